import { grouped } from './counted.ts';
import { decimal, significant } from './digits.ts';

/** What a cell of evidence holds. */
type Scalar = number | string | boolean | null;

/** A value and, where one was computed, its interval. */
interface Estimate {
  readonly value: Scalar;
  readonly lower?: Scalar | undefined;
  readonly upper?: Scalar | undefined;
}

/** Four decimals; fewer for large numbers, more for small ones; whole numbers below 10^12 in full, thousands grouped. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return 'undefined';
  const size = Math.abs(value);
  if (size >= 1e12) return value.toExponential(3);
  if (Number.isInteger(value) || size >= 1000) return grouped(value);
  if (size >= 1) return value.toPrecision(5);
  if (size >= 0.001) return value.toFixed(4);
  return size >= 0.0001 ? value.toPrecision(2) : value.toExponential(2);
}

/** A difference with its sign: +0.0041, -0.0200; with the plain minus, which rules are written with. */
export function formatSigned(value: number): string {
  const digits = formatNumber(Math.abs(value));
  return value === 0 ? '0' : `${value > 0 ? '+' : '-'}${digits}`;
}

/** What was seen; null is said, since an empty cell may mean anything. */
export const formatScalar = (value: Scalar, number: (value: number) => string = formatNumber): string =>
  value === null ? 'undefined' : typeof value === 'number' ? number(value) : String(value);

/** `0.6630 (0.6581 to 0.6679)`; without an interval the value alone. */
export function formatEstimate(estimate: Estimate, number: (value: number) => string = formatNumber): string {
  const value = formatScalar(estimate.value, number);
  const interval = formatInterval(estimate, number);
  return interval === '' ? value : `${value} (${interval})`;
}

/** `0.6581 to 0.6679`, or nothing where no interval was computed. */
export function formatInterval(
  { lower, upper }: Omit<Estimate, 'value'>,
  number: (value: number) => string = formatNumber,
): string {
  return lower === undefined || upper === undefined
    ? ''
    : `${formatScalar(lower, number)} to ${formatScalar(upper, number)}`;
}

/** Decimals with which the width of an interval has three significant digits. */
export function decimalsOf(width: number): number {
  return width > 0 ? Math.min(10, Math.max(0, 2 + Math.ceil(-Math.log10(width)))) : 4;
}

/** A number with these decimals, thousands grouped. */
export const fixed = (value: number, decimals: number): string =>
  decimal(value, decimals).replace(/^-(?=[0.,]*$)/, '');

/** The same with its sign; 0 has none. */
export const signed = (value: number, decimals: number): string => {
  const text = fixed(value, decimals);
  return text.startsWith('-') || /^[0.,]*$/.test(text) ? text : `+${text}`;
};

/** Four significant digits for a number without an interval. */
export const plain = (value: number): string =>
  Number.isInteger(value)
    ? decimal(value, 0)
    : Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9
      ? value.toExponential(2)
      : significant(value, 4);

/** At most four significant digits, none of them a trailing 0. */
export const short = (value: number): string => String(Number(value.toPrecision(4)));

/** `90 %` for 0.9; with `digits`, at most so many significant ones. */
export function percent(share: number, digits?: number): string {
  const value = share * 100;
  return `${Number(digits === undefined ? value.toFixed(2) : value.toPrecision(digits))} %`;
}
