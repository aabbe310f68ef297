import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  holdingsOf,
  isAlias,
  moveTag,
  nextVersion,
  versionOf,
} from '../../../../src/domain/registry/names.ts';

/** OCI distribution-spec 1.1, "Pulling manifests". */
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

describe('tags', () => {
  test.each([
    ['v1', 1],
    ['v12', 12],
    ['v0', undefined],
    ['v01', undefined],
    ['V1', undefined],
    ['champion', undefined],
  ])('%s is version %s', (tag, version) => {
    expect(versionOf(tag)).toBe(version);
  });

  test.each([
    ['champion', true],
    ['challenger-2', true],
    ['v1', false],
    ['moved-champion', false],
    ['Champion', false],
    ['a'.repeat(41), false],
    ['', false],
    ['a/b', false],
    ['-a', false],
  ])('%s can be an alias: %s', (word, expected) => {
    expect(isAlias(word)).toBe(expected);
  });

  test('of history are tags, sorted by time, and found again under their alias', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/).filter(isAlias),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (alias, at) => {
          const tag = moveTag(alias, at.toISOString(), `sha256:${'ab'.repeat(32)}`);
          expect(tag).toMatch(TAG);
          expect(holdingsOf([tag]).moves).toEqual({ [alias]: [tag] });
          expect(holdingsOf([tag]).aliases).toEqual([]);
        },
      ),
    );
  });
});

describe('what a repository holds', () => {
  test('is told by its tags, and those of others are left alone', () => {
    const { versions, aliases } = holdingsOf(['v10', 'v2', 'champion', 'Latest', 'sha256-abc.sig']);
    expect(versions).toEqual([2, 10]);
    expect(aliases).toEqual(['champion']);
  });

  test('the next version follows the highest, never fills a gap', () => {
    expect(nextVersion(holdingsOf(['v1', 'v5']))).toBe(6);
    expect(nextVersion(holdingsOf([]))).toBe(1);
  });
});
