import { readdirSync, readFileSync } from 'node:fs';
import type { ShownStep } from '../../../../src/domain/report/run.ts';
import { type Check, type Evidence, EvidenceSchema } from '../../../../src/foundation/evidence/evidence.ts';
import { exhibitsOf } from '../../../../src/foundation/step/exhibits.ts';
import { loadStep, STEP_NAMES } from '../../../../src/steps/catalogue.ts';

const FOLDER = new URL('../../../fixtures/report/', import.meta.url);

/** Text of a file under test/fixtures/report. */
export const fixture = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** A committed evidence, held against its schema. */
export const evidenceOf = (name: string): Evidence =>
  EvidenceSchema.parse(JSON.parse(fixture(`evidence/${name}.json`))) as Evidence;

export const EVIDENCE_NAMES = readdirSync(new URL('evidence/', FOLDER))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();

/** A check that passes, but for what is given. */
export const check = (changes: Partial<Check>): Check => ({
  id: 'gate:accuracy>=0.9',
  target: 'accuracy',
  outcome: 'pass',
  severity: 'error',
  expected: 'accuracy >= 0.9',
  observed: 0.93,
  basis: 'point',
  message: 'accuracy is 0.93',
  ...changes,
});

/** An evidence that passes, but for what is given. */
export const evidence = (changes: Partial<Evidence>): Evidence => ({
  ...evidenceOf('nothing-checked'),
  ...changes,
});

const STEPS = new Map(
  await Promise.all(STEP_NAMES.map(async (name) => [name, await loadStep(name)] as const)),
);

/** Evidence with what its step shows of it. */
export const shown = (one: Evidence): ShownStep => ({
  evidence: one,
  exhibits: exhibitsOf(STEPS.get(one.step)!, one),
});

/** A committed evidence with what its step shows of it. */
export const shownOf = (name: string): ShownStep => shown(evidenceOf(name));

/** Evidence of train-evaluate, but for what is given of its facts and the rest. */
export function trained(facts: object, changes: Partial<Evidence> = {}): Evidence {
  const one = evidenceOf('train-pass');
  return { ...one, ...changes, facts: { ...(one.facts as object), ...facts } };
}
