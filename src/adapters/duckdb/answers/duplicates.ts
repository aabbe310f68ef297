import type { Column, FailingRow } from '../../../foundation/ports/ports.ts';
import type { Session } from '../session/session.ts';
import { FILE_AT, ROW_AT } from '../sql/relation.ts';
import { identifier } from '../sql/sql.ts';
import type { DenseKey } from './dense-key.ts';
import type { Locator } from './locate.ts';

const namesOf = (columns: readonly Column[]): string =>
  columns.map(({ name }) => identifier(name)).join(', ');
const complete = (columns: readonly Column[]): string =>
  columns.map(({ name }) => `${identifier(name)} is not null`).join(' and ') || 'true';

/** Rows minus distinct combinations, among rows where no column is NULL; exact. */
export async function countSurplus(
  session: Session,
  from: string,
  columns: readonly Column[],
  dense: DenseKey | undefined,
): Promise<number> {
  const [row] = await session.rows(dense ? bitsSql(from, dense) : groupsSql(from, columns));
  return Number(row![0]);
}

const groupsSql = (from: string, columns: readonly Column[]): string =>
  `select coalesce(sum(n - 1), 0)::double from (
     select count(*) as n from ${from} where ${complete(columns)} group by ${namesOf(columns)})`;

/** A bit a value takes a tenth of the time. */
const bitsSql = (from: string, { name, low, high }: DenseKey): string =>
  `select (count(${name}) - bit_count(bitstring_agg(${name}, ${low}, ${high})))::double from ${from}`;

/** The first rows whose combination stands in an earlier row; only rows that may repeat another are compared. */
export async function repeatedRows(
  { from, all }: Locator,
  columns: readonly Column[],
  show: readonly Column[],
  { limit, dense }: { readonly limit: number; readonly dense: DenseKey | undefined },
): Promise<readonly FailingRow[]> {
  const names = namesOf(columns);
  const kept = [...new Set([...columns, ...show].map(({ name }) => identifier(name)))].join(', ');
  const some = dense ? inFullBlocks(from, dense) : `(${names}) in (${repeatsSql(from, columns)})`;
  const rows = `select ${FILE_AT}, ${ROW_AT}, ${kept} from ${from} where ${some}`;
  const place = `(${FILE_AT}, ${ROW_AT})`;
  const later = `with rows as materialized (${rows}), firsts as (select min(${place}) from rows group by ${names})
    select * from rows where ${place} not in (from firsts)`;
  return all(`(${later}) order by ${FILE_AT}, ${ROW_AT} limit ${limit}`, show);
}

const repeatsSql = (from: string, columns: readonly Column[]): string =>
  `select ${namesOf(columns)} from ${from} where ${complete(columns)} group by ${namesOf(columns)} having count(*) > 1`;

/** Values in blocks of 64 of which some repeats: 64 bits a block, where a group for each value takes half the memory. */
function inFullBlocks(from: string, { name, wide, low }: DenseKey): string {
  const offset = `(cast(${name} as ${wide}) - cast(${low} as ${wide}))`;
  const block = `(${offset} >> 6)`;
  const bits = `bit_or(cast(1 as ubigint) << cast(${offset} & 63 as ubigint))`;
  return `${block} in (select ${block} from ${from} where ${name} is not null group by 1 having bit_count(${bits}) < count(*))`;
}
