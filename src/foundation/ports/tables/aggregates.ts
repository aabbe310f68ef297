import type { WrittenColumn } from './written.ts';

/** Rows at hand that users ask aggregates of. */
export interface AggregateRows {
  readonly columns: readonly WrittenColumn[];
  /** Ways to divide the rows into blocks, numbered from 0; the SQL of users does not see them. */
  readonly divisions: readonly Uint32Array[];
}

/** An aggregate that a user wrote in the SQL of the engine. */
export interface Aggregate {
  /** What messages call it by. */
  readonly name: string;
  readonly sql: string;
  /** Asked only of rows that hold these texts in these columns. */
  readonly where: readonly { readonly column: string; readonly value: string }[];
  /** Asked again without the rows of each of these blocks of a division. */
  readonly without?: { readonly division: number; readonly blocks: readonly number[] };
}

/** Its answers; NaN stands for NULL and for what is no finite number. */
export interface AggregateAnswer {
  readonly value: number;
  /** Over the rows without each block, and over all rows where each occurs twice. */
  readonly leftOut?: { readonly without: Float64Array; readonly twice: number };
}
