import { type PredictionsTable, select } from '../predictions/predictions.ts';
import { evaluate, type Metrics } from './evaluate.ts';

/** The rows whose column has this value. */
interface Slice {
  readonly column: string;
  readonly value: string;
}

/** A slice with the indexes of its rows, ascending. */
export interface SliceRows {
  readonly slice: Slice;
  readonly rows: Uint32Array;
}

/** The metrics of one slice. */
export interface SliceMetrics {
  readonly slice: Slice;
  /** Rows of the slice. */
  readonly n: number;
  readonly metrics: Metrics;
}

/**
 * Every value of every named column with its rows, sorted by column, then by value, in byte order of UTF-8.
 * @throws RangeError for a column that the table does not have, naming those it has.
 */
export function sliceRows(table: PredictionsTable, columns: readonly string[]): readonly SliceRows[] {
  return [...new Set(columns)].sort(compareBytes).flatMap((column) => {
    const rows = Map.groupBy(columnOf(table, column).keys(), (row) => table.slices[column]![row]!);
    const values = [...rows.keys()].sort(compareBytes);
    return values.map((value) => ({ slice: { column, value }, rows: Uint32Array.from(rows.get(value)!) }));
  });
}

/** Every metric of every slice, in the order of `sliceRows`. */
export function evaluateSlices(table: PredictionsTable, columns: readonly string[]): readonly SliceMetrics[] {
  return sliceRows(table, columns).map(({ slice, rows }) => ({
    slice,
    n: rows.length,
    metrics: evaluate(select(table.predictions, rows)),
  }));
}

function columnOf(table: PredictionsTable, column: string): readonly string[] {
  if (Object.hasOwn(table.slices, column)) return table.slices[column]!;
  const known = Object.keys(table.slices).sort(compareBytes).join(', ') || 'none';
  throw new RangeError(`the predictions have no slice column ${JSON.stringify(column)}; they have: ${known}`);
}

/** Orders strings as their UTF-8 bytes, which is by code point, unlike `<` on UTF-16 units. */
function compareBytes(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = codePointRank(a.charCodeAt(i)) - codePointRank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Surrogates stand for the code points above U+FFFF, so they rank above U+E000 … U+FFFF. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}
