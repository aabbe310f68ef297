import { expect, test } from 'vitest';
import { needed, type Open } from '../../../../src/domain/judging/needed.ts';

const auc: Open = {
  quantity: {
    value: 0.63,
    n: 1000,
    method: 'bootstrap',
    basis: 'statistical',
    interval: { lower: 0.59, upper: 0.67 },
    spread: { kind: 'estimate', standardError: 0.02 },
  },
  rule: { operator: '>=', limit: 0.6 },
  alpha: 0.05,
  rows: 1000,
  fewest: 0,
};

/** Units with which a difference of 0.03 is shown in 4 of 5 evaluations, of `units` with a standard error of 0.02. */
const total = (units: number) => Math.ceil(((1.6448536 + 0.8416212) ** 2 * 0.02 ** 2 * units) / 0.03 ** 2);

test('rows, where each stands for itself', () => {
  expect(needed(auc)).toEqual({ more: total(1000) - 1000, plan: 'if the estimate holds', margin: false });
});

test('groups, where rows of one group depend on each other', () => {
  const grouped = { ...auc, quantity: { ...auc.quantity, groups: 40 } };
  expect(needed(grouped)).toEqual({
    of: 'group',
    more: total(40) - 40,
    plan: 'if the estimate holds',
    margin: false,
  });
});
