import type { Batch, Expressions, Table } from '../../foundation/ports/ports.ts';
import { idExpressions, idOfRow } from './row-ids.ts';
import { askedTooEarly, leftNames, type RowNames } from './row-names.ts';

/** Reads the names of rows, or leaves them where they are. */
export interface NamesReader {
  readonly expressions: Expressions;
  /** The name of a row of a batch. */
  idOf(batch: Batch, row: number): string;
  /** Takes the rows of a batch, of which some have a label. */
  take(batch: Batch, labelled: readonly number[]): void;
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
    take(batch, labelled) {
      for (let row = 0, next = 0; row < batch.rows; row++) {
        const isLabelled = labelled[next] === row;
        if (isLabelled) next += 1;
        (isLabelled ? rowIds : unlabelledIds).push(idOf(batch, row));
      }
    },
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
    take(batch, labelled) {
      if (labelled.length < batch.rows) askedTooEarly();
      length += batch.rows;
    },
    finish: () => ({ rowIds: leftNames({ length, table, columns, unique: false }), unlabelledIds: [] }),
  };
}
