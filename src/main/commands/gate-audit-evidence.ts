import type { GateInputs } from '../../domain/gate/decide.ts';
import { GateFactsSchema } from '../../domain/gate/facts.ts';
import { replay } from '../../domain/gate/replay.ts';
import type { Evidence } from '../../foundation/evidence/evidence.ts';
import { type FactsVersions, factsWords } from '../../foundation/evidence/verify.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse, sentence } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { readEvidence } from '../../foundation/run-folder/read-evidence.ts';
import { inputsFromEvidence } from '../../run/mlops-yml/resolve.ts';
import { specOf } from '../../steps/catalogue.ts';
import type { Audited } from './gate-audit-row.ts';

type Reading = Pick<Ports, 'files' | 'recheck'>;

/** Rules over the judging steps of run folders, and over evidence files, in their order. */
export async function auditEvidence(
  rules: readonly Rule[],
  places: readonly string[],
  reading: Reading,
): Promise<readonly Audited[]> {
  const rows: Audited[] = [];
  for (const place of places)
    for (const path of await evidenceAt(place, reading))
      rows.push(...(await auditOne(rules, path, await reading.files.isFolder(place), reading)));
  return rows.length > 0
    ? rows
    : refuse('arguments', 'hold no evidence of a gate', 'name folders of runs, such as mlops-out', {
        value: places.join(' '),
      });
}

async function evidenceAt(place: string, { files }: Reading): Promise<readonly string[]> {
  if (!(await files.exists(place))) refuse('arguments', 'does not exist', 'check the path', { value: place });
  if (!(await files.isFolder(place))) return [place];
  const folder = `${place.replace(/\/$/, '')}/evidence`;
  const names = (await files.exists(folder)) ? await files.list(folder) : [];
  return names.filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name.split('/').at(-1)!}`);
}

/** A file of a folder that is of another step is passed over; one that cannot be read is told. */
async function auditOne(
  rules: readonly Rule[],
  path: string,
  inFolder: boolean,
  { files, recheck }: Reading,
): Promise<readonly Audited[]> {
  const what = path.replace(/\/evidence\/([^/]+)\.json$/, ' $1');
  const unknown = (reason: string): readonly Audited[] => [
    { what, was: 'not known', now: 'not known', reason },
  ];
  try {
    const evidence = readEvidence(await files.readText(path), path);
    if (!recheck.traitsOf(evidence).includes('judges'))
      return inFolder ? [] : unknown(`Not known: it is evidence of ${evidence.step}, which judges no model.`);
    const again = auditFacts(rules, evidence, await recheck.otherFacts(evidence));
    return [{ what, was: evidence.verdict, ...again }];
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    return unknown(cause.problems.map(sentence).join('; '));
  }
}

function auditFacts(
  rules: readonly Rule[],
  evidence: Evidence,
  other: FactsVersions | undefined,
): Pick<Audited, 'now' | 'reason'> {
  const notKnown = (why: string) => ({ now: 'not known', reason: `Not known: ${why}.` }) as const;
  if (other !== undefined) return notKnown(factsWords(other));
  if (evidence.facts === null) return notKnown('the gate could not look, so it has no facts');
  const facts = GateFactsSchema.safeParse(evidence.facts);
  if (!facts.success) return notKnown('its facts are not of the shape of this step');
  const inputs = inputsFromEvidence(specOf(evidence.step)!, evidence.inputs);
  const { verdict, reason } = replay(rules, inputs as unknown as GateInputs, facts.data);
  return { now: verdict, reason };
}
