import type { Expression } from '../../../foundation/ports/ports.ts';
import type { Typed } from '../guard/expression.ts';
import { nameSql } from '../guard/long-names.ts';
import { wireSql } from '../sql/cells.ts';
import { noNan } from '../sql/no-value.ts';
import { isFloat } from '../sql/types.ts';

/** `most`: characters that its texts may have. */
export type Sink = Typed & Pick<Expression, 'as'> & { readonly most: number };

/** One column of the statement; an integer takes two: its value, and what is no whole number of 64 bits. */
export interface Wire {
  readonly sql: string;
  readonly as: 'double' | 'bigint' | 'text';
  readonly native: string;
}

export function wiresOf({ sql, native, as, most }: Sink): readonly Wire[] {
  switch (as) {
    case 'number':
      return [{ sql: numberSql(sql, native), as: 'double', native }];
    case 'integer':
      return [
        { sql: `coalesce(try_cast(${sql} as bigint), 0)`, as: 'bigint', native },
        { sql: notWholeSql(sql, native), as: 'text', native: 'VARCHAR' },
      ];
    case 'text':
      return [
        {
          sql: nameSql(wireSql(isFloat(native) ? noNan(sql) : sql, native), native, most),
          as: 'text',
          native,
        },
      ];
  }
}

/** Singles become doubles where they are copied anyway: to cast them takes as long as to read them. */
function numberSql(sql: string, native: string): string {
  const [number, type] = native === 'FLOAT' ? [sql, 'float'] : [`cast(${sql} as double)`, 'double'];
  return `coalesce(${number}, 'nan'::${type})`;
}

const ALWAYS_FITS = [
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'UTINYINT',
  'USMALLINT',
  'UINTEGER',
  'BOOLEAN',
];

/** Text of a value that is no whole number of 64 bits; NULL where it is one. */
function notWholeSql(sql: string, native: string): string {
  const missing = `when ${sql} is null then 'NULL'`;
  if (ALWAYS_FITS.includes(native)) return `case ${missing} end`;
  const whole = `try_cast(${sql} as bigint)`;
  return `case ${missing} when ${whole} is null or cast(${whole} as ${native}) <> ${sql} then cast(${sql} as varchar) end`;
}
