import { expect, test } from 'vitest';
import { metricsDiff } from '../../../../src/domain/gate/diff.ts';
import { binaryTable, gate } from './tables.ts';

/** Three rows of each of so many slices. */
const sliced = (slices: number) =>
  binaryTable(
    Array.from({ length: 3 * slices }, (_, row) => [row % 2, (row % 2) * 0.9] as const),
    { segment: Array.from({ length: 3 * slices }, (_, row) => `s${row % slices}`) },
  );

// With a scan for each of them these take minutes.
test('ten thousand slices are each decided and told once', () => {
  const { facts, checks } = gate(['accuracy[segment=*] >= 0.01'], sliced(10_000));
  const told = metricsDiff(facts, checks);
  expect(told).toHaveLength(10_000);
  expect(new Set(told.map(({ slice }) => slice.segment)).size).toBe(10_000);
  expect(told.map(({ outcome }) => outcome)).toEqual(checks.map(({ outcome }) => outcome));
});

test('a thousand rules find their slices', () => {
  const rules = Array.from({ length: 1000 }, (_, at) => `accuracy[segment=s${at}] >= 0.01`);
  const { facts, checks } = gate(rules, sliced(1000));
  expect(checks.map(({ target }) => target)).toEqual(rules.map((rule) => rule.split(' ')[0]));
  expect(metricsDiff(facts, checks)).toHaveLength(1000);
});
