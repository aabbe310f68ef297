import type { Table } from '../../foundation/exhibits/exhibit.ts';

/** Rows beyond which a table that may fold away does. */
const LONG = 12;

/** Whether a table folds away under its title. */
export const isFolded = ({ fold, rows }: Table): boolean =>
  fold === 'always' || (fold === 'long' && rows.length > LONG);

/** The title of a table with the unit of its numbers. */
export const titleOf = ({ title, unit }: Pick<Table, 'title' | 'unit'>): string =>
  unit ? `${title} (${unit})` : title;
