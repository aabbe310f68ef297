import { join } from 'node:path';
import type { Engine, Files, FilesRef, TableLimits } from '../../foundation/ports/ports.ts';
import { TABLE_LIMITS } from '../../foundation/reading/limits.ts';
import { removeFolders, temporaryFolder } from '../files/temporary.ts';
import { aggregatesOf } from './answers/aggregates.ts';
import { type Opened, overlapOf } from './answers/overlap.ts';
import { pairingOf } from './answers/pairing.ts';
import { csvOpener } from './csv/csv-file.ts';
import { csvNames, requireFiles } from './open-table.ts';
import type { IsSame } from './opened-once.ts';
import { openedTables } from './opened-tables.ts';
import { writeParquet } from './parquet/write-parquet.ts';
import { allowance } from './session/over-limit.ts';
import { type DuckDbModule, openSession, type Session } from './session/session.ts';
import type { Shop } from './shop.ts';

export interface DuckDbOptions {
  /** Answers the native module; asked once, when the engine opens. */
  readonly load: () => Promise<DuckDbModule>;
  /** Threads of each table's queries (default: one per core). Answers do not depend on it. */
  readonly threads?: number;
  /** What tables may take (`TABLE_LIMITS`). */
  readonly limits?: TableLimits | undefined;
}

/*
 * DuckDB behind the port to tables, in rooms of which each imports those before it: `sql/` words names, types and
 * conditions; `session/` is one locked database with limits to time and memory; `guard/` refuses what users may not ask;
 * `answers/` has one file for each question; `csv/` and `parquet/` make relations of files.
 */

/**
 * DuckDB as the engine. Each table has an instance of its own that can read the table's files and nothing else, so
 * that SQL written by users cannot look around on the machine.
 */
export async function openDuckDb(files: Files, options: DuckDbOptions): Promise<Engine> {
  const duckdb = await options.load();
  const limits = options.limits ?? TABLE_LIMITS;
  const shared = allowance(limits);
  const sessions: Session[] = [];
  const folders: string[] = [];
  const folder: Shop['folder'] = async () => {
    const made = await temporaryFolder('duckdb');
    folders.push(made);
    return made;
  };
  const shop: Shop = {
    files,
    limits,
    openCsv: csvOpener(files, async () => join(await folder(), 'text.csv'), limits.columns),
    open: async (paths) => {
      const session = await openSession(duckdb, { paths, threads: options.threads, allowance: shared });
      sessions.push(session);
      return session;
    },
    folder,
  };
  const close = (): void => {
    for (const session of sessions.splice(0)) session.close();
    removeFolders(folders.splice(0));
  };
  const { open, over, whole, areSame } = openedTables(shop);
  const alone = refusingAlone();
  const namesIn = async (ref: FilesRef): Promise<readonly string[]> =>
    (await csvNames(shop, ref)) ?? (await open(ref)).columns.map(({ name }) => name);
  return {
    name: `duckdb ${duckdb.version()}`,
    table: async (ref) => alone(open(requireFiles(ref))),
    columnNames: async (ref) => alone(namesIn(requireFiles(ref))),
    overlap: (table, others, question) =>
      over([table, ...others], (session, [own, ...rest]) => overlapOf(session, own!, rest, question)),
    pairing: async (table, other, names) => {
      const ask = (session: Session, [own, others]: readonly Opened[]) =>
        pairingOf(session, own!, others!, names);
      const found = await over([table, other], ask);
      return (await areSame([table, other])) ? found : undefined;
    },
    aggregate: (rows, asked) => aggregatesOf(duckdb, shared, rows, asked),
    writeParquet: async (path, columns) => {
      const from = columns.map(async (column) =>
        'table' in column ? { name: column.name, of: await whole(column.table) } : column,
      );
      const tables = columns.flatMap((column) => ('table' in column ? [column.table] : []));
      const isSame: IsSame = () => areSame(tables);
      await writeParquet({ duckdb, allowance: shared, files, isSame }, path, await Promise.all(from));
    },
    close,
  };
}

/** A refusal ends the process, and one that ends while native code still opens another table never ends. */
function refusingAlone(): <T>(opening: Promise<T>) => Promise<T> {
  const inFlight = new Set<Promise<unknown>>();
  return async (opening) => {
    inFlight.add(opening);
    try {
      return await opening;
    } catch (cause) {
      await Promise.allSettled(inFlight);
      throw cause;
    } finally {
      inFlight.delete(opening);
    }
  };
}
