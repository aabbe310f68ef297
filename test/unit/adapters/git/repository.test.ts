import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gitRepository } from '../../../../src/adapters/git/repository.ts';
import { GIT_ENVIRONMENT, git } from '../../../support/git.ts';
import { temporary } from '../../../support/temporary.ts';

const folder = temporary('repository');
const inside = join(folder, 'models');
const repository = gitRepository(inside, GIT_ENVIRONMENT);
let first: string;
let second: string;

const commitAll = (): string => {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'work');
  return git(folder, 'rev-parse', 'HEAD');
};

beforeAll(() => {
  git(folder, 'init', '-q', '-b', 'main');
  mkdirSync(inside);
  writeFileSync(join(inside, 'mlops.yml'), 'name: first\n');
  writeFileSync(join(inside, '-n *.yml'), 'odd');
  symlinkSync('mlops.yml', join(inside, 'link.yml'));
  writeFileSync(join(folder, 'train.py'), '1');
  first = commitAll();
  writeFileSync(join(inside, 'mlops.yml'), 'name: second\n');
  writeFileSync(join(folder, 'train.py'), '2');
  second = commitAll();
});

test('commits by name, and what they were made of', async () => {
  expect(await repository.commit()).toBe(second);
  expect(await repository.commit('refs/heads/main')).toBe(second);
  expect(await repository.parents(second)).toEqual([first]);
  expect(await repository.parents(first)).toEqual([]);
});

test.each(['refs/remotes/origin/main', 'a'.repeat(40), '--help', '-n1', '', 'main; true'])(
  '%j names no commit here',
  async (name) => {
    expect(await repository.commit(name)).toBeUndefined();
  },
);

/** The text of a file of a commit; else how that ended. */
async function textAt(commit: string, path: string): Promise<string> {
  const file = await repository.read(commit, path);
  return file.state === 'found' ? new TextDecoder().decode(file.content) : file.state;
}

test('a file as a commit holds it, by its path from the folder', async () => {
  expect(await textAt(first, 'mlops.yml')).toBe('name: first\n');
  expect(await textAt(second, 'mlops.yml')).toBe('name: second\n');
  expect(await textAt(second, '-n *.yml')).toBe('odd');
  expect(await textAt(second, '../train.py')).toBe('2');
  expect(await textAt(second, '*.yml')).toBe('absent');
  expect(await textAt(second, 'none.yml')).toBe('absent');
  expect(await repository.list(second, '.')).toEqual(['-n *.yml', 'mlops.yml']);
  expect(await repository.list(second, 'mlops.yml')).toEqual(['mlops.yml']);
  expect(await repository.list(second, 'none')).toEqual([]);
});

test.each(['link.yml', '../models', '/etc/hostname', '../../outside'])('%s is not read', async (path) => {
  expect(await repository.read(second, path)).toEqual({ state: 'unknown' });
});

test('what differs is told from the folder', async () => {
  expect(await repository.differing(first, second)).toEqual(['mlops.yml', '../train.py']);
});

describe('a clone that holds one commit', () => {
  const clone = temporary('shallow');
  beforeAll(() => git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone));

  test('knows the name of the commit before and nothing else of it', async () => {
    const shallow = gitRepository(clone, GIT_ENVIRONMENT);
    expect(await shallow.commit()).toBe(second);
    expect(await shallow.parents(second)).toEqual([first]);
    expect(await shallow.commit(first)).toBeUndefined();
    expect(await shallow.read(first, 'models/mlops.yml')).toEqual({ state: 'unknown' });
    expect(await shallow.differing(first, second)).toBeUndefined();
  });
});

test('where there is no repository, or no Git, nothing is known', async () => {
  for (const away of [
    gitRepository(temporary('plain'), { ...GIT_ENVIRONMENT, GIT_CEILING_DIRECTORIES: '/' }),
    gitRepository(folder, { PATH: '/nowhere' }),
  ]) {
    expect(await away.commit()).toBeUndefined();
    expect(await away.read(first, 'mlops.yml')).toEqual({ state: 'unknown' });
  }
});
