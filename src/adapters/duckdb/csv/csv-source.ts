import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import type { CsvDialect, Files } from '../../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';

type Compression = NonNullable<CsvDialect['compression']>;

/** Text takes a tenth of its size, and rarely less than a fiftieth; a file made to fill a disk takes a thousandth. */
const MAX_RATIO = 50;
/** Up to this many bytes any file is unpacked. */
const ANY = 1 << 28;

/**
 * Where the plain UTF-8 text of a CSV file is: the file itself, or what `target` was given after unpacking and decoding.
 * Throws `InputErrors` for a file that is not packed or encoded as it should be.
 */
export async function plainText(
  files: Files,
  path: string,
  { compression, encoding = 'utf-8', skipLines = 0 }: CsvDialect,
  target: () => Promise<string>,
): Promise<string> {
  const absolute = files.absolute(path);
  const packed = compressionOf(await firstBytes(absolute));
  if (compression !== undefined && compression !== packed)
    refuse(path, `is not ${FORMS[compression]} but ${FORMS[packed]}`, 'correct `compression` in `csv`', {
      at: { file: path },
    });
  if (packed === 'none' && encoding === 'utf-8' && skipLines === 0) return absolute;
  const decoded = await target();
  const limit = Math.max(ANY, MAX_RATIO * (await files.size(path)));
  const stages = [
    unpack[packed],
    encoding === 'utf-8' ? untouched : decode(path, encoding),
    emptied(skipLines),
    bounded(path, limit),
  ];
  const flow = stages.reduce<Bytes>((source, stage) => stage(source), createReadStream(absolute));
  await pipeline(flow, createWriteStream(decoded)).catch((cause) => {
    if (cause instanceof InputErrors) throw cause;
    return refuse(path, `is broken ${FORMS[packed]}`, 'write or download it again', {
      at: { file: path },
      cause,
    });
  });
  return decoded;
}

const FORMS: Readonly<Record<Compression, string>> = { none: 'plain text', gzip: 'gzip', zstd: 'zstd' };

async function firstBytes(absolute: string): Promise<Buffer> {
  const file = await open(absolute, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function compressionOf(head: Buffer): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head.length === 4 && head.readUInt32LE() === 0xfd2fb528 ? 'zstd' : 'none';
}

type Bytes = AsyncIterable<Uint8Array>;
type Stage = (source: Bytes) => Bytes;
const untouched: Stage = (source) => source;
const unpack: Readonly<Record<Compression, Stage>> = {
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
const decode = (path: string, encoding: string): Stage =>
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
const emptied = (lines: number): Stage =>
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

const bounded = (path: string, limit: number): Stage =>
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
