import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../../src/foundation/stats/random.ts';
import { binaryTable, gate } from '../tables.ts';

/** Rows of two sexes of which a model finds a share of the positive ones. */
function found(shares: Readonly<Record<string, number>>, rows = 1000, seed = 3) {
  const random = createRandom(seed);
  const values = Object.keys(shares);
  const sex = Array.from({ length: rows }, (_, row) => values[row % values.length]!);
  const table = binaryTable(
    sex.map((value) => [1, random.uniform() < shares[value]! ? 0.9 : 0.1] as const),
    { sex },
  );
  return table;
}

describe('a rule between two slices', () => {
  test.each([
    [
      'recall[sex=f] >= recall[sex=m] - 0.1',
      'pass',
      /^recall\[sex=f\] differs from recall\[sex=m\] by [+-]0\.0\d+ \(90 % interval .*\), at or above the limit -0\.1\.$/,
    ],
    ['recall[sex=f] >= recall[sex=m] + 0.2', 'fail', /below the limit 0\.2\.$/],
    [
      'recall[sex=f] >= recall[sex=m] - 0.01',
      'inconclusive',
      /^Not enough data to decide recall\[sex=f\] >= recall\[sex=m\] - 0\.01: .* more rows are needed if the slices are equal\./,
    ],
    ['recall[sex=f] > recall[sex=m]', 'inconclusive', /^Not enough data/],
    ['recall[sex=f] >= recall[sex=m] * 0.8', 'pass', /^recall\[sex=f\] - 0\.8 \* recall\[sex=m\] is \+0\.1/],
    ['accuracy[sex=f] >= recall[sex=m] - 0.1', 'pass', /^accuracy\[sex=f\] differs from recall\[sex=m\]/],
  ])('%s: %s', (rule, outcome, message) => {
    const { checks, verdict } = gate(rule, found({ f: 0.8, m: 0.8 }, 2000));
    expect(checks.map(({ id }) => id)).toEqual([`gate:${rule}`]);
    expect(checks[0]!.message).toMatch(message);
    expect(verdict).toBe(outcome);
  });

  test('shows both slices and their difference', () => {
    const { checks } = gate('recall[sex=f] >= recall[sex=m] - 0.1', found({ f: 0.8, m: 0.8 }, 2000));
    expect(checks[0]).toMatchObject({
      target: 'recall[sex=f]',
      expected: 'at least recall[sex=m] - 0.1',
      rule: { operator: '>=', limit: -0.1, factor: 1, other: 'recall[sex=m]' },
      observed: { n: 1000, method: 'Clopper-Pearson' },
      other: { n: 1000, method: 'Clopper-Pearson' },
      difference: { n: 2000, method: 'MOVER of two slices, Clopper-Pearson' },
    });
  });

  test('with a star compares every other value', () => {
    const table = found({ f: 0.8, m: 0.8, x: 0.2 }, 3000);
    const { checks } = gate('recall[sex=*] >= recall[sex=m] - 0.1', table);
    expect(checks.map(({ target, outcome }) => [target, outcome])).toEqual([
      ['recall[sex=f]', 'pass'],
      ['recall[sex=x]', 'fail'],
    ]);
  });

  test('an equal slice without a margin stays open, with the remedy', () => {
    const { checks } = gate('recall[sex=f] >= recall[sex=m]', found({ f: 0.8, m: 0.8 }, 2000));
    expect(checks[0]!.remedy).toContain('`recall[sex=m] - 0.01`');
  });

  test('a factor on a slice that may be 0 decides nothing', () => {
    const { verdict, reason, checks } = gate('recall[sex=f] >= recall[sex=m] * 0.8', found({ f: 0.1, m: 0 }));
    expect(verdict).toBe('inconclusive');
    expect(reason).toMatch(/^Cannot tell: recall\[sex=m\] is 0\.0+ .*at or below 0 a factor gives no margin/);
    expect(checks[0]!.remedy).toContain('`recall[sex=f] >= recall[sex=m] - 0.02`');
  });

  test('a slice below the minimum on either side is named', () => {
    const table = found({ f: 0.8, m: 0.8 }, 1000);
    const sex = table.slices.sex!.map((value, row) => (row < 20 ? 'x' : value));
    const { reason } = gate('recall[sex=f] >= recall[sex=x] - 0.1 min 50', { ...table, slices: { sex } });
    expect(reason).toContain('recall[sex=x] has 20 rows, fewer than 50');
  });

  test.each([
    ['recall[sex=m] >= recall[sex=m] - 0.1', /compares a slice with itself/],
    ['recall >= recall[sex=m] - 0.1', /compares all rows with \[sex=m\], and some rows are in both/],
    ['recall[day=1] >= recall[sex=m] - 0.1', /compares \[day=1\] with \[sex=m\], and some rows are in both/],
    ['recall[sex=f] >= recall[sex=y] - 0.1', /names the slice sex=y, which no row has/],
    ['recall[sex=f] >= recal[sex=m] - 0.1', /names the metric "recal", which is not known/],
    ['recall[sex=f] >= rmse[sex=m] - 0.1', /names rmse, which is not a metric of binary predictions/],
  ])('%s is refused', (rule, message) => {
    const table = found({ f: 0.8, m: 0.8 });
    const day = [...table.rowIds].map((_, row) => String(row % 3));
    expect(() => gate(rule, { ...table, slices: { ...table.slices, day } })).toThrow(message);
  });
});
