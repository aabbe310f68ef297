import { describe, expect, test } from 'vitest';
import { readPredictions, writePredictions } from '../../../../src/domain/predictions/predictions-file.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';

const DAYS = Array.from({ length: 12 }, (_, day) => `2013-05-${String(day + 1).padStart(2, '0')}`);

/** One row for each hour from 5 to 8 of each day, by a plane of 40. */
const flights = (days: readonly string[]): readonly Row[] =>
  days.flatMap((day, d) =>
    [5, 6, 7, 8].map((hour) => ({
      time: `${day} 0${hour}:00:00`,
      plane: `N${(d * 7 + hour) % 40}`,
      carrier: hour % 2 === 0 ? 'AA' : 'B6',
      label: hour === 5 ? 'true' : 'false',
      prediction: 'false',
    })),
  );

const QUESTION = { rowId: ['time', 'plane', 'carrier'], groups: 'auto' } as const;

async function groupings(rows: readonly Row[], question = {}) {
  const table = await readPredictions('p.csv', { ...QUESTION, ...question }, memoryEngine({ 'p.csv': rows }));
  return (table.groupings ?? []).map(({ name, unit, from, ordered, names }) => ({
    name,
    unit,
    from,
    ordered,
    groups: names.length,
  }));
}

describe('auto finds', () => {
  test('the days of a time column and ids that repeat, never columns of few values', async () => {
    const manyPlanes = flights([...DAYS, ...DAYS.map((day) => day.replace('-05-', '-06-'))]);
    expect(await groupings(manyPlanes)).toEqual([
      { name: 'day of time', unit: 'day', from: 'time', ordered: true, groups: 24 },
      { name: 'plane', unit: 'plane', from: 'row-id', ordered: false, groups: 40 },
    ]);
  });

  test('hours where the rows span few days', async () => {
    expect(await groupings(flights(DAYS.slice(0, 3)))).toEqual([
      { name: 'hour of time', unit: 'hour', from: 'time', ordered: true, groups: 12 },
    ]);
  });

  test('a date that is spread over three columns', async () => {
    const rows = DAYS.map((day, id) => ({
      id,
      year: 2013,
      month: 5,
      day: Number(day.slice(-2)),
      label: id % 2 === 0 ? 'true' : 'false',
      prediction: 'true',
    }));
    expect(await groupings(rows, { rowId: ['id'] })).toEqual([
      { name: 'day of year-month-day', unit: 'day', from: 'time', ordered: true, groups: 12 },
    ]);
  });

  test('a date in place of the days of a timestamp in UTC that is at most a day away', async () => {
    const rows = DAYS.map((_, d) => ({
      id: d,
      time: `2013-05-${String(d + 2).padStart(2, '0')}T01:00:00Z`,
      year: 2013,
      month: 5,
      day: d + 1,
      label: d % 2 === 0 ? 'true' : 'false',
      prediction: 'true',
    }));
    expect((await groupings(rows, { rowId: ['id', 'time'] })).map(({ name }) => name)).toEqual([
      'day of year-month-day',
    ]);
    const booked = rows.map((row) => ({ ...row, time: row.time.replace('-05-', '-03-') }));
    expect((await groupings(booked, { rowId: ['id', 'time'] })).map(({ name }) => name)).toEqual([
      'day of time',
      'day of year-month-day',
    ]);
  });

  test('nothing in slices, which are fixed effects', async () => {
    expect(await groupings(flights(DAYS), { slices: ['time', 'plane'] })).toEqual([]);
  });
});

test('what is named is taken as it is, and none claims independence', async () => {
  expect(await groupings(flights(DAYS), { groups: ['carrier'] })).toEqual([
    { name: 'carrier', unit: 'carrier', from: 'named', ordered: false, groups: 2 },
  ]);
  expect(await groupings(flights(DAYS), { groups: 'none' })).toEqual([]);
});

test('a named group that is NULL in a row is refused', async () => {
  const [first, ...rest] = flights(DAYS);
  await expect(groupings([{ ...first!, carrier: null }, ...rest], { groups: ['carrier'] })).rejects.toThrow(
    'groups "carrier" is NULL in 1 row of p.csv, so what they belong to is not known',
  );
});

test('groups are kept in the predictions table', async () => {
  const engine = memoryEngine({ 'data.csv': flights(DAYS) });
  const table = await readPredictions('data.csv', QUESTION, engine);
  await writePredictions('p.parquet', table, engine, QUESTION.rowId);
  const back = await readPredictions('p.parquet', QUESTION, engine);
  expect(back.groupings).toEqual(table.groupings?.map((grouping) => ({ ...grouping, from: 'named' })));
});
