import { describe, expect, test } from 'vitest';
import { sentence } from '../../../../src/foundation/problems/errors.ts';
import { defineSpec } from '../../../../src/foundation/step/define.ts';
import {
  command,
  count,
  flag,
  mapping,
  names,
  number,
  oneOf,
  path,
  paths,
  text,
} from '../../../../src/foundation/step/fields.ts';
import { type ConfigEntry, readConfig } from '../../../../src/run/mlops-yml/config.ts';
import {
  environmentName,
  type InputSources,
  inputsFromEvidence,
  located,
  resolveInputs,
} from '../../../../src/run/mlops-yml/resolve.ts';

const spec = defineSpec({
  name: 'bake',
  about: 'Bakes.',
  inputs: {
    flour: paths({ about: 'Flour.', required: true }),
    'oven-heat': number({ about: 'Heat.', fallback: 180 }, { min: 0, max: 300 }),
    seed: count({ about: 'Seed.', fallback: 7 }),
    kind: oneOf(['bread', 'cake'], { about: 'Kind.', fallback: 'bread' }),
    dry: flag({ about: 'No water.', fallback: false }),
    'row-id': names({ about: 'Ids.', inherits: 'evaluates' }),
    label: text({ about: 'Label.' }),
    recipe: path({ about: 'Recipe.' }),
    run: command({ about: 'Command.' }),
    'model-inputs': mapping({ about: 'Inputs.' }),
    token: text({ about: 'Token.', secret: true }),
  },
  outputs: {},
  traits: [],
  needs: [],
});

const entry = (id: string, step: string, values: Readonly<Record<string, unknown>>): ConfigEntry => ({
  id,
  step,
  traits: step === 'knead' ? ['evaluates'] : [],
  at: { file: 'mlops.yml', line: 1, column: 1 },
  inputs: Object.fromEntries(
    Object.entries(values).map(([key, value], i) => [
      key,
      { value, at: { file: 'mlops.yml', line: i + 2, column: 5 } },
    ]),
  ),
});
const resolve = (sources: Partial<InputSources>) =>
  resolveInputs(spec, 'bake', { explicit: {}, environment: {}, ...sources });

describe('explicit > environment > mlops.yml > default', () => {
  const file = entry('bake', 'bake', { flour: 'f.csv', 'oven-heat': 200 });
  const environment = { MLOPS_INPUT_BAKE_OVEN_HEAT: '210' };
  test.each([
    ['all', { explicit: { 'oven-heat': '220' }, environment, entry: file }, 220],
    ['no flag', { environment, entry: file }, 210],
    ['an empty flag is not given', { explicit: { 'oven-heat': '' }, environment, entry: file }, 210],
    ['an empty variable is not given', { environment: { MLOPS_INPUT_BAKE_OVEN_HEAT: '' }, entry: file }, 200],
    ['an empty text in the file is not given', { entry: entry('bake', 'bake', { 'oven-heat': '' }) }, 180],
    ['a key without a value is not given', { entry: entry('bake', 'bake', { 'oven-heat': null }) }, 180],
    ['nothing', {}, 180],
  ])('%s', (_, sources, heat) => {
    expect(resolve(sources).inputs.ovenHeat).toBe(heat);
  });
});

test('the variable of an id and a key', () => {
  expect(environmentName('gate-model', 'on-fail')).toBe('MLOPS_INPUT_GATE_MODEL_ON_FAIL');
});

describe('a field that inherits', () => {
  const knead = entry('first', 'knead', { 'row-id': ['a', 'b'] });
  const idOf = (sources: Partial<InputSources>) => resolve({ siblings: [knead], ...sources }).inputs.rowId;
  test('reads the input of that name of a step with that trait', () => expect(idOf({})).toEqual(['a', 'b']));
  test('prefers its own', () =>
    expect(idOf({ entry: entry('bake', 'bake', { 'row-id': 'c' }) })).toEqual(['c']));
  test('prefers a flag', () => expect(idOf({ explicit: { 'row-id': 'd\ne' } })).toEqual(['d', 'e']));
  test('other steps give nothing', () =>
    expect(idOf({ siblings: [entry('x', 'roast', { 'row-id': 'z' })] })).toBeUndefined());
  test('what is empty there is not given', () =>
    expect(idOf({ siblings: [entry('x', 'knead', { 'row-id': null }), knead] })).toEqual(['a', 'b']));
});

describe('text becomes the value that YAML would hold', () => {
  test.each([
    ['flour', ' a.csv \n\n b.csv\n', ['a.csv', 'b.csv']],
    ['oven-heat', '1.5e2', 150],
    ['oven-heat', '.5', 0.5],
    ['seed', '0', 0],
    ['dry', 'TRUE', true],
    ['run', 'python train.py', 'python train.py'],
    ['model-inputs', '{x: hour * 60, y: [a, b]}', { x: 'hour * 60', y: ['a', 'b'] }],
  ])('%s %j', (key, given, value) => {
    const { inputs, problems } = resolve({ explicit: { flour: 'x', [key]: given } });
    expect(problems).toEqual([]);
    expect(Object.values(inputs)).toContainEqual(value);
  });
});

describe('refused', () => {
  test.each([
    ['oven-heat', 'hot'],
    ['oven-heat', '0x10'],
    ['oven-heat', 'NaN'],
    ['oven-heat', '1e999'],
    ['oven-heat', '301'],
    ['oven-heat', '1 2'],
    ['seed', '1.5'],
    ['seed', '-1'],
    ['kind', 'pie'],
    ['dry', 'maybe'],
    ['model-inputs', '[a'],
    ['model-inputs', '&a {x: *a}'],
  ])('--%s %j', (key, given) => {
    const { problems } = resolve({ explicit: { flour: 'x', [key]: given } });
    expect(problems).toEqual([expect.objectContaining({ input: key })]);
  });

  test.each([
    ['NaN where a number belongs', { 'oven-heat': Number.NaN }],
    ['text where a number belongs', { 'oven-heat': '200' }],
    ['a number where a path belongs', { recipe: 7 }],
    ['a mapping where a list belongs', { flour: { a: 1 } }],
  ])('%s in the file, with its place', (_, values) => {
    const { problems } = resolve({ entry: entry('bake', 'bake', { flour: 'x', ...values }) });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ input: Object.keys(values)[0], at: { file: 'mlops.yml' } });
  });

  test('everything at once: what is missing, unknown and of the wrong type', () => {
    const { problems } = resolve({ entry: entry('bake', 'bake', { flower: 'x', seed: -1, kind: 'pie' }) });
    expect(problems.map(({ input, value, remedy }) => [input, value, remedy])).toEqual([
      ['key', 'flower', 'did you mean flour?'],
      ['flour', undefined, 'give a list of paths: Flour.'],
      ['seed', -1, 'give a whole number: Seed.'],
      ['kind', 'pie', 'give one of `bread`, `cake`: Kind.'],
    ]);
  });

  test.each([
    ['flour', 7, '7 is a number, not a list of paths'],
    ['flour', ['a.csv', 7], '7 is a number, not text'],
    ['flour', { a: 1 }, 'is a mapping, not a list of paths'],
    ['oven-heat', '200', '"200" is text, not a number'],
    ['oven-heat', Number.NaN, 'NaN is not a number'],
    ['oven-heat', 301, '301 is above 300'],
    ['seed', -1, '-1 is below 0'],
    ['seed', 1.5, '1.5 is not a whole number'],
    ['kind', 'pie', '"pie" is not one of `bread`, `cake`'],
    ['dry', 'maybe', '"maybe" is text, not true or false'],
    ['recipe', ['a'], 'is a list, not a path'],
    ['model-inputs', { x: 5 }, '5 is a number, not text'],
    ['run', [], 'is empty'],
  ])('%s: %j', (key, value, words) => {
    const { problems } = resolve({ entry: entry('bake', 'bake', { flour: 'f', [key]: value }) });
    expect(problems.map(sentence)).toEqual([expect.stringContaining(words)]);
  });

  test('what must be known before the file is read cannot stand in it', () => {
    const written = { flour: 'f', id: 'x', config: 'a.yml', 'working-directory': 'b' };
    const { problems, inputs } = resolve({ entry: entry('bake', 'bake', written) });
    expect(problems.map(({ value }) => value)).toEqual(['id', 'config', 'working-directory']);
    expect(inputs.workingDirectory).toBe('.');
  });

  test('what is missing is not asked for where mlops.yml cannot be read', () => {
    expect(resolve({ unreadable: true }).problems).toEqual([]);
  });
});

describe('a problem that a step finds stands where mlops.yml holds the input', () => {
  const text = `name: x
steps:
  bake:
    flour: [a.csv, b.csv]
    model-inputs:
      x: hour
      y: [a, b]
`;
  const { config } = readConfig(text, 'mlops.yml', [spec]);
  const { written } = resolve({ entry: config.entries[0] });
  const problem = { message: 'is gone', remedy: 'look' };
  test.each([
    ['flour', undefined, 4, 5],
    ['flour', 'b.csv', 4, 20],
    ['flour', 'b . csv', 4, 20],
    ['model-inputs', undefined, 5, 5],
    ['model-inputs x', 'hour', 6, 10],
    ['seed', 7, undefined, undefined],
    ['a.csv', undefined, undefined, undefined],
  ])('%s %s', (input, value, line, column) => {
    const given = { ...problem, input, ...(value === undefined ? {} : { value }) };
    expect(located(given, written).at).toEqual(line && { file: 'mlops.yml', line, column });
  });

  test('a place that is known stays; a flag has none', () => {
    const at = { file: 'a.csv', line: 9 };
    expect(located({ ...problem, input: 'flour', at }, written).at).toBe(at);
    const explicit = resolve({ entry: config.entries[0], explicit: { flour: 'c.csv' } });
    expect(located({ ...problem, input: 'flour' }, explicit.written).at).toBeUndefined();
  });
});

test('evidence holds what decides: no run inputs, no secrets', () => {
  const { decisive } = resolve({
    explicit: { flour: 'f', token: 'hush', 'evidence-dir': 'out', 'on-fail': 'warn' },
  });
  expect(decisive).toEqual({ flour: ['f'], 'oven-heat': 180, seed: 7, kind: 'bread', dry: false });
});

test('what evidence stored gives back the inputs of the decision, run inputs at their defaults', () => {
  const resolved = resolve({ explicit: { flour: 'f', 'oven-heat': '200', 'evidence-dir': 'out' } });
  expect(inputsFromEvidence(spec, resolved.decisive)).toEqual({
    ...resolved.inputs,
    evidenceDir: 'mlops-out',
  });
});
