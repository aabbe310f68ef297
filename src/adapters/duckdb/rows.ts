import type { TableLimits } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';

/** All rows of the files, given those of each. */
export const sumOf = (rows: readonly number[]): number => rows.reduce((sum, count) => sum + count, 0);

/** Throws `InputErrors` for more rows than a table may have; takes the rows of each file. */
export function requireShort(of: readonly number[], paths: readonly string[], limits: TableLimits): void {
  const rows = sumOf(of);
  if (rows <= limits.rows) return;
  const [path] = paths as [string];
  refuse(
    path,
    `has ${counted(rows, 'row')}, more than max-rows (${limits.rows})`,
    'take fewer rows, or raise `max-rows`',
    { at: { file: path } },
  );
}
