import type { Table } from './table.ts';

/** Types that every engine has; an engine's own name for one is in `native`. */
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

/** A column at hand: to write, or to ask aggregates of. */
export interface WrittenColumn {
  readonly name: string;
  /** Numbers of a boolean are 1 or 0. */
  readonly values: Float64Array | readonly (string | null)[];
  readonly type: 'number' | 'integer' | 'boolean' | 'text';
}

/** A column to write as another table of the engine has it, row by row: as the text that a batch holds. */
export interface LeftColumn {
  readonly name: string;
  readonly table: Table;
}

/** A column of a few texts to write: each once, and for every row the place of its own. */
export interface CodedColumn {
  readonly name: string;
  readonly codes: Uint8Array | Int32Array | Uint32Array;
  readonly names: readonly string[];
}
