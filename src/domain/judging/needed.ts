import type { CheckedRule } from '../../foundation/evidence/evidence.ts';
import { groupsForEstimate } from '../../foundation/stats/grouped/groups-needed.ts';
import {
  capRows,
  type Plan,
  rowsForEstimate,
  rowsForMean,
  rowsForPairedNonInferiority,
  rowsForProportion,
} from '../../foundation/stats/power.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { Quantity } from './quantity.ts';

/** How many more rows, or groups of them (`of`: one of them in words), an undecided rule asks for, and their plan. */
export type Needed = { readonly of?: string; readonly margin: boolean } & (
  | { readonly more: number; readonly plan: string }
  | { readonly moreThanTimes: number }
  | { readonly unknown: true }
);

/** What an open rule is planned from. */
export interface Open {
  /** What was held against the limit. */
  readonly quantity: Quantity;
  readonly rule: CheckedRule;
  /** One-sided level of the decision. */
  readonly alpha: number;
  /** Rows at hand; trials, which a quantity counts, may be fewer. */
  readonly rows: number;
  /** Rows, or groups of them, without which the method gives no interval; 0 where it has one. */
  readonly fewest: number;
  /** What a subject equal to the baseline would show; undefined where nobody knows. */
  readonly equal?: number | undefined;
  /** Share of evaluations to be decided; 0.8 unless said otherwise. */
  readonly power?: number;
}

/** Share of evaluations in which what is planned would be decided. */
export const POWER = 0.8;
/** Beyond so many times the rows at hand a number would be no plan. */
const MOST_TIMES = 100;

/**
 * Rows beyond those at hand with which the rule would be decided in 4 of 5 evaluations. The plan is a model equal to
 * the baseline, not the effect seen (that would be power after the fact); the estimate itself for an absolute limit,
 * and where an equal model would be decided by now or could never be. `margin`: an equal model could never pass.
 * Where rows depend on each other within groups, groups are what is counted.
 */
export function needed(open: Open): Needed {
  const { quantity, rule } = open;
  const { hand, fewest } = countedIn(open);
  if (!quantity.spread) return fewest > hand ? capped(open, fewest, planWords(rule), false) : unknown(open);
  const totalOf = (units: Defined<number>): number => (isUndefined(units) ? 0 : totalFor(open, units));
  const planned = planOf(open);
  const margin = rule.factor !== undefined && isUndefined(planned);
  if (totalOf(planned) > hand) return capped(open, totalOf(planned), planWords(rule), margin);
  const seen = asSeen(open);
  if (isUndefined(seen) || isConstant(quantity)) return unknown(open, margin);
  const words = rule.factor === undefined ? planWords(rule) : 'if the difference stays as it is';
  return capped(open, Math.max(totalOf(seen), hand + 1), words, margin);
}

/**
 * Rows in all, or groups where they are what is counted, with which what is planned is decided: a subject equal to the
 * baseline, or the estimate itself for an absolute limit. Undefined where no number suffices.
 */
export const unitsPlanned = (open: Open): Defined<number> =>
  mapDefined(planOf(open), (units) => totalFor(open, units));

/** Rows, or groups where they are what is counted: those at hand, and those without which there is no interval. */
const countedIn = ({ quantity: { groups, grouping }, rows, fewest }: Open) => ({
  hand: groups ?? rows,
  fewest: Math.max(fewest, grouping?.fewest ?? 0),
});

/** All that are needed for so many units of a plan: of the rows at hand only some may be trials. */
function totalFor(open: Open, units: number): number {
  const { hand, fewest } = countedIn(open);
  return Math.max(Math.ceil((units * hand) / unitsOf(open.quantity)), fewest);
}

const unitsOf = ({ groups, n }: Quantity): number => groups ?? n;
const unitOf = ({ quantity: { groups, grouping } }: Open): Pick<Needed, 'of'> =>
  groups === undefined ? {} : { of: grouping?.unit ?? 'group' };
const unknown = (open: Open, margin = false): Needed => ({ ...unitOf(open), unknown: true, margin });

/** Equal values tell nothing of their variance, and more of the same would tell no more. */
const isConstant = ({ spread }: Quantity): boolean => spread?.kind === 'mean' && spread.variance === 0;

const planWords = ({ factor, other }: CheckedRule): string => {
  if (factor === undefined) return 'if the estimate holds';
  return other === undefined ? 'if the models are equal' : 'if the slices are equal';
};

function capped(open: Open, total: number, plan: string, margin: boolean): Needed {
  const { hand } = countedIn(open);
  const cap = capRows(hand, total, MOST_TIMES);
  return 'rows' in cap
    ? { ...unitOf(open), more: cap.rows - hand, plan, margin }
    : { ...unitOf(open), moreThanTimes: MOST_TIMES, margin };
}

/** How far `value` lies on the right side of the limit; negative on the wrong one. */
const distanceTo = ({ operator, limit }: CheckedRule, value: number): number =>
  operator === '>=' || operator === '>' ? value - limit : limit - value;

/** Positive where the long tail of a row lies on the side of the limit. */
const towardsLimit = (rule: CheckedRule, skewness: number): number =>
  -distanceTo({ ...rule, limit: 0 }, skewness);

function planOf(open: Open): Defined<number> {
  const { rule, equal } = open;
  if (rule.factor === undefined) return asSeen(open);
  if (equal === undefined) return undefinedBecause('the baseline has no value');
  const distance = distanceTo(rule, equal);
  if (!(distance > 0)) return undefinedBecause('a model equal to the baseline is at or beyond the limit');
  return unitsFor(open, { distance, margin: distance, effect: 0 });
}

function asSeen(open: Open): Defined<number> {
  const { quantity, rule } = open;
  const seen = distanceTo(rule, quantity.value);
  const margin = (seen < 0 ? -1 : 1) * distanceTo(rule, 0);
  return unitsFor(open, { distance: Math.abs(seen), margin, effect: Math.abs(seen) - margin });
}

interface Distances {
  readonly distance: number;
  readonly margin: number;
  readonly effect: number;
}

function unitsFor(open: Open, { distance, margin, effect }: Distances): Defined<number> {
  const { quantity, rule, alpha, power = POWER } = open;
  const { spread, value } = quantity;
  const plan: Plan = { alpha, power };
  switch (spread?.kind) {
    case 'proportion':
      return rowsForProportion({ planned: value, limit: rule.limit }, plan);
    case 'paired':
      return rowsForPairedNonInferiority({ disagreement: spread.disagreement, margin, effect }, plan);
    case 'mean':
      return rowsForMean(
        { variance: spread.variance, distance, skewness: towardsLimit(rule, spread.skewness ?? 0) },
        plan,
      );
    case 'estimate':
      return rowsForEstimate(
        { standardError: spread.standardError, rows: unitsOf(quantity), distance },
        plan,
      );
    case 'groups':
      return groupsForEstimate({ variance: spread.variance, distance }, plan);
    case undefined:
      return undefinedBecause('the variance of a row is unknown');
  }
}
