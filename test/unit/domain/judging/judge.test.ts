import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, type Question, truthOf } from '../../../../src/domain/judging/judge.ts';
import { exactly, type Measured, type Quantity } from '../../../../src/domain/judging/quantity.ts';
import { ruleData } from '../../../../src/domain/judging/rule-data.ts';
import type { CheckedRule } from '../../../../src/foundation/evidence/evidence.ts';
import { isRuleError, parseRule } from '../../../../src/foundation/rules/parse.ts';

const asking = (text: string): Question => {
  const rule = parseRule(text);
  if (isRuleError(rule)) throw new Error(rule.message);
  return { name: rule.metric, text, rule: ruleData(rule) };
};
const estimate = (value: number, lower: number, upper: number): Quantity => ({
  value,
  n: 100,
  method: 'Wilson',
  basis: 'statistical',
  interval: { lower, upper },
});
const point: Quantity = {
  ...estimate(0.6, 0, 0),
  basis: 'point',
  interval: { undefined: 'a number from a file' },
};
const blind: Quantity = { ...estimate(0.6, 0, 0), interval: { undefined: '3 rows' } };

test.each<[string, Measured, string, string]>([
  [
    'recall >= 0.5',
    estimate(0.6, 0.55, 0.65),
    'pass',
    'recall is 0.600 (90 % interval 0.550 to 0.650), at or above the limit 0.5.',
  ],
  [
    'recall >= 0.7',
    estimate(0.6, 0.55, 0.65),
    'fail',
    'recall is 0.600 (90 % interval 0.550 to 0.650), below the limit 0.7.',
  ],
  [
    'recall >= 0.6',
    estimate(0.6, 0.55, 0.65),
    'inconclusive',
    'Not enough data to decide recall >= 0.6: recall is 0.600 (90 % interval 0.550 to 0.650).',
  ],
  [
    'recall >= 0.5',
    blind,
    'inconclusive',
    'Not enough data to decide recall >= 0.5: recall is 0.6000 (no interval: 3 rows).',
  ],
  ['recall >= 0.5', point, 'pass', 'recall is 0.6000 (uncertainty unknown), at or above the limit 0.5.'],
  [
    'recall >= 0.5',
    { undefined: 'no positive row' },
    'inconclusive',
    'Cannot tell: recall is undefined: no positive row.',
  ],
  ['recall >= 0.5', { unusable: 'm.json has NaN.', remedy: 'write a number' }, 'error', 'm.json has NaN.'],
  ['psi <= 0.1', exactly(0.92837, 500, 'psi'), 'fail', 'psi is 0.9284, above the limit 0.1.'],
  ['psi < 0.1', exactly(0.1, 500, 'psi'), 'fail', 'psi is 0.1, at or above the limit 0.1.'],
  ['columns == 2', exactly(2, 5, 'count'), 'pass', 'columns is 2, as required.'],
  ['columns == 2', exactly(3, 5, 'count'), 'fail', 'columns is 3, not the required 2.'],
  ['columns != 2', exactly(2, 5, 'count'), 'fail', 'columns is 2, exactly the excluded 2.'],
  [
    'auc >= baseline - 0.02',
    estimate(0.01, -0.01, 0.03),
    'pass',
    'auc differs from the baseline by +0.0100 (90 % interval -0.0100 to +0.0300), at or above the limit -0.02.',
  ],
  [
    'auc >= baseline * 0.9',
    estimate(-0.01, -0.02, -0.005),
    'fail',
    'auc - 0.9 * baseline is -0.0100 (90 % interval -0.0200 to -0.0050), below the limit 0.',
  ],
  [
    'auc >= baseline',
    exactly(0, 100, 'identical predictions'),
    'pass',
    'auc does not differ from the baseline (identical predictions), at or above the limit 0.',
  ],
])('%s of %o: %s', (text, measured, outcome, message) => {
  expect(judge(asking(text), measured, { alpha: 0.05 })).toMatchObject({ outcome, message });
});

test('where uncertainty is required, a number without it decides nothing', () => {
  const how = { alpha: 0.05, requireUncertainty: true };
  expect(judge(asking('recall >= 0.5'), point, how)).toMatchObject({
    outcome: 'inconclusive',
    message: 'Cannot tell: recall is 0.6000 (uncertainty unknown).',
    remedy: expect.stringContaining('predictions table'),
  });
});

describe('an open rule says what would decide it', () => {
  const open = estimate(0.6, 0.55, 0.65);
  test.each([
    [
      { more: 40, plan: 'if the estimate holds', margin: false },
      ' 40 more rows are needed if the estimate holds.',
      40,
    ],
    [
      { of: 'day', more: 60, plan: 'if the models are equal', margin: false },
      ' About 60 more days are needed (power 80 %) if the models are equal.',
      undefined,
    ],
    [
      { of: 'group', more: 1, plan: 'if the estimate holds', margin: false },
      ' About 1 more group is needed (power 80 %) if the estimate holds.',
      undefined,
    ],
    [
      { moreThanTimes: 100, margin: false },
      ' More than 100 times the rows at hand would be needed.',
      undefined,
    ],
    [{ unknown: true, margin: false }, '', undefined],
  ] as const)('%o', (needed, words, rows) => {
    const judged = judge(asking('recall >= 0.6'), open, { alpha: 0.05, needed: () => needed });
    expect(judged.message.endsWith(`0.650).${words}`)).toBe(true);
    expect(judged.rowsNeeded).toBe(rows);
    expect(judged.groupsNeeded).toEqual('of' in needed ? { unit: needed.of, more: needed.more } : undefined);
  });

  test('a margin that no equal model could meet is a remedy', () => {
    const needed = { unknown: true, margin: true } as const;
    expect(
      judge(asking('recall >= baseline + 0.6'), open, { alpha: 0.05, needed: () => needed }).remedy,
    ).toMatch(/allow a margin/);
  });
});

describe('ranges include their ends', () => {
  const range = { operator: 'between', limit: 1, upper: 3 } as const;
  test.each([
    [1, 'pass', 'x is 1, within the limits 1 to 3.'],
    [3, 'pass', 'x is 3, within the limits 1 to 3.'],
    [4, 'fail', 'x is 4, outside the limits 1 to 3.'],
  ])('%d: %s', (value, outcome, message) => {
    const question = { name: 'x', text: 'x', rule: range };
    expect(judge(question, exactly(value, 1, ''), { alpha: 0 })).toEqual({ outcome, message });
  });

  test('a range and its opposite never agree, and an interval across an end is open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 }), (lower, width) => {
        const seen = estimate(lower, lower, lower + width);
        const [inside, outside] = [
          truthOf(range, seen),
          truthOf({ ...range, operator: 'not between' }, seen),
        ];
        expect(new Set([inside, outside]).size).toBe(inside === 'inconclusive' ? 1 : 2);
      }),
    );
    expect(truthOf(range, estimate(3, 2.5, 3.5))).toBe('inconclusive');
  });
});

test('nothing without a finite number passes, whatever the rule asks', () => {
  const operators = ['>=', '<=', '>', '<', '==', '!=', 'between', 'not between'] as const;
  const rule = fc.record({
    operator: fc.constantFrom(...operators),
    limit: fc.double({ noNaN: true, noDefaultInfinity: true }),
  });
  const strange = fc.constantFrom(NaN, Infinity, -Infinity);
  const basis = fc.constantFrom('point', 'exact', 'statistical');
  fc.assert(
    fc.property(rule, strange, basis, (asked: CheckedRule, value, of) => {
      const quantity = { ...exactly(value, 1, ''), basis: of };
      expect(truthOf(asked, quantity)).toBe('inconclusive');
    }),
  );
});
