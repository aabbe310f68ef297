import { describe, expect, test } from 'vitest';
import { bennettRows, hoeffdingRows } from '../../../../src/foundation/stats/label-bounds.ts';

/** Renggli et al., "Continuous integration of machine learning models with ease.ml/ci" (MLSys 2019): 29K and 67K. */
describe('labels for a difference of two models that disagree on 10 % of the rows, by Bennett', () => {
  test.each([
    [0.01, 0.0001, 32, false, 29_048],
    [0.01, 0.0001, 32, true, 67_706],
    [0.02, 0.05, 1, false, 2_333],
    [0.02, 0.05, 32, false, 4_178],
    [0.02, 0.05, 32, true, 14_140],
  ])('within %f but for %f, over %d looks, adaptive %s: %d', (tolerance, delta, steps, adaptive, rows) => {
    expect(bennettRows(0.1, { tolerance, delta, steps, adaptive })).toBe(rows);
  });
});

/** The same paper, table of section 3: 32 looks with reliability 0.999; it rounds the first to "2K labels". */
describe('labels by Hoeffding', () => {
  test.each([
    [1, false, [2_075, 8_299, 51_868]],
    [1, true, [5_818, 23_271, 145_443]],
    [2, false, [8_854, 35_414, 221_333]],
  ] as const)('of %d variables, adaptive %s, within 5, 2.5 and 1 points: %j', (variables, adaptive, rows) => {
    const found = [0.05, 0.025, 0.01].map((tolerance) =>
      hoeffdingRows(variables, { tolerance, delta: 0.001, steps: 32, adaptive }),
    );
    expect(found).toEqual(rows);
  });
});
