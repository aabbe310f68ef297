import type { Pair } from '../../src/domain/gate/pairing.ts';
import type { BinaryPredictions } from '../../src/domain/predictions/predictions.ts';

interface Row {
  readonly label: number;
  readonly candidate: number;
  readonly baseline: number;
}

/** Two models with scores, from `n` rows as `next` gives them. */
export function scored(n: number, next: () => Row): Pair {
  const label = new Uint8Array(n);
  const [own, other] = [new Float64Array(n), new Float64Array(n)];
  for (let row = 0; row < n; row++) {
    const { label: truth, candidate, baseline } = next();
    label[row] = truth;
    own[row] = candidate;
    other[row] = baseline;
  }
  const model = (score: Float64Array): BinaryPredictions => ({
    task: 'binary',
    n,
    label,
    score,
    prediction: Uint8Array.from(score, (value) => Number(value >= 0.5)),
    positiveClass: '1',
  });
  return { candidate: model(own), baseline: model(other) };
}
