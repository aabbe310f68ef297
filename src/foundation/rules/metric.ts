import { callOf, formatCall, isStatistic, readArgument, WORST } from './call.ts';
import { accept, type Cursor, isLetter, notARule, peek, skipWhite } from './cursor.ts';
import type { Rule } from './rule.ts';
import { readSelectors } from './selectors.ts';
import { inQuotes, isBareMetric, readMetricWord } from './words.ts';

type Subject = Pick<Rule, 'metric' | 'selectors' | 'worst'>;

/** What a rule is about: `recall`, `recall[origin=JFK]`, `mean(cost)[origin=*]`, `worst(recall[origin=*])`. */
export function readSubject(cursor: Cursor): Subject {
  if (peek(cursor) !== '"' && !isLetter(peek(cursor)))
    notARule(
      cursor,
      'does not start with a metric',
      'write the metric first, such as `roc_auc >= 0.62`; put a name with other characters in double quotes',
    );
  const start = cursor.at;
  if (startsWorst(cursor)) return readWorst(cursor, start);
  return readSliced(cursor);
}

/** A metric with its selectors, if it has any. */
export function readSliced(cursor: Cursor): Pick<Rule, 'metric' | 'selectors'> {
  const metric = readMetric(cursor);
  skipWhite(cursor);
  return { metric, selectors: readSelectors(cursor) };
}

/** Moves to behind `worst(` where that is what is written. */
export function startsWorst(cursor: Cursor): boolean {
  const start = cursor.at;
  if (accept(cursor, WORST)) {
    skipWhite(cursor);
    if (accept(cursor, '(')) return true;
  }
  cursor.at = start;
  return false;
}

function readWorst(cursor: Cursor, start: number): Subject {
  skipWhite(cursor);
  const sliced = readSliced(cursor);
  skipWhite(cursor);
  if (!accept(cursor, ')'))
    notARule(
      cursor,
      'has a parenthesis that is not closed after one metric',
      'write it as in `worst(recall[origin=*]) >= 0.6`',
      start + WORST.length,
    );
  if (!sliced.selectors.some(({ value }) => value === '*'))
    notARule(
      cursor,
      'asks for the worst slice, and names none to look at',
      'name a column with `*`, as in `worst(recall[origin=*]) >= 0.6`',
      start,
    );
  return { ...sliced, worst: true };
}

/** A name, or a statistic of a column. */
function readMetric(cursor: Cursor): string {
  const isBare = peek(cursor) !== '"';
  const word = readMetricWord(cursor);
  const after = cursor.at;
  skipWhite(cursor);
  if (isBare && peek(cursor) === '(' && isStatistic(word)) return formatCall(readArgument(cursor, word));
  cursor.at = after;
  return word;
}

/** A metric as a rule spells it. */
export const formatMetric = (metric: string): string =>
  isBareMetric(metric) || callOf(metric) ? metric : inQuotes(metric);
