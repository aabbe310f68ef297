import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainJson } from '../../../../src/foundation/reading/plain-json.ts';
import { readYaml } from '../../../../src/foundation/reading/yaml.ts';
import { readDocument } from '../../../../src/foundation/reading/yaml-document.ts';

describe('left to YAML', () => {
  test.each([
    ['what is no JSON', 'accuracy: 0.9'],
    ['a key that stands twice', '{"a": 1, "a": 1}'],
    ['a key that stands twice deep inside', '[{"a": {"b": 1, "b": 2}}]'],
    ['one key written in two ways', '{"a": 1, "\\u0061": 2}'],
    ['a harmful key', '{"__proto__": 1}'],
    ['a merge key', '{"<<": {"a": 1}}'],
    ['a tab', '{\t"a": 1}'],
    ['a lone carriage return', '{\r"a": 1}'],
    ['too many levels', '['.repeat(101) + ']'.repeat(101)],
  ])('%s', (_, text) => {
    expect(plainJson(text)).toBeUndefined();
    expect(readYaml(text, 'f.json')).toMatchObject(
      JSON.parse(JSON.stringify(readDocument(text, 'f.json'))) as object,
    );
  });
});

test('a colon in a text, escaped quotes and backslashes are no keys', () => {
  expect(plainJson(String.raw`{"a:b": ":\"\\", "c": ["d:"]}`)).toEqual({
    value: { 'a:b': ':"\\', c: ['d:'] },
  });
});

/** White space that YAML reads as JSON does. */
const space = fc.constantFrom('', ' ', '\n', '\r\n', '  \n ');
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '"# a: b"',
    '"---"',
    '"<<"',
    '"constructor"',
    '"a"',
    '"\\u0061"',
    '"\\ud83d"',
    '"\u0085\u2028"',
    '"\\/"',
  ),
);
const leaf = fc.oneof(
  word,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.bigInt().map(String),
  fc.constantFrom('null', 'true', '-0', '-0.0', '1E5', '1e+5', '1e400', '5e-324', '0.30000000000000004'),
);
const listed = (items: readonly string[], blank: string): string =>
  items.length > 0 ? items.join(',') : blank;
const { json } = fc.letrec<{ json: string }>((tie) => {
  const item = fc.tuple(space, tie('json'), space).map((parts) => parts.join(''));
  const member = fc.tuple(space, word, space, fc.constant(':'), item).map((parts) => parts.join(''));
  return {
    json: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.tuple(fc.array(item, { maxLength: 4 }), space).map((parts) => `[${listed(...parts)}]`),
      fc.tuple(fc.array(member, { maxLength: 4 }), space).map((parts) => `{${listed(...parts)}}`),
    ),
  };
});

test('JSON reads as the same value and has the same places as in YAML, or is refused in the same words', () => {
  fc.assert(
    fc.property(fc.tuple(space, json, space), (parts) => {
      const text = parts.join('');
      const [read, expected] = [readYaml(text, 'f.json'), readDocument(text, 'f.json')];
      if ('problems' in read || 'problems' in expected) {
        expect(read).toEqual(expected);
        return;
      }
      expect(read.value).toEqual(expected.value);
      for (const path of [[], [0], ['a']])
        expect([read.at(path), read.keyAt(path)]).toEqual([expected.at(path), expected.keyAt(path)]);
    }),
    { numRuns: 1000 },
  );
});
