import { crc32, deflateRawSync, zstdCompressSync } from 'node:zlib';

/** A member to pack; what is said of it may be wrong. */
export interface Member {
  readonly name: string;
  readonly content: Uint8Array;
  readonly method?: 0 | 8 | 93 | 12;
  /** The bytes as they are packed, where they are not those of the method. */
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
}

/** A zip file of these members, with headers that say what the members say. */
export function zipOf(members: readonly Member[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const packed = Buffer.from(member.packed ?? packedBy(member));
    const fields = fieldsOf(member, packed.length);
    const name = Buffer.from(member.name);
    const local = Buffer.concat([signature(0x04034b50), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([signature(0x02014b50), word(20), fields, tail, name]));
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, central, end]);
}

function packedBy({ method = 0, content }: Member): Uint8Array {
  if (method === 8) return deflateRawSync(content);
  return method === 93 ? zstdCompressSync(content) : content;
}

/** From "version needed" to "length of the extra field": the same in both headers. */
function fieldsOf({ name, content, method = 0, size, crc, flags = 0 }: Member, packed: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(crc ?? crc32(content), 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size ?? content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
