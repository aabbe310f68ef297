import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerTo } from '../../../src/main/command-line.ts';
import { memoryHost } from '../../support/memory.ts';
import { temporary } from '../../support/temporary.ts';

const folder = temporary('mlops-unreadable');

test('mlops run of a file that is no YAML: every mistake with its place, and a word on the evidence that stays', async () => {
  const kept = join(folder, 'mlops-out/evidence/gate-model.json');
  mkdirSync(join(kept, '..'), { recursive: true });
  writeFileSync(kept, '{}');
  writeFileSync(join(folder, 'mlops.yml'), 'name: @x\nsteps: @y\n');
  const host = memoryHost();
  const world = { host, print: () => {}, environment: {}, signal: new AbortController().signal };
  const said = await answerTo(['run', '--working-directory', folder], world).catch((cause: Error) => cause);
  expect(String(said)).toMatch(/mlops\.yml:\d+:\d+:.*\n.*mlops\.yml:\d+:\d+:/);
  expect(host.told.lines).toEqual([
    'evidence of an earlier run stays in mlops-out: no step of this one could be read',
  ]);
  expect(readFileSync(kept, 'utf8')).toBe('{}');
});
