import { type Ascending, ascendingOrder } from '../../foundation/stats/ascending-order.ts';
import { type Defined, mapDefined } from '../../foundation/stats/undefined.ts';
import type { Predictions } from '../predictions/predictions.ts';
import { errorsOf } from './columns.ts';

/** Sorts the absolute errors once, for any number of weightings; undefined where one is not finite. */
export const sortedErrors = (predictions: Predictions): Defined<Ascending> =>
  mapDefined(errorsOf(predictions, Math.abs), ascendingOrder);
