import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CsvDialect } from '../../../../src/foundation/ports/ports.ts';
import { csvSchema, dialectSaid } from '../../../../src/foundation/reading/csv-words.ts';
import { csv } from '../../../../src/foundation/step/fields.ts';
import { resolveFields } from '../../../../src/run/mlops-yml/resolve.ts';

const resolved = (text: string) =>
  resolveFields({ csv: csv({ about: 'How files are written.' }) }, 'x', {
    explicit: { csv: text },
    environment: {},
  });
const problemsOf = (text: string) =>
  resolved(text).problems.map(({ input, value, message, remedy }) => [input, value, message, remedy]);

test.each<[said: string, dialect: CsvDialect]>([
  ['{separator: ;, decimal: ","}', { separator: ';', decimal: ',' }],
  [
    '{separator: semicolon, decimal: comma, thousands: point}',
    { separator: ';', decimal: ',', thousands: '.' },
  ],
  ['separator: tab', { separator: '\t' }],
  ['separator: \\t', { separator: '\t' }],
  ['{quote: apostrophe, escape: backslash}', { quote: "'", escape: '\\' }],
  ['quote: none', { quote: '' }],
  ['encoding: latin-1\nskip-lines: 2\nheader: false', { encoding: 'latin-1', skipLines: 2, header: false }],
  ['null-values: "?"', { nullValues: ['?'] }],
  ['null-values: [-999, "NA"]', { nullValues: ['-999', 'NA'] }],
  ['date-format: dd/MM/yyyy', { dateFormats: ['dd/MM/yyyy'] }],
  [
    '{date-format: [dd/MM/yyyy, HH.mm], compression: gzip}',
    { dateFormats: ['dd/MM/yyyy', 'HH.mm'], compression: 'gzip' },
  ],
])('%s is read', (said, dialect) => {
  const { inputs, decisive, problems } = resolved(said);
  expect(problems).toEqual([]);
  expect(dialectSaid(csvSchema().parse(inputs.csv))).toEqual(dialect);
  // Evidence holds what was said, which reads the same again.
  expect(dialectSaid(csvSchema().parse(decisive.csv))).toEqual(dialect);
});

test('`pandas` stands for what pandas reads as missing', () => {
  const golden = JSON.parse(
    readFileSync('test/fixtures/golden/pandas-missing.json', 'utf8'),
  ) as readonly string[];
  const { nullValues = [] } = dialectSaid({ 'null-values': ['pandas', '?'] })!;
  expect([...nullValues, ''].toSorted()).toEqual([...golden, '?'].toSorted());
});

const ONE_CHARACTER =
  'write the character or one of: comma, semicolon, tab, pipe, colon, space, point, apostrophe';
test.each<[said: string, problems: readonly (readonly unknown[])[]]>([
  ['{seperator: ;}', [['csv', 'seperator', 'is not a key of csv', 'did you mean separator?']]],
  ['{separator: ab}', [['csv separator', 'ab', 'is not one ASCII character', ONE_CHARACTER]]],
  ['{separator: §}', [['csv separator', '§', 'is not one ASCII character', ONE_CHARACTER]]],
  [
    '{date-format: dd/mm/yyyy}',
    [
      [
        'csv date-format',
        'dd/mm/yyyy',
        'is not a format of dates or times',
        'use yyyy, yy, MMM, MM, M, dd, d, HH, H, hh, h, mm, ss, SSS, SSSSSS and a, such as dd/MM/yyyy',
      ],
    ],
  ],
  [
    '{date-format: [dd/MM/yyyy, M/d/yyyy]}',
    [
      [
        'csv date-format',
        'M/d/yyyy',
        'cannot be told from dd/MM/yyyy',
        'name one of them: no date says which it is in',
      ],
    ],
  ],
  [
    '{decimal: comma, thousands: comma}',
    [
      ['csv thousands', 'comma', 'is the decimal too', 'give each its own sign'],
      ['csv decimal', 'comma', 'is the thousands too', 'give each its own sign'],
    ],
  ],
  ['{thousands: point}', [['csv thousands', 'point', 'is the decimal too', 'give each its own sign']]],
  [
    '{separator: double-quote}',
    [['csv separator', 'double-quote', 'is the quote too', 'give each its own sign']],
  ],
])('%s is refused', (said, problems) => {
  expect(problemsOf(said)).toEqual(problems);
});

test.each([
  '{encoding: utf8}',
  '{header: maybe}',
  '{skip-lines: -1}',
  '{null-values: ~}',
  '{compression: zip}',
  'decimal: ,',
])('%s is refused by its kind', (said) => expect(problemsOf(said)).toHaveLength(1));
