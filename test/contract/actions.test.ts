import { globSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allInputs, allOutputs } from '../../src/foundation/step/define.ts';
import { pipelineSpec } from '../../src/run/pipeline/pipeline-spec.ts';
import { SPECS } from '../../src/steps/catalogue.ts';
import { diagnose } from '../support/language-service.ts';
import { readAction } from '../support/runner.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILES = ['action.yml', ...globSync('actions/*/action.yml', { cwd: ROOT }).sort()];
const ENTRIES = ['run', ...SPECS.map(({ name }) => name)];

test('one action for each step, and one for the whole pipeline', () => {
  const names = SPECS.map(({ name }) => `actions/${name}/action.yml`).sort();
  expect(FILES).toEqual(['action.yml', ...names]);
});

describe.each(FILES)('%s', (file) => {
  const action = readAction(join(ROOT, file));

  test('is valid for the language service', async () => {
    expect(await diagnose(join(ROOT, file))).toEqual([]);
  });

  test('runs on node24, an entry of dist/', () => {
    const main = normalize(join(dirname(file), action.runs.main));
    expect(action.runs.using).toBe('node24');
    expect(ENTRIES.map((name) => `dist/${name}.js`)).toContain(main);
  });

  test('has no default that would hide mlops.yml, and describes everything', () => {
    for (const input of Object.values(action.inputs)) {
      expect(input).not.toHaveProperty('default');
      expect(input.description).toMatch(/\S/);
    }
    for (const { description } of Object.values(action.outputs)) expect(description).toMatch(/\S/);
  });
});

describe('names of inputs and outputs', () => {
  test.each(SPECS.map((spec) => [spec.name, spec] as const))('%s: as its spec says', (name, spec) => {
    const action = readAction(join(ROOT, 'actions', name, 'action.yml'));
    expect(Object.keys(action.inputs)).toEqual(Object.keys(allInputs(spec)));
    expect(Object.keys(action.outputs)).toEqual(Object.keys(allOutputs(spec)));
  });

  test('the pipeline: as its spec says', () => {
    const action = readAction(join(ROOT, 'action.yml'));
    expect(Object.keys(action.inputs)).toEqual(Object.keys(pipelineSpec.inputs));
    expect(Object.keys(action.outputs)).toEqual(Object.keys(pipelineSpec.outputs));
  });

  test('a shell can read none of them by accident: lower case and dashes', () => {
    const all = FILES.flatMap((file) => Object.keys(readAction(join(ROOT, file)).inputs));
    expect(all.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });
});

test('the language service sees what is wrong', async () => {
  const broken = 'name: x\ndescription: y\nruns:\n  using: node99\n  main: a.js\n';
  expect((await diagnose(join(ROOT, 'broken/action.yml'), broken)).length).toBeGreaterThan(0);
});
