import type { Batch, Expressions, Table } from '../../foundation/ports/ports.ts';
import { idExpressions, idOfRow } from './row-ids.ts';
import { askedTooEarly, leftNames, type RowNames } from './row-names.ts';

/** Reads the names of rows, or leaves them where they are. */
export interface NamesReader {
  readonly expressions: Expressions;
  /** The name of a row of a batch. */
  idOf(batch: Batch, row: number): string;
  add(batch: Batch, row: number, isLabelled: boolean): void;
  finish(): { readonly rowIds: RowNames; readonly unlabelledIds: readonly string[] };
}

/** A reader of the names that columns hold. */
export function namesReader(columns: readonly string[]): NamesReader {
  const idOf = (batch: Batch, row: number): string => idOfRow(batch, columns, row);
  const rowIds: string[] = [];
  const unlabelledIds: string[] = [];
  return {
    expressions: idExpressions(columns),
    idOf,
    add: (batch, row, isLabelled) => (isLabelled ? rowIds : unlabelledIds).push(idOf(batch, row)),
    finish: () => ({ rowIds, unlabelledIds }),
  };
}

/**
 * Leaves names in the columns of a table, unless a row has no label: such a row is none of those that are judged, whose
 * places then are not those of the table.
 */
export function namesLeftIn(table: Table, columns: readonly string[]): NamesReader {
  let length = 0;
  return {
    expressions: {},
    idOf: askedTooEarly,
    add: (_batch, _row, isLabelled) => (isLabelled ? (length += 1) : askedTooEarly()),
    finish: () => ({ rowIds: leftNames({ length, table, columns, unique: false }), unlabelledIds: [] }),
  };
}
