import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../../src/domain/gate/facts.ts';
import { rowsNeeded } from '../../../../src/domain/gate/rows-needed.ts';
import type { Quantity } from '../../../../src/domain/judging/quantity.ts';
import { isRuleError, parseRule } from '../../../../src/foundation/rules/parse.ts';

const rule = (text: string) => {
  const read = parseRule(text);
  if (isRuleError(read)) throw new Error(read.message);
  return read;
};

const quantity = (value: number, n: number, spread: Quantity['spread']): Quantity => ({
  value,
  n,
  method: 'test',
  basis: 'statistical',
  interval: { lower: value - 1, upper: value + 1 },
  ...(spread ? { spread } : {}),
});

const measure = (compared: Quantity, more: Partial<Measure> = {}): Measure => ({
  rule: '',
  slice: [],
  origin: 'all',
  n: compared.n,
  candidate: compared,
  compared,
  ...more,
});

const paired = (disagreement: number) => ({ kind: 'paired', disagreement }) as const;

describe('more rows for non-inferiority, planned for an equal model at power .8', () => {
  test.each([
    [0.05, 0.01, 3_092],
    [0.1, 0.01, 6_183],
    [0.1, 0.02, 1_546],
  ])('disagreement %d, margin %d: %d rows in all', (disagreement, margin, total) => {
    const needed = rowsNeeded(
      measure(quantity(-0.002, 1000, paired(disagreement))),
      rule(`accuracy >= baseline - ${margin}`),
      0.05,
    );
    expect(needed).toEqual({ more: total - 1000, plan: 'if the models are equal', margin: false });
  });

  test('a proportion of some rows needs more of all rows', () => {
    const needed = rowsNeeded(
      { ...measure(quantity(0, 1000, paired(0.1))), n: 4000 },
      rule('recall >= baseline - 0.01'),
      0.05,
    );
    expect(needed).toMatchObject({ more: 4 * 6_183 - 4000 });
  });
});

test('an absolute limit is planned with the estimate itself', () => {
  const needed = rowsNeeded(
    measure(quantity(0.63, 1000, { kind: 'estimate', standardError: 0.02 })),
    rule('roc_auc >= 0.6'),
    0.05,
  );
  const total = Math.ceil(((1.6448536 + 0.8416212) ** 2 * 0.02 ** 2 * 1000) / 0.03 ** 2);
  expect(needed).toEqual({ more: total - 1000, plan: 'if the estimate holds', margin: false });
});

test('what an equal model would have shown by now is planned with the difference seen', () => {
  const needed = rowsNeeded(
    measure(quantity(-0.009, 8000, paired(0.1))),
    rule('accuracy >= baseline - 0.01'),
    0.05,
  );
  expect(needed).toMatchObject({ plan: 'if the difference stays as it is', margin: false });
});

test('a rule that no equal model meets says so', () => {
  const needed = rowsNeeded(measure(quantity(0.004, 5000, paired(0.05))), rule('accuracy >= baseline'), 0.05);
  expect(needed).toMatchObject({ plan: 'if the difference stays as it is', margin: true });
});

test('on the wrong side of the limit the rows are those that would show it', () => {
  const seen = measure(quantity(0.011, 5000, { kind: 'mean', variance: 0.5 }));
  expect(rowsNeeded(seen, rule('log_loss <= baseline + 0.01'), 0.05)).toEqual({
    more: expect.any(Number),
    plan: 'if the models are equal',
    margin: false,
  });
});

test('beyond 100 times the rows at hand there is no number', () => {
  const seen = measure(quantity(0.6001, 100, { kind: 'proportion' }));
  expect(rowsNeeded(seen, rule('accuracy >= 0.6'), 0.05)).toEqual({ moreThanTimes: 100, margin: false });
});

test('a factor: an equal model lies (1 - factor) * baseline from the limit', () => {
  const seen = measure(quantity(0.001, 1000, { kind: 'mean', variance: 4 }), {
    baseline: quantity(5, 1000, undefined),
  });
  const total = Math.ceil(((1.6448536 + 0.8416212) ** 2 * 4) / 0.1 ** 2 + 1.6448536 ** 2 / 2);
  expect(rowsNeeded(seen, rule('mae <= baseline * 1.02'), 0.05)).toMatchObject({ more: total - 1000 });
});

test('without a variance nothing can be planned', () => {
  expect(rowsNeeded(measure(quantity(0.5, 10, undefined)), rule('mae <= 1'), 0.05)).toEqual({
    unknown: true,
    margin: false,
  });
});

test('a large effect seen: three rows that only the candidate has right are the first to show it', () => {
  const seen = measure(quantity(1, 1, paired(1)));
  expect(rowsNeeded(seen, rule('accuracy >= baseline'), 0.05)).toMatchObject({ more: 2, margin: true });
});
