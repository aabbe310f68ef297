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
      mapDefined(shared(sortedErrors), (sorted) => weightedMedian(sorted, weights)),
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
