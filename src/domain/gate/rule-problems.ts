import type { InputProblem } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import { METRICS, metricNamed, metricsOf } from '../metrics/catalogue.ts';
import type { MetricDefinition, MetricRange } from '../metrics/definition.ts';
import { percentHint, rangeWords } from '../metrics/range.ts';
import type { Predictions } from '../predictions/predictions.ts';
import { isRunFact } from './run-fact-names.ts';

/** What is wrong with the rules of a gate whatever it judges: none at all, `==`, a bare column, a baseline that is not given. */
export function inputProblems(rules: readonly Rule[], hasBaseline: boolean): readonly InputProblem[] {
  if (rules.length === 0)
    return [
      {
        input: 'rules',
        message: 'are empty, so nothing would be decided',
        remedy: 'write at least one, such as `roc_auc >= 0.62`',
      },
    ];
  if (rules.every(({ severity }) => severity === 'warn'))
    return [
      {
        input: 'rules',
        message: 'are all warnings, so nothing would be decided',
        remedy: 'leave `warn` out of one at least',
      },
    ];
  return rules.flatMap((rule) => [...shapeProblems(rule), ...(hasBaseline ? [] : baselineProblems(rule))]);
}

/** A problem with a rule as a whole, as it was written. */
export const ruleProblem = (rule: Rule, message: string, remedy: string): InputProblem => ({
  input: 'rules',
  value: rule.text,
  message,
  remedy,
});

function shapeProblems(rule: Rule): readonly InputProblem[] {
  const { operator, selectors } = rule;
  const bare = selectors.find(({ value }) => value === undefined);
  return [
    ...((operator === '==' || operator === '!=') && !isRunFact(rule.metric)
      ? [
          ruleProblem(
            rule,
            `compares with \`${operator}\`, which no estimate can meet for sure`,
            'use >=, <=, > or <',
          ),
        ]
      : []),
    ...(bare
      ? [
          ruleProblem(
            rule,
            `has the selector ${bare.column} without a value`,
            'write `[column=value]`, or `[column=*]` for every value',
          ),
        ]
      : []),
  ];
}

const baselineProblems = (rule: Rule): readonly InputProblem[] =>
  rule.limit.kind !== 'baseline'
    ? []
    : [
        ruleProblem(
          rule,
          'names the baseline, but the input `baseline` is not given',
          'give `baseline`, or an absolute limit',
        ),
      ];

/** Rules about metrics that no task has, and that are not the user's own. */
export const unknownMetrics = (rules: readonly Rule[], own: readonly string[]): readonly InputProblem[] =>
  rules.flatMap((rule) =>
    namesIn(rule).flatMap((metric) =>
      metricNamed(metric) || own.includes(metric) || isRunFact(metric)
        ? []
        : [unknownMetric({ ...rule, metric }, METRICS)],
    ),
  );

/** The metrics of a rule: its own, and the one that its limit names where that is another. */
const namesIn = ({ metric, limit }: Rule): readonly string[] =>
  limit.kind === 'slice' && limit.metric !== metric ? [metric, limit.metric] : [metric];

function unknownMetric(rule: Rule, metrics: readonly MetricDefinition[]): InputProblem {
  const known = metrics.map(({ name }) => name);
  const shown = knownNames(rule.metric, known);
  const all = shown.startsWith('known') ? shown : `${shown} (known: ${known.join(', ')})`;
  return ruleProblem(rule, `names the metric ${JSON.stringify(rule.metric)}, which is not known`, all);
}

/** What is wrong with the rules for these predictions: an unknown metric, one of another task, no scores, a limit out of range. */
export function metricProblems(
  rules: readonly Rule[],
  predictions: Predictions,
  metrics: readonly MetricDefinition[] = METRICS,
): readonly InputProblem[] {
  return rules.flatMap((rule) =>
    namesIn(rule).flatMap((metric) => metricProblem({ ...rule, metric }, predictions, metrics)),
  );
}

function metricProblem(
  rule: Rule,
  predictions: Predictions,
  metrics: readonly MetricDefinition[],
): readonly InputProblem[] {
  const { task } = predictions;
  const known = metricsOf(task, metrics);
  const metric = metricNamed(rule.metric, metrics);
  if (!metric) return [unknownMetric(rule, known)];
  if (!metric.tasks.includes(task))
    return [
      ruleProblem(
        rule,
        `names ${metric.name}, which is not a metric of ${task} predictions`,
        `known: ${known.map(({ name }) => name).join(', ')}`,
      ),
    ];
  if (metric.needs === 'score' && !hasScores(predictions))
    return [
      ruleProblem(
        rule,
        `names ${metric.name}, which needs scores, and the predictions of the candidate have none`,
        task === 'binary' ? 'add the column `score`' : 'add the columns `score:<class>`',
      ),
    ];
  return [...unitProblem(rule), ...rangeProblem(rule, metric.range)];
}

/** Metrics of predictions are numbers without a unit. */
const unitProblem = (rule: Rule): readonly InputProblem[] =>
  rule.limit.kind !== 'absolute' || rule.limit.unit === undefined
    ? []
    : [
        ruleProblem(
          rule,
          `has a limit in ${rule.limit.unit}, but ${rule.metric} has no unit`,
          'write the number alone',
        ),
      ];

const hasScores = (predictions: Predictions): boolean =>
  predictions.task === 'binary'
    ? predictions.score !== undefined
    : predictions.task === 'multiclass' && predictions.scores !== undefined;

/** A limit that no value of the metric reaches decides nothing: `accuracy <= 90` would hold always. */
export function rangeProblem(rule: Rule, range: MetricRange | undefined): readonly InputProblem[] {
  if (rule.limit.kind !== 'absolute' || range === undefined) return [];
  const { value } = rule.limit;
  if (value >= (range.min ?? -Infinity) && value <= (range.max ?? Infinity)) return [];
  return [
    ruleProblem(
      rule,
      `has the limit ${value}, but ${rule.metric} ${rangeWords(range)}`,
      `write a limit within that range${percentHint(value, range)}`,
    ),
  ];
}
