import type { Table } from '../../foundation/ports/ports.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';

/** The names of the rows of a table, in their order: a list of texts, or left in the table until somebody asks. */
export interface RowNames extends Iterable<string> {
  readonly length: number;
  at(row: number): string | undefined;
}

/** How names are wanted: as texts, or left in the table, which takes a fraction of the time and memory. */
export type NamesWanted = 'read' | 'left';

/** Names that nobody has read: where they are, and whether each row is known to have its own. */
export interface LeftNames extends RowNames {
  readonly table: Table;
  /** Columns that name a row. */
  readonly columns: readonly string[];
  readonly unique: boolean;
}

export const areLeft = (names: RowNames): names is LeftNames => 'unique' in names;

/** Somebody asked for a name that was left in its table. */
class NamesLeft extends Error {
  constructor() {
    super('the names of rows were left in their table');
    this.name = 'NamesLeft';
  }
}

/** Names that stay where they are. Whoever asks for one ends the work of `leavingNames`. */
export const leftNames = (names: Pick<LeftNames, 'length' | 'table' | 'columns' | 'unique'>): LeftNames => ({
  ...names,
  at: askedTooEarly,
  [Symbol.iterator]: askedTooEarly,
});

/** Ends work that left the names of rows in their table. */
export function askedTooEarly(): never {
  throw new NamesLeft();
}

/** All names, as a list. */
export const namesIn = (names: RowNames): readonly string[] =>
  Array.isArray(names) ? (names as readonly string[]) : [...names];

/** Ends the work where names were left and nobody has seen that each row has its own. */
export function requireKnownUnique(names: RowNames): void {
  if (areLeft(names) && !names.unique) askedTooEarly();
}

/**
 * Does work without the names of rows, and again with them where it asks for one or refuses anything: a refusal names
 * rows, and those that repeat a name come first.
 */
export async function leavingNames<T>(work: (names: NamesWanted) => Promise<T>): Promise<T> {
  try {
    return await work('left');
  } catch (cause) {
    if (!(cause instanceof NamesLeft || cause instanceof InputErrors)) throw cause;
    return work('read');
  }
}
