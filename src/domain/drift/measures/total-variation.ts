import { chiSquareTwoSample } from '../../../foundation/stats/chi-square.ts';
import { totalVariation as distance } from '../../../foundation/stats/total-variation.ts';
import { isUndefined, mapDefined } from '../../../foundation/stats/undefined.ts';
import { type Cell, countsOf } from '../sample.ts';
import type { DriftMeasure, Found } from './measure.ts';

/** The largest difference in the share of any set of values. */
export const totalVariation: DriftMeasure = {
  name: 'total_variation',
  about: 'total variation distance',
  range: { min: 0, max: 1 },
  rests: 'comparison',
  categories: (cells) => mapDefined(distance(...countsOf(cells)), (value) => ({ value, ...tested(cells) })),
  test: {
    about: 'values',
    words: 'total variation',
    rule: { name: 'chi_square_p', about: 'p-value of the chi-square test' },
  },
};

/** The chi-square test of one category has no degree of freedom. */
function tested(cells: readonly Cell[]): Omit<Found, 'value'> {
  const test = chiSquareTwoSample(...countsOf(cells));
  if (isUndefined(test)) return { p: test };
  const { p, statistic, df, pooled } = test;
  return { p, ...(df === 0 ? { constant: true } : {}), details: { statistic, df, pooled } };
}
