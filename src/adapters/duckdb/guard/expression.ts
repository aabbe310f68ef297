import type { Column, Expressions, RowExpression } from '../../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import { OverLimit } from '../session/over-limit.ts';
import type { Session } from '../session/session.ts';
import { firstLine } from '../sql/problems.ts';
import { identifier, literal } from '../sql/sql.ts';
import { descend, functionNames, functionProblem } from './functions.ts';
import { columnOf, type Node, unboundedBecause } from './growth.ts';

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
export const parenthesised = (sql: string): string => `(\n${sql}\n)`;

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
  const read = await treeOf(session, sql);
  if (typeof read === 'string') return read;
  const { nodes, reads, tree } = read;
  const problem =
    unboundedBecause(nodes) ?? (await functionProblem(session, [...functionNames(nodes, columns)]));
  return problem ?? { reads, tree };
}

/** The syntax tree of one expression with all of its nodes, or why it is none. */
export async function treeOf(
  session: Session,
  sql: string,
): Promise<(Pick<Typed, 'reads' | 'tree'> & { readonly nodes: readonly Node[] }) | string> {
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
  return { nodes, reads: readsOf(nodes), tree: select.select_list };
}

const readsOf = (nodes: readonly Node[]): readonly string[] => [
  ...new Set(nodes.filter((node) => node.class === 'COLUMN_REF').map(columnOf)),
];
