import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { Batch, Integers } from '../../../foundation/ports/ports.ts';
import { isWrittenTwoWays, textOf } from '../sql/cells.ts';
import { textReader } from './texts.ts';
import { type Sink, type Wire, wiresOf } from './wires.ts';

type Values = Float64Array | BigInt64Array | (string | null)[];

export async function* regroup(
  chunks: AsyncIterable<DuckDBDataChunk>,
  sinks: readonly Sink[],
  size: number,
): AsyncGenerator<Batch> {
  const wires = sinks.flatMap(wiresOf);
  const readers = wires.map(valueReader);
  let values = wires.map((wire) => emptyValues(wire, size));
  let rows = 0;
  for await (const chunk of chunks) {
    const read = readers.map((reader, at) => reader(chunk, at));
    for (let start = 0; start < chunk.rowCount; ) {
      const end = Math.min(chunk.rowCount, start + size - rows);
      for (const [at, target] of values.entries()) copy(target, rows, { values: read[at]!, start, end });
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

function valueReader({ as, native }: Wire): (chunk: DuckDBDataChunk, at: number) => Values {
  if (as === 'double') return doublesOf;
  if (as === 'bigint') return (chunk, at) => itemsOf<BigInt64Array>(chunk, at);
  // What leaves DuckDB as a number becomes text here, and so does a decimal, without its last zeros.
  if (!isWrittenTwoWays(native)) return textReader();
  return (chunk, at) => chunk.getColumnValues(at).map((value) => textOf(value, native));
}

/** Doubles of a column that holds no NULL, without a copy. */
export const doublesOf = (chunk: DuckDBDataChunk, at: number): Float64Array => itemsOf(chunk, at);

function itemsOf<T extends Float64Array | BigInt64Array>(chunk: DuckDBDataChunk, at: number): T {
  const { items } = chunk.getColumnVector(at) as unknown as { readonly items: T };
  return items.subarray(0, chunk.rowCount) as T;
}

/** Values of a chunk, from `start` up to `end`. */
interface Part {
  readonly values: Values;
  readonly start: number;
  readonly end: number;
}

function copy(target: Values, offset: number, { values, start, end }: Part): void {
  if (target instanceof Float64Array) target.set((values as Float64Array).subarray(start, end), offset);
  else if (target instanceof BigInt64Array)
    target.set((values as BigInt64Array).subarray(start, end), offset);
  else for (let row = start; row < end; row += 1) target.push((values as (string | null)[])[row]!);
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
