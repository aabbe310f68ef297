import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as duckdb from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spanOf } from '../../../../src/adapters/duckdb/answers/proven.ts';
import { footerStatistics } from '../../../../src/adapters/duckdb/parquet/parquet-statistics.ts';
import { allowance } from '../../../../src/adapters/duckdb/session/over-limit.ts';
import { openSession } from '../../../../src/adapters/duckdb/session/session.ts';
import type { Column, Predicate, Question, Table } from '../../../../src/foundation/ports/ports.ts';
import { TABLE_LIMITS } from '../../../../src/foundation/reading/limits.ts';
import { duckDbWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

/** What pyarrow wrote: scripts/golden/parquet-statistics.py. */
const FOLDER = 'test/fixtures/parquet/statistics';

const fixture = async (name: string): Promise<string> => world.file(name, readFileSync(join(FOLDER, name)));

/** Limits at both ends of a column, within them, and beyond them. */
function questionsOf(
  { name: column, type }: Column,
  ends: readonly (string | number)[],
): readonly Question[] {
  const limits: readonly Predicate[] = ends.flatMap((end) => [
    { is: 'outside', minimum: end },
    { is: 'outside', exclusiveMinimum: end },
    { is: 'outside', maximum: end },
    { is: 'outside', exclusiveMaximum: end },
    { is: 'outside', minimum: ends[0]!, maximum: end },
  ]);
  const lists: readonly Predicate[] =
    type === 'integer'
      ? [
          { is: 'none-of', values: [0, 1, 2] },
          { is: 'none-of', values: [0, 2] },
          { is: 'none-of', values: Array.from({ length: 256 }, (_, at) => at - 128) },
        ]
      : [];
  return [{ is: 'null' } as const, ...(ORDERED.has(type) ? limits : []), ...lists].map((bad) => ({
    column,
    bad,
  }));
}

const ORDERED: ReadonlySet<string> = new Set(['integer', 'number', 'date', 'timestamp', 'time']);
const BETWEEN: Readonly<Record<string, string | number>> = {
  integer: 1,
  number: 0.25,
  date: '2024-01-01',
  timestamp: '2024-01-01T00:00:00Z',
  time: '12:00:00',
};

/** Every count, and the surplus of every whole number, of a table. */
async function answersOf(table: Table, ends: ReadonlyMap<string, readonly (string | number)[]>) {
  const questions = table.columns.flatMap((column) => questionsOf(column, ends.get(column.name) ?? []));
  const counts = await table.count(questions);
  const keys = table.columns.filter(({ type }) => type === 'integer').map(({ name }) => name);
  const surplus = [];
  for (const key of keys) surplus.push([key, await table.surplus([key])]);
  return { counts: questions.map((question, at) => ({ question, count: counts[at]! })), surplus };
}

/** Holds a table to one that no footer speaks of: a limit above its rows leaves all of them, and proves nothing. */
async function expectAlike(paths: readonly string[]): Promise<void> {
  const [table, scanned] = [await world.table(paths), await world.table(paths, undefined, 1e9)];
  const profiles = await scanned.profile(scanned.columns.map(({ name }) => name));
  const ends = scanned.columns.map(({ name, type }, at) => {
    const { minimum, maximum } = profiles[at]!;
    return [name, [minimum, maximum, BETWEEN[type]].filter(isEnd)] as const;
  });
  expect(await answersOf(table, new Map(ends))).toEqual(await answersOf(scanned, new Map(ends)));
}

const isEnd = (end: unknown): end is string | number => typeof end === 'string' || typeof end === 'number';

describe('counts are those of a scan, whatever the footer says', () => {
  test.each(readdirSync(FOLDER))('in %s of pyarrow', async (name) => expectAlike([await fixture(name)]));

  test('in several files, and one whose footer says less', async () => {
    const names = ['random-0.parquet', 'random-3.parquet'];
    await expectAlike(await Promise.all(names.map(fixture)));
    await expectAlike(await Promise.all([...names, 'without.parquet'].map(fixture)));
  });

  test('and those of the rows that fail, of floats with NaN', async () => {
    const table = await world.table(await fixture('random-2.parquet'));
    const floats = table.columns.filter(({ native }) => ['FLOAT', 'DOUBLE'].includes(native));
    const questions = floats.flatMap((column) => questionsOf(column, [-1.5, 0, 0.25, 3]));
    const failing = [];
    for (const question of questions) failing.push((await table.failing(question, [], 100)).length);
    expect(await table.count(questions)).toEqual(failing);
  });

  test('in random tables of DuckDB', async () => {
    let at = 0;
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        at += 1;
        await expectAlike([await world.parquet(`random-${at}.parquet`, rowsOf(shape))]);
      }),
      { numRuns: 8 },
    );
  });
});

interface Shape {
  readonly rows: number;
  /** Groups of 2,048 rows that hold NULL only. */
  readonly empty: readonly number[];
  readonly gaps: number;
  readonly nans: number;
  readonly seed: number;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  rows: fc.integer({ min: 1, max: 9000 }),
  empty: fc.subarray([0, 1, 2, 3, 4]),
  gaps: fc.constantFrom(0, 3, 100),
  nans: fc.constantFrom(0, 1, 50, 4000),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

/** Values by the hash of a row's number; every so many rows a gap, and NaN in floats. */
function rowsOf({ rows, empty, gaps, nans, seed }: Shape): string {
  const number = (most: number): string => `(hash(i + ${seed}) % ${most})`;
  const every = (step: number): string => (step === 0 ? 'false' : `i % ${step} = 0`);
  const gap = `i // 2048 in (${[...empty, -1].join(', ')}) or ${every(gaps)}`;
  const values = {
    key: 'i::bigint',
    tiny: `(${number(256)}::integer - 128)::tinyint`,
    small: `${number(3)}::usmallint`,
    wide: '(18446744073709551615::hugeint - i)::ubigint',
    money: `(${number(20_000)}::integer - 10000)::decimal(9, 2) / 100`,
    large: `${number(1e9)}::decimal(30, 3)`,
    day: `date '2024-01-01' + ${number(9000)}::integer`,
    moment: `timestamp '1970-01-01' + to_seconds(${number(4e9)}::bigint)`,
    zoned: `timestamptz '2024-01-01 00:00:00+00' + to_seconds(${number(1e6)}::bigint)`,
    clock: `time '00:00:00' + to_seconds(${number(86_400)}::bigint)`,
    flag: `${number(2)} = 0`,
    float: `if(${every(nans)}, 'nan'::float, ${number(100)}::float / 100)`,
    double: `if(${every(nans)}, 'nan'::double, if(${number(999)} = 0, 'infinity'::double, ${number(100)} / 100))`,
    text: `${number(50)}::varchar`,
  };
  const items = Object.entries(values).map(([name, sql]) => `if(${gap}, null, ${sql}) as ${name}`);
  return `select ${items.join(', ')} from range(${rows}) t(i)`;
}

describe('a footer proves', () => {
  async function provenBy(name: string, only: readonly string[]) {
    const path = world.files.absolute(await fixture(name));
    const table = await world.table(name);
    const session = await openSession(duckdb, { paths: [path], allowance: allowance(TABLE_LIMITS) });
    const rows = await table.rows();
    try {
      const found = await footerStatistics(session, { paths: [path], columns: table.columns, rows });
      return Object.fromEntries(only.map((column) => [column, found.get(column)]));
    } finally {
      session.close();
    }
  }

  test('the NULLs of all columns, and the ends of those that every writer orders alike', async () => {
    const { key, ...others } = await provenBy('random-1.parquet', ['key', 'double', 'text', 'large', 'flag']);
    expect(key).toEqual({ nulls: 8, extremes: { least: '10', most: '196' } });
    for (const other of Object.values(others))
      expect(other).toEqual({ nulls: expect.any(Number), extremes: undefined });
  });

  test('nothing of columns without statistics', async () => {
    expect(await provenBy('without.parquet', ['key', 'text'])).toEqual({ key: undefined, text: undefined });
    const some = await provenBy('some.parquet', ['key', 'day', 'tiny']);
    expect(some).toMatchObject({ key: { nulls: expect.any(Number) }, tiny: undefined });
  });

  test('no ends of timestamps that have no order', async () => {
    expect((await provenBy('int96.parquet', ['nano'])).nano?.extremes).toBeUndefined();
  });

  test('nothing where it speaks of other rows than the file has', async () => {
    const path = world.files.absolute(await fixture('random-2.parquet'));
    const session = await openSession(duckdb, { paths: [path], allowance: allowance(TABLE_LIMITS) });
    const { columns } = await world.table('random-2.parquet');
    expect(await footerStatistics(session, { paths: [path], columns, rows: 23 })).toEqual(new Map());
    session.close();
  });
});

test.each([
  { values: [3, 1, 2, 2], span: { is: 'outside', minimum: 1, maximum: 3 } },
  { values: [-1], span: { is: 'outside', minimum: -1, maximum: -1 } },
  { values: [1, 3], span: undefined },
  { values: ['1', true, 0.5], span: undefined },
  { values: [], span: undefined },
])('whole numbers $values are those of $span', ({ values, span }) => expect(spanOf(values)).toEqual(span));
