import type { Table } from './table.ts';

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
