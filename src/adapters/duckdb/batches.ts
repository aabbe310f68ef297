import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { Batch, Column } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';
import { textOf, wireSql } from './cells.ts';
import { checkExpressions, type Typed } from './expression.ts';
import { numbered, ROW_NUMBER } from './locate.ts';
import { noNan } from './no-value.ts';
import { firstLine } from './problems.ts';
import type { Session } from './session.ts';
import { identifier } from './sql.ts';
import { isFloat } from './types.ts';

type Expressions = Readonly<Record<string, { readonly sql: string; readonly as: 'number' | 'text' }>>;
type Sink = Typed & { readonly as: 'number' | 'text' };
type Values = Float64Array | (string | null)[];

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
  const sinks = typed.map((one) => ({ ...one, as: expressions[one.name]!.as }));
  const chunks = session.chunks(`select ${sinks.map(sinkSql).join(', ') || '0'} from ${from}`);
  try {
    yield* regroup(chunks, sinks, size);
  } catch (cause) {
    await blame(session, from, sinks, file, cause);
  }
}

const sinkSql = ({ sql, native, as }: Sink): string =>
  as === 'number'
    ? `coalesce(cast(${sql} as double), 'nan'::double)`
    : wireSql(isFloat(native) ? noNan(sql) : sql, native);

async function* regroup(
  chunks: AsyncIterable<DuckDBDataChunk>,
  sinks: readonly Sink[],
  size: number,
): AsyncGenerator<Batch> {
  let values = sinks.map((sink) => emptyValues(sink, size));
  let rows = 0;
  for await (const chunk of chunks) {
    const read = sinks.map((sink, at) => readValues(chunk, at, sink));
    for (let start = 0; start < chunk.rowCount; ) {
      const end = Math.min(chunk.rowCount, start + size - rows);
      for (const [at, target] of values.entries()) copy(target, rows, read[at]!, start, end);
      rows += end - start;
      start = end;
      if (rows < size) continue;
      yield batchOf(sinks, values, rows);
      values = sinks.map((sink) => emptyValues(sink, size));
      rows = 0;
    }
  }
  if (rows > 0) yield batchOf(sinks, values, rows);
}

const emptyValues = (sink: Sink, size: number): Values =>
  sink.as === 'number' ? new Float64Array(size) : [];

function readValues(chunk: DuckDBDataChunk, at: number, sink: Sink): Values {
  if (sink.as === 'number') return doublesOf(chunk, at);
  return chunk.getColumnValues(at).map((value) => textOf(value, sink.native));
}

/** Doubles of a column that holds no NULL, without a copy. */
export function doublesOf(chunk: DuckDBDataChunk, at: number): Float64Array {
  const { items } = chunk.getColumnVector(at) as unknown as { readonly items: Float64Array };
  return items.subarray(0, chunk.rowCount);
}

function copy(target: Values, offset: number, source: Values, start: number, end: number): void {
  if (target instanceof Float64Array) target.set((source as Float64Array).subarray(start, end), offset);
  else for (let row = start; row < end; row += 1) target.push((source as (string | null)[])[row]!);
}

function batchOf(sinks: readonly Sink[], values: readonly Values[], rows: number): Batch {
  const numbers: Record<string, Float64Array> = Object.create(null);
  const texts: Record<string, readonly (string | null)[]> = Object.create(null);
  for (const [at, { name }] of sinks.entries()) {
    const column = values[at]!;
    if (column instanceof Float64Array) numbers[name] = column.subarray(0, rows);
    else texts[name] = column;
  }
  return { rows, numbers, texts };
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
  for (const sink of sinks) {
    try {
      await session.rows(
        `select count(${sinkSql(sink)}) from ${numbered(from)} where ${identifier(ROW_NUMBER)} > 0`,
      );
    } catch (own) {
      refuse(
        sink.name,
        `cannot be read as ${sink.as} in ${file} (${firstLine(own)})`,
        'repair the values, or cast them in the expression',
        {
          value: sink.sql.trim().slice(1, -1).trim(),
          cause: own,
        },
      );
    }
  }
  throw cause;
}
