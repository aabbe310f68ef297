import type { Random } from '../../src/foundation/stats/random.ts';

/** A source of standard normal numbers (Box & Muller 1958). */
export function normals(random: Random): () => number {
  let kept: number | undefined;
  return () => {
    if (kept !== undefined) {
      const value = kept;
      kept = undefined;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()));
    const angle = 2 * Math.PI * random.uniform();
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** The x in [low, high] at which a rising function crosses `target`. */
export function crossing(f: (x: number) => number, target: number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 100; step++) {
    const middle = (from + to) / 2;
    if (f(middle) < target) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** Step and reach of the trapezoidal rule: for smooth functions its error is below that of doubles. */
const STEP = 0.1;
const REACH = 9;
const GRID = Array.from({ length: (2 * REACH) / STEP + 1 }, (_, i) => i * STEP - REACH);

/** The mean of a smooth function of a standard normal number. */
export const average = (f: (z: number) => number): number =>
  GRID.reduce((sum, z) => sum + f(z) * Math.exp((-z * z) / 2), 0) * (STEP / Math.sqrt(2 * Math.PI));
