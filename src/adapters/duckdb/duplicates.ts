import type { Column } from '../../ports.ts';
import { numbered, ROW_NUMBER } from './locate.ts';
import type { Session } from './session.ts';
import { identifier } from './sql.ts';

const namesOf = (columns: readonly Column[]): string =>
  columns.map(({ name }) => identifier(name)).join(', ');
const complete = (columns: readonly Column[]): string =>
  columns.map(({ name }) => `${identifier(name)} is not null`).join(' and ') || 'true';

/** Rows minus distinct combinations, among rows where no column is NULL. */
export async function countSurplus(
  session: Session,
  from: string,
  columns: readonly Column[],
): Promise<number> {
  const [row] = await session.rows(
    `select coalesce(sum(n - 1), 0)::double from (
       select count(*) as n from ${from} where ${complete(columns)} group by ${namesOf(columns)})`,
  );
  return Number(row![0]);
}

/** WHERE clause of rows whose combination stands in an earlier row; only combinations that repeat are ordered. */
export function repeatedSql(from: string, columns: readonly Column[]): string {
  const [names, number] = [namesOf(columns), identifier(ROW_NUMBER)];
  const firsts = `select min(${number}) from ${numbered(from)} where ${complete(columns)} group by ${names} having count(*) > 1`;
  const repeats = `select ${names} from ${from} where ${complete(columns)} group by ${names} having count(*) > 1`;
  return `where (${names}) in (${repeats}) and ${number} not in (${firsts})`;
}
