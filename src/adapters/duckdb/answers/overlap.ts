import type { Column, Overlap, OverlapQuestion } from '../../../foundation/ports/ports.ts';
import type { Session } from '../session/session.ts';
import { nanAsNull } from '../sql/no-value.ts';
import { type Relation, sumOf } from '../sql/relation.ts';
import { identifier } from '../sql/sql.ts';

/** A table as it was opened: its rows, and the files that a session needs to read them. */
export interface Opened {
  readonly relation: Relation;
  readonly paths: readonly string[];
}

/** Rows of the others that are held at once: their hashes take some 100 MB. */
const ROWS_AT_ONCE = 4_000_000;

/**
 * Counts the rows of a table whose hashes occur among those of others. Each pass takes the hashes of one remainder, so
 * that memory stays the same however many rows there are.
 */
export async function overlapOf(
  session: Session,
  { relation: own }: Opened,
  others: readonly Opened[],
  { ids, values }: OverlapQuestion,
): Promise<Overlap> {
  const relations = [own, ...others.map(({ relation }) => relation)];
  const keyOf = (names: readonly string[]) => hashSql(names, relations);
  const otherRows = others.reduce((sum, { relation }) => sum + sumOf(relation.rows), 0);
  const passes = Math.max(1, Math.ceil(otherRows / ROWS_AT_ONCE));
  const other = (key: string) =>
    others.map(({ relation }) => `select ${key} as h from ${nanAsNull(relation)}`).join(' union all ');
  const shared = (names: readonly string[]) =>
    names.length === 0
      ? 0
      : summed(session, passes, (pass) => {
          const ofPass = `where h % ${passes} = ${pass}`;
          const mine = `select ${keyOf(names)} as h from ${nanAsNull(own)}`;
          return `select count(*) from (from (${mine}) ${ofPass}) semi join (from (${other(keyOf(names))}) ${ofPass}) using (h)`;
        });
  const sharedIds = await shared(ids);
  return {
    rows: sumOf(own.rows),
    sharedIds,
    sharedRows: sharedIds === 0 ? 0 : await shared([...ids, ...values]),
    sharedValues: await shared(values),
    otherRows,
    repeatedValues: values.length === 0 ? 0 : await repeated(session, passes, other(keyOf(values))),
  };
}

const repeated = (session: Session, passes: number, hashes: string): Promise<number> =>
  summed(
    session,
    passes,
    (pass) =>
      `select coalesce(sum(n), 0) from (
         select count(*) as n from (${hashes}) where h % ${passes} = ${pass} group by h having count(*) > 1)`,
  );

async function summed(session: Session, passes: number, sqlOf: (pass: number) => string): Promise<number> {
  let sum = 0;
  for (let pass = 0; pass < passes; pass++) {
    const [row] = await session.rows(sqlOf(pass));
    sum += Number(row![0]);
  }
  return sum;
}

const hashSql = (names: readonly string[], relations: readonly Relation[]): string =>
  `hash(${names.map((name) => comparableSql(name, relations)).join(', ')})`;

/** A column in a form in which equal values of all tables are equal. */
function comparableSql(name: string, relations: readonly Relation[]): string {
  const sql = identifier(name);
  const columns = relations.flatMap((relation) => relation.columns.filter((column) => column.name === name));
  const [first] = columns;
  if (columns.every(({ native }) => native === first!.native)) return sql;
  const type = commonType(columns);
  return `cast(${sql} as ${type})`;
}

function commonType(columns: readonly Column[]): string {
  if (columns.every(({ type }) => type === 'integer')) return 'hugeint';
  const isNumber = ({ type }: Column) => type === 'integer' || type === 'number';
  if (!columns.every(isNumber)) return 'varchar';
  return columns.some(({ native }) => native === 'FLOAT') ? 'float' : 'double';
}
