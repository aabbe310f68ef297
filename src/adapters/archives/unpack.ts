import * as zlib from 'node:zlib';
import { refuse } from '../../foundation/problems/errors.ts';
import { refuseLarge } from './large.ts';

/** A packed member, and what the directory of its archive says of it. */
export interface PackedMember {
  readonly path: string;
  readonly name: string;
  readonly entry: {
    readonly compressionMethod: number;
    readonly uncompressedSize: number;
    readonly crc32: number;
    readonly generalPurposeBitFlag: number;
  };
  readonly packed: Uint8Array;
  /** Bytes that it may have unpacked. */
  readonly most: number;
}

const [STORED, DEFLATED, ZSTANDARD] = [0, 8, 93];
const ENCRYPTED = 1;
const CONVERT = 'convert it with `inspect log convert --to json`';

/**
 * The bytes of a member. They are never more than `most`, whatever the directory says, and must have the length and
 * the CRC-32 that it says. Throws `InputErrors` where they have not.
 */
export function unpacked(member: PackedMember): Uint8Array {
  const { path, name, entry } = member;
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0)
    refuse(path, 'holds an encrypted member', 'pack it without a password', { value: name });
  const bytes = decoded(member);
  if (bytes.length !== entry.uncompressedSize || zlib.crc32(bytes) !== entry.crc32 >>> 0)
    refuse(path, 'holds a damaged member', 'copy the file again, or repeat the run that wrote it', {
      value: name,
    });
  return bytes;
}

function decoded(member: PackedMember): Uint8Array {
  const { path, name, entry, packed, most } = member;
  try {
    switch (entry.compressionMethod) {
      case STORED:
        return packed;
      case DEFLATED:
        return zlib.inflateRawSync(packed, { maxOutputLength: most });
      case ZSTANDARD:
        return ofAllFrames(member);
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return refuseLarge(path, name, most);
    if (code === undefined) throw cause;
    return refuse(
      path,
      `holds a damaged member (${code})`,
      'copy the file again, or repeat the run that wrote it',
      {
        value: name,
        cause,
      },
    );
  }
  return refuse(path, `holds a member of compression method ${entry.compressionMethod}`, CONVERT, {
    value: name,
  });
}

/** What Node answers with `info`: the engine says how many bytes of the input it has taken. */
interface Informed {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/**
 * Zstandard frames in a row (RFC 8878, section 3): Node stops after the first one and says nothing, so that each is
 * unpacked by itself from where the one before it has ended.
 */
function ofAllFrames({ path, packed, most }: PackedMember): Uint8Array {
  if (typeof zlib.zstdDecompressSync !== 'function')
    return refuse(
      path,
      `is packed with Zstandard, which Node ${process.version} cannot read`,
      `use Node 22.15 or later, or ${CONVERT}`,
    );
  const parts: Buffer[] = [];
  let [taken, size] = [0, 0];
  while (taken < packed.length) {
    const options = { info: true, maxOutputLength: Math.max(1, most - size) } as zlib.ZstdOptions;
    const { buffer, engine } = zlib.zstdDecompressSync(
      packed.subarray(taken),
      options,
    ) as unknown as Informed;
    if (engine.bytesWritten <= 0) break;
    taken += engine.bytesWritten;
    size += buffer.length;
    parts.push(buffer);
  }
  return Buffer.concat(parts, size);
}
