import type { Running } from '../../domain/delivery/journal.ts';
import type { ProxyFiles } from '../../domain/delivery/plan.ts';
import { proxyFiles, routeIn, routeOf, routeTo } from '../../domain/delivery/proxy.ts';
import { ContainerFailure } from '../../foundation/ports/ports.ts';
import type { Lease } from './lease.ts';
import { complaintAbout, stoppedBecause } from './probe.ts';
import { sendTo, takeSlotOut } from './proxy.ts';
import { ensureProxy } from './proxy-container.ts';
import { removeSlot } from './slot.ts';
import type { Target } from './target.ts';
import type { Ended, Work } from './work.ts';

/** Goes back to what served before, asks whether it is healthy, and only then clears the new version away. */
export async function goBack(
  work: Work,
  reason: string,
  lease: Lease,
  target: Target,
  signal: AbortSignal,
): Promise<Ended> {
  const { candidate, previous } = work;
  target.log.error(`${candidate.image} ${reason}`);
  await tellLog(candidate, target);
  await lease.write(work, 'rolling_back', reason);
  const complaint = previous ? await bringBack(work, previous, lease, target, signal) : undefined;
  if (complaint !== undefined) {
    await lease.write(work, 'rollback_failed', reason);
    return {
      outcome: 'rollback_failed',
      reason: `${reason}; ${previous!.image} ${complaint}`,
      serving: null,
    };
  }
  await takeSlotOut(lease, target, candidate.slot, routeTo(previous), filesBefore(work, target));
  await removeSlot(candidate, target);
  await lease.write(work, 'rolled_back', reason);
  return previous
    ? { outcome: 'rolled_back', reason, serving: previous.image }
    : { outcome: 'nothing_to_roll_back_to', reason, serving: null };
}

/** Why the version before does not serve again, by its own settings; undefined where it does. */
async function bringBack(
  work: Work,
  previous: Running,
  lease: Lease,
  target: Target,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    if ((await stoppedBecause(previous, target, { mayRestart: true })) !== undefined)
      await target.containers.start(target.names.slot(previous.slot));
    const files = filesBefore(work, target);
    await ensureProxy(lease, target, files, signal);
    await sendTo(lease, target, routeOf(previous, work.candidate), previous.slot, files, signal);
    return await complaintAbout(previous, 'proxy', target, signal, { mayRestart: true });
  } catch (cause) {
    if (!(cause instanceof ContainerFailure)) throw cause;
    return cause.message;
  }
}

/** The proxy's files as they were, byte for byte, where they send requests to what served; else as they should be. */
function filesBefore({ proxy, previous }: Work, { names }: Target): ProxyFiles {
  const route = proxy === null ? undefined : routeIn(proxy);
  return proxy !== null && route?.active === (previous?.slot ?? null)
    ? proxy
    : proxyFiles(names, routeTo(previous));
}

/** The last words of a version that was not kept: they say why, more often than not. */
async function tellLog({ slot }: Running, { containers, names, log, withoutSecrets }: Target): Promise<void> {
  const lines = await containers.logs(names.slot(slot), 30).catch(() => '');
  if (lines.trim() === '') return;
  await log.group(`Last lines of the new container`, async () => {
    for (const line of lines.trimEnd().split('\n')) log.info(`  ${withoutSecrets(line)}`);
  });
}
