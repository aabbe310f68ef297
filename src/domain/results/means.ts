import { betaQuantile } from '../../foundation/stats/distributions.ts';
import type { GroupedEstimate } from '../../foundation/stats/grouped/estimate.ts';
import { kornGraubard } from '../../foundation/stats/grouped/korn-graubard.ts';
import { hallLimits, studentLimits, widest } from '../../foundation/stats/grouped/limits.ts';
import { groupedMean } from '../../foundation/stats/grouped/ratio-mean.ts';
import { CARRY_MEAN, CARRY_SHARE, FEWEST_GROUPS, refusal } from '../../foundation/stats/grouped/support.ts';
import { type Interval, requireLevel } from '../../foundation/stats/interval.ts';
import { clopperPearson } from '../../foundation/stats/proportion.ts';
import { sum } from '../../foundation/stats/sum.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { Quantity } from '../judging/quantity.ts';
import { asGroups, countedIn, isPlain, isShare, type Sample } from './sample.ts';

/** Below this many items no correction saves the mean of values with a long tail. */
const FEWEST_ITEMS = 30;

/** What the interval was made over: `by item`, `by group`. */
const by = ({ called }: Sample): string => `by ${called.unit}`;

/** Mean over items, each by the mean of its trials; a share where all values are 0 or 1. */
export function meanOf(sample: Sample, alpha: number): Defined<Quantity> {
  return isShare(sample) ? shareOf(sample, alpha) : numericMean(sample, alpha);
}

/** Mean over items of numbers of any size. */
export function numericMean(sample: Sample, alpha: number): Defined<Quantity> {
  if (sample.size === 0) return undefinedBecause('no item has a value');
  if (!sample.values.every(Number.isFinite))
    return undefinedBecause('an item has a value that is not finite');
  return mapDefined(estimateOf(sample), (estimate) => {
    const refused = tooFewItems(sample) ?? refusal(estimate, sample.called, CARRY_MEAN);
    return quantityOf(sample, estimate, {
      method: `CR2 and Hall's correction, ${by(sample)}`,
      interval: refused ?? widest(studentLimits(estimate, alpha), hallLimits(estimate, alpha)),
    });
  });
}

/** A share of items: exact for one answer each, else over items or groups (Korn & Graubard 1998). */
export function shareOf(sample: Sample, alpha: number): Defined<Quantity> {
  if (sample.size === 0) return undefinedBecause('no item has a value');
  if (isPlain(sample) && isShare(sample)) return exactShare(sample, alpha);
  return mapDefined(estimateOf(sample), (estimate) => {
    const { value } = estimate;
    if (estimate.variance === 0 || value <= 0 || value >= 1)
      return {
        ...quantityOf(sample, estimate, {
          method: `Clopper-Pearson ${by(sample)}`,
          interval: boundedLimits(value, estimate.codes.length, alpha),
        }),
        spread: { kind: 'proportion' },
      };
    const limits = [hallLimits(estimate, alpha), kornGraubard(estimate, alpha)] as const;
    return quantityOf(sample, estimate, {
      method: `Korn-Graubard, CR2 and Hall's correction, ${by(sample)}`,
      interval:
        refusal(estimate, sample.called, CARRY_SHARE) ??
        within(widest(studentLimits(estimate, alpha), ...limits), 0, 1),
    });
  });
}

function exactShare(sample: Sample, alpha: number): Defined<Quantity> {
  const { values, size: n } = sample;
  const successes = sum(values);
  return mapDefined(clopperPearson(successes, n, { lower: alpha, upper: alpha }), (interval) => ({
    value: successes / n,
    n,
    ...countedIn(sample, n),
    method: 'Clopper-Pearson',
    basis: 'statistical',
    interval,
    spread: { kind: 'proportion' },
  }));
}

/** Limits of the mean of values within 0 and 1, as if each were 0 or 1: no other values spread wider. */
function boundedLimits(mean: number, n: number, alpha: number): Interval {
  requireLevel(alpha);
  const [successes, failures] = [mean * n, (1 - mean) * n];
  return {
    lower: successes > 0 ? betaQuantile(alpha, successes, failures + 1) : 0,
    upper: failures > 0 ? 1 - betaQuantile(alpha, failures, successes + 1) : 1,
  };
}

const within = ({ lower, upper }: Interval, least: number, most: number): Interval => ({
  lower: Math.max(least, lower),
  upper: Math.min(most, upper),
});

/** One item, or one group, tells nothing of others: a value without an interval. */
function estimateOf(sample: Sample): Defined<GroupedEstimate> {
  return groupedMean(asGroups(sample));
}

const tooFewItems = ({ size, groups }: Sample) =>
  groups || size >= FEWEST_ITEMS
    ? undefined
    : undefinedBecause(`${counted(size, 'item')}; a mean needs ${FEWEST_ITEMS}`);

interface Limits {
  readonly method: string;
  readonly interval: Defined<Interval>;
}

function quantityOf(sample: Sample, estimate: GroupedEstimate, { method, interval }: Limits): Quantity {
  const { value, variance, codes } = estimate;
  const units = codes.length;
  const fewest = isUndefined(interval) ? fewestOf(sample) : undefined;
  return {
    value,
    n: sample.size,
    ...countedIn(sample, units, fewest),
    method,
    basis: 'statistical',
    interval,
    ...(variance === 0 ? {} : { spread: { kind: 'groups', variance: variance * units } }),
  };
}

const fewestOf = ({ groups }: Sample): number => (groups ? FEWEST_GROUPS : FEWEST_ITEMS);
