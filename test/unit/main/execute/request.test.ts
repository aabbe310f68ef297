import { describe, expect, test } from 'vitest';
import { early, entryFor, loadConfig } from '../../../../src/main/execute/request.ts';
import { memoryFiles } from '../../../support/memory.ts';

const CONFIG =
  'name: flights\nsteps:\n  gate-model: { rules: a >= 1 }\n  gate-late: { step: gate-model, rules: b >= 1 }\n' +
  '  prod: { step: deploy, environment: prod }\n';

describe('mlops.yml', () => {
  test.each([
    ['is read where it lies', { 'mlops.yml': CONFIG }, undefined, 'flights', 0],
    ['may be absent when nobody asked for it', {}, undefined, 'model', 0],
    ['must be there when asked for by name', {}, 'other.yml', 'model', 1],
    [
      'with a mistake gives its problems and what can be read',
      { 'mlops.yml': 'name: x\n' },
      undefined,
      'x',
      1,
    ],
  ])('%s', async (_, files, named, name, problems) => {
    const loaded = await loadConfig(memoryFiles(files), named);
    expect([loaded.config.name, loaded.problems.length]).toEqual([name, problems]);
  });
});

test('mlops.yml of the folder above is pointed at, and not taken', async () => {
  const { config, problems } = await loadConfig(memoryFiles({ '../mlops.yml': CONFIG }), 'mlops.yml');
  expect(config.entries).toEqual([]);
  expect(problems[0]!.remedy).toContain('in the folder above');
});

describe('the entry that a step runs', async () => {
  const loaded = await loadConfig(memoryFiles({ 'mlops.yml': CONFIG }), undefined);
  test.each([
    ['gate-model', undefined, 'gate-model', 3, []],
    ['gate-model', '', 'gate-model', 3, []],
    ['gate-model', 'gate-late', 'gate-late', 4, []],
    ['report', undefined, 'report', undefined, []],
    ['report', 'gate-late', 'report', undefined, ['runs gate-model, not report']],
    ['gate-model', 'gate-lat', 'gate-lat', undefined, ['is not an id of mlops.yml']],
    ['deploy', undefined, 'deploy', undefined, ['is not given, and mlops.yml runs deploy as prod']],
    ['deploy', 'prod', 'prod', 5, []],
  ])('of %s with the id %s is %s', (step, id, wanted, line, messages) => {
    const { id: found, entry, problems } = entryFor(step, id, loaded);
    expect(found).toBe(wanted);
    expect(entry?.at.line).toBe(line);
    expect(problems.map(({ message }) => message)).toEqual(messages);
  });
});

test.each([
  [{ config: 'a.yml' }, { MLOPS_INPUT_GATE_MODEL_CONFIG: 'b.yml' }, 'a.yml'],
  [{ config: '' }, { MLOPS_INPUT_GATE_MODEL_CONFIG: 'b.yml' }, 'b.yml'],
  [{}, { MLOPS_INPUT_OTHER_CONFIG: 'b.yml' }, undefined],
  [{}, {}, undefined],
])('what is needed before the rest can be read: %j and %j give %s', (explicit, environment, value) => {
  expect(early('config', 'gate-model', explicit, environment)).toBe(value);
});
