import type { WrittenColumn } from '../../foundation/ports/ports.ts';
import type { Grouping } from './groupings.ts';
import { namesIn, type RowNames } from './row-names.ts';

/*
 * Predictions: what a model said of labelled rows, by whatever means they were scored. This room holds the table of them, reads and writes
 * it, matches classes with score columns, and pairs rows with their labels. What a model is, is for `models/`; what the
 * numbers are worth, for `metrics/`.
 */
/** What a model predicts: one of two classes, one of several, or a number. */
export type Task = 'binary' | 'multiclass' | 'regression';

/** How much each row counts: finite, 0 or more, not all 0. Without it every row counts once. */
type RowWeight = Float64Array;

/** Labels and predictions of a two-class model; every column has `n` values. */
export interface BinaryPredictions {
  readonly task: 'binary';
  readonly n: number;
  /** 1 where the row is of the positive class, else 0. */
  readonly label: Uint8Array;
  /** 1 where the model says positive, else 0. */
  readonly prediction: Uint8Array;
  /** P(positive class); log loss and Brier need it within [0, 1], ranking metrics only finite. */
  readonly score?: Float64Array;
  readonly positiveClass: string;
  readonly weight?: RowWeight;
}

/** Labels and predictions of a model of several classes; every column has `n` values. */
export interface MulticlassPredictions {
  readonly task: 'multiclass';
  readonly n: number;
  readonly classes: readonly string[];
  /** Index into `classes`. */
  readonly label: Int32Array;
  /** Index into `classes`. */
  readonly prediction: Int32Array;
  /** One column per class, in the order of `classes`: P(class). */
  readonly scores?: readonly Float64Array[];
  readonly weight?: RowWeight;
}

/** Labels and predictions of a model of a number, in the unit of the label. */
export interface RegressionPredictions {
  readonly task: 'regression';
  readonly n: number;
  readonly label: Float64Array;
  readonly prediction: Float64Array;
  readonly weight?: RowWeight;
}

export type Predictions = BinaryPredictions | MulticlassPredictions | RegressionPredictions;

/** Predictions with the names of their rows and the columns they may be sliced by. */
export interface PredictionsTable {
  readonly predictions: Predictions;
  /** One name per row, unique. */
  readonly rowIds: RowNames;
  /** Column → its value in every row. */
  readonly slices: Readonly<Record<string, readonly string[]>>;
  /** Which rows stand or fall together, in one way or several; absent where nobody looked. */
  readonly groupings?: readonly Grouping[];
  /** Rows of one item are trials of it; absent where each row is an item of its own. */
  readonly items?: Grouping;
  /** Columns of the data that metrics in SQL name; absent where none does. */
  readonly extras?: readonly WrittenColumn[];
}

/** The predictions of the given rows, in the order given; a row may be taken more than once. */
export function select(predictions: Predictions, rows: Uint32Array): Predictions {
  const { weight } = predictions;
  const taken = selectColumns(predictions, rows);
  return weight ? { ...taken, weight: floats(weight, rows) } : taken;
}

function selectColumns(predictions: Predictions, rows: Uint32Array): Predictions {
  const n = rows.length;
  switch (predictions.task) {
    case 'binary': {
      const { label, prediction, score, positiveClass } = predictions;
      const taken = { task: 'binary', n, positiveClass } as const;
      const columns = { label: bytes(label, rows), prediction: bytes(prediction, rows) };
      return score ? { ...taken, ...columns, score: floats(score, rows) } : { ...taken, ...columns };
    }
    case 'multiclass': {
      const { label, prediction, scores, classes } = predictions;
      const taken = { task: 'multiclass', n, classes } as const;
      const columns = { label: indexes(label, rows), prediction: indexes(prediction, rows) };
      return scores
        ? { ...taken, ...columns, scores: scores.map((column) => floats(column, rows)) }
        : { ...taken, ...columns };
    }
    case 'regression':
      return {
        task: 'regression',
        n,
        label: floats(predictions.label, rows),
        prediction: floats(predictions.prediction, rows),
      };
  }
}

/** The table with only the given rows, in the order given. */
export function selectTable(table: PredictionsTable, rows: Uint32Array): PredictionsTable {
  const names = (values: readonly string[]): readonly string[] => Array.from(rows, (row) => values[row]!);
  return {
    predictions: select(table.predictions, rows),
    rowIds: names(namesIn(table.rowIds)),
    slices: Object.fromEntries(
      Object.entries(table.slices).map(([column, values]) => [column, names(values)]),
    ),
    ...(table.groupings
      ? { groupings: table.groupings.map((grouping) => selectGroups(grouping, rows)) }
      : {}),
    ...(table.items ? { items: selectGroups(table.items, rows) } : {}),
    ...(table.extras ? { extras: table.extras.map((column) => selectColumn(column, rows)) } : {}),
  };
}

/** A column of the given rows. */
export const selectColumn = ({ name, type, values }: WrittenColumn, rows: Uint32Array): WrittenColumn => ({
  name,
  type,
  values: values instanceof Float64Array ? floats(values, rows) : Array.from(rows, (row) => values[row]!),
});

/** The groups of the given rows; those of none of them keep their names. */
export const selectGroups = (grouping: Grouping, rows: Uint32Array): Grouping => ({
  ...grouping,
  codes: Uint32Array.from(rows, (row) => grouping.codes[row]!),
});

const bytes = (values: Uint8Array, rows: Uint32Array): Uint8Array =>
  gathered(values, rows, new Uint8Array(rows.length));
const indexes = (values: Int32Array, rows: Uint32Array): Int32Array =>
  gathered(values, rows, new Int32Array(rows.length));
const floats = (values: Float64Array, rows: Uint32Array): Float64Array =>
  gathered(values, rows, new Float64Array(rows.length));

/** A loop takes a tenth of the time of `from` with a function. */
export function gathered<T extends Uint8Array | Int32Array | Float64Array>(
  values: T,
  rows: Uint32Array,
  into: T,
): T {
  for (let at = 0; at < rows.length; at++) into[at] = values[rows[at]!]!;
  return into;
}
