import type { Column, Tally } from '../../../foundation/ports/ports.ts';
import { cellOf, type Grid } from '../../../foundation/stats/grid.ts';
import type { Session } from '../session/session.ts';
import { doubleSql } from '../sql/doubles.ts';
import { identifier } from '../sql/sql.ts';
import { doublesOf } from './regroup.ts';

/** A numeric column of the table, and its cells. */
export interface GriddedColumn {
  readonly column: Column;
  readonly grid: Grid;
}

/** One pass over the rows, whose numbers leave DuckDB a chunk at a time and are kept nowhere. */
export async function talliesOf(
  session: Session,
  from: string,
  columns: readonly GriddedColumn[],
): Promise<readonly Tally[]> {
  const found = columns.map(({ grid }) => empty(grid));
  session.allowance.lend(found.reduce((sum, { cells }) => sum + 2 * cells.byteLength, 0));
  let rows = 0;
  for await (const chunk of session.chunks(doublesFrom(from, columns))) {
    rows += chunk.rowCount;
    for (const [at, tally] of found.entries()) add(tally, columns[at]!.grid, doublesOf(chunk, at));
  }
  const nulls = await nullsOf(session, from, columns, found);
  return found.map((tally, at) => tallyOf(tally, rows, nulls[at]!));
}

/** The columns as `doubleSql` has them. */
export function doublesFrom(from: string, columns: readonly GriddedColumn[]): string {
  return `select ${columns.map(({ column }) => doubleSql(identifier(column.name))).join(', ')} from ${from}`;
}

/** Of each cell its count, its smallest and its largest value beside each other: one place in memory for each row. */
const [COUNT, LEAST, LARGEST, EACH] = [0, 1, 2, 3];

interface Open {
  readonly cells: Float64Array;
  nans: number;
  /** Infinities, and -Infinity for each NULL. */
  infinite: number;
}

function empty({ cells }: Grid): Open {
  const all = new Float64Array(EACH * cells);
  for (let cell = 0; cell < cells; cell++) {
    all[EACH * cell + LEAST] = Infinity;
    all[EACH * cell + LARGEST] = -Infinity;
  }
  return { cells: all, nans: 0, infinite: 0 };
}

function add(tally: Open, grid: Grid, values: Float64Array): void {
  const { cells } = tally;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]! + 0; // -0 is 0
    if (!Number.isFinite(value)) {
      tally[Number.isNaN(value) ? 'nans' : 'infinite'] += 1;
      continue;
    }
    const at = EACH * cellOf(grid, value);
    cells[at + COUNT]! += 1;
    if (value < cells[at + LEAST]!) cells[at + LEAST] = value;
    if (value > cells[at + LARGEST]!) cells[at + LARGEST] = value;
  }
}

/** Rows without a value in each column; those are counted apart only where a column has what may be one. */
async function nullsOf(
  session: Session,
  from: string,
  columns: readonly GriddedColumn[],
  found: readonly Open[],
): Promise<readonly number[]> {
  const counted = columns.map(({ column }, at) =>
    found[at]!.infinite === 0 ? '0' : `count(*) - count(${identifier(column.name)})`,
  );
  if (counted.every((sql) => sql === '0')) return counted.map(Number);
  const [row] = await session.rows(`select ${counted.join(', ')} from ${from}`);
  return row!.map(Number);
}

function tallyOf({ cells, nans, infinite }: Open, rows: number, nulls: number): Tally {
  return {
    ...{ rows, nulls, nans, infinities: infinite - nulls, finite: rows - nans - infinite },
    ...{ counts: partOf(cells, COUNT), least: partOf(cells, LEAST), largest: partOf(cells, LARGEST) },
  };
}

function partOf(cells: Float64Array, of: number): Float64Array {
  const part = new Float64Array(cells.length / EACH);
  for (let cell = 0; cell < part.length; cell++) part[cell] = cells[EACH * cell + of]!;
  return part;
}
