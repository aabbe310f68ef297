import type { Column, FailingRow } from '../../../foundation/ports/ports.ts';
import { OverLimit } from '../session/over-limit.ts';
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
  const byGroups = () => session.rows(groupsSql(from, columns));
  const byBits = (key: DenseKey) =>
    session.rows(bitsSql(from, key)).catch((cause) => {
      if (cause instanceof OverLimit) throw cause;
      return byGroups(); // a value beyond the ends that its file claims has no bit
    });
  const [row] = await (dense ? byBits(dense) : byGroups());
  return Number(row![0]);
}

const groupsSql = (from: string, columns: readonly Column[]): string =>
  `select coalesce(sum(n - 1), 0)::double from (
     select count(*) as n from ${from} where ${complete(columns)} group by ${namesOf(columns)})`;

/** A bit a value takes a tenth of the time. */
const bitsSql = (from: string, { name, low, high }: DenseKey): string =>
  `select (count(${name}) - bit_count(bitstring_agg(${name}, ${low}, ${high})))::double from ${from}`;

interface Wanted {
  readonly show: readonly Column[];
  readonly limit: number;
  readonly dense: DenseKey | undefined;
}

/** The first rows whose combination stands in an earlier row: of many repeats, the beginning of the table holds enough. */
export async function repeatedRows(
  { from, beginning, all }: Locator,
  columns: readonly Column[],
  wanted: Wanted,
): Promise<readonly FailingRow[]> {
  const { show, limit } = wanted;
  const early = await all(laterSql(`(select * from ${from} where ${beginning})`, columns, wanted), show);
  return early.length >= limit ? early : all(laterSql(from, columns, wanted), show);
}

/** One number for the place of a row: it is compared faster than two. */
const PLACE = identifier('mlops place');
/** More than any file has. */
const ROWS_OF_A_FILE = 2 ** 40;

/** Rows that repeat another of a FROM clause, in order; only those that may are compared. */
function laterSql(from: string, columns: readonly Column[], { show, limit, dense }: Wanted): string {
  const names = namesOf(columns);
  const kept = [...new Set([...columns, ...show].map(({ name }) => identifier(name)))].join(', ');
  const some = dense ? inFullBlocks(from, dense) : `(${names}) in (${repeatsSql(from, columns)})`;
  const rows = `select ${FILE_AT}, ${ROW_AT}, ${FILE_AT} * ${ROWS_OF_A_FILE} + ${ROW_AT} as ${PLACE}, ${kept} from ${from} where ${some}`;
  return `(with rows as materialized (${rows}), firsts as (select min(${PLACE}) from rows group by ${names})
    select * from rows where ${PLACE} not in (from firsts)) order by ${PLACE} limit ${limit}`;
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
