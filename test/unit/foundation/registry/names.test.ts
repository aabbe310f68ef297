import { describe, expect, test } from 'vitest';
import { isAlias, versionOf } from '../../../../src/foundation/registry/names.ts';

describe('names of models', () => {
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
});
