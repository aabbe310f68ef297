import type { Column } from '../../../foundation/ports/ports.ts';
import type { Session } from '../session/session.ts';
import { identifier, literal } from '../sql/sql.ts';
import { numbered, ROW_NUMBER } from './locate.ts';

const namesOf = (columns: readonly Column[]): string =>
  columns.map(({ name }) => identifier(name)).join(', ');
const complete = (columns: readonly Column[]): string =>
  columns.map(({ name }) => `${identifier(name)} is not null`).join(' and ') || 'true';

/** Rows minus distinct combinations, among rows where no column is NULL; exact. */
export async function countSurplus(
  session: Session,
  from: string,
  columns: readonly Column[],
): Promise<number> {
  const sql = (await denseSql(session, from, columns)) ?? groupsSql(from, columns);
  const [row] = await session.rows(sql);
  return Number(row![0]);
}

const groupsSql = (from: string, columns: readonly Column[]): string =>
  `select coalesce(sum(n - 1), 0)::double from (
     select count(*) as n from ${from} where ${complete(columns)} group by ${namesOf(columns)})`;

/** Bits that a column may take: 125 MB, and no more than eight bytes a row. */
const MOST_BITS = 1_000_000_000;
const BITS_PER_ROW = 64;

/** One whole-number column that lies close together, as most keys do: a bit a value takes a tenth of the time. */
async function denseSql(
  session: Session,
  from: string,
  [column, ...others]: readonly Column[],
): Promise<string | undefined> {
  if (!column || others.length > 0 || column.type !== 'integer' || /HUGEINT/.test(column.native))
    return undefined;
  const name = identifier(column.name);
  const [row] = await session.rows(`select min(${name}), max(${name}), count(${name}) from ${from}`);
  if (row![0] === null) return undefined;
  const [low, high, count] = row!.map((value) => BigInt(value as bigint | number)) as [
    bigint,
    bigint,
    bigint,
  ];
  const bits = high - low + 1n;
  if (bits > MOST_BITS || bits > count * BigInt(BITS_PER_ROW)) return undefined;
  const [least, most] = [low, high].map((value) => `cast(${literal(String(value))} as ${column.native})`);
  return `select (count(${name}) - bit_count(bitstring_agg(${name}, ${least}, ${most})))::double from ${from}`;
}

/** WHERE clause of rows whose combination stands in an earlier row; only combinations that repeat are ordered. */
export function repeatedSql(from: string, columns: readonly Column[]): string {
  const [names, number] = [namesOf(columns), identifier(ROW_NUMBER)];
  const firsts = `select min(${number}) from ${numbered(from)} where ${complete(columns)} group by ${names} having count(*) > 1`;
  const repeats = `select ${names} from ${from} where ${complete(columns)} group by ${names} having count(*) > 1`;
  return `where (${names}) in (${repeats}) and ${number} not in (${firsts})`;
}
