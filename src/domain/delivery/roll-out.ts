import { ContainerFailure } from '../../foundation/ports/ports.ts';
import { finish } from './finish.ts';
import { goBack } from './go-back.ts';
import { complaintAbout, lookBehindFront, stoppedBecause } from './probe.ts';
import { mostlyTo, onlyTo, type Site } from './site.ts';
import type { Ended, Work } from './work.ts';

/**
 * Runs the new version beside the old one, switches when it has shown what is demanded, and watches it for `drain`
 * seconds, in which the old one keeps its requests; goes back to the old one for anything else. Each stage is written
 * down before the target is touched.
 */
export async function rollOut(work: Work, drain: number, site: Site): Promise<Ended> {
  const { candidate, previous } = work;
  const { ledger, lease, signal } = site;
  await ledger.plan(work);
  await ledger.write(work, 'planned');
  await lease.prepare(onlyTo(previous), signal);
  const complaint = await bringUp(work, drain, site);
  if (complaint !== undefined) return goBack(work, complaint, site);
  await ledger.write(work, 'committed');
  await finish(work, site);
  return { outcome: 'deployed', reason: '', serving: candidate.image };
}

/** Why the new version cannot be kept; undefined once it serves and has been watched. */
async function bringUp(work: Work, drain: number, site: Site): Promise<string | undefined> {
  const { candidate, previous } = work;
  const { ledger, lease, signal } = site;
  try {
    await ledger.write(work, 'starting');
    await lease.start(candidate, previous, signal);
    const before = await complaintAbout(candidate, 'slot', site);
    if (before !== undefined) return before;
    await ledger.write(work, 'switching');
    await lease.route(mostlyTo(candidate, previous), signal);
    const after = await complaintAbout(candidate, 'front', site);
    return after === undefined ? await watch(work, drain, site) : `after the switch ${after}`;
  } catch (cause) {
    if (!(cause instanceof ContainerFailure)) throw cause;
    return `could not be brought up: ${cause.message}`;
  }
}

const WATCH_MS = 500;

/** Watches the new version while the old one drains; two bad answers in a row, or an end, are too many. */
async function watch({ candidate, previous }: Work, drain: number, site: Site): Promise<string | undefined> {
  const { clock, lease, log, signal } = site;
  const start = clock.now().getTime();
  let bad = 0;
  for (;;) {
    const stopped = await stoppedBecause(candidate, site);
    if (stopped !== undefined) return `after the switch it ${stopped}`;
    const health = await lookBehindFront(candidate, site);
    bad = health.healthy ? 0 : bad + 1;
    if (bad >= 2 && !health.healthy) return `after the switch it ${health.why}`;
    const waited = clock.now().getTime() - start;
    if (bad === 0 && waited >= drain * 1000) break;
    await clock.sleep(WATCH_MS, signal);
  }
  if (previous && !(await lease.isIdle(previous.slot)))
    log.warn(`requests at the old version were cut off after ${drain} s`);
  return undefined;
}
