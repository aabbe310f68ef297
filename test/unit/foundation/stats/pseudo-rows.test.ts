import { describe, expect, test } from 'vitest';
import { bootstrapCells } from '../../../../src/foundation/stats/bootstrap.ts';
import { createRandom, multinomialOf } from '../../../../src/foundation/stats/random.ts';
import { sum } from '../../../../src/foundation/stats/sum.ts';
import { defined } from './defined.ts';

const share = (cells: Float64Array) => cells[0]! / (cells[0]! + cells[1]!);

describe('bootstrap with pseudo rows', () => {
  test('rows without a single error are not certain of the next', () => {
    const plain = defined(bootstrapCells([50, 0], share, { seed: 1, alpha: 0.05 }));
    expect([plain.lower, plain.upper]).toEqual([1, 1]);
    const { estimate, lower, upper } = defined(
      bootstrapCells([50, 0], share, { seed: 1, alpha: 0.05, pseudoRows: 2 }),
    );
    expect(estimate).toBe(1);
    expect(upper).toBe(1);
    // Clopper-Pearson: .05 ** (1 / 50) = .942
    expect(lower).toBeCloseTo(0.94, 2);
  });

  test('they fade with the rows', () => {
    const of = (pseudoRows: number) =>
      defined(bootstrapCells([90_000, 10_000], share, { seed: 1, alpha: 0.05, pseudoRows })).lower;
    expect(of(2)).toBeCloseTo(of(0), 3);
  });
});

test('a multinomial draw over any weights has as many rows as asked', () => {
  const random = createRandom(4);
  const out = new Float64Array(5);
  for (const weights of [
    [0.1, 0.2, 0.3, 0, 0],
    [1 / 3, 1 / 3, 1 / 3, 1e-9, 0.1],
    [0, 0, 7.5, 0, 0],
  ]) {
    for (let run = 0; run < 200; run++) {
      multinomialOf(random, 1001, weights, out);
      expect(sum(out)).toBe(1001);
      expect(weights.every((weight, cell) => weight > 0 || out[cell] === 0)).toBe(true);
    }
  }
});
