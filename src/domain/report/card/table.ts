import { markdownTable, type TableColumn } from '../markdown/table.ts';
import { locationOf } from './location.ts';

/** A row whose numbers each have a place in evidence, in the order in which the row shows them. */
export interface LocatedRow {
  readonly evidenceId: string;
  readonly pointers: readonly string[];
}

/** Head of the column that tells where the numbers of a row come from. */
export const EVIDENCE_HEAD = 'evidence';

/** A table that ends with the places of its numbers. */
export function locatedTable<T extends LocatedRow>(
  rows: readonly T[],
  columns: readonly TableColumn<T>[],
): string {
  const evidence: TableColumn<T> = {
    head: EVIDENCE_HEAD,
    // Locations are percent-encoded, so backticks and pipes cannot occur in them.
    markdown: ({ evidenceId, pointers }) =>
      pointers.map((pointer) => `\`${locationOf(evidenceId, pointer)}\``).join('<br>') || '–',
  };
  return markdownTable(rows, [...columns, evidence], Number.POSITIVE_INFINITY);
}
