import { type Defined, mapDefined } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { Grouping } from '../../predictions/groupings.ts';
import type { PredictionsTable } from '../../predictions/predictions.ts';
import { itemsOfRows } from '../../predictions/trials.ts';
import type { Judge } from './grouped.ts';

/** What counts as one draw where rows have weights: an item with all of its trials, else a row. */
export const unitsOf = (table: PredictionsTable): Grouping =>
  table.items ?? { ...itemsOfRows(table), name: 'row', unit: 'row' };

/**
 * A number of weighted rows, with each row as a group of its own. Weights make the methods for rows that count alike of no
 * use; a row of weight 2 is one draw, where two rows would be two.
 */
export const byUnits = (judge: Defined<Judge>, units: Grouping): Defined<Quantity> =>
  mapDefined(judge, (of) =>
    mapDefined(of(units), (found): Quantity => (units.unit === 'row' ? ofRows(found) : found)),
  );

/** Rows are no groups: nobody is told to bring more of them. */
function ofRows({ groups, grouping: _, method, spread, ...quantity }: Quantity): Quantity {
  const planned =
    spread?.kind === 'groups' && groups
      ? { spread: { kind: 'estimate' as const, standardError: Math.sqrt(spread.variance / groups) } }
      : {};
  return { ...quantity, method: method.replace(' by row', ', weighted rows'), ...planned };
}
