/**
 * `npm run bench -- power [--simulations 4000]`: how often a rule is decided with as many rows as planning asks for;
 * planned are 80 %. Counts are kept in bench/results/power.json.
 */
import { parseArgs } from 'node:util';
import { compare } from '../../src/domain/gate/methods/compare.ts';
import { estimate } from '../../src/domain/gate/methods/estimate.ts';
import { truthOf } from '../../src/domain/judging/judge.ts';
import type { Quantity } from '../../src/domain/judging/quantity.ts';
import { accuracy } from '../../src/domain/metrics/formulas/accuracy.ts';
import { meanAbsoluteError } from '../../src/domain/metrics/formulas/mean-absolute-error.ts';
import { rocAuc } from '../../src/domain/metrics/formulas/roc-auc.ts';
import type { BinaryPredictions } from '../../src/domain/predictions/predictions.ts';
import { deLongPaired } from '../../src/foundation/stats/auc.ts';
import {
  rowsForEstimate,
  rowsForMean,
  rowsForPairedNonInferiority,
  rowsForProportion,
} from '../../src/foundation/stats/power.ts';
import { createRandom, type Random } from '../../src/foundation/stats/random.ts';
import { type Defined, isUndefined } from '../../src/foundation/stats/undefined.ts';
import { drawn, pairOf } from './counts.ts';
import { rankings } from './rankings.ts';
import { readResults, writeResults } from './results.ts';
import { seedOf } from './simulate.ts';

const PLAN = { alpha: 0.05, power: 0.8 };
const PRECISION = { alpha: 0.05, seed: 1 };
const SEED = 11;

/** What a plan came to. */
export interface Power {
  readonly plan: string;
  readonly rows: number;
  readonly simulations: number;
  readonly decided: number;
}

interface Scenario {
  readonly plan: string;
  readonly rows: Defined<number>;
  /** The number held against the limit on a fresh sample. */
  readonly measure: (random: Random, rows: number) => Defined<Quantity>;
  readonly limit: number;
  readonly operator?: '>=' | '<=';
}

export function power(argv: readonly string[]): void {
  const { values } = parseArgs({
    args: [...argv],
    options: { only: { type: 'string', default: '' }, simulations: { type: 'string', default: '4000' } },
  });
  for (const scenario of SCENARIOS.filter(({ plan }) => plan.includes(values.only))) {
    const found = decidedIn(scenario, Number(values.simulations));
    const others = readResults<Power>('power').filter(({ plan }) => plan !== scenario.plan);
    writeResults('power', [...others, found]);
    process.stdout.write(
      `${found.plan}, ${found.rows} rows: decided ${((100 * found.decided) / found.simulations).toFixed(1)} %\n`,
    );
  }
}

function decidedIn({ plan, rows, measure, limit, operator = '>=' }: Scenario, simulations: number): Power {
  if (isUndefined(rows)) throw new RangeError(`${plan}: ${rows.undefined}`);
  const random = createRandom(seedOf(SEED, plan));
  let decided = 0;
  for (let run = 0; run < simulations; run++) {
    const found = measure(random, rows);
    if (!isUndefined(found) && truthOf({ operator, limit }, found) === 'pass') decided += 1;
  }
  return { plan, rows, simulations, decided };
}

const proportion = (planned: number, limit: number): Scenario => ({
  plan: `accuracy ${planned} against ${limit}`,
  rows: rowsForProportion({ planned, limit }, PLAN),
  measure: (random, rows) =>
    estimate(rightOrWrong(random, rows, [1 - planned, 0, 0, planned]).candidate, accuracy, PRECISION),
  limit,
});

const paired = (disagreement: number, margin: number): Scenario => ({
  plan: `equal accuracy, disagreement ${disagreement}, margin ${margin}`,
  rows: rowsForPairedNonInferiority({ disagreement, margin }, PLAN),
  measure: (random, rows) => {
    const shares = [0, disagreement / 2, disagreement / 2, 1 - disagreement];
    return compare(rightOrWrong(random, rows, shares), accuracy, { factor: 1, offset: -margin }, PRECISION);
  },
  limit: -margin,
});

/** Errors of one sign with mean 1 and variance 1. */
const exponential = (limit: number): Scenario => ({
  plan: `mae 1 of exponential errors against ${limit}`,
  rows: rowsForMean({ variance: 1, distance: limit - 1, skewness: 2 }, PLAN),
  measure: (random, n) => {
    const prediction = Float64Array.from({ length: n }, () => -Math.log(1 - random.uniform()));
    return estimate(
      { task: 'regression', n, label: new Float64Array(n), prediction },
      meanAbsoluteError,
      PRECISION,
    );
  },
  limit,
  operator: '<=',
});

/** The standard error comes from a large sample, as if the estimate at hand had been right. */
function ranked(auc: number, margin: number): Scenario {
  const world = rankings(0.3, auc, auc);
  const rows = 40_000;
  const { candidate, baseline } = world.draw(createRandom(SEED), rows);
  const [own, other] = [candidate, baseline] as readonly BinaryPredictions[];
  const found = deLongPaired(own!.label, own!.score!, other!.score!);
  if (isUndefined(found) || isUndefined(found.standardError)) throw new RangeError('no standard error');
  return {
    plan: `equal AUC ${auc}, margin ${margin}`,
    rows: rowsForEstimate({ standardError: found.standardError, rows, distance: margin }, PLAN),
    measure: (random, n) => compare(world.draw(random, n), rocAuc, { factor: 1, offset: -margin }, PRECISION),
    limit: -margin,
  };
}

const SCENARIOS: readonly Scenario[] = [
  proportion(0.92, 0.9),
  proportion(0.7, 0.65),
  paired(0.1, 0.01),
  paired(0.05, 0.02),
  paired(0.02, 0.01),
  exponential(1.05),
  exponential(1.2),
  ranked(0.8, 0.02),
];

/** Positive rows by whether candidate and baseline are right: neither, baseline only, candidate only, both. */
function rightOrWrong(random: Random, n: number, shares: readonly number[]) {
  const counts = drawn(random, n, Float64Array.from(shares));
  return pairOf(Float64Array.of(0, 0, 0, 0, ...counts));
}
