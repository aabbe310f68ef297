import { chmodSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeEach, expect, test } from 'vitest';
import { privateBelow, toolCaches } from '../../../src/hosts/tool-cache.ts';
import { temporary } from '../../support/temporary.ts';

let folder: string;
beforeEach(() => {
  folder = temporary('tool-cache');
});

/** Nobody, not even root, can make a folder below it. */
const CLOSED = '/dev/null/cache';

test.each([
  ['the named one', { MLOPS_TOOL_CACHE: '/tmp/a', RUNNER_TOOL_CACHE: '/tmp/b' }, { toolCache: '/tmp/a' }],
  ['that of the runner', { RUNNER_TOOL_CACHE: '/tmp/b', XDG_CACHE_HOME: '/tmp/c' }, { toolCache: '/tmp/b' }],
  ['that of the user', { XDG_CACHE_HOME: '/tmp/c' }, { toolCache: '/tmp/c/mlops-actions' }],
  [
    'an empty name is none',
    { RUNNER_TOOL_CACHE: '', XDG_CACHE_HOME: '/tmp/c' },
    { toolCache: '/tmp/c/mlops-actions' },
  ],
  [
    'a named one that cannot be written is still read',
    { RUNNER_TOOL_CACHE: CLOSED, XDG_CACHE_HOME: '/tmp/c' },
    { toolCache: '/tmp/c/mlops-actions', seededCache: CLOSED },
  ],
])('%s', (_, environment, caches) => {
  expect(toolCaches(environment)).toEqual(caches);
});

test('where no home can be written, one below the temporary folder', () => {
  expect(toolCaches({ XDG_CACHE_HOME: CLOSED }).toolCache).toBe(privateBelow(tmpdir()));
});

test('a temporary folder that others can write is not used', () => {
  const first = privateBelow(folder);
  expect(first).toMatch(new RegExp(`^${folder}/mlops-actions`));
  mkdirSync(first);
  expect(privateBelow(folder)).toBe(first);
  chmodSync(first, 0o777);
  expect(privateBelow(folder)).not.toBe(first);
});
