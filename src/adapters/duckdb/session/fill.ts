import type { DuckDBConnection, DuckDBVector } from '@duckdb/node-api';
import type { CodedColumn, WrittenColumn } from '../../../foundation/ports/ports.ts';
import { identifier, listOf } from '../sql/sql.ts';
import type { DuckDbModule } from './session.ts';

const NATIVE = { number: 'DOUBLE', integer: 'BIGINT', boolean: 'BOOLEAN', text: 'VARCHAR' } as const;
const CODE = 'UTINYINT';
const MOST_NAMES = 256;
const CHUNK = 2048;

/** A column of the table that is made: its type, what puts rows into a vector, and SQL of its values. */
interface Filling {
  readonly name: string;
  readonly native: (typeof NATIVE)[keyof typeof NATIVE] | typeof CODE;
  readonly rows: number;
  readonly sql: string;
  put(vector: DuckDBVector, start: number, size: number): void;
}

/**
 * Makes a table of columns at hand, and answers SQL of the values of each, in the order given; NaN becomes NULL. A text
 * is handed over once a row, which takes longer than all else, but for those of few names: their codes are.
 */
export async function fill(
  duckdb: DuckDbModule,
  connection: DuckDBConnection,
  table: string,
  columns: readonly (WrittenColumn | CodedColumn)[],
): Promise<readonly string[]> {
  const fillings = columns.map((column) => ('codes' in column ? coded(column) : plain(column)));
  const types = fillings.map(({ name, native }) => `${identifier(name)} ${native}`);
  await connection.run(`create table ${identifier(table)} (${types.join(', ')})`);
  await append(duckdb, connection, table, fillings);
  return fillings.map(({ sql }) => sql);
}

async function append(
  duckdb: DuckDbModule,
  connection: DuckDBConnection,
  table: string,
  fillings: readonly Filling[],
): Promise<void> {
  const rows = fillings[0]?.rows ?? 0;
  const types = fillings.map(({ native }) => duckdb[native]);
  const appender = await connection.createAppender(table);
  for (let start = 0; start < rows; start += CHUNK) {
    const size = Math.min(CHUNK, rows - start);
    const chunk = duckdb.DuckDBDataChunk.create(types, size);
    for (const [at, filling] of fillings.entries()) {
      const vector = chunk.getColumnVector(at);
      filling.put(vector, start, size);
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function plain({ name, type, values }: WrittenColumn): Filling {
  const put =
    values instanceof Float64Array && type !== 'text'
      ? NUMBERS[type](values)
      : texts((row) => values[row] as Text);
  return { name, native: NATIVE[type], rows: values.length, sql: identifier(name), put };
}

function coded({ name, codes, names }: CodedColumn): Filling {
  const [rows, sql] = [codes.length, identifier(name)];
  if (!isShort(names))
    return { name, native: 'VARCHAR', rows, sql, put: texts((row) => names[codes[row]!]!) };
  return {
    name,
    native: CODE,
    rows,
    sql: `${listOf(names)}[${sql}::integer + 1] as ${sql}`,
    put(vector, start, size) {
      for (let row = 0; row < size; row++) vector.setItem(row, codes[start + row]!);
    },
  };
}

type Text = string | null;

/** Names that one byte tells apart and that SQL can write: it ends at a NUL. */
const isShort = (names: readonly string[]): boolean =>
  names.length > 0 && names.length <= MOST_NAMES && !names.some((name) => name.includes('\0'));

const texts = (textOf: (row: number) => Text): Filling['put'] =>
  function put(vector, start, size) {
    for (let row = 0; row < size; row++) vector.setItem(row, textOf(start + row));
  };

type Numbers = (values: Float64Array) => Filling['put'];

/** A loop for each type of vector: one that meets all of them is slow for each. */
const NUMBERS: Readonly<Record<Exclude<WrittenColumn['type'], 'text'>, Numbers>> = {
  number: (values) =>
    function put(vector, start, size) {
      for (let row = 0; row < size; row++) {
        const value = values[start + row]!;
        vector.setItem(row, Number.isNaN(value) ? null : value);
      }
    },
  integer: (values) =>
    function put(vector, start, size) {
      for (let row = 0; row < size; row++) {
        const value = values[start + row]!;
        vector.setItem(row, Number.isNaN(value) ? null : BigInt(value));
      }
    },
  boolean: (values) =>
    function put(vector, start, size) {
      for (let row = 0; row < size; row++) {
        const value = values[start + row]!;
        vector.setItem(row, Number.isNaN(value) ? null : value === 1);
      }
    },
};
