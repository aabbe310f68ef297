import type { Column } from '../../../foundation/ports/ports.ts';
import { bytewise } from '../../../foundation/text/bytewise.ts';
import { textBytes } from '../guard/kept.ts';
import type { Session } from '../session/session.ts';
import { scalarOf, textOf, wireSql } from '../sql/cells.ts';
import { shownSql } from '../sql/shown.ts';
import { identifier } from '../sql/sql.ts';
import { isFloat } from '../sql/types.ts';

/** Values as text with their counts, largest count first, then bytewise. */
export async function valueCounts(session: Session, from: string, column: Column) {
  const name = identifier(column.name);
  const counts: { readonly value: string | null; readonly count: number }[] = [];
  let bytes = 0;
  for await (const chunk of session.chunks(
    `select ${wireSql('value', column.native)}, n from (select ${name} as value, count(*) as n from ${from} group by ${name})`,
  ))
    for (const [wire, count] of chunk.getRows()) {
      const value = textOf(wire!, column.native);
      bytes += textBytes(value);
      session.allowance.lend(bytes);
      counts.push({ value, count: Number(count) });
    }
  return counts.sort((a, b) => b.count - a.count || absentLast(a.value, b.value));
}

/** NULL comes last. */
function absentLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return bytewise(a, b);
}

const finiteTest = ({ name, native }: Column): string =>
  isFloat(native) ? `isfinite(${identifier(name)})` : 'true';

/** Smallest and largest finite value, distinct count, nulls. */
export async function profile(session: Session, from: string, column: Column) {
  const name = identifier(column.name);
  const finite = `filter (where ${finiteTest(column)})`;
  const extreme = (of: 'min' | 'max'): string =>
    shownSql(wireSql(`${of}(${name}) ${finite}`, column.native), column.native);
  const [row] = await session.rows(
    `select ${extreme('min')}, ${extreme('max')},
       count(distinct ${name}), count(*) - count(${name}) from ${from}`,
  );
  const [minimum, maximum, distinct, nulls] = row!;
  return {
    minimum: scalarOf(minimum!, column.native),
    maximum: scalarOf(maximum!, column.native),
    distinct: Number(distinct),
    nulls: Number(nulls),
  };
}
