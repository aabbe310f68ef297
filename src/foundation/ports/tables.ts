import type { Row, Scalar } from '../evidence/evidence.ts';

/** Types that every engine has; an engine's own name for it stands in `native`. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'time'
  /** Many values of one type in a cell. */
  | 'array'
  /** Named values in a cell. */
  | 'object'
  /** No value in any row and no type of its own, which fits every type. */
  | 'null'
  | 'other';
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly native: string;
}

/**
 * How CSV files are written. What is not said is RFC 4180 in UTF-8, with the separator that the header uses most.
 * Separator, quote and escape are ASCII characters.
 */
export interface CsvDialect {
  readonly separator?: string;
  /** Empty where no cell is quoted. */
  readonly quote?: string;
  /** Stands before a quote inside quotes; the quote itself unless said otherwise. */
  readonly escape?: string;
  readonly encoding?: string;
  readonly decimal?: string;
  readonly thousands?: string;
  /** Cells that mean "no value", beside empty ones. */
  readonly nullValues?: readonly string[];
  /** Formats of dates, timestamps and times that are tried before ISO 8601: `dd/MM/yyyy`. */
  readonly dateFormats?: readonly string[];
  /** Lines above the header. */
  readonly skipLines?: number;
  /** Whether the first record names the columns; else they are called column0, column1, … */
  readonly header?: boolean;
  readonly compression?: 'none' | 'gzip' | 'zstd';
}

/** What tables may take before they are refused; each has an input of the steps that open tables. */
export interface TableLimits {
  /** MiB that what is taken out of tables may hold; the engine has half as much for itself. */
  readonly memory: number;
  /** Rows of one table. */
  readonly rows: number;
  /** Columns of one table. */
  readonly columns: number;
  /** Characters of a row id, a label or a slice value. */
  readonly text: number;
  /** Seconds that one question to a table may take. */
  readonly seconds: number;
}

export interface TableRef {
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
}

/** A condition on one column that a bad value meets. A missing value, NULL or NaN, meets only `null`. */
export type Predicate =
  | { readonly is: 'null' }
  | { readonly is: 'one-of'; readonly values: readonly Scalar[] }
  | { readonly is: 'none-of'; readonly values: readonly Scalar[] }
  | {
      readonly is: 'outside';
      readonly minimum?: Scalar;
      readonly maximum?: Scalar;
      readonly exclusiveMinimum?: Scalar;
      readonly exclusiveMaximum?: Scalar;
    }
  /** `pattern` is RE2, matched against the whole value. */
  | { readonly is: 'not-matching'; readonly pattern: string }
  /** Length in characters. */
  | { readonly is: 'length-outside'; readonly minimum?: number; readonly maximum?: number }
  | { readonly is: 'not-multiple-of'; readonly of: number }
  | { readonly is: 'any-of'; readonly predicates: readonly Predicate[] };

export interface Question {
  readonly column: string;
  readonly bad: Predicate;
}

export interface FailingRow {
  readonly file: string;
  /** 1-based, within its file. */
  readonly row: number;
  readonly values: Row;
}

export interface UncastableCell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly message: string;
}

/** Values of one numeric column: the finite ones ascending; nulls, NaN and infinities counted apart. */
export interface NumericColumn {
  readonly sorted: Float64Array;
  readonly rows: number;
  readonly nulls: number;
  readonly nans: number;
  readonly infinities: number;
}

/** What an expression over a table must become. */
export type BatchType = 'number' | 'integer' | 'text';

/** Whole numbers of 64 bits; where a value is none, `wrong` has it as text (`NULL` too), else null. */
export interface Integers {
  readonly values: BigInt64Array;
  readonly wrong: readonly (string | null)[];
}

/** Typed columns of some rows, in file order. Numbers are NaN and texts null where the table holds NULL. */
export interface Batch {
  readonly rows: number;
  readonly integers: Readonly<Record<string, Integers>>;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly texts: Readonly<Record<string, readonly (string | null)[]>>;
}

/** SQL over the columns of a row, and what it must become. */
export interface Expression {
  readonly sql: string;
  readonly as: BatchType;
  /**
   * Its values stay after their batch, each for itself or equal ones as one: they count against the memory, and no text
   * may be longer than a name is.
   */
  readonly kept?: 'each' | 'shared';
}

/** Rows of one shape. NaN is a missing value as NULL is, for every question; only `numericColumn` tells them apart. */
export interface Table {
  readonly columns: readonly Column[];
  /** CSV only: the dialect that was read, with what was told by the file. */
  readonly csv?: CsvDialect;
  rows(): Promise<number>;
  /** How many rows each question's predicate holds for; one statement for all of them. */
  count(questions: readonly Question[]): Promise<readonly number[]>;
  /** Surplus rows: rows minus distinct combinations, among rows where no column is NULL. */
  surplus(columns: readonly string[]): Promise<number>;
  /** The first `limit` rows that a question's predicate holds for, with the columns to `show`. */
  failing(question: Question, show: readonly string[], limit: number): Promise<readonly FailingRow[]>;
  /** The first `limit` rows whose combination has been seen in an earlier row. */
  repeated(
    columns: readonly string[],
    show: readonly string[],
    limit: number,
  ): Promise<readonly FailingRow[]>;
  /** CSV only: cells that are not of the type asked for; they read as NULL elsewhere. */
  uncastable(limit: number): Promise<{ readonly count: number; readonly cells: readonly UncastableCell[] }>;
  /** Value (as text, null for NULL) and count, largest count first, then bytewise. */
  valueCounts(column: string): Promise<readonly { readonly value: string | null; readonly count: number }[]>;
  /**
   * The one value of a SELECT that the user wrote over the table, which it calls by any of `names`. Throws `InputErrors`
   * for what is no such SELECT, reads anything else, or depends on more than the rows.
   */
  answer(sql: string, names: readonly string[]): Promise<Scalar>;
  /**
   * Texts, and the rows of each, in which an ECMA-262 pattern finds no match: for patterns that RE2 does not have.
   * Throws `InputErrors` where matching takes too long.
   */
  misfits(
    column: string,
    pattern: string,
  ): Promise<readonly { readonly value: string; readonly count: number }[]>;
  numericColumn(column: string): Promise<NumericColumn>;
  /** Smallest and largest finite value, distinct count, nulls. */
  profile(columns: readonly string[]): Promise<
    readonly {
      readonly minimum: Scalar;
      readonly maximum: Scalar;
      readonly distinct: number;
      readonly nulls: number;
    }[]
  >;
  /**
   * Rows in file order as typed columns. Each expression is the engine's SQL over the table's columns, written by
   * the user (a column name in double quotes, or `hour * 60 + minute`); `as` says what it must become.
   */
  batches(expressions: Readonly<Record<string, Expression>>, size: number): AsyncIterable<Batch>;
}

/** What rows are compared by: columns that name a row, and columns that describe it. Either list may be empty. */
export interface OverlapQuestion {
  readonly ids: readonly string[];
  readonly values: readonly string[];
}

/** Rows of a table that others hold too, and how often equal rows occur in those anyway. */
export interface Overlap {
  readonly rows: number;
  /** Rows whose id occurs in the others. */
  readonly sharedIds: number;
  /** Rows whose id occurs there together with the same values. */
  readonly sharedRows: number;
  /** Rows whose values occur in the others. */
  readonly sharedValues: number;
  readonly otherRows: number;
  /** Rows of the others whose values occur more than once among them. */
  readonly repeatedValues: number;
}

export interface Engine {
  /** Name and version, for `measured`. */
  readonly name: string;
  /** Opens files of one shape. Throws `InputErrors` for what is missing, unreadable or of another shape. */
  table(ref: TableRef): Promise<Table>;
  /**
   * How many rows of a table occur in others, in any order, by the hash of their values; equal numbers are equal in
   * every type. All tables are of this engine and have the columns that are asked for. Memory does not grow with the rows.
   */
  overlap(table: Table, others: readonly Table[], question: OverlapQuestion): Promise<Overlap>;
  /** Writes columns as Parquet, deterministically; used for predictions. */
  writeParquet(
    path: string,
    columns: readonly {
      readonly name: string;
      readonly values: Float64Array | readonly (string | null)[];
      readonly type: 'number' | 'integer' | 'text';
    }[],
  ): Promise<void>;
  close(): void;
}
