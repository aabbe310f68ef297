import type { Statistic } from './statistic.ts';
import type { ResultsTable } from './table.ts';

/**
 * The numbers of a column that a statistic takes. An answer that did not come has none, but for `pass_rate`, where it
 * has failed.
 */
export function valuesFor({ kind }: Statistic, table: ResultsTable, column: string): Float64Array {
  const values = table.columns.get(column);
  return Float64Array.from({ length: table.rows }, (_, row) => {
    const value = table.errored[row] === 1 || !values ? Number.NaN : values[row]!;
    return kind === 'pass_rate' && Number.isNaN(value) ? 0 : value;
  });
}

/** The same of a baseline: what it did not answer is no failure that a candidate may gain by. */
export function valuesOfBaseline(statistic: Statistic, table: ResultsTable, column: string): Float64Array {
  return valuesFor(statistic.kind === 'pass_rate' ? { kind: 'mean', column } : statistic, table, column);
}
