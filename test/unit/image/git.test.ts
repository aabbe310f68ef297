import { describe, expect, test } from 'vitest';
import { gitOfContext, webAddress } from '../../../src/image/git.ts';

describe('the commit as hosts tell it', () => {
  test('GitHub', () => {
    const context = { commit: 'abc', ref: 'refs/tags/v1', server: 'https://github.com', repository: 'a/b' };
    expect(gitOfContext(context)).toEqual({
      sha: 'abc',
      ref: 'refs/tags/v1',
      source: 'https://github.com/a/b',
    });
  });

  test.each([
    [{ branch: 'main' }, 'refs/heads/main'],
    [{ branch: 'PR-7', change: '7' }, 'refs/pull/7/merge'],
    [{ branch: 'v1.2.3', tag: 'v1.2.3' }, 'refs/tags/v1.2.3'],
    [{}, undefined],
  ])('Jenkins, %j', (context, ref) => {
    expect(gitOfContext(context as Record<string, string>)).toEqual({
      sha: undefined,
      ref,
      source: undefined,
    });
  });
});

test.each([
  ['https://github.com/acme/flights.git', 'https://github.com/acme/flights'],
  ['https://user:token@git.test:8443/acme/flights', 'https://git.test:8443/acme/flights'],
  ['https://token@git.test/acme/flights/', 'https://git.test/acme/flights'],
  ['git@github.com:acme/flights.git', 'https://github.com/acme/flights'],
  ['ssh://git@git.test:2222/acme/flights.git', 'https://git.test/acme/flights'],
  ['/srv/git/flights.git', undefined],
  ['file:///srv/git', undefined],
  ['https://git.test/a/b?token=secret', undefined],
])('the web address of %s', (remote, address) => {
  expect(webAddress(remote)).toBe(address);
});
