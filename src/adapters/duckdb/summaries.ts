import type { Column, NumericColumn } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { bytewise } from '../../foundation/text/bytewise.ts';
import { doublesOf } from './batches.ts';
import { textBytes } from './guard/kept.ts';
import { scalarOf, textOf, wireSql } from './sql/cells.ts';
import type { Session } from './sql/session.ts';
import { shownSql } from './sql/shown.ts';
import { identifier } from './sql/sql.ts';
import { isFloat } from './sql/types.ts';

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

/** Finite values ascending, the others counted. Throws `InputErrors` for a column that is not numeric. */
export async function numericColumn(
  session: Session,
  from: string,
  column: Column,
  rows: number,
): Promise<NumericColumn> {
  if (!['integer', 'number', 'null'].includes(column.type))
    return refuse(column.name, `is ${column.native}, not numeric`, 'name a numeric column');
  session.allowance.lend(rows * Float64Array.BYTES_PER_ELEMENT);
  const sorted = new Float64Array(rows);
  const [nulls, nans] = [`${identifier(column.name)} is null`, floatTest('isnan', column)];
  const [counts] = await session.rows(
    `select count_if(${nulls}), count_if(${nans}), count_if(${floatTest('isinf', column)}) from ${from}`,
  );
  let finite = 0;
  const value = `cast(${identifier(column.name)} as double) + 0.0`; // -0 becomes 0
  for await (const chunk of session.chunks(`select coalesce(${value}, 'nan'::double) from ${from}`))
    for (const each of doublesOf(chunk, 0)) if (Number.isFinite(each)) sorted[finite++] = each;
  const [nullCount, nanCount, infinite] = counts!.map(Number);
  return {
    sorted: sorted.subarray(0, finite).sort(),
    rows,
    nulls: nullCount!,
    nans: nanCount!,
    infinities: infinite!,
  };
}

const floatTest = (test: 'isnan' | 'isinf' | 'isfinite', column: Column): string =>
  isFloat(column.native) ? `${test}(${identifier(column.name)})` : String(test === 'isfinite');

/** Smallest and largest finite value, distinct count, nulls. */
export async function profile(session: Session, from: string, column: Column) {
  const name = identifier(column.name);
  const finite = `filter (where ${floatTest('isfinite', column)})`;
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
