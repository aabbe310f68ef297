import { describe, expect, test } from 'vitest';
import { idReason, selectColumns, type TypedColumn } from '../../../../src/domain/drift/rules/select.ts';

const column = (name: string, type: TypedColumn['type']): TypedColumn => ({
  name,
  type,
  native: type.toUpperCase(),
});
const table = [
  column('origin', 'string'),
  column('distance', 'number'),
  column('flight', 'integer'),
  column('late', 'boolean'),
  column('time_hour', 'timestamp'),
  column('legs', 'other'),
];

describe('columns to compare', () => {
  test('are all shared ones but times and nested ones, in the order of their names', () => {
    const { candidates, leftOut, problems } = selectColumns(table, table.toReversed(), undefined);
    expect(candidates.map((one) => [one.column, one.as, one.mayBeId])).toEqual([
      ['distance', 'numbers', false],
      ['flight', 'numbers', true],
      ['late', 'categories', false],
      ['origin', 'categories', true],
    ]);
    expect(leftOut.map((one) => one.column)).toEqual(['legs', 'time_hour']);
    expect(problems).toEqual([]);
  });

  test('that one side lacks are listed', () => {
    const { leftOut } = selectColumns([column('a', 'number')], [column('b', 'number')], undefined);
    expect(leftOut).toEqual([
      { column: 'a', reason: 'only the reference data holds it' },
      { column: 'b', reason: 'only the current data holds it' },
    ]);
  });

  test('that are named are taken, ids among them', () => {
    const { candidates } = selectColumns(table, table, ['origin', 'flight', 'origin']);
    expect(candidates.map((one) => [one.column, one.mayBeId])).toEqual([
      ['flight', false],
      ['origin', false],
    ]);
  });

  test('are refused together where they are missing, of two types or of none that can be compared', () => {
    const current = [...table.slice(1), column('origin', 'integer')];
    const { problems } = selectColumns(table, current, ['origin', 'carier', 'time_hour']);
    expect(problems.map(({ value, message }) => [value, message])).toEqual([
      ['carier', 'is in neither table'],
      ['origin', 'is STRING in the reference data and INTEGER in the current data'],
      ['time_hour', 'cannot be compared: times move on by themselves'],
    ]);
    expect(problems[0]!.remedy).toContain('distance, flight, late');
  });

  test('may be whole on one side and broken on the other: nulls make floats of integers', () => {
    const { candidates } = selectColumns([column('x', 'integer')], [column('x', 'number')], undefined);
    expect(candidates).toEqual([{ column: 'x', as: 'numbers', mayBeId: false }]);
  });
});

describe('ids', () => {
  const text = { column: 'name', as: 'categories', mayBeId: true } as const;
  const whole = { column: 'id', as: 'numbers', mayBeId: true } as const;

  test.each([
    [text, 95, 100, true],
    [text, 94, 100, false],
    [whole, 100, 100, true],
    [whole, 99, 100, false],
    [whole, 49, 49, false],
  ])('%o with %d distinct values in %d rows: %s', (candidate, distinct, values, isId) => {
    expect(idReason(candidate, { distinct, values }) !== null).toBe(isId);
  });
});
