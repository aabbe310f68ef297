import type { Pair } from '../../src/domain/gate/pairing.ts';
import type { MetricDefinition } from '../../src/domain/metrics/definition.ts';
import { accuracy } from '../../src/domain/metrics/formulas/accuracy.ts';
import { f1 } from '../../src/domain/metrics/formulas/f1.ts';
import { meanAbsoluteError } from '../../src/domain/metrics/formulas/mean-absolute-error.ts';
import { rocAuc } from '../../src/domain/metrics/formulas/roc-auc.ts';
import type { Grouping } from '../../src/domain/predictions/groupings.ts';
import type { RegressionPredictions } from '../../src/domain/predictions/predictions.ts';
import { normalQuantile } from '../../src/foundation/stats/distributions.ts';
import { multinomialOf, type Random } from '../../src/foundation/stats/random.ts';
import { pairOf } from './counts.ts';
import { normals } from './draws.ts';
import { scored } from './scored.ts';

const ROWS = 100;

/** How many groups there are, and whether they are of one size or log-normal ones. */
interface Groups {
  readonly groups: number;
  readonly sizes: 'equal' | 'unequal';
}

/** A sample of rows in groups, as the gate gets it. */
export interface Drawn {
  readonly pair: Pair;
  readonly groupings: readonly Grouping[];
}

/** Where rows come from that resemble each other within groups, with what is true of all groups there could be. */
export interface ClusterWorld {
  readonly metric: MetricDefinition;
  readonly truth: readonly [candidate: number, baseline: number];
  draw(random: Random, groups: Groups): Drawn;
}

export type ClusterMetric = 'accuracy' | 'f1' | 'mae' | 'roc_auc';

/** A world for each kind of method, by the correlation of two rows of one group. */
export const CLUSTER_WORLDS: Readonly<Record<ClusterMetric, (icc: number) => ClusterWorld>> = {
  accuracy: (icc) => {
    // Positive rows: neither model is right, only the baseline, only the candidate, both.
    const cells = [0, 0, 0, 0, 0.06, 0.05, 0.04, 0.85];
    return ofCells(accuracy, { cells, truth: [0.89, 0.9] }, icc);
  },
  f1: (icc) => {
    // Negative rows that neither model finds positive, only the baseline, only the candidate, both; then positive ones.
    const cells = [0.56, 0.04, 0.05, 0.05, 0.03, 0.02, 0.03, 0.22];
    return ofCells(f1, { cells, truth: [0.5 / (0.35 + 0.3), 0.48 / (0.33 + 0.3)] }, icc);
  },
  mae: absoluteErrors,
  roc_auc: rankings,
};

interface Cells {
  /** Shares of label × candidate × baseline, in that order of digits. */
  readonly cells: readonly number[];
  readonly truth: ClusterWorld['truth'];
}

/** Each group has shares of its own, from a Dirichlet distribution around those of all rows. */
function ofCells(metric: MetricDefinition, { cells, truth }: Cells, icc: number): ClusterWorld {
  return {
    metric,
    truth,
    draw(random, groups) {
      const normal = normals(random);
      const counts = new Float64Array(cells.length);
      const perCell: number[][] = cells.map(() => []);
      for (const [group, rows] of sizesOf(normal, groups).entries()) {
        const weights =
          icc === 0
            ? cells
            : cells.map((share) => (share === 0 ? 0 : gamma(random, normal, (share * (1 - icc)) / icc)));
        multinomialOf(random, rows, weights, counts);
        counts.forEach((times, cell) => {
          for (let row = 0; row < times; row++) perCell[cell]!.push(group);
        });
      }
      const pair = pairOf(Float64Array.from(perCell, ({ length }) => length));
      return { pair, groupings: [groupingOf(perCell.flat(), groups.groups)] };
    },
  };
}

/** The candidate errs so many times as far as the baseline. */
const WORSE = 1.1;
/** Share of rows on which both models make the same error, but for its size. */
const SHARED = 0.7;

/**
 * Exponential errors, on each group times a number around 1: the mean of two gamma numbers, of which both models share
 * one. A variance v of that number correlates two rows by v / (1 + 2 v).
 */
function absoluteErrors(icc: number): ClusterWorld {
  const shape = (1 - 2 * icc) / (2 * icc);
  return {
    metric: meanAbsoluteError,
    truth: [WORSE, 1],
    draw(random, groups) {
      const normal = normals(random);
      const level = (): number => (icc === 0 ? 1 : gamma(random, normal, shape) / shape);
      const error = (): number => -Math.log(1 - random.uniform());
      const [own, other, codes]: [number[], number[], number[]] = [[], [], []];
      for (const [group, rows] of sizesOf(normal, groups).entries()) {
        const [both, candidate, baseline] = [level(), level(), level()];
        for (let row = 0; row < rows; row++) {
          const seen = error();
          other.push(seen * ((both + baseline) / 2));
          own.push(WORSE * (random.uniform() < SHARED ? seen : error()) * ((both + candidate) / 2));
          codes.push(group);
        }
      }
      const n = codes.length;
      const model = (errors: readonly number[]): RegressionPredictions => ({
        task: 'regression',
        n,
        label: new Float64Array(n),
        prediction: Float64Array.from(errors),
      });
      return {
        pair: { candidate: model(own), baseline: model(other) },
        groupings: [groupingOf(codes, groups.groups)],
      };
    },
  };
}

const PREVALENCE = 0.3;
const AUCS = [0.76, 0.8] as const;

/**
 * Normal scores; those of positive rows lie above by a distance that differs from group to group, by which two positive
 * rows of a group are correlated. Half of its variance is common to both models.
 */
function rankings(icc: number): ClusterWorld {
  const between = icc / (1 - icc);
  const distances = AUCS.map((auc) => Math.sqrt(2 + between) * normalQuantile(auc));
  return {
    metric: rocAuc,
    truth: AUCS,
    draw(random, groups) {
      const normal = normals(random);
      const sizes = sizesOf(normal, groups);
      const codes = sizes.flatMap((rows, group) => Array<number>(rows).fill(group));
      const shifts = sizes.map(() => {
        const both = normal();
        return distances.map((distance) => distance + Math.sqrt(between / 2) * (both + normal()));
      });
      let row = 0;
      const pair = scored(codes.length, () => {
        const [own, other] = shifts[codes[row++]!]!;
        const label = Number(random.uniform() < PREVALENCE);
        const shared = Math.sqrt(SHARED) * normal();
        const score = (distance: number): number =>
          shared + Math.sqrt(1 - SHARED) * normal() + distance * label;
        return { label, candidate: score(own!), baseline: score(other!) };
      });
      return { pair, groupings: [groupingOf(codes, groups.groups)] };
    },
  };
}

const sizesOf = (normal: () => number, { groups, sizes }: Groups): readonly number[] =>
  Array.from({ length: groups }, () =>
    sizes === 'equal' ? ROWS : Math.max(1, Math.round(ROWS * Math.exp(normal() - 0.5))),
  );

const groupingOf = (codes: readonly number[], groups: number): Grouping => ({
  name: 'customer',
  unit: 'customer',
  from: 'named',
  ordered: false,
  codes: Uint32Array.from(codes),
  names: Array.from({ length: groups }, (_, at) => String(at)),
});

/** A gamma number of this shape and scale 1 (Marsaglia & Tsang 2000); never 0, so that some share is above 0. */
function gamma(random: Random, normal: () => number, shape: number): number {
  if (shape < 1) {
    const boost = (1 - random.uniform()) ** (1 / shape);
    return Math.max(Number.MIN_VALUE, gamma(random, normal, shape + 1) * boost);
  }
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    const u = 1 - random.uniform();
    if (v > 0 && Math.log(u) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
