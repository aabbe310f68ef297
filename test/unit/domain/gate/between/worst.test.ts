import { describe, expect, test } from 'vitest';
import type { PredictionsTable } from '../../../../../src/domain/predictions/predictions.ts';
import { createRandom } from '../../../../../src/foundation/stats/random.ts';
import { binaryTable, gate } from '../tables.ts';

/** Rows in slices of equal size, of each of which a share is right. */
function right(shares: readonly number[], rows: number, seed = 5): PredictionsTable {
  const random = createRandom(seed);
  const part = Array.from({ length: rows * shares.length }, (_, row) => row % shares.length);
  return binaryTable(
    part.map((slice, row) => {
      const label = row % 2;
      const isRight = random.uniform() < shares[slice]!;
      return [label, (label === 1) === isRight ? 0.9 : 0.1] as const;
    }),
    { part: part.map((slice) => `p${slice}`) },
  );
}

describe('a rule about the worst slice', () => {
  test('passes when every slice does, without a correction', () => {
    const table = right([0.9, 0.85, 0.8], 1000);
    const { verdict, checks, facts } = gate('worst(accuracy[part=*]) >= 0.75', table);
    const single = gate('accuracy[part=*] >= 0.75', table);
    expect(verdict).toBe('pass');
    expect(checks).toHaveLength(1);
    expect(checks[0]).toMatchObject({
      id: 'gate:worst(accuracy[part=*]) >= 0.75',
      target: 'worst(accuracy[part=*])',
      observed: { method: 'worst of 3 slices, Clopper-Pearson' },
    });
    expect(checks[0]!.message).toMatch(
      /^worst\(accuracy\[part=\*\]\) is 0\.\d+ \(90 % interval .*\), in part=p2 of 3 slices, at or above the limit 0\.75\.$/,
    );
    const lowers = single.checks.map(({ observed }) => (observed as { lower: number }).lower);
    expect(facts.measures[0]!.compared).toMatchObject({ interval: { lower: Math.min(...lowers) } });
  });

  test.each([
    ['worst(accuracy[part=*]) >= 0.87', 'fail'],
    ['worst(accuracy[part=*]) >= 0.8', 'inconclusive'],
    ['worst(log_loss[part=*]) <= 0.3', 'fail'],
    ['worst(log_loss[part=*]) <= 0.8', 'pass'],
    ['worst(accuracy[part=*]) >= accuracy[part=p0] - 0.2', 'pass'],
    ['worst(accuracy[part=*]) >= accuracy[part=p0] - 0.05', 'fail'],
  ])('%s: %s', (rule, outcome) => {
    expect(gate(rule, right([0.9, 0.85, 0.8], 1000)).verdict).toBe(outcome);
  });

  test('with the baseline looks at the difference of each slice', () => {
    const { verdict, checks } = gate(
      'worst(accuracy[part=*]) >= baseline - 0.05',
      right([0.9, 0.7], 1000),
      right([0.9, 0.9], 1000),
    );
    expect(verdict).toBe('fail');
    expect(checks[0]!.message).toMatch(/differs from the baseline by -0\.\d+ .*, in part=p1 of 2 slices/);
  });

  test('leaves out small slices and says so', () => {
    const table = right([0.9, 0.9], 500);
    const part = table.slices.part!.map((value, row) => (row < 10 ? 'tiny' : value));
    const sliced = { ...table, slices: { part } };
    expect(gate('worst(accuracy[part=*]) >= 0.8 min 100', sliced).reason).toContain(
      'of 2 slices (1 more is too small)',
    );
    const none = gate('worst(accuracy[part=*]) >= 0.8 min 1000', sliced);
    expect([none.verdict, none.reason]).toEqual([
      'inconclusive',
      'Cannot tell: worst(accuracy[part=*]) is undefined: no slice has 1,000 rows; the largest, part=p0, has 495.',
    ]);
  });

  test('a slice without a value keeps it from passing, not from failing', () => {
    const table = right([0.9, 0.9], 500);
    const part = table.slices.part!.map((value, row) => (row === 0 ? 'negative' : value));
    const sliced = { ...table, slices: { part } };
    expect(gate('worst(recall[part=*]) >= 0.5', sliced)).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('no interval: part=negative: '),
    });
    expect(gate('worst(recall[part=*]) >= 0.97', sliced).verdict).toBe('fail');
  });
});

/** Ten slices exactly at the limit: a search would find one below it by chance in 4 of 10 evaluations. */
test('calls no slice broken by chance, nor all of them good', () => {
  const verdicts = Array.from({ length: 300 }, (_, seed) => ({
    worst: gate('worst(accuracy[part=*]) >= 0.8', right(Array(10).fill(0.8), 100, seed)).verdict,
    each: gate('accuracy[part=*] >= 0.8', right(Array(10).fill(0.8), 100, seed)).verdict,
  }));
  const share = (is: (one: (typeof verdicts)[number]) => boolean) => verdicts.filter(is).length / 300;
  expect(share(({ worst }) => worst === 'fail')).toBeLessThanOrEqual(0.07);
  expect(share(({ worst }) => worst === 'pass')).toBeLessThanOrEqual(0.07);
  expect(share(({ each }) => each === 'fail')).toBeGreaterThan(0.2);
});
