import type { Aggregate, AggregateAnswer, AggregateRows } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { parenthesised, treeOf } from '../guard/expression.ts';
import { changingFunction } from '../guard/functions.ts';
import { unboundedBecause } from '../guard/growth.ts';
import { requireSmall } from '../guard/longest.ts';
import { fill } from '../session/fill.ts';
import { type Allowance, OverLimit } from '../session/over-limit.ts';
import { connect, type DuckDbModule, type Session, sessionOn } from '../session/session.ts';
import { firstLine } from '../sql/problems.ts';
import { identifier, literal } from '../sql/sql.ts';
import { columnTypeOf } from '../sql/types.ts';

const TABLE = 'rows';
const divisionName = (at: number): string => `mlops division ${at}`;

/** Aggregates of users over columns at hand, in a database of their own that can read nothing else. */
export async function aggregatesOf(
  duckdb: DuckDbModule,
  allowance: Allowance,
  rows: AggregateRows,
  asked: readonly Aggregate[],
): Promise<readonly AggregateAnswer[]> {
  const connected = await connect(duckdb, { paths: [], threads: 1, allowance });
  try {
    const divisions = rows.divisions.map((codes, at) => ({
      name: divisionName(at),
      values: Float64Array.from(codes),
      type: 'integer' as const,
    }));
    await fill(duckdb, connected.connection, TABLE, [...rows.columns, ...divisions]);
    const session = sessionOn(connected, allowance);
    const answers: AggregateAnswer[] = [];
    for (const one of asked) answers.push(await answerOf(session, rows, one));
    return answers;
  } finally {
    connected.close();
  }
}

async function answerOf(session: Session, rows: AggregateRows, asked: Aggregate): Promise<AggregateAnswer> {
  const { without } = asked;
  const names = rows.columns.map(({ name }) => name);
  const from = (condition: string): string =>
    `(select ${names.map(identifier).join(', ')} from ${TABLE} where ${[...asked.where.map(isValue), condition].join(' and ')})`;
  const all = from('true');
  await requireAggregate(session, all, rows.columns, asked);
  const value = await numberOf(session, all, asked);
  if (!without) return { value };
  const left = new Float64Array(without.blocks.length);
  for (const [at, block] of without.blocks.entries())
    left[at] = await numberOf(
      session,
      from(`${identifier(divisionName(without.division))} <> ${block}`),
      asked,
    );
  const twice = await numberOf(session, `(from ${all} union all from ${all})`, asked);
  return { value, leftOut: { without: left, twice } };
}

const isValue = ({ column, value }: Aggregate['where'][number]): string =>
  `${identifier(column)} = ${literal(value)}`;

const NUMBERS: readonly string[] = ['integer', 'number', 'boolean', 'null'];

/** Throws `InputErrors` for SQL that is no single aggregate over the columns, or whose answer is no number. */
async function requireAggregate(
  session: Session,
  from: string,
  rows: AggregateRows['columns'],
  asked: Aggregate,
): Promise<void> {
  const names = rows.map(({ name }) => name);
  const read = await treeOf(session, asked.sql);
  if (typeof read === 'string') return no(asked, read.replace(', which looks beyond one row', ''), names);
  const columns = rows.map(({ name, type }) => ({
    name,
    type: type === 'text' ? ('string' as const) : ('number' as const),
    native: type,
  }));
  const problem = unboundedBecause(read.nodes) ?? (await changingFunction(session, read.nodes, columns));
  if (problem) return no(asked, problem, names);
  const [row] = await session
    .rows(`describe select ${parenthesised(asked.sql)} as value from ${from}`)
    .catch((cause) => no(asked, `cannot be run (${firstLine(cause)})`, names));
  const native = String(row![1]);
  if (!NUMBERS.includes(columnTypeOf(native))) no(asked, `answers ${native}, not a number`, names);
  const { name, sql } = asked;
  await requireSmall(session, from, columns, [{ name, written: sql, sql, native, ...read }]);
}

const no = ({ name, sql }: Aggregate, message: string, columns: readonly string[]): never =>
  refuse(name, message, `write one aggregate such as avg(…) over the columns ${columns.join(', ')}`, {
    value: sql,
  });

/** The one number that the aggregate answers, or NaN. */
async function numberOf(session: Session, from: string, asked: Aggregate): Promise<number> {
  const found = await session
    .rows(`select cast(${parenthesised(asked.sql)} as double) from ${from} limit 2`)
    .catch((cause) => {
      if (cause instanceof OverLimit)
        return refuse(asked.name, cause.message, cause.remedy, { value: asked.sql });
      return refuse(asked.name, `cannot be run (${firstLine(cause)})`, 'correct the expression', {
        value: asked.sql,
      });
    });
  if (found.length !== 1)
    refuse(
      asked.name,
      'answers a value for each row, not one for all',
      'use an aggregate such as sum(…) or avg(…)',
      {
        value: asked.sql,
      },
    );
  const value = found[0]![0];
  return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
}
