import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { normalInterval } from '../../../foundation/stats/interval.ts';
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
  const errors = [errorOf(rule, candidate), errorOf(rule, baseline)] as const;
  const minusTimes = (factor: number): Measured => minus({ own, other, errors }, factor, precision.alpha);
  return { ...known, baseline: other, difference: minusTimes(1), compared: minusTimes(limit.factor) };
}

/** The standard error that a metrics file states of the metric of a rule. */
const errorOf = ({ metric }: Rule, source: NumberSource): number | undefined =>
  isMetricsFile(source) ? source.standardError(metric) : undefined;

function measured(rule: Rule, source: NumberSource, precision: Precision): Measured {
  if (!isMetricsFile(source)) {
    const metric = metricNamed(rule.metric, precision.metrics);
    return metric
      ? (source.weight ? point : estimate)(source, metric, precision)
      : undefinedBecause(`${rule.metric} is not computed from predictions`);
  }
  const value = source.read(rule.metric);
  if (typeof value !== 'number') return value!;
  const error = errorOf(rule, source);
  return error === undefined ? pointOf(value) : stated(value, error, precision.alpha);
}

/** A number with the standard error that its file states; how many rows it came from is not known. */
const stated = (value: number, standardError: number, alpha: number): Quantity => ({
  value,
  n: 0,
  method: 'normal, by the standard error that the file states',
  basis: 'statistical',
  interval: normalInterval(value, standardError, alpha),
});

const pointOf = (value: number): Quantity => ({
  value,
  n: 0,
  method: 'point',
  basis: 'point',
  interval: undefinedBecause('a metrics file does not say how sure its numbers are'),
});

interface Sides {
  readonly own: Measured;
  readonly other: Measured;
  readonly errors: readonly [own: number | undefined, other: number | undefined];
}

/**
 * candidate - factor * baseline: as of two independent runs where both state a standard error, which is too wide where
 * they ran on the same items; else as a point, since one of the two has no interval.
 */
function minus({ own, other, errors: [a, b] }: Sides, factor: number, alpha: number): Measured {
  if (!isQuantity(own)) return own;
  if (!isQuantity(other)) return other;
  const value = own.value - factor * other.value;
  if (a === undefined || b === undefined) return finiteOnly({ ...pointOf(value), n: own.n });
  const found = stated(value, Math.hypot(a, factor * b), alpha);
  return finiteOnly({ ...found, method: `${found.method}s, as of independent runs` });
}
