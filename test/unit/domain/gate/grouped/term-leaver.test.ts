import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsWithoutEach } from '../../../../../src/domain/gate/grouped/term-leaver.ts';
import { metricNamed } from '../../../../../src/domain/metrics/catalogue.ts';
import { prepareMetrics } from '../../../../../src/domain/metrics/evaluate.ts';
import { type Predictions, select } from '../../../../../src/domain/predictions/predictions.ts';
import { createRandom } from '../../../../../src/foundation/stats/random.ts';
import { isUndefined } from '../../../../../src/foundation/stats/undefined.ts';
import { defined } from '../../../foundation/stats/defined.ts';

const ROWS = 60;
const GROUPS = 6;

function drawn(seed: number, task: 'binary' | 'regression', isWeighted: boolean) {
  const random = createRandom(seed);
  const draw = (of: () => number) => Float64Array.from({ length: ROWS }, of);
  const weight = isWeighted ? { weight: draw(() => random.below(3)) } : {};
  const score = draw(() => 0.01 + 0.98 * random.uniform());
  const predictions: Predictions =
    task === 'regression'
      ? { task, n: ROWS, label: draw(() => random.uniform()), prediction: score, ...weight }
      : {
          task,
          n: ROWS,
          label: Uint8Array.from(score, () => random.below(2)),
          prediction: Uint8Array.from(score, (p) => Number(p >= 0.5)),
          score,
          positiveClass: '1',
          ...weight,
        };
  return { predictions, codes: Uint32Array.from(score, () => random.below(GROUPS)) };
}

test.each([
  ['accuracy', 'binary'],
  ['recall', 'binary'],
  ['precision', 'binary'],
  ['log_loss', 'binary'],
  ['brier', 'binary'],
  ['mae', 'regression'],
  ['rmse', 'regression'],
] as const)('%s without each group is that of the rows that are left', (name, task) => {
  const metric = metricNamed(name)!;
  const { form } = metric;
  if (form.kind !== 'proportion' && form.kind !== 'mean') throw new Error(`${name} has no terms`);
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), (seed, isWeighted) => {
      const { predictions, codes } = drawn(seed, task, isWeighted);
      const leaver = defined(termsWithoutEach(predictions, form));
      expect(leaver.value).toBeCloseTo(defined(prepareMetrics(predictions)(metric)), 12);
      const found = leaver.withoutEach(codes);
      found.codes.forEach((code, at) => {
        const rest = Uint32Array.from(codes.keys()).filter((row) => codes[row] !== code);
        const left = prepareMetrics(select(predictions, rest))(metric);
        expect(found.without[at]).toBeCloseTo(isUndefined(left) ? Number.NaN : left, 12);
      });
    }),
    { numRuns: 20 },
  );
});

test('without the group that has all trials there is no value', () => {
  const { predictions } = drawn(1, 'binary', false);
  const label = Uint8Array.from({ length: ROWS }, (_, row) => Number(row < 5));
  const rare = { ...predictions, label } as Predictions;
  const form = metricNamed('recall')!.form;
  if (form.kind !== 'proportion') throw new Error('recall is a proportion');
  const codes = Uint32Array.from({ length: ROWS }, (_, row) => Math.floor(row / 10));
  const { without, codes: groups } = defined(termsWithoutEach(rare, form)).withoutEach(codes);
  expect([...groups]).toEqual([0]);
  expect([...without]).toEqual([Number.NaN]);
});
