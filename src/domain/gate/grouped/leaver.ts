import type { LeftOut } from '../../../foundation/stats/grouped/jackknife.ts';

/** A metric of all rows that can be had without each group of them. */
export interface Leaver {
  readonly value: number;
  /** Of a ranking: see `RankedAuc`. */
  readonly placements?: Float64Array;
  withoutEach(codes: Uint32Array): LeftOut;
}
