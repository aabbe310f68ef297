import { beyondRounding } from '../../../foundation/stats/grouped/estimate.ts';
import { createExactSum, type ExactSum } from '../../../foundation/stats/grouped/exact-sum.ts';
import { type Groups, groupsOf, takenFloats } from '../../../foundation/stats/grouped/groups.ts';
import type { LeftOut } from '../../../foundation/stats/grouped/jackknife.ts';
import { sumsOver } from '../../../foundation/stats/grouped/ratio-mean.ts';
import { type Defined, isUndefined, mapDefined } from '../../../foundation/stats/undefined.ts';
import { type ConfusionCounts, confusionCounts } from '../../metrics/confusion.ts';
import type { CellStatistic, Proportion } from '../../metrics/definition.ts';
import { valueOfCells } from '../../metrics/proportion.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { Leaver } from './leaver.ts';

/** A metric of confusion counts. */
export type OfCells = Proportion | CellStatistic;

/** A metric of all confusion counts that can be had without each group. Undefined where it has no value. */
export function cellsWithoutEach(predictions: Predictions, form: OfCells): Defined<Leaver> {
  return mapDefined(confusionCounts(predictions), (counts) => {
    const { weight } = predictions;
    const all = weight ? { ...counts, cells: exactCells(predictions, weight, counts) } : counts;
    return mapDefined(valueOfCells(form, all), (value) => ({
      value,
      withoutEach(codes) {
        const groups = groupsOf(codes, weight);
        const cells = cellsOf(predictions, counts.classes.length, groups.rows);
        const weights = weight && takenFloats(weight, groups.rows);
        const rows = groups.rows.length;
        return { value, rows, codes: groups.codes, ...leaveOut(groups, { cells, weights }, all, form) };
      },
    }));
  });
}

/** The weight of each cell, whatever the order of the rows. */
function exactCells(predictions: Predictions, weight: Float64Array, { classes, cells }: ConfusionCounts) {
  const groups = groupsOf(cellsOf(predictions, classes.length, Uint32Array.from(weight.keys())), weight);
  const sums = sumsOver(groups, takenFloats(weight, groups.rows));
  const exact = new Float64Array(cells.length);
  sums.forEach((sum, i) => {
    exact[groups.codes[i]!] = sum;
  });
  return exact;
}

/** The cell of each row, and how much it counts, in the order of the groups' rows. */
interface CellRows {
  readonly cells: Uint32Array;
  readonly weights: Float64Array | undefined;
}

function cellsOf({ label, prediction }: Predictions, classes: number, rows: Uint32Array): Uint32Array {
  const cells = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) cells[i] = label[rows[i]!]! * classes + prediction[rows[i]!]!;
  return cells;
}

function leaveOut(
  { count, starts }: Groups,
  { cells, weights }: CellRows,
  all: ConfusionCounts,
  form: OfCells,
): Pick<LeftOut, 'sizes' | 'without'> {
  const sizes = new Float64Array(count);
  const without = new Float64Array(count);
  const left = { ...all, cells: all.cells.slice() };
  const own = createCellSums(all.cells.length);
  const size = createExactSum();
  for (let g = 0; g < count; g++) {
    size.reset();
    for (let i = starts[g]!; i < starts[g + 1]!; i++) {
      const weight = weights ? weights[i]! : 1;
      own.add(cells[i]!, weight);
      size.add(weight);
    }
    sizes[g] = size.value();
    const met = own.met();
    for (const [cell, sum] of met)
      left.cells[cell] = beyondRounding(all.cells[cell]! - sum, all.cells[cell]!);
    const value = valueOfCells(form, left);
    without[g] = isUndefined(value) ? Number.NaN : value;
    for (const [cell] of met) left.cells[cell] = all.cells[cell]!;
    own.reset();
  }
  return { sizes, without };
}

/** Exact sums for the cells that the rows of one group fall in, which of many classes are few. */
function createCellSums(cells: number) {
  const sums: (ExactSum | undefined)[] = new Array(cells);
  const spare: ExactSum[] = [];
  let met: number[] = [];
  return {
    add(cell: number, weight: number): void {
      let sum = sums[cell];
      if (!sum) {
        sum = spare.pop() ?? createExactSum();
        sums[cell] = sum;
        met.push(cell);
      }
      sum.add(weight);
    },
    /** The cells that a row fell in, and their sums. */
    met: () => met.map((cell) => [cell, sums[cell]!.value()] as const),
    reset(): void {
      for (const cell of met) {
        sums[cell]!.reset();
        spare.push(sums[cell]!);
        sums[cell] = undefined;
      }
      met = [];
    },
  };
}
