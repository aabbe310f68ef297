import { expect, test } from 'vitest';
import { replay } from '../../../../src/domain/gate/replay.ts';
import { parseRules } from '../../../../src/foundation/rules/parse.ts';
import { gate, twoModels } from './tables.ts';

const { candidate, baseline } = twoModels(3000, 7, [0.55, 0.5]);
const HOW = { confidence: 0.95, onMissingBaseline: 'inconclusive', requireUncertainty: false } as const;

const RULES = ['accuracy >= 0.65', 'roc_auc >= baseline - 0.02'];
const { facts } = gate(RULES, candidate, baseline);
const asked = (...rules: readonly string[]) =>
  replay(parseRules(rules).rules, { ...HOW, rules: RULES }, facts);

test.each([
  ['the rules that it was judged by', RULES, 'pass'],
  ['another limit', ['accuracy >= 0.75'], 'fail'],
  ['another operator', ['accuracy <= 0.75'], 'pass'],
  ['an offset that nobody asked for', ['roc_auc >= baseline + 0.1'], 'fail'],
  ['the own number of a rule on the baseline', ['roc_auc >= 0.99'], 'fail'],
  ['a metric that was not measured', ['recall >= 0.5'], 'not known'],
  ['a slice that was not measured', ['accuracy[origin=JFK] >= 0.5'], 'not known'],
  ['another factor', ['roc_auc >= baseline * 0.9'], 'not known'],
  ['a baseline that was not asked for', ['accuracy >= baseline - 0.02'], 'not known'],
  ['one that is broken beside one that is not known', ['accuracy >= 0.75', 'recall >= 0.5'], 'fail'],
  ['one that is met beside one that is not known', ['accuracy >= 0.65', 'recall >= 0.5'], 'not known'],
])('%s: %j is %s', (_, rules, verdict) => {
  expect(asked(...rules).verdict).toBe(verdict);
});

test('a rule asked anew is judged as it would have been then', () => {
  for (const rule of ['accuracy >= 0.7', 'accuracy >= 0.66', 'roc_auc >= baseline + 0.04'])
    expect(asked(rule)).toEqual({
      verdict: gate([rule], candidate, baseline).verdict,
      reason: gate([rule], candidate, baseline).reason,
    });
});

test('what is not known names what the evidence does not answer', () => {
  expect(asked('accuracy >= 0.65', 'recall >= 0.5').reason).toMatch(
    /^Not known: its evidence does not answer recall >= 0\.5\. Of the others: The only check is met/,
  );
});

test('overrides of the past are not overrides of other rules', () => {
  const { verdict } = replay(
    parseRules(['accuracy >= 0.75']).rules,
    {
      ...HOW,
      rules: RULES,
      overrides: [{ rule: 'accuracy >= 0.75', author: 'a', reason: 'b', commit: 'c', expires: '9999-12-31' }],
    },
    { ...facts, overrides: [{ state: 'counts' }] },
  );
  expect(verdict).toBe('fail');
});
