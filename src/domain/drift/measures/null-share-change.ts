import { chiSquareTwoSample } from '../../../foundation/stats/chi-square.ts';
import { mapDefined } from '../../../foundation/stats/undefined.ts';
import { type NumericSample, nullShareOf } from '../sample.ts';
import type { DriftMeasure } from './measure.ts';

/** Numbers leave their NULLs out, so that a burst of them needs a test of its own; categories count them in. */
export const nullShareChange: DriftMeasure = {
  name: 'null_share_change',
  about: 'change of the share of rows without a value, either way',
  range: { min: 0, max: 1 },
  rests: 'rows',
  numbers(reference, current) {
    const [before, after] = [reference, current].map(valuesAndMissing) as [number[], number[]];
    const value = Math.abs(nullShareOf(after) - nullShareOf(before));
    if (before[1] === 0 && after[1] === 0) return { value };
    return { value, p: mapDefined(chiSquareTwoSample(before, after), (test) => test.p) };
  },
  categories(cells) {
    const share = (side: 'reference' | 'current') => {
      const count = (missing: boolean) =>
        cells.reduce((sum, cell) => sum + ((cell.label === null) === missing ? cell[side] : 0), 0);
      return nullShareOf([count(false), count(true)]);
    };
    return { value: Math.abs(share('current') - share('reference')) };
  },
  test: { about: 'nulls', words: 'share of nulls moved by' },
};

const valuesAndMissing = ({ finite, rows }: NumericSample): number[] => [finite, rows - finite];
