import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepInJson, deepInYaml } from '../../../../src/foundation/reading/depth.ts';

const nested = (levels: number): string => `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`;

describe.each([
  { language: 'JSON', deep: deepInJson },
  { language: 'YAML', deep: deepInYaml },
])('$language', ({ deep }) => {
  test('is read to a hundred levels', () => {
    expect(deep(nested(100))).toBeUndefined();
    expect(deep(nested(102))).toBe(nested(100).indexOf('1'));
  });

  test('is not read on where it goes deeper', () => {
    expect(deep(nested(100_000))).toBe(nested(100).indexOf('1'));
  });

  test('has no levels in its texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 101, max: 300 }), (text, count) => {
        expect(
          deep(JSON.stringify({ [text + '['.repeat(count)]: `${'{'.repeat(count)}"${text}` })),
        ).toBeUndefined();
      }),
    );
  });
});
