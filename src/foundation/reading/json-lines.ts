import { refuse } from '../problems/errors.ts';
import { lenientJson } from './lenient-json.ts';
import { bytesText } from './limits.ts';

/** One line of a file, and what stands on it. */
export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

const NEWLINE = 0x0a;

/**
 * The values of a JSON lines file, one by one: the file may be of any size, a line may not. Empty lines are passed over.
 * Throws `InputErrors` with the line for what is not JSON or not UTF-8, and for a line of more than `most` bytes.
 */
export async function* jsonLines(
  file: string,
  blocks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const bytes of linesOf(file, blocks, most)) {
    line += 1;
    const text = decoded(bytes, file, line);
    if (text.trim() !== '') yield { line, value: valueOn(text, file, line) };
  }
}

function valueOn(text: string, file: string, line: number): unknown {
  const read = lenientJson(text);
  if ('value' in read) return read.value;
  return refuse(
    file,
    read.problem,
    'write one JSON object on each line; a run that was cut off must be repeated',
    {
      at: { file, line },
    },
  );
}

async function* linesOf(
  file: string,
  blocks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > most)
      refuse(file, `has a line of more than ${bytesText(most)}`, 'split the line, or leave transcripts out', {
        at: { file, line },
      });
    parts.push(part);
  };
  const taken = (): Uint8Array => {
    const whole = parts.length === 1 ? parts[0]! : joined(parts, size);
    parts = [];
    size = 0;
    line += 1;
    return whole;
  };
  for await (const block of blocks) {
    let from = 0;
    for (let end = block.indexOf(NEWLINE); end !== -1; end = block.indexOf(NEWLINE, from)) {
      keep(block.subarray(from, end));
      yield taken();
      from = end + 1;
    }
    if (from < block.length) keep(block.slice(from));
  }
  if (size > 0) yield taken();
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function decoded(bytes: Uint8Array, file: string, line: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return refuse(file, 'is not UTF-8 text', 'save it as UTF-8', { at: { file, line }, cause });
  }
}
