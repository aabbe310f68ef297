import type { DeployFacts } from '../../domain/delivery/facts.ts';
import { otherSlot, type Recorded, type Running } from '../../domain/delivery/journal.ts';
import { proxyFiles, routeTo } from '../../domain/delivery/proxy.ts';
import { sameSettings } from '../../domain/delivery/settings.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { actorOf } from '../../foundation/step/actor.ts';
import { credentialsOf } from '../../foundation/step/credentials.ts';
import { bring } from './bring.ts';
import { type Lease, takeLease } from './lease.ts';
import { type DeployInputs, targetOf } from './look.ts';
import { complaintAbout } from './probe.ts';
import { ensureProxy, requireSameProxy } from './proxy-container.ts';
import { recover } from './recover.ts';
import { rollOut } from './roll-out.ts';
import { settingsAsked, settled } from './settle.ts';
import type { Target } from './target.ts';
import type { Ended, Work } from './work.ts';

/** Changes the target under its lock, and answers how that ended. */
export async function changeTarget(
  inputs: DeployInputs,
  facts: DeployFacts,
  ports: Ports,
  signal: AbortSignal,
): Promise<DeployFacts> {
  const target = await targetOf(inputs, ports);
  await bring(target.proxyImage, undefined, target, ports, signal);
  const lease = await takeLease(facts.service, target, signal);
  const both = AbortSignal.any([signal, lease.lost]);
  try {
    await requireSameProxy(target);
    const asked = await settingsAsked(inputs, ports.files);
    const found = await lease.readProxy();
    const own = (version: Recorded) => settled(version, found, asked, target.log);
    const { serving, before, told, failed } = await recover(lease, target, own, both);
    const version = inputs.rollback ? own(before ?? nothingBefore(facts)) : { ...facts, settings: asked };
    if (inputs.rollback) await bring(version.image, credentialsOf(inputs, ports.host), target, ports, both);
    const { image, model } = version;
    const known: DeployFacts = { ...facts, image, model, before: serving?.image ?? null };
    const ended =
      failed ??
      (await unchanged(version, serving, lease, target, both)) ??
      (await rollOut(await workOf(version, serving && own(serving)), inputs.drain, lease, target, both));
    return { ...known, ended: { ...ended, recovered: told } };
  } catch (cause) {
    // Whatever was being waited for then ends as if it had been cancelled.
    if (lease.lost.aborted && !signal.aborted) throw lease.lost.reason;
    throw cause;
  } finally {
    await lease.release();
  }

  async function workOf(
    { image, model, settings }: Omit<Running, 'slot'>,
    previous: Running | null,
  ): Promise<Work> {
    const slot = previous ? otherSlot(previous.slot) : 'blue';
    return {
      deployment: `${facts.service}/${lease.state.next}`,
      by: actorOf(ports.host).by,
      candidate: { slot, image, model, settings },
      previous,
      proxy: await lease.readProxy(),
    };
  }
}

/** Set where the version serves already, with these very settings, and is healthy. */
async function unchanged(
  { image, model, settings }: Omit<Running, 'slot'>,
  serving: Recorded | null,
  lease: Lease,
  target: Target,
  signal: AbortSignal,
): Promise<Ended | undefined> {
  if (serving?.settings == null || serving.image !== image || serving.model !== model) return undefined;
  if (!sameSettings(serving.settings, settings)) return undefined;
  const slot = target.names.slot(serving.slot);
  if (!(await target.containers.inherited(slot, settings.secretVariables))) return undefined;
  const running = { ...serving, settings };
  await ensureProxy(lease, target, proxyFiles(target.names, routeTo(running)), signal);
  const complaint = await complaintAbout(running, 'proxy', target, signal, { mayRestart: true });
  return complaint === undefined ? { outcome: 'unchanged', reason: '', serving: image } : undefined;
}

const nothingBefore = ({ environment }: DeployFacts): never =>
  refuse('rollback', 'has nothing to go back to: one version at most has been deployed', 'deploy an image', {
    value: environment,
  });
