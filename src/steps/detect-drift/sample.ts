import type { NumericSample } from '../../domain/drift/sample.ts';
import type { Table } from '../../foundation/ports/ports.ts';

/** The numbers of a column, as the table that holds them counts and orders them. */
export async function numericSample(table: Table, column: string): Promise<NumericSample> {
  const { finite, ...counts } = await table.numberCounts(column);
  const sorted = new Float64Array(finite);
  let filled = 0;
  for await (const { values, counts: rows } of table.runs(column))
    for (const [at, value] of values.entries()) {
      sorted.fill(value, filled, filled + rows[at]!);
      filled += rows[at]!;
    }
  return { sorted, ...counts };
}
