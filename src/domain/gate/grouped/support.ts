import { carried, FEWEST_GROUPS, refusal } from '../../../foundation/stats/grouped/support.ts';
import type { Undefined } from '../../../foundation/stats/undefined.ts';
import type { Over, Subject } from './subject.ts';

/** Whether groups carry a result, and how many would have to be there. */
export interface Support {
  readonly carried: number;
  /** Why there are no limits; absent where groups carry them. */
  readonly refused?: Undefined;
  /** Groups, in the same mix, with which there are. */
  readonly fewest?: number;
}

/** How many groups carry what was found over one grouping. */
export function supportOf({ least }: Subject, { estimate, groups, unit, names }: Over): Support {
  const count = carried(estimate);
  const refused = refusal(estimate, { unit, names }, least);
  if (!refused) return { carried: count };
  const inTheSameMix = count > 0 && count < least ? Math.ceil((groups * least) / count) : 0;
  const fewest = Math.max(groups < FEWEST_GROUPS ? FEWEST_GROUPS : 0, inTheSameMix);
  return { carried: count, refused, ...(fewest > 0 ? { fewest } : {}) };
}

/** Of two the one that carries less; what one of them refuses is refused. */
export function weaker(a: Support, b: Support): Support {
  const refused = a.refused ?? b.refused;
  const fewest = Math.max(a.fewest ?? 0, b.fewest ?? 0);
  return {
    carried: Math.min(a.carried, b.carried),
    ...(refused ? { refused } : {}),
    ...(fewest > 0 ? { fewest } : {}),
  };
}
