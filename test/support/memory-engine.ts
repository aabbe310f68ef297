import type { Row } from '../../src/foundation/evidence/evidence.ts';
import type { Engine, Table, TableRef } from '../../src/foundation/ports/ports.ts';
import { InputErrors } from '../../src/foundation/problems/errors.ts';
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
    async writeParquet(path, columns) {
      const length = columns[0]?.values.length ?? 0;
      tables[path] = Array.from({ length }, (_, row) =>
        Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
      );
    },
    close() {},
  };
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
