import { describe, expect, test } from 'vitest';
import { chiSquareSf } from '../../../../src/foundation/stats/distributions.ts';
import {
  binomial,
  createRandom,
  multinomial,
  randomFromState,
  splitMix64,
} from '../../../../src/foundation/stats/random.ts';
import { binomialMass } from './binomial-mass.ts';

describe('generator', () => {
  test('gives the published first outputs', () => {
    const random = randomFromState([1, 2, 3, 4]);
    expect(Array.from({ length: 4 }, () => random.uint32())).toEqual([11520, 0, 5927040, 70819200]);
    const [low, high] = splitMix64(0, 1);
    expect(BigInt(high!) * 2n ** 32n + BigInt(low!)).toBe(0xe220a8397b1dcdafn);
  });

  test('repeats for a seed and differs between seeds', () => {
    const stream = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.uniform());
    };
    expect(stream(42)).toEqual(stream(42));
    expect(stream(42)).not.toEqual(stream(43));
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses seed %d', (seed) => {
    expect(() => createRandom(seed)).toThrow(/whole number from 0/);
  });
});

/** p-value of drawn counts against binomial masses, cells of fewer than 10 expected draws left in one rest. */
function goodness(counts: readonly number[], n: number, p: number): number {
  const draws = counts.reduce((a, b) => a + b, 0);
  const expected = binomialMass(n, p).map((mass) => mass * draws);
  const cells = expected.map((e, k) => [e, counts[k]!] as const).filter(([e]) => e >= 10);
  const rest = cells.reduce(([e, o], [x, y]) => [e - x, o - y], [draws, draws]);
  const statistic = [...cells, rest].reduce((total, [e, o]) => total + (o! - e!) ** 2 / Math.max(e!, 1), 0);
  return chiSquareSf(statistic, cells.length);
}

describe('samplers', () => {
  test.each([
    [20, 0.1],
    [20, 0.95],
    [100, 0.3],
    [400, 0.5],
    [5000, 0.004],
    [3000, 0.99],
  ])('binomial(%d, %d) draws fit its distribution', (n, p) => {
    const random = createRandom(1);
    const counts = new Array<number>(n + 1).fill(0);
    for (let draw = 0; draw < 100_000; draw++) counts[binomial(random, n, p)]! += 1;
    expect(goodness(counts, n, p)).toBeGreaterThan(1e-3);
  });

  test.each([
    [0, 0.5, 0],
    [9, 0, 0],
    [9, 1, 9],
  ])('binomial(%d, %d) is %d', (n, p, expected) => {
    expect(binomial(createRandom(1), n, p)).toBe(expected);
  });

  test('multinomial draws hold the number of rows and leave empty cells empty', () => {
    const random = createRandom(2);
    const out = new Float64Array(4);
    for (let draw = 0; draw < 1000; draw++) {
      multinomial(random, [5, 0, 90, 0], out);
      expect(out[0]! + out[2]!).toBe(95);
      expect([out[1], out[3]]).toEqual([0, 0]);
    }
  });
});
