import { isOwnColumn } from '../../domain/predictions/columns.ts';
import { columnsNamedIn } from '../../domain/predictions/extras.ts';
import type { Column, Engine } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';

const ID_NAMES = ['id', 'row_id', 'row-id', 'rowid'];

/** Columns that name no row: label and weight by their names, and those that metrics in SQL are about. */
interface Apart {
  readonly names: readonly (string | undefined)[];
  readonly sql?: readonly string[];
}

/**
 * Columns that name a row in both tables: `id` or `row_id` where both have it, else every column that both have
 * beside predictions, scores and those apart. Throws `InputErrors` where they share none.
 */
export async function sharedRowId(
  paths: readonly [candidate: string, baseline: string],
  apart: Apart,
  engine: Engine,
): Promise<readonly string[]> {
  const [candidate, baseline] = await Promise.all(
    paths.map(async (path) => idNames((await engine.table({ files: [path] })).columns, apart)),
  );
  const shared = candidate!.filter((name) => baseline!.includes(name));
  const id = shared.find((name) => ID_NAMES.includes(name.toLowerCase()));
  if (id !== undefined) return [id];
  if (shared.length > 0) return shared;
  return refuse(
    'row-id',
    `is not given, and ${paths.join(' and ')} share no column that could name a row`,
    'add an `id` column to both, the same for the same row',
  );
}

function idNames(columns: readonly Column[], { names, sql = [] }: Apart): readonly string[] {
  const measured = columnsNamedIn(sql, columns);
  return columns
    .filter((column) => ID_NAMES.includes(column.name.toLowerCase()) || !measured.includes(column))
    .map(({ name }) => name)
    .filter((name) => !names.includes(name) && !isOwnColumn(name));
}
