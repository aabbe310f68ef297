import { accept, type Cursor, isDigit, isLetter, NotARule, notARule, peek, skipWhite } from './cursor.ts';
import { inQuotes, isBareMetric, readMetricWord } from './words.ts';

/** A statistic of one column: `p95(latency)`. */
export interface MetricCall {
  readonly statistic: string;
  readonly column: string;
}

/** The one spelling of a call: `mean(faithfulness)`, `mean("a b")`. */
export const formatCall = ({ statistic, column }: MetricCall): string =>
  `${statistic}(${isBareMetric(column) ? column : inQuotes(column)})`;

/** The word that picks the worst slice, so it is no statistic. */
export const WORST = 'worst';

/** The statistic and the column of a metric that is a call in its one spelling; undefined for a plain name. */
export function callOf(metric: string): MetricCall | undefined {
  if (!metric.endsWith(')')) return undefined;
  const cursor = { text: metric, at: 0 };
  try {
    const statistic = readMetricWord(cursor);
    if (!isStatistic(statistic) || statistic === WORST || peek(cursor) !== '(') return undefined;
    const call = readArgument(cursor, statistic);
    return formatCall(call) === metric ? call : undefined;
  } catch (cause) {
    if (cause instanceof NotARule) return undefined;
    throw cause;
  }
}

/** Names of statistics are letters, digits and underscores. */
export const isStatistic = (word: string): boolean =>
  [...word].every((character) => isLetter(character) || isDigit(character)) && word !== '';

/** The column between parentheses, from the opening one on. */
export function readArgument(cursor: Cursor, statistic: string): MetricCall {
  const start = cursor.at;
  accept(cursor, '(');
  skipWhite(cursor);
  const column = readMetricWord(cursor);
  skipWhite(cursor);
  if (!accept(cursor, ')'))
    notARule(
      cursor,
      'has a parenthesis that is not closed after one column',
      `write one column, in double quotes where it has other characters, as in \`${statistic}("a column")\``,
      start,
    );
  return { statistic, column };
}
