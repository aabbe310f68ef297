import { createReadStream } from 'node:fs';

/** What tells records of a CSV file apart. */
export interface RecordShape {
  readonly quote: string;
  readonly escape: string;
  /** A line without a character is a NULL where there is one column, and nothing where there are more. */
  readonly oneColumn: boolean;
}

/** One record: the line it begins on (from 1) and what ends it. */
interface CsvRecord {
  readonly line: number;
  readonly end: '\n' | '\r' | '\r\n' | '';
}

/** Characters that a cell may stand after; a quote anywhere else is a character like others. */
const BEFORE_CELL = ['', ',', ';', '\t', '|', '\n', '\r', '\ufeff'];

/** Records as DuckDB counts them. */
async function* records(path: string, shape: RecordShape): AsyncGenerator<CsvRecord> {
  let [line, begun, quoted, previous, closed] = [1, 0, false, '', false];
  const ended = (end: CsvRecord['end']): CsvRecord | undefined => {
    const record = !quoted && (begun > 0 || shape.oneColumn) ? { line: begun || line, end } : undefined;
    if (!quoted) begun = 0;
    line += 1;
    return record;
  };
  for await (const text of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
    for (const character of text) {
      const lone = previous === '\r' && character !== '\n' ? ended('\r') : undefined;
      if (lone) yield lone;
      if (character === '\n') {
        const record = ended(previous === '\r' ? '\r\n' : '\n');
        if (record) yield record;
      } else if (character !== '\r') {
        begun ||= line;
        if (
          character === shape.quote &&
          !(quoted && previous === shape.escape && shape.escape !== shape.quote)
        ) {
          const opens = !quoted && (BEFORE_CELL.includes(previous) || closed);
          closed = quoted;
          quoted = opens;
        } else closed = false;
      }
      previous = character;
    }
  }
  if (previous === '\r' || begun > 0) yield { line: begun || line, end: '' };
}

/**
 * Line on which each of the given rows begins (both from 1, the header not counted as a row). Reads no further than
 * the last row asked for.
 */
export async function linesOf(
  path: string,
  shape: RecordShape,
  rows: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const wanted = new Set(rows);
  const lines = new Map<number, number>();
  let row = -1;
  for await (const { line } of records(path, shape)) {
    row += 1;
    if (wanted.has(row)) lines.set(row, line);
    if (lines.size === wanted.size) break;
  }
  return lines;
}

/** Line of the first record that ends otherwise than the first one; line ends inside quotes do not count. */
export async function mixedLineEnd(path: string): Promise<number | undefined> {
  let first: string | undefined;
  for await (const { line, end } of records(path, { quote: '"', escape: '"', oneColumn: false })) {
    first ??= end;
    if (end !== '' && end !== first) return line;
  }
  return undefined;
}
