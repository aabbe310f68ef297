import type { Log, Reach, Slot } from '../../foundation/ports/ports.ts';
import type { Recorded, Running } from './journal.ts';
import type { Settings } from './settings.ts';

/** What is known of versions beside the journal. */
export interface Known {
  /** How the front reaches each version. */
  readonly reaches: Partial<Readonly<Record<Slot, Reach>>>;
  /** The settings that the inputs give to a new version. */
  readonly asked: Settings;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * A version with its own settings. Where the journal kept none, port, health path and retries are those of the proxy's
 * configuration, which is what the version was served by; what only its container knew is taken from the inputs.
 */
export function settled({ settings, ...placed }: Recorded, { reaches, asked, log }: Known): Running {
  if (settings) return { ...placed, settings };
  const reach = reaches[placed.slot];
  log.warn(
    reach
      ? `The journal does not say how ${placed.image} is run. Its port and health path are taken from the proxy's configuration, its variables and its golden request from the inputs.`
      : `The journal does not say how ${placed.image} is run, nor does the proxy's configuration. Its settings are taken from the inputs.`,
  );
  return { ...placed, settings: { ...asked, ...reach } };
}
