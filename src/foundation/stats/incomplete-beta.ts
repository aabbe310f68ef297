import { deviance, stirlingCorrection } from './gamma.ts';
import type { Tails } from './incomplete-gamma.ts';

const TINY = 1e-300;
const EPSILON = 2 ** -53;
const MAX_TERMS = 1_000_000;

/**
 * Regularized incomplete beta I_x(a, b) and its complement, for a, b > 0 and 0 <= x <= 1 (DLMF 8.17.2).
 * `y` is 1 - x; give it where it is known better than by subtraction.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): Tails {
  if (!(a > 0) || !(b > 0)) throw new RangeError(`incompleteBeta: need a, b > 0, got ${a}, ${b}`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`incompleteBeta: need 0 <= x <= 1, got ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  const front = betaKernel(a, b, x, y);
  if (x * (a + b + 2) < a + 1) {
    const lower = front / continuedFraction(a, b, x, y);
    return { lower, upper: 1 - lower };
  }
  const upper = front / continuedFraction(b, a, y, x);
  return { lower: 1 - upper, upper };
}

/**
 * The logit ln(x / (1 - x)) of the x at which I_x(a, b) = p; the logit keeps both x and 1 - x exact.
 * `q` is 1 - p; give it where it is known better than by subtraction.
 */
export function incompleteBetaInverseLogit(p: number, a: number, b: number, q = 1 - p): number {
  if (!(p > 0 && q > 0)) throw new RangeError(`incompleteBetaInverse: need 0 < p < 1, got ${p}`);
  const useLower = p <= q;
  const target = Math.log(useLower ? p : q);
  let low = -1e5;
  let high = 1e5;
  let u = Math.log(a / b);
  for (let step = 0; step < 200; step++) {
    const { value, slope } = logTail(a, b, u, useLower);
    const error = value - target;
    if (error > 0 === useLower) high = u;
    else low = u;
    const newton = u - error / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - u) <= 4 * EPSILON * Math.max(1, Math.abs(u))) return next;
    u = next;
  }
  return u;
}

/** ln of one tail at logit u and its derivative by u; -Infinity where the tail underflows. */
function logTail(a: number, b: number, u: number, useLower: boolean): { value: number; slope: number } {
  const x = 1 / (1 + Math.exp(-u));
  const y = 1 / (1 + Math.exp(u));
  if (x === 0 || y === 0) return { value: useLower === (x === 0) ? -Infinity : 0, slope: NaN };
  const tails = incompleteBeta(a, b, x, y);
  const tail = useLower ? tails.lower : tails.upper;
  const density = betaKernel(a, b, x, y) / tail;
  return { value: Math.log(tail), slope: useLower ? density : -density };
}

/** x^a (1 - x)^b / B(a, b) by Loader's deviances, exact also for large a and b. */
function betaKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const corrections = stirlingCorrection(n) - stirlingCorrection(a) - stirlingCorrection(b);
  const excess = y < x ? n * y - b : a - n * x;
  const exponent = corrections - deviance(a, n * x, excess) - deviance(b, n * y, -excess);
  return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(exponent);
}

/**
 * The continued fraction of Didonato & Morris (1992, equation 9) for x below the mean, evaluated by Lentz's
 * method. Written in y = 1 - x where x is near 1, so that large a keeps its digits.
 */
function continuedFraction(a: number, b: number, x: number, y: number): number {
  let value = (a * (a * y - b * x + 1)) / (a + 1) || TINY;
  let c = value;
  let d = 0;
  for (let m = 1; m < MAX_TERMS; m++) {
    const k = a + 2 * m - 1;
    const step = (m * (b - m) * x) / k;
    const numerator = ((a + m - 1) / k) * (a + b + m - 1) * step * x;
    const denominator = m + step + ((a + m) / (k + 2)) * (a * y - b * x + 1 + m * (1 + y));
    d = 1 / (denominator + numerator * d || TINY);
    c = denominator + numerator / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) <= 2 * EPSILON) break;
  }
  return value;
}
