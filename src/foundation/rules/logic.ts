import type { Operator } from './rule.ts';

/** The three values of a decided rule. */
export type Truth = 'pass' | 'fail' | 'inconclusive';

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

/** Kleene's AND: one FAIL fails, else one INCONCLUSIVE leaves it open. Of nothing it is PASS. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('fail')) return 'fail';
  return truths.includes('inconclusive') ? 'inconclusive' : 'pass';
}

/** Kleene's NOT: what is open stays open. */
export const negated = (truth: Truth): Truth =>
  truth === 'inconclusive' ? truth : truth === 'pass' ? 'fail' : 'pass';
