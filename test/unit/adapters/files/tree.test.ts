import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import type { TreeEntry } from '../../../../src/foundation/ports/ports.ts';
import { temporary } from '../../../support/temporary.ts';

let root: string;
beforeEach(() => {
  root = temporary('tree');
  mkdirSync(join(root, 'context/sub/deep'), { recursive: true });
});

const link = (target: string, path: string): void => symlinkSync(target, join(root, 'context', path));
const tree = (): Promise<readonly TreeEntry[]> => workingFiles(root).tree('context');
const leads = async (path: string) => (await tree()).find((entry) => entry.path === path)?.leads;

test('files with their size, hidden ones too, bytewise', async () => {
  for (const path of ['b', '.hidden', 'sub/.git', 'B']) writeFileSync(join(root, 'context', path), 'xyz');
  expect(await tree()).toEqual(['.hidden', 'B', 'b', 'sub/.git'].map((path) => ({ path, size: 3 })));
});

test.each([
  ['to a file beside it', 'sub/x', 'deep', 'inside'],
  ['to the context itself', 'sub/x', '..', 'inside'],
  ['to a folder of the system', 'etc', '/etc', 'out'],
  ['to what lies beside the context', 'x', '../secret', 'out'],
  ['to nothing, inside', 'x', 'gone', 'inside'],
  ['to nothing, outside', 'x', '../gone/far', 'out'],
])('a link %s', async (_, path, target, expected) => {
  writeFileSync(join(root, 'secret'), '');
  link(target, path);
  expect(await leads(path)).toBe(expected);
});

test('a link that is inside by its words and outside by another link', async () => {
  link('../..', 'sub/deep/up');
  link('up/../secret', 'sub/deep/x');
  writeFileSync(join(root, 'secret'), '');
  expect(await leads('sub/deep/x')).toBe('out');
});

test('a circle ends', async () => {
  link('b', 'a');
  link('a', 'b');
  expect(await leads('a')).toBe('inside');
});

test('folders behind links are not walked', async () => {
  link('sub', 'again');
  writeFileSync(join(root, 'context/sub/file'), '');
  expect((await tree()).map(({ path }) => path)).toEqual(['again', 'sub/file']);
});
