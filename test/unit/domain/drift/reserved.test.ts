import { describe, expect, test } from 'vitest';
import { reservedColumns } from '../../../../src/domain/drift/rules/reserved.ts';

const columns = ['arr_delay', 'Late', 'date', 'flight "x"', 'carrier', 'time_hour'];
const reserved = (label: string | undefined, rowId: readonly string[] = []) =>
  reservedColumns(columns, rowId, label).map(({ column }) => column);

describe('columns that are left out unless they are named', () => {
  test('are those of the row id', () => {
    expect(reserved(undefined, ['carrier', 'time_hour', 'gone'])).toEqual(['carrier', 'time_hour']);
  });

  test.each([
    ['arr_delay', ['arr_delay']],
    ['arr_delay >= 15', ['arr_delay']],
    ['late', ['Late']],
    ['"Late" or arr_delay>15', ['arr_delay', 'Late']],
    ['"flight ""x""" > 0', ['flight "x"']],
    ['flight "x"', ['flight "x"']],
    ["carrier = 'arr_delay'", ['carrier']],
    ["carrier = 'it''s arr_delay'", ['carrier']],
    ['date (carrier)', ['carrier']],
    ['late_carrier', []],
  ])('are those that the label %s reads', (label, expected) => {
    expect(reserved(label)).toEqual(expected);
  });
});
