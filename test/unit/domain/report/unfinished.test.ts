import { expect, test } from 'vitest';
import { decisiveEvidence } from '../../../../src/domain/report/run.ts';
import { withUnfinished } from '../../../../src/domain/report/unfinished.ts';
import { digestOfJson } from '../../../../src/foundation/evidence/digest.ts';
import { EvidenceSchema } from '../../../../src/foundation/evidence/evidence.ts';
import { evidence } from '../../foundation/evidence/examples.ts';

const passed = evidence({ id: 'validate-data', verdict: 'pass' });

test('a step that has not answered decides how the run ended', () => {
  const run = withUnfinished([passed], ['validate-data', 'gate-model']);
  expect(run.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'validate-data pass',
    'gate-model error',
  ]);
  expect(decisiveEvidence(run)?.reason).toBe('gate-model did not finish before the run ended.');
  expect(EvidenceSchema.parse(run[1])).toMatchObject({ config: digestOfJson({}) });
});

test('a run whose steps have all answered stays what it is', () => {
  expect(withUnfinished([passed], [])).toEqual([passed]);
});
