import { counted } from '../../text/counted.ts';
import { type Undefined, undefinedBecause } from '../undefined.ts';
import type { GroupedEstimate } from './estimate.ts';
import { exactSum } from './exact-sum.ts';

/** With fewer groups every method errs: in 17 to 19 % instead of 5 at 5 to 7 days. */
export const FEWEST_GROUPS = 10;
/** Groups that must carry a mean, or any other number but a share. */
export const CARRY_MEAN = 3;
/** Groups that must carry a share. */
export const CARRY_SHARE = 4;

/** How groups are called. */
export interface GroupNames {
  /** One of them: `day`, `customer`. */
  readonly unit: string;
  /** By code. */
  readonly names: readonly string[];
}

/**
 * How many groups carry a result: (Σr²)² / Σr⁴ of the influences over their expected deviation. About a third of the
 * groups where influences are normal, 1 where a single group makes all the difference. 0 where none has any.
 */
export function carried({ influence, expected }: Pick<GroupedEstimate, 'influence' | 'expected'>): number {
  const squares = influence.map((e, g) => (e * e) / expected[g]!);
  const total = exactSum(squares);
  return total > 0 ? 1 / exactSum(squares.map((square) => (square / total) ** 2)) : 0;
}

/** The codes of the `count` groups that carry most of a result, most first; of equal ones the lower code. */
export function carriers({ influence, expected, codes }: GroupedEstimate, count: number): readonly number[] {
  const weight = (g: number): number => influence[g]! ** 2 / expected[g]!;
  const places = Array.from(codes.keys());
  return places
    .sort((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, count)
    .map((g) => codes[g]!);
}

/** More names than this are cut. */
const MOST_NAMED = 3;

/**
 * Why limits over these groups would claim too much, or undefined. A sample without the rare group in which a model
 * fails looks quiet, and no variance, bootstrap or transformation sees that: a result that fewer than `least` groups
 * carry is not decided.
 */
export function refusal(
  estimate: GroupedEstimate,
  { unit, names }: GroupNames,
  least: number,
): Undefined | undefined {
  const groups = estimate.codes.length;
  const few = tooFewGroups(groups, unit);
  if (few) return few;
  if (estimate.influence.every((e) => e === 0)) return undefinedBecause('every group gives the same value');
  const support = carried(estimate);
  if (support >= least) return undefined;
  const count = Math.max(1, Math.floor(support));
  const most = carriers(estimate, Math.min(count, MOST_NAMED)).map((code) => names[code]);
  return undefinedBecause(`the result hangs on ${counted(count, unit)}: ${most.join(', ')}`);
}

/** Why so few groups have no limits, or undefined. */
export const tooFewGroups = (groups: number, unit: string): Undefined | undefined =>
  groups < FEWEST_GROUPS
    ? undefinedBecause(`too few groups: ${counted(groups, unit)}; at least ${FEWEST_GROUPS} are needed`)
    : undefined;
