import { toneSymbol } from '../../../foundation/evidence/verdict-words.ts';
import type { Cell } from '../../../foundation/exhibits/cell.ts';
import type { Exhibit, Table } from '../../../foundation/exhibits/exhibit.ts';
import { formatNumber, formatSigned } from '../../../foundation/text/numbers.ts';
import { markdownCell, markdownCode, markdownText } from '../escape/markdown.ts';
import { isFolded, titleOf } from '../fold.ts';
import { shortDigest } from '../words.ts';
import { details } from './checks.ts';
import { markdownTable, type TableColumn } from './table.ts';

/** Tables and texts of what a step shows, with at most `rows` rows in each table; charts are for pages. */
export const exhibitsPart = (exhibits: readonly Exhibit[], rows: number): string =>
  exhibits
    .filter((exhibit) => exhibit.for.includes('summary'))
    .map((exhibit) => exhibitPart(exhibit, rows))
    .filter((part) => part !== '')
    .join('\n\n');

function exhibitPart(exhibit: Exhibit, rows: number): string {
  if (exhibit.kind === 'text') return markdownText(exhibit.text);
  if (exhibit.kind !== 'table' || exhibit.rows.length === 0) return '';
  const named = titleOf(exhibit);
  const content = markdownTable(exhibit.rows, exhibitColumns(exhibit), rows);
  return isFolded(exhibit)
    ? details(`${named} (${exhibit.rows.length})`, content)
    : `**${markdownText(named)}**\n\n${content}`;
}

/** Columns of the table of an exhibit. */
export const exhibitColumns = ({ columns }: Table): readonly TableColumn<readonly Cell[]>[] =>
  columns.map(({ head, as }, i) => ({
    head,
    ...(as === 'number' ? { align: 'right' } : {}),
    markdown: (cells) => (cells[i] ? cellMarkdown(cells[i]) : '–'),
  }));

function cellMarkdown(cell: Cell): string {
  switch (cell.kind) {
    case 'number':
      return markdownCell(cell.signed ? formatSigned(cell.value) : formatNumber(cell.value));
    case 'undefined':
      return markdownCell(`undefined: ${cell.why}`);
    case 'name':
      return markdownCode(cell.text);
    case 'digest':
      return markdownCode(shortDigest(cell.digest));
    case 'text':
      return markdownCell([toneSymbol(cell.tone), cell.text].filter(Boolean).join(' '));
  }
}
