import type { Column, FailingRow } from '../../../foundation/ports/ports.ts';
import type { Session } from '../session/session.ts';
import { scalarOf, wireSql } from '../sql/cells.ts';
import type { Relation } from '../sql/relation.ts';
import { shownSql } from '../sql/shown.ts';
import { identifier } from '../sql/sql.ts';

/** Name of the running row number beside the table's own columns. */
export const ROW_NUMBER = 'mlops row number';

/** The relation with its rows numbered from 1, in the order of the files. */
export const numbered = (from: string): string =>
  `(select *, row_number() over () as ${identifier(ROW_NUMBER)} from ${from})`;

/** Finds rows by a WHERE clause over the numbered relation and says in which file, and where in it, they stand. */
export function rowLocator(session: Session, files: readonly string[], { from, rows }: Relation) {
  return async (where: string, show: readonly Column[], limit: number): Promise<readonly FailingRow[]> => {
    const number = identifier(ROW_NUMBER);
    const wires = show.map((column) =>
      shownSql(wireSql(identifier(column.name), column.native), column.native),
    );
    const found = await session.rows(
      `select ${[number, ...wires].join(', ')} from ${numbered(from)} ${where} order by ${number} limit ${limit}`,
    );
    return found.map(([at, ...values]) => ({
      ...placeOf(Number(at), files, rows),
      values: Object.fromEntries(show.map(({ name, native }, i) => [name, scalarOf(values[i]!, native)])),
    }));
  };
}

/** File, and 1-based row within it, of the nth row of all. */
export function placeOf(
  number: number,
  files: readonly string[],
  rows: readonly number[],
): { file: string; row: number } {
  let row = number;
  let at = 0;
  while (at < files.length - 1 && row > rows[at]!) row -= rows[at++]!;
  return { file: files[at]!, row };
}
