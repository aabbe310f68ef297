import { type Defined, isUndefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import { counted } from '../../../foundation/text/counted.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { Measure } from '../facts.ts';
import { bothDefined, finiteOnly } from '../methods/precision.ts';
import type { RuleSlice } from '../slices/slices.ts';
import { independentDifference } from './independent.ts';
import { otherText, type SliceLimit } from './parts.ts';

/** What a rule asks of the slice that its limit names, and how that slice is estimated. */
export interface OtherSlice {
  readonly limit: SliceLimit;
  readonly slice: RuleSlice;
  /** Rows below which it is too small. */
  readonly minimum: number | undefined;
  /** One-sided level. */
  readonly alpha: number;
  readonly estimate: () => Defined<Quantity>;
}

/** The candidate on one slice against the candidate on another; rows of two slices are independent. */
export function againstSlice(
  own: Defined<Quantity>,
  { limit, slice, minimum, alpha, estimate }: OtherSlice,
): Pick<Measure, 'other' | 'difference' | 'compared'> {
  const n = slice.rows.length;
  const measured =
    minimum !== undefined && n < minimum
      ? undefinedBecause(`${otherText(limit)} has ${counted(n, 'row')}, fewer than ${minimum}`)
      : named(estimate(), limit);
  const minus = (factor: number) =>
    finiteOnly(bothDefined(own, measured, (a, b) => independentDifference(a, b, factor, alpha)));
  return {
    other: { slice: [...slice.slice], n, measured },
    difference: minus(1),
    compared: minus(limit.factor),
  };
}

/** Of two slices a reader must know which one has no value. */
const named = (measured: Defined<Quantity>, limit: SliceLimit): Defined<Quantity> =>
  isUndefined(measured) ? undefinedBecause(`${otherText(limit)}: ${measured.undefined}`) : measured;
