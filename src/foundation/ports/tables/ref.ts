import type { ColumnType } from './column.ts';
import type { CsvDialect } from './csv.ts';

/** Where a table is: in files of this machine, or in an engine that holds it. */
export type TableRef = FilesRef | RelationRef;

export interface FilesRef {
  /** Paths of Parquet or CSV files of one shape, in the order in which their rows are numbered. */
  readonly files: readonly string[];
  /** Types that CSV columns must be read as; what does not fit is an uncastable cell. */
  readonly types?: Readonly<Record<string, ColumnType>>;
  /** At most this many rows, the first ones. */
  readonly limit?: number;
  /** How the files are written, if they are CSV. */
  readonly csv?: CsvDialect | undefined;
  /** Columns read from the folders of each file's path (`year=2024/`), not from the file. */
  readonly partitions?: readonly string[];
  /**
   * The rows may be read when the first question is asked of them: what is wrong with them may be refused then, and not
   * when the table is opened.
   */
  readonly late?: boolean;
}

/** A table or view of a database, or anything else that an engine has a name for. */
export interface RelationRef {
  readonly relation: {
    /** The connection that the relation is reached by. */
    readonly connection: string;
    /** Its name there, as the user wrote it: `sales.orders`. */
    readonly name: string;
  };
  /** At most this many rows. */
  readonly limit?: number;
}
