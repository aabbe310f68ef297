import type { Slot, Version } from '../../../foundation/ports/ports.ts';
import type { Front } from './front.ts';

/** Starts a version in its slot, from which what was there before is gone. */
export async function startVersion({ slot, image, settings }: Version, front: Front): Promise<void> {
  const { containers, names } = front;
  const name = names.slot(slot);
  await containers.remove(name);
  await containers.create({
    name,
    image,
    labels: names.labels('slot'),
    environment: settings.variables,
    inherit: settings.secretVariables,
    network: names.network,
    restart: 'unless-stopped',
  });
  await containers.start(name);
}

/** Seconds that a version has to end by itself. */
const GRACE = 10;

export async function removeSlot(slot: Slot, { containers, names }: Front): Promise<void> {
  const name = names.slot(slot);
  await containers.stop(name, GRACE).catch(() => {});
  await containers.remove(name);
}
