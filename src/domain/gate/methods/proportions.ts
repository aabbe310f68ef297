import { type PairedCounts, tango } from '../../../foundation/stats/paired.ts';
import { clopperPearson } from '../../../foundation/stats/proportion.ts';
import { sum } from '../../../foundation/stats/sum.ts';
import {
  type Defined,
  isUndefined,
  mapDefined,
  undefinedBecause,
} from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { Proportion } from '../../metrics/definition.ts';
import { trialsOf } from '../../metrics/proportion.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { Pair } from '../pairing.ts';
import { bothDefined } from './precision.ts';

/** A proportion by Clopper-Pearson, which errs at most at its level; Wilson's limits do not keep it. */
export function proportion(predictions: Predictions, form: Proportion, alpha: number): Defined<Quantity> {
  return mapDefined(trialsOf(predictions, form), ({ trial, success }) => {
    const n = sum(trial);
    const successes = sum(success);
    if (n === 0) return withoutTrials(predictions, form);
    return mapDefined(clopperPearson(successes, n, { lower: alpha, upper: alpha }), (interval) => ({
      value: successes / n,
      n,
      method: 'Clopper-Pearson',
      basis: 'statistical',
      interval,
      spread: { kind: 'proportion' },
    }));
  });
}

/** The difference of two proportions of the same trials, by Tango's score interval. */
export function pairedProportion(
  { candidate, baseline }: Pair,
  form: Proportion,
  alpha: number,
): Defined<Quantity> {
  return bothDefined(trialsOf(candidate, form), trialsOf(baseline, form), (own, other) => {
    const counts = pairedCounts(own.trial, own.success, other.success);
    const found = tango(counts, alpha);
    if (isUndefined(found)) return withoutTrials(candidate, form);
    const { difference, n, lower, upper } = found;
    const disagreement = (counts.candidateOnly + counts.baselineOnly) / n;
    return {
      value: difference,
      n,
      method: 'Tango',
      basis: 'statistical',
      interval: { lower, upper },
      spread: { kind: 'paired', disagreement },
    };
  });
}

const withoutTrials = ({ n }: Predictions, { empty }: Proportion): Defined<never> =>
  undefinedBecause(n > 0 ? empty : 'no rows');

function pairedCounts(trial: Uint8Array, candidate: Uint8Array, baseline: Uint8Array): PairedCounts {
  const cells = [0, 0, 0, 0];
  for (let row = 0; row < trial.length; row++) {
    if (trial[row] === 1) cells[candidate[row]! * 2 + baseline[row]!]! += 1;
  }
  const [neither, baselineOnly, candidateOnly, both] = cells as [number, number, number, number];
  return { both, candidateOnly, baselineOnly, neither };
}
