import type { Ascending } from '../../../foundation/stats/ascending-order.ts';
import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { MetricDefinition } from '../definition.ts';
import { POSITIVE } from '../range.ts';
import { sortedErrors } from '../sorted-errors.ts';
import type { Weights } from '../weights.ts';

export const maxError: MetricDefinition = {
  name: 'max_error',
  about: 'Largest absolute error, in the unit of the label.',
  tasks: ['regression'],
  direction: 'lower',
  range: POSITIVE,
  needs: 'prediction',
  // The largest of more rows is larger: no resample of these can show it.
  form: {
    kind: 'point',
    prepare: (predictions, shared) => (weights) =>
      predictions.weight
        ? undefinedBecause('the largest error has no weighted form')
        : mapDefined(shared(sortedErrors), (sorted) => largest(sorted, weights)),
  },
};

/** Largest absolute error among the rows that count. */
function largest({ rows, values }: Ascending, weights?: Weights): Defined<number> {
  const last = rows.findLastIndex((row) => !weights || weights[row]! > 0);
  return last < 0 ? undefinedBecause('no rows') : values[last]!;
}
