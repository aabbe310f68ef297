import { join } from 'node:path';
import type {
  Engine,
  Files,
  FilesRef,
  RelationRef,
  Table,
  TableLimits,
  TableRef,
} from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { TABLE_LIMITS } from '../../foundation/reading/limits.ts';
import { counted } from '../../foundation/text/counted.ts';
import { removeFolders, temporaryFolder } from '../files/temporary.ts';
import { csvRelation } from './csv/csv.ts';
import { type CsvOpener, csvOpener } from './csv/csv-file.ts';
import { uncastableCells } from './csv/uncastable.ts';
import { guarded } from './guard/guard.ts';
import { formatOf } from './guard/inspect.ts';
import { allowance } from './guard/over-limit.ts';
import { type Opened, overlapOf } from './overlap.ts';
import { parquetRelation } from './parquet/parquet.ts';
import { requireNarrow } from './parquet/parquet-width.ts';
import { writeParquet } from './parquet/write-parquet.ts';
import { type DuckDbModule, openSession, type Session } from './sql/session.ts';
import { duckDbTable } from './table.ts';

export interface DuckDbOptions {
  /** Answers the native module; asked once, when the engine opens. */
  readonly load: () => Promise<DuckDbModule>;
  /** Threads of each table's queries (default: one per core). Answers do not depend on it. */
  readonly threads?: number;
  /** What tables may take (`TABLE_LIMITS`). */
  readonly limits?: TableLimits | undefined;
}

/** What the tables of an engine share. */
interface Shop {
  readonly files: Files;
  readonly limits: TableLimits;
  readonly openCsv: CsvOpener;
  /** Opens a session that may touch these absolute paths and no other; closed with the engine. */
  open(paths: readonly string[]): Promise<Session>;
  /** A new folder for what a table writes down; removed with the engine. */
  folder(): Promise<string>;
}

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
  const inFlight = new Set<Promise<Table>>();
  const opened = new WeakMap<Table, Opened>();
  return {
    name: `duckdb ${duckdb.version()}`,
    table: async (ref) => {
      const opening = openTable(shop, ref).then((one) => {
        opened.set(one.table, one);
        return one.table;
      });
      inFlight.add(opening);
      try {
        return await opening;
      } catch (cause) {
        // A refusal ends the process, and one that ends while native code still opens another table never ends.
        await Promise.allSettled(inFlight);
        throw cause;
      } finally {
        inFlight.delete(opening);
      }
    },
    overlap: async (table, others, question) => {
      const all = [table, ...others].map((one) => opened.get(one)!);
      const session = await shop.open([...new Set(all.flatMap(({ paths }) => paths))]);
      try {
        return await overlapOf(session, all[0]!, all.slice(1), question);
      } finally {
        session.close();
      }
    },
    writeParquet: (path, columns) => writeParquet(duckdb, files, path, columns, shared),
    close,
  };
}

async function openTable(shop: Shop, ref: TableRef): Promise<Opened & { readonly table: Table }> {
  if (!('files' in ref)) return refuseRelation(ref);
  const { files, limits } = shop;
  const format = await formatOf(files, ref.files);
  if (format === 'parquet') await requireNarrow(files, ref.files, limits);
  const one = await (format === 'csv' ? csvTable : parquetTable)(shop, ref);
  await requireShort(one.table, ref.files, limits);
  return { ...one, table: guarded(one.table, files, ref.files) };
}

async function parquetTable({ files, open }: Shop, ref: FilesRef) {
  const paths = ref.files.map((path) => files.absolute(path));
  const session = await open(paths);
  const relation = await parquetRelation(session, files, ref);
  const table = duckDbTable(session, ref, relation, async () => ({ count: 0, cells: [] }));
  return { table, relation, paths };
}

/** The CSV files are read by a session of its own; users' SQL sees what that one wrote. */
async function csvTable({ openCsv, open, folder }: Shop, ref: FilesRef) {
  const opened = [];
  for (const path of ref.files) opened.push(await openCsv(path, ref.csv ?? {}));
  const into = await folder();
  const staged = ref.files.map((_, at) => join(into, `${at}.parquet`));
  const reader = await open([...opened.map(({ absolute }) => absolute), ...staged]);
  const relation = await csvRelation(reader, ref, opened, staged);
  reader.close();
  const session = await open(staged);
  const table = duckDbTable(session, ref, relation, uncastableCells(session, relation));
  return { table: { ...table, csv: relation.csv }, relation, paths: staged };
}

/** Throws `InputErrors` for more rows than a table may have. */
async function requireShort(table: Table, paths: readonly string[], limits: TableLimits): Promise<void> {
  const rows = await table.rows();
  if (rows <= limits.rows) return;
  const [path] = paths as [string];
  refuse(
    path,
    `has ${counted(rows, 'row')}, more than max-rows (${limits.rows})`,
    'take fewer rows, or raise `max-rows`',
    { at: { file: path } },
  );
}

const refuseRelation = ({ relation: { connection, name } }: RelationRef): never =>
  refuse(connection, 'is a database, and DuckDB reads files only', 'name Parquet or CSV files instead', {
    value: name,
  });
