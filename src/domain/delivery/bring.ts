import type { Credentials } from '../../foundation/ports/ports.ts';
import { retried } from '../image/retried.ts';
import type { Target } from './site.ts';

/** Brings an image that the target does not have; it is named by digest, so what it has is what is meant. */
export async function bring(
  image: string,
  auth: Credentials | undefined,
  { deployer, clock, log }: Target,
  signal: AbortSignal,
): Promise<void> {
  if (await deployer.labels(image)) return;
  log.info(`pulling ${image}`);
  await retried(() => deployer.pull(image, auth, log.progress, signal), { clock, host: { log } }, signal);
}
