import { beyondRounding } from '../../../foundation/stats/grouped/estimate.ts';
import { createExactSum } from '../../../foundation/stats/grouped/exact-sum.ts';
import { type Groups, groupsOf } from '../../../foundation/stats/grouped/groups.ts';
import type { LeftOut } from '../../../foundation/stats/grouped/jackknife.ts';
import { sumsOver } from '../../../foundation/stats/grouped/ratio-mean.ts';
import { type Defined, isUndefined } from '../../../foundation/stats/undefined.ts';
import { type ConfusionCounts, confusionCounts } from '../../metrics/confusion.ts';
import type { CellStatistic, Proportion } from '../../metrics/definition.ts';
import { valueOfCells } from '../../metrics/proportion.ts';
import type { Predictions } from '../../predictions/predictions.ts';

/** A metric of confusion counts. */
export type OfCells = Proportion | CellStatistic;

/** Rows of a cell, and how much each counts. */
interface CellRows {
  readonly cellOf: Uint32Array;
  readonly weight: Predictions['weight'];
}

/** A metric of all confusion counts, and of those without each group. Undefined where it has no value. */
export function cellsWithoutEach(
  predictions: Predictions,
  form: OfCells,
  codes: Uint32Array,
): Defined<LeftOut> {
  const shape = confusionCounts(predictions);
  if (isUndefined(shape)) return shape;
  const { weight } = predictions;
  const cellOf = cellsOf(predictions, shape.classes.length);
  const byCell = groupsOf(cellOf, weight);
  const cells = new Float64Array(shape.cells.length);
  sumsOver(byCell, (row) => (weight ? weight[row]! : 1)).forEach((total, i) => {
    cells[byCell.codes[i]!] = total;
  });
  const counts = { ...shape, cells };
  const value = valueOfCells(form, counts);
  if (isUndefined(value)) return value;
  // By group, and by cell within a group.
  const byGroup = groupsOf(byCell.rows.map((row) => codes[row]!));
  const groups = { ...byGroup, rows: byGroup.rows.map((place) => byCell.rows[place]!) };
  return {
    value,
    rows: groups.rows.length,
    codes: groups.codes,
    ...leaveOut(groups, { cellOf, weight }, counts, form),
  };
}

function cellsOf({ n, label, prediction }: Predictions, classes: number): Uint32Array {
  const cells = new Uint32Array(n);
  for (let row = 0; row < n; row++) cells[row] = label[row]! * classes + prediction[row]!;
  return cells;
}

function leaveOut(
  { count, rows, starts }: Groups,
  { cellOf, weight }: CellRows,
  all: ConfusionCounts,
  form: OfCells,
): Pick<LeftOut, 'sizes' | 'without'> {
  const sizes = new Float64Array(count);
  const without = new Float64Array(count);
  const left = { ...all, cells: all.cells.slice() };
  const own = createExactSum();
  for (let g = 0; g < count; g++) {
    const end = starts[g + 1]!;
    for (let place = starts[g]!; place < end; ) {
      const cell = cellOf[rows[place]!]!;
      own.reset();
      for (; place < end && cellOf[rows[place]!] === cell; place++)
        own.add(weight ? weight[rows[place]!]! : 1);
      sizes[g]! += own.value();
      left.cells[cell] = beyondRounding(all.cells[cell]! - own.value(), all.cells[cell]!);
    }
    const value = valueOfCells(form, left);
    without[g] = isUndefined(value) ? Number.NaN : value;
    for (let place = starts[g]!; place < end; place++) {
      const cell = cellOf[rows[place]!]!;
      left.cells[cell] = all.cells[cell]!;
    }
  }
  return { sizes, without };
}

/** Beyond so many cells to look at, the variance over rows is not worth its time. */
const MOST_CELLS = 20_000_000;

/**
 * Squared standard error of a metric of confusion counts, or of candidate - factor * baseline, if rows did not resemble
 * each other: the jackknife over rows, which are alike within a combination of label and predictions. Undefined where it
 * has none or costs much.
 */
export function rowVarianceOfCells(
  models: readonly Predictions[],
  form: OfCells,
  factor: number,
): number | undefined {
  const counts = models
    .map((predictions) => confusionCounts(predictions))
    .filter((one): one is ConfusionCounts => !isUndefined(one));
  if (counts.length < models.length || models.some(({ weight }) => weight)) return undefined;
  const combinations = combinationsOf(models, counts[0]!.classes.length);
  if (combinations.size * counts[0]!.cells.length > MOST_CELLS) return undefined;
  const { n } = models[0]!;
  const valueNow = (): number => {
    const [own, other = 0] = counts.map((one) => valueOfCells(form, one));
    return isUndefined(own) || isUndefined(other) ? Number.NaN : own! - factor * other;
  };
  const value = valueNow();
  let squares = 0;
  for (const { cells, rows } of combinations.values()) {
    cells.forEach((cell, model) => {
      counts[model]!.cells[cell]! -= 1;
    });
    squares += rows * (valueNow() - value) ** 2;
    cells.forEach((cell, model) => {
      counts[model]!.cells[cell]! += 1;
    });
  }
  const variance = ((n - 1) / n) * squares;
  return variance > 0 ? variance : undefined;
}

/** The confusion cell of each model, and the rows, of each combination that occurs; ascending. */
function combinationsOf(models: readonly Predictions[], classes: number) {
  const found = new Map<number, { readonly cells: readonly number[]; rows: number }>();
  const { n, label } = models[0]!;
  for (let row = 0; row < n; row++) {
    let key = label[row]!;
    for (const { prediction } of models) key = key * classes + prediction[row]!;
    const known = found.get(key);
    if (known) known.rows += 1;
    else
      found.set(key, {
        cells: models.map(({ prediction }) => label[row]! * classes + prediction[row]!),
        rows: 1,
      });
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}
