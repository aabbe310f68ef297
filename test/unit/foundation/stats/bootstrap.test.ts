import { describe, expect, test } from 'vitest';
import { bootstrapCells, bootstrapRows } from '../../../../src/foundation/stats/bootstrap.ts';
import { meanInterval, meanOf } from '../../../../src/foundation/stats/mean.ts';
import { createRandom, multinomial } from '../../../../src/foundation/stats/random.ts';
import { type Defined, undefinedBecause } from '../../../../src/foundation/stats/undefined.ts';
import golden from '../../../fixtures/golden/stats-mean.json' with { type: 'json' };
import { defined } from './defined.ts';

const options = { seed: 7, alpha: 0.05 };
const share = (cells: Float64Array) => cells[0]! / (cells[0]! + cells[1]!);

/** F1 of one model from the cells true positive, false positive, false negative, true negative. */
const f1 = (cells: ArrayLike<number>) => (2 * cells[0]!) / (2 * cells[0]! + cells[1]! + cells[2]!);

describe('bootstrap over cells', () => {
  test('agrees with the standard error of a proportion', () => {
    const { estimate, standardError, lower, upper } = defined(bootstrapCells([900, 100], share, options));
    const expected = Math.sqrt((0.9 * 0.1) / 1000);
    expect(estimate).toBe(0.9);
    expect(standardError).toBeCloseTo(expected, 3);
    expect(lower).toBeCloseTo(0.9 - 1.645 * expected, 2);
    expect(upper).toBeCloseTo(0.9 + 1.645 * expected, 2);
  });

  test('repeats for a seed and moves with another', () => {
    const first = bootstrapCells([90, 10], share, { ...options, resamples: 500 });
    expect(bootstrapCells([90, 10], share, { ...options, resamples: 500 })).toEqual(first);
    expect(bootstrapCells([90, 10], share, { ...options, seed: 8, resamples: 500 })).not.toEqual(first);
  });

  test('mirrors the percentile limits around the estimate for the basic kind', () => {
    const percentile = defined(bootstrapCells([40, 10, 5, 45], f1, options));
    const basic = defined(bootstrapCells([40, 10, 5, 45], f1, { ...options, kind: 'basic' }));
    expect(basic.lower).toBeCloseTo(2 * percentile.estimate - percentile.upper, 12);
    expect(basic.upper).toBeCloseTo(2 * percentile.estimate - percentile.lower, 12);
  });

  test('errs near .05 on each side for F1 of 1000 rows', () => {
    const truth = [150, 50, 60, 740];
    const random = createRandom(3);
    const drawn = new Float64Array(4);
    const runs = 1000;
    let above = 0;
    let below = 0;
    for (let seed = 0; seed < runs; seed++) {
      multinomial(random, truth, drawn);
      const { lower, upper } = defined(bootstrapCells(drawn, f1, { seed, alpha: 0.05, resamples: 400 }));
      if (lower > f1(truth)) above += 1;
      if (upper < f1(truth)) below += 1;
    }
    expect(above / runs).toBeLessThan(0.07);
    expect(below / runs).toBeLessThan(0.07);
  });
});

describe('bootstrap over rows', () => {
  const values = Float64Array.from(golden.values);
  const mean = (weights: Uint32Array) =>
    weights.reduce((total, weight, row) => total + weight * values[row]!, 0) / values.length;

  test('draws as many rows as there are and finds the interval of a mean', () => {
    const t = defined(meanInterval(defined(meanOf(values)), 0.05));
    const interval = defined(bootstrapRows(values.length, mean, options));
    expect(interval.estimate).toBeCloseTo(golden.mean, 12);
    expect(Math.abs(interval.lower - t.lower)).toBeLessThan(0.06);
    expect(Math.abs(interval.upper - t.upper)).toBeLessThan(0.06);
    const drawn = bootstrapRows(9, (weights) => weights.reduce((a, b) => a + b, 0), options);
    expect(defined(drawn)).toMatchObject({ estimate: 9, lower: 9, upper: 9, standardError: 0 });
  });
});

describe('resamples without a value', () => {
  const precision = (cells: Float64Array) =>
    cells[0]! + cells[1]! === 0 ? undefinedBecause('no row predicted positive') : share(cells);

  test('too many: no interval', () => {
    expect(bootstrapCells([1, 1, 98], precision, options)).toEqual({
      undefined: expect.stringMatching(/^the statistic is undefined in 1\d{3} of 10000 resamples$/),
    });
  });

  test('a few: reported, and they count as beyond both limits', () => {
    const distance = (ifEmpty: Defined<number>) => (cells: Float64Array) =>
      cells[0] === 0 ? ifEmpty : cells[1]! / cells[0]! + cells[2]!;
    const cells = [6, 200, 794];
    const few = defined(bootstrapCells(cells, distance(undefinedBecause('nothing')), options));
    expect(few.undefinedShare).toBeGreaterThan(0);
    expect(few.undefinedShare).toBeLessThan(0.01);
    expect(few.lower).toBe(defined(bootstrapCells(cells, distance(-1e9), options)).lower);
    expect(few.upper).toBe(defined(bootstrapCells(cells, distance(1e9), options)).upper);
  });

  test('the rows themselves: the reason is passed on', () => {
    expect(bootstrapCells([0, 0, 98], precision, options)).toEqual({
      undefined: 'no row predicted positive',
    });
    expect(bootstrapCells([0, 0], share, options)).toEqual({
      undefined: 'the statistic of the rows is not a finite number',
    });
  });
});
