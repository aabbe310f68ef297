import type { Row, Scalar } from '../../src/foundation/evidence/evidence.ts';
import type {
  Batch,
  BatchType,
  Column,
  ColumnType,
  Distributions,
  Expression,
  FailingRow,
  Integers,
  NumberCounts,
  Provenance,
  Table,
  TableRef,
  UserQuery,
} from '../../src/foundation/ports/ports.ts';
import { refuse } from '../../src/foundation/problems/errors.ts';
import { cellOf } from '../../src/foundation/stats/grid.ts';
import { runsOf } from '../../src/foundation/stats/runs.ts';
import { bytewise } from '../../src/foundation/text/bytewise.ts';
import { holds, isMissing } from './memory-predicates.ts';

/** What SQL of the user means, for it is not read here. */
export interface Sql {
  readonly expressions: Readonly<Record<string, (row: Row) => Scalar>>;
  readonly answers: Readonly<Record<string, (rows: readonly Row[]) => Scalar>>;
}

/** A row, and the file and place that it comes from. */
export interface Placed {
  readonly row: Row;
  readonly file: string;
  readonly number: number;
}

/** A table over rows in memory, which answers every question of the port by going through all of them. */
export function memoryTable(ref: TableRef, placed: readonly Placed[], { expressions, answers }: Sql): Table {
  const rows = placed.map(({ row }) => row);
  const columns: readonly Column[] = namesOf(rows).map((name) => ({ name, ...typeOf(rows, name) }));
  const valuesOf = (name: string): readonly Scalar[] => {
    if (!columns.some((column) => column.name === name))
      refuse(name, 'is not a column of the table', 'name one');
    return rows.map((row) => row[name] ?? null);
  };
  const readerOf = (one: Expression): ((row: Row) => Scalar) =>
    'column' in one ? (row) => row[one.column] ?? null : (expressions[one.sql] ?? unknown(one.sql));
  const shown = (found: readonly Placed[], show: readonly string[], limit: number): readonly FailingRow[] =>
    found.slice(0, limit).map(({ row, file, number }) => ({
      file,
      row: number,
      values: Object.fromEntries(show.map((name) => [name, scalarOf(row[name])])),
    }));
  const repeats = (names: readonly string[]): readonly Placed[] => {
    const seen = new Set<string>();
    const keys = placed.map(({ row }) => keyOf(row, names));
    return placed.filter((_, at) => keys[at] !== null && seen.size === seen.add(keys[at]!).size);
  };
  return {
    columns,
    rows: async () => rows.length,
    provenance: async () => provenanceOf(ref, placed),
    count: async (questions) =>
      questions.map(({ column, bad }) => valuesOf(column).filter((value) => holds(bad, value)).length),
    surplus: async (names) => repeats(names).length,
    failing: async ({ column, bad }, show, limit) =>
      shown(
        placed.filter(({ row }) => holds(bad, row[column] ?? null)),
        show,
        limit,
      ),
    repeated: async (names, show, limit) => shown(repeats(names), show, limit),
    uncastable: async () => ({ count: 0, cells: [] }),
    valueCounts: async (name) => countsOf(valuesOf(name)),
    answer: async (query) => (answers[textOfQuery(query)] ?? unknown(textOfQuery(query)))(rows),
    misfits: async (name, pattern) =>
      countsOf(valuesOf(name)).flatMap(({ value, count }) =>
        value === null || new RegExp(pattern, 'u').test(value) ? [] : [{ value, count }],
      ),
    profile: async (names) =>
      names.map((name) => {
        const present = valuesOf(name).filter((value) => !isMissing(value));
        const finite = present.filter((value) => typeof value !== 'number' || Number.isFinite(value));
        const sorted = finite.toSorted((a, b) => (a! < b! ? -1 : 1));
        return {
          minimum: sorted[0] ?? null,
          maximum: sorted.at(-1) ?? null,
          distinct: new Set(present).size,
          nulls: rows.length - present.length,
        };
      }),
    ...memoryDistributions((name) => numbersOf(name, valuesOf(name))),
    async *batches(asked, size, only): AsyncGenerator<Batch> {
      const wanted = only ? rows.filter((row) => textOf(row[only.column] ?? null) === only.value) : rows;
      for (let at = 0; at < wanted.length; at += size) {
        const part = wanted.slice(at, at + size);
        const of = <T>(kind: BatchType, typed: (values: readonly Scalar[]) => T): Record<string, T> =>
          Object.fromEntries(
            Object.entries(asked).flatMap(([key, one]) =>
              one.as === kind ? [[key, typed(part.map(readerOf(one)))]] : [],
            ),
          );
        yield {
          rows: part.length,
          numbers: of('number', (values) => Float64Array.from(values, numberOf)),
          integers: of('integer', integersOf),
          texts: of('text', (values) => values.map(textOf)),
        };
      }
    },
  };
}

const provenanceOf = (ref: TableRef, placed: readonly Placed[]): Provenance =>
  'files' in ref
    ? { files: ref.files.map((path) => ({ path, rows: placed.filter(({ file }) => file === path).length })) }
    : { snapshot: { query: ref.relation.name, rows: placed.length, at: new Date(0).toISOString() } };

/** The questions about numbers, each by its definition; `read` answers a column with NaN for NaN and null for NULL. */
export function memoryDistributions(read: (name: string) => readonly (number | null)[]): Distributions {
  const finite = (name: string): readonly number[] =>
    read(name)
      .filter((value) => value !== null)
      .filter(Number.isFinite)
      .map((value) => value + 0)
      .sort((a, b) => a - b);
  return {
    numberCounts: async (name) => countsIn(read(name)),
    async moments(name) {
      const values = finite(name);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return { mean, variance: values.length > 1 ? squares / (values.length - 1) : Number.NaN };
    },
    async quantiles(name, parts) {
      const values = finite(name);
      if (values.length === 0) return [];
      return Array.from(
        { length: parts },
        (_, k) => values[Math.ceil((values.length * (k + 1)) / parts) - 1]!,
      );
    },
    async histogram(name, edges) {
      const bins = [...edges, Infinity];
      const binOf = (value: number) => bins.findIndex((edge) => value <= edge);
      return bins.map((_, bin) => finite(name).filter((value) => binOf(value) === bin).length);
    },
    async numbers(name) {
      return { ...countsIn(read(name)), runs: runsOf(Float64Array.from(finite(name))) };
    },
    tallies: async (asked) =>
      asked.map(({ column, grid }) => {
        const held = Map.groupBy(finite(column), (value) => cellOf(grid, value));
        const cells = Array.from({ length: grid.cells }, (_, cell) => held.get(cell) ?? []);
        return {
          ...countsIn(read(column)),
          counts: Float64Array.from(cells, ({ length }) => length),
          least: Float64Array.from(cells, (values) => Math.min(...values)),
          largest: Float64Array.from(cells, (values) => Math.max(...values)),
        };
      }),
    inCells: async (asked) =>
      asked.map(({ column, grid, open }) =>
        Float64Array.from(finite(column).filter((value) => open[cellOf(grid, value)] === 1)),
      ),
  };
}

function countsIn(values: readonly (number | null)[]): NumberCounts {
  const count = (is: (value: number | null) => boolean) => values.filter(is).length;
  return {
    rows: values.length,
    nulls: count((value) => value === null),
    nans: count(Number.isNaN),
    infinities: count((value) => value === Infinity || value === -Infinity),
    finite: count(Number.isFinite),
  };
}

export const namesOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row))),
];

const unknown = (sql: string): never =>
  refuse(sql, 'is SQL that this engine was not told of', 'name a column');
const textOfQuery = ({ parts }: UserQuery): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.name)).join('');

function numbersOf(name: string, values: readonly Scalar[]): readonly (number | null)[] {
  if (values.some((value) => typeof value === 'string' || typeof value === 'boolean'))
    return refuse(name, 'is not numeric', 'name a numeric column');
  return values as readonly (number | null)[];
}

function countsOf(values: readonly Scalar[]) {
  const counts = Map.groupBy(values, textOf);
  return [...counts]
    .map(([value, found]) => ({ value, count: found.length }))
    .sort((a, b) => b.count - a.count || absentLast(a.value, b.value));
}

const absentLast = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : bytewise(a, b);

/** Null where any of the columns is missing. */
const keyOf = (row: Row, names: readonly string[]): string | null =>
  names.some((name) => isMissing(row[name] ?? null)) ? null : JSON.stringify(names.map((name) => row[name]));

/** As evidence can hold it: there is no number for NaN. */
const scalarOf = (value: Scalar = null): Scalar => (isMissing(value) ? null : value);
const textOf = (value: Scalar): string | null => (isMissing(value) ? null : String(value));
const isWhole = (value: Scalar): boolean => typeof value === 'boolean' || Number.isInteger(value);
const integersOf = (values: readonly Scalar[]): Integers => ({
  values: BigInt64Array.from(values, (value) => (isWhole(value) ? BigInt(value as number) : 0n)),
  wrong: values.map((value) => (isWhole(value) ? null : value === null ? 'NULL' : String(value))),
});
const numberOf = (value: Scalar): number => (value === null ? Number.NaN : Number(value));

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$/;

function typeOf(rows: readonly Row[], name: string): Pick<Column, 'type' | 'native'> {
  const present = rows.map((row) => row[name] ?? null).filter((value) => value !== null);
  const every = (is: (value: Scalar) => boolean): boolean => present.length > 0 && present.every(is);
  const types: readonly (readonly [ColumnType, boolean])[] = [
    ['boolean', every((value) => typeof value === 'boolean')],
    ['integer', every(Number.isInteger)],
    ['number', every((value) => typeof value === 'number')],
    ['timestamp', every((value) => typeof value === 'string' && MOMENT.test(value))],
  ];
  const type = types.find(([, fits]) => fits)?.[0] ?? 'string';
  return { type, native: type.toUpperCase() };
}
