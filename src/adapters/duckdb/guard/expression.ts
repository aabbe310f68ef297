import type { Column, Expressions, RowExpression } from '../../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import { firstLine } from '../sql/problems.ts';
import type { Session } from '../sql/session.ts';
import { identifier, literal } from '../sql/sql.ts';
import { columnOf, type Node, unboundedBecause } from './growth.ts';
import { OverLimit } from './over-limit.ts';

/** What a wire form is built from. */
export interface Typed {
  readonly name: string;
  /** The column, or the expression, as messages show it. */
  readonly written: string;
  readonly sql: string;
  readonly native: string;
  /** Columns that it reads, in small letters. */
  readonly reads: readonly string[];
  /** Its syntax tree. */
  readonly tree: unknown;
}

/**
 * The users' expressions with their types. Throws `InputErrors` for each one that is not SQL over one row of the
 * table: unknown columns, subqueries, aggregates, windows, functions whose answer changes.
 */
export async function checkExpressions(
  session: Session,
  from: string,
  columns: readonly Column[],
  expressions: Expressions,
): Promise<readonly Typed[]> {
  const problems: InputProblem[] = [];
  const typed: Typed[] = [];
  for (const [name, expression] of Object.entries(expressions)) {
    const [written, sql] = [writtenOf(expression), sqlOf(expression)];
    const answer = await judge(session, from, columns, sql);
    if ('native' in answer) typed.push({ name, written, sql: parenthesised(sql), ...answer });
    else
      problems.push({
        input: name,
        value: written,
        message: answer.message,
        remedy:
          answer.remedy ??
          `write SQL over the columns of one row: ${columns.map((column) => column.name).join(', ')}`,
      });
  }
  if (problems.length > 0) throw new InputErrors(problems);
  return typed;
}

const writtenOf = (one: RowExpression): string => ('column' in one ? one.column : one.sql.trim());
const sqlOf = (one: RowExpression): string => ('column' in one ? identifier(one.column) : one.sql);

/** On lines of its own, so that a comment at its end ends there. */
const parenthesised = (sql: string): string => `(\n${sql}\n)`;

async function judge(
  session: Session,
  from: string,
  columns: readonly Column[],
  sql: string,
): Promise<Omit<Typed, 'name' | 'written' | 'sql'> | { message: string; remedy?: string }> {
  try {
    const shape = await shapeOf(session, sql, columns);
    if (typeof shape === 'string') return { message: shape };
    const [row] = await session.rows(`describe select ${parenthesised(sql)} as value from ${from}`);
    return { native: String(row![1]), ...shape };
  } catch (cause) {
    if (cause instanceof OverLimit) return { message: cause.message, remedy: cause.remedy };
    return { message: `is not an expression over the table (${firstLine(cause)})` };
  }
}

/** Judged on DuckDB's own syntax tree, so that no text can look like one thing and be another. */
async function shapeOf(
  session: Session,
  sql: string,
  columns: readonly Column[],
): Promise<Pick<Typed, 'reads' | 'tree'> | string> {
  const [row] = await session.rows(`select json_serialize_sql(${literal(`select ${parenthesised(sql)}`)})`);
  const tree = JSON.parse(String(row![0])) as Node;
  if (tree.error) return `is not an SQL expression (${tree.error_message})`;
  const statements = tree.statements as readonly { readonly node: Node }[];
  const select = statements[0]?.node;
  const plain =
    statements.length === 1 &&
    select?.type === 'SELECT_NODE' &&
    (select.select_list as unknown[]).length === 1 &&
    (select.from_table as Node).type === 'EMPTY' &&
    select.where_clause === null;
  if (!plain) return 'is more than one expression';
  const nodes = [...descend(select.select_list)];
  const strange = nodes.find((node) => ['SUBQUERY', 'WINDOW', 'STAR'].includes(String(node.class)));
  if (strange) return `uses a ${String(strange.class).toLowerCase()}, which looks beyond one row`;
  const problem =
    unboundedBecause(nodes) ?? (await functionProblem(session, [...functionNames(nodes, columns)]));
  return problem ?? { reads: readsOf(nodes), tree: select.select_list };
}

const readsOf = (nodes: readonly Node[]): readonly string[] => [
  ...new Set(nodes.filter((node) => node.class === 'COLUMN_REF').map(columnOf)),
];

/** Functions, and the names that SQL reads as one where no column is called so (`current_date`). */
function functionNames(nodes: readonly Node[], columns: readonly Column[]): ReadonlySet<string> {
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
async function functionProblem(session: Session, names: readonly string[]): Promise<string | undefined> {
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
): Promise<string | undefined> {
  const names = [...functionNames(nodes, [])].filter((name) => !OF_SEVERAL_ROWS.has(name));
  if (names.length === 0) return undefined;
  return namedProblem(
    names,
    await functionsWith(session, names, "stability in ('VOLATILE', 'CONSISTENT_WITHIN_QUERY')"),
  );
}

const OF_SEVERAL_ROWS: ReadonlySet<string> = new Set(['unnest', 'unlist']);
