import type { Row, Scalar } from '../../src/foundation/evidence/evidence.ts';
import type {
  Batch,
  BatchType,
  Column,
  ColumnType,
  Engine,
  Expression,
  Integers,
  Table,
  TableRef,
} from '../../src/foundation/ports/ports.ts';

type Values = Readonly<Record<string, (row: Row) => Scalar>>;

/**
 * An engine over rows in memory, for tests of what stands above the port: it answers batches, row and value counts,
 * knows quoted columns and the expressions given as functions, and keeps what is written. NaN is a missing value.
 */
export function memoryEngine(tables: Record<string, readonly Row[]>, expressions: Values = {}): Engine {
  return {
    name: 'memory',
    table: async (ref) => memoryTable(rowsOf(tables, ref), expressions),
    columnNames: async (ref) => namesOf(rowsOf(tables, ref)),
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
    async writeParquet(path, columns) {
      const length = columns[0]?.values.length ?? 0;
      tables[path] = Array.from({ length }, (_, row) =>
        Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
      );
    },
    close() {},
  };
}

const rowsOf = (tables: Record<string, readonly Row[]>, ref: TableRef): readonly Row[] =>
  'files' in ref ? ref.files.flatMap((file) => tables[file] ?? []) : (tables[ref.relation.name] ?? []);
const namesOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row))),
];

type Keys = Readonly<Record<'ids' | 'values' | 'both', string>>;

async function keysOf(
  tables: readonly Table[],
  ids: readonly string[],
  values: readonly string[],
): Promise<readonly Keys[]> {
  const keys: Keys[] = [];
  const text = (name: string) => [name, { column: name, as: 'text' as const }] as const;
  for (const table of tables)
    for await (const batch of table.batches(Object.fromEntries([...ids, ...values].map(text)), 1000))
      for (let row = 0; row < batch.rows; row++) {
        const of = (names: readonly string[]) => JSON.stringify(names.map((name) => batch.texts[name]![row]));
        keys.push({ ids: of(ids), values: of(values), both: of([...ids, ...values]) });
      }
  return keys;
}

function memoryTable(rows: readonly Row[], expressions: Values): Table {
  const columns: readonly Column[] = namesOf(rows).map((name) => ({
    name,
    type: typeOf(rows, name),
    native: 'memory',
  }));
  const unused = () => {
    throw new Error('not part of this test');
  };
  const readerOf = (one: Expression): ((row: Row) => Scalar) =>
    'column' in one ? (row) => row[one.column] ?? null : (expressions[one.sql] ?? unused);
  return {
    columns,
    rows: async () => rows.length,
    async valueCounts(column) {
      const counts = Map.groupBy(rows, (row) => textOf(row[column] ?? null));
      return [...counts].map(([value, found]) => ({ value, count: found.length }));
    },
    async *batches(asked, size): AsyncGenerator<Batch> {
      for (let at = 0; at < rows.length; at += size) {
        const part = rows.slice(at, at + size);
        const of = (kind: BatchType) => Object.entries(asked).filter(([, { as }]) => as === kind);
        yield {
          rows: part.length,
          numbers: Object.fromEntries(
            of('number').map(([key, one]) => [
              key,
              Float64Array.from(part, (row) => numberOf(readerOf(one)(row))),
            ]),
          ),
          integers: Object.fromEntries(
            of('integer').map(([key, one]) => [key, integersOf(part.map(readerOf(one)))]),
          ),
          texts: Object.fromEntries(
            of('text').map(([key, one]) => [key, part.map((row) => textOf(readerOf(one)(row)))]),
          ),
        };
      }
    },
    answer: unused,
    misfits: unused,
    count: unused,
    surplus: unused,
    failing: unused,
    repeated: unused,
    uncastable: unused,
    numericColumn: unused,
    profile: unused,
  };
}

const textOf = (value: Scalar): string | null =>
  value === null || Number.isNaN(value) ? null : String(value);
const isWhole = (value: Scalar): boolean => typeof value === 'boolean' || Number.isInteger(value);
const integersOf = (values: readonly Scalar[]): Integers => ({
  values: BigInt64Array.from(values, (value) => (isWhole(value) ? BigInt(value as number) : 0n)),
  wrong: values.map((value) => (isWhole(value) ? null : value === null ? 'NULL' : String(value))),
});
const numberOf = (value: Scalar): number => (value === null ? Number.NaN : Number(value));

function typeOf(rows: readonly Row[], name: string): ColumnType {
  const found = rows.map((row) => row[name]).find((value) => value !== null && value !== undefined);
  if (typeof found === 'boolean') return 'boolean';
  if (typeof found !== 'number') return 'string';
  return rows.every((row) => Number.isInteger(row[name] ?? 0)) ? 'integer' : 'number';
}
