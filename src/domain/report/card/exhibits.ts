import type { Cell } from '../../../foundation/exhibits/cell.ts';
import type { CardPart, Table } from '../../../foundation/exhibits/exhibit.ts';
import { markdownText } from '../escape/markdown.ts';
import { exhibitColumns } from '../markdown/exhibits.ts';
import { markdownTable, type TableColumn } from '../markdown/table.ts';
import type { ShownStep } from '../run.ts';
import { locationOf } from './location.ts';

/** Head of the column that tells where the numbers of a row come from. */
export const EVIDENCE_HEAD = 'evidence';

/** What a cell of a card looks like when it is a number that needs a place in evidence. */
export const NUMBER = /^[+-]?[\d,]+(\.\d+)?(e[+-]?\d+)?$/;

/** A table of a card with the evidence that it is of. */
export interface CardTable {
  readonly evidenceId: string;
  readonly table: Table;
}

/** The tables of a part of the card, in the order of the run. */
export const cardTables = (run: readonly ShownStep[], part: CardPart): readonly CardTable[] =>
  run.flatMap(({ evidence, exhibits }) =>
    exhibits.flatMap((table) =>
      table.kind === 'table' && table.card === part && table.rows.length > 0
        ? [{ evidenceId: evidence.id, table }]
        : [],
    ),
  );

/** A part of the card: its tables, the first without a heading of its own. */
export function cardPart(run: readonly ShownStep[], part: CardPart): string {
  const tables = cardTables(run, part);
  const several = new Set(tables.map(({ evidenceId }) => evidenceId)).size > 1;
  return tables
    .flatMap(({ evidenceId, table }, i) => {
      const of = several ? ` (${evidenceId})` : '';
      const heading = `#### ${markdownText(`${table.title}${of}`)}`;
      return [...(i > 0 || several ? [heading] : []), cardTable({ evidenceId, table })];
    })
    .join('\n\n');
}

/** A table that ends with the places of its numbers; one without numbers has none. */
function cardTable({ evidenceId, table }: CardTable): string {
  const columns = exhibitColumns(table);
  const located = table.rows.flat().some(({ kind }) => kind === 'number');
  const evidence: TableColumn<readonly Cell[]> = {
    head: EVIDENCE_HEAD,
    // Locations are percent-encoded, so backticks and pipes cannot occur in them.
    markdown: (cells) =>
      pointersIn(cells)
        .map((pointer) => `\`${locationOf(evidenceId, pointer)}\``)
        .join('<br>') || '–',
  };
  const rows = table.rows.map((cells) => cells.map(inCard));
  return markdownTable(rows, [...columns, ...(located ? [evidence] : [])], Number.POSITIVE_INFINITY);
}

/** Words that look like a number stand in code, so that they are never taken for one that needs a place. */
const inCard = (cell: Cell): Cell =>
  cell.kind === 'text' && NUMBER.test(cell.text.trim()) ? { kind: 'name', text: cell.text } : cell;

/** Places of the numbers in cells, in their order. */
export const pointersIn = (cells: readonly Cell[]): readonly string[] =>
  cells.flatMap((cell) => (cell.kind === 'number' && cell.at !== undefined ? [cell.at] : []));
