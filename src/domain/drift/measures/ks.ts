import { ksOfRuns } from '../../../foundation/stats/ks.ts';
import { mapDefined } from '../../../foundation/stats/undefined.ts';
import type { DriftMeasure } from './measure.ts';

/** The largest distance between the two distribution functions. */
export const ks: DriftMeasure = {
  name: 'ks',
  about: 'Kolmogorov-Smirnov D',
  range: { min: 0, max: 1 },
  rests: 'values',
  numbers: (reference, current) =>
    mapDefined(ksOfRuns(reference.runs, current.runs), ({ d, p, location }) => ({
      value: d,
      p,
      details: { location },
    })),
  test: {
    about: 'values',
    words: 'KS D',
    rule: { name: 'ks_p', about: 'p-value of the Kolmogorov-Smirnov test' },
  },
};
