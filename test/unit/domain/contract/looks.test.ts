import { describe, expect, test } from 'vitest';
import {
  headerNote,
  lookNote,
  looksOf,
  misfitNote,
  tokenNote,
} from '../../../../src/domain/contract/infer/looks.ts';

describe('texts', () => {
  test.each<[texts: readonly string[], nouns: readonly string[]]>([
    [['34', '?', 'NA', '51'], ['numbers']],
    [['3,5', '4,25'], ['numbers with a decimal comma']],
    [['19,99', '1.234,50', '7'], ['numbers with a decimal comma']],
    [['100,000.00', '1,234.50'], ['numbers with commas between thousands']],
    [
      ['1,234', '5,678'],
      ['numbers with a decimal comma', 'numbers with commas between thousands'],
    ],
    [["1'234", "5'678"], ['numbers with grouped digits']],
    [['2024-02-29', 'soon'], ['dates']],
    [['03/01/2024', '15/02/2024'], ['dates like dd/MM/yyyy']],
    [['12/25/2024', '1/2/2024'], ['dates like MM/dd/yyyy']],
    [
      ['03/01/2024', '02/02/2024'],
      ['dates like dd/MM/yyyy', 'dates like MM/dd/yyyy'],
    ],
    [['15.02.2024', 'x'], ['dates like dd.MM.yyyy']],
    // Names that look like numbers are kept as texts by choice: 007.
    [['007', '008'], []],
    [['Oslo', '7', 'Bergen'], []],
    [[], []],
  ])('%j look like %j', (texts, nouns) => {
    expect(looksOf(texts, {}).map(({ noun }) => noun)).toEqual(nouns);
  });

  test('need nothing more where the dialect says it', () => {
    const [open] = looksOf(['3,5', 'x'], {});
    const [said] = looksOf(['3,5', 'x'], { decimal: ',' });
    expect([open!.remedy, said!.remedy]).toEqual([expect.stringContaining('decimal: comma'), undefined]);
    expect(looksOf(['3,5', 'x'], undefined)[0]!.remedy).toBeUndefined();
  });
});

test.each<[names: readonly string[], header: boolean | undefined, told: boolean]>([
  [['1', '34', 'Paris'], undefined, true],
  [['id', 'age'], undefined, false],
  [['column0', 'column1'], false, false],
])('the header %j may be a row', (names, header, told) => {
  const note = headerNote(names, header === undefined ? {} : { header });
  expect(note !== undefined).toBe(told);
});

describe('a note', () => {
  test('says what is not of the kind', () => {
    const [look] = looksOf(['34', '?', 'NA', '51'], {});
    const seen = { column: 'age', values: 4, count: 2, examples: ['?', 'NA'] };
    expect(misfitNote(seen, look!, true)).toBe(
      "age: 2 of 4 values are not numbers: '?', 'NA'; say `null-values` in `csv` where they mean no value",
    );
    expect(misfitNote({ ...seen, count: 1, examples: ['many'] }, look!, true)).toBe(
      "age: 1 of 4 values is not numbers: 'many'",
    );
  });

  test('says how values are written', () => {
    const looks = looksOf(['1,234', '5,678'], {});
    const seen = { column: 'p', values: 2, count: 2, examples: ['1,234', '5,678', '5,678'] };
    expect(lookNote(seen, looks)).toBe(
      "p: 2 of 2 values are numbers with a decimal comma, or numbers with commas between thousands: '1,234', '5,678'; say in `csv`: `decimal: comma`, and `thousands: point` where digits are grouped, or `thousands: comma`",
    );
  });

  test('is one short line, whatever the values hold', () => {
    const seen = { column: 'c\n', values: 9, count: 1, examples: [`N/A\u202e${'x'.repeat(99)}`] };
    expect(tokenNote(seen)).toBe(
      `c : 1 of 9 values is what programs write for no value: 'N/A ${'x'.repeat(36)}'; say \`null-values\` in \`csv\` (\`pandas\` for all that pandas reads so)`,
    );
  });
});
