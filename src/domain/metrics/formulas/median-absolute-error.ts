import type { Ascending } from '../../../foundation/stats/ascending-order.ts';
import { createSum } from '../../../foundation/stats/sum.ts';
import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../definition.ts';
import { POSITIVE } from '../range.ts';
import { sortedErrors } from '../sorted-errors.ts';
import { totalWeight, type Weights } from '../weights.ts';

export const medianAbsoluteError: MetricDefinition = {
  name: 'median_absolute_error',
  about: 'Median absolute error, in the unit of the label.',
  tasks: ['regression'],
  direction: 'lower',
  range: POSITIVE,
  needs: 'prediction',
  form: {
    kind: 'rows',
    prepare: (_, shared) => (weights) =>
      mapDefined(shared(sortedErrors), (sorted) =>
        weights instanceof Uint32Array ? repeatedMedian(sorted, weights) : weightedMedian(sorted, weights),
      ),
    quantile: { share: 0.5, sorted: sortedErrors },
  },
  aliases: ['medae'],
};

/**
 * The error that half of the weight lies below; between two rows, their middle. With whole weights this is the
 * median of the rows repeated so often.
 */
function weightedMedian({ values, rows }: Ascending, weights?: Weights): Defined<number> {
  const half = totalWeight(values.length, weights) / 2;
  const reached = createSum();
  let lower: number | undefined;
  for (let i = 0; i < values.length; i++) {
    const weight = weights ? weights[rows[i]!]! : 1;
    if (weight === 0) continue;
    if (lower !== undefined) return (lower + values[i]!) / 2;
    reached.add(weight);
    if (reached.value() > half) return values[i]!;
    if (reached.value() === half) lower = values[i]!;
  }
  return undefinedBecause('no rows');
}

/** The same of rows that are repeated, as a bootstrap asks thousands of times: whole numbers need no careful sum. */
function repeatedMedian({ values, rows }: Ascending, times: Uint32Array): Defined<number> {
  let left = 0;
  for (let row = 0; row < times.length; row++) left += times[row]!;
  if (left === 0) return undefinedBecause('no rows');
  left /= 2;
  let at = 0;
  for (; left > 0; at++) left -= times[rows[at]!]!;
  const lower = values[at - 1]!;
  if (left < 0) return lower;
  while (times[rows[at]!] === 0) at++;
  return (lower + values[at]!) / 2;
}
