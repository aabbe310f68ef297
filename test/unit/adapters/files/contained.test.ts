import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { contained } from '../../../../src/adapters/files/contained.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import type { Files } from '../../../../src/foundation/ports/ports.ts';
import { temporary } from '../../../support/temporary.ts';

let home: string;
let files: Files;
beforeEach(() => {
  home = temporary('contained');
  mkdirSync(join(home, 'work/real'), { recursive: true });
  mkdirSync(join(home, 'outside/artifacts'), { recursive: true });
  writeFileSync(join(home, 'outside/artifacts/mine'), 'precious');
  symlinkSync('../outside', join(home, 'work/out'));
  symlinkSync('real', join(home, 'work/within'));
  symlinkSync('work', join(home, 'alias'));
  files = contained(workingFiles(join(home, 'work')), join(home, 'work'));
});

describe('through a link that leads out of the working directory', () => {
  test.each([
    ['nothing is written', () => files.write('out/evidence/x.json', '{}')],
    ['nothing is copied', () => files.copy('within/../out/artifacts/mine', 'out/x')],
    ['no folder is made', () => files.makeFolder('out/artifacts/model')],
    ['not even the one that it names', () => files.makeFolder('out')],
    ['nothing is removed', () => files.remove('out/artifacts')],
  ])('%s', async (_, work) => {
    await expect(work()).rejects.toThrow('leads out of the working directory by a link');
    expect(readdirSync(join(home, 'outside'), { recursive: true }).sort()).toEqual([
      'artifacts',
      'artifacts/mine',
    ]);
  });
});

test('a link within the working directory is followed', async () => {
  await files.write('within/evidence/x.json', '{}');
  expect(await files.readText('real/evidence/x.json')).toBe('{}');
  await files.remove('within/evidence');
  expect(await files.exists('real/evidence')).toBe(false);
});

test('the link itself can be removed, and what it leads to stays', async () => {
  await files.remove('out');
  expect(await files.exists('out')).toBe(false);
  expect(readdirSync(join(home, 'outside/artifacts'))).toEqual(['mine']);
});

test('a working directory that is reached by a link is no way out', async () => {
  const root = join(home, 'alias');
  await contained(workingFiles(root), root).write('new/x', 'y');
  expect(await files.readText('new/x')).toBe('y');
});

test('a path that says itself that it is outside is the choice of whoever named it', async () => {
  await files.write('../outside/y', 'z');
  expect(readdirSync(join(home, 'outside'))).toContain('y');
});
