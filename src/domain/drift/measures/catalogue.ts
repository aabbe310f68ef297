import { ks } from './ks.ts';
import type { DriftMeasure } from './measure.ts';
import { nullShareChange } from './null-share-change.ts';
import { psi } from './psi.ts';
import { totalVariation } from './total-variation.ts';
import { unseenShare } from './unseen-share.ts';

/** Every measure that a column is compared by, in the order in which messages and documents list them. */
export const DRIFT_MEASURES: readonly DriftMeasure[] = [
  psi,
  ks,
  totalVariation,
  nullShareChange,
  unseenShare,
];
