import { proxyFiles, routeTo } from '../../domain/delivery/proxy.ts';
import type { Lease } from './lease.ts';
import { takeSlotOut } from './proxy.ts';
import { removeSlot } from './slot.ts';
import type { Target } from './target.ts';
import type { Work } from './work.ts';

/** Clears the old version away; the new one is committed. */
export async function finish(work: Work, lease: Lease, target: Target): Promise<void> {
  const { candidate, previous } = work;
  if (previous) {
    const route = routeTo(candidate);
    await takeSlotOut(lease, target, previous.slot, route, proxyFiles(target.names, route));
    await removeSlot(previous, target);
  }
  await lease.write(work, 'done');
}
