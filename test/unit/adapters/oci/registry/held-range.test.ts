import { expect, test } from 'vitest';
import { heldIn } from '../../../../../src/adapters/oci/registry/held-range.ts';

test.each([
  ['0-99', 1000, 100],
  [' 0-99 ', 1000, 100],
  ['bytes=0-99', 1000, 100],
  ['0-1', 1000, 2],
  // All of it is there: only the end of the upload is missing.
  ['0-999', 1000, 1000],
  // Of one byte and of none, registries say the same.
  ['0-0', 1000, undefined],
  ['0-1000', 1000, undefined],
  ['1-99', 1000, undefined],
  ['0--1', 1000, undefined],
  ['0-1e2', 1000, undefined],
  ['0-99999999999999999999', 1000, undefined],
  ['99', 1000, undefined],
  ['', 1000, undefined],
  [undefined, 1000, undefined],
])('Range %j of %d bytes: %j', (range, size, held) => {
  expect(heldIn(range, size)).toBe(held);
});
