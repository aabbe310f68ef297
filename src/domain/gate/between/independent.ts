import { normalQuantile } from '../../../foundation/stats/distributions.ts';
import { type Defined, isUndefined } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';

/**
 * one - factor * other of two estimates that share no rows, from the one-sided limits of each: MOVER, the method of
 * variance estimates recovery (Zou & Donner 2008; for proportions it is Newcombe's hybrid interval of 1998).
 *   lower = d - sqrt((one - l1)² + (k u2 - k other)²),  upper = d + sqrt((u1 - one)² + (k other - k l2)²)
 * Each side keeps the method that its metric calls for, skewed limits included. Of groups that both share rows of it knows
 * nothing: see `judgeBetween`.
 */
export function independentDifference(
  one: Quantity,
  other: Quantity,
  factor: number,
  alpha: number,
): Quantity {
  const value = one.value - factor * other.value;
  const interval = differenceLimits(one, other, factor);
  const method = one.method === other.method ? one.method : `${one.method}; ${other.method}`;
  const known = {
    value,
    n: one.n + other.n,
    method: `MOVER of two slices, ${method}`,
    basis: one.basis === 'point' || other.basis === 'point' ? ('point' as const) : ('statistical' as const),
    interval,
  };
  if (isUndefined(interval)) return known;
  const standardError = (interval.upper - interval.lower) / (-2 * normalQuantile(alpha));
  if (!(standardError > 0)) return known;
  return { ...known, spread: { kind: 'estimate', standardError } };
}

/** A difference that more groups would tell better: of so many, as `one` calls them. */
export function inUnits(difference: Quantity, { grouping }: Quantity, groups: number): Quantity {
  const { spread } = difference;
  if (spread?.kind !== 'estimate') return difference;
  return {
    ...difference,
    groups,
    ...(grouping ? { grouping: { name: grouping.name, unit: grouping.unit } } : {}),
    spread: { kind: 'groups', variance: groups * spread.standardError ** 2 },
  };
}

function differenceLimits(one: Quantity, other: Quantity, factor: number): Defined<Limits> {
  const [a, b] = [one.interval, other.interval];
  if (isUndefined(a)) return a;
  if (isUndefined(b)) return b;
  const value = one.value - factor * other.value;
  return {
    lower: value - Math.hypot(one.value - a.lower, factor * (b.upper - other.value)),
    upper: value + Math.hypot(a.upper - one.value, factor * (other.value - b.lower)),
  };
}

interface Limits {
  readonly lower: number;
  readonly upper: number;
}
