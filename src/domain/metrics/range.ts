import type { MetricRange } from './definition.ts';

export const SHARE: MetricRange = { min: 0, max: 1 };
export const SIGNED: MetricRange = { min: -1, max: 1 };
export const POSITIVE: MetricRange = { min: 0 };

/** `is between 0 and 1`, `is at least 0`, `is at most 1`. */
export function rangeWords({ min, max }: MetricRange): string {
  if (min === undefined) return `is at most ${max}`;
  return max === undefined ? `is at least ${min}` : `is between ${min} and ${max}`;
}

/** Sums of another library may leave a range in the last digits. */
const TOLERANCE = 1e-9;

/** Whether a metric can have the value at all. */
export const isWithin = (value: number, { min = -Infinity, max = Infinity }: MetricRange): boolean =>
  value >= min - TOLERANCE && value <= max + TOLERANCE;

/** What to write for a share that was given in percent; empty where that is not what happened. */
export const percentHint = (value: number, { max }: MetricRange): string =>
  max === 1 && value > 1 && value <= 100
    ? `; write ${Number((value / 100).toPrecision(12))} for ${value} %`
    : '';
