import type { MetricDefinition } from '../../src/domain/metrics/definition.ts';
import type { RegressionPredictions } from '../../src/domain/predictions/predictions.ts';
import { normalQuantile, studentTQuantile } from '../../src/foundation/stats/distributions.ts';
import { logGamma } from '../../src/foundation/stats/gamma.ts';
import type { Random } from '../../src/foundation/stats/random.ts';
import { normals } from './draws.ts';
import type { World } from './world.ts';

/** A distribution of errors around 0, symmetric. */
interface Errors {
  draw(random: Random): () => number;
  readonly meanAbsolute: number;
  readonly meanSquare: number;
  readonly medianAbsolute: number;
}

/** The candidate errs so many times as far as the baseline. */
const WORSE = 1.1;
/** Share of rows on which both models make the same error, but for its size. */
const SHARED = 0.7;
/** Standard deviation of the label around its mean, in units of the error. */
const LABEL = 3;

const normal: Errors = {
  draw: normals,
  meanAbsolute: Math.sqrt(2 / Math.PI),
  meanSquare: 1,
  medianAbsolute: normalQuantile(0.75),
};

/** Student's t: the fewer degrees of freedom, the heavier the tails; of 4 or fewer the squares have no variance. */
const studentT = (df: number): Errors => ({
  draw: (random) => {
    const z = normals(random);
    return () => {
      const top = z();
      let squares = 0;
      for (let i = 0; i < df; i++) squares += z() ** 2;
      return top / Math.sqrt(squares / df);
    };
  },
  meanAbsolute:
    (2 * Math.sqrt(df) * Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2))) /
    (Math.sqrt(Math.PI) * (df - 1)),
  meanSquare: df / (df - 2),
  medianAbsolute: studentTQuantile(0.75, df),
});

/** Exponential to both sides. */
const laplace: Errors = {
  draw: (random) => () => Math.log(1 - random.uniform()) * (random.uniform() < 0.5 ? -1 : 1),
  meanAbsolute: 1,
  meanSquare: 2,
  medianAbsolute: Math.LN2,
};

/** Errors whose logarithm is normal, of either sign. */
const logNormal: Errors = {
  draw: (random) => {
    const z = normals(random);
    return () => Math.exp(z()) * (random.uniform() < 0.5 ? -1 : 1);
  },
  meanAbsolute: Math.exp(0.5),
  meanSquare: Math.exp(2),
  medianAbsolute: 1,
};

export const ERRORS = {
  normal,
  Laplace: laplace,
  't(5)': studentT(5),
  't(4)': studentT(4),
  't(3)': studentT(3),
  'log-normal': logNormal,
} as const;

/** Two regression models whose errors are of one distribution. */
export function numbers(kind: keyof typeof ERRORS): World {
  const errors = ERRORS[kind];
  return {
    draw: (random, n) => drawPair(random, n, errors),
    truth: ({ name }: MetricDefinition) => [trueValue(name, errors, WORSE), trueValue(name, errors, 1)],
  };
}

function drawPair(random: Random, n: number, errors: Errors) {
  const error = errors.draw(random);
  const z = normals(random);
  const label = Float64Array.from({ length: n }, () => LABEL * z());
  const [own, other] = [new Float64Array(n), new Float64Array(n)];
  for (let row = 0; row < n; row++) {
    const seen = error();
    other[row] = label[row]! + seen;
    own[row] = label[row]! + WORSE * (random.uniform() < SHARED ? seen : error());
  }
  const model = (prediction: Float64Array): RegressionPredictions => ({
    task: 'regression',
    n,
    label,
    prediction,
  });
  return { candidate: model(own), baseline: model(other) };
}

function trueValue(metric: string, errors: Errors, scale: number): number {
  switch (metric) {
    case 'mae':
      return scale * errors.meanAbsolute;
    case 'mse':
      return scale ** 2 * errors.meanSquare;
    case 'rmse':
      return scale * Math.sqrt(errors.meanSquare);
    case 'median_absolute_error':
      return scale * errors.medianAbsolute;
    case 'r2':
      return 1 - (scale ** 2 * errors.meanSquare) / LABEL ** 2;
    default:
      throw new RangeError(`the true ${metric} is not known`);
  }
}
