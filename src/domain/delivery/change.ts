import type { Credentials } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { bring } from './bring.ts';
import type { DeployFacts } from './facts.ts';
import type { Recorded, Running } from './journal.ts';
import { ledgerOf } from './ledger.ts';
import { complaintAbout } from './probe.ts';
import { recover } from './recover.ts';
import { rollOut } from './roll-out.ts';
import { type Settings, sameSettings } from './settings.ts';
import { settled } from './settle.ts';
import { onlyTo, otherSlot, type Site, type Target } from './site.ts';
import type { Ended, Work } from './work.ts';

/** What is to be done to a target. */
export interface Order {
  /** Go back to the version that served before; otherwise the image of the facts is deployed. */
  readonly rollback: boolean;
  /** How a new version is run, and one of which nothing else is known. */
  readonly settings: Settings;
  /** Seconds that requests at the old version may still take. */
  readonly drain: number;
  /** Who deploys. */
  readonly by: string;
  readonly auth: Credentials | undefined;
}

type Wanted = Pick<Running, 'image' | 'model' | 'settings'>;

/** Changes a target under its lock, and answers how that ended. */
export async function changeTarget(
  order: Order,
  facts: DeployFacts,
  target: Target,
  signal: AbortSignal,
): Promise<DeployFacts> {
  const { deployer } = target;
  for (const image of deployer.needs) await bring(image, undefined, target, signal);
  const lease = await deployer.lock(signal);
  const both = AbortSignal.any([signal, lease.lost]);
  try {
    const ledger = await ledgerOf(lease, target);
    return await changeSite(order, facts, { ...target, lease, ledger, signal: both });
  } catch (cause) {
    // Whatever was being waited for then ends as if it had been cancelled.
    if (lease.lost.aborted && !signal.aborted) throw lease.lost.reason;
    throw cause;
  } finally {
    await lease.release();
  }
}

async function changeSite(order: Order, facts: DeployFacts, site: Site): Promise<DeployFacts> {
  const { lease, log, signal } = site;
  const front = await lease.snapshot();
  const reaches = front ? lease.reachesIn(front) : {};
  const own = (version: Recorded) => settled(version, { reaches, asked: order.settings, log });
  const { serving, before, told, failed } = await recover(site, own);
  const wanted: Wanted = order.rollback
    ? own(before ?? nothingBefore(facts))
    : { image: facts.image, model: facts.model, settings: order.settings };
  if (order.rollback) await bring(wanted.image, order.auth, site, signal);
  const known = { ...facts, image: wanted.image, model: wanted.model, before: serving?.image ?? null };
  const ended =
    failed ??
    (await unchanged(wanted, serving, site)) ??
    (await rollOut(await workOf(wanted, serving && own(serving)), order.drain, site));
  return { ...known, ended: { ...ended, recovered: told } };

  async function workOf({ image, model, settings }: Wanted, previous: Running | null): Promise<Work> {
    const slot = previous ? otherSlot(previous.slot) : 'blue';
    return {
      deployment: `${facts.service}/${site.ledger.state.next}`,
      by: order.by,
      candidate: { slot, image, model, settings },
      previous,
      front: await lease.snapshot(),
    };
  }
}

/** Set where the version serves already, with these very settings, and is healthy. */
async function unchanged(
  { image, model, settings }: Wanted,
  serving: Recorded | null,
  site: Site,
): Promise<Ended | undefined> {
  if (serving?.settings == null || serving.image !== image || serving.model !== model) return undefined;
  if (!sameSettings(serving.settings, settings)) return undefined;
  if (!(await site.deployer.inherited(serving.slot, settings.secretVariables))) return undefined;
  const running = { ...serving, settings };
  await site.lease.prepare(onlyTo(running), site.signal);
  const complaint = await complaintAbout(running, 'front', site, { mayRestart: true });
  return complaint === undefined ? { outcome: 'unchanged', reason: '', serving: image } : undefined;
}

const nothingBefore = ({ environment }: DeployFacts): never =>
  refuse('rollback', 'has nothing to go back to: one version at most has been deployed', 'deploy an image', {
    value: environment,
  });
