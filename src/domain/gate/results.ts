import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { undefinedBecause } from '../../foundation/stats/undefined.ts';
import { SHARE } from '../metrics/range.ts';
import { coveredOf } from '../results/coverage.ts';
import { type ResultsFacts, sideFacts } from '../results/facts.ts';
import { compared, measured, measuredBaseline, type ResultsPrecision } from '../results/measure.ts';
import { pairOf, type ResultsPair } from '../results/pair.ts';
import { itemsOf } from '../results/sample.ts';
import { isStatistic, PREFERENCES, type Statistic, statisticOf } from '../results/statistic.ts';
import { LATENCY, type ResultsTable } from '../results/table.ts';
import type { Measure } from './facts.ts';
import { finiteOnly } from './methods/precision.ts';
import { rangeProblem, ruleProblem } from './rule-problems.ts';

/** A rule, and what it asks of the results. */
interface Asked {
  readonly rule: Rule;
  readonly statistic: Statistic;
}

/**
 * Every rule measured on results, and paired with the baseline by item. Throws `InputErrors` for rules that these
 * results cannot answer, and for tables that cannot be paired.
 */
export function measureResults(
  rules: readonly Rule[],
  table: ResultsTable,
  baseline: ResultsTable | undefined,
  precision: ResultsPrecision,
): { readonly measures: readonly Measure[]; readonly results: ResultsFacts } {
  const asked = rules.map((rule) => ({ rule, found: statisticOf(rule.metric, table) }));
  const problems = asked.flatMap(({ rule, found }) =>
    isStatistic(found)
      ? problemsOf({ rule, statistic: found }, table, baseline)
      : [ruleProblem(rule, found.message, found.remedy)],
  );
  if (problems.length > 0) throw new InputErrors(problems);
  const pair = baseline && pairOf(table, baseline);
  const known = asked.flatMap(({ rule, found }) => (isStatistic(found) ? [{ rule, statistic: found }] : []));
  return {
    measures: known.map((one) => measureOf(one, table, pair, precision)),
    results: factsOf(known, table, pair),
  };
}

function problemsOf(
  { rule, statistic }: Asked,
  table: ResultsTable,
  baseline: ResultsTable | undefined,
): readonly InputProblem[] {
  const { limit, selectors, worst } = rule;
  const { kind } = statistic;
  const told = (message: string, remedy: string) => [ruleProblem(rule, message, remedy)];
  if (limit.kind === 'slice' || worst || selectors.length > 0)
    return told(
      'names a slice, which results do not have',
      'judge a file of those items alone, or name `groups`',
    );
  if (
    limit.kind === 'absolute' &&
    limit.unit !== undefined &&
    !(limit.unit === 's' && statistic.column === LATENCY)
  )
    return told(`has a limit in ${limit.unit}, but ${rule.metric} is not in it`, 'write the number alone');
  if (kind === 'win_rate' && limit.kind === 'baseline')
    return told(
      'compares a comparison with the baseline',
      'write the limit as a number, such as win_rate >= 0.5',
    );
  if (kind === 'win_rate' && !baseline && !PREFERENCES.includes(statistic.column))
    return told(
      'compares with a baseline, and there is none',
      'give `baseline`, or a column `preference` of a judge',
    );
  if (kind === 'pass_rate' && limit.kind === 'baseline' && baseline) {
    const moved = [...table.settings].find(
      ([name, value]) => (baseline.settings.get(name) ?? value) !== value,
    );
    if (moved)
      return told(
        `compares what passes, but the ${moved[0]} is ${moved[1]} here and ${baseline.settings.get(moved[0])} in the baseline`,
        'evaluate both with one threshold, or compare the mean of the score',
      );
  }
  return kind === 'pass_rate' || kind === 'win_rate' || kind === 'coverage' ? rangeProblem(rule, SHARE) : [];
}

function measureOf(
  { rule, statistic }: Asked,
  table: ResultsTable,
  pair: ResultsPair | undefined,
  precision: ResultsPrecision,
): Measure {
  const { limit } = rule;
  const candidate = finiteOnly(measured(statistic, table, pair, precision));
  const n = 'value' in candidate ? candidate.n : 0;
  const known = { rule: rule.text, slice: [], origin: 'all' as const, n, candidate };
  if (limit.kind !== 'baseline') return { ...known, compared: candidate };
  if (!pair) return { ...known, compared: undefinedBecause('no baseline') };
  const comparedAt = (factor: number) => finiteOnly(compared(statistic, pair, factor, precision));
  const against = comparedAt(limit.factor);
  return {
    ...known,
    baseline: finiteOnly(measuredBaseline(statistic, pair, precision)),
    difference: limit.factor === 1 ? against : comparedAt(1),
    compared: against,
  };
}

function factsOf(asked: readonly Asked[], table: ResultsTable, pair: ResultsPair | undefined): ResultsFacts {
  const items = pair?.items ?? itemsOf(table);
  const columns = new Map(
    asked.flatMap(({ statistic }) => {
      const failed = statistic.kind === 'pass_rate' || statistic.kind === 'win_rate';
      return statistic.kind === 'coverage'
        ? []
        : [[`${failed} ${statistic.column}`, { failed, column: statistic.column }] as const];
    }),
  );
  return {
    candidate: sideFacts(table),
    ...(pair
      ? {
          baseline: sideFacts(pair.baseline),
          paired: { items: pair.shared, otherPrompts: pair.otherPrompts },
        }
      : {}),
    coverage: Array.from(columns.values(), ({ failed, column }) => {
      const statistic = { kind: failed ? 'pass_rate' : 'mean', column } as const;
      return {
        column,
        failed,
        items: items.names.length,
        candidate: coveredOf(statistic, table, items),
        ...(pair ? { baseline: coveredOf({ kind: 'mean', column }, pair.baseline, items) } : {}),
      };
    }),
  };
}
