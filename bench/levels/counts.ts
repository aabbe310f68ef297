import type { BinaryPredictions } from '../../src/domain/predictions/predictions.ts';
import { multinomialOf, type Random } from '../../src/foundation/stats/random.ts';

/** How many of `n` rows fall in each cell, by these probabilities. */
export function drawn(random: Random, n: number, cells: Float64Array): Float64Array {
  const counts = new Float64Array(cells.length);
  multinomialOf(random, n, cells, counts);
  return counts;
}

/** Two models by how many rows there are of label × candidate × baseline, in that order of digits. */
export function pairOf(counts: Float64Array) {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const [label, candidate, baseline] = [new Uint8Array(n), new Uint8Array(n), new Uint8Array(n)];
  let from = 0;
  counts.forEach((count, cell) => {
    label.fill(cell >> 2, from, from + count);
    candidate.fill((cell >> 1) & 1, from, from + count);
    baseline.fill(cell & 1, from, from + count);
    from += count;
  });
  const model = (prediction: Uint8Array): BinaryPredictions => ({
    task: 'binary',
    n,
    label,
    prediction,
    positiveClass: '1',
  });
  return { candidate: model(candidate), baseline: model(baseline) };
}
