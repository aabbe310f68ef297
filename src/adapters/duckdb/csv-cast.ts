import type { ColumnType } from '../../ports.ts';
import { literal } from './sql.ts';
import { NATIVE_TYPES } from './types.ts';

/**
 * What a cell must look like to be of a type: stricter than DuckDB's casts, which round "1.5" to an integer and read
 * "1_000" and "0x10".
 */
const CELLS: Readonly<Partial<Record<ColumnType, string>>> = {
  integer: '[+-]?[0-9]{1,19}',
  number: '[+-]?(([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?|[Ii]nf(inity)?|[Nn]a[Nn])',
  boolean: '[Tt]rue|[Ff]alse|TRUE|FALSE|0|1',
  date: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
  timestamp:
    '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?( ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?))?)?',
  time: '[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?',
};

/** The cell as `type`; NULL where it is none. Numbers beyond a double's range are none. */
export function castCell(cell: string, type: ColumnType): string {
  const pattern = CELLS[type];
  if (pattern === undefined) return cell;
  const cast = `try_cast(trim(${cell}) as ${NATIVE_TYPES[type]})`;
  const value =
    type === 'number' ? `nullif(${cast}, case when ${cell} ~ '.*[0-9].*' then 'inf'::double end)` : cast;
  return `case when regexp_full_match(trim(${cell}), ${literal(pattern)}) then ${value} end`;
}
