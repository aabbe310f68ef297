import { describe, expect, test } from 'vitest';
import { knownNames, nearest } from '../../../../src/foundation/text/nearest.ts';
import { readConfig } from '../../../../src/run/mlops-yml/config.ts';

const STEPS = [
  { name: 'validate-data', traits: [] },
  { name: 'gate-model', traits: ['judges'] },
] as const;
const NAMES = STEPS.map(({ name }) => name);
const problemsOf = (text: string) => readConfig(text, 'mlops.yml', STEPS).problems;

test('ids stay in the order of the file; `step` names the step where the id does not', () => {
  const { config } = readConfig(
    'name: flights\nsteps:\n  gate-model: { seed: 1 }\n  late: { step: validate-data, data: a.csv }\n  validate-data:\n',
    'mlops.yml',
    STEPS,
  );
  expect(config).toMatchObject({
    name: 'flights',
    entries: [
      { id: 'gate-model', step: 'gate-model', inputs: { seed: { value: 1, at: { line: 3, column: 23 } } } },
      {
        id: 'late',
        step: 'validate-data',
        inputs: { data: { value: 'a.csv', at: { line: 4, column: 38 } } },
      },
      { id: 'validate-data', step: 'validate-data', inputs: {} },
    ],
  });
});

test('environments say where services run', () => {
  const { config, problems } = readConfig(
    'name: a\nsteps: {}\nenvironments: {dev: {port: 8080}}',
    'mlops.yml',
    STEPS,
  );
  expect(problems).toEqual([]);
  expect(config.environments).toEqual({ dev: { port: 8080, address: '0.0.0.0' } });
});

describe('refused, with a place and a remedy', () => {
  test.each([
    [
      'an environment without a port',
      'name: a\nsteps: {}\nenvironments:\n  dev: {}',
      'environments.dev.port',
      4,
      'see the reference',
    ],
    [
      'a key that environments do not have',
      'name: a\nsteps: {}\nenvironments:\n  dev:\n    port: 1\n    prot: 2',
      'key "prot"',
      6,
      'did you mean port?',
    ],
    [
      'an engine of no known kind',
      'name: a\nsteps: {}\nenvironments:\n  dev:\n    port: 1\n    docker-host: http://x',
      'environments.dev.docker-host "http://x"',
      6,
      'see the reference',
    ],
    ['an unknown key', 'name: a\nstepps: {}\nsteps: {}', 'key "stepps"', 2, 'did you mean steps?'],
    [
      'an unknown step',
      'name: a\nsteps:\n  gate-mode: {}',
      'step "gate-mode"',
      3,
      'did you mean gate-model?',
    ],
    [
      'an id that is no file name',
      'name: a\nsteps:\n  ../x: {step: gate-model}',
      'id "../x"',
      3,
      'lower-case letters',
    ],
    ['a step that is a list', 'name: a\nsteps:\n  gate-model: [1]', 'steps.gate-model', 3, 'reference'],
    ['steps that are a text', 'name: a\nsteps: all', 'steps "all"', 2, 'reference'],
    ['an empty file', '', 'mlops.yml', 1, 'reference'],
    ['no name', 'steps: {}', 'name', 1, 'reference'],
    ['a name that is a number', 'name: 7\nsteps: {}', 'name "7"', 1, 'reference'],
  ])('%s', (_, text, what, line, remedy) => {
    const [problem] = problemsOf(text);
    expect(`${problem!.input}${problem!.value === undefined ? '' : ` "${problem!.value}"`}`).toBe(what);
    expect(problem!.at).toMatchObject({ file: 'mlops.yml', line });
    expect(problem!.remedy).toContain(remedy);
  });
});

test('all problems come together', () => {
  expect(
    problemsOf('name: a\nsteps:\n  X: {step: y}\n  gate-modle: {}').map(
      ({ input, at }) => `${input}:${at?.line}`,
    ),
  ).toEqual(['id:3', 'step:3', 'step:4']);
});

describe('a mistyped name', () => {
  test.each([
    ['gate-modle', 'gate-model'],
    ['validate_data', 'validate-data'],
    ['gate', undefined],
    ['', undefined],
  ])('%j is meant as %j', (name, expected) => {
    expect(nearest(name, NAMES)).toBe(expected);
  });

  test('a name close to none gets the whole list', () => {
    expect(knownNames('deploy', NAMES)).toBe('known: validate-data, gate-model');
  });
});
