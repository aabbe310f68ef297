import { noNan } from '../sql/no-value.ts';
import { identifier } from '../sql/sql.ts';
import { isFloat, NATIVE_TYPES } from '../sql/types.ts';
import { type CsvColumn, explained, type Reading } from './csv-reading.ts';
import { plainName, textName, withCasts } from './csv-stage.ts';
import { castCell, isChecked, isForeign } from './csv-types.ts';

const cellName = (at: number): string => identifier(`mlops cell ${at}`);
const valueName = (at: number): string => identifier(`mlops value ${at}`);

/**
 * A FROM clause with the rows of a file read as these types, NaN as NULL, without a copy of them; beside each column its
 * cell as written and its value with NaN.
 */
export function strictRows(reading: Reading, file: number, columns: readonly CsvColumn[]): string {
  const { dialect } = reading;
  const values = columns.flatMap(({ name, type, declared }, at) => {
    const cell = identifier(name);
    const text = isForeign(type, dialect) ? textName(at) : cell;
    const cast = isChecked(type) ? castCell(text, plainName(at), type, declared) : cell;
    return [`${cast} as ${valueName(at)}`, `${cell} as ${cellName(at)}`];
  });
  const cast = `(select ${values.join(', ')} from ${withCasts(reading, file, columns)})`;
  const named = columns.map(({ name, type }, at) => {
    const value = isFloat(NATIVE_TYPES[type]) ? noNan(valueName(at)) : valueName(at);
    return `${value} as ${identifier(name)}`;
  });
  return `(select *, ${named.join(', ')} from ${cast})`;
}

/** The rows of all files, columns alone. */
export function allStrictRows(reading: Reading, columns: readonly CsvColumn[]): string {
  const names = columns.map(({ name }) => identifier(name)).join(', ');
  const parts = reading.opened.map((_, at) => `select ${names} from ${strictRows(reading, at, columns)}`);
  return `(${parts.join(' union all ')})`;
}

/** What one reading of the files finds. */
export interface Tally {
  /** Rows of each file. */
  readonly rows: readonly number[];
  /** Cells of each column that are not of its type. */
  readonly uncastable: readonly number[];
  /** What was asked, over all files. */
  readonly sums: readonly number[];
}

/** Reads each file once, all of its columns, and adds up what `sums`, SQL of numbers, are of each. */
export async function tally(
  reading: Reading,
  columns: readonly CsvColumn[],
  sums: readonly string[],
): Promise<Tally> {
  const rows: number[] = [];
  const uncastable = columns.map(() => 0);
  const found = sums.map(() => 0);
  const fits = columns.map((_, at) => `count(${cellName(at)}) - count(${valueName(at)})`);
  for (const [at] of reading.opened.entries()) {
    const [row] = await reading.session.rows(
      `select ${['count(*)', ...fits, ...sums].join(', ')} from ${strictRows(reading, at, columns)}`,
    );
    const [all, ...counts] = row!.map(Number);
    rows.push(all!);
    for (const [i, count] of counts.entries()) {
      if (i < columns.length) uncastable[i]! += count;
      else found[i - columns.length]! += count;
    }
  }
  return { rows, uncastable, sums: found };
}

/** Reads each file once. Throws `InputErrors` with the line of what cannot be read. */
export async function tallyOfCells(reading: Reading, columns: readonly CsvColumn[]): Promise<Tally> {
  const parts: Tally[] = [];
  for (const [at, file] of reading.opened.entries()) {
    const one = { ...reading, opened: [file], partitions: [reading.partitions[at]!] };
    parts.push(await explained(file, () => tally(one, columns, [])));
  }
  return {
    rows: parts.flatMap(({ rows }) => rows),
    uncastable: columns.map((_, at) => parts.reduce((sum, { uncastable }) => sum + uncastable[at]!, 0)),
    sums: [],
  };
}
