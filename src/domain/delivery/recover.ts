import { finish } from './finish.ts';
import { goBack } from './go-back.ts';
import { type Recorded, type Running, recoveryOf } from './journal.ts';
import type { Site } from './site.ts';
import type { Ended, Work } from './work.ts';

/** A target with no deployment left unfinished. */
export interface Recovered {
  readonly serving: Recorded | null;
  /** What served before that. */
  readonly before: Recorded | null;
  /** What had been left unfinished, and how it was ended; null where nothing was. */
  readonly told: string | null;
  /** Set where the unfinished deployment could not be ended: nothing more may be tried. */
  readonly failed: Ended | null;
}

/**
 * Ends the deployment that a runner died in, in the old version or in the new one, before anything else is done: each
 * by its own settings, whatever this run was given.
 */
export async function recover(site: Site, settled: (version: Recorded) => Running): Promise<Recovered> {
  const { unfinished, serving, before } = site.ledger.state;
  if (!unfinished) return { serving, before, told: null, failed: null };
  const { candidate, previous, deployment, by, stage, front } = unfinished;
  const work: Work = {
    ...{ deployment, by, front },
    candidate: settled(candidate),
    previous: previous && settled(previous),
  };
  site.log.warn(`a deployment of ${candidate.image} was left unfinished (${stage}); ending it first`);
  if (recoveryOf(unfinished) === 'finish') {
    await finish(work, site);
    return { serving: candidate, before: previous, told: `${candidate.image} was kept`, failed: null };
  }
  const ended = await goBack(work, 'was left unfinished', site);
  const told = `${candidate.image} was taken back`;
  return { serving, before, told, failed: ended.outcome === 'rollback_failed' ? ended : null };
}
