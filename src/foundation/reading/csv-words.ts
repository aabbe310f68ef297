import { z } from 'zod';
import { once } from '../once.ts';
import type { CsvDialect, Engine, TableRef } from '../ports/ports.ts';
import { readMoment } from './moments.ts';

/** Words for characters that YAML, shells and eyes take for something else. */
const CHARACTERS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
  colon: ':',
  space: ' ',
  point: '.',
  apostrophe: "'",
  'double-quote': '"',
  backslash: '\\',
};

const characterOf = (word: string): string => CHARACTERS[word] ?? word;

/** Encodings by the names that people use; the reader has its own. */
const ENCODINGS = [
  ...(['utf-8', 'utf-16', 'latin-1', 'windows-1252', 'windows-1250', 'windows-1251'] as const),
  ...(['iso-8859-2', 'iso-8859-15', 'koi8-r', 'shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5'] as const),
] as const;

/** Cells that pandas.read_csv reads as missing by itself, beside empty ones. */
const PANDAS = [
  ...['#N/A', '#N/A N/A', '#NA', '-1.#IND', '-1.#QNAN', '-NaN', '-nan', '1.#IND', '1.#QNAN', '<NA>'],
  ...['N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a', 'nan', 'null'],
] as const;

const SAID = 'write the character or one of: comma, semicolon, tab, pipe, colon, space, point, apostrophe';

/** A problem with its own words: `mismatch` knows none for it. */
const problem = (message: string, remedy: string) => ({ message, params: { remedy } });

const ascii = once(() =>
  z
    .string()
    .min(1)
    .refine((word) => /^[\t\x20-\x7e]$/.test(characterOf(word)), problem('is not one ASCII character', SAID)),
);
const sign = once(() =>
  z
    .string()
    .min(1)
    .refine(
      (word) => /^[^\p{L}\p{N}+-]$/u.test(characterOf(word)),
      problem('is not a sign in numbers', SAID),
    ),
);
const FORMATS =
  'use yyyy, yy, MMM, MM, M, dd, d, HH, H, hh, h, mm, ss, SSS, SSSSSS and a, such as dd/MM/yyyy';
const format = () =>
  z
    .string()
    .min(1)
    .refine((text) => readMoment(text) !== undefined, problem('is not a format of dates or times', FORMATS));
const token = () => z.union([z.string(), z.number()]);
const oneOrMany = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);

/** The `csv` input, as people write it. */
export const csvSchema = once(() =>
  z
    .strictObject({
      separator: ascii().optional().describe('Between cells; the header tells it.'),
      quote: ascii()
        .or(z.literal('none'))
        .optional()
        .describe('Around cells that hold a separator, `none` for no such sign; `"`.'),
      escape: ascii().optional().describe('Before a quote in quotes; the quote itself.'),
      encoding: z.enum(ENCODINGS).optional().describe('`utf-8`; `latin-1` is read as `windows-1252`.'),
      decimal: sign().optional().describe('Before the decimals of a number; `.`.'),
      thousands: sign().optional().describe('Between groups of digits; none.'),
      'null-values': oneOrMany(token())
        .optional()
        .describe(
          'Cells that mean "no value", beside empty ones; `pandas` stands for all that pandas reads so.',
        ),
      'date-format': oneOrMany(format())
        .optional()
        .describe('Formats beside ISO 8601, such as `dd/MM/yyyy`.'),
      'skip-lines': z.number().int().min(0).max(1000).optional().describe('Lines above the header; 0.'),
      header: z
        .boolean()
        .optional()
        .describe('Whether the first record names the columns; `true`. Else they are column0, column1, ….'),
      compression: z
        .enum(['none', 'gzip', 'zstd'])
        .optional()
        .describe('The file tells it; said, it must be so.'),
    })
    .superRefine((said, context) => {
      for (const [key, other] of RIVALS)
        if (said[key] !== undefined && characterOf(said[key]) === characterOf(said[other] ?? USUAL[other]))
          context.addIssue({
            code: 'custom',
            path: [key],
            ...problem(`is the ${other} too`, 'give each its own sign'),
          });
      for (const [at, text] of ambiguousFormats(listOf(said['date-format'])))
        context.addIssue({
          code: 'custom',
          path: ['date-format', ...(Array.isArray(said['date-format']) ? [at] : [])],
          ...problem(`cannot be told from ${text}`, 'name one of them: no date says which it is in'),
        });
    }),
);
/** The `csv` input, read. */
export type CsvSaid = z.infer<ReturnType<typeof csvSchema>>;

const RIVALS = [
  ['separator', 'quote'],
  ['quote', 'separator'],
  ['thousands', 'decimal'],
  ['decimal', 'thousands'],
] as const;
/** Signs that stand where nobody names another; the separator is told by the file. */
const USUAL = { separator: '', quote: '"', decimal: '.', thousands: '' } as const;

/** Formats of the shape of an earlier one, with that one. */
function ambiguousFormats(formats: readonly string[]): readonly (readonly [at: number, earlier: string])[] {
  const shapes = formats.map((text) => readMoment(text)?.shape);
  return shapes.flatMap((shape, at) => {
    const earlier = shapes.indexOf(shape);
    return shape !== undefined && earlier < at ? [[at, formats[earlier]!] as const] : [];
  });
}

const listOf = <T>(given: T | readonly T[] | undefined): readonly T[] =>
  given === undefined ? [] : Array.isArray(given) ? given : [given as T];

/** The dialect that was said; undefined where nothing was. */
export function dialectSaid(said: CsvSaid | undefined): CsvDialect | undefined {
  if (said === undefined) return undefined;
  const { encoding, header, compression } = said;
  const { 'null-values': nulls, 'date-format': formats, 'skip-lines': skipLines, quote, ...rest } = said;
  const signs = (['separator', 'escape', 'decimal', 'thousands'] as const).flatMap((key) =>
    rest[key] === undefined ? [] : [[key, characterOf(rest[key])] as const],
  );
  return {
    ...Object.fromEntries(signs),
    ...(quote === undefined ? {} : { quote: quote === 'none' ? '' : characterOf(quote) }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(nulls === undefined ? {} : { nullValues: tokensOf(listOf(nulls)) }),
    ...(formats === undefined ? {} : { dateFormats: listOf(formats) }),
    ...(skipLines === undefined ? {} : { skipLines }),
    ...(header === undefined ? {} : { header }),
    ...(compression === undefined ? {} : { compression }),
  };
}

const tokensOf = (said: readonly (string | number)[]): readonly string[] => [
  ...new Set(said.flatMap((token) => (token === 'pandas' ? PANDAS : [String(token)]))),
];

/** The engine, reading CSV files in a dialect where nobody names another. */
export const readingCsv = (engine: Engine, csv: CsvDialect | undefined): Engine => {
  const inDialect = (ref: TableRef): TableRef => ('files' in ref && csv ? { csv, ...ref } : ref);
  return {
    ...engine,
    table: (ref) => engine.table(inDialect(ref)),
    columnNames: (ref) => engine.columnNames(inDialect(ref)),
  };
};
