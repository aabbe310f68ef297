import type { Batch, Expressions, RowExpression } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { sum } from '../../foundation/stats/sum.ts';
import { counted } from '../../foundation/text/counted.ts';
import { WEIGHT } from './columns.ts';

const REMEDY =
  'give every labelled row a finite weight of 0 or more; missing ones can be filled in SQL: coalesce(…, 0)';

/** Reads how much each row counts, batch by batch. */
export interface WeightReader {
  readonly expressions: Expressions;
  /** `idOf` answers the name of the row, for messages. */
  add(batch: Batch, row: number, idOf: (batch: Batch, row: number) => string): void;
  /**
   * Throws `InputErrors` for weights that are missing, negative or not finite, naming the first row and how many there
   * are, and for rows that all weigh 0.
   */
  finish(file: string): Float64Array;
}

/** A reader of the weights in a column or expression. */
export function weightReader(read: RowExpression, written: string): WeightReader {
  const values: number[] = [];
  let first: Weightless | undefined;
  let count = 0;
  return {
    expressions: { [WEIGHT]: { ...read, as: 'number', kept: 'each' } },
    add(batch, row, idOf) {
      const value = batch.numbers[WEIGHT]![row]!;
      values.push(value);
      if (value >= 0 && value < Infinity) return;
      count += 1;
      first ??= { value, rowId: idOf(batch, row) };
    },
    finish(file) {
      if (first) refuse(WEIGHT, badWords(first, count, file), REMEDY, { value: written });
      const weights = Float64Array.from(values);
      const total = sum(weights);
      if (total > 0 && Number.isFinite(total)) return weights;
      const message = total === 0 ? `is 0 in every row of ${file}` : `sums to ${total} over ${file}`;
      return refuse(WEIGHT, message, 'name a column that says how much each row counts', { value: written });
    },
  };
}

/** A row whose weight does not count. */
interface Weightless {
  readonly value: number;
  readonly rowId: string;
}

function badWords(first: Weightless, count: number, file: string): string {
  const what = Number.isNaN(first.value) ? 'NULL or NaN' : String(first.value);
  const more = count > 1 ? `; ${counted(count, 'row')} in all have no weight that counts` : '';
  return `is ${what} in row ${first.rowId} of ${file}${more}`;
}
