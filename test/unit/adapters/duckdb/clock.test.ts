import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, partsOf, told, valuesOf, type World } from './world.ts';

let world: World;
let table: Table;
beforeAll(async () => {
  world = await duckDbWorld();
  table = await world.table(await world.parquet('t.parquet', "select timestamp '2024-01-01' as ts"));
});
afterAll(() => world.end());

test.each([
  ['current_localtimestamp()', 'uses current_localtimestamp'],
  ['current_localtime()', 'uses current_localtime'],
  ["ago(interval '1 day')", 'uses ago'],
  ['pg_postmaster_start_time()', 'uses pg_postmaster_start_time'],
  ['age(ts)', 'uses age with one argument'],
  ['AGE(ts)', 'uses age with one argument'],
])('%s depends on the clock and is refused', async (sql, why) => {
  const [message] = await told(partsOf(table.batches({ label: { sql, as: 'text' } }, 10)));
  expect(message).toContain(why);
});

test('the age at another time does not', async () => {
  expect(await valuesOf(table, "age(timestamp '2024-03-01', ts)", 'text', 10)).toEqual(['2 months']);
});
