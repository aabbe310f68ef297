import type { DuckDBDataChunk } from '@duckdb/node-api';

/** Reads the texts of a column of a chunk; null where it holds NULL. */
export type TextReader = (chunk: DuckDBDataChunk, at: number) => (string | null)[];

/** What a vector of VARCHAR has, though its types keep it to themselves. */
interface TextVector {
  readonly dataView: DataView;
  readonly validity: { itemValid(row: number): boolean };
  getItem(row: number): string | null;
}

/** 32-bit words of a text as DuckDB holds it: its length, and 12 bytes, or 4 of them and where all are. */
const WORDS = 4;
/** Bytes of a text that stands in those words. */
const MOST_INLINE = 12;

/**
 * A reader of one column of a question. A label or a segment is of a few texts, and to decode one takes longer than all
 * else that is done with a row: equal words are the same text, of short ones in all chunks, of long ones in one.
 */
export function textReader(): TextReader {
  const short = memo();
  return (chunk, at) => {
    const vector = chunk.getColumnVector(at) as unknown as TextVector;
    const { buffer, byteOffset } = vector.dataView;
    const words = new Int32Array(buffer, byteOffset, chunk.rowCount * WORDS);
    const long = memo();
    const texts = new Array<string | null>(chunk.rowCount);
    for (let row = 0; row < texts.length; row++)
      texts[row] = vector.validity.itemValid(row)
        ? (words[row * WORDS]! <= MOST_INLINE ? short : long)(words, row, vector)
        : null;
    return texts;
  };
}

type Memo = (words: Int32Array, row: number, vector: TextVector) => string;

const SLOTS = 1024;
/** More texts than this are not remembered: a column of names has a new one in every row. */
const MOST = SLOTS / 2;

function memo(): Memo {
  const keys = new Int32Array(SLOTS * WORDS);
  const texts: string[] = [];
  let count = 0;
  return (words, row, vector) => {
    const from = row * WORDS;
    let slot = hashAt(words, from) & (SLOTS - 1);
    for (; texts[slot] !== undefined; slot = (slot + 1) & (SLOTS - 1))
      if (isAt(keys, slot * WORDS, words, from)) return texts[slot]!;
    const text = vector.getItem(row)!;
    if (count < MOST) {
      keys.set(words.subarray(from, from + WORDS), slot * WORDS);
      texts[slot] = text;
      count += 1;
    }
    return text;
  };
}

function isAt(keys: Int32Array, slot: number, words: Int32Array, from: number): boolean {
  for (let word = 0; word < WORDS; word++) if (keys[slot + word] !== words[from + word]) return false;
  return true;
}

function hashAt(words: Int32Array, from: number): number {
  let hash = 0;
  for (let word = 0; word < WORDS; word++) hash = Math.imul(hash ^ words[from + word]!, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
