import { canonical, type Json } from './canonical.ts';
import { digestOfJson } from './digest.ts';
import type { Artifact, Check, Digest, Evidence } from './evidence.ts';

/** What a verifier found out about one piece of evidence. */
export interface Finding {
  readonly id: string;
  readonly what: string;
  readonly outcome: 'same' | 'different' | 'absent' | 'unreadable';
  readonly message: string;
  /** Of a decision that stands on facts of another version than this one reads. */
  readonly facts?: FactsVersions;
}

/** The version of the facts that evidence holds, 0 where it says none, and the one that its step reads now. */
export interface FactsVersions {
  readonly written: number;
  readonly reads: number;
}

/** The version of the facts that evidence holds. Evidence says one since version 1. */
export const factsVersionOf = ({ factsVersion = 0 }: Pick<Evidence, 'factsVersion'>): number => factsVersion;

/** Inputs as they are stored must hash to what evidence says they hashed to. */
export function verifyInputs(evidence: Evidence): Finding {
  const actual = digestOfJson(evidence.inputs as Json);
  return finding(
    evidence.id,
    'inputs',
    actual === evidence.config,
    `digest ${actual}, evidence says ${evidence.config}`,
  );
}

/** What decides: the part of evidence that can be made again from its inputs and facts. */
export type Decided = Pick<Evidence, 'verdict' | 'reason'> & { readonly checks: readonly Check[] };

/**
 * A decision made again from the stored inputs and facts must be the stored one, check for check. Another version of this
 * tool may make other checks of the same facts: there the verdict must be the same.
 */
export function verifyDecision(evidence: Evidence, again: Decided, tool = evidence.tool): Finding {
  const [stored, made] = tool === evidence.tool ? [evidence, again] : [verdictOf(evidence), verdictOf(again)];
  const told = differing(stored, made);
  return finding(evidence.id, DECISION, told.length === 0, listed(told));
}

const verdictOf = ({ verdict }: Decided): Decided => ({ verdict, reason: '', checks: [] });

/** A decision that cannot be made again: what another version wrote is not known, what this one wrote was edited. */
export const undecidable = (evidence: Evidence, why: string, tool: string): Finding => ({
  id: evidence.id,
  what: DECISION,
  outcome: evidence.tool === tool ? 'different' : 'absent',
  message: `cannot be made again: ${why}${evidence.tool === tool ? '' : ` (it was written by ${evidence.tool}, this is ${tool})`}`,
});

/** Facts of the version that their step reads, in a shape that it never writes. */
export const editedFacts = ({ id }: Evidence, why: string): Finding => ({
  id,
  what: DECISION,
  outcome: 'different',
  message: `cannot be made again: ${why}`,
});

/** Facts of another version: their decision is neither the same nor a different one. */
export const otherFacts = ({ id }: Evidence, facts: FactsVersions): Finding => ({
  id,
  what: DECISION,
  outcome: 'absent',
  message: `cannot be decided again by this version: ${factsWords(facts)}`,
  facts,
});

/** `its facts are older (version 0, this version reads 1)` */
export const factsWords = ({ written, reads }: FactsVersions): string =>
  `its facts are ${written < reads ? 'older' : 'newer'} (version ${written}, this version reads ${reads})`;

const DECISION = 'decision';

/** Whether a verdict other than ERROR could not be made again: not known, so it counts for nothing. */
export const isUnknownVerdict = ({ what, outcome }: Finding, { verdict }: Evidence): boolean =>
  what === DECISION && outcome === 'absent' && verdict !== 'error';

/** Only a step that could not look has no facts, and its verdict is ERROR. */
export const verifyNoFacts = ({ id, verdict }: Evidence): Finding => ({
  id,
  what: DECISION,
  outcome: verdict === 'error' ? 'absent' : 'different',
  message:
    verdict === 'error' ? `no facts: the step could not look (${verdict})` : `says ${verdict} without facts`,
});

/** Members in which two decisions differ, the weightiest first. */
function differing(stored: Decided, again: Decided): readonly string[] {
  const told = (['verdict', 'reason'] as const)
    .filter((member) => stored[member] !== again[member])
    .map((member) => `${member} decided again: ${again[member]}, evidence says: ${stored[member]}`);
  const ids = (checks: readonly Check[]) => checks.map(({ id }) => id);
  if (canonical(ids(stored.checks)) === canonical(ids(again.checks)))
    return [...told, ...stored.checks.flatMap((check, i) => differingCheck(check, again.checks[i]!))];
  const [before, after] = [ids(stored.checks), ids(again.checks)];
  const odd = [
    ...before.filter((id) => !after.includes(id)).map((id) => `check ${id} is in the evidence only`),
    ...after.filter((id) => !before.includes(id)).map((id) => `check ${id} is missing in the evidence`),
  ];
  return [...told, ...(odd.length > 0 ? odd : ['the checks stand in another order or twice'])];
}

function differingCheck(stored: Check, again: Check): readonly string[] {
  const [a, b] = [stored, again] as unknown as readonly Readonly<Record<string, Json | undefined>>[];
  const text = (value: Json | undefined) => (value === undefined ? 'nothing' : canonical(value));
  return [...new Set([...Object.keys(a!), ...Object.keys(b!)])]
    .filter((key) => text(a![key]) !== text(b![key]))
    .map(
      (key) =>
        `${key} of check ${stored.id} decided again: ${text(b![key])}, evidence says: ${text(a![key])}`,
    );
}

const SHOWN = 5;
const listed = (told: readonly string[]): string =>
  [...told.slice(0, SHOWN), ...(told.length > SHOWN ? [`${told.length - SHOWN} more`] : [])].join('; ');

/** The JUnit file beside evidence is a rendering of it, byte for byte; people may have seen only that file. */
export function verifyJunit(
  { id, tool }: Pick<Evidence, 'id' | 'tool'>,
  rendered: string,
  actual: string | undefined,
  { version = tool, facts }: { readonly version?: string; readonly facts?: FactsVersions | undefined } = {},
): Finding {
  const absent = (message: string): Finding => ({ id, what: 'JUnit', outcome: 'absent', message });
  if (actual === undefined) return absent('not here');
  if (tool !== version && rendered !== actual) return absent(`was written by ${tool}, this is ${version}`);
  if (facts !== undefined && rendered !== actual)
    return absent(`cannot be rendered again by this version: ${factsWords(facts)}`);
  const [wanted, found] = [rendered.split('\n'), actual.split('\n')];
  const line = wanted.findIndex((text, i) => text !== found[i]) + 1 || wanted.length + 1;
  return finding(
    id,
    'JUnit',
    rendered === actual,
    `is not what this version makes of the evidence, from line ${line} on`,
  );
}

/** Evidence that cannot be read cannot be judged, which is worse than a difference. */
export const unreadable = (id: string, message: string): Finding => ({
  id,
  what: 'evidence',
  outcome: 'unreadable',
  message,
});

/** A file must still hash to what evidence says; one that is not here can only be named. */
export function verifyArtifact(id: string, artifact: Artifact, actual: Digest | undefined): Finding {
  if (artifact.snapshot !== undefined) return verifySnapshot(id, artifact, digestOfJson(artifact.snapshot));
  if (actual === undefined)
    return {
      id,
      what: artifact.name,
      outcome: 'absent',
      message: `not here (${artifact.role}, ${artifact.digest})`,
    };
  return finding(
    id,
    artifact.name,
    actual === artifact.digest,
    `digest ${actual}, evidence says ${artifact.digest}`,
  );
}

/** A database has moved on: only what the evidence itself says of a snapshot can be checked. */
function verifySnapshot(id: string, { name, digest }: Artifact, own: Digest): Finding {
  if (own !== digest)
    return finding(id, name, false, `digest ${own} of its snapshot, evidence says ${digest}`);
  return {
    id,
    what: name,
    outcome: 'absent',
    message: 'a snapshot of a database, which cannot be read again',
  };
}

const finding = (id: string, what: string, same: boolean, message: string): Finding => ({
  id,
  what,
  outcome: same ? 'same' : 'different',
  message: same ? 'as evidence says' : message,
});
