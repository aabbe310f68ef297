import { type Defined, undefinedBecause } from '../stats/undefined.ts';
import type { Limit, Operator } from './rule.ts';

/** The three values of a decided rule. */
export type Truth = 'pass' | 'fail' | 'inconclusive';

/**
 * Whether `value operator limit` holds. Only finite numbers can be compared: every comparison with NaN is
 * false in JavaScript, so that its negation would pass.
 */
export function compare(operator: Operator, value: number, limit: number): Defined<boolean> {
  if (!Number.isFinite(value)) return undefinedBecause(`the value ${value} is not a finite number`);
  if (!Number.isFinite(limit)) return undefinedBecause(`the limit ${limit} is not a finite number`);
  return holds(operator, value, limit);
}

/**
 * PASS when every value between `lower` and `upper` satisfies the rule, FAIL when none does, else INCONCLUSIVE.
 * An infinite bound says that this side is not known. `==` and `!=` speak of points: on an interval with
 * a width, `==` never passes and `!=` never fails.
 */
export function decideInterval(operator: Operator, lower: number, upper: number, limit: number): Truth {
  if (!(lower <= upper) || !Number.isFinite(limit)) return 'inconclusive';
  const contains = lower <= limit && limit <= upper;
  if (operator === '==') return lower === upper && contains ? 'pass' : contains ? 'inconclusive' : 'fail';
  if (operator === '!=') return lower === upper && contains ? 'fail' : contains ? 'inconclusive' : 'pass';
  const [worst, best] = operator === '>=' || operator === '>' ? [lower, upper] : [upper, lower];
  if (holds(operator, worst, limit)) return 'pass';
  return holds(operator, best, limit) ? 'inconclusive' : 'fail';
}

function holds(operator: Operator, value: number, limit: number): boolean {
  switch (operator) {
    case '>=':
      return value >= limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '<':
      return value < limit;
    case '==':
      return value === limit;
    case '!=':
      return value !== limit;
  }
}

/** The number that a limit stands for, given the baseline's value. */
export function limitValue(limit: Limit, baseline: Defined<number>): Defined<number> {
  if (limit.kind === 'absolute') return limit.value;
  if (typeof baseline !== 'number') return baseline;
  const value = limit.factor * baseline + limit.offset;
  return Number.isFinite(value)
    ? value
    : undefinedBecause(`the limit made of baseline ${baseline} is not finite`);
}

/** Kleene's AND: one FAIL fails, else one INCONCLUSIVE leaves it open. Of nothing it is PASS. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('fail')) return 'fail';
  return truths.includes('inconclusive') ? 'inconclusive' : 'pass';
}

/** Kleene's NOT: what is open stays open. */
export const negated = (truth: Truth): Truth =>
  truth === 'inconclusive' ? truth : truth === 'pass' ? 'fail' : 'pass';
