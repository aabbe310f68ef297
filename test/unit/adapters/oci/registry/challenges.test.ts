import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChallenges } from '../../../../../src/adapters/oci/registry/challenges.ts';

test.each([
  ['Basic', [{ scheme: 'basic', parameters: {} }]],
  ['Basic realm="a b"', [{ scheme: 'basic', parameters: { realm: 'a b' } }]],
  [
    'Bearer realm="https://auth.example/token",service="r",scope="repository:a/b:pull,push"',
    [
      {
        scheme: 'bearer',
        parameters: { realm: 'https://auth.example/token', service: 'r', scope: 'repository:a/b:pull,push' },
      },
    ],
  ],
  [
    'Negotiate, BEARER Realm=x , Service = "a \\"quoted\\" word", basic realm=""',
    [
      { scheme: 'negotiate', parameters: {} },
      { scheme: 'bearer', parameters: { realm: 'x', service: 'a "quoted" word' } },
      { scheme: 'basic', parameters: { realm: '' } },
    ],
  ],
  ['', []],
  ['realm="x"', []],
  ['"', []],
])('%s', (header, expected) => {
  expect(parseChallenges(header)).toEqual(expected);
});

test('no header stops it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (header) => {
      expect(Array.isArray(parseChallenges(header))).toBe(true);
    }),
  );
});
