import type { Defined } from '../../foundation/stats/undefined.ts';
import type { Quantity } from '../judging/quantity.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import type { Grouping } from '../predictions/groupings.ts';
import type { Predictions } from '../predictions/predictions.ts';
import { groupedEstimate } from './grouped/grouped.ts';
import { byUnits } from './grouped/units.ts';
import { judgedBy } from './judged-by.ts';
import { estimate } from './methods/estimate.ts';
import type { Precision } from './methods/precision.ts';

/** Which rows of a slice stand or fall together, and where they have weights what counts as one draw. */
export interface Together {
  readonly groupings: readonly Grouping[];
  readonly units?: Grouping | undefined;
}

/** A metric of one model on some rows. */
export interface Level {
  /** As if no two rows, or items with weights, stood or fell together. */
  readonly byRows: Defined<Quantity>;
  /** By rows and by their groups. */
  readonly judged: Defined<Quantity>;
}

/** A metric of one model, by rows and by their groups. */
export function levelOf(
  predictions: Predictions,
  metric: MetricDefinition,
  { groupings, units }: Together,
  precision: Precision,
): Level {
  const judge = () => groupedEstimate(predictions, metric, precision);
  const byRows = units ? byUnits(judge(), units) : estimate(predictions, metric, precision);
  return { byRows, judged: judgedBy(byRows, groupings, judge) };
}
