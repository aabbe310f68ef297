import { callOf } from '../../foundation/rules/call.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import { COST, LATENCY, PASS, type ResultsTable } from './table.ts';

/** A number of a column's answers. */
export type ColumnStatistic =
  | { readonly kind: 'mean' | 'sum' | 'pass_rate'; readonly column: string }
  | { readonly kind: 'quantile'; readonly column: string; readonly share: number };

/** What a rule asks of results. A column is one of the table's. */
export type Statistic =
  | ColumnStatistic
  /** How often the candidate is preferred to the baseline. */
  | { readonly kind: 'win_rate'; readonly column: string }
  /** How many items have an answer, or a value in a column. */
  | { readonly kind: 'coverage'; readonly column?: string };

/** Why a rule cannot be answered, and what to write instead. */
export interface StatisticProblem {
  readonly message: string;
  readonly remedy: string;
}

const WORDS =
  'pass_rate, win_rate, coverage, or mean, sum, p95 (p50 to p99.9) of a column, such as mean(score)';

/** Reads `pass_rate`, `mean(score)`, `p95(latency)`, `coverage(score)`, `win_rate(score)`. */
export function statisticOf(metric: string, table: ResultsTable): Statistic | StatisticProblem {
  const { statistic, column } = callOf(metric) ?? { statistic: metric, column: undefined };
  if (statistic === 'coverage')
    return column === undefined ? { kind: 'coverage' } : known({ kind: 'coverage', column }, table);
  if (statistic === 'pass_rate') return withColumn(statistic, column ?? PASS, table);
  if (statistic === 'win_rate') return withColumn(statistic, column ?? preferred(table), table);
  const share = shareIn(statistic);
  if (column !== undefined && share !== undefined) return known({ kind: 'quantile', column, share }, table);
  if (column !== undefined && (statistic === 'mean' || statistic === 'sum'))
    return known({ kind: statistic, column }, table);
  return {
    message: `names ${JSON.stringify(metric)}, which is no statistic of results`,
    remedy: table.columns.has(metric) ? `write mean(${metric})` : `use ${WORDS}`,
  };
}

export const isStatistic = (found: Statistic | StatisticProblem): found is Statistic => 'kind' in found;

/** `p95` is the share .95; undefined for what is none. */
function shareIn(word: string): number | undefined {
  if (word === 'median') return 0.5;
  const [, percent] = /^p(\d{1,2}(?:[._]\d{1,3})?)$/.exec(word) ?? [];
  const share = percent === undefined ? 0 : Number(percent.replace('_', '.')) / 100;
  return share > 0 ? Number(share.toPrecision(6)) : undefined;
}

/** Columns of judges that compare two answers: 1 for the candidate, 0 for the baseline, a half for neither. */
export const PREFERENCES: readonly string[] = ['preference', 'win'];

/** What candidate and baseline are compared by where the rule does not say: a judge's word, else the only score. */
function preferred({ columns }: ResultsTable): string | undefined {
  const own = PREFERENCES.find((name) => columns.has(name));
  if (own !== undefined) return own;
  const scores = [...columns.keys()].filter((name) => ![PASS, COST, LATENCY].includes(name));
  return columns.has('score') ? 'score' : scores.length === 1 ? scores[0] : undefined;
}

function withColumn(
  kind: 'pass_rate' | 'win_rate',
  column: string | undefined,
  table: ResultsTable,
): Statistic | StatisticProblem {
  if (column === undefined || (column === PASS && !table.columns.has(PASS)))
    return {
      message: `does not name a column, and ${table.format} has none that says it`,
      remedy: `name one, as in ${kind}(${namedColumns(table)[0] ?? 'score'}); ${columnsWords(table)}`,
    };
  const found = known<Statistic>({ kind, column } as Statistic, table);
  if (!isStatistic(found) || kind !== 'pass_rate') return found;
  return table.columns.get(column)!.every((value) => Number.isNaN(value) || value === 0 || value === 1)
    ? found
    : {
        message: `asks whether ${column} passes, which is no column of true and false`,
        remedy: `write mean(${column})`,
      };
}

function known<S extends Statistic>(statistic: S, table: ResultsTable): S | StatisticProblem {
  const column = statistic.column!;
  const why = table.unusable.get(column);
  if (why !== undefined)
    return {
      message: `names the column ${JSON.stringify(column)}, which cannot be judged: ${why}`,
      remedy: columnsWords(table),
    };
  if (table.columns.has(column)) return statistic;
  const shown = namedColumns(table);
  return {
    message: `names the column ${JSON.stringify(column)}, which the results do not have`,
    remedy: shown.length === 0 ? columnsWords(table) : knownNames(column, shown),
  };
}

/** More columns than this are not listed. */
const MOST_SHOWN = 20;

/** Columns whose names come from the evaluation, not from an item: those of one item alone may be made of its text. */
function namedColumns({ columns, items }: ResultsTable): readonly string[] {
  const one = new Set(items).size <= 1;
  return [...columns]
    .filter(([, values]) => one || new Set(items.filter((_, row) => !Number.isNaN(values[row]!))).size > 1)
    .map(([name]) => name)
    .slice(0, MOST_SHOWN);
}

function columnsWords(table: ResultsTable): string {
  const shown = namedColumns(table);
  const more = table.columns.size - shown.length;
  return `columns: ${shown.join(', ') || 'none'}${more > 0 ? ` and ${more} more` : ''}`;
}
