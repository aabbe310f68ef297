import { describe, expect, test } from 'vitest';
import { decideGate } from '../../../../src/domain/gate/decide.ts';
import { metricsDiff } from '../../../../src/domain/gate/diff.ts';
import type { Measure } from '../../../../src/domain/gate/facts.ts';
import { gateFactsWithSql } from '../../../../src/domain/gate/sql/look-sql.ts';
import type { Quantity } from '../../../../src/domain/judging/quantity.ts';
import type { SqlMetric } from '../../../../src/domain/metrics/sql/sql-metric.ts';
import type { Grouping } from '../../../../src/domain/predictions/groupings.ts';
import { type PredictionsTable, selectTable } from '../../../../src/domain/predictions/predictions.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import { parseRules } from '../../../../src/foundation/rules/parse.ts';
import { studentTQuantile } from '../../../../src/foundation/stats/distributions.ts';
import { createRandom } from '../../../../src/foundation/stats/random.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';
import { tableOf, twoModels } from './tables.ts';

const sumOf = (rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);
const gained = (row: Row): number => (row.prediction === true ? (row.gain as number) : 0);

const TOTAL = 'sum(gain) FILTER (WHERE prediction)';
const MEAN = 'sum(CASE WHEN prediction THEN gain ELSE 0 END) / count(*)';
const NOTHING = 'max(gain) FILTER (WHERE gain > 1e9)';
const engine = memoryEngine(
  {},
  {},
  {
    [TOTAL]: (rows) => sumOf(rows, gained),
    [MEAN]: (rows) => sumOf(rows, gained) / rows.length,
    [NOTHING]: () => null,
  },
);

const METRICS: readonly SqlMetric[] = [
  { name: 'revenue', sql: TOTAL, direction: 'higher' },
  { name: 'revenue_per_row', sql: MEAN },
  { name: 'nothing', sql: NOTHING },
];

function withGain(table: PredictionsTable, seed = 9): PredictionsTable {
  const random = createRandom(seed);
  const n = table.rowIds.length;
  const values = Float64Array.from({ length: n }, () => Math.round(100 * random.uniform()) - 20);
  return { ...table, extras: [{ name: 'gain', type: 'number', values }] };
}

async function gate(
  rules: string | readonly string[],
  candidate: PredictionsTable,
  baseline?: PredictionsTable,
) {
  const texts = [rules].flat();
  const source = (name: string) => ({ kind: 'predictions', name }) as const;
  const facts = await gateFactsWithSql(
    parseRules(texts).rules,
    {
      candidate: { source: source('new.parquet'), content: { table: candidate } },
      baseline: baseline
        ? { state: 'found', source: source('old.parquet'), rescored: false, content: { table: baseline } }
        : { state: 'none' },
    },
    { alpha: 0.05, seed: 42 },
    { metrics: METRICS, engine: async () => engine },
  );
  const inputs = {
    rules: texts,
    confidence: 0.95,
    onMissingBaseline: 'inconclusive',
    requireUncertainty: false,
  } as const;
  return { ...decideGate(inputs, facts), facts };
}

const few = twoModels(60, 4, [0.6, 0.5]);
const many = twoModels(1000, 4, [0.9, 0.1]);

/** What a mean of independent values has for limits, by t. */
function byRows(values: readonly number[]) {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { mean, reach: studentTQuantile(0.95, n - 1) * Math.sqrt(variance / n) };
}

const gainOf = (table: PredictionsTable, row: number): number =>
  table.predictions.prediction[row] === 1 ? (table.extras![0]!.values[row] as number) : 0;

describe('the jackknife over blocks of rows', () => {
  const candidate = withGain(few.candidate);
  const baseline = { ...few.baseline, extras: candidate.extras! };
  const differences = Array.from({ length: 60 }, (_, row) => gainOf(candidate, row) - gainOf(baseline, row));
  const { mean, reach } = byRows(differences);

  test.each([
    ['a mean', 'revenue_per_row >= baseline - 9', 1],
    ['a total', 'revenue >= baseline - 99', 60],
  ])('of %s has the limits of its rows where each is a block', async (_, rule, times) => {
    const { facts } = await gate(rule, candidate, few.baseline);
    const [{ difference }] = facts.measures as [Measure];
    expect(difference).toMatchObject({
      value: expect.closeTo(times * mean, 9),
      n: 60,
      method: 'delete-a-group jackknife, 60 blocks of rows',
    });
    const { lower, upper } = (difference as { interval: { lower: number; upper: number } }).interval;
    // On each side the wider of t and Hall's, which leaves at least one of them at t.
    expect(Math.min(times * mean - lower, upper - times * mean)).toBeCloseTo(times * reach, 8);
  });

  test('does not depend on the order of rows', async () => {
    const back = Uint32Array.from({ length: 60 }, (_, row) => 59 - row);
    const rule = 'revenue >= baseline - 99';
    const shuffled = await gate(rule, selectTable(candidate, back), few.baseline);
    expect(shuffled.checks).toEqual((await gate(rule, candidate, few.baseline)).checks);
  });
});

test('rules on metrics in SQL stand among the others, and decide', async () => {
  const candidate = withGain(many.candidate);
  const rules = ['revenue >= 1', 'accuracy >= baseline', 'revenue_per_row >= 0'];
  const { verdict, checks, facts } = await gate(rules, candidate, many.baseline);
  expect(checks.map(({ target, outcome }) => `${target} ${outcome}`)).toEqual([
    'revenue pass',
    'accuracy pass',
    'revenue_per_row pass',
  ]);
  expect(verdict).toBe('pass');
  expect(facts.metrics).toEqual([METRICS[0], METRICS[1]]);
  expect(metricsDiff(facts, checks).map(({ direction }) => direction)).toEqual([
    'higher',
    'higher',
    'unknown',
  ]);
});

describe('never passes', () => {
  test('a metric that answers NULL', async () => {
    const { verdict, reason } = await gate('nothing <= 5', withGain(many.candidate));
    expect(verdict).toBe('inconclusive');
    expect(reason).toContain('the SQL answers NULL or no finite number');
  });

  test('a metric of few rows', async () => {
    const small = withGain(
      selectTable(
        many.candidate,
        Uint32Array.from({ length: 20 }, (_, row) => row),
      ),
    );
    const { reason } = await gate('revenue_per_row >= -1000', small);
    expect(reason).toContain('20 rows; a metric in SQL needs 30');
  });

  test('a metric of rows in few groups', async () => {
    const table = withGain(many.candidate);
    const codes = Uint32Array.from({ length: 1000 }, (_, row) => row % 5);
    const groupings = [
      {
        name: 'day',
        unit: 'day',
        from: 'named',
        ordered: true,
        codes,
        names: ['1', '2', '3', '4', '5'],
      } as const,
    ];
    const { reason } = await gate('revenue_per_row >= -1000', { ...table, groupings });
    expect(reason).toContain('too few groups: 5 days; at least 10 are needed');
  });
});

test('slices are asked for by their values', async () => {
  const { candidate } = many;
  const origin = Array.from({ length: 1000 }, (_, row) => (row % 4 === 0 ? 'JFK' : 'LGA'));
  const { facts } = await gate('revenue[origin=*] >= 0', withGain({ ...candidate, slices: { origin } }));
  expect(facts.measures.map(({ slice, n }) => [slice[0]!.value, n])).toEqual([
    ['JFK', 250],
    ['LGA', 750],
  ]);
});

test('models that predict alike differ by nothing', async () => {
  const candidate = withGain(many.candidate);
  const { checks } = await gate('revenue >= baseline', candidate, many.candidate);
  expect(checks[0]!.message).toBe(
    'revenue does not differ from the baseline (identical predictions), at or above the limit 0.',
  );
});

test('a rule on the baseline that asks for the worse side is a slip', async () => {
  await expect(gate('revenue <= baseline', withGain(few.candidate), few.baseline)).rejects.toThrow(
    'rules "revenue <= baseline" asks for a lower revenue, of which higher is better; compare with `>=`',
  );
});

test('a table of numbers has columns of numbers', async () => {
  const numbers = Float64Array.from({ length: 40 }, (_, row) => row);
  const table = tableOf({ task: 'regression', n: 40, label: numbers, prediction: numbers });
  await expect(gate('nothing <= 5', table)).resolves.toMatchObject({ verdict: 'inconclusive' });
});

describe('a metric in SQL over groups', () => {
  const [DAYS, ROUTES] = [20, 15];
  const n = DAYS * ROUTES;
  const random = createRandom(3);
  const noise = () => random.uniform() - 0.5;
  const route = Array.from({ length: ROUTES }, () => 10 * noise());
  /** One row for each day on each route; what a row gains depends on either. */
  const gains = (day: (at: number) => number) => {
    const ofDay = Array.from({ length: DAYS }, (_, at) => day(at));
    return Float64Array.from(
      { length: n },
      (_, row) => ofDay[row % DAYS]! + route[Math.floor(row / DAYS)]! + noise(),
    );
  };
  const named = (name: string, size: number, ordered: boolean, codes: (row: number) => number): Grouping => ({
    name,
    unit: name,
    from: 'named',
    ordered,
    codes: Uint32Array.from({ length: n }, (_, row) => codes(row)),
    names: Array.from({ length: size }, (_, at) => `${name} ${at}`),
  });
  const byDay = named('day', DAYS, true, (row) => row % DAYS);
  const byRoute = named('route', ROUTES, false, (row) => Math.floor(row / DAYS));
  const rows = Array.from({ length: n }, (_, row) => String(row));
  const tableWith = (values: Float64Array, groupings: readonly Grouping[]): PredictionsTable => ({
    predictions: {
      task: 'binary',
      n,
      label: new Uint8Array(n).fill(1),
      prediction: new Uint8Array(n).fill(1),
      positiveClass: 'true',
    },
    rowIds: rows,
    slices: {},
    groupings,
    extras: [{ name: 'gain', type: 'number', values }],
  });
  const judged = async (values: Float64Array, ...groupings: readonly Grouping[]) => {
    const { facts } = await gate('revenue_per_row >= 0', tableWith(values, groupings));
    const found = facts.measures[0]!.compared as Quantity & { interval: { lower: number; upper: number } };
    return { ...found, reach: found.value - found.interval.lower };
  };
  /** Squared standard error of the mean over the means of groups. */
  const varianceBy = (values: Float64Array, { codes, names }: Grouping): number => {
    const sums = new Float64Array(names.length);
    values.forEach((value, row) => {
      sums[codes[row]!]! += value;
    });
    const means = sums.map((sum) => (sum * names.length) / n);
    return byRows([...means]).reach ** 2 / studentTQuantile(0.95, names.length - 1) ** 2;
  };

  test('that cross has the variances of both, less that of their cells', async () => {
    const values = gains(() => 8 * noise());
    const both = await judged(values, byDay, byRoute);
    expect(both.method).toMatch(/^delete-a-group jackknife, two-way, by day and by route$/);
    expect(both.groups).toBe(ROUTES);
    const oneWay = varianceBy(values, byDay) + varianceBy(values, byRoute);
    const error = both.reach / studentTQuantile(0.95, ROUTES - 1);
    const ofCells = oneWay - error ** 2;
    const ofRows = byRows([...values]).reach ** 2 / studentTQuantile(0.95, n - 1) ** 2;
    expect(ofCells / ofRows).toBeGreaterThan(0.7);
    expect(ofCells / ofRows).toBeLessThan(1.4);
  });

  test('that follow each other and resemble their neighbours is wider than by days alone', async () => {
    const waves = gains((at) => 10 * Math.sin((2 * Math.PI * at) / DAYS));
    const days = await judged(waves, byDay);
    const unordered = await judged(waves, { ...byDay, ordered: false });
    expect(days.method).toMatch(/by day, and cosine averages$/);
    expect(unordered.method).toMatch(/by day$/);
    expect(days.reach).toBeGreaterThan(1.5 * unordered.reach);
  });

  test('of more than a hundred days is cut into runs of neighbours', async () => {
    const codes = Uint32Array.from({ length: n }, (_, row) => row % 150);
    const grouping = { ...byDay, codes, names: Array.from({ length: 150 }, (_, at) => `day ${at}`) };
    const slow = Float64Array.from({ length: n }, (_, row) => Math.sin((2 * Math.PI * (row % 150)) / 150));
    const found = await judged(slow, grouping);
    expect(found.method).toBe('delete-a-group jackknife, 100 blocks of groups by day, and cosine averages');
  });
});
