import type { Scalar } from '../../evidence/evidence.ts';
import type { Column } from './column.ts';
import type { CsvDialect } from './csv.ts';
import type { Distributions } from './distributions.ts';
import type { Batch, Expressions, OnlyRows } from './expressions.ts';
import type { Provenance } from './provenance.ts';
import type {
  Ahead,
  FailingRow,
  Profile,
  Question,
  UncastableCell,
  UserQuery,
  ValueCount,
} from './questions.ts';

/**
 * Rows of one shape, and the questions that steps ask of them; each is answered where the rows are. NaN is a missing
 * value as NULL is, for every question; only `numberCounts` tells them apart.
 */
export interface Table extends Distributions {
  readonly columns: readonly Column[];
  /** CSV only: the dialect that was read, with what the file itself told. */
  readonly csv?: CsvDialect;
  rows(): Promise<number>;
  provenance(): Promise<Provenance>;
  /**
   * How many rows each question's predicate holds for; all of them in one pass over the rows. An engine whose passes are
   * dear prepares in it what is asked next, if it is told.
   */
  count(questions: readonly Question[], ahead?: Ahead): Promise<readonly number[]>;
  /** Surplus rows: rows minus distinct combinations, among rows where no column is missing. */
  surplus(columns: readonly string[]): Promise<number>;
  /** The first `limit` rows that a question's predicate holds for, with the columns to `show`. */
  failing(question: Question, show: readonly string[], limit: number): Promise<readonly FailingRow[]>;
  /** The first `limit` rows whose combination has been seen in an earlier row. */
  repeated(
    columns: readonly string[],
    show: readonly string[],
    limit: number,
  ): Promise<readonly FailingRow[]>;
  /** CSV only: cells that are not of the type asked for; they are missing for every other question. */
  uncastable(limit: number): Promise<{ readonly count: number; readonly cells: readonly UncastableCell[] }>;
  /** Values and their counts, largest count first, then bytewise. */
  valueCounts(column: string): Promise<readonly ValueCount[]>;
  /**
   * The one value that a query of the user answers. Throws `InputErrors` for what reads anything but this table, answers
   * more than one value, or depends on more than the rows.
   */
  answer(query: UserQuery): Promise<Scalar>;
  /**
   * Texts, and the rows of each, in which an ECMA-262 pattern finds no match: for patterns that RE2 does not have.
   * Throws `InputErrors` where matching takes too long.
   */
  misfits(
    column: string,
    pattern: string,
  ): Promise<readonly { readonly value: string; readonly count: number }[]>;
  profile(columns: readonly string[]): Promise<readonly Profile[]>;
  /** Rows in the order of the table as typed columns, `size` at a time; all, or those that hold a text in a column. */
  batches(expressions: Expressions, size: number, only?: OnlyRows): AsyncIterable<Batch>;
}
