import { kornGraubard } from '../../foundation/stats/grouped/korn-graubard.ts';
import { groupedMean } from '../../foundation/stats/grouped/ratio-mean.ts';
import { CARRY_SHARE, refusal } from '../../foundation/stats/grouped/support.ts';
import type { Interval } from '../../foundation/stats/interval.ts';
import { fewestForQuantile, quantileRanks } from '../../foundation/stats/order-statistics.ts';
import { createRandom } from '../../foundation/stats/random.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { Quantity } from '../judging/quantity.ts';
import { asGroups, countedIn, countsOf, type Sample } from './sample.ts';

/** A quantile that is asked for, `p95`, and how sure its limits must be. */
export interface QuantileQuestion {
  readonly share: number;
  readonly alpha: number;
  readonly seed: number;
}

const DRAWS = 2000;

/**
 * A quantile of single answers, each item counting once: the smallest value that the share of answers does not exceed.
 * Its limits are order statistics by the binomial distribution (Conover 1999, section 3.2), for several trials as if an
 * item were one answer, for groups by the limits of the share below (Woodruff 1952). Undefined limits where the sample
 * is too small to reach beyond the quantile.
 */
export function quantileOf(sample: Sample, { share, alpha }: QuantileQuestion): Defined<Quantity> {
  if (sample.size === 0) return undefinedBecause('no item has a value');
  if (!sample.values.every(Number.isFinite))
    return undefinedBecause('an item has a value that is not finite');
  const sorted = ascending(sample);
  const value = sorted.at(share);
  const limits = sample.groups
    ? groupedShares(sample, value, alpha)
    : binomialShares(sample.size, share, alpha);
  return {
    value,
    n: sample.size,
    ...countedIn(sample, unitsIn(sample), isUndefined(limits) ? fewestForQuantile(share, alpha) : undefined),
    method: sample.groups ? 'order statistics, by group (Woodruff)' : 'order statistics, by item',
    basis: 'statistical',
    interval: isUndefined(limits)
      ? limits
      : { lower: sorted.at(limits.lower), upper: sorted.at(limits.upper) },
  };
}

/**
 * candidate - factor * baseline of a quantile: the percentile bootstrap over items, which draws an item with all of its
 * trials for both (Efron & Tibshirani 1993, section 13.3). Both samples are of the same items.
 */
export function pairedQuantile(
  candidate: Sample,
  baseline: Sample,
  factor: number,
  question: QuantileQuestion,
): Defined<Quantity> {
  const [own, other] = [quantileOf(candidate, question), quantileOf(baseline, question)];
  if (isUndefined(own)) return own;
  if (isUndefined(other)) return other;
  const units = unitsIn(candidate);
  const few = tooFew(units, question.share, question.alpha, candidate.called.unit);
  return {
    value: own.value - factor * other.value,
    n: candidate.size,
    ...countedIn(candidate, units, few ? fewestForQuantile(question.share, question.alpha) : undefined),
    method: `percentile bootstrap by ${candidate.called.unit} (${DRAWS} draws)`,
    basis: 'statistical',
    interval: few ?? resampled(candidate, baseline, factor, question),
  };
}

function resampled(
  candidate: Sample,
  baseline: Sample,
  factor: number,
  question: QuantileQuestion,
): Interval {
  const { share, alpha, seed } = question;
  const random = createRandom(seed);
  const [own, other] = [ascending(candidate), ascending(baseline)];
  const { groups, size } = candidate;
  const units = groups ? candidate.called.names.length : size;
  const drawn = new Float64Array(units);
  const times = new Float64Array(size);
  const differences = Float64Array.from({ length: DRAWS }, () => {
    drawn.fill(0);
    for (let draw = 0; draw < units; draw++) drawn[random.below(units)]! += 1;
    for (let item = 0; item < size; item++) times[item] = drawn[groups ? groups[item]! : item]!;
    return own.at(share, times) - factor * other.at(share, times);
  }).sort();
  const at = (rank: number): number => differences[Math.min(DRAWS - 1, Math.max(0, rank))]!;
  return { lower: at(Math.floor(alpha * DRAWS) - 1), upper: at(DRAWS - Math.floor(alpha * DRAWS)) };
}

/** Values in order, each with the weight that lets every item count once. */
function ascending(sample: Sample) {
  const counts = countsOf(sample);
  const order = Uint32Array.from(sample.values.keys()).sort(
    (a, b) => sample.values[a]! - sample.values[b]! || sample.items[a]! - sample.items[b]!,
  );
  return {
    /** The smallest value that at least this share of the items' weight does not exceed; `times` counts an item so often. */
    at(share: number, times?: Float64Array): number {
      const total = times ? times.reduce((sum, one) => sum + one, 0) : sample.size;
      let below = 0;
      for (const place of order) {
        const item = sample.items[place]!;
        below += (times ? times[item]! : 1) / counts[item]!;
        if (below >= share * total - ROUNDING * total) return sample.values[place]!;
      }
      return sample.values[order.at(-1)!]!;
    },
  };
}

/** Shares of items are sums of fractions. */
const ROUNDING = 1e-9;

/** The shares whose quantiles are the limits of this one. */
const binomialShares = (n: number, share: number, alpha: number): Defined<Interval> =>
  tooFew(n, share, alpha, 'item') ??
  mapDefined<Interval, Interval>(quantileRanks(n, share, alpha), ({ lower, upper }) => ({
    lower: lower / n,
    upper: upper / n,
  }));

const unitsIn = ({ groups, size }: Sample): number => (groups ? new Set(groups).size : size);

/** Why no value seen lies surely beyond the quantile: with so few, all may lie on one side of it. */
function tooFew(n: number, share: number, alpha: number, unit: string) {
  const fewest = fewestForQuantile(share, alpha);
  if (n >= fewest) return undefined;
  return undefinedBecause(`${counted(n, unit)}; p${Number((share * 100).toPrecision(6))} needs ${fewest}`);
}

function groupedShares(sample: Sample, value: number, alpha: number): Defined<Interval> {
  const { values, codes, weights } = asGroups(sample);
  const below = groupedMean({ values: values.map((one) => Number(one <= value)), codes, weights });
  if (isUndefined(below)) return below;
  if (below.value >= 1 || below.variance === 0) return undefinedBecause('no value lies beyond the quantile');
  return refusal(below, sample.called, CARRY_SHARE) ?? kornGraubard(below, alpha);
}
