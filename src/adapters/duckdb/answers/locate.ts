import type { Column, FailingRow } from '../../../foundation/ports/ports.ts';
import type { Session } from '../session/session.ts';
import { scalarOf, wireSql } from '../sql/cells.ts';
import { nanAsNull } from '../sql/no-value.ts';
import { FILE_AT, type Relation, ROW_AT, rowsBefore, sumOf } from '../sql/relation.ts';
import { shownSql } from '../sql/shown.ts';
import { identifier } from '../sql/sql.ts';
import { beginningOf, windowsOf } from './windows.ts';

/** Name of the running row number beside the table's own columns. */
export const ROW_NUMBER = 'mlops row number';

/** The relation with its rows numbered from 1, in the order of the files. */
export const numbered = (from: string): string =>
  `(select *, row_number() over () as ${identifier(ROW_NUMBER)} from ${from})`;

/** Tells in which file, and where in it, rows stand. */
export interface Locator {
  /** The rows with their places, NaN as NULL. */
  readonly from: string;
  /** Holds for some rows at the beginning. */
  readonly beginning: string;
  /** The first rows that meet a condition; reads on only while there are too few. */
  first(condition: string, show: readonly Column[], limit: number): Promise<readonly FailingRow[]>;
  /** The rows of a FROM clause that has kept the places. */
  all(from: string, show: readonly Column[]): Promise<readonly FailingRow[]>;
}

export function rowLocator(session: Session, files: readonly string[], relation: Relation): Locator {
  const { from, rows } = placedOf(relation);
  const all = async (source: string, show: readonly Column[]): Promise<FailingRow[]> => {
    const found = await session.rows(
      `select ${[FILE_AT, ROW_AT, ...show.map(cellSql)].join(', ')} from ${source}`,
    );
    return found.map(([file, row, ...values]) => ({
      ...placeOf(rowsBefore(rows, Number(file)) + Number(row) + 1, files, relation.rows),
      values: Object.fromEntries(show.map(({ name, native }, i) => [name, scalarOf(values[i]!, native)])),
    }));
  };
  return {
    from,
    beginning: beginningOf(rows),
    all,
    first: async (condition, show, limit) => {
      const found: FailingRow[] = [];
      for (const window of windowsOf(rows)) {
        const part = `${from} where ${window} and (${condition})`;
        found.push(
          ...(await all(`${part} order by ${FILE_AT}, ${ROW_AT} limit ${limit - found.length}`, show)),
        );
        if (found.length >= limit) break;
      }
      return found;
    },
  };
}

const cellSql = ({ name, native }: Column): string => shownSql(wireSql(identifier(name), native), native);

/** The placed rows of a relation; where DuckDB cannot place them they are counted, as if they were of one file. */
export function placedOf({ placed, columns, from, rows }: Relation): Pick<Relation, 'from' | 'rows'> {
  if (placed !== undefined) return { from: nanAsNull({ from: placed, columns }), rows };
  const counted = `(select *, 0 as ${FILE_AT}, row_number() over () - 1 as ${ROW_AT} from ${from})`;
  return { from: nanAsNull({ from: counted, columns }), rows: [sumOf(rows)] };
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
