import type {
  Column,
  ColumnType,
  Engine,
  Files,
  Ports,
  Table,
} from '../../../../src/foundation/ports/ports.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { numbers } from './samples.ts';

export type MemoryRow = Readonly<Record<string, number | string | null>>;

/** Tables by path; a column's type is that of its first value, `at` is a timestamp. */
export type MemoryTables = Readonly<Record<string, readonly MemoryRow[]>>;

/** Ports over tables in memory: what detect-drift asks an engine for, and nothing else. */
export function memoryPorts(tables: MemoryTables): Ports {
  const files = {
    glob: async (patterns: readonly string[]) => patterns.filter((path) => path in tables),
    relative: (path: string) => path,
    digest: async () => `sha256:${'0'.repeat(64)}`,
  } as unknown as Files;
  const engine = {
    name: 'memory',
    table: async ({ files: paths }: { files: readonly string[] }) => {
      const rows = paths.flatMap((path) => tables[path]!);
      if (rows.some((row) => row.broken)) throw new InputErrors([brokenFile(paths[0]!)]);
      return memoryTable(rows);
    },
  } as unknown as Engine;
  const host = { log: { progress: () => {} } } as unknown as Ports['host'];
  return { files, host, engine: async () => engine } as unknown as Ports;
}

const brokenFile = (value: string) => ({
  input: 'file',
  value,
  message: 'is cut short',
  remedy: 'write it again',
});

function memoryTable(rows: readonly MemoryRow[]): Table {
  const values = (column: string) => rows.map((row) => row[column] ?? null);
  const distinct = (column: string) => new Set(values(column).filter((value) => value !== null)).size;
  const nulls = (column: string) => values(column).filter((value) => value === null).length;
  return {
    columns: Object.keys(rows[0] ?? { x: 0 }).map((name) => columnOf(name, values(name))),
    rows: async () => rows.length,
    profile: async (columns: readonly string[]) =>
      columns.map((column) => ({
        minimum: null,
        maximum: null,
        distinct: distinct(column),
        nulls: nulls(column),
      })),
    numericColumn: async (column: string) => numbers(values(column) as (number | null)[]),
    valueCounts: async (column: string) => countsOf(values(column) as (string | null)[]),
  } as unknown as Table;
}

function columnOf(name: string, values: readonly (number | string | null)[]): Column {
  const first = values.find((value) => value !== null);
  const whole = values.every((value) => value === null || Number.isInteger(value));
  const plain: ColumnType = typeof first === 'string' ? 'string' : whole ? 'integer' : 'number';
  const type = name === 'at' ? 'timestamp' : plain;
  return { name, type, native: type.toUpperCase() };
}

function countsOf(values: readonly (string | null)[]) {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
