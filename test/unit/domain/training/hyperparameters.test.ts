import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHyperparameters } from '../../../../src/domain/training/hyperparameters.ts';

const LR = { name: 'lr', value: 0.1 };
const DEPTH = { name: 'max_depth', value: 6 };

describe('hyperparameters', () => {
  test.each<[string, unknown, unknown]>([
    ['a plain object', { max_depth: 6, lr: 0.1 }, [LR, DEPTH]],
    [
      'a trial of Optuna',
      { number: 3, value: 0.7, state: 'COMPLETE', params: { lr: 0.1, max_depth: 6 } },
      [LR, DEPTH],
    ],
    ['a study of Optuna', { best_value: 0.7, best_params: { lr: 0.1, max_depth: 6 } }, [LR, DEPTH]],
    [
      "a row of Optuna's table of trials",
      { number: 3, value: 0.7, params_lr: 0.1, params_max_depth: 6 },
      [LR, DEPTH],
    ],
    [
      'a run of MLflow',
      { run: { info: { run_id: 'a' }, data: { params: [{ key: 'lr', value: '0.1' }], metrics: [] } } },
      [{ name: 'lr', value: '0.1' }],
    ],
    [
      'members of members',
      { optimizer: { name: 'adam', lr: 0.1 } },
      [
        { name: 'optimizer.lr', value: 0.1 },
        { name: 'optimizer.name', value: 'adam' },
      ],
    ],
    [
      'lists, nothing and truth',
      { layers: [64, 32], seed: null, bias: true },
      [
        { name: 'bias', value: true },
        { name: 'layers', value: '[64,32]' },
        { name: 'seed', value: null },
      ],
    ],
  ])('are read from %s', (_, json, expected) => {
    expect(readHyperparameters(JSON.stringify(json), 'params.json')).toEqual(expected);
  });

  test.each<[string, string]>([
    ['no JSON', 'lr: 0.1'],
    ['a list', '[1]'],
    ['data', JSON.stringify(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`w${i}`, i])))],
    ['a text of data', JSON.stringify({ prompt: 'x'.repeat(201) })],
  ])('are not read from %s', (_, text) => {
    expect(() => readHyperparameters(text, 'params.json')).toThrow(/hyperparameters/);
  });

  test.each<[string, unknown]>([
    ['a member for each trial', { 0: { lr: 0.5 }, 1: { lr: 0.1 } }],
    [
      "Optuna's trials",
      [
        { number: 0, params: { lr: 0.5 } },
        { number: 1, params: { lr: 0.1 } },
      ],
    ],
    ['a study with trials', { best_params: { lr: 0.5 }, trials: [{ number: 1, params: { lr: 0.1 } }] }],
    ["a list of MLflow's runs", [{ run_id: '1', data: { params: { lr: 0.1 } } }]],
  ])('of one trial are read from %s', (_, json) => {
    expect(readHyperparameters(JSON.stringify(json), 'params.json', '1')).toEqual([LR]);
    expect(() => readHyperparameters(JSON.stringify(json), 'params.json', '7')).toThrow(
      'has no hyperparameters of 7',
    );
  });

  test('of any object are scalars, by name', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ maxLength: 10 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 10 }),
        (object) => {
          let found: ReturnType<typeof readHyperparameters>;
          try {
            found = readHyperparameters(JSON.stringify(object), 'params.json');
          } catch (cause) {
            return String(cause).includes('characters');
          }
          return found.every(({ value }) => value === null || typeof value !== 'object');
        },
      ),
    );
  });
});
