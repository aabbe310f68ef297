import type { Containers, DeployerTools, DeployTarget } from '../../../foundation/ports/ports.ts';
import type { TargetNames } from './names.ts';

/** The containers of one service on a daemon, what they are called, and where users call its proxy. */
export interface Front extends Pick<DeployTarget, 'open' | 'frontImage' | 'service'>, DeployerTools {
  readonly containers: Containers;
  readonly names: TargetNames;
}
