import type { FilesRef, Table } from '../../foundation/ports/ports.ts';
import type { Opened } from './answers/overlap.ts';
import { openTable } from './open-table.ts';
import { type IsSame, openedOnce } from './opened-once.ts';
import type { Session } from './session/session.ts';
import type { OpenedTable, Shop } from './shop.ts';

/** Tables that an engine has opened. */
interface OpenedTables {
  /** Opens a table, each once as long as it does not change. */
  open(ref: FilesRef): Promise<Table>;
  /** The rows of a table as a relation. */
  whole(table: Table): Promise<Opened>;
  /** Asks a question about several tables, in a session that can read the files of all. */
  over<T>(
    tables: readonly Table[],
    ask: (session: Session, opened: readonly Opened[]) => Promise<T>,
  ): Promise<T>;
  /** Whether tables are as they were opened. */
  areSame(tables: readonly Table[]): Promise<boolean>;
}

export function openedTables(shop: Shop): OpenedTables {
  const opened = new WeakMap<Table, Pick<OpenedTable, 'whole'> & { readonly isSame: IsSame }>();
  const whole = (table: Table): Promise<Opened> => opened.get(table)!.whole();
  return {
    open: openedOnce(shop.files, async (ref, isSame) => {
      const one = await openTable(shop, ref);
      opened.set(one.table, { whole: one.whole, isSame });
      return one.table;
    }),
    whole,
    async over(tables, ask) {
      const all = await Promise.all(tables.map(whole));
      const session = await shop.open([...new Set(all.flatMap(({ paths }) => paths))]);
      try {
        return await ask(session, all);
      } finally {
        session.close();
      }
    },
    areSame: async (tables) =>
      (await Promise.all(tables.map((table) => opened.get(table)!.isSame()))).every((same) => same),
  };
}
