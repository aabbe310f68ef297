import type { Column, CountedNumbers } from '../../../foundation/ports/ports.ts';
import { collapsed, rowsOfRuns } from '../../../foundation/stats/runs.ts';
import type { Session } from '../session/session.ts';
import { doubleSql } from '../sql/doubles.ts';
import { identifier } from '../sql/sql.ts';
import { doublesOf } from './regroup.ts';

/** The distinct values of a column, counted in its own type first: several may be the same double. */
export async function numbersOf(session: Session, from: string, { name }: Column): Promise<CountedNumbers> {
  const groups = `(select ${identifier(name)} as x, count(*) as n from ${from} group by x)`;
  const sql = `select ${doubleSql('x')} as v, n::double, (x is null)::double from ${groups} order by v`;
  const [values, counts]: [number[], number[]] = [[], []];
  const missing = { nulls: 0, nans: 0, infinities: 0 };
  for await (const chunk of session.chunks(sql)) {
    const [rows, isNull] = [doublesOf(chunk, 1), doublesOf(chunk, 2)];
    for (const [at, value] of doublesOf(chunk, 0).entries()) {
      if (Number.isFinite(value)) {
        values.push(value);
        counts.push(rows[at]!);
      } else missing[isNull[at] === 1 ? 'nulls' : Number.isNaN(value) ? 'nans' : 'infinities'] += rows[at]!;
    }
    session.allowance.lend(2 * values.length * Float64Array.BYTES_PER_ELEMENT);
  }
  const runs = collapsed(Float64Array.from(values), Float64Array.from(counts));
  const finite = rowsOfRuns(runs);
  return { runs, ...missing, finite, rows: finite + missing.nulls + missing.nans + missing.infinities };
}
