import * as duckdb from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castCell, plainCast } from '../../../../src/adapters/duckdb/csv/csv-types.ts';
import { allowance } from '../../../../src/adapters/duckdb/session/over-limit.ts';
import { openSession, type Session } from '../../../../src/adapters/duckdb/session/session.ts';
import { listOf } from '../../../../src/adapters/duckdb/sql/sql.ts';
import { TABLE_LIMITS } from '../../../../src/foundation/reading/limits.ts';

let session: Session;
beforeAll(async () => {
  session = await openSession(duckdb, { paths: [], allowance: allowance(TABLE_LIMITS) });
});
afterAll(() => session.close());

/** What each cell is as a type, as text; null where it is none. */
async function castAll(cells: readonly string[], type: 'integer' | 'number' | 'date', declared: boolean) {
  const cast = castCell('c', plainCast('c', type), type, declared);
  const rows = await session.rows(
    `select cast(${cast} as varchar) from (select unnest(${listOf(cells)}) as c)`,
  );
  return rows.map(([value]) => value);
}

const cells = (alphabet: string) =>
  fc.array(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 9 }), {
    minLength: 50,
    maxLength: 50,
  });

const holds = async (
  alphabet: string,
  type: 'integer' | 'number' | 'date',
  declared: boolean,
  isOne: (cell: string) => boolean,
) =>
  fc.assert(
    fc.asyncProperty(cells(alphabet), async (texts) => {
      const found = await castAll(texts, type, declared);
      expect(texts.filter((_, at) => found[at] !== null)).toEqual(texts.filter(isOne));
    }),
    { numRuns: 40 },
  );

describe('a cell is', () => {
  test('an integer when it is digits', () =>
    holds('0019.eE+-_x ', 'integer', true, (cell) => /^ *[+-]?\d+ *$/.test(cell)));

  test('an integer that nobody asked for when it has no leading zero', () =>
    holds('0019.+-_', 'integer', false, (cell) => /^[+-]?(0|[1-9]\d*)$/.test(cell)));

  test('a number when it is a decimal number that a double can hold', () =>
    holds(
      '0019.eE+-_xd',
      'number',
      true,
      (cell) => /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(cell) && Number.isFinite(Number(cell)),
    ));

  test('a number that nobody asked for when it has no leading zero', () =>
    holds(
      '0019.e+-_',
      'number',
      false,
      (cell) =>
        /^([+-]\d+|0|[1-9]\d*|[+-]?(?=\.\d))(\.\d*)?(e[+-]?\d+)?$/.test(cell) &&
        Number.isFinite(Number(cell)),
    ));

  test('a date when the calendar has it', () =>
    holds('0123-/ ', 'date', true, (cell) => /^ *\d{4}-\d{2}-\d{2} *$/.test(cell)));
});
