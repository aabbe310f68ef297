import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankedAuc } from '../../../../../src/foundation/stats/grouped/auc-without.ts';
import { crossed, groupsOf } from '../../../../../src/foundation/stats/grouped/groups.ts';
import { jackknife } from '../../../../../src/foundation/stats/grouped/jackknife.ts';
import { type GroupedRows, groupedMean } from '../../../../../src/foundation/stats/grouped/ratio-mean.ts';
import { twoWay } from '../../../../../src/foundation/stats/grouped/two-way.ts';
import { meanOf } from '../../../../../src/foundation/stats/mean.ts';
import { rocAuc } from '../../../../../src/foundation/stats/placements.ts';
import { isUndefined, mapDefined } from '../../../../../src/foundation/stats/undefined.ts';
import { defined } from '../defined.ts';

const value = fc.double({ min: -5, max: 5, noNaN: true }).map((x) => Math.round(x * 1000) / 1000);
const row = fc.record({
  value,
  code: fc.nat(6),
  weight: fc.constantFrom(0, 0.1, 0.5, 1, 3),
  label: fc.constantFrom(0, 1),
});
type Row = { value: number; code: number; weight: number; label: number };
const rows = fc.array(row, { minLength: 8, maxLength: 60 });

const meanOfRows = (all: readonly Row[], weighted = true) =>
  groupedMean({
    values: all.map((one) => one.value),
    codes: all.map(({ code }) => code),
    ...(weighted ? { weights: all.map(({ weight }) => weight) } : {}),
  });
const aucOfRows = (all: readonly Row[], weighted = true) =>
  mapDefined(
    rankedAuc({
      labels: Uint8Array.from(all, ({ label }) => label),
      scores: Float64Array.from(all, (one) => Math.round(one.value)),
      ...(weighted ? { weights: all.map(({ weight }) => weight) } : {}),
    }),
    ({ withoutEach }) => withoutEach(Uint32Array.from(all, ({ code }) => code)),
  );
const close = (a: number, b: number, digits = 9): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(10 ** -digits * (1 + Math.abs(a) + Math.abs(b)));
};

describe('the order of the rows changes no bit', () => {
  const shuffled = rows.chain((all) =>
    fc
      .shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
      .map((other) => [all, other] as const),
  );
  test('of a mean', () =>
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(meanOfRows(a)).toEqual(meanOfRows(b));
      }),
    ));
  test('of an AUC', () =>
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(aucOfRows(a)).toEqual(aucOfRows(b));
      }),
    ));
});

test('other codes in the same order change nothing but the codes', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const moved = all.map((one) => ({ ...one, code: one.code ** 5 + 3 }));
      const [a, b] = [meanOfRows(all), meanOfRows(moved)];
      if (isUndefined(a)) {
        expect(b).toEqual(a);
        return;
      }
      expect({ ...b, codes: [] }).toEqual({ ...a, codes: [] });
      const [c, d] = [aucOfRows(all), aucOfRows(moved)];
      if (!isUndefined(c)) expect({ ...d, codes: [] }).toEqual({ ...c, codes: [] });
    }),
  );
});

test('one row in each group has the variance of rows', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), (values) => {
      const found = defined(groupedMean({ values, codes: values.map((_, i) => i) }));
      const { mean, n, variance } = defined(meanOf(Float64Array.from(values)));
      close(found.value, mean);
      close(found.variance, defined(variance) / n);
      close(found.rowVariance, defined(variance) / n);
      close(found.df, n - 1);
      expect(found.correlation).toBe(0);
    }),
  );
});

test('groups of equal size have G - 1 degrees of freedom, whatever the correlation', () => {
  const table = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(table, fc.infiniteStream(value), ([groups, size], stream) => {
      const codes = Array.from({ length: groups * size }, (_, i) => i % groups);
      const found = groupedMean({ values: codes.map(() => stream.next().value as number), codes });
      close(defined(found).df, groups - 1);
    }),
  );
});

test('weights of 1 are no weights, and twice all weights change nothing', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const plain = meanOfRows(all, false);
      const ones = meanOfRows(all.map((one) => ({ ...one, weight: 1 })));
      if (isUndefined(plain) || isUndefined(ones)) {
        expect(ones).toEqual(plain);
        return;
      }
      close(ones.value, plain.value);
      close(ones.variance, plain.variance);
      close(ones.df, plain.df);
      expect(aucOfRows(all.map((one) => ({ ...one, weight: 1 })))).toEqual(aucOfRows(all, false));
      const [once, twice] = [meanOfRows(all), meanOfRows(all.map((r) => ({ ...r, weight: 2 * r.weight })))];
      if (isUndefined(once) || isUndefined(twice)) return;
      close(twice.value, once.value);
      close(twice.variance, once.variance);
      close(twice.rowVariance, once.rowVariance);
      close(twice.df, once.df);
    }),
  );
});

test('a weight of 3 has the value and the variance over groups of three equal rows', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const whole = all.map((one) => ({ ...one, weight: Math.ceil(one.weight) }));
      const repeated = whole.flatMap((one) => Array(one.weight).fill(one) as Row[]);
      const [a, b] = [meanOfRows(whole), meanOfRows(repeated, false)];
      expect(isUndefined(a)).toBe(isUndefined(b));
      if (isUndefined(a) || isUndefined(b)) return;
      close(a.value, b.value);
      close(a.variance, b.variance);
      const [c, d] = [aucOfRows(whole), aucOfRows(repeated, false)];
      expect(isUndefined(c)).toBe(isUndefined(d));
      if (isUndefined(c) || isUndefined(d)) return;
      close(c.value, d.value);
      c.without.forEach((one, g) => {
        if (Number.isFinite(one)) close(one, d.without[g]!);
      });
    }),
  );
});

test('an AUC without a group is the AUC of the other rows', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const found = aucOfRows(all, false);
      if (isUndefined(found)) return;
      found.codes.forEach((code, g) => {
        const rest = all.filter((one) => one.code !== code);
        const labels = Uint8Array.from(rest, ({ label }) => label);
        const auc = rocAuc(
          labels,
          Float64Array.from(rest, (one) => Math.round(one.value)),
        );
        if (isUndefined(auc)) expect(found.without[g]).toBeNaN();
        else close(found.without[g]!, auc);
      });
    }),
  );
});

test('the jackknife of a mean over groups of one row is its variance of rows', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
      const n = values.length;
      const total = values.reduce((a, b) => a + b, 0);
      const left = {
        value: total / n,
        rows: n,
        codes: Uint32Array.from(values.keys()),
        sizes: new Float64Array(n).fill(1),
        without: Float64Array.from(values, (one) => (total - one) / (n - 1)),
        magnitude: 5,
      };
      const found = defined(jackknife(left));
      const { variance } = defined(meanOf(Float64Array.from(values)));
      close(found.variance, defined(variance) / n);
      close(found.df, n - 1);
    }),
  );
});

const estimate = (all: GroupedRows) => defined(groupedMean(all));

test('two groupings that are one have its variance; crossed ones are never below either', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ value, a: fc.nat(4), b: fc.nat(4) }), { minLength: 20 }), (all) => {
      const values = all.map((one) => one.value);
      const [a, b] = [Uint32Array.from(all, (one) => one.a), Uint32Array.from(all, (one) => one.b)];
      const both = crossed(a, b);
      if ([a, b].some((codes) => new Set(codes).size < 2)) return;
      const [first, second] = [estimate({ values, codes: a }), estimate({ values, codes: b })];
      const found = twoWay({ first, second, both: estimate({ values, codes: both }) });
      expect(found.variance).toBeGreaterThanOrEqual(Math.max(first.variance, second.variance));
      expect(found.df).toBe(Math.min(first.codes.length, second.codes.length) - 1);
      const same = twoWay({ first, second: first, both: estimate({ values, codes: crossed(a, a) }) });
      close(same.variance, first.variance);
      expect(new Set(both).size).toBe(new Set(all.map((one) => `${one.a} ${one.b}`)).size);
    }),
  );
});

test('rows are put together by group, whether codes are near or far apart', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000_000 })), fc.boolean(), (numbers, near) => {
      const codes = near ? numbers.map((code) => code % 5) : numbers;
      const { count, codes: known, rows: order, starts } = groupsOf(codes);
      expect([...known]).toEqual([...new Set(codes)].sort((a, b) => a - b));
      expect(starts[count]).toBe(codes.length);
      for (let g = 0; g < count; g++) {
        const own = [...order.subarray(starts[g], starts[g + 1])];
        expect(own).toEqual([...codes.keys()].filter((i) => codes[i] === known[g]));
      }
    }),
  );
});
