import { describe, expect, test } from 'vitest';
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

test('more rows where the tail of a row points to the limit', () => {
  const loss = (skewness: number): Open => ({
    ...auc,
    quantity: { ...auc.quantity, value: 1, n: 100, spread: { kind: 'mean', variance: 1, skewness } },
    rule: { operator: '<=', limit: 1.2 },
    rows: 100,
  });
  expect([2, 0].map((skewness) => needed(loss(skewness)))).toMatchObject([{ more: 89 }, { more: 56 }]);
  const gain = { ...loss(-2), rule: { operator: '>=', limit: 0.8 } } as const;
  expect(needed(gain)).toMatchObject({ more: 89 });
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

describe('groups of a grouping', () => {
  const days = { name: 'day of time_hour', unit: 'day' };
  const grouped = (groups: number, standardError: number, fewest?: number): Open => ({
    ...auc,
    quantity: {
      ...auc.quantity,
      groups,
      spread: { kind: 'groups', variance: groups * standardError ** 2 },
      grouping: { ...days, ...(fewest ? { fewest } : {}) },
    },
  });

  test('are planned by t, with a quarter more, and called by their name', () => {
    // (t(.95, 109) + t(.8, 109))² 40 · 0.02² / 0.03² = 111.1: 112 groups, times 1.25
    expect(needed(grouped(40, 0.02))).toMatchObject({ of: 'day', more: 140 - 40 });
  });

  test('are at least 30, however small their spread', () => {
    expect(needed(grouped(12, 0.001))).toMatchObject({ of: 'day', more: 18 });
  });

  test('are at least as many as carry a result', () => {
    expect(needed(grouped(40, 0.02, 400))).toMatchObject({ of: 'day', more: 360 });
    const { spread: _, ...quantity } = grouped(7, 1, 10).quantity;
    expect(needed({ ...auc, quantity })).toMatchObject({ of: 'day', more: 3 });
  });
});
