import type { FilesRef, RelationRef, TableRef } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { namesOfCsv } from './csv/csv.ts';
import { requireWhole } from './csv/csv-shape.ts';
import { csvTable, openAll } from './csv-table.ts';
import { guarded } from './guard/guard.ts';
import { formatOf } from './guard/inspect.ts';
import { parquetRelation } from './parquet/parquet.ts';
import { requireNarrow } from './parquet/parquet-width.ts';
import { requireShort } from './rows.ts';
import type { OpenedTable, Shop } from './shop.ts';
import { duckDbTable } from './table.ts';

/** Opens Parquet or CSV files of one shape. Throws `InputErrors` for all that is wrong with them. */
export async function openTable(shop: Shop, ref: FilesRef): Promise<OpenedTable> {
  const { files, limits } = shop;
  const format = await formatOf(files, ref.files);
  if (format === 'parquet') await requireNarrow(files, ref.files, limits);
  const one = await (format === 'csv' ? csvTable : parquetTable)(shop, ref);
  return { ...one, table: guarded(one.table, files, ref.files) };
}

/** Names of the columns of CSV files; undefined for Parquet, where a table that is opened has them. */
export async function csvNames(shop: Shop, ref: FilesRef): Promise<readonly string[] | undefined> {
  if ((await formatOf(shop.files, ref.files)) === 'parquet') return undefined;
  const opened = await openAll(shop, ref);
  const names = await namesOfCsv(ref, opened);
  if (!ref.late) await requireWhole(opened);
  return names;
}

async function parquetTable({ files, open, limits }: Shop, ref: FilesRef): Promise<OpenedTable> {
  const paths = ref.files.map((path) => files.absolute(path));
  const session = await open(paths);
  const relation = await parquetRelation(session, files, ref);
  const table = duckDbTable(session, ref, relation, async () => ({ count: 0, cells: [] }));
  requireShort(relation.rows, ref.files, limits);
  return { table, whole: async () => ({ relation, paths }) };
}

/** The reference, where it is one to files. Throws `InputErrors` for any other. */
export const requireFiles = (ref: TableRef): FilesRef => ('files' in ref ? ref : refuseRelation(ref));

const refuseRelation = ({ relation: { connection, name } }: RelationRef): never =>
  refuse(connection, 'is a database, and DuckDB reads files only', 'name Parquet or CSV files instead', {
    value: name,
  });
