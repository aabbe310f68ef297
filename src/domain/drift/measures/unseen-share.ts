import { undefinedBecause } from '../../../foundation/stats/undefined.ts';
import { unseenOf } from '../bins.ts';
import type { DriftMeasure } from './measure.ts';

/** How often the current rows hold something new. */
export const unseenShare: DriftMeasure = {
  name: 'unseen_share',
  about: 'share of current rows with a value that the reference does not hold',
  range: { min: 0, max: 1 },
  rests: 'rows',
  categories(cells) {
    const rows = cells.reduce((sum, cell) => sum + cell.current, 0);
    return rows === 0 ? undefinedBecause('there is no current row') : { value: unseenOf(cells).rows / rows };
  },
};
