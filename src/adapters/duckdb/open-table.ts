import { join } from 'node:path';
import type {
  Files,
  FilesRef,
  RelationRef,
  Table,
  TableLimits,
  TableRef,
} from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { Opened } from './answers/overlap.ts';
import { csvRelation, namesOfCsv } from './csv/csv.ts';
import type { CsvFile, CsvOpener } from './csv/csv-file.ts';
import { uncastableCells } from './csv/uncastable.ts';
import { guarded } from './guard/guard.ts';
import { formatOf } from './guard/inspect.ts';
import { parquetRelation } from './parquet/parquet.ts';
import { requireNarrow } from './parquet/parquet-width.ts';
import type { Session } from './session/session.ts';
import { duckDbTable } from './table.ts';

/** What the tables of an engine share. */
export interface Shop {
  readonly files: Files;
  readonly limits: TableLimits;
  readonly openCsv: CsvOpener;
  /** Opens a session that may touch these absolute paths and no other; closed with the engine. */
  open(paths: readonly string[]): Promise<Session>;
  /** A new folder for what a table writes down; removed with the engine. */
  folder(): Promise<string>;
}

export type OpenedTable = Opened & { readonly table: Table };

/** Opens Parquet or CSV files of one shape. Throws `InputErrors` for all that is wrong with them. */
export async function openTable(shop: Shop, ref: FilesRef): Promise<OpenedTable> {
  const { files, limits } = shop;
  const format = await formatOf(files, ref.files);
  if (format === 'parquet') await requireNarrow(files, ref.files, limits);
  const one = await (format === 'csv' ? csvTable : parquetTable)(shop, ref);
  await requireShort(one.table, ref.files, limits);
  return { ...one, table: guarded(one.table, files, ref.files) };
}

/** Names of the columns of CSV files; undefined for Parquet, where a table that is opened has them. */
export async function csvNames(shop: Shop, ref: FilesRef): Promise<readonly string[] | undefined> {
  if ((await formatOf(shop.files, ref.files)) === 'parquet') return undefined;
  return namesOfCsv(ref, await openAll(shop, ref));
}

async function openAll({ openCsv }: Shop, ref: FilesRef): Promise<readonly CsvFile[]> {
  const opened: CsvFile[] = [];
  for (const path of ref.files) opened.push(await openCsv(path, ref.csv ?? {}));
  return opened;
}

async function parquetTable({ files, open }: Shop, ref: FilesRef): Promise<OpenedTable> {
  const paths = ref.files.map((path) => files.absolute(path));
  const session = await open(paths);
  const relation = await parquetRelation(session, files, ref);
  const table = duckDbTable(session, ref, relation, async () => ({ count: 0, cells: [] }));
  return { table, relation, paths };
}

/** The CSV files are read by a session of its own; users' SQL sees what that one wrote. */
async function csvTable(shop: Shop, ref: FilesRef): Promise<OpenedTable> {
  const { open, folder } = shop;
  const opened = await openAll(shop, ref);
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

/** The reference, where it is one to files. Throws `InputErrors` for any other. */
export const requireFiles = (ref: TableRef): FilesRef => ('files' in ref ? ref : refuseRelation(ref));

const refuseRelation = ({ relation: { connection, name } }: RelationRef): never =>
  refuse(connection, 'is a database, and DuckDB reads files only', 'name Parquet or CSV files instead', {
    value: name,
  });
