import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

const typesOf = async (path: string) => (await world.table(path)).columns.map(({ type }) => type);

describe('types that nobody asked for', () => {
  test.each([
    { cells: ['1', '-2', ''], type: 'integer' },
    { cells: ['1', '2.5', '1e3'], type: 'number' },
    { cells: ['1', 'nan', 'Infinity'], type: 'number' },
    { cells: ['true', 'False', ''], type: 'boolean' },
    { cells: ['0', '1'], type: 'integer' },
    { cells: ['2024-02-29', ''], type: 'date' },
    { cells: ['2024-02-29', '2023-02-29'], type: 'string' },
    { cells: ['2024-02-29 05:00:00', '2024-02-29T05:00:00+02:00'], type: 'timestamp' },
    { cells: ['05:00', '23:59:59'], type: 'time' },
    { cells: ['007', '008'], type: 'string' },
    { cells: ['9223372036854775808', '1'], type: 'string' },
    { cells: ['1_000', '2'], type: 'string' },
    { cells: ['0x10', '2'], type: 'string' },
    { cells: ['1e999', '2'], type: 'string' },
    { cells: ['NA', '2'], type: 'string' },
    { cells: ['', ''], type: 'string' },
  ])('$cells are $type', async ({ cells, type }) => {
    const path = await world.file(
      'guess.csv',
      `id,x\n${cells.map((cell, at) => `r${at},${cell}\n`).join('')}`,
    );
    expect(await typesOf(path)).toEqual(['string', type]);
  });

  test('hold for the whole file, not for a sample of it', async () => {
    const many = `x\n${'1\n'.repeat(30_000)}`;
    expect(await typesOf(await world.file('late.csv', `${many}1.5\n`))).toEqual(['number']);
    expect(await typesOf(await world.file('late.csv', `${many}NA\n`))).toEqual(['string']);
  });

  test('hold for all files together', async () => {
    const [a, b, c] = [
      await world.file('a.csv', 'x\n1\n'),
      await world.file('b.csv', 'x\n""\n""\n'),
      await world.file('c.csv', 'x\n1.5\n'),
    ];
    expect((await world.table([a, b])).columns[0]!.type).toBe('integer');
    expect((await world.table([a, b, c])).columns[0]!.type).toBe('number');
  });
});

describe('types that were asked for', () => {
  const text = 'id,n,x,d,b\n1,1.5,1,2024-02-30,yes\n2, 7 ,-1e999,2024-01-01,1\n\n"3","x\ny",inf,,\n';
  const types = { n: 'integer', x: 'number', d: 'date', b: 'boolean' } as const;

  test('leave no cell that is not of them, and say where it stands', async () => {
    const path = await world.file('cells.csv', text);
    const table = await world.table(path, types);
    expect(table.columns.map(({ type }) => type)).toEqual([
      'integer',
      'integer',
      'number',
      'date',
      'boolean',
    ]);
    expect(await table.uncastable(10)).toEqual({
      count: 5,
      cells: [
        { file: path, line: 2, column: 'n', value: '1.5', message: "'1.5' is not an integer" },
        {
          file: path,
          line: 2,
          column: 'd',
          value: '2024-02-30',
          message: "'2024-02-30' is not a date (YYYY-MM-DD)",
        },
        { file: path, line: 2, column: 'b', value: 'yes', message: "'yes' is not true or false" },
        { file: path, line: 3, column: 'x', value: '-1e999', message: "'-1e999' is not a number" },
        { file: path, line: 5, column: 'n', value: 'x\ny', message: "'x\ny' is not an integer" },
      ],
    });
    expect(await table.uncastable(1)).toMatchObject({ count: 5, cells: [{ column: 'n' }] });
    expect(await valuesOf(table, 'n')).toEqual([null, '7', null]);
    expect(await valuesOf(table, 'x', 'number')).toEqual([1, Number.NaN, Number.POSITIVE_INFINITY]);
  });

  test('may make a number a name', async () => {
    const table = await world.table(await world.file('zip.csv', 'zip\n01234\n'), { zip: 'string' });
    expect(await valuesOf(table, 'zip')).toEqual(['01234']);
  });

  test('name columns of the header', async () => {
    const path = await world.file('a.csv', 'id,x\n1,2\n');
    expect(await told(world.table(path, { y: 'integer' }))).toEqual([
      'a.csv:1: has no column y; it has: id, x',
    ]);
  });

  test('count within the first rows only, where rows are limited', async () => {
    const [a, b] = [await world.file('l1.csv', 'x\n1\nq\n'), await world.file('l2.csv', 'x\nr\ns\n')];
    const table = await world.table([a, b], { x: 'integer' }, 3);
    expect(await table.rows()).toBe(3);
    expect(await table.uncastable(9)).toMatchObject({
      count: 2,
      cells: [
        { file: a, line: 3 },
        { file: b, line: 2 },
      ],
    });
  });
});

describe('a CSV file', () => {
  test.each([
    { what: 'commas', text: 'a,b\n1,"x,y"\n' },
    { what: 'semicolons', text: 'a;b\n1;x,y\n' },
    { what: 'tabs', text: 'a\tb\n1\tx,y\n' },
    { what: 'bars', text: 'a|b\n1|x,y\n' },
    { what: 'a byte order mark', text: '\ufeffa,b\n1,"x,y"\n' },
    { what: 'a byte order mark and quotes', text: '\ufeff"a","b"\n1,"x,y"\n' },
    { what: 'CRLF', text: 'a,b\r\n1,"x,y"\r\n' },
    { what: 'CR', text: 'a,b\r1,"x,y"\r' },
    { what: 'empty lines', text: 'a,b\n\n1,"x,y"\n\n' },
    { what: 'no last line end', text: 'a,b\n1,"x,y"' },
  ])('with $what reads the same', async ({ text }) => {
    const table = await world.table(await world.file('same.csv', text));
    expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['a', 'integer'],
      ['b', 'string'],
    ]);
    expect(await valuesOf(table, 'b')).toEqual(['x,y']);
  });

  test('may hold quotes, separators and line ends in quotes', async () => {
    const table = await world.table(
      await world.file('quotes.csv', '"a ""x""","b,c"\r\n1,"say ""hi""\nthere"\r\n2,5\' pipe\r\n'),
    );
    expect(table.columns.map(({ name }) => name)).toEqual(['a "x"', 'b,c']);
    expect(await valuesOf(table, '"b,c"')).toEqual(['say "hi"\nthere', "5' pipe"]);
  });

  test('may be a header alone, or have one column', async () => {
    expect(await (await world.table(await world.file('header.csv', 'a,b\n'))).rows()).toBe(0);
    const one = await world.table(await world.file('one.csv', 'a\n1\n\nx\n'), { a: 'integer' });
    expect(await one.rows()).toBe(3);
    expect((await one.uncastable(1)).cells[0]!.line).toBe(4);
  });

  test('numbers its rows without the header', async () => {
    const path = await world.file('rows.csv', 'a\n1\n2\n');
    const table = await world.table([path, await world.file('rows2.csv', 'a\n7\n')]);
    expect(await table.failing({ column: 'a', bad: { is: 'outside', maximum: 1 } }, ['a'], 9)).toEqual([
      { file: 'rows.csv', row: 2, values: { a: 2 } },
      { file: 'rows2.csv', row: 1, values: { a: 7 } },
    ]);
  });
});

describe('the line of a cell', () => {
  test.each([
    { what: 'after quoted line ends', text: 'a,b\n"1\n\n2",1\n3,x\n', line: 5 },
    { what: 'after doubled quotes', text: 'a,b\n"say ""hi""\nyou",1\n3,x\n', line: 4 },
    { what: 'after quotes inside cells', text: 'a,b\n5" pipe,1\n6" pipe,2\n7,x\n', line: 4 },
    { what: 'after empty lines', text: 'a,b\n\n\n1,x\n', line: 4 },
    { what: 'in the last row', text: 'a,b\r\n1,2\r\n3,x', line: 3 },
    { what: 'after lone carriage returns', text: 'a,b\r1,2\r3,x', line: 3 },
  ])('$what is $line', async ({ text, line }) => {
    const table = await world.table(await world.file('line.csv', text), { b: 'integer' });
    expect(await table.uncastable(5)).toMatchObject({ count: 1, cells: [{ line, value: 'x' }] });
  });
});

describe('a CSV file is refused', () => {
  const many = `a,b\n${'1,2\n'.repeat(30_000)}`;
  test.each<{ what: string; content: string | Uint8Array; line?: number; message: string }>([
    {
      what: 'with a short row',
      content: 'a,b\n1,2\n3\n',
      line: 3,
      message: 'has 1 cell where the header has 2',
    },
    {
      what: 'with a long row',
      content: `${many}3,4,5\n`,
      line: 30_002,
      message: 'has 3 cells where the header has 2',
    },
    {
      what: 'with an open quote',
      content: 'a,b\n1,"2\n3,4\n',
      line: 2,
      message: 'has a quote that is not closed',
    },
    {
      what: 'with an open quote at its end',
      content: `${many}3,"4\n5,6\n`,
      line: 30_002,
      message: 'has a quote that is not closed',
    },
    {
      what: 'in Latin-1',
      content: Buffer.from('a,b\n1,x\n2,caf\xe9\n', 'latin1'),
      line: 3,
      message: 'is not UTF-8 text',
    },
    {
      what: 'in Latin-1 after a megabyte',
      content: Buffer.from(`a,b\n${'1,2\n'.repeat(300_000)}2,caf\xe9\n`, 'latin1'),
      line: 300_002,
      message: 'is not UTF-8 text',
    },
    {
      what: 'in UTF-16',
      content: Buffer.from('\ufeffa,b\n1,x\n', 'utf16le'),
      line: 1,
      message: 'is UTF-16 text',
    },
    {
      what: 'in UTF-16 without a mark',
      content: Buffer.from('a,b\n1,x\n', 'utf16le'),
      line: 1,
      message: 'is UTF-16 text',
    },
    { what: 'with NUL', content: 'a,b\n1,x\0y\n', line: 2, message: 'holds a NUL character' },
    {
      what: 'with mixed line ends',
      content: 'a,b\r\n1,x\n2,y\n',
      line: 2,
      message: 'ends its lines in more than one way',
    },
    {
      what: 'with two columns of one name',
      content: 'a,A\n1,2\n',
      line: 1,
      message: 'has two columns called a and A',
    },
    {
      what: 'that begins with nothing',
      content: '\na,b\n1,2\n',
      line: 1,
      message: 'begins with an empty line',
    },
    {
      what: 'with an endless header',
      content: `"a,b\n${'1,2\n'.repeat(400_000)}`,
      line: 1,
      message: 'has a header that does not end',
    },
    {
      what: 'of 100,000 columns',
      content: `${Array.from({ length: 1e5 }, (_, at) => `c${at}`).join(',')}\n`,
      message: 'more than max-columns (10000)',
    },
  ])('$what', async ({ content, line, message }) => {
    const path = await world.file('bad.csv', content);
    const place = line === undefined ? '' : `bad.csv:${line}: `;
    const [first] = await told(world.table(path));
    expect(first).toContain(place);
    expect(first).toContain(message);
  });

  test('with another header or separator than the first one', async () => {
    const a = await world.file('a.csv', 'a,b\n1,2\n');
    const b = await world.file('b.csv', 'a,c\n1,2\n');
    const c = await world.file('c.csv', 'b,a\n1,2\n');
    const d = await world.file('d.csv', 'a;b\n1;2\n');
    expect(await told(world.table([a, b, c, d]))).toEqual([
      'b.csv:1: has no column b, which a.csv has; name files of one shape',
      'b.csv:1: has a column c, which a.csv does not have; name files of one shape',
      'c.csv:1: has its columns in another order than a.csv; name files of one shape',
      'd.csv:1: uses another separator than a.csv; name files of one shape',
    ]);
  });
});
