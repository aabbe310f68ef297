import type { Column, RowExpression } from '../../foundation/ports/ports.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';

/** Begins the name of the column of a class's scores. */
export const SCORE_OF = 'score:';

/** Begins the name of a column that holds the groups of a grouping in a predictions table of this tool. */
export const GROUP_OF = 'group:';

/** The column that says how much a row counts in a predictions table of this tool; the name of the input too. */
export const WEIGHT = 'weight';

const OWN = ['label', 'prediction', 'score'];

/** Columns of a predictions table that this tool gives a meaning by their name. */
export const isOwnColumn = (name: string): boolean =>
  OWN.includes(name) || name.startsWith(SCORE_OF) || name.startsWith(GROUP_OF);

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
