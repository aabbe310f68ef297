/**
 * What is read of each row: a column by its name, or SQL over the row's columns as the user wrote it, in the dialect of
 * the engine. Nothing above an engine makes SQL.
 */
export type RowExpression = { readonly column: string } | { readonly sql: string };

/** What an expression must become. */
export type BatchType = 'number' | 'integer' | 'text';

export type Expression = RowExpression & {
  readonly as: BatchType;
  /**
   * Its values stay after their batch, each on its own or equal ones as one: they count against the memory, and no text
   * may be longer than a name is.
   */
  readonly kept?: 'each' | 'shared';
};

/** Expressions by the names that messages call them by. */
export type Expressions = Readonly<Record<string, Expression>>;

/** Whole numbers of 64 bits; where a value is none, `wrong` has it as text (`NULL` too), else null. */
export interface Integers {
  readonly values: BigInt64Array;
  readonly wrong: readonly (string | null)[];
}

/** Typed columns of some rows, in the order of the table. Numbers are NaN and texts null where the table holds NULL. */
export interface Batch {
  readonly rows: number;
  readonly integers: Readonly<Record<string, Integers>>;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly texts: Readonly<Record<string, readonly (string | null)[]>>;
}

/** Those rows that hold a text in a column, written as a `text` of a batch is. */
export interface OnlyRows {
  readonly column: string;
  readonly value: string;
}
