import { join } from 'node:path';
import type { FilesRef } from '../../foundation/ports/ports.ts';
import { csvRelation, namesOfCsv } from './csv/csv.ts';
import type { CsvFile } from './csv/csv-file.ts';
import { uncastableCells } from './csv/uncastable.ts';
import { lateTable } from './late-table.ts';
import { requireShort } from './rows.ts';
import type { OpenedTable, Shop } from './shop.ts';
import { duckDbTable } from './table.ts';

/** Looks through the files, one after the other. */
export async function openAll({ openCsv }: Shop, ref: FilesRef): Promise<readonly CsvFile[]> {
  const opened: CsvFile[] = [];
  for (const path of ref.files) opened.push(await openCsv(path, ref.csv ?? {}));
  return opened;
}

/**
 * CSV files as a table. They are written down in columns, which every question reads: each reading of a CSV file costs
 * as much as all questions together. Where the types are all known and the rows may be read late, only that is written
 * down which one reading for all counts does not answer.
 */
export async function csvTable(shop: Shop, ref: FilesRef): Promise<OpenedTable> {
  const opened = await openAll(shop, ref);
  const names = await namesOfCsv(ref, opened);
  const late = ref.late && ref.limit === undefined && names.every((name) => ref.types?.[name]);
  return late
    ? lateTable(shop, ref, opened, (part) => stagedTable(shop, { ...ref, ...part }, opened, part.only))
    : stagedTable(shop, ref, opened);
}

/** The CSV files are read by a session of its own; users' SQL sees what that one wrote. */
async function stagedTable(
  { open, folder, limits }: Shop,
  ref: FilesRef,
  opened: readonly CsvFile[],
  only?: ReadonlySet<string>,
): Promise<OpenedTable> {
  const into = await folder();
  const staged = ref.files.map((_, at) => join(into, `${at}.parquet`));
  const reader = await open([...opened.map(({ absolute }) => absolute), ...staged]);
  const relation = await csvRelation(reader, ref, opened, { staged, only });
  reader.close();
  requireShort(relation.rows, ref.files, limits);
  const session = await open(staged);
  const table = duckDbTable(session, ref, relation, uncastableCells(session, relation));
  return {
    table: { ...table, csv: relation.csv },
    whole: async () => ({ relation, paths: staged }),
  };
}
