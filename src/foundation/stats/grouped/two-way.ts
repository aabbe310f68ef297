import type { GroupedEstimate } from './estimate.ts';

/** One estimate over two groupings that cross, and over the groups in which rows share both. */
export interface Crossed {
  readonly first: GroupedEstimate;
  readonly second: GroupedEstimate;
  readonly both: GroupedEstimate;
}

/**
 * The variance of an estimate whose rows resemble each other by either of two groupings: V₁ + V₂ - V₁₂ (Cameron, Gelbach
 * & Miller 2011), never below V₁ or V₂, with one degree of freedom less than the smaller number of groups. With few
 * groups t knows too little: at least 10 of either.
 */
export function twoWay({ first, second, both }: Crossed): Pick<GroupedEstimate, 'value' | 'variance' | 'df'> {
  const variance = Math.max(
    first.variance,
    second.variance,
    first.variance + second.variance - both.variance,
  );
  return {
    value: first.value,
    variance,
    df: Math.min(first.influence.length, second.influence.length) - 1,
  };
}
