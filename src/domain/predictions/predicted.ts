import type { ScoreClasses } from './class-sources.ts';
import type { Coded } from './classes.ts';

/** What a model said of some rows, before classes and threshold give it a meaning. */
export interface Predicted {
  /** Class predicted per row. */
  readonly labels?: Coded;
  /** One column per class, or one column for the positive class alone. */
  readonly scores?: {
    readonly columns: readonly Float64Array[];
    /** The class of each column, where a table says it; `positive`: of the one column of two classes. */
    readonly classes?: readonly string[] | 'positive';
    /** The class of each column, where the model file says it. */
    readonly stated?: ScoreClasses;
  };
  /** Number predicted per row. */
  readonly numbers?: Float64Array;
}

/** The first row where a column is not finite, and how many such cells there are; undefined when all are. */
export function notFinite(
  columns: readonly Float64Array[],
): { readonly row: number; readonly value: number; readonly count: number } | undefined {
  let row = Number.POSITIVE_INFINITY;
  let value = Number.NaN;
  let count = 0;
  for (const column of columns) {
    for (let at = 0; at < column.length; at++) {
      if (Number.isFinite(column[at]!)) continue;
      count++;
      if (at < row) [row, value] = [at, column[at]!];
    }
  }
  return count === 0 ? undefined : { row, value, count };
}

/** Index of the largest score of a row; the first one where several are. */
export function argmax(columns: readonly Float64Array[], row: number): number {
  let best = 0;
  for (let at = 1; at < columns.length; at++) if (columns[at]![row]! > columns[best]![row]!) best = at;
  return best;
}
