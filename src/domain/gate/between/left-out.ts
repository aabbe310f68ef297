import { groupsOf } from '../../../foundation/stats/grouped/groups.ts';
import { jackknife, type LeftOut } from '../../../foundation/stats/grouped/jackknife.ts';
import { tooFewGroups } from '../../../foundation/stats/grouped/support.ts';
import { sum } from '../../../foundation/stats/sum.ts';
import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { Grouping } from '../../predictions/groupings.ts';
import { hangsOn } from '../grouped/jackknives.ts';
import type { Leaver } from '../grouped/leaver.ts';
import { leaverOf } from '../grouped/left-out.ts';
import { termsWithoutEach } from '../grouped/term-leaver.ts';
import type { Sliced } from './two-slices.ts';

/** A slice, and its metric without each group. */
export interface Leaving extends Sliced {
  readonly leaver: Leaver;
}

/** The metric of a slice; means and proportions by their terms, so that groups without a trial do not count. */
export function leavingIn(slice: Sliced): Defined<Leaving> {
  const { form } = slice.metric;
  const leaver =
    form.kind === 'mean' || form.kind === 'proportion'
      ? termsWithoutEach(slice.predictions, form)
      : leaverOf(slice.predictions, slice.metric);
  return mapDefined(leaver, (found) => ({ ...slice, leaver: found }));
}

/** Whether all trials of a proportion succeed, or all fail. */
export const isUnanimous = ({ metric, leaver: { value } }: Leaving): boolean =>
  metric.form.kind === 'proportion' && (value === 0 || value === 1);

/** A slice without each group, or block of groups, of its rows. */
export interface SliceLeftOut {
  readonly left: LeftOut;
  /** Squared standard error over them. */
  readonly variance: number;
  /** Codes of the groups, of which `left` may be blocks. */
  readonly groups: Uint32Array;
}

/**
 * A slice without each group of its rows, or without each block of them. Undefined with fewer than 10 groups, however
 * many the other slice has, and where its value hangs on one group, or does not change with any.
 */
export function sliceLeftOut(slice: Leaving, grouping: Grouping, blocks?: Grouping): Defined<SliceLeftOut> {
  const { name, predictions, leaver } = slice;
  const { codes, names, unit } = blocks ?? grouping;
  const left = leaver.withoutEach(codes);
  const groups = blocks ? groupsOf(grouping.codes, predictions.weight).codes : left.codes;
  const few = tooFewGroups(groups.length, grouping.unit);
  if (few) return undefinedBecause(`${name}: ${few.undefined}`);
  const vital = left.without.findIndex(Number.isNaN);
  if (vital >= 0) return hangsOn(names[left.codes[vital]!]!, unit, name);
  return mapDefined(jackknife(left), ({ variance }) =>
    variance === 0 && !isUnanimous(slice)
      ? undefinedBecause(`${name}: every ${unit} gives the same value`)
      : { left, variance, groups },
  );
}

/**
 * one - factor * other without each group that has rows of either slice; a slice without rows of a group stays as it is.
 * The size of a group is the variance that it is expected to add where slices are independent, each slice's own in
 * proportion to its rows: so the degrees of freedom are those of the slice that errs more, and Welch's where no group has
 * rows of both.
 */
export function differenceLeftOut(one: SliceLeftOut, other: SliceLeftOut, factor: number): LeftOut {
  const [a, b] = [one.left, other.left];
  const codes = Uint32Array.from(new Set([...a.codes, ...b.codes])).sort();
  const [inA, inB] = [placesOf(a, codes), placesOf(b, codes)];
  const [errA, errB] = expectedShares(one.variance, factor ** 2 * other.variance);
  const [perA, perB] = [errA / sum(a.sizes), errB / sum(b.sizes)];
  return {
    value: a.value - factor * b.value,
    rows: a.rows + b.rows,
    codes,
    sizes: Float64Array.from(
      codes,
      (_, g) => perA * (a.sizes[inA[g]!] ?? 0) + perB * (b.sizes[inB[g]!] ?? 0),
    ),
    without: Float64Array.from(
      codes,
      (_, g) => (a.without[inA[g]!] ?? a.value) - factor * (b.without[inB[g]!] ?? b.value),
    ),
    magnitude: Math.abs(a.value) + Math.abs(factor * b.value),
  };
}

/** Nobody knows how a slice errs that is unanimous: then both count by their rows alone. */
const expectedShares = (a: number, b: number): readonly [number, number] =>
  a > 0 && b > 0 ? [a / (a + b), b / (a + b)] : [0.5, 0.5];

/** The place of each code among those of a slice; -1 where it has no rows of that group. */
function placesOf({ codes }: LeftOut, all: Uint32Array): Int32Array {
  const places = new Map(Array.from(codes, (code, place) => [code, place]));
  return Int32Array.from(all, (code) => places.get(code) ?? -1);
}
