import type { Engine } from '../../foundation/ports/ports.ts';

const KEY = 'texts of a column';
const BATCH = 65_536;

/** The texts that a column of a predictions table holds, in the order of their first rows. */
export async function textsIn(path: string, column: string, engine: Engine): Promise<readonly string[]> {
  const table = await engine.table({ files: [path] });
  const found = new Set<string>();
  const asked = { [KEY]: { column, as: 'text', kept: 'shared' } } as const;
  for await (const batch of table.batches(asked, BATCH))
    for (const text of batch.texts[KEY]!) if (text !== null) found.add(text);
  return [...found];
}
