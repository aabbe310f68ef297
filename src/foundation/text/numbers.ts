/** What a cell of evidence holds. */
type Scalar = number | string | boolean | null;

/** A value and, where one was computed, its interval. */
interface Estimate {
  readonly value: Scalar;
  readonly lower?: Scalar | undefined;
  readonly upper?: Scalar | undefined;
}

const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** Four decimals; fewer for large numbers, more for small ones; whole numbers below 10^12 in full, thousands grouped. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return 'undefined';
  const size = Math.abs(value);
  if (size >= 1e12) return value.toExponential(3);
  if (Number.isInteger(value) || size >= 1000) return oneDecimal.format(value);
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

/** `90 %` for 0.9; with `digits`, at most so many significant ones. */
export function percent(share: number, digits?: number): string {
  const value = share * 100;
  return `${Number(digits === undefined ? value.toFixed(2) : value.toPrecision(digits))} %`;
}
