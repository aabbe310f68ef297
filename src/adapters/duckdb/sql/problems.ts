import type { Column } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { knownNames } from '../../../foundation/text/nearest.ts';

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
