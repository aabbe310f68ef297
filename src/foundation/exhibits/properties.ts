import { type Cell, name } from './cell.ts';
import type { Table } from './exhibit.ts';

/** A table of single facts, a row for each one that is known. */
export const properties = (
  title: string,
  facts: Readonly<Record<string, Cell | undefined>>,
  places: Table['for'] = ['report', 'summary'],
): Table => ({
  kind: 'table',
  title,
  for: places,
  columns: [{ head: 'what', as: 'name' }, { head: 'value' }],
  rows: Object.entries(facts).flatMap(([what, cell]) => (cell ? [[name(what), cell]] : [])),
});
