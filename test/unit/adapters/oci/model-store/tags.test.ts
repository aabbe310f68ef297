import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdingsOf, moveTag, nextVersion } from '../../../../../src/adapters/oci/model-store/tags.ts';
import { isAlias } from '../../../../../src/foundation/registry/names.ts';

/** OCI distribution-spec 1.1, "Pulling manifests". */
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;

describe('tags', () => {
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
