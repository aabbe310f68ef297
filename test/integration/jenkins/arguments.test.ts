import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stepName } from '../../../scripts/generate/jenkins.ts';
import { allInputs, camelCase, type StepSpec } from '../../../src/foundation/step/define.ts';
import { STEP_NAMES, specOf } from '../../../src/steps/catalogue.ts';
import { jenkinsBuild, LIBRARY } from '../../support/jenkins/build.ts';
import { GATES, gateBuild } from '../../support/jenkins/gate.ts';

const SPECS = STEP_NAMES.map((name) => specOf(name) as StepSpec);
const LOGIN = ['username', 'password'];

/** What the CLI must never be asked with, and what is said of it, by the type of an input as its help names it. */
function wrongFor(type: string): readonly (readonly [string, string])[] {
  const map = ['[a: 1]', '[a:1]'] as const;
  const [no, flag, nested] = [
    ['5', '5'],
    ['true', 'true'],
    ['[["a"]]', '[[a]]'],
  ] as const;
  if (type.startsWith('`')) return [['"nobody"', `'nobody'`], no, flag, nested, map];
  if (type === 'number' || type === 'whole number') return [flag, nested, map];
  if (type === 'true or false') return [no, nested, map];
  if (type.startsWith('mapping of ')) return [no, flag, nested, ['[a: [[1]]]', '[a:[[1]]]']];
  if (type === 'list of overrides') return [no, flag, nested, map, ['[null]', '[null]']];
  if (type === 'list of rules')
    return [no, flag, nested, map, ['[null]', '[null]'], ['[[a: null]]', '[[a:null]]']];
  if (/^list|^command/.test(type))
    return [no, flag, nested, map, ['[null]', '[null]'], ['[[a: 1]]', '[[a:1]]']];
  return [no, flag, nested, map];
}

/** Arguments that are all wrong in one way each, in as many calls as there are ways. */
function calls(spec: StepSpec): readonly (readonly (readonly [string, string, string])[])[] {
  const inputs = Object.entries(allInputs(spec)).filter(
    ([key]) => !(LOGIN.includes(key) && 'password' in spec.inputs),
  );
  return [0, 1, 2, 3, 4, 5].map((turn) =>
    inputs.flatMap(([key, { type }]) => {
      const wrong = wrongFor(type)[turn];
      return wrong ? [[camelCase(key), ...wrong] as const] : [];
    }),
  );
}

describe('arguments of the wrong type: all in one message, before any shell and without an agent', () => {
  test.for(SPECS.map((spec) => [spec.name, spec] as const))('%s', async ([name, spec], context) => {
    for (const wrong of calls(spec).filter((call) => call.length > 0)) {
      const given = wrong.map(([key, value]) => `${key}: ${value}`).join(', ');
      const script = `@Library('mlops-actions') _\n${stepName(name)}(${given}, onlyHere: 1)`;
      const { build, thrown } = await jenkinsBuild(context, { script });
      const [first, ...more] = (thrown?.message ?? '').split('\n');
      const lines = [first!.replace(`${name} ERROR: `, ''), ...more];
      expect(lines).toHaveLength(wrong.length + 1);
      for (const [at, [key, , shown]] of wrong.entries())
        expect.soft(lines[at]).toMatch(new RegExp(`^${key}: is ${shown.replace(/[[\]]/g, '\\$&')}; give `));
      expect(lines.at(-1)).toMatch(/^onlyHere: is not an input; known are .*workingDirectory/);
      expect(build.shells).toEqual([]);
      expect(build.result).toBe('FAILURE');
      expect(build.env.MLOPS_VERDICT).toBe('error');
    }
  });
});

describe('what is no Map of arguments', () => {
  const rows = ['"metrics.json"', 'null', '["a"]', '5', '{ echo "in here" }', '"metrics.json" as String'];
  test.for(rows)('(%s)', async (given, context) => {
    for (const step of ['mlopsGateModel', 'mlopsPlan', 'mlopsPipeline', 'mlopsNotify']) {
      const { build, thrown } = await jenkinsBuild(context, {
        script: `@Library('mlops-actions') _\n${step}(${given})`,
      });
      expect(thrown?.message).toMatch(/^[a-z-]+ ERROR: takes named arguments, such as \(\w+: …/);
      expect(build.log.join('\n')).not.toContain('in here');
      expect(build.shells).toEqual([]);
    }
  });
});

describe('what stands behind the named arguments', () => {
  const rows = [
    ['(to: "x") { echo "in here" }', 'a block of code'],
    ['([to: "x"], "metrics.json")', "'metrics.json'"],
    ['("x", to: "x")', "'x'"],
    ['([to: "x"], null, 5)', 'null'],
  ] as const;
  test.for(rows)('%s is refused, and nothing is to be approved', async ([given, shown], context) => {
    for (const step of ['mlopsGateModel', 'mlopsPlan', 'mlopsPipeline', 'mlopsNotify']) {
      const { build, thrown } = await jenkinsBuild(context, {
        script: `@Library('mlops-actions') _\n${step}${given}`,
      });
      expect(thrown?.message).toMatch(/^[a-z-]+ ERROR: /);
      expect(thrown?.message).toContain(`takes named arguments alone: remove ${shown} behind them`);
      expect(build.log.join('\n')).not.toContain('in here');
      expect(build.shells).toEqual([]);
    }
  });
});

test('the steps that people may call are all that is listed as a step', () => {
  const listed = readdirSync(join(LIBRARY, 'vars')).filter((name) => name.endsWith('.groovy'));
  const others = ['mlopsPlan', 'mlopsPipeline', 'mlopsNotify'];
  expect(listed.sort()).toEqual(
    [...STEP_NAMES.map(stepName), ...others].map((name) => `${name}.groovy`).sort(),
  );
});

describe('not given', () => {
  test.for(['null', "''", '"${""}"'])('%s is as if it did not stand there', async (nothing, context) => {
    const { build } = await gateBuild(
      context,
      `mlopsGateModel(${GATES.pass}, baseline: ${nothing}, confidence: ${nothing}, requireUncertainty: ${nothing},
        id: ${nothing}, onFail: ${nothing}, credentials: ${nothing}, credentialsId: ${nothing}, password: ${nothing})`,
    );
    expect(build.result).toBe('SUCCESS');
  });
});

describe('texts of a build are read as flags are', () => {
  test('GStrings, numbers and lists of lines', async (context) => {
    const { build, log } = await gateBuild(
      context,
      `def file = 'metrics'
       def gate = mlopsGateModel(candidate: "\${file}.json", rules: params.RULES, confidence: params.CONFIDENCE, requireUncertainty: 'false')
       echo "\${gate.passed} passed"`,
      { params: { RULES: 'roc_auc >= 0.7\naccuracy >= 0.5\n', CONFIDENCE: '0.9' } },
    );
    expect(build.result).toBe('SUCCESS');
    expect(log).toContain('2 passed');
  });

  test('rules are texts and maps', async (context) => {
    const { build, log } = await gateBuild(
      context,
      `def gate = mlopsGateModel(candidate: 'metrics.json', rules: ['accuracy >= 0.5', [metric: 'roc_auc', min: 0.7, severity: 'warn']])
       echo "\${gate.passed} passed"`,
    );
    expect(build.result).toBe('SUCCESS');
    expect(log).toContain('2 passed');
    const { thrown } = await gateBuild(
      context,
      `mlopsGateModel(${GATES.pass.replace(/rules: [^,]*(,|$)/, '')} rules: [[metric: 'roc_auc', mim: 0.7]])`,
    );
    expect(thrown?.message).toMatch(/^gate-model ERROR: rules .*mim/);
  });

  test('one that cannot be read is an ERROR of the step', async (context) => {
    const { thrown } = await gateBuild(context, `mlopsGateModel(${GATES.pass}, confidence: 'high')`);
    expect(thrown?.message).toMatch(/^gate-model ERROR: confidence .*high/);
  });
});

describe('credentials', () => {
  const rows = [
    ['baseline: { echo "in here" }', /baseline: is a block of code; give a text/],
    [
      'password: params.P',
      /^gate-model ERROR: password: does not belong into a pipeline; store it in Jenkins and give its credentialsId$/,
    ],
    ['username: "me"', /^gate-model ERROR: username: does not belong into a pipeline/],
    ['credentials: "token"', /credentials: is 'token'; give a map such as \[TOKEN: 'its id'\]/],
    ['credentials: ["TO-KEN": "id"]', /credentials: is .*; give a map/],
    ['credentials: [TOKEN: ["id"]]', /credentials: is .*; give a map/],
    ['credentials: [TOKEN: null]', /credentials: is .*; give a map/],
  ] as const;
  test.for(rows)('%s', async ([given, message], context) => {
    const { build, thrown, log } = await gateBuild(context, `mlopsGateModel(${GATES.pass}, ${given})`, {
      params: { P: 'hunter2' },
    });
    expect(thrown?.message).toMatch(message);
    expect(log).not.toContain('hunter2');
    expect(build.shells).toEqual([]);
  });
});
