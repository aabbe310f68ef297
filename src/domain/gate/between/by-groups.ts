import { jackknife } from '../../../foundation/stats/grouped/jackknife.ts';
import { hallLimits } from '../../../foundation/stats/grouped/limits.ts';
import { CARRY_MEAN } from '../../../foundation/stats/grouped/support.ts';
import { type Defined, mapDefined } from '../../../foundation/stats/undefined.ts';
import type { Grouping } from '../../predictions/groupings.ts';
import { inBlocks } from '../grouped/blocks.ts';
import { type Judge, judgeOf } from '../grouped/grouped.ts';
import { isCostly } from '../grouped/jackknives.ts';
import type { Over, Subject } from '../grouped/subject.ts';
import { wider } from '../judged-by.ts';
import { bothDefined, type Precision } from '../methods/precision.ts';
import { judgeApart } from './apart.ts';
import { differenceLeftOut, isUnanimous, type Leaving, leavingIn, sliceLeftOut } from './left-out.ts';
import { type Sliced, splitIn, type TwoSlices } from './two-slices.ts';

/**
 * Judges the difference of two slices whose rows may share groups. A slice whose groups all succeed, or all fail, shows no
 * variance: its limits take each group as one row, and MOVER brings them into the difference. Groupings are those of the
 * rows of one, followed by those of the other.
 */
export function judgeBetween(two: TwoSlices, precision: Precision): Defined<Judge> {
  return bothDefined(leavingIn(two.one), leavingIn(two.other), (one, other) => {
    const jackknifed = judgeOf(subjectOf({ ...two, one, other }, precision.seed), precision);
    const unanimous = [one, other].filter(isUnanimous).length;
    if (unanimous === 0) return jackknifed;
    return mapDefined(judgeApart(two, precision), (apart): Judge => {
      if (unanimous === 2) return apart;
      return (by) => bothDefined(jackknifed(by), apart(by), wider);
    });
  });
}

/**
 * The jackknife over groups of the difference itself, both slices without the same group: what a bad day does to both
 * cancels, what it does to one against the other does not.
 */
function subjectOf(two: TwoSlices<Leaving>, seed: number): Subject {
  const { one, other, factor } = two;
  return {
    value: one.leaver.value - factor * other.leaver.value,
    n: one.predictions.n + other.predictions.n,
    method: 'jackknife of two slices',
    corrections: ["Hall's correction"],
    least: CARRY_MEAN,
    over: (grouping) => overGroups(two, grouping, seed),
    wider: (estimate, alpha) => [hallLimits(estimate, alpha)],
  };
}

function overGroups(two: TwoSlices<Leaving>, grouping: Grouping, seed: number): Defined<Over> {
  const { one, other, factor, rowVariance } = two;
  const dealt = isLong(one, grouping) || isLong(other, grouping) ? inBlocks(grouping, seed) : grouping;
  const groupings = splitIn(two, grouping);
  const blocks = dealt === grouping ? [] : splitIn(two, dealt);
  const [withoutOne, withoutOther] = [one, other].map((slice, at) =>
    sliceLeftOut(slice, groupings[at]!, blocks[at]),
  );
  return bothDefined(withoutOne!, withoutOther!, (a, b) =>
    mapDefined(jackknife(differenceLeftOut(a, b, factor)), (estimate) => ({
      estimate,
      groups: new Set([...a.groups, ...b.groups]).size,
      unit: dealt.unit,
      names: dealt.names,
      rowVariance,
    })),
  );
}

/** Means and proportions need one pass, whatever the number of groups. */
const isLong = ({ predictions, metric }: Sliced, grouping: Grouping): boolean =>
  metric.form.kind !== 'proportion' && isCostly(predictions, metric, grouping);
