import type { Check, Estimate, Row } from '../../foundation/evidence/evidence.ts';
import { formatEstimate, formatScalar } from '../../foundation/text/numbers.ts';

export const isEstimate = (observed: Check['observed']): observed is Estimate =>
  observed !== null && typeof observed === 'object';

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

/** A message and what to do about it: a remedy that is a sentence follows as one. */
export function withRemedy(message: string, remedy: string): string {
  const found = message.replace(/\.$/, '');
  return /^\p{Lu}/u.test(remedy) ? `${found}. ${remedy}` : `${found}; ${remedy}`;
}
