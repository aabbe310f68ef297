import type { TableLimits } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { literal } from '../sql/sql.ts';
import { isFloat } from '../sql/types.ts';

const TOO_LONG = 'mlops: a name is too long';

/** A wire form of a name (an id, a label, a slice value), at whose first value of more characters the question ends. */
export const nameSql = (wire: string, native: string, most: number): string =>
  isFloat(native) || most === Infinity
    ? wire
    : `case when length(${wire}) > ${most} then error(${literal(TOO_LONG)}) else ${wire} end`;

/** Only as DuckDB's own words: those of other errors quote the question, which holds ours. */
export const isTooLong = (cause: unknown): boolean =>
  cause instanceof Error && cause.message.split('\n')[0]!.endsWith(TOO_LONG);

export const refuseLong = (
  { name, written }: { readonly name: string; readonly written: string },
  file: string,
  { text }: TableLimits,
): never =>
  refuse(
    name,
    `holds a text of more than ${counted(text, 'character')} in ${file}`,
    'name a column of short values, or raise `max-text`',
    { value: written },
  );
