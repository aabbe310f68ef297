import type { Column } from '../../../foundation/ports/ports.ts';
import type { Threshold } from '../model.ts';
import { thresholdWords } from '../words.ts';
import type { CheckRule } from './check.ts';

const NONE: Threshold = { operator: 'mustBe', limits: [0], unit: 'rows' };

/** Expectation and rule for a number of rows with a defect ("are null") that is held to a threshold. */
export const counted = (
  threshold: Threshold,
  defect: string,
): { readonly expected: string; readonly rule: CheckRule } => ({
  expected: `${thresholdWords(threshold)} ${defect}`.trim(),
  rule: {
    kind: 'count',
    operator: threshold.operator,
    limits: [...threshold.limits],
    unit: threshold.unit,
    defect,
  },
});

/** What is said of rows without a value; only numbers can be NaN. */
export const missingWords = ({ type }: Pick<Column, 'type'>): string =>
  type === 'number' ? 'are null or NaN' : 'are null';

/** As `counted`, where no row may have the defect. */
export const none = (defect: string) => counted(NONE, defect);

/**
 * Whether a count of rows meets a threshold; `percent` is of all rows. Both sides are multiplied out and rounded to
 * the digits that evidence keeps, so that 7 of 100 rows are exactly 7 percent. Ranges include their ends.
 */
export function meets(threshold: Threshold, count: number, rows: number): boolean {
  const percent = threshold.unit === 'percent';
  const value = percent ? count * 100 : count;
  const [first, second = first] = threshold.limits.map((limit) =>
    percent ? digits(limit * rows) : limit,
  ) as [number, number?];
  return HOLDS[threshold.operator](value, first, second);
}

/** Whether a value meets an operator and its limits; ranges include their ends. */
export const holds = (
  operator: Threshold['operator'],
  value: number,
  [a, b = a!]: readonly number[],
): boolean => HOLDS[operator](value, a!, b);

const HOLDS: Readonly<Record<Threshold['operator'], (value: number, a: number, b: number) => boolean>> = {
  mustBe: (value, a) => value === a,
  mustNotBe: (value, a) => value !== a,
  mustBeGreaterThan: (value, a) => value > a,
  mustBeGreaterOrEqualTo: (value, a) => value >= a,
  mustBeLessThan: (value, a) => value < a,
  mustBeLessOrEqualTo: (value, a) => value <= a,
  mustBeBetween: (value, a, b) => value >= a && value <= b,
  mustNotBeBetween: (value, a, b) => !(value >= a && value <= b),
};

const digits = (value: number): number => Number(value.toPrecision(12));
