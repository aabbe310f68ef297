import type { Aggregate, AggregateAnswer, AggregateRows } from './aggregates.ts';
import type { Overlap, OverlapQuestion } from './overlap.ts';
import type { TableRef } from './ref.ts';
import type { Table } from './table.ts';
import type { CodedColumn, LeftColumn, WrittenColumn } from './written.ts';

export interface Engine {
  /** Name and version, for `measured`. */
  readonly name: string;
  /**
   * Opens a table, each once as long as it does not change. Throws `InputErrors` for what is missing, unreadable, or of more than one shape, and for a kind of
   * reference that this engine cannot open.
   */
  table(ref: TableRef): Promise<Table>;
  /** Names of a table's columns, before its rows are read; refuses what `table` refuses of headers and names. */
  columnNames(ref: TableRef): Promise<readonly string[]>;
  /**
   * How many rows of a table occur in others, in any order, by the hash of their values; equal numbers are equal in
   * every type. All tables are of this engine and have the columns asked for. Memory does not grow with the rows.
   */
  overlap(table: Table, others: readonly Table[], question: OverlapQuestion): Promise<Overlap>;
  /**
   * For each row of a table the row of another that has the same name, both counted from 0 in the order of their files;
   * undefined unless every row of either has exactly one in the other, and all that names it, and both are as they were
   * opened. Equal names are those whose texts in a batch are equal. Both tables are of this engine and have the columns that name a row.
   */
  pairing(table: Table, other: Table, names: readonly string[]): Promise<Uint32Array | undefined>;
  /**
   * What aggregates of the user answer over rows at hand. Rows are summed in their order by one thread, so that the same
   * rows give the same last digit. Throws `InputErrors` for what is no aggregate of these columns, is no number, or
   * depends on more than the rows.
   */
  aggregate(rows: AggregateRows, asked: readonly Aggregate[]): Promise<readonly AggregateAnswer[]>;
  /**
   * Writes columns as Parquet, deterministically; used for predictions. Throws `InputErrors` where a table that columns
   * are taken from has changed since it was opened.
   */
  writeParquet(path: string, columns: readonly (WrittenColumn | CodedColumn | LeftColumn)[]): Promise<void>;
  close(): void;
}
