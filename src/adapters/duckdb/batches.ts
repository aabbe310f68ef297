import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { Batch, Column, Expression, Expressions, Integers } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { blameLimit } from './guard/blame-limit.ts';
import { checkExpressions, type Typed } from './guard/expression.ts';
import { keepBatch } from './guard/kept.ts';
import { isTooLong, nameSql, refuseLong } from './guard/long-names.ts';
import { OverLimit } from './guard/over-limit.ts';
import { numbered, ROW_NUMBER } from './locate.ts';
import { textOf, wireSql } from './sql/cells.ts';
import { noNan } from './sql/no-value.ts';
import { firstLine } from './sql/problems.ts';
import type { Session } from './sql/session.ts';
import { identifier } from './sql/sql.ts';
import { isFloat } from './sql/types.ts';
import { requireSmall } from './sql/vector.ts';

/** `most`: characters that its texts may have. */
type Sink = Typed & Pick<Expression, 'as'> & { readonly most: number };
type Values = Float64Array | BigInt64Array | (string | null)[];

/** One column of the statement; an integer takes two: its value, and what is no whole number of 64 bits. */
interface Wire {
  readonly sql: string;
  readonly as: 'double' | 'bigint' | 'text';
  readonly native: string;
}

/** Rows in file order as typed columns, `size` at a time. Throws `InputErrors` naming an expression that fails, and `file`. */
export async function* streamBatches(
  session: Session,
  from: string,
  columns: readonly Column[],
  expressions: Expressions,
  size: number,
  file: string,
): AsyncGenerator<Batch> {
  const typed = await checkExpressions(session, from, columns, expressions);
  await requireSmall(session, from, columns, typed);
  const { allowance } = session;
  const sinks = typed.map((one) => {
    const { as, kept } = expressions[one.name]!;
    return { ...one, as, most: kept ? allowance.limits.text : Infinity };
  });
  const selected = sinks.flatMap((sink) => wiresOf(sink).map(({ sql }) => sql));
  const chunks = session.chunks(`select ${selected.join(', ') || '0'} from ${from}`);
  try {
    for await (const batch of regroup(chunks, sinks, size)) {
      keepBatch(batch, expressions, allowance);
      yield batch;
    }
  } catch (cause) {
    await blame(session, from, sinks, file, cause);
  }
}

function wiresOf({ sql, native, as, most }: Sink): readonly Wire[] {
  switch (as) {
    case 'number':
      return [{ sql: `coalesce(cast(${sql} as double), 'nan'::double)`, as: 'double', native }];
    case 'integer':
      return [
        { sql: `coalesce(try_cast(${sql} as bigint), 0)`, as: 'bigint', native },
        { sql: notWholeSql(sql, native), as: 'text', native: 'VARCHAR' },
      ];
    case 'text':
      return [
        {
          sql: nameSql(wireSql(isFloat(native) ? noNan(sql) : sql, native), native, most),
          as: 'text',
          native,
        },
      ];
  }
}

const ALWAYS_FITS = [
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'UTINYINT',
  'USMALLINT',
  'UINTEGER',
  'BOOLEAN',
];

/** Text of a value that is no whole number of 64 bits; NULL where it is one. */
function notWholeSql(sql: string, native: string): string {
  const missing = `when ${sql} is null then 'NULL'`;
  if (ALWAYS_FITS.includes(native)) return `case ${missing} end`;
  const whole = `try_cast(${sql} as bigint)`;
  return `case ${missing} when ${whole} is null or cast(${whole} as ${native}) <> ${sql} then cast(${sql} as varchar) end`;
}

async function* regroup(
  chunks: AsyncIterable<DuckDBDataChunk>,
  sinks: readonly Sink[],
  size: number,
): AsyncGenerator<Batch> {
  const wires = sinks.flatMap(wiresOf);
  let values = wires.map((wire) => emptyValues(wire, size));
  let rows = 0;
  for await (const chunk of chunks) {
    const read = wires.map((wire, at) => readValues(chunk, at, wire));
    for (let start = 0; start < chunk.rowCount; ) {
      const end = Math.min(chunk.rowCount, start + size - rows);
      for (const [at, target] of values.entries()) copy(target, rows, read[at]!, start, end);
      rows += end - start;
      start = end;
      if (rows < size) continue;
      yield batchOf(sinks, values, rows);
      values = wires.map((wire) => emptyValues(wire, size));
      rows = 0;
    }
  }
  if (rows > 0) yield batchOf(sinks, values, rows);
}

function emptyValues({ as }: Wire, size: number): Values {
  if (as === 'text') return [];
  return as === 'double' ? new Float64Array(size) : new BigInt64Array(size);
}

function readValues(chunk: DuckDBDataChunk, at: number, { as, native }: Wire): Values {
  if (as === 'text') return chunk.getColumnValues(at).map((value) => textOf(value, native));
  return as === 'double' ? doublesOf(chunk, at) : itemsOf<BigInt64Array>(chunk, at);
}

/** Doubles of a column that holds no NULL, without a copy. */
export const doublesOf = (chunk: DuckDBDataChunk, at: number): Float64Array => itemsOf(chunk, at);

function itemsOf<T extends Float64Array | BigInt64Array>(chunk: DuckDBDataChunk, at: number): T {
  const { items } = chunk.getColumnVector(at) as unknown as { readonly items: T };
  return items.subarray(0, chunk.rowCount) as T;
}

function copy(target: Values, offset: number, source: Values, start: number, end: number): void {
  if (target instanceof Float64Array) target.set((source as Float64Array).subarray(start, end), offset);
  else if (target instanceof BigInt64Array)
    target.set((source as BigInt64Array).subarray(start, end), offset);
  else for (let row = start; row < end; row += 1) target.push((source as (string | null)[])[row]!);
}

function batchOf(sinks: readonly Sink[], values: readonly Values[], rows: number): Batch {
  const numbers: Record<string, Float64Array> = Object.create(null);
  const integers: Record<string, Integers> = Object.create(null);
  const texts: Record<string, readonly (string | null)[]> = Object.create(null);
  let at = 0;
  for (const { name, as } of sinks) {
    const column = values[at++]!;
    if (as === 'text') texts[name] = column as (string | null)[];
    else if (as === 'number') numbers[name] = (column as Float64Array).subarray(0, rows);
    else
      integers[name] = {
        values: (column as BigInt64Array).subarray(0, rows),
        wrong: values[at++] as (string | null)[],
      };
  }
  return { rows, numbers, integers, texts };
}

/**
 * Names the first expression that fails on its own. Numbered rows are read one after the other, so that the value
 * shown is the first bad one of the file and not of the fastest thread.
 */
async function blame(
  session: Session,
  from: string,
  sinks: readonly Sink[],
  file: string,
  cause: unknown,
): Promise<never> {
  if (cause instanceof OverLimit) return blameLimit(session, from, sinks, cause);
  for (const sink of sinks) {
    try {
      await session.rows(
        `select ${wiresOf(sink)
          .map(({ sql }) => `count(${sql})`)
          .join(', ')} from ${numbered(from)} where ${identifier(ROW_NUMBER)} > 0`,
      );
    } catch (own) {
      if (isTooLong(own)) return refuseLong(sink, file, session.allowance.limits);
      refuse(
        sink.name,
        `cannot be read as ${sink.as} in ${file} (${firstLine(own)})`,
        'repair the values, or cast them in the expression',
        { value: sink.written, cause: own },
      );
    }
  }
  throw cause;
}
