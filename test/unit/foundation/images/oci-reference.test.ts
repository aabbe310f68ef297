import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseReference,
  parseRepository,
  printReference,
} from '../../../../src/foundation/images/oci-reference.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('a reference is read as Docker reads it', () => {
  test.each([
    ['flights', { host: 'docker.io', path: 'library/flights' }],
    ['acme/flights:dev', { host: 'docker.io', path: 'acme/flights', tag: 'dev' }],
    ['ghcr.io/acme/flights', { host: 'ghcr.io', path: 'acme/flights' }],
    ['localhost/flights', { host: 'localhost', path: 'flights' }],
    ['127.0.0.1:5000/a/b/c:v1', { host: '127.0.0.1:5000', path: 'a/b/c', tag: 'v1' }],
    ['[::1]:5000/a', { host: '[::1]:5000', path: 'a' }],
    [`ghcr.io/acme/flights@${DIGEST}`, { host: 'ghcr.io', path: 'acme/flights', digest: DIGEST }],
    [`r.example/a:b@${DIGEST}`, { host: 'r.example', path: 'a', tag: 'b', digest: DIGEST }],
    ['r.example/a__b.c---d', { host: 'r.example', path: 'a__b.c---d' }],
  ])('%s', (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
  });
});

describe('what is none says why', () => {
  test.each([
    ['', 'path'],
    ['ghcr.io/', 'no repository'],
    ['ghcr.io/Acme/flights', 'upper-case'],
    ['ghcr.io/acme//flights', 'path'],
    ['ghcr.io/../etc', 'path'],
    ['ghcr.io/a___b', 'path'],
    ['ghcr.io/a?b=c', 'path'],
    [`ghcr.io/${'a'.repeat(256)}`, 'path'],
    ['ghcr.io/a:-tag', 'tag'],
    [`ghcr.io/a:${'t'.repeat(129)}`, 'tag'],
    ['ghcr.io:99999/a', 'host'],
    ['user:secret@ghcr.io/a', 'digest'],
    ['ghcr.io/a@sha256:AA', 'digest'],
    [`ghcr.io/a@sha512:${'a'.repeat(128)}`, 'digest'],
    [`ghcr.io/a@${DIGEST}@${DIGEST}`, 'more than one @'],
  ])('%j: %s', (text, word) => {
    expect(() => parseReference(text)).toThrow(word);
  });

  test('a repository needs a host and no tag', () => {
    expect(parseRepository('registry/a')).toEqual({ host: 'registry', path: 'a' });
    expect(() => parseRepository('ghcr.io')).toThrow('no repository');
    expect(() => parseRepository('ghcr.io/a:b')).toThrow('path');
  });
});

test('what was printed is read back', () => {
  const component = fc.stringMatching(/^[a-z0-9]{1,5}(?:[._-][a-z0-9]{1,5}){0,2}$/);
  const reference = fc.record({
    host: fc.constantFrom('ghcr.io', 'localhost:5000', '127.0.0.1', '[::1]:80'),
    path: fc.array(component, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
    tag: fc.option(fc.stringMatching(/^\w[\w.-]{0,20}$/), { nil: undefined }),
    digest: fc.option(fc.constant(DIGEST), { nil: undefined }),
  });
  fc.assert(
    fc.property(reference, (given) => {
      expect(parseReference(printReference(given))).toEqual(given);
    }),
  );
});
