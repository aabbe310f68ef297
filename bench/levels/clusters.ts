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
import type { Quantity } from '../../src/domain/judging/quantity.ts';
import type { MetricDefinition } from '../../src/domain/metrics/definition.ts';
import { createRandom } from '../../src/foundation/stats/random.ts';
import { type Defined, isUndefined } from '../../src/foundation/stats/undefined.ts';
import { CLUSTER_WORLDS, type ClusterMetric, type Drawn } from './cluster-worlds.ts';
import { readResults, writeResults } from './results.ts';
import { type Counts, NONE, seedOf } from './simulate.ts';

const SEED = 11;
const PRECISION = { alpha: 0.05, seed: 1 };

type Limit = 'level' | 'difference';

export interface Clusters extends Counts {
  readonly rule: `${ClusterMetric}, ${Limit}`;
  readonly groups: number;
  /** Correlation of two rows of one group. */
  readonly icc: number;
  readonly sizes: 'equal' | 'unequal';
}

type Setting = Omit<Clusters, keyof Counts>;

const RULES = (Object.keys(CLUSTER_WORLDS) as ClusterMetric[]).flatMap((metric) =>
  (['difference', 'level'] as const).map((limit) => ({
    metric,
    limit,
    rule: `${metric}, ${limit}` as const,
  })),
);

const SETTINGS: readonly Setting[] = RULES.flatMap(({ rule }) =>
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
  const { metric, limit } = RULES.find(({ rule }) => rule === setting.rule)!;
  const world = CLUSTER_WORLDS[metric](setting.icc);
  const [candidate, baseline] = world.truth;
  const at = limit === 'level' ? candidate : candidate - baseline;
  const operator = world.metric.direction === 'higher' ? '>=' : '<=';
  const random = createRandom(seedOf(SEED, JSON.stringify(setting)));
  const counts = { ...NONE, simulations };
  for (let run = 0; run < simulations; run++) {
    const drawn = world.draw(random, setting);
    const found = limit === 'level' ? levelOf(drawn, world.metric) : differenceOf(drawn, world.metric, at);
    if (isUndefined(found) || isUndefined(found.interval)) counts.refused += 1;
    else {
      const truth = truthOf({ operator, limit: at }, found);
      if (truth === 'pass') counts.promoted += 1;
      if (truth === 'fail') counts.failed += 1;
    }
  }
  return counts;
}

const levelOf = ({ pair, groupings }: Drawn, metric: MetricDefinition): Defined<Quantity> =>
  judgedBy(estimate(pair.candidate, metric, PRECISION), groupings, () =>
    groupedEstimate(pair.candidate, metric, PRECISION),
  );

function differenceOf(
  { pair, groupings }: Drawn,
  metric: MetricDefinition,
  offset: number,
): Defined<Quantity> {
  const relation = { factor: 1, offset };
  return judgedBy(compare(pair, metric, relation, PRECISION), groupings, () =>
    groupedComparison(pair, metric, relation, PRECISION),
  );
}
