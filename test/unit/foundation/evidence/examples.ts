import { digestOfJson } from '../../../../src/foundation/evidence/digest.ts';
import { type Check, EVIDENCE_SCHEMA, type Evidence } from '../../../../src/foundation/evidence/evidence.ts';

export const check = (changes: Partial<Check> = {}): Check => ({
  id: 'bake:heat',
  target: 'heat',
  outcome: 'pass',
  severity: 'error',
  expected: 'at most 200',
  observed: 180,
  basis: 'exact',
  message: 'heat is 180',
  ...changes,
});

export const evidence = (changes: Partial<Evidence> = {}): Evidence => {
  const inputs = changes.inputs ?? { flour: ['f.csv'] };
  return {
    schema: EVIDENCE_SCHEMA,
    tool: 'mlops-actions/0.0.0',
    model: 'bread',
    id: 'bake',
    step: 'bake',
    verdict: 'pass',
    reason: 'all is well',
    config: digestOfJson(inputs),
    inputs,
    subjects: [],
    materials: [],
    products: [],
    checks: [check()],
    facts: { heat: 180 },
    ...changes,
  };
};
