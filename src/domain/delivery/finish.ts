import { onlyTo, type Site } from './site.ts';
import type { Work } from './work.ts';

/** Clears the old version away; the new one is committed. */
export async function finish(work: Work, { lease, ledger }: Site): Promise<void> {
  const { candidate, previous } = work;
  if (previous) await lease.retire(previous.slot, onlyTo(candidate));
  await ledger.write(work, 'done');
}
