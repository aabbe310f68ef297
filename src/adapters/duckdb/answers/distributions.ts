import type {
  Column,
  Distributions,
  Gridded,
  Moments,
  NumberCounts,
} from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import type { Session } from '../session/session.ts';
import { identifier, literal } from '../sql/sql.ts';
import { isFloat } from '../sql/types.ts';
import { inCells } from './in-cells.ts';
import { numbersOf } from './numbers.ts';
import { doublesOf } from './regroup.ts';
import { talliesOf } from './tallies.ts';

type Source = { readonly session: Session; readonly from: string; named(name: string): Column };

/** How the numbers of a column are spread; `from` holds NaN as NaN, and `named` finds a column. */
export function distributions({ session, from, named }: Source): Distributions {
  const numeric = (name: string): Column => {
    const column = named(name);
    if (['integer', 'number', 'null'].includes(column.type)) return column;
    return refuse(name, `is ${column.native}, not numeric`, 'name a numeric column');
  };
  const numericIn = <T extends Gridded>(asked: readonly T[]) =>
    asked.map((one) => ({ ...one, column: numeric(one.column) }));
  const finite = (name: string): string => finiteSql(from, numeric(name));
  const counts = async (name: string): Promise<NumberCounts> => countsOf(session, from, numeric(name));
  return {
    numberCounts: counts,
    async moments(name): Promise<Moments> {
      const [row] = await session.rows(`select avg(v) from ${finite(name)}`);
      const mean = numberOf(row![0]);
      const [squares] = await session.rows(
        `select sum((v - ${double(mean)}) ^ 2) / nullif(count(v) - 1, 0) from ${finite(name)}`,
      );
      return { mean, variance: numberOf(squares![0]) };
    },
    async quantiles(name, parts) {
      const { finite: n } = await counts(name);
      const ranks = n === 0 ? [] : Array.from({ length: parts }, (_, k) => Math.ceil((n * (k + 1)) / parts));
      return valuesAt(session, `select v from ${finite(name)} order by v`, ranks);
    },
    async histogram(name, edges) {
      const below = edges.map((edge) => `count_if(v <= ${double(edge)})`);
      const [row] = await session.rows(`select ${[...below, 'count(v)'].join(', ')} from ${finite(name)}`);
      const upTo = row!.map(Number);
      return upTo.map((count, bin) => count - (upTo[bin - 1] ?? 0));
    },
    numbers: async (name) => numbersOf(session, from, numeric(name)),
    tallies: async (asked) => talliesOf(session, from, numericIn(asked)),
    inCells: async (asked) => inCells(session, from, numericIn(asked)),
  };
}

/** Finite values as doubles, called v; -0 becomes 0. */
const finiteSql = (from: string, { name }: Column): string =>
  `(select v from (select cast(${identifier(name)} as double) + 0.0 as v from ${from}) where isfinite(v))`;

const double = (value: number): string => `cast(${literal(String(value))} as double)`;
/** NaN stands for "none", as where nothing was aggregated. */
const numberOf = (value: unknown): number => (value === null ? Number.NaN : Number(value));

async function countsOf(session: Session, from: string, { name, native }: Column): Promise<NumberCounts> {
  const column = identifier(name);
  const test = (of: 'isnan' | 'isinf'): string => (isFloat(native) ? `count_if(${of}(${column}))` : '0');
  const [row] = await session.rows(
    `select count(*), count(*) - count(${column}), ${test('isnan')}, ${test('isinf')} from ${from}`,
  );
  const [rows, nulls, nans, infinities] = row!.map(Number) as [number, number, number, number];
  return { rows, nulls, nans, infinities, finite: rows - nulls - nans - infinities };
}

/** Values of a sorted column at places counted from 1, which ascend. */
async function valuesAt(
  session: Session,
  sql: string,
  places: readonly number[],
): Promise<readonly number[]> {
  const found: number[] = [];
  let read = 0;
  for await (const chunk of places.length > 0 ? session.chunks(sql) : []) {
    const values = doublesOf(chunk, 0);
    while (found.length < places.length && places[found.length]! <= read + values.length)
      found.push(values[places[found.length]! - read - 1]!);
    read += values.length;
  }
  return found;
}
