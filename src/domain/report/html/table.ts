import { type Child, element, type Markup, NOTHING } from './element.ts';

export interface HtmlColumn<T> {
  readonly head: string;
  readonly cell: (row: T) => Child;
  readonly kind?: 'number' | 'name' | 'wide';
}

/** A table with a caption for those who hear it; its first column names the row. Scrolls within its own box. */
export function htmlTable<T>(caption: string, rows: readonly T[], columns: readonly HtmlColumn<T>[]): Markup {
  if (rows.length === 0) return NOTHING;
  const head = columns.map(({ head: text, kind }) => element('th', { scope: 'col', class: kind }, text));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...columns.map(({ cell, kind }, i) =>
        element(i === 0 ? 'th' : 'td', { scope: i === 0 ? 'row' : undefined, class: kind }, cell(row)),
      ),
    ),
  );
  const table = element(
    'table',
    {},
    element('caption', { class: 'unseen' }, caption),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, table);
}

/** A part that folds away. */
export const folded = (summary: string, content: Markup): Markup =>
  content.markup === '' ? NOTHING : element('details', {}, element('summary', {}, summary), content);
