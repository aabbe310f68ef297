import { describe, expect, test } from 'vitest';
import { directionOf } from '../../../../../src/domain/metrics/foreign/direction.ts';
import { sentence } from '../../../../../src/foundation/problems/errors.ts';
import { isRuleError, parseRule } from '../../../../../src/foundation/rules/parse.ts';
import { defineSpec } from '../../../../../src/foundation/step/define.ts';
import { rules } from '../../../../../src/foundation/step/fields.ts';
import { readConfig } from '../../../../../src/run/mlops-yml/config.ts';
import { located, resolveInputs } from '../../../../../src/run/mlops-yml/resolve.ts';

const spec = defineSpec({
  name: 'judge',
  about: 'Judges.',
  inputs: { rules: rules({ about: 'Rules.', required: true }, directionOf) },
  outputs: {},
  traits: [],
  needs: [],
});

/** Items of the list `rules` in mlops.yml, the first one in line 5. */
function read(...items: string[]) {
  const text = ['name: x', 'steps:', '  judge:', '    rules:', ...items.map((item) => `      - ${item}`)];
  const { config } = readConfig(text.join('\n'), 'mlops.yml', [spec]);
  return resolveInputs(spec, 'judge', { explicit: {}, environment: {}, entry: config.entries[0] });
}
const rulesOf = (...items: string[]): unknown => read(...items).inputs.rules;

describe('an object stands for rules', () => {
  test.each([
    ['{metric: roc_auc, min: 0.62}', ['roc_auc >= 0.62']],
    ['{metric: latency, min: 1, max: 5}', ['latency >= 1', 'latency <= 5']],
    ['{metric: roc_auc, max_regression_abs: 0.02}', ['roc_auc >= baseline - 0.02']],
    ['{metric: log_loss, max_regression_abs: 0.02}', ['log_loss <= baseline + 0.02']],
    ['{metric: roc_auc, max_regression_rel: 0.07}', ['roc_auc >= baseline * 0.93']],
    ['{metric: log_loss, max_regression_rel: 0.07}', ['log_loss <= baseline * 1.07']],
    ['{metric: roc_auc, min_delta_abs: 0.01}', ['roc_auc >= baseline + 0.01']],
    ['{metric: log_loss, min_delta_rel: 0.1}', ['log_loss <= baseline * 0.9']],
    ['{metric: gain, max_regression_abs: 0, direction: higher}', ['gain >= baseline']],
    ['{metric: recall, min: 0.6, slice: {origin: JFK, day: 3}}', ['recall[origin=JFK, day=3] >= 0.6']],
    ['{metric: recall, min: 0.6, slice: "origin=*"}', ['recall[origin=*] >= 0.6']],
    ['{metric: "recall[origin=*]", min: 0.6, min_rows: 500}', ['recall[origin=*] >= 0.6 min 500']],
    ['{metric: "worst(recall[origin=*])", min: 0.6}', ['worst(recall[origin=*]) >= 0.6']],
    ['{metric: macro avg/f1-score, min: 0.6}', ['"macro avg/f1-score" >= 0.6']],
    ['{metric: mean(faithfulness), min: 0.8, severity: warn}', ['mean(faithfulness) >= 0.8 warn']],
    [
      '{rule: "recall[sex=f] >= recall[sex=m] - 0.05", severity: warn}',
      ['recall[sex=f] >= recall[sex=m] - 0.05 warn'],
    ],
  ])('%s', (item, texts) => {
    expect(rulesOf(item)).toEqual(texts);
  });

  test.each([
    ['{metric: accuracy, threshold: 0.8}', ['accuracy >= 0.8']],
    ['{metric: mse, threshold: 3}', ['mse <= 3']],
    ['{metric: accuracy, min_absolute_change: 0.05}', ['accuracy >= baseline + 0.05']],
    ['{metric: mse, min_absolute_change: 0.05}', ['mse <= baseline - 0.05']],
    ['{metric: accuracy, min_relative_change: 0.05}', ['accuracy >= baseline * 1.05']],
    [
      '{metric: gain, threshold: 3, min_relative_change: 0.2, greater_is_better: false}',
      ['gain <= 3', 'gain <= baseline * 0.8'],
    ],
  ])("in MLflow's words: %s", (item, texts) => {
    expect(rulesOf(item)).toEqual(texts);
  });

  test.each([
    [
      '{metric: auc, value_threshold: {lower_bound: 0.7, upper_bound: {value: 0.99}}}',
      ['auc >= 0.7', 'auc <= 0.99'],
    ],
    [
      '{metric: auc, change_threshold: {absolute: {value: -1e-10}, direction: HIGHER_IS_BETTER}}',
      ['auc >= baseline - 1e-10'],
    ],
    [
      '{metric: loss, change_threshold: {absolute: 0.01, relative: -0.01}}',
      ['loss <= baseline + 0.01', 'loss <= baseline * 0.99'],
    ],
    [
      '{metric: auc, value_threshold: {lower_bound: 0.7}, slicing_specs: [{}, {feature_keys: [origin], feature_values: {carrier: AA}}]}',
      ['auc >= 0.7', 'auc[carrier=AA, origin=*] >= 0.7'],
    ],
  ])("in TFMA's words: %s", (item, texts) => {
    expect(rulesOf(item)).toEqual(texts);
  });

  test('texts that are rules in their one spelling', () => {
    const texts = rulesOf(
      '{metric: auc, min: 0.7, max_regression_rel: 0.1}',
      '{metric: f1, max: 1}',
    ) as string[];
    for (const text of texts) {
      const rule = parseRule(text);
      expect(isRuleError(rule) ? rule : rule.text).toBe(text);
    }
  });
});

describe('what is wrong with an object is told at its place', () => {
  test.each([
    ['{metric: recall, minn: 0.5}', 'mlops.yml:5:32: rules "minn" is not a key of rules; did you mean min?'],
    [
      '{metric: recall}',
      'mlops.yml:5:18: rules metric "recall" has no limit; give one, such as `min: 0.62` or `max_regression_abs: 0.02`',
    ],
    [
      '{metric: gain, min_delta_abs: 1}',
      'mlops.yml:5:39: rules min_delta_abs 1 does not say whether a higher gain is better; add `direction: higher` or `direction: lower`',
    ],
    [
      '{metric: f1, min: high}',
      'mlops.yml:5:27: rules min "high" is text, not a number; give a list of rules: Rules.',
    ],
    [
      '{metric: f1, max_regression_abs: -1}',
      'mlops.yml:5:42: rules max_regression_abs -1 is below 0; give a list of rules: Rules.',
    ],
    [
      '{metric: f1, min: 1, slice: "a=b c"}',
      'mlops.yml:5:37: rules slice "a=b c" is no slice: has "c]" between brackets; separate selectors by commas, and put values with other characters in double quotes',
    ],
    [
      '{metric: "f1[a=1]", min: 1, slice: {b: 2}}',
      'mlops.yml:5:37: rules slice is given twice; name it in `metric`, in `slice` or in `slicing_specs`',
    ],
    [
      '{metric: f1, min: 1, direction: lower, greater_is_better: true}',
      'mlops.yml:5:41: rules direction "lower" says both that higher and that lower is better; say it once',
    ],
    [
      '{metric: f1, change_threshold: {relative: -1}}',
      'mlops.yml:5:22: rules change_threshold leaves no factor above 0; write a share above -1 and below 1',
    ],
  ])('%s', (item, text) => {
    expect(read(item).problems.map(sentence)).toContain(text);
  });

  test('and so is a rule that stands for it, by later checks', () => {
    const { written } = read('f1 >= 0.5', '{metric: acuracy, max: 1, min: 0.5}');
    const problem = { input: 'rules', value: 'acuracy >= 0.5', message: 'is odd', remedy: 'x' };
    expect(located(problem, written).at).toMatchObject({ line: 6, column: 9 });
  });

  test('what can be read beside it is read', () => {
    expect(rulesOf('f1 >= 0.5', '{metric: recall}', '{metric: recall, min: 0.5}')).toEqual([
      'f1 >= 0.5',
      'recall >= 0.5',
    ]);
  });
});
