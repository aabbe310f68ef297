import type { Column, Gridded, Table } from '../../foundation/ports/ports.ts';
import { gridOf } from '../../foundation/stats/grid.ts';
import { runsOf } from '../../foundation/stats/runs.ts';

/** The first rows, by which a column is judged to hold few values or many; what is measured does not depend on it. */
const SAMPLE = 20_000;
/** A column with more distinct values than this, for a row of the sample, is not counted by value. */
const FEW = 1 / 2;
/** Fine enough that the cells that must be looked into hold some thousandths of the rows. */
const CELLS = 65_536;
const FEWEST_CELLS = 16;

/** Cells for those of the columns that seem to hold many values. */
export async function gridsFor(table: Table, columns: readonly Column[]): Promise<readonly Gridded[]> {
  const numeric = columns.filter(({ type }) => type === 'integer' || type === 'number');
  if (numeric.length === 0) return [];
  const expressions = numeric.map(({ name }) => [name, { column: name, as: 'number' }] as const);
  const cells = Math.max(FEWEST_CELLS, Math.min(CELLS, await table.rows()));
  for await (const { numbers } of table.batches(Object.fromEntries(expressions), SAMPLE))
    return numeric.flatMap(({ name }) => {
      const sample = numbers[name]!.filter(Number.isFinite).sort();
      const isFew = runsOf(sample).values.length <= FEW * sample.length;
      return isFew ? [] : [{ column: name, grid: gridOf(sample, cells) }];
    });
  return [];
}
