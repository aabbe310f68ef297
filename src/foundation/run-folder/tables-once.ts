import type { Engine, Table } from '../ports/ports.ts';

/** An engine that opens each table once: a CSV file is checked line by line every time it is opened. */
export function tablesOnce(engine: Engine): Engine {
  const opened = new Map<string, Promise<Table>>();
  return {
    ...engine,
    table: (ref) => {
      const key = JSON.stringify(ref);
      const table = opened.get(key) ?? engine.table(ref);
      opened.set(key, table);
      return table;
    },
  };
}
