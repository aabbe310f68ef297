import { join } from 'node:path';
import * as duckdb from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../../src/adapters/duckdb/engine.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import type { Expression, Table, TableLimits } from '../../../../src/foundation/ports/ports.ts';
import { TABLE_LIMITS } from '../../../../src/foundation/reading/limits.ts';
import { temporary } from '../../../support/temporary.ts';
import { partsOf, told } from './world.ts';

const root = temporary('duckdb-limits');

/** A table from a query, read by an engine of these limits. */
async function tableOf<T>(
  sql: string,
  limits: Partial<TableLimits>,
  ask: (table: Table) => Promise<T>,
): Promise<T> {
  const path = join(root, 'table.parquet');
  const maker = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await maker.connect();
  await connection.run(`copy (${sql}) to '${path}' (format parquet, dictionary_size_limit 1000000)`);
  connection.closeSync();
  const engine = await openDuckDb(workingFiles(root), {
    load: async () => duckdb,
    limits: { ...TABLE_LIMITS, ...limits },
  });
  try {
    return await ask(await engine.table({ files: ['table.parquet'] }));
  } finally {
    engine.close();
  }
}

const asked = (table: Table, expressions: Readonly<Record<string, Expression>>) =>
  partsOf(table.batches(expressions, 1000));
const label = (sql: string): Readonly<Record<string, Expression>> => ({
  label: { sql, as: 'text', kept: 'shared' },
});

describe('a table that is refused before anything is read of it', () => {
  test('by its rows', async () => {
    const opened = tableOf('select 1 as x from range(101)', { rows: 100 }, async () => {});
    expect(await told(opened)).toEqual([
      'table.parquet has 101 rows, more than max-rows (100); take fewer rows, or raise `max-rows`',
    ]);
  });

  test('by its columns', async () => {
    const columns = Array.from({ length: 101 }, (_, at) => `${at} as c${at}`);
    const opened = tableOf(`select ${columns.join(', ')}`, { columns: 100 }, async () => {});
    expect(await told(opened)).toEqual([
      'table.parquet has 101 columns, more than max-columns (100); select columns, or raise `max-columns`',
    ]);
  });

  test('unless it has as many as it may', async () => {
    const columns = Array.from({ length: 100 }, (_, at) => `${at} as c${at}`);
    const sql = `select ${columns.join(', ')} from range(100)`;
    expect(await tableOf(sql, { rows: 100, columns: 100 }, (table) => table.rows())).toBe(100);
  });
});

describe('names', () => {
  const long = "select 'short' as name union all select repeat('x', 1001)";

  test('are refused where they are longer than names are', async () => {
    expect(await told(tableOf(long, {}, (table) => asked(table, label('name'))))).toEqual([
      'label "name" holds a text of more than 1,000 characters in table.parquet; name a column of short values, or raise `max-text`',
    ]);
  });

  test('may be as long as `max-text` says, and other texts longer', async () => {
    const [named] = await tableOf(long, { text: 1001 }, (table) => asked(table, label('name')));
    expect(named!.texts.label!.map((text) => text!.length).sort()).toEqual([1001, 5]);
    const [fed] = await tableOf(long, {}, (table) => asked(table, { input: { sql: 'name', as: 'text' } }));
    expect(fed!.rows).toBe(2);
  });
});

test('one long value that a small file repeats is refused before it is written out', async () => {
  const bomb = "select i as id, repeat('x', 200000) as seg from range(2000) t(i)";
  const [message] = await told(tableOf(bomb, {}, (table) => asked(table, label('seg'))));
  expect(message).toContain('can make values of 200,000 bytes, more than max-memory allows');
});

test('what stays in memory is counted over all tables of an engine', async () => {
  const rows = 'select i::varchar as id from range(10000) t(i)';
  const ids = { 'row-id id': { sql: 'id', as: 'text', kept: 'each' } } as const;
  await tableOf(rows, { memory: 4 }, (table) => asked(table, ids));
  const [message] = await told(
    tableOf(rows, { memory: 4 }, async (table) => [await asked(table, ids), await asked(table, ids)]),
  );
  expect(message).toContain('needs more memory than max-memory (4 MiB) allows');
});

test('columns that are compared as a whole are refused where they do not fit', async () => {
  const numbers = 'select i from range(200000) t(i)';
  expect(await told(tableOf(numbers, { memory: 4 }, (table) => table.numbers('i')))).toEqual([
    'table.parquet needs more memory than max-memory (4 MiB) allows; take fewer rows or shorter values, or raise `max-memory`',
  ]);
});

test('a long value is shown by its beginning', async () => {
  const [row] = await tableOf("select repeat('x', 5000) as t, null::integer as n", {}, (table) =>
    table.failing({ column: 'n', bad: { is: 'null' } }, ['t'], 1),
  );
  expect(row!.values.t).toBe(`${'x'.repeat(1000)}…`);
});

describe('an expression', () => {
  const rows = "select i, 'n' || i % 7 as name from range(5000) t(i)";
  const refusal = async (sql: string): Promise<string> =>
    (await told(tableOf(rows, {}, (table) => asked(table, label(sql)))))[0]!;

  test.each([
    { sql: "repeat('x', 1000000000) = name", why: 'can make values of 17,000,000,002 bytes' },
    { sql: 'repeat(name, 100000) = name', why: 'can make values of' },
    { sql: 'repeat(repeat(name, 1000), 1000) = name', why: 'can make values of' },
    { sql: "lpad(name, 1000000, 'x') = name", why: 'can make values of 1,000,' },
    { sql: "format('{:>99999999}', i) = name", why: 'can make values of 100,000,0' },
    { sql: "printf('%*d', i, i) = name", why: 'uses printf without a format written out' },
    { sql: "lpad(name, i, 'x') = name", why: 'uses lpad without a whole number written out' },
    { sql: "replace(name, 'n', name) = name", why: 'uses replace with a text that is not written out' },
    { sql: 'len(range(i)) = 1', why: 'uses range whose answer can be of any length' },
    { sql: 'levenshtein(repeat(name, 9000), name) = 1', why: 'can make values of' },
  ])('$sql is refused by what it can become', async ({ sql, why }) => {
    expect(await refusal(sql)).toMatch(`label ${JSON.stringify(sql)} ${why}`);
  });

  test.each([
    "lpad(name, 20, '0')",
    "replace(replace(name, 'n1', 'first'), 'n2', 'second')",
    "printf('%05d', i)",
    "levenshtein(name, 'n3')",
    "regexp_replace(name, '[0-9]', '#', 'g')",
  ])('%s is read', async (sql) => {
    expect((await tableOf(rows, {}, (table) => asked(table, label(sql)))).length).toBe(5);
  });

  test('is refused by name where it takes longer than a question may', async () => {
    const slow = 'levenshtein(repeat(name, 50), repeat(name, 49)) > 3';
    const many = rows.replace('5000', '1000000');
    const [message] = await told(tableOf(many, { seconds: 1 }, (table) => asked(table, label(slow))));
    expect(message).toBe(
      `label ${JSON.stringify(slow)} takes longer than 1 second; make it simpler or the table smaller, or raise \`query-seconds\``,
    );
  });
});
