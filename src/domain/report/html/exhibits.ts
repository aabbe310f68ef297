import type { Cell } from '../../../foundation/exhibits/cell.ts';
import type { Exhibit, Table } from '../../../foundation/exhibits/exhibit.ts';
import { formatNumber, formatSigned } from '../../../foundation/text/numbers.ts';
import { isFolded, titleOf } from '../fold.ts';
import { type Child, element, fragment, type Markup, NOTHING } from './element.ts';
import { chartFigure } from './figure.ts';
import { folded, type HtmlColumn, htmlTable } from './table.ts';

/** What a step shows, in its order; a matrix stands beside the open table before it. `anchor` is unique in the page. */
export function exhibitsPart(exhibits: readonly Exhibit[], anchor: string): Markup {
  const shown = exhibits.filter((exhibit) => exhibit.for.includes('report'));
  const parts = shown.map((exhibit, i) => exhibitPart(exhibit, `${anchor}-exhibit-${i + 1}`));
  return fragment(
    ...shown.map((exhibit, i): Markup => {
      if (isPaired(shown[i - 1], exhibit)) return NOTHING;
      const next = shown[i + 1];
      return next && isPaired(exhibit, next)
        ? element('div', { class: 'pair' }, parts[i]!, parts[i + 1]!)
        : parts[i]!;
    }),
  );
}

const isPaired = (first: Exhibit | undefined, second: Exhibit): boolean =>
  first?.kind === 'table' && !isFolded(first) && second.kind === 'matrix';

function exhibitPart(exhibit: Exhibit, id: string): Markup {
  if (exhibit.kind === 'table') return tablePart(exhibit);
  if (exhibit.kind === 'text')
    return element('p', { class: `note ${exhibit.tone ?? 'quiet'}` }, exhibit.text);
  return chartFigure(exhibit, id);
}

function tablePart(table: Table): Markup {
  const { title, caption = title, rows } = table;
  if (rows.length === 0) return NOTHING;
  const named = titleOf(table);
  const content = htmlTable(caption, rows, columnsOf(table));
  return isFolded(table)
    ? folded(`${named} (${rows.length})`, content)
    : element('div', {}, element('h3', {}, named), content);
}

const columnsOf = ({ columns }: Table): readonly HtmlColumn<readonly Cell[]>[] =>
  columns.map(({ head, as }, i) => ({
    head,
    ...(as ? { kind: as } : {}),
    cell: (row) => (row[i] ? cellContent(row[i]) : '–'),
  }));

function cellContent(cell: Cell): Child {
  switch (cell.kind) {
    case 'number':
      return cell.signed ? formatSigned(cell.value) : formatNumber(cell.value);
    case 'undefined':
      return `undefined: ${cell.why}`;
    case 'name':
      return element('code', {}, cell.text);
    case 'digest':
      return element('code', { class: 'digest' }, cell.digest);
    case 'text':
      return cell.tone ? element('span', { class: `chip ${cell.tone}` }, cell.text) : cell.text || '–';
  }
}
