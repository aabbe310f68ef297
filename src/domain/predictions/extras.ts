import type { Batch, Column, Expressions, WrittenColumn } from '../../foundation/ports/ports.ts';
import { isOwnColumn } from './columns.ts';

/** Columns of a table whose names occur in SQL of the user; a word too many costs nothing. */
export function columnsNamedIn<C extends { readonly name: string }>(
  sql: readonly string[],
  columns: readonly C[],
): readonly C[] {
  const text = sql.join('\n').toLowerCase();
  return columns.filter(({ name }) => text.includes(name.toLowerCase()) || text.includes(quoted(name)));
}

const quoted = (name: string): string => name.toLowerCase().replaceAll('"', '""');

/** What of the data is read beside labels and predictions, for metrics in SQL. */
interface ExtrasQuestion {
  readonly rowId: readonly string[];
  readonly slices: readonly string[];
  /** Where rows have weights, `weight` is theirs. */
  readonly weight?: string | undefined;
  /** SQL that says which columns are kept. */
  readonly sql: readonly string[];
}

/** Reads columns that metrics in SQL name: numbers as numbers, all else and what names a row as text. */
export function extrasReader({ rowId, slices, weight, sql }: ExtrasQuestion, columns: readonly Column[]) {
  const own = [...slices, ...(weight === undefined ? [] : ['weight'])];
  const free = columns.filter(({ name }) => !isOwnColumn(name) && !own.includes(name));
  const readers = columnsNamedIn(sql, free).map((column) => readerOf(column, rowId.includes(column.name)));
  return {
    expressions: Object.assign({}, ...readers.map(({ expressions }) => expressions)) as Expressions,
    add(batch: Batch, row: number): void {
      for (const reader of readers) reader.add(batch, row);
    },
    finish: (): readonly WrittenColumn[] => readers.map((reader) => reader.finish()),
  };
}

function readerOf({ name, type }: Column, isId: boolean) {
  const key = `metrics ${name}`;
  const isNumber = !isId && (type === 'integer' || type === 'number');
  const numbers: number[] = [];
  const texts: (string | null)[] = [];
  return {
    expressions: { [key]: { column: name, as: isNumber ? 'number' : 'text', kept: 'each' } } as Expressions,
    add(batch: Batch, row: number): void {
      if (isNumber) numbers.push(batch.numbers[key]![row]!);
      else texts.push(batch.texts[key]![row]!);
    },
    finish: (): WrittenColumn =>
      isNumber
        ? { name, type: 'number', values: Float64Array.from(numbers) }
        : { name, type: 'text', values: texts },
  };
}
