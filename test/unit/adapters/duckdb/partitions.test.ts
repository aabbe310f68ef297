import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FilesRef } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

const FOLDERS = ['year=2025/month=11', 'year=2025/month=12', 'year=2026/month=01'];

/** One file of two rows in each folder. */
async function written(
  format: 'parquet' | 'csv',
  folders: readonly string[] = FOLDERS,
): Promise<readonly string[]> {
  const paths = [];
  for (const folder of folders) {
    const path = `hive/${folder}/part.${format}`;
    await mkdir(dirname(world.files.absolute(path)), { recursive: true });
    paths.push(
      await (format === 'csv'
        ? world.file(path, 'id\n1\n2\n')
        : world.parquet(path, 'select unnest([1, 2]) as id')),
    );
  }
  return paths;
}

const open = async (files: readonly string[], more: Partial<FilesRef>) =>
  world.engine.table({ files, partitions: ['year', 'month'], ...more });

describe.each(['parquet', 'csv'] as const)('partitions of %s files', (format) => {
  test('are columns of their narrowest type', async () => {
    const table = await open(await written(format), {});
    expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'integer'],
      ['year', 'integer'],
      ['month', 'string'],
    ]);
    expect(await valuesOf(table, 'year')).toEqual(['2025', '2025', '2025', '2025', '2026', '2026']);
    expect(await valuesOf(table, 'month')).toEqual(['11', '11', '12', '12', '01', '01']);
  });

  test('are of the type that is asked for', async () => {
    const table = await open(await written(format), { types: { year: 'string', month: 'integer' } });
    expect(table.columns.slice(1).map(({ type }) => type)).toEqual(['string', 'integer']);
    expect(await valuesOf(table, 'month')).toEqual(['11', '11', '12', '12', '1', '1']);
  });

  test('may be NULL or escaped, and are those nearest to the file', async () => {
    const folders = ['city=far/city=S%C3%A3o%20Paulo', 'city=__HIVE_DEFAULT_PARTITION__'];
    const table = await open(await written(format, folders), { partitions: ['city'] });
    expect(await valuesOf(table, 'city')).toEqual(['São Paulo', 'São Paulo', null, null]);
  });

  test('give way to a column of the file', async () => {
    const table = await open(await written(format, ['id=7']), { partitions: ['id'] });
    expect(await valuesOf(table, 'id')).toEqual(['1', '2']);
  });

  test('are only those that are asked for', async () => {
    const table = await open(await written(format), { partitions: [] });
    expect(table.columns.map(({ name }) => name)).toEqual(['id']);
  });

  test('are in the path of every file', async () => {
    const paths = await written(format, ['year=2025/month=11', 'year=2025']);
    expect(await told(open(paths, {}))).toEqual([
      expect.stringContaining(`hive/year=2025/part.${format} has no folder month=… in its path`),
    ]);
  });
});

test('a folder that is not of the type is told', async () => {
  const paths = await written('parquet', ['year=2025/month=11', 'year=soon/month=12']);
  expect(await told(open(paths, { types: { year: 'integer' } }))).toEqual([
    'hive/year=soon/month=12/part.parquet has year=soon in its path, which is not of type integer; correct the folder, or the type in the contract',
  ]);
});
