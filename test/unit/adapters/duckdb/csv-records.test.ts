import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CsvRecord,
  type RecordShape,
  recordScanner,
} from '../../../../src/adapters/duckdb/csv/csv-records.ts';

const RFC4180: RecordShape = { separator: ',', quote: '"', escape: '"', skipLines: 0, oneColumn: false };

/** Records of a text that comes in blocks of `size` bytes. */
function recordsOf(text: string, shape: Partial<RecordShape> = {}, size = 1 << 20): readonly CsvRecord[] {
  const found: CsvRecord[] = [];
  const scanner = recordScanner({ ...RFC4180, ...shape }, (record) => found.push(record));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) scanner.scan(bytes.subarray(at, at + size));
  scanner.end();
  return found;
}

describe('records', () => {
  test.each<{ what: string; text: string; shape?: Partial<RecordShape>; lines: readonly number[] }>([
    { what: 'end with their line', text: 'a,b\n1,2\n3,4', lines: [1, 2, 3] },
    { what: 'may hold line ends in quotes', text: 'a\n"1\n\n2",x\n3\n', lines: [1, 2, 5] },
    { what: 'double their quotes', text: '"say ""hi""\nyou"\n"3"\n', lines: [1, 3] },
    { what: 'hold quotes that open nothing', text: 'a\n5" pipe\n6" pipe\n', lines: [1, 2, 3] },
    { what: 'hold apostrophes', text: "1,'t Dorp\n2,O'\n3,x\n", lines: [1, 2, 3] },
    {
      what: 'may be quoted by apostrophes',
      text: "1,'t Dorp\n2,O'\n3,x\n",
      shape: { quote: "'", escape: "'" },
      lines: [1, 3],
    },
    {
      what: 'may escape quotes by another sign',
      text: '"say \\"hi\\"\nyou",1\n"3\\\\"\n4\n',
      shape: { escape: '\\' },
      lines: [1, 3, 4],
    },
    { what: 'may have no quotes', text: '"a\nb"\n', shape: { quote: '', escape: '' }, lines: [1, 2] },
    { what: 'are no empty lines', text: '\na,b\n\n1,2\n\n', lines: [2, 4] },
    { what: 'are empty lines in one column', text: 'a\n\n1\n', shape: { oneColumn: true }, lines: [1, 2, 3] },
    {
      what: 'begin below lines that are skipped',
      text: '"x\n,\na,b\n1,2\n',
      shape: { skipLines: 2 },
      lines: [3, 4],
    },
    { what: 'end with CRLF', text: 'a,b\r\n"1\r\n",2\r\n\r\n3,4', lines: [1, 2, 5] },
    { what: 'end with CR', text: 'a,b\r1,2\r3,4', lines: [1, 2, 3] },
    { what: 'begin behind a byte order mark', text: '\ufeff"a\n",b\n1,2\n', lines: [1, 3] },
  ])('$what', ({ text, shape, lines }) => {
    expect(recordsOf(text, shape).map(({ line }) => line)).toEqual(lines);
  });

  test('are those that Python reads', () => {
    const cases = JSON.parse(readFileSync('test/fixtures/golden/csv-rows.json', 'utf8')) as readonly {
      readonly quote: string;
      readonly text: string;
      readonly records: number;
    }[];
    const counts = cases.map(({ text, quote }) => recordsOf(text, { quote, escape: quote }).length);
    expect(counts).toEqual(cases.map(({ records }) => records));
  });

  test('do not depend on where blocks end', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\r\n', 'é'), maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (text, size, oneColumn) => {
          expect(recordsOf(text, { oneColumn }, size)).toEqual(recordsOf(text, { oneColumn }));
        },
      ),
    ));
});
