import { readFile } from 'node:fs/promises';
import * as duckdb from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allowance } from '../../../../src/adapters/duckdb/session/over-limit.ts';
import { openSession } from '../../../../src/adapters/duckdb/session/session.ts';
import { TABLE_LIMITS } from '../../../../src/foundation/reading/limits.ts';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

describe('files that are no table', () => {
  test.each<{ path: string; content: string | Uint8Array; message: string }>([
    { path: 'empty.csv', content: '', message: 'is empty' },
    { path: 'text.parquet', content: 'a,b\n1,2\n', message: 'is not Parquet' },
    { path: 'cut.parquet', content: 'PAR1\x15\x04\x15', message: 'is a truncated Parquet file' },
    {
      path: 'broken.parquet',
      content: `PAR1${'x'.repeat(99)}\x08\0\0\0PAR1`,
      message: 'is not a readable Parquet file',
    },
    {
      path: 'huge-footer.parquet',
      content: `PAR1${'x'.repeat(99)}\xff\xff\xff\x7fPAR1`,
      message: 'is not a readable Parquet file',
    },
    {
      path: 'pickle.csv',
      content: Buffer.from('80049503000000000000005d942e', 'hex'),
      message: 'is a Python pickle, not a table',
    },
    { path: 'sheet.xlsx', content: 'PK\x03\x04\x14\0', message: 'is a zip archive, not a table' },
    { path: 'packed.csv.gz', content: Buffer.from('1f8b0800', 'hex'), message: 'is broken gzip' },
    {
      path: 'pointer.parquet',
      content: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 7\n',
      message: 'is a Git LFS pointer, not the data; run git lfs pull',
    },
    { path: 'rows.csv', content: '[\n {"a": 1}]', message: 'is JSON, not a table' },
    { path: 'page.csv', content: '<!DOCTYPE html>', message: 'is a web page, not a table' },
    { path: 'odd[1].csv', content: 'a\n1\n', message: 'has a name with * ? [ or ]' },
  ])('$path $message', async ({ path, content, message }) => {
    await world.file(path, typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
    const [told1] = await told(world.table(path));
    expect(told1).toContain(`${path} ${message}`);
    expect(told1).not.toContain(world.files.absolute('.'));
  });

  test('are all named at once', async () => {
    const path = await world.file('good.csv', 'a\n1\n');
    await world.files.makeFolder('folder');
    expect(await told(world.table(['none.csv', path, 'folder', 'empty.csv']))).toEqual([
      'none.csv does not exist; check the path; it is relative to the working directory',
      'folder is a folder; name its files: folder/*.parquet',
      'empty.csv is empty; name a file with rows',
    ]);
    expect(await told(world.table([]))).toEqual([
      'data names no file; name at least one Parquet or CSV file',
    ]);
  });

  test('cut in the middle of their rows are told when they are read', async () => {
    const path = await world.parquet('whole.parquet', "select i, 'x' || i as s from range(50000) t(i)");
    const bytes = await readFile(world.files.absolute(path));
    bytes.fill(0xff, 1000, 200_000);
    const table = await world.table(await world.file('rotten.parquet', bytes));
    const [message] = await told(table.valueCounts('s'));
    expect(message).toContain('rotten.parquet cannot be read');
    expect(message).not.toContain(world.files.absolute('.'));
  });
});

describe('files of several shapes', () => {
  test('are refused, file by file and column by column', async () => {
    const a = await world.parquet('a.parquet', "select 1 as i, 's' as s");
    const b = await world.parquet('b.parquet', "select 'x' as i, 1 as other");
    expect(await told(world.table([a, b]))).toEqual([
      'b.parquet has no column s, which a.parquet has; name files of one shape, or write this one again',
      'b.parquet has a column other, which a.parquet does not have; name files of one shape, or write this one again',
      'b.parquet holds VARCHAR in column i, a.parquet INTEGER; name files of one shape, or write this one again',
    ]);
    const csv = await world.file('c.csv', 'i,s\n1,s\n');
    expect(await told(world.table([a, csv]))).toEqual([
      'c.csv is csv while a.parquet is parquet; name files of one format',
    ]);
  });
});

describe('a session', () => {
  test.each([
    "select content from read_text('/etc/passwd')",
    "select * from read_csv('/etc/passwd')",
    "select * from '/etc/passwd'",
    "select * from glob('/etc/*')",
    "copy (select 1) to '/tmp/mlops-out.csv'",
    "attach '/tmp/mlops.db'",
    'install httpfs',
    'load httpfs',
    "select * from 'https://example.com/a.parquet'",
    'set enable_external_access = true',
    "set allowed_paths = ['/etc/passwd']",
    'set lock_configuration = false',
    "set disabled_optimizers = ''",
  ])('refuses: %s', async (sql) => {
    const path = await world.parquet('a.parquet', "select 1 as i, 's' as s");
    const session = await openSession(duckdb, {
      paths: [world.files.absolute(path)],
      allowance: allowance(TABLE_LIMITS),
    });
    await expect(session.rows(sql)).rejects.toThrow();
    session.close();
  });
});

describe('a written table', () => {
  const columns = [
    { name: 'id', values: ['["a"]', null, 'é'], type: 'text' },
    { name: 'score:"x"', values: Float64Array.of(0.1, Number.NaN, 1e300), type: 'number' },
    { name: 'n', values: Float64Array.of(1, -2, Number.NaN), type: 'integer' },
  ] as const;

  test('reads back as it was', async () => {
    await world.engine.writeParquet('out/predictions.parquet', columns);
    const table = await world.table('out/predictions.parquet');
    expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'string'],
      ['score:"x"', 'number'],
      ['n', 'integer'],
    ]);
    expect(await valuesOf(table, 'id')).toEqual(['["a"]', null, 'é']);
    expect(await valuesOf(table, '"score:""x"""', 'number')).toEqual([0.1, Number.NaN, 1e300]);
    expect(await valuesOf(table, 'n')).toEqual(['1', '-2', null]);
    expect(await world.files.list('out')).toEqual(['predictions.parquet']);
  });

  test('has the same bytes each time, and keeps the order of many rows', async () => {
    const rows = 300_000;
    const many = [
      { name: 'id', values: Array.from({ length: rows }, (_, at) => `r${at}`), type: 'text' },
      { name: 'score', values: Float64Array.from({ length: rows }, (_, at) => Math.sin(at)), type: 'number' },
    ] as const;
    await world.engine.writeParquet('one.parquet', many);
    await world.engine.writeParquet('two.parquet', many);
    expect(await world.files.digest('one.parquet')).toBe(await world.files.digest('two.parquet'));
    const values = await valuesOf(await world.table('one.parquet'), 'id', 'text', 50_000);
    expect(values.every((value, at) => value === `r${at}`)).toBe(true);
  });

  const manyNames = Array.from({ length: 300 }, (_, at) => `name ${at}`);
  test.each<{ why: string; names: readonly string[] }>([
    { why: 'few names', names: ["it's", 'ö', '', '["b"]'] },
    { why: 'a name that SQL cannot write', names: ['a\0b', 'c', 'd', 'e'] },
    { why: 'more names than a byte has codes', names: manyNames },
  ])('has the same bytes whether texts are coded or not: $why', async ({ names }) => {
    const codes = Uint32Array.from({ length: 5000 }, (_, row) => (row * 7919) % names.length);
    const values = Array.from(codes, (code) => names[code]!);
    await world.engine.writeParquet('coded.parquet', [{ name: 'label', codes, names }]);
    await world.engine.writeParquet('texts.parquet', [{ name: 'label', values, type: 'text' }]);
    expect(await world.files.digest('coded.parquet')).toBe(await world.files.digest('texts.parquet'));
    expect(await valuesOf(await world.table('coded.parquet'), 'label')).toEqual(values);
  });

  test('may have no rows', async () => {
    await world.engine.writeParquet('none.parquet', [{ name: 'id', values: [], type: 'text' }]);
    expect(await (await world.table('none.parquet')).rows()).toBe(0);
  });
});

test('names itself and its version', () => {
  expect(world.engine.name).toMatch(/^duckdb v\d+\.\d+\.\d+$/);
});

test('a table of a database is refused in words', async () => {
  const relation = { connection: 'warehouse', name: 'sales.orders' };
  expect(await told(world.engine.table({ relation }))).toEqual([
    'warehouse "sales.orders" is a database, and DuckDB reads files only; name Parquet or CSV files instead',
  ]);
});
