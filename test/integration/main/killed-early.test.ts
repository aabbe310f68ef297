import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerTo } from '../../../src/main/command-line.ts';
import { memoryHost } from '../../support/memory.ts';
import { machineEnvironment } from '../../support/runner.ts';
import { temporary } from '../../support/temporary.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const HOOK = join(ROOT, 'test/support/kill-on-load.mjs');
const MLOPS = (rule: string): string => `name: m
steps:
  gate-model: { candidate: metrics.json, rules: ${rule} }
  report: {}
`;

let folder: string;
const at = (path: string): string => join(folder, path);
const LEFT = ['mlops-out/evidence/gate-model.json', 'mlops-out/junit/TEST-gate-model.xml'];

/** A run that passed; then its rule was tightened. */
beforeEach(async () => {
  folder = temporary('killed');
  writeFileSync(at('metrics.json'), '{"accuracy":0.9}');
  writeFileSync(at('mlops.yml'), MLOPS('accuracy >= 0.8'));
  const host = memoryHost();
  const world = { environment: {}, host, print: () => {}, signal: new AbortController().signal };
  expect(await answerTo(['run', '--working-directory', folder], world)).toBe(0);
  expect(LEFT.map((path) => existsSync(at(path)))).toEqual([true, true]);
  writeFileSync(at('mlops.yml'), MLOPS('accuracy >= 0.95'));
});

const cli = (...argv: readonly string[]) => [join(ROOT, 'src/main/cli.ts'), ...argv];
const action = (call: string) => [
  '--input-type=module',
  '--eval',
  `import * as action from '${join(ROOT, 'src/main/action.ts')}'; await action.${call}`,
];

const STARTED: Readonly<Record<string, readonly string[]>> = {
  'mlops gate-model': cli('gate-model'),
  'mlops run': cli('run'),
  'mlops plan --forget': cli('plan', '--forget'),
  'the action gate-model': action("runAction('gate-model')"),
  'the root action': action('runPipelineAction()'),
};

/** The first code that is loaded for the step itself, and, where all steps are loaded, for a later one. */
const MOMENTS = [
  ...Object.keys(STARTED).map((started) => [started, 'steps/gate-model/step.ts'] as const),
  ...['mlops run', 'mlops plan --forget', 'the root action'].map(
    (started) => [started, 'steps/report/step.ts'] as const,
  ),
];

describe('a PASS of an earlier run does not outlive', () => {
  test.each(MOMENTS)('%s, killed as it loads %s', (started, module) => {
    const { signal } = spawnSync(process.execPath, ['--import', HOOK, ...STARTED[started]!], {
      cwd: folder,
      env: { ...machineEnvironment(), KILL_ON_LOAD: module },
    });
    expect(signal).toBe('SIGKILL');
    expect(LEFT.map((path) => existsSync(at(path)))).toEqual([false, false]);
  });
});
