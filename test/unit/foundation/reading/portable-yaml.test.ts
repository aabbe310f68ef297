import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { portableYaml } from '../../../../src/foundation/reading/portable-yaml.ts';
import golden from '../../../fixtures/golden/yaml-numbers.json' with { type: 'json' };

const written = (value: unknown): string => String(portableYaml({ value })).trim().slice('value: '.length);
/** What PyYAML takes for a whole number in decimal, and for a fraction. */
const PYYAML = /^(?:[-+]?(?:0|[1-9][0-9_]*)|[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?)$/;

describe('a number', () => {
  test.each(Object.entries(golden.read).filter(([text]) => text !== '017'))(
    '%s is read by PyYAML as the pattern of these tests says',
    (text, value) => {
      expect(PYYAML.test(text) || text === '.5').toBe(value !== null || text === '1_000');
    },
  );

  test.each([
    [1e-7, '1.0e-7'],
    [-2e-9, '-2.0e-9'],
    [1.5e-7, '1.5e-7'],
    [1e21, '1.0e+21'],
    [5e-324, '5.0e-324'],
    [0.0001, '0.0001'],
    [3, '3'],
    [-0, '0'],
  ])('%d is written %s', (value, text) => {
    expect(written(value)).toBe(text);
  });

  test('any double is the same number to YAML 1.1 and to YAML 1.2', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = written(value);
        expect(text).toMatch(PYYAML);
        expect([Number(text), parse(text), parse(text, { version: '1.1' })]).toEqual(
          Array(3).fill(value + 0),
        );
      }),
    );
  });
});

test.each(['no', 'Y', 'on', '1e-7', '0o17', '017', '12:30', '2013-04-30', '~', '=', '<<', '.nan', ''])(
  'the text %j is quoted',
  (text) => {
    expect(written(text)).toBe(JSON.stringify(text));
  },
);

test('any text is the same text to YAML 1.1 and to YAML 1.2', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const text = String(portableYaml({ value }));
      expect([parse(text), parse(text, { version: '1.1' })]).toEqual([{ value }, { value }]);
    }),
  );
});
