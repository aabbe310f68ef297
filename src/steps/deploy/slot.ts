import type { Running } from '../../domain/delivery/journal.ts';
import type { Target } from './target.ts';

/** Starts a version in its slot, from which what was there before is gone. */
export async function startVersion(
  { slot, image, settings }: Running,
  { containers, names }: Target,
): Promise<void> {
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

export async function removeSlot({ slot }: Running, { containers, names }: Target): Promise<void> {
  const name = names.slot(slot);
  await containers.stop(name, 10).catch(() => {});
  await containers.remove(name);
}
