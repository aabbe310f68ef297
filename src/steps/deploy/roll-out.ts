import type { DeployFacts } from '../../deploy/facts.ts';
import { type JournalEntry, otherSlot, type Running, type Stage } from '../../deploy/journal.ts';
import { ContainerFailure } from '../../ports.ts';
import type { Lease } from './lease.ts';
import { complaintAbout, type Demands, lookAt, stoppedBecause } from './probe.ts';
import { ensureProxy, isDrained, sendTo, takeSlotOut } from './proxy.ts';
import type { Target } from './target.ts';

/** A deployment: what shall serve, how it is run, and what it must show. */
export interface RollOut {
  readonly deployment: string;
  readonly by: string;
  readonly image: string;
  readonly model: Running['model'];
  readonly variables: Readonly<Record<string, string>>;
  readonly secretVariables: readonly string[];
  readonly demands: Demands;
  /** Seconds that the old version keeps its requests, and the new one is watched. */
  readonly drain: number;
}

export type Ended = Pick<NonNullable<DeployFacts['ended']>, 'outcome' | 'reason' | 'serving'>;
type Work = Pick<JournalEntry, 'deployment' | 'by' | 'candidate' | 'previous'>;

/**
 * Runs the new version beside the old one, switches when it has shown what is demanded, and watches it for as long as
 * the old one drains; goes back to the old one for anything else. Each stage is written down before the target is touched.
 */
export async function rollOut(
  plan: RollOut,
  previous: Running | null,
  lease: Lease,
  target: Target,
  signal: AbortSignal,
): Promise<Ended> {
  const candidate: Running = {
    slot: previous ? otherSlot(previous.slot) : 'blue',
    image: plan.image,
    model: plan.model,
  };
  const { deployment, by } = plan;
  const work: Work = { deployment, by, candidate, previous };
  await lease.write({ ...work, stage: 'planned' });
  await ensureProxy(lease, target, previous?.slot ?? null, signal);
  const complaint = await bringUp(plan, work, lease, target, signal);
  if (complaint !== undefined) return goBack(work, complaint, plan.demands, lease, target, signal);
  await lease.write({ ...work, stage: 'committed' });
  await finish(work, lease, target);
  return { outcome: 'deployed', reason: '', serving: candidate.image };
}

/** Why the new version cannot be kept; undefined once it serves and has been watched. */
async function bringUp(
  plan: RollOut,
  work: Work,
  lease: Lease,
  target: Target,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { candidate } = work;
  try {
    await lease.write({ ...work, stage: 'starting' });
    await startCandidate(plan, candidate, target);
    const before = await complaintAbout(candidate, 'slot', plan.demands, target, signal);
    if (before !== undefined) return before;
    await lease.write({ ...work, stage: 'switching' });
    await sendTo(lease, target, candidate.slot, signal);
    const after = await complaintAbout(candidate, 'proxy', plan.demands, target, signal);
    return after === undefined ? await watch(plan, work, target, signal) : `after the switch ${after}`;
  } catch (cause) {
    if (!(cause instanceof ContainerFailure)) throw cause;
    return `could not be brought up: ${cause.message}`;
  }
}

async function startCandidate(
  plan: RollOut,
  candidate: Running,
  { containers, settings }: Target,
): Promise<void> {
  const { names } = settings;
  const name = names.slot(candidate.slot);
  await containers.remove(name);
  await containers.create({
    name,
    image: candidate.image,
    labels: names.labels('slot'),
    environment: plan.variables,
    inherit: plan.secretVariables,
    network: names.network,
    restart: 'unless-stopped',
  });
  await containers.start(name);
}

const WATCH_MS = 500;

/** Watches the new version while the old one drains; two bad answers in a row, or an end, are too many. */
async function watch(
  { drain }: RollOut,
  { candidate, previous }: Work,
  target: Target,
  signal: AbortSignal,
): Promise<string | undefined> {
  const start = target.clock.now().getTime();
  let bad = 0;
  for (;;) {
    const stopped = await stoppedBecause(candidate, target);
    if (stopped !== undefined) return `after the switch it ${stopped}`;
    const health = await lookAt(candidate, 'proxy', target);
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

/** Clears the old version away; the new one is committed. */
export async function finish(work: Work, lease: Lease, target: Target): Promise<void> {
  const { candidate, previous } = work;
  if (previous) {
    await takeSlotOut(lease, target, previous.slot, candidate.slot);
    await removeSlot(previous, target);
  }
  await lease.write({ ...work, stage: 'done' });
}

/** Goes back to what served before, asks whether it is healthy, and only then clears the new version away. */
export async function goBack(
  work: Work,
  reason: string,
  demands: Demands,
  lease: Lease,
  target: Target,
  signal: AbortSignal,
): Promise<Ended> {
  const { candidate, previous } = work;
  const written = (stage: Stage) => lease.write({ ...work, stage, reason });
  target.log.error(`${candidate.image} ${reason}`);
  await tellLog(candidate, target);
  await written('rolling_back');
  if (!previous) {
    await takeSlotOut(lease, target, candidate.slot, null);
    await removeSlot(candidate, target);
    await written('rolled_back');
    return { outcome: 'nothing_to_roll_back_to', reason, serving: null };
  }
  const complaint = await bringBack(previous, demands, lease, target, signal);
  if (complaint !== undefined) {
    await written('rollback_failed');
    return { outcome: 'rollback_failed', reason: `${reason}; ${previous.image} ${complaint}`, serving: null };
  }
  await takeSlotOut(lease, target, candidate.slot, previous.slot);
  await removeSlot(candidate, target);
  await written('rolled_back');
  return { outcome: 'rolled_back', reason, serving: previous.image };
}

/** Why the version before does not serve again; undefined where it does. */
async function bringBack(
  previous: Running,
  demands: Demands,
  lease: Lease,
  target: Target,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    if ((await stoppedBecause(previous, target, { mayRestart: true })) !== undefined)
      await target.containers.start(target.settings.names.slot(previous.slot));
    await ensureProxy(lease, target, previous.slot, signal);
    await sendTo(lease, target, previous.slot, signal);
    return await complaintAbout(previous, 'proxy', { ...demands, golden: undefined }, target, signal, {
      mayRestart: true,
    });
  } catch (cause) {
    if (!(cause instanceof ContainerFailure)) throw cause;
    return cause.message;
  }
}

async function removeSlot({ slot }: Running, { containers, settings }: Target): Promise<void> {
  const name = settings.names.slot(slot);
  await containers.stop(name, 10).catch(() => {});
  await containers.remove(name);
}

/** The last words of a version that was not kept: they say why, more often than not. */
async function tellLog(
  { slot }: Running,
  { containers, settings, log, withoutSecrets }: Target,
): Promise<void> {
  const lines = await containers.logs(settings.names.slot(slot), 30).catch(() => '');
  if (lines.trim() === '') return;
  await log.group(`Last lines of the new container`, async () => {
    for (const line of lines.trimEnd().split('\n')) log.info(`  ${withoutSecrets(line)}`);
  });
}
