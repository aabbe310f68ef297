import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { WrittenColumn } from '../../../foundation/ports/ports.ts';
import { identifier } from '../sql/sql.ts';
import type { DuckDbModule } from './session.ts';

const NATIVE = { number: 'DOUBLE', integer: 'BIGINT', boolean: 'BOOLEAN', text: 'VARCHAR' } as const;
const CHUNK = 2048;

/** Makes a table of columns at hand; NaN becomes NULL. */
export async function fill(
  duckdb: DuckDbModule,
  connection: DuckDBConnection,
  table: string,
  columns: readonly WrittenColumn[],
): Promise<void> {
  const types = columns.map(({ name, type }) => `${identifier(name)} ${NATIVE[type]}`);
  await connection.run(`create table ${identifier(table)} (${types.join(', ')})`);
  await append(duckdb, connection, table, columns);
}

async function append(
  duckdb: DuckDbModule,
  connection: DuckDBConnection,
  table: string,
  columns: readonly WrittenColumn[],
): Promise<void> {
  const rows = columns[0]?.values.length ?? 0;
  const types = columns.map(({ type }) => duckdb[NATIVE[type]]);
  const appender = await connection.createAppender(table);
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
    if (type === 'boolean') return value === 1;
    return type === 'integer' ? BigInt(value) : value;
  });
}
