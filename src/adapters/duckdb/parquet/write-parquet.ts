import { join } from 'node:path';
import type { CodedColumn, Files, WrittenColumn } from '../../../foundation/ports/ports.ts';
import { removeFolders, temporaryFolder } from '../../files/temporary.ts';
import { fill } from '../session/fill.ts';
import type { Allowance } from '../session/over-limit.ts';
import { connect, type DuckDbModule } from '../session/session.ts';
import { literal } from '../sql/sql.ts';

type Columns = readonly (WrittenColumn | CodedColumn)[];

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
    const values = await fill(duckdb, connection, 'rows', columns);
    await connection.run(
      `copy (select ${values.join(', ')} from rows) to ${literal(target)} (format parquet, compression zstd, row_group_size ${ROW_GROUP})`,
    );
  } finally {
    close();
  }
}
