import { type Defined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { Predictions } from '../predictions/predictions.ts';
import type { ConfusionCounts } from './confusion.ts';
import type { CellStatistic, MetricForm, Proportion } from './definition.ts';

/** Which rows are trials of a proportion and which of those succeed: 1 or 0 per row. */
export interface Trials {
  readonly trial: Uint8Array;
  readonly success: Uint8Array;
}

/** The rows behind a proportion, for paired tests of two models on the same rows; undefined for regression. */
export function trialsOf(predictions: Predictions, form: Proportion): Defined<Trials> {
  if (predictions.task === 'regression') return undefinedBecause('a number is neither right nor wrong');
  const { n, label, prediction } = predictions;
  const trial = new Uint8Array(n);
  const success = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    if (!form.isTrial(label[row]!, prediction[row]!)) continue;
    trial[row] = 1;
    success[row] = succeeds(form, label[row]!, prediction[row]!) ? 1 : 0;
  }
  return { trial, success };
}

const succeeds = ({ isSuccess }: Proportion, label: number, prediction: number): boolean =>
  isSuccess ? isSuccess(label, prediction) : label === prediction;

/** Successes and trials, or their weight, from the cell counts alone. */
export function countsOf(form: Proportion, { classes, cells }: ConfusionCounts) {
  let successes = 0;
  let trials = 0;
  const k = classes.length;
  for (let cell = 0; cell < cells.length; cell++) {
    const label = Math.floor(cell / k);
    const prediction = cell % k;
    if (!form.isTrial(label, prediction)) continue;
    trials += cells[cell]!;
    if (succeeds(form, label, prediction)) successes += cells[cell]!;
  }
  return { successes, trials };
}

/** Whether a metric is a function of the cell counts alone, so that a multinomial bootstrap of the cells can use it. */
export const isOfCells = (form: MetricForm): form is Proportion | CellStatistic =>
  form.kind === 'proportion' || form.kind === 'cells';

/** A metric from the cell counts alone. Undefined where its denominator is 0. */
export function valueOfCells(form: Proportion | CellStatistic, counts: ConfusionCounts): Defined<number> {
  if (!counts.cells.some((count) => count > 0)) return undefinedBecause('no rows');
  if (form.kind === 'cells') return form.value(counts);
  const { successes, trials } = countsOf(form, counts);
  return trials > 0 ? successes / trials : undefinedBecause(form.empty);
}
