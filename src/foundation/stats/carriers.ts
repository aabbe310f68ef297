import { createSum } from './sum.ts';

/**
 * How many of these deviations carry their sum of squares: (Σ d²)² / Σ d⁴. All of them where they are alike, 1 where a
 * single one does; a third of them where they are normal. 0 without any.
 */
export function carriers(...parts: readonly Float64Array[]): number {
  const [squares, fourths] = [createSum(), createSum()];
  for (const deviations of parts) {
    for (const deviation of deviations) {
      const square = deviation * deviation;
      squares.add(square);
      fourths.add(square * square);
    }
  }
  return fourths.value() > 0 ? squares.value() ** 2 / fourths.value() : 0;
}

/** Most rows that are added for a tail that was not seen. */
const MOST_ADDED = 5;

/**
 * How many more rows like the most extreme one the tail may hold: none while more than the root of all `rows` carry the
 * variance (of normal deviations squared: about rows / 15). Ours, chosen by simulation.
 */
export function rowsUnseen(carried: number, rows: number): number {
  const scarcity = Math.sqrt(rows) / carried;
  return scarcity >= 1 ? Math.min(MOST_ADDED, Math.round(scarcity / 1.5)) : 0;
}
