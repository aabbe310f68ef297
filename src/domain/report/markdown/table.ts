import { markdownCell } from '../escape/markdown.ts';

export interface TableColumn<T> {
  readonly head: string;
  /** Markdown of the cell, escaped already; `text` columns are escaped here. */
  readonly markdown?: (row: T) => string;
  readonly text?: (row: T) => string;
  readonly align?: 'right';
}

/** A GFM table of at most `limit` rows, saying how many it leaves out; nothing for no rows. */
export function markdownTable<T>(
  rows: readonly T[],
  columns: readonly TableColumn<T>[],
  limit: number,
): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, limit);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [
    line(columns.map(({ head }) => markdownCell(head))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...shown.map((row) => line(columns.map((column) => cellOf(column, row)))),
  ];
  const left = rows.length - shown.length;
  return left === 0 ? lines.join('\n') : `${lines.join('\n')}\n\n_…and ${left} more, in the evidence._`;
}

function cellOf<T>(column: TableColumn<T>, row: T): string {
  return column.markdown?.(row) ?? markdownCell(column.text?.(row) ?? '');
}
