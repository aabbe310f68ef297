/**
 * `npm run bench -- clusters [--simulations 500] [--only accuracy]`: how often a rule exactly at its limit errs where
 * rows resemble each other within groups: 10, 30 and 100 groups of 100 rows, equal in size or very unequal. Kept in
 * bench/results/clusters.json.
 */
import { parseArgs } from 'node:util';
import { groupedComparison, groupedEstimate } from '../../src/domain/gate/grouped/grouped.ts';
import { judgedBy } from '../../src/domain/gate/judged-by.ts';
import { compare } from '../../src/domain/gate/methods/compare.ts';
import { estimate } from '../../src/domain/gate/methods/estimate.ts';
import { truthOf } from '../../src/domain/judging/judge.ts';
import { accuracy } from '../../src/domain/metrics/formulas/accuracy.ts';
import type { Grouping } from '../../src/domain/predictions/groupings.ts';
import type { BinaryPredictions } from '../../src/domain/predictions/predictions.ts';
import { createRandom, multinomialOf, type Random } from '../../src/foundation/stats/random.ts';
import { isUndefined } from '../../src/foundation/stats/undefined.ts';
import { normals } from './draws.ts';
import { readResults, writeResults } from './results.ts';
import { type Counts, NONE, seedOf } from './simulate.ts';

const SEED = 11;
const ROWS = 100;
const PRECISION = { alpha: 0.05, seed: 1 };
/** Shares of rows on which neither model is right, only the baseline, only the candidate, both. */
const SHARES = [0.06, 0.05, 0.04, 0.85];
const LEVEL = SHARES[2]! + SHARES[3]!;
const DIFFERENCE = SHARES[2]! - SHARES[1]!;

export interface Clusters extends Counts {
  readonly rule: 'accuracy, level' | 'accuracy, difference';
  readonly groups: number;
  /** Correlation of two rows of one group. */
  readonly icc: number;
  readonly sizes: 'equal' | 'unequal';
}

type Setting = Omit<Clusters, keyof Counts>;

const SETTINGS: readonly Setting[] = (['accuracy, difference', 'accuracy, level'] as const).flatMap((rule) =>
  (['equal', 'unequal'] as const).flatMap((sizes) =>
    [0, 0.05, 0.3].flatMap((icc) => [10, 30, 100].map((groups) => ({ rule, sizes, icc, groups }))),
  ),
);

export function clusters(argv: readonly string[]): void {
  const { values } = parseArgs({
    args: [...argv],
    options: { only: { type: 'string', default: '' }, simulations: { type: 'string', default: '500' } },
  });
  for (const setting of SETTINGS.filter(({ rule }) => rule.includes(values.only))) {
    const found = { ...setting, ...count(setting, Number(values.simulations)) };
    const before = readResults<Clusters>('clusters');
    writeResults(
      'clusters',
      SETTINGS.flatMap((one) => (one === setting ? [found] : before.filter((other) => isSame(one, other)))),
    );
    process.stdout.write(`${JSON.stringify(found)}\n`);
  }
}

const isSame = (a: Setting, b: Setting): boolean =>
  a.rule === b.rule && a.sizes === b.sizes && a.icc === b.icc && a.groups === b.groups;

function count(setting: Setting, simulations: number): Counts {
  const random = createRandom(seedOf(SEED, JSON.stringify(setting)));
  const counts = { ...NONE, simulations };
  const isLevel = setting.rule === 'accuracy, level';
  for (let run = 0; run < simulations; run++) {
    const { pair, groupings } = draw(random, setting);
    const relation = { factor: 1, offset: DIFFERENCE };
    const found = isLevel
      ? judgedBy(estimate(pair.candidate, accuracy, PRECISION), groupings, () =>
          groupedEstimate(pair.candidate, accuracy, PRECISION),
        )
      : judgedBy(compare(pair, accuracy, relation, PRECISION), groupings, () =>
          groupedComparison(pair, accuracy, relation, PRECISION),
        );
    if (isUndefined(found) || isUndefined(found.interval)) counts.refused += 1;
    else {
      const truth = truthOf({ operator: '>=', limit: isLevel ? LEVEL : DIFFERENCE }, found);
      if (truth === 'pass') counts.promoted += 1;
      if (truth === 'fail') counts.failed += 1;
    }
  }
  return counts;
}

/** Each group has shares of its own, from a Dirichlet distribution around those of all rows. */
function draw(random: Random, { groups, icc, sizes }: Setting) {
  const normal = normals(random);
  const counts = new Float64Array(SHARES.length);
  const [own, other, codes]: [number[], number[], number[]] = [[], [], []];
  for (let group = 0; group < groups; group++) {
    const rows = sizes === 'equal' ? ROWS : Math.max(1, Math.round(ROWS * Math.exp(normal() - 0.5)));
    const weights =
      icc === 0 ? SHARES : SHARES.map((share) => gamma(random, normal, (share * (1 - icc)) / icc));
    multinomialOf(random, rows, weights, counts);
    counts.forEach((times, cell) => {
      for (let row = 0; row < times; row++) {
        own.push(cell >> 1);
        other.push(cell & 1);
        codes.push(group);
      }
    });
  }
  return { pair: pairOf(own, other), groupings: [groupingOf(codes, groups)] };
}

function pairOf(own: readonly number[], other: readonly number[]) {
  const n = own.length;
  const label = new Uint8Array(n).fill(1);
  const model = (prediction: readonly number[]): BinaryPredictions => ({
    task: 'binary',
    n,
    label,
    prediction: Uint8Array.from(prediction),
    positiveClass: '1',
  });
  return { candidate: model(own), baseline: model(other) };
}

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
