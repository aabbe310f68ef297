import type { CsvDialect } from '../../../foundation/ports/ports.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { number } from '../words.ts';

/** Something that texts of a column may look like, and what would read them so. */
export interface Look {
  /** RE2 and JavaScript pattern of the whole text. */
  readonly pattern: string;
  /** What a value of another kind is not: "numbers". */
  readonly noun: string;
  /** What is to be said in `csv`; absent where only the other values stand in the way. */
  readonly remedy?: string;
  /** Keys of `csv` that the remedy speaks of. */
  readonly about?: keyof CsvDialect;
}

const GROUPED = '[0-9]{1,3}';
const DAY = '(?:0?[1-9]|[12][0-9]|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';

/** What texts are tried for, plain ones first. */
const LOOKS: readonly Look[] = [
  { pattern: '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?', noun: 'numbers' },
  {
    pattern: '[+-]?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)(,[0-9]+)?',
    noun: 'numbers with a decimal comma',
    remedy: '`decimal: comma`, and `thousands: point` where digits are grouped',
    about: 'decimal',
  },
  {
    pattern: `[+-]?${GROUPED}(,[0-9]{3})+([.][0-9]+)?|[+-]?[0-9]+([.][0-9]+)?`,
    noun: 'numbers with commas between thousands',
    remedy: '`thousands: comma`',
    about: 'thousands',
  },
  {
    pattern: `[+-]?${GROUPED}([ \u00a0\u202f'][0-9]{3})+([.,][0-9]+)?|[+-]?[0-9]+`,
    noun: 'numbers with grouped digits',
    remedy: '`thousands` and `decimal`',
    about: 'thousands',
  },
  { pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?', noun: 'dates' },
  ...['/', '.', '-'].flatMap((mark): readonly Look[] => [
    {
      pattern: `${DAY}[${mark}]${MONTH}[${mark}][0-9]{4}`,
      noun: `dates like dd${mark}MM${mark}yyyy`,
      remedy: `\`date-format: dd${mark}MM${mark}yyyy\``,
      about: 'dateFormats',
    },
    {
      pattern: `${MONTH}[${mark}]${DAY}[${mark}][0-9]{4}`,
      noun: `dates like MM${mark}dd${mark}yyyy`,
      remedy: `\`date-format: MM${mark}dd${mark}yyyy\``,
      about: 'dateFormats',
    },
  ]),
];

/** Tokens for no value that other programs than pandas write. */
export const TOKENS = [
  ...['?', '-', '--', '.', 'NA', 'N/A', 'n/a', '#N/A', '<NA>', 'NULL', 'null', 'None', 'none', 'NaN', 'nan'],
  ...['missing', 'unknown', '(null)', '\\N'],
] as const;

/**
 * What most of a column's texts look like: the looks that fit equally many of them, at least half. A plain look is
 * alone, since it needs nothing; none is answered where a plain one fits all, for then the texts are texts by choice.
 */
export function looksOf(texts: readonly string[], csv: CsvDialect | undefined): readonly Look[] {
  const fits = LOOKS.map(
    (look) => texts.filter((text) => new RegExp(`^(?:${look.pattern})$`).test(text.trim())).length,
  );
  const most = Math.max(...fits);
  if (texts.length === 0 || most * 2 < texts.length) return [];
  const best = LOOKS.filter((_, at) => fits[at] === most);
  const plain = best.find(({ remedy }) => remedy === undefined);
  if (plain) return most === texts.length ? [] : [plain];
  return best
    .slice(0, 2)
    .map((look) => (csv !== undefined && isOpen(look, csv) ? look : withoutRemedy(look)));
}

/** Whether the dialect does not say yet what the look's remedy would. */
const isOpen = ({ about }: Look, csv: CsvDialect): boolean => about !== undefined && csv[about] === undefined;
const withoutRemedy = ({ pattern, noun }: Look): Look => ({ pattern, noun });

/** Values of a text column that were seen, and how many of them there are. */
export interface Seen {
  readonly column: string;
  /** Values that are not NULL. */
  readonly values: number;
  readonly count: number;
  readonly examples: readonly string[];
}

/** Names of columns that are numbers are perhaps values: a file without a header lost its first row to them. */
export function headerNote(names: readonly string[], csv: CsvDialect | undefined): string | undefined {
  const values = names.filter((name) => new RegExp(`^(?:${LOOKS[0]!.pattern})$`).test(name.trim()));
  if (csv === undefined || csv.header === false || values.length === 0) return undefined;
  return `the header holds ${shown(values)}: say \`header: false\` in \`csv\` where the first line is a row`;
}

/** `age: 2 of 4 values are not numbers: '?', 'NA'`. */
export const misfitNote = (seen: Seen, { noun }: Look, isCsv: boolean): string =>
  `${startOf(seen)} not ${noun}: ${shown(seen.examples)}${
    isCsv && seen.examples.every((text) => TOKENS.some((token) => token === text))
      ? '; say `null-values` in `csv` where they mean no value'
      : ''
  }`;

/** `price: 2 of 2 values are numbers with a decimal comma: '3,5'; say …`. */
export const lookNote = (seen: Seen, looks: readonly Look[]): string =>
  `${startOf(seen)} ${looks.map(({ noun }) => noun).join(', or ')}: ${shown(seen.examples)}; say in \`csv\`: ${looks
    .map(({ remedy }) => remedy)
    .join(', or ')}`;

/** `city: 1 of 4 values is what others write for no value: 'N/A'; say …`. */
export const tokenNote = (seen: Seen): string =>
  `${startOf(seen)} what programs write for no value: ${shown(seen.examples)}; say \`null-values\` in \`csv\` (\`pandas\` for all that pandas reads so)`;

const startOf = ({ column, count, values }: Seen): string =>
  `${oneLine(column)}: ${number(count)} of ${counted(values, 'value')} ${count === 1 ? 'is' : 'are'}`;

const SHOWN = 5;
const shown = (examples: readonly string[]): string =>
  [...new Set(examples)]
    .slice(0, SHOWN)
    .map((text) => `'${oneLine(text)}'`)
    .join(', ');

/** One short line, whatever the text holds. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, 40);
