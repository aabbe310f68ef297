import { readdirSync, readFileSync } from 'node:fs';
import { type Check, type Evidence, EvidenceSchema } from '../../../../src/foundation/evidence/evidence.ts';

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
