import type { TableLimits } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import { sumOf } from './sql/relation.ts';

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
