import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { Column } from '../../../foundation/ports/ports.ts';
import { nameSql } from '../guard/long-names.ts';
import type { Session } from '../session/session.ts';
import { isWrittenTwoWays, textSql } from '../sql/cells.ts';
import { FILE_AT, type Relation, ROW_AT, rowsBefore, sumOf } from '../sql/relation.ts';
import { identifier } from '../sql/sql.ts';
import { columnTypeOf } from '../sql/types.ts';
import { placedOf } from './locate.ts';
import type { Opened } from './overlap.ts';
import { doublesOf } from './regroup.ts';

const OWN = identifier('mlops own row');
const OTHER = identifier('mlops other row');

/**
 * Pairs the rows of two tables by their names. A name that is NULL in part is none: NULL equals nothing. What cannot be
 * read, or takes too much, is not paired; whoever then reads the names says what is wrong with them.
 */
export async function pairingOf(
  session: Session,
  { relation: own }: Opened,
  { relation: other }: Opened,
  names: readonly string[],
): Promise<Uint32Array | undefined> {
  const rows = sumOf(own.rows);
  const keys = names.map((name) => keysOf(name, own, other));
  if (rows !== sumOf(other.rows) || rows >= NONE || !keys.every((key) => key !== undefined)) return undefined;
  const joined = joinSql(keys, own, other, session.allowance.limits.text);
  return pairedRows(session.chunks(joined), rows).catch(() => undefined);
}

/** A column that names rows, as either table has it. */
type Key = readonly [own: Column, other: Column];

/** Undefined where texts of a batch may be equal though those of the engine differ, as `1` and `1.0` do. */
function keysOf(name: string, ...relations: readonly [Relation, Relation]): Key | undefined {
  const [own, other] = relations.map(({ columns }) => columns.find((column) => column.name === name)!);
  return [own!, other!].some(({ native }) => isWrittenTwoWays(native)) ? undefined : [own!, other!];
}

function joinSql(keys: readonly Key[], own: Relation, other: Relation, most: number): string {
  const side = (relation: Relation, at: 0 | 1, place: string): string => {
    const placed = placedOf(relation);
    const named = keys.map((key, k) => `${keySql(key, at, most)} as k${k}`);
    return `(select ${[`${placeSql(placed.rows)} as ${place}`, ...named].join(', ')} from ${placed.from})`;
  };
  const using = keys.map((_, k) => `k${k}`).join(', ');
  return `select ${OWN}, ${OTHER} from ${side(own, 0, OWN)} join ${side(other, 1, OTHER)} using (${using})`;
}

/** Rows come as the join finds them, with their places. */
async function pairedRows(
  chunks: AsyncIterable<DuckDBDataChunk>,
  rows: number,
): Promise<Uint32Array | undefined> {
  const paired = new Uint32Array(rows).fill(NONE);
  const taken = new Uint8Array(rows);
  for await (const chunk of chunks) {
    const [from, to] = [doublesOf(chunk, 0), doublesOf(chunk, 1)];
    for (let at = 0; at < from.length; at++) {
      if (paired[from[at]!] !== NONE || taken[to[at]!] === 1) return undefined;
      paired[from[at]!] = to[at]!;
      taken[to[at]!] = 1;
    }
  }
  return paired.includes(NONE) ? undefined : paired;
}

/** The place of no row. */
const NONE = 2 ** 32 - 1;

/** Place of a row among those of all files, as a double. */
function placeSql(rows: readonly number[]): string {
  const firsts = rows.map((_, file) => rowsBefore(rows, file));
  const first = rows.length === 1 ? '0' : `[${firsts.join(', ')}][${FILE_AT} + 1]`;
  return `cast(${first} + ${ROW_AT} as double)`;
}

/** What is compared: whole numbers of one type as they are, all else as the text that a batch holds. */
function keySql(key: Key, at: 0 | 1, most: number): string {
  const { name, native } = key[at];
  const sql = identifier(name);
  const areWhole = native === key[1 - at]!.native && columnTypeOf(native) === 'integer';
  return areWhole ? sql : nameSql(textSql(sql, native), native, most);
}
