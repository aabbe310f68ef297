import { psiOfCounts } from '../../../foundation/stats/psi.ts';
import { mapDefined } from '../../../foundation/stats/undefined.ts';
import { binsOfNumbers } from '../bins.ts';
import { countsOf } from '../sample.ts';
import type { DriftMeasure } from './measure.ts';

/** Over the deciles of the reference for numbers, over the values themselves for categories. */
export const psi: DriftMeasure = {
  name: 'psi',
  about: 'population stability index',
  range: { min: 0 },
  rests: 'comparison',
  numbers: ({ runs: reference }, { runs: current }) => indexOf(binsOfNumbers(reference, current)),
  categories: (cells) => indexOf(cells),
};

const indexOf = (bins: Parameters<typeof countsOf>[0]) =>
  mapDefined(psiOfCounts(...countsOf(bins)), (index) => ({ value: index.psi }));
