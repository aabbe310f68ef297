import { tango } from '../../foundation/stats/paired.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import { exactly, type Quantity } from '../judging/quantity.ts';
import { coveredOf } from './coverage.ts';
import { meanOf, numericMean, shareOf } from './means.ts';
import type { ResultsPair } from './pair.ts';
import { pairedQuantile, quantileOf } from './quantiles.ts';
import {
  countedIn,
  type Items,
  isPlain,
  isShare,
  itemMeans,
  itemsOf,
  ofItems,
  type Sample,
  sampleOf,
} from './sample.ts';
import { type ColumnStatistic, PREFERENCES, type Statistic } from './statistic.ts';
import type { ResultsTable } from './table.ts';
import { valuesFor, valuesOfBaseline } from './values.ts';
import { winning, winsOf } from './wins.ts';

/** Level of each one-sided limit, and the seed of what is resampled. */
export interface ResultsPrecision {
  readonly alpha: number;
  readonly seed: number;
}

/** A statistic of the candidate alone; `win_rate` against the baseline, where there is one. */
export function measured(
  statistic: Statistic,
  table: ResultsTable,
  pair: ResultsPair | undefined,
  precision: ResultsPrecision,
): Defined<Quantity> {
  if (statistic.kind === 'win_rate') return winRate(statistic.column, table, pair, precision.alpha);
  if (statistic.kind === 'coverage') {
    const items = pair?.items ?? itemsOf(table);
    return exactly(coveredOf(statistic, table, items).share, items.names.length, 'counted');
  }
  const values = valuesFor(statistic, table, statistic.column);
  return ofSample(statistic, sampleOf(table, itemsOf(table), values), precision);
}

/** A statistic of the baseline on the items that the candidate has too. */
export function measuredBaseline(
  statistic: Statistic,
  pair: ResultsPair,
  precision: ResultsPrecision,
): Defined<Quantity> {
  if (statistic.kind === 'win_rate')
    return undefinedBecause('a win rate compares with the baseline by itself');
  if (statistic.kind === 'coverage')
    return exactly(coveredOf(statistic, pair.baseline, pair.items).share, pair.items.names.length, 'counted');
  return ofSample(statistic, samples(statistic, pair)[1], precision);
}

/** candidate - factor * baseline over the items that both have, each by the mean of its trials. */
export function compared(
  statistic: Statistic,
  pair: ResultsPair,
  factor: number,
  precision: ResultsPrecision,
): Defined<Quantity> {
  if (statistic.kind === 'win_rate')
    return undefinedBecause('a win rate compares with the baseline by itself');
  if (statistic.kind === 'coverage') return covered(statistic, pair, factor);
  const [own, other] = samples(statistic, pair);
  if (own.size === 0) return undefinedBecause('no item has a value on both sides');
  if (statistic.kind === 'quantile')
    return pairedQuantile(own, other, factor, { ...precision, share: statistic.share });
  const isBinary = isShare(own) && isShare(other);
  if (factor === 1 && isBinary && isPlain(own) && isPlain(other))
    return scaled(statistic, pairedShares(own, own.values, other.values, precision.alpha), own.size);
  const [a, b] = [itemMeans(own), itemMeans(other)];
  const differences = a.map((value, item) => value - factor * b[item]!);
  if (factor === 1 && differences.every((one) => one === 0))
    return scaled(statistic, withoutDifference(own, other, isBinary, precision), own.size);
  const mean = numericMean(ofItems(own, differences), precision.alpha);
  return scaled(
    statistic,
    mapDefined(mean, (found) => ({ ...found, method: `${found.method}, paired` })),
    own.size,
  );
}

function ofSample(
  statistic: ColumnStatistic,
  sample: Sample,
  precision: ResultsPrecision,
): Defined<Quantity> {
  switch (statistic.kind) {
    case 'quantile':
      return quantileOf(sample, { ...precision, share: statistic.share });
    case 'pass_rate':
      return shareOf(sample, precision.alpha);
    case 'mean':
    case 'sum':
      return scaled(statistic, meanOf(sample, precision.alpha), sample.size);
  }
}

/** Answers of both sides on the items that both have a value for. */
function samples(statistic: ColumnStatistic, pair: ResultsPair): readonly [Sample, Sample] {
  const { candidate, baseline, items } = pair;
  const own = valuesFor(statistic, candidate, statistic.column);
  const other = valuesOfBaseline(statistic, baseline, statistic.column);
  const [has, had] = [withValues(candidate, items, own), withValues(baseline, items, other)];
  const both = (item: number): boolean => has.has(item) && had.has(item);
  return [sampleOf(candidate, items, own, both), sampleOf(baseline, items, other, both)];
}

const withValues = (table: ResultsTable, { numbers }: Items, values: Float64Array): ReadonlySet<number> =>
  new Set(table.items.flatMap((name, row) => (Number.isNaN(values[row]!) ? [] : [numbers.get(name)!])));

function pairedShares(
  sample: Sample,
  own: Float64Array,
  other: Float64Array,
  alpha: number,
): Defined<Quantity> {
  const cells = [0, 0, 0, 0];
  own.forEach((value, item) => {
    cells[value * 2 + other[item]!]! += 1;
  });
  const [neither, baselineOnly, candidateOnly, both] = cells as [number, number, number, number];
  return mapDefined(
    tango({ both, candidateOnly, baselineOnly, neither }, alpha),
    ({ difference, n, lower, upper }) => ({
      value: difference,
      n,
      ...countedIn(sample, n),
      method: 'Tango',
      basis: 'statistical',
      interval: { lower, upper },
      spread: { kind: 'paired', disagreement: (candidateOnly + baselineOnly) / n },
    }),
  );
}

/** Where no item differs: as if each were one answer for shares; numbers that are all equal were not measured twice. */
function withoutDifference(
  own: Sample,
  other: Sample,
  isBinary: boolean,
  { alpha }: ResultsPrecision,
): Defined<Quantity> {
  if (isBinary) {
    const agreed = new Float64Array(own.size);
    return mapDefined(pairedShares(own, agreed, agreed, alpha), (found) => ({
      ...found,
      method: 'Tango, by item',
    }));
  }
  if (sameAnswers(own, other)) return exactly(0, own.size, 'identical results');
  return {
    value: 0,
    n: own.size,
    method: `by ${own.called.unit}, paired`,
    basis: 'statistical',
    interval: undefinedBecause('every item has the same mean on both sides'),
  };
}

/** Whether each item has the same values on both sides, in whatever order its trials come. */
function sameAnswers(own: Sample, other: Sample): boolean {
  const [a, b] = [inOrder(own), inOrder(other)];
  return a.length === b.length && a.every(([item, value], at) => item === b[at]![0] && value === b[at]![1]);
}

const inOrder = ({ items, values }: Sample): readonly (readonly [item: number, value: number])[] =>
  Array.from(values, (value, at) => [items[at]!, value] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);

/** A sum is the mean times the items. More items make another sum, so that nothing is planned from it. */
function scaled({ kind }: Statistic, mean: Defined<Quantity>, items: number): Defined<Quantity> {
  if (kind !== 'sum' || isUndefined(mean)) return mean;
  const { spread: _, interval, value, ...rest } = mean;
  return {
    ...rest,
    value: value * items,
    interval: isUndefined(interval)
      ? interval
      : { lower: interval.lower * items, upper: interval.upper * items },
  };
}

function winRate(
  column: string,
  table: ResultsTable,
  pair: ResultsPair | undefined,
  alpha: number,
): Defined<Quantity> {
  const judged = PREFERENCES.includes(column) || !pair;
  const sample = judged ? sampleOf(table, itemsOf(table), preferences(column, table)) : winsOf(pair, column);
  if (!sample.values.every((value) => value >= 0 && value <= 1))
    return undefinedBecause(`${column} is no preference: it has values outside 0 to 1`);
  const which = judged ? '' : `, ${winning(column, table)} ${column} wins`;
  return mapDefined(shareOf(sample, alpha), (found) => ({ ...found, method: `${found.method}${which}` }));
}

/** What a judge prefers; a pair that was not answered is lost. */
function preferences(column: string, table: ResultsTable): Float64Array {
  return valuesFor({ kind: 'mean', column }, table, column).map((value, row) =>
    table.errored[row] === 1 || Number.isNaN(value) ? 0 : value,
  );
}

function covered(
  statistic: Extract<Statistic, { kind: 'coverage' }>,
  { candidate, baseline, items }: ResultsPair,
  factor: number,
): Quantity {
  const [own, other] = [coveredOf(statistic, candidate, items), coveredOf(statistic, baseline, items)];
  return exactly(own.share - factor * other.share, items.names.length, 'counted');
}
