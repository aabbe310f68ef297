import type { Column, RowExpression } from '../../foundation/ports/ports.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';

/** Columns of a predictions table that this tool gives a meaning by their name. */
export const isOwnColumn = (name: string): boolean =>
  /^(label|prediction|score|score:.*|group:.*)$/s.test(name);

/** The column of this name, or the expression as the user wrote it. */
export const columnOrExpression = (columns: readonly Column[], text: string): RowExpression =>
  columns.some((column) => column.name === text) ? { column: text } : { sql: text };

/** One problem for each name that the table does not have. */
export function missingColumns(
  input: string,
  names: readonly string[],
  columns: readonly Column[],
  file: string,
): readonly InputProblem[] {
  return names
    .filter((name) => !columns.some((column) => column.name === name))
    .map((name) => ({
      input,
      value: name,
      message: `is not a column of ${file}`,
      remedy: `use one of: ${columns.map((column) => column.name).join(', ')}`,
    }));
}
