import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { Ledger } from '../../foundation/ports/ports.ts';
import { bytewiseBy } from '../../foundation/text/bytewise.ts';
import type { Look } from './documents.ts';
import { keptSets, looksAt } from './kept.ts';

/** One set of evaluation rows, and who looked at it. */
export interface SetOverview {
  readonly set: Digest;
  readonly rows: number;
  /** One-sided error that its own looks may make together. */
  readonly spent: number;
  /** Oldest first; without those that were refused. */
  readonly looks: readonly Look[];
}

/** Every set of a ledger, the one that was looked at last first. Throws `InputErrors` for an entry that cannot be read. */
export async function ledgerOverview(ledger: Ledger): Promise<readonly SetOverview[]> {
  const names = await ledger.names();
  const sets = await Promise.all(
    (await keptSets(ledger, names)).map(async ({ digest, rows }) => {
      const all = await looksAt(ledger, names, digest);
      const looks = all.filter(({ state }) => state !== 'refused').toSorted(bytewiseBy(({ at }) => at));
      return { set: digest, rows, spent: looks.reduce((sum, { level }) => sum + level, 0), looks };
    }),
  );
  return sets.toSorted(bytewiseBy(({ looks, set }) => `${looks.at(-1)?.at ?? ''} ${set}`)).toReversed();
}
