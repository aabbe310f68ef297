import { sliceRows } from '../metrics/slices.ts';
import type { Predictions, PredictionsTable } from '../predictions/predictions.ts';
import type { Changed, SliceName } from './facts.ts';

/** Columns with more values than this are not listed value by value. */
const MOST_VALUES = 50;

/**
 * Rows that changed their mind: where exactly one of the two models is right, over all rows and by slice. Nothing
 * for a number that is predicted: there no row is simply right. Paired rows and shared classes are taken for granted.
 */
export function changedRows(candidate: PredictionsTable, baseline: Predictions): readonly Changed[] {
  const { predictions } = candidate;
  if (predictions.task === 'regression') return [];
  const { label, prediction } = predictions;
  const mind = (slice: SliceName, rows: Iterable<number>): Changed => {
    const counts = { n: 0, gained: 0, lost: 0 };
    for (const row of rows) {
      const right = prediction[row] === label[row];
      const wasRight = baseline.prediction[row] === label[row];
      counts.n += 1;
      if (right && !wasRight) counts.gained += 1;
      if (!right && wasRight) counts.lost += 1;
    }
    return { slice: [...slice], ...counts };
  };
  const columns = Object.keys(candidate.slices).filter(
    (column) => new Set(candidate.slices[column]).size <= MOST_VALUES,
  );
  return [
    mind([], candidate.rowIds.keys()),
    ...sliceRows(candidate, columns).map(({ slice, rows }) => mind([slice], rows)),
  ];
}
