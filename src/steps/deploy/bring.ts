import { retried } from '../../domain/image/retried.ts';
import type { Credentials, Ports } from '../../foundation/ports/ports.ts';
import type { Target } from './target.ts';

/** Pulls an image that the target does not have; it is named by digest, so what it has is what is meant. */
export async function bring(
  image: string,
  auth: Credentials | undefined,
  { containers }: Target,
  { host, clock }: Ports,
  signal: AbortSignal,
): Promise<void> {
  if (await containers.image(image)) return;
  host.log.info(`pulling ${image}`);
  await retried(() => containers.pull(image, auth, host.log.progress, signal), { clock, host }, signal);
}
