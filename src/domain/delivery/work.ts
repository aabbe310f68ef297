import type { FrontSnapshot } from '../../foundation/ports/ports.ts';
import type { DeployFacts } from './facts.ts';
import type { Running } from './journal.ts';

/** A deployment: what shall serve, and what served when it began. */
export interface Work {
  readonly deployment: string;
  readonly by: string;
  readonly candidate: Running;
  readonly previous: Running | null;
  /** How the front described itself before; null where that is not known. */
  readonly front: FrontSnapshot | null;
}

/** How a deployment ended. */
export type Ended = Pick<NonNullable<DeployFacts['ended']>, 'outcome' | 'reason' | 'serving'>;
