import type { Batch } from '../../foundation/ports/ports.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import { nameIndex } from '../../foundation/text/name-index.ts';

/** Expressions that read the id columns; messages call each one by its key. */
export const idExpressions = (columns: readonly string[]) =>
  Object.fromEntries(
    columns.map((name) => [idKey(name), { column: name, as: 'text' as const, kept: 'each' as const }]),
  );

/** The names of the row of a batch. */
export const idOfRow = (batch: Batch, columns: readonly string[], row: number): string =>
  rowIdOf(columns.map((name) => batch.texts[idKey(name)]![row]!));

/** What names a row: the columns of its item, and the one that tells the trials of an item apart. */
export const rowColumns = ({
  rowId,
  trial,
}: {
  readonly rowId: readonly string[];
  readonly trial?: string | undefined;
}): readonly string[] => (trial === undefined ? rowId : [...rowId, trial]);

const idKey = (column: string): string => `row-id ${column}`;

/** The name of a row: its id values as a JSON array of texts. */
const rowIdOf = (values: readonly (string | null)[]): string => JSON.stringify(values);

/** The id values of a row, as `rowIdOf` joined them. */
export const idValues = (rowId: string): readonly (string | null)[] => JSON.parse(rowId) as (string | null)[];

/** Refuses rows without an id and rows that share one. Throws `InputErrors` naming the first and how many there are. */
export function requireUnique(rowIds: readonly string[], columns: readonly string[], where: string): void {
  requireNamed(rowIds, columns, where);
  const { repeats } = nameIndex(rowIds);
  if (repeats.length === 0) return;
  const first = rowIds[repeats[0]!]!;
  const rows = repeats.length === 1 ? '1 row repeats an id' : `${repeats.length} rows repeat an id`;
  throw new InputErrors([
    {
      input: 'row-id',
      value: columns.join(', '),
      message: `does not name the rows of ${where}: ${rows}, the first is ${first}`,
      remedy:
        'add columns until each row has its own id, or remove the duplicates; where several rows are trials of one item, name the column that tells them apart as `trial`',
    },
  ]);
}

/** NULL in one of several columns still tells rows apart; NULL in all of them names nothing. */
function requireNamed(rowIds: readonly string[], columns: readonly string[], where: string): void {
  const nameless = JSON.stringify(columns.map(() => null));
  const count = rowIds.filter((id) => id === nameless).length;
  if (count === 0) return;
  throw new InputErrors([
    {
      input: 'row-id',
      value: columns.join(', '),
      message: `is NULL in ${count === 1 ? '1 row' : `${count} rows`} of ${where}`,
      remedy: 'give each row an id, or remove the rows',
    },
  ]);
}
