import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, partsOf, told, valuesOf, type World } from './world.ts';

const ROWS = 300_000;
let world: World;
let table: Table;
beforeAll(async () => {
  world = await duckDbWorld(4);
  const path = await world.parquet(
    'rows.parquet',
    `select i, if(i % 3 = 0, null, i / 2) as x, 'r' || i as s, i % 2 = 0 as b, timestamp '2024-01-01' + interval (i) hour as ts,
       (i * 0.5)::decimal(12,1) as dec, if(i = 1, null, i::double) as whole from range(${ROWS}) t(i)`,
  );
  table = await world.table(path);
});
afterAll(() => world.end());

describe('batches', () => {
  test('hold as many rows as asked for, in the order of the file, with several threads', async () => {
    const batches = await partsOf(
      table.batches({ i: { sql: 'i', as: 'number' }, s: { sql: 's', as: 'text' } }, 7000),
    );
    expect(batches.map(({ rows }) => rows)).toEqual([...Array(42).fill(7000), 6000]);
    const numbers = batches.flatMap((batch) => [...batch.numbers.i!]);
    expect(numbers.every((value, at) => value === at)).toBe(true);
    const texts = batches.flatMap((batch) => batch.texts.s!);
    expect(texts.every((value, at) => value === `r${at}`)).toBe(true);
  });

  test('of a CSV file come in its order, too', async () => {
    const lines = Array.from({ length: ROWS }, (_, at) => `${at},"${'x'.repeat(20)}"`);
    const csv = await world.table(await world.file('rows.csv', `i,s\n${lines.join('\n')}\n`));
    const values = await valuesOf(csv, 'i', 'number', 10_000);
    expect(values.length).toBe(ROWS);
    expect(values.every((value, at) => value === at)).toBe(true);
    expect(await csv.failing({ column: 'i', bad: { is: 'outside', maximum: ROWS - 2 } }, ['i'], 2)).toEqual([
      { file: 'rows.csv', row: ROWS, values: { i: ROWS - 1 } },
    ]);
  });

  test('may be left early', async () => {
    for await (const batch of table.batches({ i: { sql: 'i', as: 'number' } }, 5)) {
      expect([...batch.numbers.i!]).toEqual([0, 1, 2, 3, 4]);
      break;
    }
    expect(await table.count([{ column: 'x', bad: { is: 'null' } }])).toEqual([ROWS / 3]);
  });

  test('without expressions count rows', async () => {
    expect((await partsOf(table.batches({}, 200_000))).map(({ rows }) => rows)).toEqual([200_000, 100_000]);
  });

  test('a column is read by its name, whatever it holds', async () => {
    const odd = await world.table(await world.parquet('odd.parquet', 'select 1.5 as "a ""b"" + 1"'));
    const [batch] = await partsOf(odd.batches({ value: { column: 'a "b" + 1', as: 'number' } }, 10));
    expect([...batch!.numbers.value!]).toEqual([1.5]);
  });

  test.each<{ sql: string; first: readonly [bigint, string | null][] }>([
    {
      sql: 'i',
      first: [
        [0n, null],
        [1n, null],
        [2n, null],
      ],
    },
    {
      sql: '9007199254740993 + i',
      first: [
        [9007199254740993n, null],
        [9007199254740994n, null],
        [9007199254740995n, null],
      ],
    },
    {
      sql: 'whole',
      first: [
        [0n, null],
        [0n, 'NULL'],
        [2n, null],
      ],
    },
    {
      sql: 'dec',
      first: [
        [0n, null],
        [1n, '0.5'],
        [1n, null],
      ],
    },
    {
      sql: 'x',
      first: [
        [0n, 'NULL'],
        [0n, '0.5'],
        [1n, null],
      ],
    },
    {
      sql: 'b',
      first: [
        [1n, null],
        [0n, null],
        [1n, null],
      ],
    },
    {
      sql: '9223372036854775806::hugeint + i',
      first: [
        [9223372036854775806n, null],
        [9223372036854775807n, null],
        [0n, '9223372036854775808'],
      ],
    },
    {
      sql: "'nan'::double",
      first: [
        [0n, 'nan'],
        [0n, 'nan'],
        [0n, 'nan'],
      ],
    },
    {
      sql: "'1' || i",
      first: [
        [10n, null],
        [11n, null],
        [12n, null],
      ],
    },
    {
      sql: 's',
      first: [
        [0n, 'r0'],
        [0n, 'r1'],
        [0n, 'r2'],
      ],
    },
  ])('of $sql as whole numbers of 64 bits tell what is none', async ({ sql, first }) => {
    for await (const batch of table.batches({ value: { sql, as: 'integer' } }, 3)) {
      const { values, wrong } = batch.integers.value!;
      expect([...values].map((value, at) => [wrong[at] === null ? value : first[at]![0], wrong[at]])).toEqual(
        first,
      );
      break;
    }
  });

  test.each<{ sql: string; as: 'number' | 'text'; first: unknown[] }>([
    { sql: 'x', as: 'number', first: [Number.NaN, 0.5, 1] },
    { sql: 'x', as: 'text', first: [null, '0.5', '1'] },
    { sql: 'whole', as: 'text', first: ['0', null, '2'] },
    { sql: 'dec', as: 'text', first: ['0', '0.5', '1'] },
    { sql: 'b', as: 'text', first: ['true', 'false', 'true'] },
    { sql: 'b', as: 'number', first: [1, 0, 1] },
    { sql: 'x > 0.5', as: 'text', first: [null, 'false', 'true'] },
    {
      sql: 'ts',
      as: 'text',
      first: ['2024-01-01T00:00:00Z', '2024-01-01T01:00:00Z', '2024-01-01T02:00:00Z'],
    },
    { sql: 'extract(hour from ts) * 60 + 30', as: 'number', first: [30, 90, 150] },
    {
      sql: "case when i >= 1 then 'late' else 'on time' end",
      as: 'text',
      first: ['on time', 'late', 'late'],
    },
    { sql: 'i -- the number', as: 'number', first: [0, 1, 2] },
    { sql: 'coalesce("x", -1)', as: 'number', first: [-1, 0.5, 1] },
    { sql: '[v + 1 for v in [i]][1]', as: 'number', first: [1, 2, 3] },
  ])('of $sql as $as begin with $first', async ({ sql, as, first }) => {
    for await (const batch of table.batches({ value: { sql, as } }, 3)) {
      expect([...(batch.numbers.value ?? batch.texts.value)!]).toEqual(first);
      break;
    }
  });
});

describe('an expression is refused when it', () => {
  test.each([
    { what: 'reads a file', sql: "(select content from read_text('/etc/passwd'))", why: 'uses a subquery' },
    {
      what: 'reads a file in another way',
      sql: "read_text('/etc/passwd')",
      why: 'is not an expression over the table',
    },
    { what: 'asks the environment', sql: "getenv('HOME')", why: 'is not an expression over the table' },
    { what: 'asks the settings', sql: "current_setting('threads')", why: 'uses current_setting' },
    { what: 'ends the statement', sql: 'i; drop table x', why: 'is not an SQL expression' },
    { what: 'leaves its brackets', sql: '1), (2', why: 'is more than one expression' },
    {
      what: 'leaves them for a table',
      sql: "1) from read_text('/etc/passwd'); select (2",
      why: 'is more than one expression',
    },
    { what: 'has a source of its own', sql: 'i from x', why: 'is not an SQL expression' },
    { what: 'unites', sql: '1) union select (2', why: 'is more than one expression' },
    { what: 'is empty', sql: '', why: 'is not an SQL expression' },
    { what: 'is all columns', sql: '*', why: 'uses a star' },
    { what: 'looks at all rows', sql: 'sum(i)', why: 'uses sum' },
    { what: 'looks at other rows', sql: 'lag(i) over ()', why: 'uses a window' },
    { what: 'makes rows', sql: 'unnest([1, 2])', why: 'uses unnest' },
    { what: 'depends on chance', sql: 'random()', why: 'uses random' },
    { what: 'depends on the day', sql: 'ts - now()', why: 'uses now' },
    { what: 'depends on the day without brackets', sql: 'current_date', why: 'uses current_date' },
    {
      what: 'names where the file lies',
      sql: 'filename',
      why: 'is not an expression over the table (Binder Error: Referenced column "filename"',
    },
    {
      what: 'names no column',
      sql: 'y + 1',
      why: 'is not an expression over the table (Binder Error: Referenced column "y"',
    },
    { what: 'has an open parameter', sql: '$1', why: 'is not an expression over the table' },
  ])('$what', async ({ sql, why }) => {
    const [message] = await told(partsOf(table.batches({ label: { sql, as: 'text' } }, 10)));
    expect(message).toContain(`label ${JSON.stringify(sql)} ${why}`);
    expect(message).toContain('write SQL over the columns of one row: i, x, s, b, ts, dec, whole');
  });

  test('fails on some row, or is no number', async () => {
    const expressions = { good: { sql: 'i', as: 'number' }, bad: { sql: "s || '!'", as: 'number' } } as const;
    expect((await told(partsOf(table.batches(expressions, 10))))[0]).toContain(
      `bad "s || '!'" cannot be read as number in rows.parquet (Conversion Error: Could not convert string 'r0!' to DOUBLE)`,
    );
    expect((await told(valuesOf(table, 'cast(s as int)')))[0]).toContain(
      "Could not convert string 'r0' to INT32",
    );
    expect((await told(valuesOf(table, 'ts', 'number')))[0]).toContain('value "ts" cannot be read as number');
  });

  test('fails on the last row alone, long after the first ones were given', async () => {
    const late = `cast(if(i = ${ROWS - 1}, s, '1') as double)`;
    expect((await told(valuesOf(table, late, 'number')))[0]).toContain(
      `cannot be read as number in rows.parquet (Conversion Error: Could not convert string 'r${ROWS - 1}' to DOUBLE`,
    );
  });

  test('is one of several bad ones, which are told together', async () => {
    const bad = (sql: string) => ({ sql, as: 'text' as const });
    const messages = await told(partsOf(table.batches({ a: bad('y'), b: bad('i'), c: bad('sum(x)') }, 10)));
    expect(messages.map((message) => message[0])).toEqual(['a', 'c']);
  });
});

test.each([
  ['an integer', 'cast(i % 3 as integer)'],
  ['a float', '(i % 3) / 2.0::double'],
  ['a text', "'trial ' || i % 3"],
  ['a moment', "timestamp '2026-01-01 12:00:00' + to_days(cast(i % 3 as integer))"],
  ['a truth', 'i % 2 = 0'],
])('rows that hold %s are those whose text is the one that a batch gives', async (_, sql) => {
  const path = await world.parquet('only.parquet', `select i, ${sql} as c from range(30) t(i)`);
  const table = await world.table(path);
  const asked = { i: { column: 'i', as: 'number' }, c: { column: 'c', as: 'text' } } as const;
  const all: [number, string | null][] = [];
  for await (const { rows, numbers, texts } of table.batches(asked, 10))
    for (let row = 0; row < rows; row++) all.push([numbers.i![row]!, texts.c![row]!]);
  for (const value of new Set(all.map(([, text]) => text!))) {
    const found: number[] = [];
    for await (const { numbers } of table.batches(asked, 10, { column: 'c', value }))
      found.push(...numbers.i!);
    expect(found).toEqual(all.filter(([, text]) => text === value).map(([i]) => i));
  }
});
