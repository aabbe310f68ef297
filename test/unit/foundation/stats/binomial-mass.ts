import { logGamma } from '../../../../src/foundation/stats/gamma.ts';

/** P(X = k) for k = 0…n of the binomial distribution. */
export function binomialMass(n: number, p: number): number[] {
  return Array.from({ length: n + 1 }, (_, k) => {
    const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    const successes = k === 0 ? 0 : k * Math.log(p);
    const failures = k === n ? 0 : (n - k) * Math.log1p(-p);
    return Math.exp(choose + successes + failures);
  });
}
