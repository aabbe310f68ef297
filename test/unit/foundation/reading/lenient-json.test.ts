import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLines } from '../../../../src/foundation/reading/json-lines.ts';
import { lenientJson } from '../../../../src/foundation/reading/lenient-json.ts';

describe('JSON as Python writes it', () => {
  test.each([
    ['{"a": NaN}', { a: null }],
    ['[NaN, -Infinity, Infinity]', [null, -Infinity, Infinity]],
    ['{"a": "NaN", "b": NaN}', { a: 'NaN', b: null }],
    [String.raw`{"a\"NaN": "\\", "b": NaN}`, { 'a"NaN': '\\', b: null }],
  ])('%s', (text, value) => {
    expect(lenientJson(text)).toEqual({ value });
  });

  test('text is never touched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const text = `{"said": ${JSON.stringify(`${word} NaN`)}, "score": NaN}`;
        expect(lenientJson(text)).toEqual({ value: { said: `${word} NaN`, score: null } });
      }),
    );
  });

  test.each(['{"a": nan}', '{"a": NaN', 'xNaN', ''])('%s is no JSON, and nothing of it is quoted', (text) => {
    const read = lenientJson(text);
    expect(read).toHaveProperty('problem');
    expect(JSON.stringify(read)).not.toMatch(/nan"|\{"a/);
  });

  test('nested too deep', () => {
    expect(lenientJson('['.repeat(101))).toEqual({ problem: 'is nested deeper than 100 levels' });
  });
});

describe('JSON lines', () => {
  const read = async (parts: readonly string[], most = 100) => {
    async function* blocks() {
      for (const part of parts) yield new TextEncoder().encode(part);
    }
    const lines: unknown[] = [];
    for await (const line of jsonLines('a.jsonl', blocks(), most)) lines.push(line);
    return lines;
  };

  test('lines over any blocks are the same lines', async () => {
    const text = '{"a":1}\n\n{"b":"äö"}\r\n{"c":3}';
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 5 }), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const parts = at.slice(1).map((end, part) => text.slice(at[part], end));
        expect(await read(parts)).toEqual([
          { line: 1, value: { a: 1 } },
          { line: 3, value: { b: 'äö' } },
          { line: 4, value: { c: 3 } },
        ]);
      }),
    );
  });

  test.each([
    ['a line that was cut off', ['{"a":1}\n{"a":'], /^a.jsonl:2: is not JSON/],
    ['a line that is too long', ['{"a":1}\n', '"', 'x'.repeat(101)], /^a.jsonl:2: has a line of more than/],
  ])('%s', async (_, parts, message) => {
    await expect(read(parts)).rejects.toThrow(message);
  });
});
