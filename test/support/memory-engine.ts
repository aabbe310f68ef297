import type { Row, Scalar } from '../../src/foundation/evidence/evidence.ts';
import type {
  Aggregate,
  AggregateAnswer,
  AggregateRows,
  CodedColumn,
  Engine,
  LeftColumn,
  Table,
  TableRef,
  WrittenColumn,
} from '../../src/foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../src/foundation/problems/errors.ts';
import { memoryTable, namesOf, type Placed, type Sql } from './memory-table.ts';

/** Rows by the path of a file or the name of a relation; in place of rows, what is wrong with the file. */
export type MemoryTables = Record<string, readonly Row[] | InputErrors>;

/**
 * The fake of the port: an engine over rows in memory, which answers every question by its definition. It knows columns
 * and the SQL that it is told of, and keeps what is written. NaN is a missing value.
 */
export function memoryEngine(
  tables: MemoryTables,
  expressions: Sql['expressions'] = {},
  answers: Sql['answers'] = {},
): Engine {
  return {
    name: 'memory',
    table: async (ref) => memoryTable(ref, rowsOf(tables, ref), { expressions, answers }),
    columnNames: async (ref) => namesOf(rowsOf(tables, ref).map(({ row }) => row)),
    async overlap(table, others, { ids, values }) {
      const [own, other] = [await keysOf([table], ids, values), await keysOf(others, ids, values)];
      const shared = (kind: keyof Keys) =>
        own.filter((row) => other.some((one) => one[kind] === row[kind])).length;
      const repeated = other.filter((row) => other.filter((one) => one.values === row.values).length > 1);
      return {
        rows: own.length,
        sharedIds: ids.length === 0 ? 0 : shared('ids'),
        sharedRows: ids.length === 0 ? 0 : shared('both'),
        sharedValues: values.length === 0 ? 0 : shared('values'),
        otherRows: other.length,
        repeatedValues: values.length === 0 ? 0 : repeated.length,
      };
    },
    async pairing(table, other, names) {
      return pairedByName(await namesOfRows(table, names), await namesOfRows(other, names));
    },
    aggregate: async (rows, asked) => asked.map((one) => aggregated(rows, one, answers)),
    async writeParquet(path, columns) {
      tables[path] = rowsOfColumns(await Promise.all(columns.map(atHand)));
    },
    close() {},
  };
}

/** The definition of a pairing; a name that is null names nothing. */
export function pairedByName(
  own: readonly (string | null)[],
  others: readonly (string | null)[],
): Uint32Array | undefined {
  const places = own.map((name) => (name === null ? -1 : others.indexOf(name)));
  const isPaired =
    own.length === others.length && new Set(places).size === own.length && !places.includes(-1);
  return isPaired ? Uint32Array.from(places) : undefined;
}

/** The texts that name each row, as one; null where some is missing. */
export async function namesOfRows(
  table: Table,
  names: readonly string[],
): Promise<readonly (string | null)[]> {
  const asked = Object.fromEntries(names.map((column) => [column, { column, as: 'text' as const }]));
  const all: (string | null)[] = [];
  for await (const { rows, texts } of table.batches(asked, 1000))
    for (let row = 0; row < rows; row++) {
      const values = names.map((name) => texts[name]![row] ?? null);
      all.push(values.includes(null) ? null : JSON.stringify(values));
    }
  return all;
}

const rowsOfColumns = (columns: readonly WrittenColumn[]): readonly Row[] =>
  Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values, type }) => [name, cellOf(values[row] ?? null, type)])),
  );

async function atHand(column: WrittenColumn | CodedColumn | LeftColumn): Promise<WrittenColumn> {
  if ('codes' in column) return decoded(column);
  if (!('table' in column)) return column;
  const { name, table } = column;
  const values: (string | null)[] = [];
  for await (const { texts } of table.batches({ [name]: { column: name, as: 'text' } }, 1000))
    values.push(...texts[name]!);
  return { name, type: 'text', values };
}

const decoded = ({ name, codes, names }: CodedColumn): WrittenColumn => ({
  name,
  type: 'text',
  values: Array.from(codes, (code) => names[code]!),
});

const cellOf = (value: number | string | null, type: WrittenColumn['type']): Scalar =>
  type === 'boolean' ? value === 1 : value;

function aggregated(
  { columns, divisions }: AggregateRows,
  { sql, where, without }: Aggregate,
  answers: Sql['answers'],
): AggregateAnswer {
  const answer = answers[sql] ?? refuse(sql, 'is SQL that this engine was not told of', 'tell it');
  const number = (rows: readonly Row[]): number => {
    const value = answer(rows);
    return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
  };
  const kept = rowsOfColumns(columns)
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => where.every(({ column, value }) => row[column] === value));
  const all = kept.map(({ row }) => row);
  if (!without) return { value: number(all) };
  const left = (block: number): readonly Row[] =>
    kept.filter(({ at }) => divisions[without.division]![at] !== block).map(({ row }) => row);
  const leftOut = {
    without: Float64Array.from(without.blocks, (block) => number(left(block))),
    twice: number([...all, ...all]),
  };
  return { value: number(all), leftOut };
}

function rowsOf(tables: MemoryTables, ref: TableRef): readonly Placed[] {
  const names = 'files' in ref ? ref.files : [ref.relation.name];
  const placed = names.flatMap((file) => {
    const rows = tables[file] ?? [];
    if (rows instanceof InputErrors) throw rows;
    return rows.map((row, at) => ({ row, file, number: at + 1 }));
  });
  return placed.slice(0, ref.limit);
}

type Keys = Readonly<Record<'ids' | 'values' | 'both', string>>;

async function keysOf(
  tables: readonly Table[],
  ids: readonly string[],
  values: readonly string[],
): Promise<readonly Keys[]> {
  const keys: Keys[] = [];
  const text = (column: string) => [column, { column, as: 'text' as const }] as const;
  for (const table of tables)
    for await (const batch of table.batches(Object.fromEntries([...ids, ...values].map(text)), 1000))
      for (let row = 0; row < batch.rows; row++) {
        const of = (names: readonly string[]) => JSON.stringify(names.map((name) => batch.texts[name]![row]));
        keys.push({ ids: of(ids), values: of(values), both: of([...ids, ...values]) });
      }
  return keys;
}
