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

/** Finds records as DuckDB counts them, one character after the other. */
function recordScanner({ quote, escape: escaped, oneColumn }: RecordShape) {
  let [line, begun, quoted, closed, previous] = [1, 0, false, false, ''];
  const endLine = (end: CsvRecord['end']): CsvRecord | undefined => {
    const found = !quoted && (begun > 0 || oneColumn) ? { line: begun || line, end } : undefined;
    if (!quoted) begun = 0;
    line += 1;
    return found;
  };
  const readCell = (character: string, before: string): void => {
    begun ||= line;
    const marks = character === quote && !(quoted && before === escaped && escaped !== quote);
    const opens = marks && !quoted && (closed || BEFORE_CELL.includes(before));
    closed = marks && quoted;
    if (marks) quoted = opens;
  };
  return {
    next(character: string): CsvRecord | undefined {
      const before = previous;
      previous = character;
      if (character === '\n') return endLine(before === '\r' ? '\r\n' : '\n');
      const ended = before === '\r' ? endLine('\r') : undefined;
      if (character !== '\r') readCell(character, before);
      return ended;
    },
    end: (): CsvRecord | undefined =>
      previous === '\r' ? endLine('\r') : begun > 0 ? { line: begun, end: '' } : undefined,
  };
}

async function* records(path: string, shape: RecordShape): AsyncGenerator<CsvRecord> {
  const scanner = recordScanner(shape);
  for await (const text of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>)
    for (const character of text) {
      const record = scanner.next(character);
      if (record) yield record;
    }
  const last = scanner.end();
  if (last) yield last;
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
