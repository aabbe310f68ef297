import { expect, test } from 'vitest';
import { compareCategories, compareNumbers } from '../../../../src/domain/drift/compare.ts';
import { decideDrift } from '../../../../src/domain/drift/decide.ts';
import { DriftFactsSchema } from '../../../../src/domain/drift/facts.ts';
import { DRIFT_MEASURES } from '../../../../src/domain/drift/measures/catalogue.ts';
import type { DriftMeasure } from '../../../../src/domain/drift/measures/measure.ts';
import { type Runs, rowsOfRuns } from '../../../../src/foundation/stats/runs.ts';
import { undefinedBecause } from '../../../../src/foundation/stats/undefined.ts';
import { categories, factsOf, numbers } from './samples.ts';

const medianOf = ({ values, counts }: Runs): number | undefined =>
  [...values].flatMap((value, at) => new Array<number>(counts[at]!).fill(value))[
    rowsOfRuns({ values, counts }) >> 1
  ];

/** How far the median has moved, in its own unit, and sure of it however few the rows are. */
const medianShift: DriftMeasure = {
  name: 'median_shift',
  about: 'distance between the medians',
  range: { min: 0 },
  rests: 'values',
  everyValue: true,
  numbers(reference, current) {
    const [before, after] = [reference, current].map(({ runs }) => medianOf(runs));
    if (before === undefined || after === undefined) return undefinedBecause('one side has no value');
    return { value: Math.abs(after - before), p: after === before ? 1 : 0 };
  },
  test: { about: 'values', words: 'median shift', rule: { name: 'median_p', about: 'p of the toy test' } },
};

const measures = [...DRIFT_MEASURES, medianShift];
const ramp = (from: number) => numbers(Array.from({ length: 100 }, (_, i) => from + i));
const facts = DriftFactsSchema.parse(
  factsOf([
    compareNumbers('x', ramp(0), ramp(3), measures),
    compareCategories('c', categories({ a: 100 }), categories({ a: 100 }), measures),
  ]),
);

test.each([
  ['median_shift[x] <= 2', 'fail', 'median_shift[x] is 3, above the limit 2.'],
  ['median_shift[x] < 4', 'pass', 'median_shift[x] is 3, below the limit 4.'],
  ['median_shift[*] <= 2', 'fail', 'median_shift[x] is 3, above the limit 2.'],
  ['median_p[x] >= 0.05', 'fail', 'median_p[x] is 0, below the limit 0.05.'],
  [
    'median_shift[x] >= -1',
    'error',
    'rules "median_shift[x] >= -1" has the limit -1, but median_shift is at least 0; write a limit within that range',
  ],
  [
    'median_shift[c] <= 2',
    'error',
    'rules "median_shift[c] <= 2" asks for median_shift of c, which is compared as categorical; use one of psi, total_variation, chi_square_p, null_share_change, unseen_share, q',
  ],
])('one measure more, through its seam alone: %s', (rule, outcome, message) => {
  expect(decideDrift([rule], facts, measures).checks[0]).toMatchObject({ outcome, message });
});

test('its test counts among those of the column, which it may call drifted', () => {
  const column = decideDrift([], facts, measures).checks[0];
  expect(column).toMatchObject({
    outcome: 'fail',
    observed: { value: 3, method: 'distance between the medians' },
  });
  expect(column!.message).toMatch(/^x has drifted: median shift 3, q < 1e-15\.$/);
});

test('a version that does not know the measure reads the same facts without it', () => {
  expect(decideDrift([], facts).checks[0]!.outcome).toBe('pass');
  expect(decideDrift(['median_shift[x] <= 2'], facts).reason).toMatch(/not a drift metric/);
});
