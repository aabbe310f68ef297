import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAnotherLook, sketchOf } from '../../../../src/domain/looks/overlap.ts';
import { type RowSet, rowSetOf } from '../../../../src/domain/looks/row-set.ts';
import { selectTable } from '../../../../src/domain/predictions/predictions.ts';
import { binaryTable } from '../gate/tables.ts';

/** Rows named by whole numbers, of which every third is positive. */
const table = (from: number, to: number) => ({
  ...binaryTable(Array.from({ length: to - from }, (_, i) => [Number((from + i) % 3 === 0), 0.5])),
  rowIds: Array.from({ length: to - from }, (_, i) => JSON.stringify([String(from + i)])),
});
const rows = (from: number, to: number): RowSet => rowSetOf(table(from, to));

describe('a set of rows', () => {
  test('is the same in any order', () => {
    const known = rowSetOf(table(0, 40));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...Array(40).keys()], { minLength: 40 }),
        (order) => rowSetOf(selectTable(table(0, 40), Uint32Array.from(order))).digest === known.digest,
      ),
    );
  });

  test('is the same whatever is predicted, and another one with other labels', () => {
    const given = table(0, 40);
    const { predictions } = given;
    if (predictions.task !== 'binary') throw new Error('not binary');
    const other = { ...given, predictions: { ...predictions, score: predictions.score!.map((s) => 1 - s) } };
    const relabelled = {
      ...given,
      predictions: { ...predictions, label: predictions.label.map((l) => 1 - l) },
    };
    expect(rowSetOf(other).digest).toBe(rowSetOf(given).digest);
    expect(rowSetOf(relabelled).digest).not.toBe(rowSetOf(given).digest);
    expect(rowSetOf(relabelled).hashes).toEqual(rowSetOf(given).hashes);
  });
});

describe('a look at', () => {
  test.each<[string, RowSet, RowSet, boolean]>([
    ['other rows is another', rows(0, 1_000), rows(1_000, 2_000), false],
    ['a set that grew by a few', rows(0, 1_000), rows(0, 1_050), true],
    ['a set that grew twentyfold', rows(0, 1_000), rows(0, 20_000), true],
    ['a part of the set', rows(0, 20_000), rows(0, 1_000), true],
    ['a window that moved on by half', rows(0, 1_000), rows(500, 1_500), true],
    ['a window that moved on by 95 %', rows(0, 1_000), rows(950, 1_950), false],
    ['a large window that moved on by half', rows(0, 20_000), rows(10_000, 30_000), true],
    ['a large window that moved on by 95 %', rows(0, 20_000), rows(19_000, 39_000), false],
    ['no rows', rows(0, 1_000), rows(0, 0), false],
  ])('%s: %#', (_, known, now, same) => {
    expect(isAnotherLook(sketchOf(known), now)).toBe(same);
  });

  test('a set so large that the sketch says nothing counts', () => {
    const known = { rows: 10_000_000, hashes: Float64Array.from({ length: 4096 }, (_, i) => i) };
    expect(isAnotherLook(known, rows(0, 20))).toBe(true);
  });
});
