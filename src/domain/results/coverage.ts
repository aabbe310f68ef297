import { z } from 'zod';
import { CountSchema } from '../../foundation/evidence/evidence.ts';
import { exactSum } from '../../foundation/stats/grouped/exact-sum.ts';
import { countsOf, type Items, itemMeans, itemsOf, sampleOf } from './sample.ts';
import type { Statistic } from './statistic.ts';
import type { ResultsTable } from './table.ts';
import { valuesFor } from './values.ts';

/** How many of the items one side has answered. */
export const CoveredSchema = z.strictObject({
  items: CountSchema.describe('Items with an answer, or with a value in the column.'),
  share: z.number().min(0).max(1).describe('Of all trials, each item counting once.'),
  wobbling: CountSchema.describe('Items whose trials differ.'),
});
export type Covered = z.infer<typeof CoveredSchema>;

/**
 * What of the items a table has in a column; without one, how many answers came at all. A failed answer counts where
 * the statistic counts it, as `pass_rate` does.
 */
export function coveredOf(statistic: Statistic, table: ResultsTable, items: Items = itemsOf(table)): Covered {
  const { column } = statistic;
  const answers = column === undefined ? table.errored.map((one) => 1 - one) : undefined;
  const values = answers
    ? Float64Array.from(answers, (one) => one || Number.NaN)
    : valuesFor(statistic, table, column!);
  const there = sampleOf(
    table,
    items,
    values.map((value) => (Number.isNaN(value) ? 0 : 1)),
  );
  const scored = sampleOf(table, items, values);
  return {
    items: scored.size,
    share: exactSum(itemMeans(there)) / Math.max(1, items.names.length),
    wobbling: column === undefined ? 0 : wobbling(scored),
  };
}

/** Items that do not answer alike in all of their trials. */
function wobbling(sample: ReturnType<typeof sampleOf>): number {
  const counts = countsOf(sample);
  const first = new Map<number, number>();
  const differ = new Set<number>();
  sample.values.forEach((value, at) => {
    const item = sample.items[at]!;
    if (counts[item]! < 2) return;
    if (!first.has(item)) first.set(item, value);
    else if (first.get(item) !== value) differ.add(item);
  });
  return differ.size;
}
