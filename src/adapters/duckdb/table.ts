import type { Column, NumericColumn, Question, Table, TableRef } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';
import { doublesOf, streamBatches } from './batches.ts';
import { scalarOf, textOf, wireSql } from './cells.ts';
import { countSurplus, repeatedSql } from './duplicates.ts';
import { rowLocator } from './locate.ts';
import { predicateSql } from './predicate.ts';
import { columnNamed, firstLine } from './problems.ts';
import type { Relation } from './relation.ts';
import type { Session } from './session.ts';
import { identifier } from './sql.ts';
import { isFloat } from './types.ts';

/** The port's table over a relation; `uncastable` is the CSV reader's. */
export function duckDbTable(
  session: Session,
  ref: TableRef,
  relation: Relation,
  uncastable: Table['uncastable'],
): Table {
  const { from, columns } = relation;
  const total = relation.rows.reduce((sum, rows) => sum + rows, 0);
  const named = (name: string): Column => columnNamed(columns, name);
  const locate = rowLocator(session, ref.files, relation);
  return {
    columns,
    rows: async () => total,
    count: async (questions) =>
      countAll(
        session,
        from,
        questions.map((question) => ({ question, column: named(question.column) })),
      ),
    surplus: async (names) => countSurplus(session, from, names.map(named)),
    failing: async (question, show, limit) =>
      locate(`where ${predicateSql(question.bad, named(question.column))}`, show.map(named), limit),
    repeated: async (names, show, limit) =>
      locate(repeatedSql(from, names.map(named)), show.map(named), limit),
    uncastable,
    valueCounts: async (name) => valueCounts(session, from, named(name)),
    numericColumn: async (name) => numericColumn(session, from, named(name), total),
    profile: async (names) => {
      const profiles = [];
      for (const column of names.map(named)) profiles.push(await profile(session, from, column));
      return profiles;
    },
    batches: (expressions, size) => streamBatches(session, from, columns, expressions, size),
  };
}

type Asked = { readonly question: Question; readonly column: Column };

async function countAll(session: Session, from: string, asked: readonly Asked[]): Promise<readonly number[]> {
  if (asked.length === 0) return [];
  const conditions = asked.map(({ question, column }) => predicateSql(question.bad, column));
  try {
    const [row] = await session.rows(
      `select ${conditions.map((one) => `count_if(${one})`).join(', ')} from ${from}`,
    );
    return row!.map(Number);
  } catch (cause) {
    return blame(session, from, asked, conditions, cause);
  }
}

/** Names the first question that fails on its own. */
async function blame(
  session: Session,
  from: string,
  asked: readonly Asked[],
  conditions: readonly string[],
  cause: unknown,
): Promise<never> {
  for (const [at, condition] of conditions.entries()) {
    try {
      await session.rows(`select count_if(${condition}) from ${from}`);
    } catch (own) {
      const { question } = asked[at]!;
      refuse(
        question.column,
        `cannot be judged by ${question.bad.is} (${firstLine(own)})`,
        'repair the rule',
        {
          value: JSON.stringify(question.bad),
          cause: own,
        },
      );
    }
  }
  throw cause;
}

async function valueCounts(session: Session, from: string, column: Column) {
  const name = identifier(column.name);
  const rows = await session.rows(
    `select ${wireSql('value', column.native)}, n from (select ${name} as value, count(*) as n from ${from} group by ${name})`,
  );
  return rows
    .map(([value, count]) => ({ value: textOf(value!, column.native), count: Number(count) }))
    .sort((a, b) => b.count - a.count || bytewise(a.value, b.value));
}

/** NULL comes last. */
function bytewise(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

async function numericColumn(
  session: Session,
  from: string,
  column: Column,
  rows: number,
): Promise<NumericColumn> {
  if (column.type !== 'integer' && column.type !== 'number')
    return refuse(column.name, `is ${column.native}, not numeric`, 'name a numeric column', {
      value: column.name,
    });
  const sorted = new Float64Array(rows);
  const [nulls, nans] = [`${identifier(column.name)} is null`, floatTest('isnan', column)];
  const [counts] = await session.rows(
    `select count_if(${nulls}), count_if(${nans}), count_if(${floatTest('isinf', column)}) from ${from}`,
  );
  let finite = 0;
  const value = `cast(${identifier(column.name)} as double) + 0.0`; // -0 becomes 0
  for await (const chunk of session.chunks(`select coalesce(${value}, 'nan'::double) from ${from}`))
    for (const each of doublesOf(chunk, 0)) if (Number.isFinite(each)) sorted[finite++] = each;
  const [nullCount, nanCount, infinite] = counts!.map(Number);
  return {
    sorted: sorted.subarray(0, finite).sort(),
    rows,
    nulls: nullCount!,
    nans: nanCount!,
    infinities: infinite!,
  };
}

const floatTest = (test: 'isnan' | 'isinf' | 'isfinite', column: Column): string =>
  isFloat(column.native) ? `${test}(${identifier(column.name)})` : String(test === 'isfinite');

async function profile(session: Session, from: string, column: Column) {
  const name = identifier(column.name);
  const finite = `filter (where ${floatTest('isfinite', column)})`;
  const [row] = await session.rows(
    `select ${wireSql(`min(${name}) ${finite}`, column.native)}, ${wireSql(`max(${name}) ${finite}`, column.native)},
       count(distinct ${name}), count(*) - count(${name}) from ${from}`,
  );
  const [minimum, maximum, distinct, nulls] = row!;
  return {
    minimum: scalarOf(minimum!, column.native),
    maximum: scalarOf(maximum!, column.native),
    distinct: Number(distinct),
    nulls: Number(nulls),
  };
}
