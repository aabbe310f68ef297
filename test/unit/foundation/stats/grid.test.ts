import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, gridOf } from '../../../../src/foundation/stats/grid.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const samples = fc.oneof(
  fc.array(finite, { minLength: 1, maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 20 }),
  fc.constant([-Number.MAX_VALUE, Number.MAX_VALUE]),
  fc.constant([0, 5e-324]),
);

describe('a grid', () => {
  test('keeps the order of numbers, whatever it was made of', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 3, max: 70_000 }), fc.array(finite), (sample, cells, values) => {
        const grid = gridOf(Float64Array.from(sample).sort(), cells);
        const found = [...values, ...sample].sort((a, b) => a - b).map((value) => cellOf(grid, value));
        expect(found).toEqual(found.toSorted((a, b) => a - b));
        for (const cell of found) expect(cell >= 0 && cell < cells && Number.isInteger(cell)).toBe(true);
      }),
    );
  });

  test.each<[string, number[], number]>([
    ['whole numbers', Array.from({ length: 100 }, (_, i) => i), 100],
    ['a code for what is not known, far out', [...Array.from({ length: 99 }, (_, i) => i), 1e9], 100],
    ['one value', [7, 7, 7], 1],
  ])('tells %s apart', (_, sample, cells) => {
    const grid = gridOf(Float64Array.from(sample).sort(), 1000);
    expect(new Set(sample.map((value) => cellOf(grid, value))).size).toBe(cells);
  });
});
