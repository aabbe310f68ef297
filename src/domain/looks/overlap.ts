import type { RowSet } from './row-set.ts';

/** What is kept of a set: how many rows it has, and the smallest of their hashes. */
export interface Sketch {
  readonly rows: number;
  /** Ascending; all of them where `rows` are no more than are kept. */
  readonly hashes: Float64Array;
}

/** Of more rows the smallest hashes stand for all: a sample that two sets draw alike (Broder 1997). */
const MOST_KEPT = 4096;
/** Sets that share fewer of the rows of the smaller one are two sets. */
const LEAST_SHARED = 0.1;

export const sketchOf = ({ hashes }: Pick<RowSet, 'hashes'>): Sketch => ({
  rows: hashes.length,
  hashes: hashes.slice(0, MOST_KEPT),
});

/**
 * Whether a look at `known` was a look at these rows too: a set that grew, shrank, or moved on by less than nine rows in
 * ten. Where a sketch cannot tell, of a set a thousand times as large, it was.
 */
export function isAnotherLook(known: Sketch, { hashes }: Pick<RowSet, 'hashes'>): boolean {
  if (known.rows === 0 || hashes.length === 0) return false;
  const now = new Set(hashes);
  const shared = known.hashes.reduce((count, hash) => count + Number(now.has(hash)), 0);
  if (shared / known.hashes.length >= LEAST_SHARED) return true;
  const comparable =
    known.hashes.length === known.rows ? hashes.length : countUpTo(hashes, known.hashes.at(-1)!);
  return comparable === 0 || shared / comparable >= LEAST_SHARED;
}

function countUpTo(sorted: Float64Array, most: number): number {
  const beyond = sorted.findIndex((hash) => hash > most);
  return beyond < 0 ? sorted.length : beyond;
}
