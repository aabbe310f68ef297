import { FEW_VALUES } from '../../domain/drift/compare.ts';
import { DRIFT_MEASURES } from '../../domain/drift/measures/catalogue.ts';
import { openCells, outlined, rowsIn, type Tallies } from '../../domain/drift/outline.ts';
import type { NumericSample } from '../../domain/drift/sample.ts';
import type { Gridded, OpenCells, Table } from '../../foundation/ports/ports.ts';

/** Both tables, and what each knows of one column. */
export type Both<T> = readonly [reference: T, current: T];

/** A column that is about to be asked for value by value, on both sides. */
interface Opened extends Gridded {
  readonly tallies: Tallies;
  readonly open: Uint8Array;
  readonly rows: Both<number>;
}

/** Values that are in memory at once of one side, unless one column has more. */
const MOST_VALUES = 4_000_000;
const NEEDS = {
  fewValues: FEW_VALUES,
  everyValue: DRIFT_MEASURES.some(({ everyValue }) => everyValue === true),
};

/**
 * Samples of columns that hold many values, in two passes over each table: the first counts values in cells, and the
 * second reads those of the few cells where the values themselves matter.
 */
export async function* outlinedSamples(
  tables: Both<Table>,
  columns: readonly Gridded[],
): AsyncGenerator<readonly [column: string, Both<NumericSample>]> {
  const [reference, current] = await ofBoth(tables, (table) => table.tallies(columns));
  const opened = columns.map((gridded, at): Opened => {
    const tallies = [reference[at]!, current[at]!] as const;
    const open = openCells(tallies, NEEDS);
    return { ...gridded, tallies, open, rows: [rowsIn(tallies[0], open), rowsIn(tallies[1], open)] };
  });
  for (const part of inParts(opened)) yield* readPart(tables, part);
}

async function* readPart(
  tables: Both<Table>,
  part: readonly Opened[],
): AsyncGenerator<readonly [column: string, Both<NumericSample>]> {
  const values = await ofBoth(tables, (table, side) =>
    table.inCells(
      part.map(({ column, grid, open, rows }): OpenCells => ({ column, grid, open, rows: rows[side] })),
    ),
  );
  for (const [at, { column, tallies, open }] of part.entries()) {
    const sample = (side: 0 | 1) => outlined(tallies[side], tallies, open, values[side][at]!);
    yield [column, [sample(0), sample(1)]];
  }
}

/** Neighbours whose values fit into memory together. */
function inParts(columns: readonly Opened[]): readonly (readonly Opened[])[] {
  const parts: Opened[][] = [];
  let values = Infinity;
  for (const column of columns) {
    const more = Math.max(...column.rows);
    if (values + more > MOST_VALUES) {
      parts.push([]);
      values = 0;
    }
    parts.at(-1)!.push(column);
    values += more;
  }
  return parts;
}

/** Asks both tables, at the same time unless they are one: a table answers one question after the other. */
export async function ofBoth<T>(
  [reference, current]: Both<Table>,
  ask: (table: Table, side: 0 | 1) => Promise<T>,
): Promise<Both<T>> {
  const before = ask(reference, 0);
  if (reference === current) return [await before, await ask(current, 1)];
  const after = ask(current, 1);
  await Promise.allSettled([before, after]);
  return [await before, await after];
}
