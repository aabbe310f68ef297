import { isUndefined } from '../../../foundation/stats/undefined.ts';
import { type ConfusionCounts, confusionCounts } from '../../metrics/confusion.ts';
import { valueOfCells } from '../../metrics/proportion.ts';
import type { Predictions } from '../../predictions/predictions.ts';
import type { OfCells } from './cells.ts';

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
