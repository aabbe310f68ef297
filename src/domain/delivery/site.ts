import type { Clock, Deployer, Lease, Log, Slot, Traffic } from '../../foundation/ports/ports.ts';
import type { Running } from './journal.ts';
import type { Ledger } from './ledger.ts';

/** What a deployment is told by, waits with and hides secrets with. */
interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  withoutSecrets(text: string): string;
}

/** A target that may be asked. */
export interface Target extends Surroundings {
  readonly deployer: Deployer;
}

/** A target that may be changed, until the signal aborts. */
export interface Site extends Target {
  readonly lease: Lease;
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
}

/** All requests to one version; to none where there is none. */
export const onlyTo = (version: Running | null): Traffic =>
  version ? { versions: [version], weights: { [version.slot]: ALL } } : { versions: [], weights: {} };

/** All requests to the first version, the other one in reserve. */
export const mostlyTo = (version: Running, reserve: Running | null): Traffic => ({
  versions: [version, ...(reserve ? [reserve] : [])],
  weights: { [version.slot]: ALL },
});

/** Percent. */
const ALL = 100;

export const otherSlot = (slot: Slot): Slot => (slot === 'blue' ? 'green' : 'blue');
