import { createSum } from '../../foundation/stats/sum.ts';
import { sliceRows } from '../metrics/slices.ts';
import type { Grouping } from '../predictions/groupings.ts';
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
  if (candidate.items) return [changedItems(candidate.items, predictions, baseline)];
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
    mind([], predictions.label.keys()),
    ...sliceRows(candidate, columns).map(({ slice, rows }) => mind([slice], rows)),
  ];
}

/** Items that more, or fewer, of the candidate's trials get right than of the baseline's; each row is a trial of both. */
function changedItems({ codes, names }: Grouping, candidate: Predictions, baseline: Predictions): Changed {
  const change = names.map(() => createSum());
  codes.forEach((item, row) => {
    const label = candidate.label[row];
    const both = Number(candidate.prediction[row] === label) - Number(baseline.prediction[row] === label);
    change[item]!.add(both * candidate.weight![row]!);
  });
  const moved = (way: 1 | -1): number => change.filter((sum) => way * sum.value() > LEAST_CHANGE).length;
  return { slice: [], n: names.length, gained: moved(1), lost: moved(-1) };
}

/** Below it shares of trials differ by rounding alone. */
const LEAST_CHANGE = 1e-9;
