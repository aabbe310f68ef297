import type { Batch, Engine, Expressions } from '../../foundation/ports/ports.ts';

/** Those rows of a table that hold a text in a column, such as the predictions of one trial. */
export interface OnlyRows {
  readonly column: string;
  readonly value: string;
}

const KEY = 'rows of one candidate';
const BATCH = 65_536;

/** What tells the rows apart, for a question to the table. */
export const onlyExpressions = (only: OnlyRows | undefined): Expressions =>
  only ? { [KEY]: { column: only.column, as: 'text', kept: 'shared' } } : {};

/** The rows of a batch that were asked for; all where nothing is. */
export function onlyRowsOf(batch: Batch, only: OnlyRows | undefined): Batch {
  if (!only) return batch;
  const texts = batch.texts[KEY]!;
  const rows = [...texts.keys()].filter((row) => texts[row] === only.value);
  if (rows.length === batch.rows) return batch;
  return {
    rows: rows.length,
    integers: mapped(batch.integers, ({ values, wrong }) => ({
      values: BigInt64Array.from(rows, (row) => values[row]!),
      wrong: rows.map((row) => wrong[row]!),
    })),
    numbers: mapped(batch.numbers, (values) => Float64Array.from(rows, (row) => values[row]!)),
    texts: mapped(batch.texts, (values) => rows.map((row) => values[row]!)),
  };
}

const mapped = <T>(columns: Readonly<Record<string, T>>, of: (column: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, of(column)]));

/** The texts that a column of a predictions table holds, in the order of their first rows. */
export async function textsIn(path: string, column: string, engine: Engine): Promise<readonly string[]> {
  const table = await engine.table({ files: [path] });
  const found = new Set<string>();
  const asked = { [KEY]: { column, as: 'text', kept: 'shared' } } as const;
  for await (const batch of table.batches(asked, BATCH))
    for (const text of batch.texts[KEY]!) if (text !== null) found.add(text);
  return [...found];
}
