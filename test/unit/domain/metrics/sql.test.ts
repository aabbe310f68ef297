import { expect, test } from 'vitest';
import { dealt, shuffledByName } from '../../../../src/domain/metrics/sql/deal.ts';
import { evaluateSql } from '../../../../src/domain/metrics/sql/evaluate-sql.ts';
import { sqlMetricProblems, sqlMetricsOf } from '../../../../src/domain/metrics/sql/sql-metric.ts';
import { readPredictions, writePredictions } from '../../../../src/domain/predictions/predictions-file.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';

const NAMES = Array.from({ length: 1000 }, (_, at) => `["${at}"]`);

test('names are dealt into blocks of equal size, the same wherever they stand', () => {
  const blocks = dealt(NAMES, 100);
  expect(
    new Set(
      Map.groupBy(blocks, (block) => block)
        .values()
        .map(({ length }) => length),
    ),
  ).toEqual(new Set([10]));
  expect([...dealt(NAMES.toReversed(), 100)].toReversed()).toEqual([...blocks]);
  const order = [...shuffledByName(NAMES)];
  expect(order).not.toEqual(order.toSorted((a, b) => a - b));
});

test('the metrics of the input stand before those of the evidence, by name', () => {
  const evidence = [
    { name: 'cost', sql: 'sum(cost)' },
    { name: 'revenue', sql: 'sum(gain)' },
  ];
  const said = { revenue: { sql: 'avg(gain)', direction: 'higher' }, share: 'avg(x)' } as const;
  expect(sqlMetricsOf(said, evidence)).toEqual([
    { name: 'cost', sql: 'sum(cost)' },
    { name: 'revenue', sql: 'avg(gain)', direction: 'higher' },
    { name: 'share', sql: 'avg(x)' },
  ]);
  expect(sqlMetricProblems({ accuracy: 'avg(x)' })).toMatchObject([{ input: 'metrics', value: 'accuracy' }]);
});

test('where rows have weights, the SQL means theirs by `weight`', async () => {
  const sql = 'sum(weight * gain) / sum(weight)';
  const rows = [
    { id: 1, label: 'true', prediction: 'true', gain: 2, amount: 3, weight: 70 },
    { id: 2, label: 'true', prediction: 'false', gain: 6, amount: 1, weight: 80 },
  ];
  const sumOf = (all: readonly Row[], of: (row: Row) => number) => all.reduce((sum, row) => sum + of(row), 0);
  const weighted = (all: readonly Row[]) =>
    sumOf(all, ({ weight, gain }) => (weight as number) * (gain as number)) /
    sumOf(all, ({ weight }) => weight as number);
  const engine = memoryEngine({ 'p.csv': rows }, {}, { [sql]: weighted });
  const table = await readPredictions('p.csv', { rowId: ['id'], weight: 'amount', sql: [sql] }, engine);
  await writePredictions('out.parquet', table, engine, ['id']);
  const back = await readPredictions('out.parquet', { rowId: ['id'], weight: 'weight', sql: [sql] }, engine);
  expect(back).toEqual(table);
  expect((await evaluateSql(back, [{ name: 'mean_gain', sql }], engine)).all).toEqual([
    { name: 'mean_gain', value: 3 },
  ]);
});

test('columns that SQL names are kept in the predictions table, and measured by slice', async () => {
  const sql = 'sum(gain)';
  const rows = [
    { id: 1, label: 'true', prediction: 'true', gain: 2, other: 5, origin: 'JFK' },
    { id: 2, label: 'true', prediction: 'false', gain: 3, other: 5, origin: 'LGA' },
    { id: 3, label: null, prediction: 'true', gain: 9, other: 5, origin: 'JFK' },
  ];
  const engine = memoryEngine(
    { 'p.csv': rows },
    {},
    { [sql]: (all) => all.reduce((sum, { gain }) => sum + (gain as number), 0) },
  );
  const question = { rowId: ['id'], slices: ['origin'], sql: [sql] };
  const table = await readPredictions('p.csv', question, engine);
  await writePredictions('out.parquet', table, engine, question.rowId);
  const back = await readPredictions('out.parquet', question, engine);
  expect(back).toEqual(table);
  expect(back.extras!.map(({ name }) => name)).toEqual(['gain']);
  expect(await evaluateSql(back, [{ name: 'gains', sql }], engine)).toEqual({
    all: [{ name: 'gains', value: 5 }],
    slices: [[{ name: 'gains', value: 2 }], [{ name: 'gains', value: 3 }]],
  });
});
