import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, told, type World } from './world.ts';

let world: World;
let table: Table;
beforeAll(async () => {
  world = await duckDbWorld();
  table = await world.table(
    await world.parquet(
      'sales.parquet',
      `select unnest([1, 2, 2, 4]) as id, unnest(['0.5', '1.5', 'nan', '2'])::double as price,
         unnest(['a', 'b', 'b', null]) as kind, unnest([date '2026-03-01', '2026-03-02', null, null]) as day`,
    ),
  );
});
afterAll(() => world.end());

const NAMES = ['sales', 'prod.sales_v1', 'sales_v1'];
const answer = (sql: string) => table.answer({ parts: [sql], tables: NAMES });

describe('a query answers one value', () => {
  test.each([
    ['select count(*) from sales where id > 1', 3],
    ['select count(*) from Sales;', 4],
    ['select count(*) from sales_v1 -- all of them', 4],
    ['select count(*) from "prod.sales_v1"', 4],
    ['select sum(price) from sales', 4],
    ['select count(*) from sales where price is null', 1],
    ['select bool_and(id > 0) from sales', true],
    ['select max(day) from sales', '2026-03-02'],
    ['select max(price) from sales where false', null],
    ['with twice as (select id from sales group by id having count(*) > 1) select count(*) from twice', 1],
    ['select count(*) from (select id, row_number() over (order by id) as n from sales) where n > 2', 2],
    ['select count(*) from sales a join sales b on a.id = b.id', 6],
    ['select 100.0 * count(*) filter (where kind is null) / count(*) from sales', 25],
    ['(select count(*) from sales) union (select count(*) from sales)', 4],
  ])('%s: %j', async (sql, value) => {
    expect(await answer(sql)).toBe(value);
  });
});

test("names that are not the query's own are quoted, whatever they hold", async () => {
  const odd = await world.table(
    await world.parquet('odd.parquet', 'select unnest([1, null]) as "a ""b"" from c"'),
  );
  const parts = [
    'select count(*) from ',
    { name: 'my "t"' },
    ' where ',
    { name: 'a "b" from c' },
    ' is null',
  ];
  expect(await odd.answer({ parts, tables: ['my "t"'] })).toBe(1);
});

describe('a query is refused that', () => {
  test.each([
    ['reads a file', "select count(*) from read_csv('/etc/passwd')", 'reads read_csv'],
    ['reads a file by its name', "select count(*) from '/etc/passwd'", 'reads /etc/passwd'],
    [
      'reads a file inside',
      "select (select max(content) from read_text('/etc/passwd')) from sales",
      'reads read_text',
    ],
    ['reads the settings', 'select count(*) from duckdb_settings()', 'reads duckdb_settings'],
    ['asks for a setting', "select current_setting('threads')", 'uses current_setting'],
    ['reads another table', 'select count(*) from customers', 'reads customers'],
    ['reads a table of a schema', 'select count(*) from main.sales', 'reads sales'],
    ['writes', 'drop table sales', 'is not a SELECT'],
    ['copies', "copy (select 1) to '/tmp/x'", 'is not a SELECT'],
    ['is two', 'select 1; select 2', 'is not one statement'],
    ['is none', '', 'is not one statement'],
    ['leaves its brackets', 'select 1) as x, (select 2', 'is not a SELECT'],
    ['depends on the day', 'select count(*) from sales where day < current_date', 'uses current_date'],
    ['depends on chance', 'select random()', 'uses random'],
    ['asks isnan', 'select count(*) from sales where isnan(price)', 'uses isnan, which never holds'],
    [
      'names no column',
      'select max(cost) from sales',
      'cannot be run (Binder Error: Referenced column "cost"',
    ],
    ['is of another engine', 'select count(*) from sales where kind rlike 1', 'is not a SELECT'],
    ['answers two columns', 'select min(id), max(id) from sales', 'answers 2 columns, not one'],
    ['answers many rows', 'select id from sales', 'answers several rows, not one'],
    ['answers no row', 'select id from sales where false', 'answers no row, not one'],
  ])('%s: %s', async (_, sql, why) => {
    expect((await told(answer(sql))).join()).toContain(why);
  });
});
