import type { CheckedRule } from '../../../foundation/evidence/evidence.ts';
import { exactly, type Quantity } from '../../judging/quantity.ts';
import type { Threshold } from '../model.ts';
import { number } from '../words.ts';

const OPERATORS: Readonly<Record<Threshold['operator'], CheckedRule['operator']>> = {
  mustBe: '==',
  mustNotBe: '!=',
  mustBeGreaterThan: '>',
  mustBeGreaterOrEqualTo: '>=',
  mustBeLessThan: '<',
  mustBeLessOrEqualTo: '<=',
  mustBeBetween: 'between',
  mustNotBeBetween: 'not between',
};

/** The sign of an operator as checks carry it. */
export const operatorOf = (operator: Threshold['operator']): CheckedRule['operator'] => OPERATORS[operator];

/** A threshold of numbers as a rule; ranges include their ends. */
export const ruleOf = (operator: Threshold['operator'], [limit, upper]: readonly number[]): CheckedRule => ({
  operator: OPERATORS[operator],
  limit: limit!,
  ...(upper === undefined ? {} : { upper }),
});

/** A count of rows held to a threshold, as the judge takes it; `percent` is of all rows. */
export interface HeldCount {
  readonly quantity: Quantity;
  readonly rule: CheckedRule;
  /** The ends of the threshold, spelled. */
  readonly limits: readonly string[];
}

/**
 * Percents are multiplied out on both sides and rounded to the digits that evidence keeps, so that 7 of 100 rows are
 * exactly 7 percent.
 */
export function heldCount({ operator, limits, unit }: Threshold, count: number, rows: number): HeldCount {
  if (unit === 'rows')
    return {
      quantity: exactly(count, rows, 'count'),
      rule: ruleOf(operator, limits),
      limits: limits.map(number),
    };
  const scaled = limits.map((limit) => Number((limit * rows).toPrecision(12)));
  return {
    quantity: exactly(count * 100, rows, 'count'),
    rule: ruleOf(operator, scaled),
    limits: limits.map((limit) => `${number(limit)} %`),
  };
}
