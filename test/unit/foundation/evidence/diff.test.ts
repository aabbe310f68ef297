import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../src/foundation/evidence/canonical.ts';
import { differences } from '../../../../src/foundation/evidence/diff.ts';

describe('differences of two pieces of evidence', () => {
  test.each<[string, Json, Json, readonly string[]]>([
    ['equal', { a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, []],
    ['another number', { a: [1, 2] }, { a: [1, 3] }, ['/a/1']],
    ['within 1e-9', { a: 0.5 }, { a: 0.5 + 9e-10 }, []],
    ['within 1e-9 of a large number', { a: 1e6 }, { a: 1e6 + 9e-4 }, []],
    ['beyond 1e-9', { a: 0.5 }, { a: 0.5 + 2e-9 }, ['/a']],
    ['one has more', { a: 1 }, { a: 1, b: null }, ['/b']],
    ['a longer list', { a: [] }, { a: [1] }, ['/a/0']],
    ['a list is no mapping', { a: [] }, { a: {} }, ['/a']],
    ['a text is no number', { a: '1' }, { a: 1 }, ['/a']],
    ['null is no absence', { a: null }, {}, ['/a']],
    ['members with signs', { 'a/b': { '~': 1 } }, { 'a/b': { '~': 2 } }, ['/a~1b/~0']],
    ['what was measured', { measured: { ms: 1 }, a: 1 }, { a: 2 }, ['/a']],
  ])('%s', (_, a, b, paths) => {
    expect(differences(a, b).map(({ path }) => path)).toEqual(paths);
  });

  test('a member named like one of every object', () => {
    expect(differences({}, { constructor: 1 })).toEqual([{ path: '/constructor', a: undefined, b: 1 }]);
  });

  test('nothing differs from itself, and the other way round the same places do', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(differences(a as Json, a as Json)).toEqual([]);
        expect(differences(a as Json, b as Json).map(({ path }) => path)).toEqual(
          differences(b as Json, a as Json).map(({ path }) => path),
        );
      }),
    );
  });
});
