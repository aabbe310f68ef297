import { ContainerFailure } from '../../foundation/ports/ports.ts';
import type { Running } from './journal.ts';
import { complaintAbout, stoppedBecause } from './probe.ts';
import { onlyTo, type Site, type Target } from './site.ts';
import type { Ended, Work } from './work.ts';

/** Goes back to what served before, asks whether it is healthy, and only then clears the new version away. */
export async function goBack(work: Work, reason: string, site: Site): Promise<Ended> {
  const { candidate, previous, front } = work;
  const { lease, ledger } = site;
  site.log.error(`${candidate.image} ${reason}`);
  await tellLog(candidate, site);
  await ledger.write(work, 'rolling_back', reason);
  const complaint = previous ? await bringBack(work, previous, site) : undefined;
  if (complaint !== undefined) {
    await ledger.write(work, 'rollback_failed', reason);
    return {
      outcome: 'rollback_failed',
      reason: `${reason}; ${previous!.image} ${complaint}`,
      serving: null,
    };
  }
  await lease.retire(candidate.slot, { ...onlyTo(previous), as: front });
  await ledger.write(work, 'rolled_back', reason);
  return previous
    ? { outcome: 'rolled_back', reason, serving: previous.image }
    : { outcome: 'nothing_to_roll_back_to', reason, serving: null };
}

/** Why the version before does not serve again, by its own settings; undefined where it does. */
async function bringBack(
  { candidate, front }: Work,
  previous: Running,
  site: Site,
): Promise<string | undefined> {
  const { lease, signal } = site;
  const traffic = { ...onlyTo(previous), as: front };
  try {
    if ((await stoppedBecause(previous, site, { mayRestart: true })) !== undefined)
      await lease.restart(previous.slot);
    await lease.prepare(traffic, signal);
    await lease.route({ ...traffic, leaving: candidate }, signal);
    return await complaintAbout(previous, 'front', site, { mayRestart: true });
  } catch (cause) {
    if (!(cause instanceof ContainerFailure)) throw cause;
    return cause.message;
  }
}

const LINES = 30;

/** The last words of a version that was not kept: they say why, more often than not. */
async function tellLog({ slot }: Running, { deployer, log, withoutSecrets }: Target): Promise<void> {
  const lines = await deployer.logs(slot, LINES).catch(() => '');
  if (lines.trim() === '') return;
  await log.group(`Last lines of the new container`, async () => {
    for (const line of lines.trimEnd().split('\n')) log.info(`  ${withoutSecrets(line)}`);
  });
}
