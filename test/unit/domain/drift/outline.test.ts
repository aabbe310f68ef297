import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binsOfNumbers } from '../../../../src/domain/drift/bins.ts';
import { compareNumbers, FEW_VALUES } from '../../../../src/domain/drift/compare.ts';
import {
  type Needs,
  openCells,
  outlined,
  rowsIn,
  type Tallies,
} from '../../../../src/domain/drift/outline.ts';
import type { NumericSample } from '../../../../src/domain/drift/sample.ts';
import { type Grid, gridOf } from '../../../../src/foundation/stats/grid.ts';
import { ksOfRuns } from '../../../../src/foundation/stats/ks.ts';
import { createRandom } from '../../../../src/foundation/stats/random.ts';
import { memoryDistributions } from '../../../support/memory-table.ts';
import { normals, numbers } from './samples.ts';

type Values = readonly (number | null)[];

/** Both sides as two passes over their rows make them, and the rows that the second one read. */
async function outlinedFrom(reference: Values, current: Values, grid: Grid, needs: Partial<Needs> = {}) {
  const sides = [reference, current].map((values) => memoryDistributions(() => values));
  const tallies = await Promise.all(
    sides.map(async (side) => (await side.tallies([{ column: 'x', grid }]))[0]!),
  );
  const both = tallies as unknown as Tallies;
  const open = openCells(both, { fewValues: FEW_VALUES, everyValue: false, ...needs });
  const samples = await Promise.all(
    sides.map(async (side, at) => {
      const [values] = await side.inCells([
        { column: 'x', grid, open, rows: rowsIn(both[at as 0 | 1], open) },
      ]);
      return outlined(both[at as 0 | 1], both, open, values!);
    }),
  );
  return { samples: samples as [NumericSample, NumericSample], read: rowsIn(both[0], open) };
}

const odd = fc.constantFrom(null, Number.NaN, Infinity, -Infinity, -0, 5e-324, 1e300);
const even = fc.integer({ min: -40_000, max: 40_000 }).map((whole) => whole / 10_000);
const tied = fc.integer({ min: -32, max: 32 }).map((whole) => whole / 8);
const arrays = <T>(of: fc.Arbitrary<T>, minLength = 1, maxLength = 120) =>
  fc.array(of, { minLength, maxLength, size: 'max' });
const column = fc.oneof(
  arrays(fc.oneof({ weight: 9, arbitrary: even }, { weight: 9, arbitrary: tied }, odd)),
  arrays(fc.double({ noNaN: true, noDefaultInfinity: true })),
  arrays(fc.constantFrom(0, 1, 2.5, null), 1, 40),
);
const moved = fc.tuple(arrays(even), fc.integer({ min: -20, max: 20 })).map(([values, shift]) => {
  return [values, values.map((one) => one + shift / 10)] as const;
});
/** Equal sizes, among which distances are often equal. */
const alike = fc
  .integer({ min: 20, max: 40 })
  .chain((rows) => fc.tuple(arrays(tied, rows, rows), arrays(tied, rows, rows)));
const pair: fc.Arbitrary<readonly [Values, Values]> = fc.oneof(
  fc.tuple(column, column),
  fc.tuple(arrays(even), arrays(even)),
  column.map((values) => [values, values.toReversed()] as const),
  moved,
  alike,
);
const grid = fc.oneof(
  fc.record({
    cells: fc.integer({ min: 3, max: 90 }),
    from: fc.integer({ min: -5, max: 0 }),
    perUnit: fc.integer({ min: 1, max: 60 }).map((tenths) => tenths / 10),
  }),
  fc
    .array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 9 })
    .map((sample) => gridOf(Float64Array.from(sample).sort(), 50)),
);

/** Distance, bins and counts as their definitions have them, of sorted values and without any cell. */
function byDefinition(reference: Values, current: Values) {
  const [a, b] = [reference, current].map((values) =>
    values.flatMap((one) => (Number.isFinite(one) ? one! + 0 : [])).sort((x, y) => x - y),
  ) as [number[], number[]];
  const upTo = (values: readonly number[], most: number) => values.filter((one) => one <= most).length;
  const gapAt = (at: number) => Math.abs(upTo(a, at) * b.length - upTo(b, at) * a.length);
  const all = [...a, ...b].sort((x, y) => x - y);
  const gap = Math.max(...all.map(gapAt));
  const deciles = Array.from(
    { length: 9 },
    (_, k) => a[Math.max(0, Math.ceil((a.length * (k + 1)) / 10) - 1)]!,
  );
  const edges = [...new Set(deciles)].filter((edge) => edge < a.at(-1)!);
  const counts = (values: readonly number[]) =>
    [...edges, Infinity].map(
      (edge, bin) => upTo(values, edge) - (bin === 0 ? 0 : upTo(values, edges[bin - 1]!)),
    );
  return { d: gap / a.length / b.length, location: all.find((at) => gapAt(at) === gap), edges, counts, a, b };
}

describe('a column in outline', () => {
  test('is compared as all of its values are', async () => {
    await fc.assert(
      fc.asyncProperty(pair, grid, async ([reference, current], cells) => {
        const { samples } = await outlinedFrom(reference, current, cells);
        const whole = compareNumbers('x', numbers(reference), numbers(current));
        expect(compareNumbers('x', ...samples)).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  test('has the distance and the bins of the definitions', async () => {
    await fc.assert(
      fc.asyncProperty(pair, grid, async ([reference, current], cells) => {
        const { samples } = await outlinedFrom(reference, current, cells, { fewValues: 0 });
        const expected = byDefinition(reference, current);
        fc.pre(expected.a.length > 0 && expected.b.length > 0);
        const { d, location } = expected;
        expect(ksOfRuns(samples[0].runs, samples[1].runs)).toMatchObject({ d, location });
        fc.pre(expected.edges.length > 0);
        const bins = binsOfNumbers(samples[0].runs, samples[1].runs);
        expect(bins.map((bin) => bin.reference)).toEqual(expected.counts(expected.a));
        expect(bins.map((bin) => bin.current)).toEqual(expected.counts(expected.b));
      }),
      { numRuns: 400 },
    );
  });

  test('has every value where a measure wants it', async () => {
    await fc.assert(
      fc.asyncProperty(pair, grid, async ([reference, current], cells) => {
        const { samples } = await outlinedFrom(reference, current, cells, { everyValue: true });
        expect(samples).toEqual([numbers(reference), numbers(current)]);
      }),
    );
  });

  test('leaves most rows of a large column unread', async () => {
    const random = createRandom(3);
    const [reference, current] = [normals(random, 3000), normals(random, 3000, 0.2)];
    const cells = gridOf(Float64Array.from(reference.slice(0, 500)).sort(), 500);
    const { samples, read } = await outlinedFrom(reference, current, cells);
    expect(compareNumbers('x', ...samples)).toEqual(
      compareNumbers('x', numbers(reference), numbers(current)),
    );
    expect(read).toBeLessThan(600);
  });
});
