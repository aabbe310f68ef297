import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FilesRef, Question, Table } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, told, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

const TYPES = { id: 'integer', x: 'number', s: 'string', d: 'date' } as const;
const QUESTIONS: readonly Question[] = [
  { column: 'x', bad: { is: 'null' } },
  { column: 'x', bad: { is: 'outside', minimum: 0, maximum: 10 } },
  { column: 's', bad: { is: 'none-of', values: ['a', 'b'] } },
  { column: 'd', bad: { is: 'outside', minimum: '2024-01-01' } },
];
const KEYS = [['id'], ['s'], ['id', 's']];

/** Both ways to open CSV files: read when they are opened, and when they are asked. */
async function bothOf(ref: FilesRef): Promise<readonly [Table, Table]> {
  return [await world.engine.table(ref), await world.engine.table({ ...ref, late: true })];
}

/** All that a validation asks of a table. */
async function answersOf(table: Table, limit = 3): Promise<unknown> {
  const counts = await table.count(QUESTIONS, { surplus: KEYS, more: false });
  const surplus = [];
  for (const key of KEYS) surplus.push(await table.surplus(key));
  const cells = await table.uncastable(100);
  const failing = [];
  for (const question of QUESTIONS) failing.push(await table.failing(question, ['id', 's'], limit));
  const repeated = [];
  for (const key of KEYS) repeated.push(await table.repeated(key, ['x'], limit));
  const [rows, from] = [await table.rows(), await table.provenance()];
  const values = await table.valueCounts('s');
  const { columns, csv } = table;
  return { columns, csv, counts, surplus, cells, failing, repeated, rows, from, values };
}

describe('a table that is read late answers the same', () => {
  const cells = fc.record({
    id: fc.oneof(
      fc.integer({ min: -3, max: 9 }).map(String),
      fc.constantFrom('', '1.5', '007', '9'.repeat(18)),
    ),
    x: fc.constantFrom(
      '',
      '1',
      '0.5',
      '-1',
      '11',
      'nan',
      'inf',
      '1_0',
      '1e999',
      '09',
      '0x1',
      '+1',
      ' 1',
      'q',
    ),
    s: fc.constantFrom('', 'a', 'b', '"a\nb"', '"say ""hi"", you"', "5' 6"),
    d: fc.constantFrom('', '2024-02-29', '2023-02-29', '2023-01-31', '2024-1-1'),
  });
  const rows = fc.array(cells, { maxLength: 30 });
  const textOf = (each: readonly object[]) =>
    `id,x,s,d\n${each.map((row) => `${Object.values(row).join(',')}\n`).join('')}`;

  test('whatever is in its cells', async () => {
    let at = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 3 }), async (parts) => {
        const files: string[] = [];
        for (const part of parts) files.push(await world.file(`p${at++}.csv`, textOf(part)));
        const [early, late] = await bothOf({ files, types: TYPES });
        expect(await answersOf(late)).toEqual(await answersOf(early));
      }),
      { numRuns: 8 },
    );
  });

  test('in another dialect, and with columns of its path', async () => {
    const text = 'id;x;s;d\n1;1.234,5;a;31/12/2023\n1;3.5;b;2024-01-01\n2;-;c;30/02/2024\n';
    await mkdir(dirname(world.files.absolute('year=2024/part.csv')), { recursive: true });
    const files = [await world.file('year=2024/part.csv', text)];
    const csv = { decimal: ',', thousands: '.', nullValues: ['-'], dateFormats: ['dd/MM/yyyy'] };
    const types = { ...TYPES, year: 'integer' } as const;
    const [early, late] = await bothOf({ files, types, csv, partitions: ['year'] });
    expect(await answersOf(late)).toEqual(await answersOf(early));
  });

  test('with failing rows at its end, and repeats far apart', async () => {
    const many = Array.from({ length: 130_000 }, (_, at) => `${at},1,a,2024-01-01\n`).join('');
    const text = `id,x,s,d\n${many}0,11,z,2023-01-01\n7000000000,,b,x\n`;
    const files = [await world.file('long.csv', text)];
    const [early, late] = await bothOf({ files, types: TYPES });
    expect(await answersOf(late)).toEqual(await answersOf(early));
    expect(await late.failing(QUESTIONS[1]!, ['id', 'd'], 2)).toMatchObject([{ row: 130_001 }]);
  });

  test('when it is told that more is asked than counts', async () => {
    const files = [await world.file('more.csv', 'id,x,s,d\n1,2,a,2024-01-01\n1,q,b,\n')];
    const [early, late] = await bothOf({ files, types: TYPES });
    expect(await late.count(QUESTIONS, { surplus: KEYS, more: true })).toEqual(await early.count(QUESTIONS));
    expect(await answersOf(late)).toEqual(await answersOf(early));
  });

  test('when counts are not what is asked first', async () => {
    const files = [await world.file('first.csv', 'id,x,s,d\n1,2,a,2024-01-01\n1,q,b,\n')];
    const late = await world.engine.table({ files, types: TYPES, late: true });
    expect(await late.uncastable(9)).toMatchObject({
      count: 1,
      cells: [{ line: 3, column: 'x', value: 'q' }],
    });
    expect(await late.surplus(['id'])).toBe(1);
    expect(await late.repeated(['id'], ['id'], 9)).toEqual([
      { file: 'first.csv', row: 2, values: { id: 1 } },
    ]);
  });
});

describe('a table that is read late is refused in the same words', () => {
  const many = `a,b\n${'1,2\n'.repeat(30_000)}`;
  test.each<{ what: string; content: string | Uint8Array }>([
    { what: 'with a short row', content: 'a,b\n1,2\n3\n' },
    { what: 'with a long row', content: `${many}3,4,5\n` },
    { what: 'with an open quote', content: 'a,b\n1,"2\n3,4\n' },
    { what: 'with an open quote at its end', content: `${many}3,"4\n5,6\n` },
    { what: 'with text after a closed quote', content: `${many}3,"4"x\n5,6\n` },
    { what: 'in Latin-1', content: Buffer.from('a,b\n1,x\n2,caf\xe9\n', 'latin1') },
    { what: 'in Latin-1 and with a short row', content: Buffer.from('a,b\n1\n2,caf\xe9\n', 'latin1') },
    { what: 'in UTF-16', content: Buffer.from('\ufeffa,b\n1,x\n', 'utf16le') },
    { what: 'with NUL', content: 'a,b\n1,x\0y\n' },
    { what: 'with mixed line ends', content: 'a,b\r\n1,x\n2,y\n' },
    { what: 'with two columns of one name', content: 'a,A\n1,2\n' },
    { what: 'that begins with nothing', content: '\na,b\n1,2\n' },
    { what: 'without a column that has a type', content: 'a,c\n1,2\n' },
    { what: 'that has nothing', content: '' },
  ])('$what', async ({ content }) => {
    const files = [await world.file('bad.csv', content)];
    const types = { a: 'integer', b: 'string' } as const;
    const opening = told(world.engine.table({ files, types }));
    const asking = async () => {
      const table = await world.engine.table({ files, types, late: true });
      await table.count([{ column: 'a', bad: { is: 'null' } }], { surplus: [['a']], more: false });
    };
    expect(await told(asking())).toEqual(await opening);
  });

  test('for a question that cannot be asked, unless its rows cannot be read', async () => {
    const ask = async (text: string) => {
      const files = [await world.file('asked.csv', text)];
      const table = await world.engine.table({ files, types: { a: 'string' }, late: true });
      return told(table.count([{ column: 'a', bad: { is: 'not-matching', pattern: '(' } }]));
    };
    expect((await ask('a\nx\n'))[0]).toContain('cannot be judged by not-matching');
    expect((await ask('a\n"x\n'))[0]).toContain('asked.csv:2: has a quote that is not closed');
  });
});
