import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { UserQuery } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { changingFunction, descend } from '../guard/functions.ts';
import { type Node, sizeOf, unboundedBecause } from '../guard/growth.ts';
import { mostBytes } from '../guard/longest.ts';
import type { Session } from '../session/session.ts';
import { scalarOf, wireSql } from '../sql/cells.ts';
import { firstLine } from '../sql/problems.ts';
import { identifier, literal } from '../sql/sql.ts';
import { isFloat } from '../sql/types.ts';

/**
 * The one value of a SELECT over the table, which it calls by any of its names. The table is all that it can read: the
 * session has no other file, and its syntax tree names no other table. Throws `InputErrors` for anything else.
 */
export async function answerOf(
  session: Session,
  from: string,
  { parts, tables: names }: UserQuery,
): Promise<Scalar> {
  const query = parts.map((part) => (typeof part === 'string' ? part : identifier(part.name))).join('');
  const sql = query.replace(/[\s;]+$/, '');
  const problem = await queryProblem(session, sql, names);
  if (problem)
    return no(query, problem, 'write one SELECT over the table of the contract, in the SQL of DuckDB');
  const tables = names.map((name) => `${identifier(name)} as (select * from ${from})`).join(', ');
  const asked = (what: string) => session.rows(`with ${tables} ${what} (\n${sql}\n) as answer limit 2`);
  const run = async () => {
    const columns = await session.rows(`describe with ${tables} select * from (\n${sql}\n) as answer`);
    if (columns.length !== 1) return columns.length;
    const [name, native] = columns[0]!.map(String);
    const wire = wireSql(identifier(name!), native!);
    const rows = await asked(`select ${isFloat(native!) ? wire : `left(${wire}, ${LONGEST})`} from`);
    return { rows, native: native! };
  };
  const found = await run().catch((cause) => no(query, `cannot be run (${firstLine(cause)})`, REPAIR, cause));
  if (typeof found === 'number') return no(query, `answers ${found} columns, not one`, 'select one value');
  if (found.rows.length !== 1)
    return no(
      query,
      `answers ${found.rows.length === 0 ? 'no row' : 'several rows'}, not one`,
      'select one value',
    );
  return scalarOf(found.rows[0]![0]!, found.native);
}

/** Characters of an answer; no limit of a contract is as long. */
const LONGEST = 1000;

const REPAIR = 'correct the query; it is run by DuckDB on the files that are checked';

const no = (query: string, message: string, remedy: string, cause?: unknown): never =>
  refuse('query', message, remedy, { value: query, ...(cause === undefined ? {} : { cause }) });

/** Table functions that read nothing. */
const HARMLESS = new Set(['range', 'generate_series', 'unnest']);

async function queryProblem(
  session: Session,
  sql: string,
  names: readonly string[],
): Promise<string | undefined> {
  const [row] = await session.rows(`select json_serialize_sql(${literal(sql)})`);
  const tree = JSON.parse(String(row![0])) as Node;
  if (tree.error) return `is not a SELECT (${tree.error_message})`;
  if ((tree.statements as readonly unknown[]).length !== 1) return 'is not one statement';
  const nodes = [...descend(tree.statements)];
  const known = new Set([...names, ...nodes.flatMap(ownTables)].map((name) => name.toLowerCase()));
  const other = nodes.find(
    (node) =>
      node.type === 'BASE_TABLE' && !(known.has(String(node.table_name).toLowerCase()) && !node.schema_name),
  );
  if (other) return `reads ${String(other.table_name)}, which is not the table of the contract`;
  const reader = nodes.find(
    ({ type, function: called }) => type === 'TABLE_FUNCTION' && !HARMLESS.has(nameOf(called)),
  );
  if (reader) return `reads ${nameOf(reader.function)}, which is not the table of the contract`;
  const bytes = Math.ceil(sizeOf(tree.statements, new Map()));
  if (bytes > mostBytes(session)) return `can make values of ${bytes} bytes, more than max-memory allows`;
  return unboundedBecause(nodes) ?? changingFunction(session, nodes);
}

const nameOf = (called: unknown): string => String((called as Node).function_name).toLowerCase();

/** Names that a WITH of the query gives to its parts. */
const ownTables = ({ cte_map: parts }: Node): readonly string[] =>
  ((parts as { readonly map?: readonly { readonly key: string }[] } | undefined)?.map ?? []).map(
    ({ key }) => key,
  );
