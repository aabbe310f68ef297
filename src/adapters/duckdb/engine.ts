import type { Engine, Files, Table, TableRef } from '../../ports.ts';
import { csvRelation } from './csv.ts';
import { guarded } from './guard.ts';
import { formatOf } from './inspect.ts';
import { parquetRelation } from './parquet.ts';
import { type DuckDbModule, openSession, type Session } from './session.ts';
import { duckDbTable } from './table.ts';
import { uncastableCells } from './uncastable.ts';
import { writeParquet } from './write-parquet.ts';

export interface DuckDbOptions {
  /** Answers the native module; asked once, when the engine opens. */
  readonly load: () => Promise<DuckDbModule>;
  /** Threads of each table's queries (default: one per core). Answers do not depend on it. */
  readonly threads?: number;
}

/**
 * DuckDB as the engine. Each table has an instance of its own that can read the table's files and nothing else, so
 * that SQL written by users cannot look around on the machine.
 */
export async function openDuckDb(files: Files, options: DuckDbOptions): Promise<Engine> {
  const duckdb = await options.load();
  const sessions: Session[] = [];
  return {
    name: `duckdb ${duckdb.version()}`,
    table: async (ref) => {
      const format = await formatOf(files, ref.files);
      const paths = ref.files.map((path) => files.absolute(path));
      const session = await openSession(duckdb, { paths, threads: options.threads });
      sessions.push(session);
      const open = format === 'csv' ? csvTable : parquetTable;
      return guarded(await open(session, files, ref), files, ref.files);
    },
    writeParquet: (path, columns) => writeParquet(duckdb, files, path, columns),
    close: () => {
      for (const session of sessions.splice(0)) session.close();
    },
  };
}

async function parquetTable(session: Session, files: Files, ref: TableRef): Promise<Table> {
  const relation = await parquetRelation(session, files, ref);
  return duckDbTable(session, ref, relation, async () => ({ count: 0, cells: [] }));
}

async function csvTable(session: Session, files: Files, ref: TableRef): Promise<Table> {
  const relation = await csvRelation(session, files, ref);
  return duckDbTable(session, ref, relation, uncastableCells(session, files, ref.files, relation));
}
