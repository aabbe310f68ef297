import { FILE_AT, ROW_AT } from '../sql/relation.ts';

/** Rows of the first window: a quarter of a row group as DuckDB writes them, for which most checks need no more. */
const FIRST = 30_720;
/** Each window is so many times as wide as the one before: rows that are hard to find take few statements. */
const GROWTH = 8;

/** Rows of a beginning that is looked at as a whole: two row groups as DuckDB writes them. */
const BEGINNING = 245_760;

/** A condition on the place of a row that holds at the beginning of a table. */
export const beginningOf = (rows: readonly number[]): string =>
  windowsOf(rows, BEGINNING).next().value ?? 'true';

/**
 * Conditions on the place of a row that cut a table into windows, in order: parts of one file, or whole files. Parquet
 * is read by row groups, so that a window costs what its own rows cost.
 */
export function* windowsOf(rows: readonly number[], first = FIRST): Generator<string> {
  let [file, row, width] = [0, 0, first];
  for (; file < rows.length; width *= GROWTH) {
    const rest = rows[file]! - row;
    if (rest > width) {
      yield `${FILE_AT} = ${file} and ${ROW_AT} >= ${row} and ${ROW_AT} < ${row + width}`;
      row += width;
      continue;
    }
    const last = row > 0 ? file : lastWithin(rows, file, width);
    const end = `${ROW_AT} < ${rows[last]}`;
    yield last === file
      ? `${FILE_AT} = ${file} and ${ROW_AT} >= ${row} and ${end}`
      : `${FILE_AT} >= ${file} and (${FILE_AT} < ${last} or (${FILE_AT} = ${last} and ${end}))`;
    [file, row] = [last + 1, 0];
  }
}

/** The last file that, with those from `file` on, holds at most `most` rows. */
function lastWithin(rows: readonly number[], file: number, most: number): number {
  let [last, sum] = [file, rows[file]!];
  while (last + 1 < rows.length && sum + rows[last + 1]! <= most) sum += rows[++last]!;
  return last;
}
