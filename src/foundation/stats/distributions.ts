import { incompleteBeta, incompleteBetaInverseLogit } from './incomplete-beta.ts';
import { incompleteGamma } from './incomplete-gamma.ts';

/** P(Z <= z) of the standard normal distribution, right in both tails. */
export function normalCdf(z: number): number {
  return normalSf(-z);
}

/** P(Z > z) of the standard normal distribution, right in both tails. */
export function normalSf(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z >= 0 ? upper / 2 : 0.5 + lower / 2;
}

/** The z with P(Z <= z) = p, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  requireProbability('normalQuantile', p);
  return p <= 0.5 ? -normalUpperQuantile(p) : normalUpperQuantile(1 - p);
}

/**
 * The z with P(Z > z) = p, for 0 < p <= ½. ln P(Z > z) is concave, and √(-2 ln p) lies above the root, so
 * Newton's steps descend to it and never cross.
 */
function normalUpperQuantile(p: number): number {
  const target = Math.log(p);
  let z = Math.sqrt(-2 * target);
  for (let step = 0; step < 60; step++) {
    const tail = normalSf(z);
    const hazard = Math.exp((-z * z) / 2) / (Math.sqrt(2 * Math.PI) * tail);
    const next = z + (Math.log(tail) - target) / hazard;
    if (Math.abs(next - z) <= 1e-16 * Math.max(1, z)) return next;
    z = next;
  }
  return z;
}

/** P(T <= t) of Student's t with `df` > 0 degrees of freedom. */
export function studentTCdf(t: number, df: number): number {
  return studentTSf(-t, df);
}

/** P(T > t) of Student's t with `df` > 0 degrees of freedom, right in both tails (DLMF 8.17). */
export function studentTSf(t: number, df: number): number {
  const square = t * t;
  if (square === Infinity) return t > 0 ? 0 : 1;
  const { lower, upper } = incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square));
  return t >= 0 ? lower / 2 : 0.5 + upper / 2;
}

/** The t with P(T <= t) = p, for 0 < p < 1 and `df` > 0. */
export function studentTQuantile(p: number, df: number): number {
  requireProbability('studentTQuantile', p);
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  const logit = incompleteBetaInverseLogit(2 * tail, df / 2, 0.5, 1 - 2 * tail);
  const t = Math.sqrt(df) * Math.exp(-logit / 2);
  return p < 0.5 ? -t : t;
}

/** P(X > x) of the chi-square distribution with `df` > 0 degrees of freedom. */
export function chiSquareSf(x: number, df: number): number {
  return x <= 0 ? 1 : incompleteGamma(df / 2, x / 2).upper;
}

/** The x with P(X <= x) = p of the beta distribution, for 0 < p < 1 and a, b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  return 1 / (1 + Math.exp(-incompleteBetaInverseLogit(p, a, b)));
}

/**
 * P(K > x) of Kolmogorov's limiting distribution. The alternating series serves from 1 on; below it
 * converges slowly, and the theta-function form of the cdf takes over (Marsaglia, Tsang & Wang 2003).
 */
export function kolmogorovSf(x: number): number {
  if (x <= 0) return 1;
  if (x < 1) return 1 - kolmogorovCdfNearZero(x);
  let total = 0;
  for (let k = 1; k <= 20; k++) total += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return total;
}

function kolmogorovCdfNearZero(x: number): number {
  let total = 0;
  for (let k = 1; k <= 20; k++) total += Math.exp(-(((2 * k - 1) * Math.PI) ** 2) / (8 * x * x));
  return (Math.sqrt(2 * Math.PI) / x) * total;
}

function requireProbability(name: string, p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`${name}: need 0 < p < 1, got ${p}`);
}
