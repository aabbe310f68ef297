import { type Defined, isUndefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import { counted } from '../../../foundation/text/counted.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { Grouping } from '../../predictions/groupings.ts';
import type { Measure } from '../facts.ts';
import { judgedBy } from '../judged-by.ts';
import type { Level, Together } from '../level.ts';
import { bothDefined, finiteOnly, type Precision } from '../methods/precision.ts';
import type { RuleSlice } from '../slices/slices.ts';
import { judgeBetween } from './by-groups.ts';
import { independentDifference, inUnits } from './independent.ts';
import { otherText, type SliceLimit } from './parts.ts';
import type { Sliced } from './two-slices.ts';

/** A slice with what was found of its metric. */
export interface Side extends Sliced, Pick<Together, 'groupings'> {
  readonly level: Level;
}

/** What a rule asks of the slice that its limit names, and how that slice is measured. */
export interface OtherSlice {
  readonly limit: SliceLimit;
  readonly slice: RuleSlice;
  /** Rows below which it is too small. */
  readonly minimum: number | undefined;
  readonly measure: () => Side;
}

/** The candidate on one slice against the candidate on another: rows of two slices are independent, groups are not. */
export function againstSlice(
  own: Side,
  { limit, slice, minimum, measure }: OtherSlice,
  precision: Precision,
): Pick<Measure, 'other' | 'difference' | 'compared'> {
  const n = slice.rows.length;
  const other = { slice: [...slice.slice], n };
  if (minimum !== undefined && n < minimum) {
    const small = undefinedBecause(`${otherText(limit)} has ${counted(n, 'row')}, fewer than ${minimum}`);
    const compared = isUndefined(own.level.judged) ? own.level.judged : small;
    return { other: { ...other, measured: small }, difference: compared, compared };
  }
  const found = measure();
  const measured = named(found.level.judged, found.name);
  const difference = differenceBetween(own, found, 1, precision);
  const compared = limit.factor === 1 ? difference : differenceBetween(own, found, limit.factor, precision);
  return { other: { ...other, measured }, difference, compared };
}

/** one - factor * other: by rows by MOVER, by the groups that the slices may share by the jackknife. */
function differenceBetween(one: Side, other: Side, factor: number, precision: Precision): Defined<Quantity> {
  const byRows = bothDefined(one.level.byRows, named(other.level.byRows, other.name), (a, b) =>
    apart(a, b, factor, precision.alpha),
  );
  const prepare = () => judgeBetween({ one, other, factor, rowVariance: squaredErrorOf(byRows) }, precision);
  return finiteOnly(judgedBy(byRows, groupingsOf(one, other), prepare));
}

/** By rows, or by items with weights, of which each lies in one slice. */
function apart(one: Quantity, other: Quantity, factor: number, alpha: number): Quantity {
  const found = independentDifference(one, other, factor, alpha);
  return one.groups && other.groups ? inUnits(found, one, one.groups + other.groups) : found;
}

function squaredErrorOf(byRows: Defined<Quantity>): number | undefined {
  if (isUndefined(byRows)) return undefined;
  const { spread, groups } = byRows;
  if (spread?.kind === 'estimate') return spread.standardError ** 2;
  return spread?.kind === 'groups' && groups ? spread.variance / groups : undefined;
}

/** The groups of the rows of one, followed by those of the other. */
const groupingsOf = (one: Side, other: Side): readonly Grouping[] =>
  one.groupings.map((grouping, at) => {
    const codes = new Uint32Array(one.predictions.n + other.predictions.n);
    codes.set(grouping.codes);
    codes.set(other.groupings[at]!.codes, one.predictions.n);
    return { ...grouping, codes };
  });

/** Of two slices a reader must know which one has no value. */
const named = (measured: Defined<Quantity>, name: string): Defined<Quantity> =>
  isUndefined(measured) ? undefinedBecause(`${name}: ${measured.undefined}`) : measured;
