/*
 * Where each record of a CSV file begins and what ends it, without its cells: DuckDB reads those, and this counts and
 * places them. csv-parse was tried: it reads mixed line ends as part of cells, takes text after a closed quote for a
 * plain cell, and needs half as long again, because it makes every cell.
 */

/** What tells the records of a CSV file apart. */
export interface RecordShape {
  readonly separator: string;
  /** Empty where no cell is quoted. */
  readonly quote: string;
  readonly escape: string;
  readonly skipLines: number;
  /** A line without a character is a NULL where there is one column, and nothing where there are more. */
  readonly oneColumn: boolean;
}

/** One record: the line it begins on (from 1) and what ends it. */
export interface CsvRecord {
  readonly line: number;
  readonly end: LineEnd | '';
}
type LineEnd = '\n' | '\r' | '\r\n';

const [NEWLINE, RETURN] = [10, 13];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Where a byte stands: before a cell, in one without quotes, in quotes, after an escape in them, after them. */
const [BEFORE, PLAIN, QUOTED, ESCAPED, AFTER] = [0, 1, 2, 3, 4];

/**
 * Finds the records of a file by RFC 4180, handed to it block by block: a quote opens a cell at its beginning only,
 * and is a character like others anywhere else. `found` is told of each record; nothing is kept.
 */
export function recordScanner(shape: RecordShape, found: (record: CsvRecord) => void) {
  const marks = marksOf(shape);
  const { separator, quote } = marks;
  const common = commonBytes(Object.values(marks));
  let [line, begun, state, skip] = [1, 0, BEFORE, shape.skipLines];
  let [pendingReturn, first] = [false, true];

  const endLine = (end: LineEnd): void => {
    const inQuotes = state === QUOTED || state === ESCAPED;
    if (skip > 0) skip -= 1;
    else if (inQuotes) state = QUOTED;
    else {
      if (begun > 0 || shape.oneColumn) found({ line: begun || line, end });
      [begun, state] = [0, BEFORE];
    }
    line += 1;
  };
  return {
    scan(bytes: Uint8Array): void {
      let at = first && BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? 3 : 0;
      first = first && bytes.length === 0;
      const [quotes, returns] = [finder(bytes, quote), finder(bytes, RETURN)];
      while (at < bytes.length) {
        // A line without quotes is a record as it stands.
        if (begun === 0 && skip === 0 && !pendingReturn) {
          const end = bytes.indexOf(NEWLINE, at);
          const [cr, opening] = [returns(at), quotes(at)];
          if (end >= 0 && opening > end && cr >= end - 1) {
            const body = cr < end ? end - 1 : end;
            if (body > at) begun = line;
            endLine(body < end ? '\r\n' : '\n');
            at = end + 1;
            continue;
          }
          // Up to its first quote, only the character before that matters.
          if (opening < bytes.length && opening < cr && (end < 0 || opening < end)) {
            if (opening > at) {
              begun = line;
              state = bytes[opening - 1] === separator ? BEFORE : PLAIN;
            }
            at = opening;
          }
        }
        const byte = bytes[at++]!;
        if (pendingReturn) {
          pendingReturn = false;
          endLine(byte === NEWLINE ? '\r\n' : '\r');
          if (byte === NEWLINE) continue;
        }
        if (byte === NEWLINE) endLine('\n');
        else if (byte === RETURN) pendingReturn = true;
        else if (skip === 0) {
          begun ||= line;
          if (common[byte] === 0) state = afterMark(state, byte, marks);
          else {
            if (state !== QUOTED) state = state === ESCAPED ? QUOTED : PLAIN;
            while (common[bytes[at]!] === 1) at += 1;
          }
        }
      }
    },
    /** To be called after the last block. */
    end(): void {
      if (pendingReturn) endLine('\r');
      else if (begun > 0) found({ line: begun, end: '' });
    },
  };
}

/** The bytes that tell cells apart; -1, which no byte is, where there is none. */
interface Marks {
  readonly separator: number;
  readonly quote: number;
  /** Only where it is another than the quote. */
  readonly escaping: number;
}

const marksOf = (shape: RecordShape): Marks => ({
  separator: byteOf(shape.separator),
  quote: byteOf(shape.quote),
  escaping: shape.escape === shape.quote ? -1 : byteOf(shape.escape),
});

/** Where the byte after a mark stands, when the mark itself stands at `state`. */
function afterMark(state: number, byte: number, { separator, quote, escaping }: Marks): number {
  if (byte === escaping && (state === QUOTED || state === ESCAPED))
    return state === QUOTED ? ESCAPED : QUOTED;
  if (state === ESCAPED) return QUOTED;
  if (byte === quote && state === QUOTED) return AFTER;
  if (byte === quote && (state === BEFORE || (state === AFTER && escaping === -1))) return QUOTED;
  if (state === QUOTED) return QUOTED;
  return byte === separator ? BEFORE : PLAIN;
}

/** Finds the first place of a byte from a place on, which only grows; Infinity where there is none. */
function finder(bytes: Uint8Array, byte: number): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) next = byte < 0 ? Infinity : bytes.indexOf(byte, from);
    if (next < 0) next = Infinity;
    return next;
  };
}

/** The ASCII character as a byte; -1, which no byte is, where there is none. */
const byteOf = (character: string): number => (character === '' ? -1 : character.charCodeAt(0));

/** 1 for every byte that means nothing but itself. */
function commonBytes(marks: readonly number[]): Uint8Array {
  const common = new Uint8Array(256).fill(1);
  for (const byte of [NEWLINE, RETURN, ...marks]) if (byte >= 0) common[byte] = 0;
  return common;
}
