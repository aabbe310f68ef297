import type { Files, Table, TableLimits } from '../../foundation/ports/ports.ts';
import type { Opened } from './answers/overlap.ts';
import type { CsvOpener } from './csv/csv-file.ts';
import type { Session } from './session/session.ts';

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

export interface OpenedTable {
  readonly table: Table;
  /** The rows as a relation. */
  readonly whole: () => Promise<Opened>;
}
