import type { DeployFacts } from '../../domain/delivery/facts.ts';
import type { Running } from '../../domain/delivery/journal.ts';
import type { ProxyFiles } from '../../domain/delivery/plan.ts';

/** A deployment: what shall serve, and what served when it began. */
export interface Work {
  readonly deployment: string;
  readonly by: string;
  readonly candidate: Running;
  readonly previous: Running | null;
  /** The proxy's files as they were; null where they are not known. */
  readonly proxy: ProxyFiles | null;
}

/** How a deployment ended. */
export type Ended = Pick<NonNullable<DeployFacts['ended']>, 'outcome' | 'reason' | 'serving'>;
