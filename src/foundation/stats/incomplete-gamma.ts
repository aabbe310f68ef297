import { deviance, stirlingCorrection } from './gamma.ts';

/** Both tails of one distribution; each is right to its own relative precision, neither is 1 - other. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

const TINY = 1e-300;
const EPSILON = 2 ** -53;
const MAX_TERMS = 1_000_000;

/** Regularized incomplete gamma functions P(a, x) and Q(a, x), for a > 0 and x >= 0 (DLMF 8.2.4). */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`incompleteGamma: need a > 0 and x >= 0, got ${a}, ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const density = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingCorrection(a) - deviance(a, x));
  if (x < a + 1) {
    const lower = (density / a) * powerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = density * continuedFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** Error function and its complement, each right in its own tail. */
export function erf(x: number): number {
  return Math.sign(x) * incompleteGamma(0.5, x * x).lower;
}

/** 1 - erf(x) without cancellation for large x. */
export function erfc(x: number): number {
  const { lower, upper } = incompleteGamma(0.5, x * x);
  return x >= 0 ? upper : 1 + lower;
}

/** Σ x^k / ((a + 1)…(a + k)), DLMF 8.11.4. */
function powerSeries(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let k = 1; k < MAX_TERMS && term > total * EPSILON; k++) {
    term *= x / (a + k);
    total += term;
  }
  return total;
}

/** The continued fraction of DLMF 8.9.2, evaluated forwards by Lentz's method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / (b || TINY);
  let value = d;
  for (let k = 1; k < MAX_TERMS; k++) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / (numerator * d + b || TINY);
    c = b + numerator / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) <= 2 * EPSILON) break;
  }
  return value;
}
