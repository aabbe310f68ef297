import type { Column } from '../../../foundation/ports/ports.ts';
import type { Session } from '../session/session.ts';
import { literal } from '../sql/sql.ts';
import { columnOf, type Node } from './growth.ts';

/** Functions, and the names that SQL reads as one where no column is called so (`current_date`). */
export function functionNames(
  nodes: readonly Node[],
  columns: readonly Pick<Column, 'name'>[],
): ReadonlySet<string> {
  const known = new Set(columns.map(({ name }) => name.toLowerCase()));
  const functions = nodes
    .filter((node) => node.class === 'FUNCTION')
    .map((node) => (isAgeToday(node) ? AGE_TODAY : String(node.function_name)));
  const bare = nodes
    .filter((node) => node.class === 'COLUMN_REF')
    .map(columnOf)
    .filter((name) => !known.has(name));
  return new Set([...functions.map((name) => name.toLowerCase()), ...bare]);
}

/** `age(t)` counts to today, `age(a, b)` from one value to the other. */
const AGE_TODAY = 'age with one argument';
const isAgeToday = ({ function_name, children }: Node): boolean =>
  String(function_name).toLowerCase() === 'age' && (children as readonly unknown[]).length === 1;

/** Every node of a syntax tree. */
export function* descend(value: unknown): Generator<Node> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value as Node;
  for (const part of Object.values(value)) yield* descend(part);
}

/** Names that `duckdb_functions()` does not tell apart from functions of their arguments. */
const NOT_OF_ONE_ROW = [
  ...['current_date', 'current_time', 'current_timestamp', 'localtime', 'localtimestamp'],
  ...[
    'current_localtime',
    'current_localtimestamp',
    'ago',
    'pg_conf_load_time',
    'pg_postmaster_start_time',
    AGE_TODAY,
  ],
  ...['current_setting', 'getvariable', 'unnest', 'unlist'],
];

/** A function must answer from its arguments alone, today as tomorrow: no aggregate, no clock, no chance. */
export async function functionProblem(
  session: Session,
  names: readonly string[],
): Promise<string | undefined> {
  if (names.length === 0) return undefined;
  const unfit = "(function_type = 'aggregate' or stability in ('VOLATILE', 'CONSISTENT_WITHIN_QUERY'))";
  return namedProblem(names, await functionsWith(session, names, unfit));
}

function namedProblem(names: readonly string[], unfit: readonly string[]): string | undefined {
  if (names.includes('isnan')) return 'uses isnan, which never holds: NaN is read as NULL, so ask `is null`';
  const name = names.find((one) => NOT_OF_ONE_ROW.includes(one)) ?? unfit[0];
  return name === undefined ? undefined : `uses ${name}, which depends on more than the values of one row`;
}

/** Those of the functions of these names that a condition holds for, by name. */
async function functionsWith(session: Session, names: readonly string[], condition: string) {
  const rows = await session.rows(
    `select function_name from duckdb_functions() where function_name in (${names.map(literal).join(', ')})
     group by function_name having bool_or(${condition}) order by function_name`,
  );
  return rows.map(([name]) => String(name));
}

/** Why a query would not answer the same tomorrow, or undefined: aggregates and parts of rows it may use, clocks not. */
export async function changingFunction(
  session: Session,
  nodes: readonly Node[],
  columns: readonly Pick<Column, 'name'>[] = [],
): Promise<string | undefined> {
  const names = [...functionNames(nodes, columns)].filter((name) => !OF_SEVERAL_ROWS.has(name));
  if (names.length === 0) return undefined;
  return namedProblem(
    names,
    await functionsWith(session, names, "stability in ('VOLATILE', 'CONSISTENT_WITHIN_QUERY')"),
  );
}

const OF_SEVERAL_ROWS: ReadonlySet<string> = new Set(['unnest', 'unlist']);
