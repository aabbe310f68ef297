import type { Check, Estimate, Outcome, Row, Scalar, Verdict } from '../../foundation/evidence/evidence.ts';

/** A sign beside each word, never instead of it: colour and shape alone say nothing to many readers. */
export const VERDICT_SYMBOLS: Readonly<Record<Verdict, string>> = {
  pass: '✅',
  fail: '❌',
  error: '🛑',
  inconclusive: '❔',
  rolled_back: '↩️',
  rollback_failed: '🚨',
};

const OUTCOME_SYMBOLS: Readonly<Record<Outcome, string>> = {
  pass: '✅',
  fail: '❌',
  error: '🛑',
  inconclusive: '❔',
  skipped: '⏭️',
};

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  pass: 'pass',
  fail: 'fail',
  error: 'error',
  inconclusive: 'inconclusive',
  skipped: 'skipped',
};

/** The word for a check; a failure that does not decide is a warning. */
export const outcomeWord = (check: Check): string =>
  check.outcome === 'fail' && check.severity !== 'error' ? check.severity : OUTCOME_WORDS[check.outcome];

/** The sign for a check. */
export const outcomeSymbol = (check: Check): string =>
  check.outcome === 'fail' && check.severity !== 'error' ? '⚠️' : OUTCOME_SYMBOLS[check.outcome];

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** Four decimals; fewer for large numbers, more for small ones; whole numbers below 10^12 in full, thousands grouped. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return 'undefined';
  const size = Math.abs(value);
  if (size >= 1e12) return value.toExponential(3);
  if (Number.isInteger(value) || size >= 1000) return grouped.format(value);
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

export const isEstimate = (observed: Check['observed']): observed is Estimate =>
  observed !== null && typeof observed === 'object';

/** `0.6630 (0.6581 to 0.6679)`; without an interval the value alone. */
export function formatEstimate(estimate: Estimate, number: (value: number) => string = formatNumber): string {
  const value = formatScalar(estimate.value, number);
  const interval = formatInterval(estimate, number);
  return interval === '' ? value : `${value} (${interval})`;
}

/** `0.6581 to 0.6679`, or nothing where no interval was computed. */
export function formatInterval(estimate: Estimate, number: (value: number) => string = formatNumber): string {
  const { lower, upper } = estimate;
  return lower === undefined || upper === undefined
    ? ''
    : `${formatScalar(lower, number)} to ${formatScalar(upper, number)}`;
}

/** What a check saw, on one line. */
export const formatObserved = (observed: Check['observed']): string =>
  isEstimate(observed) ? formatEstimate(observed) : formatScalar(observed);

/** `90 %`, for the head of a column of intervals. */
export const formatConfidence = (confidence: number): string => `${Number((confidence * 100).toFixed(2))} %`;

/** A failing row on one line: `file: a.parquet, row: 17, dep_delay: -400`. */
export const formatRow = (row: Row): string =>
  Object.entries(row)
    .map(([name, value]) => `${name}: ${formatScalar(value)}`)
    .join(', ');

/** A value of a failing row as it stands in the table; nothing where this row has no such column. */
export const sampleText = (row: Row, column: string): string =>
  Object.hasOwn(row, column) ? formatScalar(row[column] ?? null, String) : '';

/** `sha256:` and the first 12 digits: enough to compare by eye. */
export const shortDigest = (digest: string): string => digest.slice(0, 'sha256:'.length + 12);
