import type { Row, Scalar } from '../../evidence/evidence.ts';

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
  /** `pattern` is RE2, matched against the whole value, or looked for anywhere in it. */
  | { readonly is: 'not-matching'; readonly pattern: string; readonly anywhere?: true }
  /** Length in characters. */
  | { readonly is: 'length-outside'; readonly minimum?: number; readonly maximum?: number }
  | { readonly is: 'not-multiple-of'; readonly of: number }
  | { readonly is: 'any-of'; readonly predicates: readonly Predicate[] };

export interface Question {
  readonly column: string;
  readonly bad: Predicate;
}

/** What follows a count. */
export interface Ahead {
  /** Sets of columns whose surplus is asked. */
  readonly surplus: readonly (readonly string[])[];
  /** Whether anything else is asked of all rows. */
  readonly more: boolean;
}

export interface FailingRow {
  /** The file, or the name of the relation. */
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

/** A query that the user wrote over one table. */
export interface UserQuery {
  /** Its text, and between it names of columns and tables that the engine quotes in its own way. */
  readonly parts: readonly (string | { readonly name: string })[];
  /** Names by which it may call the table. */
  readonly tables: readonly string[];
}

/** Smallest and largest finite value of a column, the number of its distinct values, and how often it has none. */
export interface Profile {
  readonly minimum: Scalar;
  readonly maximum: Scalar;
  readonly distinct: number;
  readonly nulls: number;
}

/** Rows of one value, as text; null for the rows without one. */
export interface ValueCount {
  readonly value: string | null;
  readonly count: number;
}
