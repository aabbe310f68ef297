import { posix } from 'node:path';
import type { Artifact, Evidence } from '../evidence/evidence.ts';
import {
  editedFacts,
  type Finding,
  otherFacts,
  undecidable,
  verifyArtifact,
  verifyDecision,
  verifyInputs,
  verifyJunit,
  verifyNoFacts,
} from '../evidence/verify.ts';
import type { Files, Recheck } from '../ports/ports.ts';
import { chainOf } from './chain.ts';
import { filesAt, namedIn, placesInRun } from './places.ts';
import type { Found } from './run-folder.ts';

/** A run's folder, and what judges its evidence again. */
export interface Verifier {
  readonly files: Files;
  readonly folder: string;
  readonly recheck: Recheck;
}

/** Which of the named files are hashed again: none, those in the folder of the run, or all that are here. */
export type Hashed = 'none' | 'folder' | 'all';

/**
 * Verifies one evidence of a run: inputs and decision are made again from what is stored, its JUnit is rendered again,
 * a gate is held against its evaluation, and files are hashed again. `mlops verify` tells the findings; whoever moves a
 * model refuses by them.
 */
export async function verifyEvidence(
  one: Found,
  found: readonly Found[],
  { files, folder, recheck }: Verifier,
  hashed: Hashed,
): Promise<readonly Finding[]> {
  const { evidence } = one;
  return [
    ...(await verifyStored(evidence, recheck)),
    await verifyRendering(files, folder, evidence, recheck),
    ...(await verifyChain(one, found, recheck)),
    ...(hashed === 'none' ? [] : await verifyFiles(files, folder, evidence, hashed)),
  ];
}

/** What a finding about a gate and its evaluation is called. */
export const CHAIN = 'evaluation';

async function verifyChain(
  { evidence, traits }: Found,
  found: readonly Found[],
  recheck: Recheck,
): Promise<readonly Finding[]> {
  if (!traits.includes('judges')) return [];
  const chain = await chainOf(evidence, found, recheck);
  if (chain.state === 'holds') return [];
  const outcome = chain.state === 'absent' ? 'absent' : 'different';
  return [{ id: evidence.id, what: CHAIN, outcome, message: chain.message }];
}

/** Inputs and decision of one evidence, made again from what it stores. */
export async function verifyStored(evidence: Evidence, recheck: Recheck): Promise<readonly Finding[]> {
  return [verifyInputs(evidence), await decisionFinding(evidence, recheck)];
}

async function decisionFinding(evidence: Evidence, recheck: Recheck): Promise<Finding> {
  if (evidence.facts === null) return verifyNoFacts(evidence);
  const again = await recheck.decide(evidence);
  if ('otherFacts' in again) return otherFacts(evidence, again.otherFacts);
  if ('edited' in again) return editedFacts(evidence, again.edited);
  return 'decided' in again
    ? verifyDecision(evidence, again.decided, recheck.tool)
    : undecidable(evidence, again.undecidable, recheck.tool);
}

/** The JUnit file beside an evidence, rendered again. */
async function verifyRendering(
  files: Files,
  folder: string,
  evidence: Evidence,
  recheck: Recheck,
): Promise<Finding> {
  const junit = `${folder}/junit/TEST-${evidence.id}.xml`;
  const seen = (await files.exists(junit)) ? new TextDecoder().decode(await files.read(junit)) : undefined;
  const other = await recheck.otherFacts(evidence);
  return verifyJunit(evidence, recheck.junit(evidence), seen, { version: recheck.tool, facts: other });
}

/** Files that an evidence names, hashed again. */
async function verifyFiles(
  files: Files,
  folder: string,
  evidence: Evidence,
  hashed: Exclude<Hashed, 'none'>,
): Promise<readonly Finding[]> {
  return await Promise.all(
    namedIn(evidence).map(async (artifact) => {
      const places =
        hashed === 'folder'
          ? placesInRun(folder, artifact)
          : [...placesInRun(folder, artifact), posix.join(folder, '..', artifact.name), artifact.name];
      return verifyArtifact(evidence.id, artifact, await digestIfHere(files, places, artifact));
    }),
  );
}

/** The digest of the first place that is as named, else of the first that is there. */
async function digestIfHere(
  files: Files,
  places: readonly string[],
  { digest }: Artifact,
): Promise<string | undefined> {
  const here = await filesAt(files, places);
  const found = await Promise.all(here.map((place) => files.digest(place)));
  return found.includes(digest) ? digest : found[0];
}
