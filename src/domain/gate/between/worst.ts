import type { Rule } from '../../../foundation/rules/rule.ts';
import type { Interval } from '../../../foundation/stats/interval.ts';
import { isUndefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { truthOf } from '../../judging/judge.ts';
import { isQuantity, isUnusable, type Measured, type Quantity } from '../../judging/quantity.ts';
import { ruleData } from '../../judging/rule-data.ts';
import { reachesZero } from '../factor.ts';
import type { Measure, SliceName } from '../facts.ts';
import { sliceText } from '../slices/slices.ts';

/** A slice measured at the level of the rule, and once more at that level divided by the number of slices. */
interface Twice {
  readonly measure: Measure;
  readonly compared: Quantity;
  readonly interval: Interval;
  readonly corrected: Interval;
}

/**
 * One measure of the worst slice: the lowest for `>=`, the highest for `<=`. That the worst slice meets a limit says
 * that every slice does, an intersection-union test: the limit on the bad side is the worst of the slices' own limits,
 * each at its level, without a correction. That the worst slice breaks it is a claim found by a search over k slices:
 * the limit on the good side is the worst of those at alpha / k (Bonferroni, the first step of Holm).
 * The estimate itself is the worst of k, so it is worse than the truth on average.
 */
export function worstOf(
  rule: Rule,
  /** Measures every slice at the level alpha / `among`. */
  measureAll: (among: number) => readonly Measure[],
): Measure {
  const all = measureAll(1);
  const large = all.filter(({ n }) => n >= (rule.minimum ?? 0));
  const known = {
    rule: rule.text,
    slice: rule.selectors.map(({ column, value = '*' }) => ({ column, value })),
    origin: 'every' as const,
    n: all.reduce((sum, { n }) => sum + n, 0),
  };
  if (large.length === 0) {
    const none = undefinedBecause(nothingLarge(all, rule.minimum ?? 0));
    return { ...known, candidate: none, compared: none };
  }
  const kept = new Set(large.map(({ slice }) => sliceText(slice)));
  const again = measureAll(large.length).filter(({ slice }) => kept.has(sliceText(slice)));
  const { at, ...found } = combined(rule, large, again);
  const searched = { slices: large.length, small: all.length - large.length };
  return { ...known, ...found, worst: { ...(at ? { slice: at } : {}), ...searched } };
}

function nothingLarge(all: readonly Measure[], minimum: number): string {
  const { n, slice } = all.reduce((largest, one) => (one.n > largest.n ? one : largest));
  return `no slice has ${counted(minimum, 'row')}; the largest, ${nameOf(slice)}, has ${n}`;
}

const nameOf = (slice: SliceName): string => sliceText(slice).slice(1, -1);

type Found = Pick<Measure, 'candidate' | 'baseline' | 'other' | 'difference' | 'compared'> & {
  /** The worst slice. */
  readonly at?: SliceName;
};

/** A slice without an interval cannot save a rule that another one breaks, but it may break one that all others meet. */
function combined(rule: Rule, measures: readonly Measure[], again: readonly Measure[]): Found {
  const sure = measures.flatMap((measure, i) =>
    reachesZero(rule, measure) ? [] : (twice(measure, again[i]!) ?? []),
  );
  const open = measures.find((measure) => !sure.some((one) => one.measure === measure));
  const [worst, compared] = sure.length === 0 ? [] : worstAmong(rule, sure);
  if (open && (!compared || truthOf(ruleData(rule), compared) !== 'fail')) {
    const reason = undefinedBecause(`${nameOf(open.slice)}: ${whyOpen(open.compared)}`);
    return worst && compared
      ? found(rule, worst, { ...compared, interval: reason })
      : { candidate: open.candidate, compared: reason };
  }
  return found(rule, worst!, compared!);
}

function twice(measure: Measure, { compared: again }: Measure): Twice | undefined {
  const { compared } = measure;
  if (!isQuantity(compared) || !isQuantity(again)) return undefined;
  const { interval } = compared;
  const { interval: corrected } = again;
  return isUndefined(interval) || isUndefined(corrected)
    ? undefined
    : { measure, compared, interval, corrected };
}

const whyOpen = (compared: Measured): string => {
  if (isUnusable(compared)) return compared.unusable;
  if (!isQuantity(compared)) return compared.undefined;
  return isUndefined(compared.interval)
    ? compared.interval.undefined
    : 'what the factor multiplies may be 0 or below';
};

/** What is shown is what was judged, so that the picture and the verdict agree. */
function found(rule: Rule, { measure }: Twice, compared: Quantity): Found {
  const { candidate, baseline, other, slice: at } = measure;
  if (rule.limit.kind === 'absolute') return { at, candidate: compared, compared };
  return {
    at,
    candidate,
    ...(baseline ? { baseline } : {}),
    ...(other ? { other } : {}),
    ...(rule.limit.factor === 1 ? { difference: compared } : {}),
    compared,
  };
}

/** The slice with the worst estimate, and that estimate between the worst limits of all. */
function worstAmong({ operator }: Rule, sure: readonly Twice[]): readonly [Twice, Quantity] {
  const isLow = operator === '>=' || operator === '>';
  const least = (of: (one: Twice) => number): Twice =>
    sure.reduce((worst, one) => ((isLow ? of(one) < of(worst) : of(one) > of(worst)) ? one : worst));
  const worst = least(({ compared }) => compared.value);
  const bad = least(({ interval }) => (isLow ? interval.lower : interval.upper));
  const good = least(({ corrected }) => (isLow ? corrected.upper : corrected.lower));
  const { value, method, basis } = worst.compared;
  return [
    worst,
    {
      ...bad.compared,
      value,
      method: sure.length === 1 ? method : `worst of ${sure.length} slices, ${method}`,
      basis,
      interval: isLow
        ? { lower: bad.interval.lower, upper: good.corrected.upper }
        : { lower: good.corrected.lower, upper: bad.interval.upper },
    },
  ];
}
