import { createReadStream } from 'node:fs';
import { type RecordShape, recordScanner } from './csv-records.ts';

/**
 * Line on which each of the given rows begins (both from 1, a header not counted as a row). Reads no further than the
 * last row asked for.
 */
export async function linesOf(
  path: string,
  shape: RecordShape & { readonly header: boolean },
  rows: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const wanted = new Set(rows);
  const lines = new Map<number, number>();
  let row = shape.header ? -1 : 0;
  const scanner = recordScanner(shape, ({ line }) => {
    row += 1;
    if (wanted.has(row)) lines.set(row, line);
  });
  for await (const block of createReadStream(path) as AsyncIterable<Buffer>) {
    scanner.scan(block);
    if (lines.size === wanted.size) return lines;
  }
  scanner.end();
  return lines;
}
