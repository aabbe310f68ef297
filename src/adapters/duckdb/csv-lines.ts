import { createReadStream } from 'node:fs';
import type { Dialect } from './csv-dialect.ts';

/**
 * Line on which each of the given rows begins (both from 1, the header not counted as a row). Quoted cells may span
 * lines, and empty lines are no rows; reads no further than the last row asked for.
 */
export async function linesOf(
  path: string,
  { quote }: Dialect,
  rows: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const wanted = new Set(rows);
  const last = Math.max(...rows);
  const lines = new Map<number, number>();
  let [line, row, quoted, empty] = [1, -1, false, true];
  const stream = createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>;
  for await (const text of stream) {
    for (const character of text) {
      if (character === '\n') {
        line += 1;
        if (!quoted) empty = true;
        continue;
      }
      if (character === '\r') continue;
      if (empty && !quoted) {
        empty = false;
        row += 1;
        if (wanted.has(row)) lines.set(row, line);
        if (row >= last && lines.size === wanted.size) return lines;
      }
      if (character === quote) quoted = !quoted;
    }
  }
  return lines;
}
