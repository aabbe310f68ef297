import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placements, rocAuc } from '../../../../src/foundation/stats/placements.ts';
import { isUndefined } from '../../../../src/foundation/stats/undefined.ts';

const score = fc.oneof(
  fc.constantFrom(0, -0, 0.5, 1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.double({ noNaN: true }),
);
const rows = fc.array(fc.tuple(fc.constantFrom(0, 1), score), { minLength: 2, maxLength: 40 });

/** Twice the share of `others` below, a tie counting one half. */
const below = (value: number, others: readonly number[]): number =>
  others.reduce((sum, other) => sum + (other < value ? 2 : other === value ? 1 : 0), 0);

test('placements are the shares of the other class, counted one by one', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const labels = Uint8Array.from(given, ([label]) => label);
      const scores = Float64Array.from(given, ([, value]) => value);
      const of = (label: number) => given.filter(([own]) => own === label).map(([, value]) => value);
      const [negatives, positives] = [of(0), of(1)];
      const found = placements(labels, scores);
      if (isUndefined(found)) return positives.length === 0 || negatives.length === 0;
      expect([...found.ofPositives]).toEqual(
        positives.map((value) => below(value, negatives) / (2 * negatives.length)),
      );
      expect([...found.ofNegatives]).toEqual(
        negatives.map((value) => 1 - below(value, positives) / (2 * positives.length)),
      );
      expect(found.auc).toBe(rocAuc(labels, scores));
      return true;
    }),
  );
});
