import { afterAll, beforeAll, expect, test } from 'vitest';
import { duckDbWorld, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

const ROWS = 20_000;

test.each([
  ['few short ones', "['true', 'false'][1 + i % 2]"],
  ['few long ones of one length and beginning', "'segment of customers ' || chr(97 + (i % 25)::int)"],
  ['as many as are remembered, and more', "'t' || i % 700"],
  ['a new one in each row', "'row ' || i"],
  ['new long ones', "'a name of more than twelve bytes ' || i"],
  ['of 12 and of 13 bytes', "'twelve bytes' || if(i % 2 = 0, '', '!')"],
  ['some of them NULL', "if(i % 3 = 0, null, 'x' || i % 5)"],
  ['all of them NULL', 'null::varchar'],
  ['empty ones, and ones that end with a zero byte', "['', chr(0), 'a', 'a' || chr(0)][1 + i % 4]"],
  ['of several bytes a letter', "['naïve', '東京都', '😀😀😀', '😀😀😀😀'][1 + i % 4]"],
])('texts are read as they are: %s', async (_, sql) => {
  const path = await world.parquet(
    'texts.parquet',
    `select ${sql} as t, hex(t) as bytes from range(${ROWS}) r(i)`,
  );
  const table = await world.table(path);
  const texts = await valuesOf(table, 't', 'text', 4096);
  const bytes = await valuesOf(table, 'bytes', 'text', 4096);
  expect(texts.length).toBe(ROWS);
  expect(
    texts.map((text) =>
      text === null
        ? null
        : Buffer.from(text as string)
            .toString('hex')
            .toUpperCase(),
    ),
  ).toEqual(bytes);
});
