import * as fc from 'fast-check';
import { metricNamed } from '../../../../src/domain/metrics/catalogue.ts';
import { prepareMetrics } from '../../../../src/domain/metrics/evaluate.ts';
import type { Weights } from '../../../../src/domain/metrics/weights.ts';
import type {
  BinaryPredictions,
  MulticlassPredictions,
  Predictions,
  RegressionPredictions,
} from '../../../../src/domain/predictions/predictions.ts';

/** One metric with row weights: how often each row counts. */
export const weightedMetric = (name: string, predictions: Predictions, weights: Weights) =>
  prepareMetrics(predictions)(metricNamed(name)!, weights);

type Numbers = readonly number[];

export function binary(label: Numbers, prediction: Numbers, score?: Numbers): BinaryPredictions {
  const columns = { label: Uint8Array.from(label), prediction: Uint8Array.from(prediction) };
  const scored = score ? { score: Float64Array.from(score) } : {};
  return { task: 'binary', n: label.length, positiveClass: 'late', ...columns, ...scored };
}

export function multiclass(
  classes: readonly string[],
  label: Numbers,
  prediction: Numbers,
  scores?: readonly Numbers[],
): MulticlassPredictions {
  const columns = { label: Int32Array.from(label), prediction: Int32Array.from(prediction) };
  const scored = scores ? { scores: scores.map((column) => Float64Array.from(column)) } : {};
  return { task: 'multiclass', n: label.length, classes, ...columns, ...scored };
}

export function regression(label: Numbers, prediction: Numbers): RegressionPredictions {
  const columns = { label: Float64Array.from(label), prediction: Float64Array.from(prediction) };
  return { task: 'regression', n: label.length, ...columns };
}

const rows = { minLength: 1, maxLength: 60 };
const bit = fc.integer({ min: 0, max: 1 });
const index = fc.integer({ min: 0, max: 2 });
/** Coarse half of the time, so that ties are common. */
const probability = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const size = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));

export const anyBinary = fc.array(fc.tuple(bit, bit, probability), rows).map((all) =>
  binary(
    all.map(([y]) => y),
    all.map(([, p]) => p),
    all.map(([, , s]) => s),
  ),
);

const anyMulticlass = fc.array(fc.tuple(index, index, probability, probability), rows).map((all) =>
  multiclass(
    ['a', 'b', 'c'],
    all.map(([y]) => y),
    all.map(([, p]) => p),
    [all.map(([, , s]) => s / 2), all.map(([, , , s]) => s / 2), all.map(([, , s, t]) => 1 - (s + t) / 2)],
  ),
);

const anyRegression = fc.array(fc.tuple(size, size), rows).map((all) =>
  regression(
    all.map(([y]) => y),
    all.map(([, p]) => p),
  ),
);

export const anyPredictions = fc.oneof(anyBinary, anyMulticlass, anyRegression);
