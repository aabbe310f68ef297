import { describe, expect, test } from 'vitest';
import { decideGate } from '../../../../src/domain/gate/decide.ts';
import { metricsDiff } from '../../../../src/domain/gate/diff.ts';
import type { Measure } from '../../../../src/domain/gate/facts.ts';
import { gateFactsWithSql } from '../../../../src/domain/gate/sql/look-sql.ts';
import type { SqlMetric } from '../../../../src/domain/metrics/sql/sql-metric.ts';
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
