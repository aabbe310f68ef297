import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { AliasMove } from '../../foundation/registry/alias-move.ts';

/** Where history and the world differ: each entry must start where the one before ended, the last where the alias is. */
export function breaksIn(moves: readonly AliasMove[], now: Digest | null): readonly string[] {
  const breaks = moves.flatMap((move, index) => {
    const before = index === 0 ? null : moves[index - 1]!.to;
    return move.from === before
      ? []
      : [`at ${move.at} it left ${nameOf(move.from)}, but pointed at ${nameOf(before)}`];
  });
  const last = moves.at(-1)?.to ?? null;
  return last === now
    ? breaks
    : [...breaks, `it points at ${nameOf(now)}, but its history ends at ${nameOf(last)}`];
}

const nameOf = (digest: Digest | null): string => digest ?? 'nothing';

/**
 * The model that a rollback goes to: what stood before the one that stands now. A rollback takes back the move that it
 * undid, so that the next one goes further back, not forward again.
 */
export function previousOf(moves: readonly AliasMove[], now: Digest): Digest | undefined {
  const stood: Digest[] = [];
  for (const { to, why } of moves) {
    if (why === 'rollback' && stood.includes(to)) stood.length = stood.lastIndexOf(to);
    stood.push(to);
  }
  return stood.at(-1) === now ? stood.at(-2) : undefined;
}
