import { knownNames } from '../../config/nearest.ts';
import type { Column } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';

/** What DuckDB says, in one line and without the paths of this machine. */
export function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n')[0]!.trim();
}

/** The column of that name. Throws `InputErrors` with the nearest names. */
export function columnNamed(columns: readonly Column[], name: string): Column {
  const found = columns.find((column) => column.name === name);
  if (found) return found;
  const names = columns.map((column) => column.name);
  return refuse(name, 'is not a column of the table', knownNames(name, names));
}
