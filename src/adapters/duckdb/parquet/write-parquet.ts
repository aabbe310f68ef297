import { join } from 'node:path';
import type { CodedColumn, Files, WrittenColumn } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { removeFolders, temporaryFolder } from '../../files/temporary.ts';
import type { Opened } from '../answers/overlap.ts';
import { fill } from '../session/fill.ts';
import type { Allowance } from '../session/over-limit.ts';
import { connect, type DuckDbModule } from '../session/session.ts';
import { textSql } from '../sql/cells.ts';
import { identifier, literal } from '../sql/sql.ts';

/** A column of texts that a table has. */
interface ColumnOf {
  readonly name: string;
  readonly of: Opened;
}

type Columns = readonly (WrittenColumn | CodedColumn | ColumnOf)[];

const ROW_GROUP = 122_880;

/** What writes tables, what it may take, and where to. */
interface Writer {
  readonly duckdb: DuckDbModule;
  readonly allowance: Allowance;
  readonly files: Files;
  /** Whether the tables that columns are taken from are as they were opened. */
  isSame(): Promise<boolean>;
}

/**
 * The same columns give the same bytes: one thread, fixed codec and row groups. NaN becomes NULL, as NULL is read as
 * NaN. Columns of a table are all of the same one, which has as many rows. The file appears whole or not at all.
 */
export async function writeParquet(
  { duckdb, allowance, files, isSame }: Writer,
  path: string,
  columns: Columns,
): Promise<void> {
  const folder = await temporaryFolder('duckdb');
  try {
    const target = join(folder, 'table.parquet');
    await copyOut(duckdb, target, columns, allowance);
    if (!(await isSame()))
      refuse(path, 'is not written: the rows that it is about were changed meanwhile', 'run the step again');
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
  const there = columns.filter((column) => 'of' in column);
  const paths = [target, ...(there[0]?.of.paths ?? [])];
  const { connection, close } = await connect(duckdb, { paths, threads: 1, allowance });
  try {
    const atHand = columns.filter((column): column is Exclude<typeof column, ColumnOf> => !('of' in column));
    const values = (await fill(duckdb, connection, 'rows', atHand)).values();
    const selected = columns.map((column, at) =>
      'of' in column ? `${besideName(at)} as ${identifier(column.name)}` : values.next().value!,
    );
    const from = there.length === 0 ? 'rows' : `${besideSql(columns, there[0]!.of)} positional join rows`;
    await connection.run(
      `copy (select ${selected.join(', ')} from ${from}) to ${literal(target)} (format parquet, compression zstd, row_group_size ${ROW_GROUP})`,
    );
  } finally {
    close();
  }
}

/** Columns of a table under names that no column at hand has. */
function besideSql(columns: Columns, { relation }: Opened): string {
  const items = columns.flatMap((column, at) => {
    if (!('of' in column)) return [];
    const { native } = relation.columns.find(({ name }) => name === column.name)!;
    return [`${textSql(identifier(column.name), native)} as ${besideName(at)}`];
  });
  return `(select ${items.join(', ')} from ${relation.from})`;
}

const besideName = (at: number): string => identifier(`mlops column ${at}`);
