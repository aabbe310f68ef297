import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as duckdb from '@duckdb/node-api';
import { openDuckDb } from '../../../../src/adapters/duckdb/engine.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import type { CsvDialect, Engine, Files, FilesRef, Table } from '../../../../src/foundation/ports/ports.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { temporary } from '../../../support/temporary.ts';

/** A temporary working directory with an engine over it. */
export interface World {
  readonly files: Files;
  readonly engine: Engine;
  /** Writes a file and answers its path. */
  file(path: string, content: string | Uint8Array): Promise<string>;
  /** Writes the rows of a query as Parquet and answers the path. */
  parquet(path: string, sql: string): Promise<string>;
  table(paths: string | readonly string[], types?: FilesRef['types'], limit?: number): Promise<Table>;
  /** Opens CSV files of a dialect. */
  csv(paths: string | readonly string[], csv: CsvDialect, types?: FilesRef['types']): Promise<Table>;
  end(): Promise<void>;
}

export async function duckDbWorld(threads = 2): Promise<World> {
  const root = temporary('duckdb-world');
  const files = workingFiles(root);
  const engine = await openDuckDb(files, { load: async () => duckdb, threads });
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    files,
    engine,
    file: async (path, content) => {
      await writeFile(join(root, path), content);
      return path;
    },
    parquet: async (path, sql) => {
      await connection.run(`copy (${sql}) to '${join(root, path)}' (format parquet, row_group_size 2048)`);
      return path;
    },
    table: (paths, types, limit) =>
      engine.table({
        files: [paths].flat(),
        ...(types ? { types } : {}),
        ...(limit === undefined ? {} : { limit }),
      }),
    csv: (paths, csv, types) => engine.table({ files: [paths].flat(), csv, ...(types ? { types } : {}) }),
    end: async () => {
      engine.close();
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** What the user is told; anything but bad input is a defect and fails the test. */
export async function told(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work;
  } catch (cause) {
    if (cause instanceof InputErrors) return cause.message.split('\n');
    throw cause;
  }
  throw new Error('nothing was refused');
}

/** All rows of one expression. */
export async function valuesOf(table: Table, sql: string, as: 'number' | 'text' = 'text', size = 1000) {
  const values: (string | number | null)[] = [];
  for await (const batch of table.batches({ value: { sql, as } }, size))
    values.push(...(as === 'number' ? batch.numbers.value! : batch.texts.value!));
  return values;
}

/** All parts of an answer that comes part by part. */
export async function partsOf<T>(parts: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(part);
  return all;
}
