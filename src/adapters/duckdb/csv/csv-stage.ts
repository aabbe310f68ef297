import { rm } from 'node:fs/promises';
import { refuse } from '../../../foundation/problems/errors.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { limited } from '../sql/relation.ts';
import { identifier, literal } from '../sql/sql.ts';
import type { Dialect } from './csv-dialect.ts';
import type { CsvFile } from './csv-file.ts';
import {
  badName,
  type CsvColumn,
  cellsOf,
  explained,
  type Reading,
  valueName,
  withColumns,
} from './csv-reading.ts';
import { castCell, isChecked, isForeign, plainCast, plainCell } from './csv-types.ts';

/**
 * Writes these columns of every file's rows as Parquet, and answers the rows of each, and the cells of each column that
 * do not fit. `whole` is the rows of each file by RFC 4180.
 */
export async function stage(reading: Reading, columns: readonly CsvColumn[], whole: readonly number[]) {
  const rows: number[] = [];
  const uncastable = columns.map(() => 0);
  let left = reading.ref.limit ?? Infinity;
  for (const [at, file] of reading.opened.entries()) {
    const target = reading.staged[at]!;
    await rm(target, { force: true });
    const typed = `select ${stagedColumns(columns, reading.dialect).join(', ')} from ${limited(withCasts(reading, at, columns), left)}`;
    await explained(file, () =>
      reading.session.rows(`copy (${typed}) to ${literal(target)} (format parquet)`),
    );
    const bad = columns.map(({ type }, i) => (isChecked(type) ? `count(${badName(i)})` : '0'));
    const [counts] = await reading.session.rows(
      `select count(*), ${bad.join(', ')} from read_parquet(${literal(target)})`,
    );
    const [all, ...cells] = counts!.map(Number);
    if (reading.ref.limit === undefined) requireAllRows(file, whole[at]!, all!);
    rows.push(all!);
    left -= all!;
    for (const [i, count] of cells.entries()) uncastable[i]! += count;
  }
  return { rows, uncastable };
}

/** No quote, separator or line end that is read otherwise than it was written may lose rows unseen. */
export function requireAllRows({ path, dialect }: CsvFile, rows: number, read: number): void {
  if (read === rows) return;
  const quote = dialect.quote === '' ? 'no quotes' : `the quote ${dialect.quote}`;
  refuse(
    path,
    `holds ${counted(rows, 'row')} by RFC 4180 with ${quote}, but ${read} were read`,
    'repair the quotes and line ends, or set `quote` and `separator` in `csv`',
    { at: { file: path } },
  );
}

function stagedColumns(columns: readonly CsvColumn[], dialect: Dialect): readonly string[] {
  return columns.flatMap(({ name, type, declared }, at) => {
    const [cell, value] = [identifier(name), valueName(at)];
    if (!isChecked(type)) return [`${cell} as ${value}`];
    const cast = castCell(isForeign(type, dialect) ? textName(at) : cell, plainName(at), type, declared);
    return [`${cast} as ${value}`, `case when ${cast} is null then ${cell} end as ${badName(at)}`];
  });
}

export const plainName = (at: number): string => identifier(`mlops cast ${at}`);
export const textName = (at: number): string => identifier(`mlops text ${at}`);

/** The cells of a file beside DuckDB's casts of them, each made once. */
export function withCasts(reading: Reading, file: number, columns: readonly CsvColumn[]): string {
  const { dialect } = reading;
  const texts = columns.flatMap(({ name, type }, at) =>
    isForeign(type, dialect) ? [`${plainCell(identifier(name), type, dialect)} as ${textName(at)}`] : [],
  );
  const casts = columns.flatMap(({ name, type }, at) => {
    const cell = isForeign(type, dialect) ? textName(at) : identifier(name);
    return isChecked(type) ? [`${plainCast(cell, type)} as ${plainName(at)}`] : [];
  });
  return withColumns(withColumns(cellsOf(reading, file), texts), casts);
}
