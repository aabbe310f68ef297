import { proxyFiles, routeOf, routeTo } from '../../domain/delivery/proxy.ts';
import { ContainerFailure } from '../../foundation/ports/ports.ts';
import { finish } from './finish.ts';
import { goBack } from './go-back.ts';
import type { Lease } from './lease.ts';
import { complaintAbout, lookBehindProxy, stoppedBecause } from './probe.ts';
import { isDrained, sendTo } from './proxy.ts';
import { ensureProxy, refreshProxy } from './proxy-container.ts';
import { startVersion } from './slot.ts';
import type { Target } from './target.ts';
import type { Ended, Work } from './work.ts';

/**
 * Runs the new version beside the old one, switches when it has shown what is demanded, and watches it for `drain`
 * seconds, in which the old one keeps its requests; goes back to the old one for anything else. Each stage is written
 * down before the target is touched.
 */
export async function rollOut(
  work: Work,
  drain: number,
  lease: Lease,
  target: Target,
  signal: AbortSignal,
): Promise<Ended> {
  const { candidate, previous } = work;
  await lease.plan(work);
  await lease.write(work, 'planned');
  await ensureProxy(lease, target, proxyFiles(target.names, routeTo(previous)), signal);
  const complaint = await bringUp(work, drain, lease, target, signal);
  if (complaint !== undefined) return goBack(work, complaint, lease, target, signal);
  await lease.write(work, 'committed');
  await finish(work, lease, target);
  return { outcome: 'deployed', reason: '', serving: candidate.image };
}

/** Why the new version cannot be kept; undefined once it serves and has been watched. */
async function bringUp(
  work: Work,
  drain: number,
  lease: Lease,
  target: Target,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { candidate, previous } = work;
  try {
    await refreshProxy(work, target, signal);
    await lease.write(work, 'starting');
    await startVersion(candidate, target);
    const before = await complaintAbout(candidate, 'slot', target, signal);
    if (before !== undefined) return before;
    await lease.write(work, 'switching');
    const route = routeOf(candidate, previous);
    const files = proxyFiles(target.names, route);
    await sendTo(lease, target, route, candidate.slot, files, signal, previous);
    const after = await complaintAbout(candidate, 'proxy', target, signal);
    return after === undefined ? await watch(work, drain, target, signal) : `after the switch ${after}`;
  } catch (cause) {
    if (!(cause instanceof ContainerFailure)) throw cause;
    return `could not be brought up: ${cause.message}`;
  }
}

const WATCH_MS = 500;

/** Watches the new version while the old one drains; two bad answers in a row, or an end, are too many. */
async function watch(
  { candidate, previous }: Work,
  drain: number,
  target: Target,
  signal: AbortSignal,
): Promise<string | undefined> {
  const start = target.clock.now().getTime();
  let bad = 0;
  for (;;) {
    const stopped = await stoppedBecause(candidate, target);
    if (stopped !== undefined) return `after the switch it ${stopped}`;
    const health = await lookBehindProxy(candidate, target);
    bad = health.healthy ? 0 : bad + 1;
    if (bad >= 2 && !health.healthy) return `after the switch it ${health.why}`;
    const waited = target.clock.now().getTime() - start;
    if (bad === 0 && waited >= drain * 1000) break;
    await target.clock.sleep(WATCH_MS, signal);
  }
  if (previous && !(await isDrained(target, previous.slot)))
    target.log.warn(`requests at the old version were cut off after ${drain} s`);
  return undefined;
}
