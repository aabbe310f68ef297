import { stirlingCorrection } from './gamma.ts';

/** A seeded source of random numbers: the same seed gives the same stream on every machine. */
export interface Random {
  /** A whole number, uniform in [0, 2^32). */
  uint32(): number;
  /** A multiple of 2^-53, uniform in [0, 1). */
  uniform(): number;
  /** A whole number, uniform in [0, n) for 1 <= n <= 2^32, bias below 2^-32 · n. */
  below(n: number): number;
}

/** xoshiro128** (Blackman & Vigna 2018), seeded by SplitMix64 from a whole number 0 <= seed < 2^53. */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`seed: need a whole number from 0 to 2^53 - 1, got ${seed}`);
  }
  return randomFromState(splitMix64(seed, 2));
}

/** xoshiro128** from four 32-bit words that are not all 0. */
export function randomFromState(state: readonly number[]): Random {
  let [a, b, c, d] = state.map((word) => word | 0) as [number, number, number, number];
  function uint32(): number {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  }
  return {
    uint32,
    uniform: () => ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) * 2 ** -53,
    below: (n) => Math.floor(uint32() * 2 ** -32 * n),
  };
}

/** `count` outputs of SplitMix64 (Steele, Lea & Flood 2014), each as two 32-bit words, low word first. */
export function splitMix64(seed: number, count: number): number[] {
  const words: number[] = [];
  let state = BigInt(seed);
  for (let i = 0; i < count; i++) {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    z ^= z >> 31n;
    words.push(Number(z & 0xffffffffn), Number(z >> 32n));
  }
  return words;
}

/** One draw of the number of successes in `n` trials of probability `p`. */
export function binomial(random: Random, n: number, p: number): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(random, n, 1 - p);
  return n * p < 10 ? binomialByInversion(random, n, p) : binomialByRejection(random, n, p);
}

/** One multinomial draw of as many rows as `cells` holds, with their shares as probabilities, into `out`. */
export function multinomial(random: Random, cells: ArrayLike<number>, out: Float64Array): void {
  let count = 0;
  for (let cell = 0; cell < cells.length; cell++) count += cells[cell]!;
  multinomialOf(random, count, cells, out);
}

/** One multinomial draw of `rows` rows over cells with these weights, at least one of them above 0, into `out`. */
export function multinomialOf(
  random: Random,
  rows: number,
  weights: ArrayLike<number>,
  out: Float64Array,
): void {
  let left = 0;
  let last = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    left += weights[cell]!;
    if (weights[cell]! > 0) last = cell;
  }
  let undrawn = rows;
  for (let cell = 0; cell < weights.length; cell++) {
    // The last cell takes the rest: what is left of fractional weights is not exactly its own.
    const drawn =
      cell === last ? undrawn : undrawn === 0 ? 0 : binomial(random, undrawn, weights[cell]! / left);
    out[cell] = drawn;
    undrawn -= drawn;
    left -= weights[cell]!;
  }
}

function binomialByInversion(random: Random, n: number, p: number): number {
  const odds = p / (1 - p);
  let mass = Math.exp(n * Math.log1p(-p));
  let left = random.uniform();
  let successes = 0;
  while (left >= mass && successes < n) {
    left -= mass;
    successes += 1;
    mass *= (odds * (n - successes + 1)) / successes;
  }
  return successes;
}

/** Transformed rejection, algorithm BTRS of Hörmann (1993), for n·p >= 10 and p <= ½. */
function binomialByRejection(random: Random, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const accept = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((n + 1) * p);
  const logOdds = Math.log(p / (1 - p));
  const atMode = logFactorial(mode) + logFactorial(n - mode);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + n * p + 0.5);
    if (edge >= 0.07 && v <= accept) return k;
    if (!(k >= 0 && k <= n)) continue;
    const logMass = atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds;
    if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= logMass) return k;
  }
}

function logFactorial(k: number): number {
  const x = k + 1;
  return (x - 0.5) * Math.log(x) - x + stirlingCorrection(x);
}
