import { describe, expect, test } from 'vitest';
import { judgedBy } from '../../../../src/domain/gate/judged-by.ts';
import type { Quantity } from '../../../../src/domain/judging/quantity.ts';
import type { Grouping } from '../../../../src/domain/predictions/groupings.ts';
import { undefinedBecause } from '../../../../src/foundation/stats/undefined.ts';

/** Twenty rows in groups of two. */
const grouping = (name: string, ordered = false): Grouping => ({
  name,
  unit: name,
  from: 'named',
  ordered,
  codes: Uint32Array.from({ length: 20 }, (_, row) => row >> 1),
  names: Array.from({ length: 10 }, (_, at) => String(at)),
});
const EACH_ITS_OWN: Grouping = {
  ...grouping('id'),
  codes: Uint32Array.from({ length: 20 }, (_, row) => row),
  names: Array.from({ length: 20 }, (_, at) => String(at)),
};

const quantity = (method: string, lower: number, upper: number, more: Partial<Quantity> = {}): Quantity => ({
  value: 0.5,
  n: 20,
  method,
  basis: 'statistical',
  interval: { lower, upper },
  ...more,
});
const ROWS = quantity('rows', 0.4, 0.6);

const by = (groupings: readonly Grouping[], ways: Readonly<Record<string, Quantity | 'too few'>>) =>
  judgedBy(
    ROWS,
    groupings,
    () => (by) => found(ways['codes' in by ? by.name : `${by[0].name} x ${by[1].name}`]),
  );
const found = (way: Quantity | 'too few' | undefined) =>
  way === 'too few' ? undefinedBecause('too few groups') : (way ?? undefinedBecause('not measured'));

describe('the widest interval decides', () => {
  test('by day where days are wider, and the method is theirs', () => {
    const day = quantity('days', 0.2, 0.7, { groups: 10 });
    expect(by([grouping('day')], { day })).toEqual(day);
  });

  test('by row where groups are narrower: a lucky design effect narrows nothing', () => {
    expect(by([grouping('day')], { day: quantity('days', 0.45, 0.55, { groups: 10 }) })).toEqual(ROWS);
  });

  test('on each side that which reaches further', () => {
    const day = quantity('days', 0.45, 0.9, { groups: 10 });
    expect(by([grouping('day')], { day })).toEqual({ ...day, interval: { lower: 0.4, upper: 0.9 } });
  });

  test('and of two that cross, two-way', () => {
    const both = quantity('two-way', 0.1, 0.9, { groups: 10 });
    const ways = { day: quantity('days', 0.3, 0.7), shop: quantity('shops', 0.3, 0.7), 'day x shop': both };
    expect(by([grouping('day'), grouping('shop')], ways)).toEqual(both);
  });

  test('days and hours are views of one time, which do not cross', () => {
    const day = quantity('days', 0.3, 0.7);
    expect(by([grouping('day', true), grouping('hour', true)], { day, hour: ROWS })).toEqual(day);
  });
});

test('where one grouping can say nothing there is no interval, and no way back to rows', () => {
  const ways = { day: 'too few', shop: quantity('shops', 0.3, 0.7), 'day x shop': 'too few' } as const;
  expect(by([grouping('shop'), grouping('day')], ways)).toMatchObject({
    value: 0.5,
    interval: { undefined: 'too few groups' },
  });
});

test('a grouping that gives each row its own group is that by rows', () => {
  expect(by([EACH_ITS_OWN], { id: 'too few' })).toEqual(ROWS);
});

test.each(['point', 'exact'] as const)('what is %s has no uncertainty to widen', (basis) => {
  const as = { ...ROWS, basis };
  expect(judgedBy(as, [grouping('day')], () => undefinedBecause('asked'))).toEqual(as);
});
