import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { undefinedBecause } from '../../../foundation/stats/undefined.ts';
import { isQuantity, type Measured, type Quantity } from '../../judging/quantity.ts';
import { metricNamed } from '../../metrics/catalogue.ts';
import { rangeOf } from '../../metrics/foreign/range.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { Measure } from '../facts.ts';
import { knownMetrics, type MetricsFile } from '../metrics-file.ts';
import { rangeProblem, ruleProblem } from '../rule-problems.ts';
import { estimate, point } from './estimate.ts';
import { finiteOnly, type Precision } from './precision.ts';

/** Where the number of a metric comes from: a metrics file, or predictions of all rows. */
export type NumberSource = MetricsFile | Predictions;

const isMetricsFile = (source: NumberSource): source is MetricsFile => 'read' in source;

/**
 * Rules measured where a number of a metrics file takes part: then nothing is known of the uncertainty, and nothing of
 * rows and slices. Throws `InputErrors` for metrics that a file does not have and for rules that ask for rows or slices.
 */
export function measurePoints(
  rules: readonly Rule[],
  candidate: NumberSource,
  baseline: NumberSource | undefined,
  precision: Precision,
): readonly Measure[] {
  const problems = rules.flatMap((rule) => [
    ...shapeProblems(rule),
    ...rangeProblem(rule, rangeOf(rule.metric)),
    ...missing(rule, candidate),
    ...(baseline && rule.limit.kind === 'baseline' ? missing(rule, baseline) : []),
  ]);
  if (problems.length > 0) throw new InputErrors(problems);
  return rules.map((rule) => measurePoint(rule, candidate, baseline, precision));
}

function shapeProblems(rule: Rule): readonly InputProblem[] {
  const remedy = 'give predictions tables, or name the metric of the slice by its path';
  return [
    ...(rule.selectors.length > 0
      ? [ruleProblem(rule, 'names a slice, but a metrics file has no rows', remedy)]
      : []),
    ...(rule.minimum === undefined
      ? []
      : [
          ruleProblem(
            rule,
            'sets a minimum number of rows, but a metrics file has no row counts',
            'leave `min` out',
          ),
        ]),
  ];
}

function missing(rule: Rule, source: NumberSource): readonly InputProblem[] {
  if (!isMetricsFile(source) || source.names.includes(rule.metric)) return [];
  return [
    ruleProblem(
      rule,
      `names the metric ${JSON.stringify(rule.metric)}, which ${source.name} does not have`,
      knownMetrics(rule.metric, source),
    ),
  ];
}

function measurePoint(
  rule: Rule,
  candidate: NumberSource,
  baseline: NumberSource | undefined,
  precision: Precision,
): Measure {
  const own = measured(rule, candidate, precision);
  const known = {
    rule: rule.text,
    slice: [],
    origin: 'all' as const,
    n: isQuantity(own) ? own.n : 0,
    candidate: own,
  };
  const { limit } = rule;
  if (limit.kind === 'absolute') return { ...known, compared: own };
  if (!baseline) return { ...known, compared: undefinedBecause('no baseline') };
  const other = measured(rule, baseline, precision);
  return {
    ...known,
    baseline: other,
    difference: minus(own, other, 1),
    compared: minus(own, other, limit.factor),
  };
}

function measured(rule: Rule, source: NumberSource, precision: Precision): Measured {
  if (!isMetricsFile(source)) {
    const metric = metricNamed(rule.metric, precision.metrics);
    return metric
      ? (source.weight ? point : estimate)(source, metric, precision)
      : undefinedBecause(`${rule.metric} is not computed from predictions`);
  }
  const value = source.read(rule.metric);
  return typeof value === 'number' ? pointOf(value) : value!;
}

const pointOf = (value: number): Quantity => ({
  value,
  n: 0,
  method: 'point',
  basis: 'point',
  interval: undefinedBecause('a metrics file does not say how sure its numbers are'),
});

/** candidate - factor * baseline, as a point: one of the two has no interval. */
function minus(candidate: Measured, baseline: Measured, factor: number): Measured {
  if (!isQuantity(candidate)) return candidate;
  if (!isQuantity(baseline)) return baseline;
  return finiteOnly({ ...pointOf(candidate.value - factor * baseline.value), n: candidate.n });
}
