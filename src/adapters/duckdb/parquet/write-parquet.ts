import { join } from 'node:path';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { Files, WrittenColumn } from '../../../foundation/ports/ports.ts';
import { removeFolders, temporaryFolder } from '../../files/temporary.ts';
import type { Allowance } from '../session/over-limit.ts';
import { connect, type DuckDbModule } from '../session/session.ts';
import { identifier, literal } from '../sql/sql.ts';

type Columns = readonly WrittenColumn[];

const NATIVE = { number: 'DOUBLE', integer: 'BIGINT', text: 'VARCHAR' } as const;
const CHUNK = 2048;
const ROW_GROUP = 122_880;

/** What writes tables, what it may take, and where to. */
interface Writer {
  readonly duckdb: DuckDbModule;
  readonly allowance: Allowance;
  readonly files: Files;
}

/**
 * The same columns give the same bytes: one thread, fixed codec and row groups. NaN becomes NULL, as NULL is read as
 * NaN. The file appears whole or not at all.
 */
export async function writeParquet(
  { duckdb, allowance, files }: Writer,
  path: string,
  columns: Columns,
): Promise<void> {
  const folder = await temporaryFolder('duckdb');
  try {
    const target = join(folder, 'table.parquet');
    await copyOut(duckdb, target, columns, allowance);
    await files.copy(target, path);
  } finally {
    removeFolders([folder]);
  }
}

async function copyOut(
  duckdb: DuckDbModule,
  target: string,
  columns: Columns,
  allowance: Allowance,
): Promise<void> {
  const { connection, close } = await connect(duckdb, { paths: [target], threads: 1, allowance });
  try {
    const types = columns.map(({ name, type }) => `${identifier(name)} ${NATIVE[type]}`);
    await connection.run(`create table rows (${types.join(', ')})`);
    await append(duckdb, connection, columns);
    await connection.run(
      `copy rows to ${literal(target)} (format parquet, compression zstd, row_group_size ${ROW_GROUP})`,
    );
  } finally {
    close();
  }
}

async function append(duckdb: DuckDbModule, connection: DuckDBConnection, columns: Columns): Promise<void> {
  const rows = columns[0]?.values.length ?? 0;
  const types = columns.map(({ type }) => duckdb[NATIVE[type]]);
  const appender = await connection.createAppender('rows');
  for (let start = 0; start < rows; start += CHUNK) {
    const size = Math.min(CHUNK, rows - start);
    const chunk = duckdb.DuckDBDataChunk.create(types, size);
    chunk.setColumns(columns.map((column) => valuesOf(column, start, size)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function valuesOf({ values, type }: WrittenColumn, start: number, size: number): DuckDBValue[] {
  const part: readonly (number | string | null)[] = [...values.slice(start, start + size)];
  return part.map((value) => {
    if (typeof value !== 'number') return value;
    if (Number.isNaN(value)) return null;
    return type === 'integer' ? BigInt(value) : value;
  });
}
