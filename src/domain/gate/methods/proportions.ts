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
import { prepareMetrics } from '../../metrics/evaluate.ts';
import type { MetricName } from '../../metrics/metrics.ts';
import { trialsOf } from '../../metrics/proportion.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { Pair } from '../pairing.ts';
import { bothDefined } from './precision.ts';

/** A proportion by Clopper-Pearson, which errs at most at its level; Wilson's limits do not keep it. */
export function proportion(predictions: Predictions, metric: MetricName, alpha: number): Defined<Quantity> {
  return mapDefined(trialsOf(predictions, metric), ({ trial, success }) => {
    const n = sum(trial);
    const successes = sum(success);
    if (n === 0) return withoutTrials(predictions, metric);
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

/** Whether the label alone decides what is a trial, so that both models are judged on the same ones. */
export function trialsArePaired(predictions: Predictions, metric: MetricName): boolean {
  const trials = trialsOf(predictions, metric);
  return !isUndefined(trials) && trials.pairable;
}

/** The difference of two proportions of the same trials, by Tango's score interval. */
export function pairedProportion(
  { candidate, baseline }: Pair,
  metric: MetricName,
  alpha: number,
): Defined<Quantity> {
  return bothDefined(trialsOf(candidate, metric), trialsOf(baseline, metric), (own, other) => {
    const counts = pairedCounts(own.trial, own.success, other.success);
    const found = tango(counts, alpha);
    if (isUndefined(found)) return withoutTrials(candidate, metric);
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

/** Why a proportion without trials has no value, in the words of the metric. */
function withoutTrials(predictions: Predictions, metric: MetricName): Defined<never> {
  const value = prepareMetrics(predictions)(metric);
  return isUndefined(value) ? value : undefinedBecause(`no rows for ${metric}`);
}

function pairedCounts(trial: Uint8Array, candidate: Uint8Array, baseline: Uint8Array): PairedCounts {
  const cells = [0, 0, 0, 0];
  for (let row = 0; row < trial.length; row++) {
    if (trial[row] === 1) cells[candidate[row]! * 2 + baseline[row]!]! += 1;
  }
  const [neither, baselineOnly, candidateOnly, both] = cells as [number, number, number, number];
  return { both, candidateOnly, baselineOnly, neither };
}
