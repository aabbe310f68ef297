import { describe, expect, test } from 'vitest';
import { digestOfJson } from '../../../../src/foundation/evidence/digest.ts';
import { givenTo, otherConfig } from '../../../../src/foundation/run-folder/judged-by.ts';
import { recheckWith } from '../../../../src/main/wiring/recheck.ts';
import { readConfig } from '../../../../src/run/mlops-yml/config.ts';
import { resolveInputs } from '../../../../src/run/mlops-yml/resolve.ts';
import { SPECS, specOf } from '../../../../src/steps/catalogue.ts';
import { evidence } from '../evidence/examples.ts';

const { rules: _, ...DEFAULTS } = resolveInputs(specOf('gate-model')!, 'gate-model', {
  explicit: { rules: 'roc_auc >= 0.6' },
  environment: {},
}).decisive;

/** What a gate said that was judged by these inputs, beside the defaults. */
function judged(inputs: Readonly<Record<string, string | number | readonly string[]>>) {
  const all = { ...DEFAULTS, ...inputs };
  return evidence({
    id: 'gate-model',
    step: 'gate-model',
    inputs: all as never,
    config: digestOfJson(all as never),
  });
}

function compared(
  steps: Readonly<Record<string, object>>,
  inputs: Parameters<typeof judged>[0],
  given: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
) {
  const { config } = readConfig(JSON.stringify({ name: 'flights', steps }), 'mlops.yml', SPECS);
  const one = judged(inputs);
  return otherConfig(one, recheckWith(config, environment).standing(one), given);
}

const rules = ['roc_auc >= 0.6'];
const strict = ['roc_auc >= 0.7'];

describe('a gate and what stands in mlops.yml now', () => {
  test.each([
    ['the same rules', { 'gate-model': { rules } }, { rules }, []],
    ['the same rules, written as one text', { 'gate-model': { rules: rules[0] } }, { rules }, []],
    ['inputs that say how to run', { 'gate-model': { rules, 'on-fail': 'warn' } }, { rules }, []],
    ['no gate at all: the inputs were given by hand', { report: {} }, { rules, baseline: 'old' }, []],
    [
      'an input by hand that the file leaves out',
      { 'gate-model': { rules } },
      { rules, baseline: 'old' },
      ['baseline'],
    ],
    [
      'an inherited input',
      { 'gate-model': { rules }, 'register-model': { registry: 'models' } },
      { rules, registry: 'models' },
      [],
    ],
  ])('agree: %s', (_, steps, inputs, given) => expect(compared(steps, inputs, given)).toBeUndefined());

  test.each([
    ['a rule that was tightened', { 'gate-model': { rules: strict } }, { rules }, [], 'rules'],
    [
      'a rule by hand, where the file has one',
      { 'gate-model': { rules: strict } },
      { rules },
      ['rules'],
      'rules',
    ],
    ['a baseline that was added', { 'gate-model': { rules, baseline: 'old' } }, { rules }, [], 'baseline'],
    [
      'a baseline that was taken out',
      { 'gate-model': { rules } },
      { rules, baseline: 'old' },
      [],
      'baseline',
    ],
    [
      'a confidence that was taken out',
      { 'gate-model': { rules } },
      { rules, confidence: 0.6 },
      [],
      'confidence',
    ],
    ['two of them', { 'gate-model': { rules: strict, seed: 7 } }, { rules }, [], 'rules, seed'],
  ])('differ: %s', (_, steps, inputs, given, names) => {
    const told = compared(steps, inputs, given);
    expect(told).toMatch(/^was judged by the inputs sha256:\w{64}, and mlops\.yml gives sha256:\w{64} now/);
    expect(told).toContain(`(${names})`);
  });

  test('a gate that was renamed is gone', () =>
    expect(compared({ strict: { step: 'gate-model', rules } }, { rules })).toBe(
      'was judged as gate-model, which mlops.yml does not hold now (it holds strict)',
    ));

  test('an environment that gives another rule', () =>
    expect(
      compared({ 'gate-model': { rules } }, { rules }, [], { MLOPS_INPUT_GATE_MODEL_RULES: strict[0]! }),
    ).toContain('(rules)'));
});

test.each([
  ['{"steps":{"gate-model":{"given":["baseline"]}}}', ['baseline']],
  ['{"steps":{"gate-model":{"verdict":"PASS"}}}', []],
  ['{"steps":{"gate-model":{"given":"baseline"}}}', []],
  ['{', []],
  [undefined, []],
])('what run.json %s says was given by hand', (text, given) =>
  expect(givenTo('gate-model', text)).toEqual(given),
);
