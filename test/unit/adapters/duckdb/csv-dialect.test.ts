import { readFileSync } from 'node:fs';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CsvDialect, FilesRef } from '../../../../src/foundation/ports/ports.ts';
import { duckDbWorld, told, valuesOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await duckDbWorld();
});
afterAll(() => world.end());

/** Types and values of all columns, row by row. */
async function read(content: string | Uint8Array, csv: CsvDialect, types?: FilesRef['types']) {
  const table = await world.csv(await world.file('dialect.csv', content), csv, types);
  const columns: (readonly unknown[])[] = [];
  for (const { name } of table.columns) columns.push(await valuesOf(table, `"${name}"`));
  return {
    names: table.columns.map(({ name }) => name),
    types: table.columns.map(({ type }) => type),
    rows: Array.from({ length: await table.rows() }, (_, row) => columns.map((values) => values[row])),
  };
}

describe('a CSV file of a dialect', () => {
  const same = {
    names: ['a', 'b'],
    types: ['integer', 'string'],
    rows: [
      ['1', 'x,y'],
      ['2', 'ë'],
    ],
  };
  const text = 'a,b\n1,"x,y"\n2,ë\n';
  test.each<{ what: string; content: string | Uint8Array; csv: CsvDialect }>([
    { what: 'separated by bars', content: 'a|b\n1|x,y\n2|ë\n', csv: { separator: '|' } },
    { what: 'separated by colons', content: 'a:b\n1:x,y\n2:ë\n', csv: { separator: ':' } },
    { what: 'quoted by apostrophes', content: "a,b\n1,'x,y'\n2,ë\n", csv: { quote: "'" } },
    { what: 'without quotes', content: 'a;b\n1;x,y\n2;ë\n', csv: { separator: ';', quote: '' } },
    { what: 'in Windows-1252', content: Buffer.from(text, 'latin1'), csv: { encoding: 'windows-1252' } },
    { what: 'in Latin-1', content: Buffer.from(text, 'latin1'), csv: { encoding: 'latin-1' } },
    { what: 'in UTF-16', content: Buffer.from(`\ufeff${text}`, 'utf16le'), csv: { encoding: 'utf-16' } },
    {
      what: 'in big-endian UTF-16',
      content: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      csv: { encoding: 'utf-16' },
    },
    { what: 'packed by gzip', content: gzipSync(text), csv: {} },
    { what: 'packed by Zstandard', content: zstdCompressSync(text), csv: { compression: 'zstd' } },
    {
      what: 'packed and in Latin-1',
      content: gzipSync(Buffer.from(text, 'latin1')),
      csv: { encoding: 'latin-1', compression: 'gzip' },
    },
    { what: 'below other lines', content: `# made\n"by\n${text}`, csv: { skipLines: 2 } },
    { what: 'with tokens for no value', content: text, csv: { nullValues: ['NA'] } },
  ])('reads the same $what', async ({ content, csv }) => {
    expect(await read(content, csv)).toEqual(same);
  });

  test('may have no header', async () => {
    expect(await read('1,x\n2,y\n', { header: false })).toEqual({
      names: ['column0', 'column1'],
      types: ['integer', 'string'],
      rows: [
        ['1', 'x'],
        ['2', 'y'],
      ],
    });
  });

  test('may escape quotes by a backslash', async () => {
    const { rows } = await read('a,b\n1,"say \\"hi\\", you"\n', { escape: '\\' });
    expect(rows).toEqual([['1', 'say "hi", you']]);
  });

  test('holds apostrophes that quote nothing', async () => {
    const { rows } = await read("id,city\n1,'t Dorp\n2,O'\n3,x\n", {});
    expect(rows).toEqual([
      ['1', "'t Dorp"],
      ['2', "O'"],
      ['3', 'x'],
    ]);
  });

  test('says what was read', async () => {
    const path = await world.file('told.csv', 'a;b\n1,5;NA\n');
    const { csv } = await world.csv(path, { decimal: ',', nullValues: ['NA'] });
    expect(csv).toEqual({ separator: ';', quote: '"', encoding: 'utf-8', decimal: ',', nullValues: ['NA'] });
    expect((await world.table(await world.parquet('told.parquet', 'select 1 as a'))).csv).toBeUndefined();
  });
});

describe('numbers of a dialect', () => {
  const comma = { separator: ';', decimal: ',' };
  test.each<{ cells: readonly string[]; csv: CsvDialect; type: string; values: readonly (string | null)[] }>([
    { cells: ['19,99', '-,5', '3'], csv: comma, type: 'number', values: ['19.99', '-0.5', '3'] },
    { cells: ['1.234,50', '7'], csv: { ...comma, thousands: '.' }, type: 'number', values: ['1234.5', '7'] },
    {
      cells: ['1.234', '12.345.678'],
      csv: { ...comma, thousands: '.' },
      type: 'integer',
      values: ['1234', '12345678'],
    },
    {
      cells: ['12,34,567.5'],
      csv: { separator: ';', thousands: ',' },
      type: 'number',
      values: ['1234567.5'],
    },
    {
      cells: ["1'000", '2'],
      csv: { separator: ';', thousands: "'" },
      type: 'integer',
      values: ['1000', '2'],
    },
    { cells: ['1.23', '2'], csv: { ...comma, thousands: '.' }, type: 'string', values: ['1.23', '2'] },
    { cells: ['1.5', '2'], csv: comma, type: 'string', values: ['1.5', '2'] },
    { cells: ['nan', '1,5', 'inf'], csv: comma, type: 'number', values: [null, '1.5', 'Infinity'] },
    { cells: ['1e3', '1,5e-2'], csv: comma, type: 'number', values: ['1000', '0.015'] },
  ])('$cells with $csv are $type', async ({ cells, csv, type, values }) => {
    const { types, rows } = await read(`id;x\n${cells.map((cell) => `r;${cell}\n`).join('')}`, csv);
    expect([types[1], rows.map(([, value]) => value)]).toEqual([type, values]);
  });

  test('are told where they are none', async () => {
    const path = await world.file('none.csv', 'x;y\n1,5;a\n1.5;b\n');
    const table = await world.csv(path, comma, { x: 'number' });
    expect(await table.uncastable(9)).toEqual({
      count: 1,
      cells: [
        {
          file: path,
          line: 3,
          column: 'x',
          value: '1.5',
          message: "'1.5' is not a number (decimal sign ',')",
        },
      ],
    });
  });
});

describe('dates of a dialect', () => {
  test.each<{ cells: readonly string[]; formats: readonly string[]; type: string; first: string }>([
    { cells: ['03/01/2024', '15/02/2024'], formats: ['dd/MM/yyyy'], type: 'date', first: '2024-01-03' },
    { cells: ['3/1/2024', '12/25/2024'], formats: ['M/d/yyyy'], type: 'date', first: '2024-03-01' },
    { cells: ['15.02.24', '2024-02-16'], formats: ['dd.MM.yy'], type: 'date', first: '2024-02-15' },
    { cells: ['01-JAN-2024', '02-feb-2024'], formats: ['dd-MMM-yyyy'], type: 'date', first: '2024-01-01' },
    { cells: ['20240229', '20240301'], formats: ['yyyyMMdd'], type: 'integer', first: '20240229' },
    { cells: ['2024-13-01', '2024-01-02'], formats: ['yyyy-dd-MM'], type: 'date', first: '2024-01-13' },
    { cells: ['31/02/2024'], formats: ['dd/MM/yyyy'], type: 'string', first: '31/02/2024' },
    {
      cells: ['15/02/2024 13:05', '16/02/2024 00:00'],
      formats: ['dd/MM/yyyy HH:mm'],
      type: 'timestamp',
      first: '2024-02-15T13:05:00Z',
    },
    {
      cells: ['2/15/24 3:04 PM', '2/15/24 12:00 am'],
      formats: ['M/d/yy h:mm a'],
      type: 'timestamp',
      first: '2024-02-15T15:04:00Z',
    },
    { cells: ['23.59', '08.30'], formats: ['HH.mm'], type: 'time', first: '23:59:00' },
  ])('$cells by $formats are $type', async ({ cells, formats, type, first }) => {
    const { types, rows } = await read(`id,x\n${cells.map((cell) => `r,${cell}\n`).join('')}`, {
      dateFormats: formats,
    });
    expect([types[1], rows[0]![1]]).toEqual([type, first]);
  });

  test('are read as such where they are asked for', async () => {
    const csv = { dateFormats: ['yyyyMMdd', 'HH.mm'] };
    const { rows } = await read('d,t\n20240229,23.59\n', csv, { d: 'date', t: 'time' });
    expect(rows).toEqual([['2024-02-29', '23:59:00']]);
  });
});

describe('tokens for no value', () => {
  test('are what somebody says, quoted or not, beside empty cells', async () => {
    const { types, rows } = await read('age,city\n34,Oslo\n?,"NA"\nNA,\n51,""\n', {
      nullValues: ['NA', '?'],
    });
    expect(types).toEqual(['integer', 'string']);
    expect(rows).toEqual([
      ['34', 'Oslo'],
      [null, null],
      [null, null],
      ['51', null],
    ]);
  });
});

describe('a CSV file is refused', () => {
  test.each<{ what: string; content: string | Uint8Array; csv: CsvDialect; message: string }>([
    {
      what: 'that is not packed as said',
      content: 'a\n1\n',
      csv: { compression: 'gzip' },
      message: 'is not gzip but plain text',
    },
    {
      what: 'with a packing that breaks off',
      content: gzipSync('a\n1\n').subarray(0, 15),
      csv: {},
      message: 'is broken gzip',
    },
    {
      what: 'that unpacks to more than it should',
      content: gzipSync(Buffer.alloc(3e8, 'a,b\n')),
      csv: {},
      message: 'unpacks to more than 268 MB',
    },
    {
      what: 'that unpacks to something else',
      content: gzipSync('[{"a": 1}]'),
      csv: {},
      message: 'is JSON, not a table',
    },
    {
      what: 'in another encoding than said',
      content: Buffer.from('a\n\x81\x20\n', 'latin1'),
      csv: { encoding: 'shift_jis' },
      message: 'is not shift_jis text',
    },
    {
      what: 'without quotes around its separators',
      content: 'a,b\n1,"x,y"\n',
      csv: { quote: '' },
      message: 'has 3 cells where the header has 2',
    },
  ])('$what', async ({ content, csv, message }) => {
    const [first] = await told(world.csv(await world.file('no.csv', content), csv));
    expect(first).toContain(`no.csv${message.startsWith('has') ? ':2:' : ''} ${message}`);
  });

  test('where an engine would read fewer rows than it has', async () => {
    const path = await world.file('fewer.csv', 'a,b\n1, "x\n2,y"\n');
    expect(await told(world.csv(path, {}))).toEqual([
      'fewer.csv holds 2 rows by RFC 4180 with the quote ", but 1 were read; repair the quotes and line ends, or set `quote` and `separator` in `csv`',
    ]);
  });
});

describe('a file in a dialect', () => {
  const cases = JSON.parse(readFileSync('test/fixtures/golden/csv-dialects.json', 'utf8')) as readonly {
    readonly csv: CsvDialect;
    readonly content: string;
    readonly n: readonly (number | null)[];
    readonly t: readonly (string | null)[];
  }[];

  test.each(cases)('is what pandas reads: $csv', async ({ csv, content, n, t }) => {
    const path = await world.file('pandas.csv', Buffer.from(content, 'base64'));
    const table = await world.csv(path, { ...csv, nullValues: ['NA', 'N/A'] });
    expect(table.columns.map(({ type }) => type)).toEqual(['number', 'string']);
    expect(await valuesOf(table, 'n', 'number')).toEqual(n.map((value) => value ?? Number.NaN));
    expect(await valuesOf(table, 't')).toEqual(t);
  });
});

describe('a table that was written by RFC 4180', () => {
  /** A record in a dialect; a cell is quoted where it must be, and now and then where it need not. */
  const written = (
    cells: readonly string[],
    separator: string,
    quote: string,
    end: string,
    generous: boolean,
  ) =>
    cells
      .map((cell) => {
        const needs =
          generous ||
          cell.startsWith(' ') ||
          [separator, quote, '\n', '\r'].some((one) => cell.includes(one));
        return needs ? `${quote}${cell.replaceAll(quote, quote + quote)}${quote}` : cell;
      })
      .join(separator) + end;
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '"', "'", ',', ';', '\t', '|', '\n', ' '),
    minLength: 1,
    maxLength: 8,
  });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 });

  test('is read as it was written, in any dialect', () =>
    fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('"', "'"),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.nat({ max: 2 }),
        async (table, separator, quote, end, generous, skipLines) => {
          const body = table.map((row) => written(row, separator, quote, end, generous));
          const head = 'above"\''.repeat(3);
          const text = `${`${head}${end}`.repeat(skipLines)}${['x', 'y', 'z'].join(separator)}${end}${body.join('')}`;
          const csv = { separator, quote, skipLines };
          const found = await read(text, csv, { x: 'string', y: 'string', z: 'string' });
          expect(found.rows).toEqual(table);
        },
      ),
      { numRuns: 40 },
    ));
});
