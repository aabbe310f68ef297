import { describe, expect, test } from 'vitest';
import { judgeBetween } from '../../../../../src/domain/gate/between/by-groups.ts';
import type { Sliced } from '../../../../../src/domain/gate/between/two-slices.ts';
import { metricNamed } from '../../../../../src/domain/metrics/catalogue.ts';
import type { Grouping } from '../../../../../src/domain/predictions/groupings.ts';
import { betaQuantile } from '../../../../../src/foundation/stats/distributions.ts';
import { createRandom, type Random } from '../../../../../src/foundation/stats/random.ts';
import { isUndefined } from '../../../../../src/foundation/stats/undefined.ts';

const SIMULATIONS = 1000;
const GROUPS = 30;
const ROWS = 20;
/** Correlation of two rows of one slice and group: rates of groups are beta numbers. */
const ICC = 0.3;
const STEPS = 1000;

/** Rates of groups around a mean, ascending, each as likely as the next. */
const ratesAround = (mean: number): readonly number[] =>
  Array.from({ length: STEPS }, (_, i) =>
    betaQuantile((i + 0.5) / STEPS, (mean * (1 - ICC)) / ICC, ((1 - mean) * (1 - ICC)) / ICC),
  );
const meanOf = (rates: readonly number[]): number => rates.reduce((sum, one) => sum + one) / STEPS;

const OWN = ratesAround(0.8);
const OTHER = ratesAround(0.85);
const TRUTH = meanOf(OWN) - meanOf(OTHER);

const CODES = Uint32Array.from({ length: 2 * GROUPS * ROWS }, (_, row) => Math.floor(row / ROWS) % GROUPS);
const CUSTOMERS: Grouping = {
  name: 'customer',
  unit: 'customer',
  from: 'named',
  ordered: false,
  codes: CODES,
  names: Array.from({ length: GROUPS }, (_, group) => String(group)),
};

/** A slice whose rows are right at the rate of their group; three of four rows are positive. */
function slice(random: Random, metric: string, rates: readonly number[]): Sliced {
  const n = GROUPS * ROWS;
  const label = Uint8Array.from({ length: n }, (_, row) => Number(row % 4 > 0));
  const prediction = label.map((y, row) => (random.uniform() < rates[CODES[row]!]! ? y : 1 - y));
  const predictions = { task: 'binary', n, label, prediction, positiveClass: '1' } as const;
  return { name: metric, predictions, metric: metricNamed(metric)! };
}

type Place = (place: number, random: Random) => number;

function errors(metric: string, placeOfOther: Place) {
  const random = createRandom(17);
  let [passed, failed] = [0, 0];
  for (let run = 0; run < SIMULATIONS; run++) {
    const places = Array.from({ length: GROUPS }, () => random.below(STEPS));
    const one = slice(
      random,
      metric,
      places.map((place) => OWN[place]!),
    );
    const other = slice(
      random,
      metric,
      places.map((place) => OTHER[placeOfOther(place, random)]!),
    );
    const judge = judgeBetween({ one, other, factor: 1 }, { alpha: 0.05, seed: 1 });
    const found = isUndefined(judge) ? judge : judge(CUSTOMERS);
    if (isUndefined(found) || isUndefined(found.interval)) continue;
    if (found.interval.lower >= TRUTH) passed += 1;
    if (found.interval.upper <= TRUTH) failed += 1;
  }
  return { passed: passed / SIMULATIONS, failed: failed / SIMULATIONS };
}

describe(`two slices exactly at their limit, 30 groups, ICC .3, ${SIMULATIONS} simulations`, () => {
  test.each([
    ['accuracy', 'covaries with', (place: number) => place],
    ['accuracy', 'moves against', (place: number) => STEPS - 1 - place],
    ['accuracy', 'knows nothing of', (_: number, random: Random) => random.below(STEPS)],
    ['recall', 'covaries with', (place: number) => place],
    ['recall', 'moves against', (place: number) => STEPS - 1 - place],
  ] as const)('%s that %s the other slice passes and fails in about 1 of 20', (metric, _, place) => {
    const { passed, failed } = errors(metric, place);
    expect(passed).toBeLessThanOrEqual(0.065);
    expect(failed).toBeLessThanOrEqual(0.065);
    expect(Math.min(passed, failed)).toBeGreaterThanOrEqual(0.02);
  });
});
