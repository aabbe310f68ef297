import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import type { CsvDialect } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';

export type Compression = NonNullable<CsvDialect['compression']>;

export type Bytes = AsyncIterable<Uint8Array>;
type Stage = (source: Bytes) => Bytes;
export const untouched: Stage = (source) => source;
export const unpack: Readonly<Record<Compression, Stage>> = {
  none: untouched,
  gzip: (source) => through(source, createGunzip()),
  zstd: (source) => through(source, createZstdDecompress()),
};

async function* through(
  source: AsyncIterable<Uint8Array>,
  unpacker: NodeJS.ReadWriteStream,
): AsyncGenerator<Uint8Array> {
  const fed: Promise<void> = pipeline(source, unpacker);
  fed.catch(() => undefined); // told by the reading below
  yield* unpacker as unknown as AsyncIterable<Uint8Array>;
  await fed;
}

/** Text in another encoding as UTF-8, without its byte order mark; what is not in the encoding is refused. */
export const decode = (path: string, encoding: string): Stage =>
  async function* (source) {
    let decoder: InstanceType<typeof TextDecoder> | undefined;
    const refused = (cause: unknown): never =>
      refuse(path, `is not ${encoding} text`, 'correct `encoding` in `csv`', { at: { file: path }, cause });
    const decoded = (bytes?: Uint8Array): Uint8Array => {
      try {
        decoder ??= new TextDecoder(labelOf(encoding, bytes), { fatal: true });
        return Buffer.from(decoder.decode(bytes, { stream: bytes !== undefined }));
      } catch (cause) {
        return refused(cause);
      }
    };
    for await (const bytes of source) yield decoded(bytes);
    yield decoded();
  };

/** UTF-16 is little-endian unless its byte order mark says otherwise (as written by most programs). */
function labelOf(encoding: string, head: Uint8Array | undefined): string {
  if (encoding === 'utf-16') return head?.[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-16le';
  return encoding === 'latin-1' ? 'windows-1252' : encoding;
}

const [NEWLINE, RETURN] = [10, 13];

/** The first lines without their characters, which an engine that skips them would take for quotes; lines keep their numbers. */
export const emptied = (lines: number): Stage =>
  async function* (source) {
    let [left, previous] = [lines, 0];
    for await (const bytes of source) {
      let at = 0;
      for (; left > 0 && at < bytes.length; at += 1) {
        const byte = bytes[at]!;
        const ends = byte === NEWLINE || previous === RETURN;
        if (ends) left -= 1;
        if (left === 0 && byte !== NEWLINE) break;
        if (byte === NEWLINE || byte === RETURN) yield Buffer.of(byte);
        previous = byte;
      }
      yield bytes.subarray(at);
    }
  };

export const bounded = (path: string, limit: number): Stage =>
  async function* (source) {
    let left = limit;
    for await (const part of source) {
      left -= part.length;
      if (left < 0)
        refuse(
          path,
          `unpacks to more than ${Math.round(limit / 1e6)} MB`,
          'unpack it first if you trust it',
          {
            at: { file: path },
          },
        );
      yield part;
    }
  };
