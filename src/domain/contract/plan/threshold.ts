import type { Column } from '../../../foundation/ports/ports.ts';
import type { Threshold } from '../model.ts';
import { thresholdWords } from '../words.ts';
import type { CheckRule } from './check.ts';

const NONE: Threshold = { operator: 'mustBe', limits: [0], unit: 'rows' };

/** Expectation and rule for a number of rows with a defect ("are null") that is held to a threshold. */
export const counted = (
  threshold: Threshold,
  defect: string,
): { readonly expected: string; readonly rule: CheckRule } => ({
  expected: `${thresholdWords(threshold)} ${defect}`.trim(),
  rule: {
    kind: 'count',
    operator: threshold.operator,
    limits: [...threshold.limits],
    unit: threshold.unit,
    defect,
  },
});

/** What is said of rows without a value; only numbers can be NaN. */
export const missingWords = ({ type }: Pick<Column, 'type'>): string =>
  type === 'number' ? 'are null or NaN' : 'are null';

/** As `counted`, where no row may have the defect. */
export const none = (defect: string) => counted(NONE, defect);
