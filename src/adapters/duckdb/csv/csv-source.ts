import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { CsvDialect, Files } from '../../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';
import { type Bytes, bounded, type Compression, decode, emptied, unpack, untouched } from './csv-decode.ts';

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
