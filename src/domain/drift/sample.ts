import type { CountedNumbers } from '../../foundation/ports/ports.ts';

/**
 * A numeric column of one table: its finite values with their rows, everything else counted. Neighbours that no measure
 * tells apart may be one value (`openCells`), unless a measure wants every value.
 */
export type NumericSample = CountedNumbers;

/** A column of one table as values with their counts; `value` null counts the NULLs. */
export type CategoricalSample = readonly { readonly value: string | null; readonly count: number }[];

/** Rows of both sides that hold one value; `label` null for those that hold none. */
export interface Cell {
  readonly label: string | null;
  readonly reference: number;
  readonly current: number;
}

/** Rows of the reference and of the current data, cell by cell. */
export const countsOf = (
  cells: readonly Pick<Cell, 'reference' | 'current'>[],
): readonly [reference: number[], current: number[]] => [
  cells.map((cell) => cell.reference),
  cells.map((cell) => cell.current),
];

/** Share of rows without a value, 0 where there is no row. */
export const nullShareOf = ([values, missing]: readonly number[]): number =>
  missing === 0 ? 0 : missing! / (values! + missing!);

/** Cells of all values that either side holds, in the order of their names; NULL is a cell of its own, the last. */
export function cellsOfCategories(reference: CategoricalSample, current: CategoricalSample): readonly Cell[] {
  const cells = new Map<string | null, { reference: number; current: number }>();
  const add = (sample: CategoricalSample, side: 'reference' | 'current') => {
    for (const { value, count } of sample) {
      const cell = cells.get(value) ?? { reference: 0, current: 0 };
      cell[side] += count;
      cells.set(value, cell);
    }
  };
  add(reference, 'reference');
  add(current, 'current');
  return [...cells]
    .map(([label, counts]) => ({ label, ...counts }))
    .filter((cell) => cell.reference + cell.current > 0)
    .sort((a, b) => byName(a.label, b.label));
}

function byName(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

/**
 * Cells of the distinct numbers of both sides, ascending, and one cell of the rows without a finite number;
 * null where the two sides together hold more than `most` distinct numbers.
 */
export function cellsOfNumbers(
  reference: NumericSample,
  current: NumericSample,
  most: number,
): readonly Cell[] | null {
  const [a, b] = [reference.runs, current.runs];
  const cells: Cell[] = [];
  let [i, j] = [0, 0];
  while (i < a.values.length || j < b.values.length) {
    if (cells.length === most) return null;
    const value = Math.min(a.values[i] ?? Infinity, b.values[j] ?? Infinity);
    const rows = { reference: 0, current: 0 };
    if (a.values[i] === value) rows.reference = a.counts[i++]!;
    if (b.values[j] === value) rows.current = b.counts[j++]!;
    cells.push({ label: String(value), ...rows });
  }
  const missing = { label: null, reference: withoutValue(reference), current: withoutValue(current) };
  return missing.reference + missing.current > 0 ? [...cells, missing] : cells;
}

/** Rows without a finite number: NULL, NaN, which is how pandas writes it, and infinities. */
const withoutValue = (sample: NumericSample): number => sample.rows - sample.finite;
