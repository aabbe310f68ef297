import { ContainerFailure } from '../../foundation/ports/ports.ts';

/** The POSIX archive format (ustar, pax records for long names), as far as `docker cp` speaks it. */
const BLOCK = 512;

const padded = (size: number): number => Math.ceil(size / BLOCK) * BLOCK;

/** An archive of one file, owned by root, readable by all. The name has at most 100 bytes. */
export function tarOf(name: string, content: Uint8Array): Uint8Array {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100, 'utf8');
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc(padded(content.length) - content.length + 2 * BLOCK)]);
}

/** Name to content of the regular files of an archive; links and devices are left out, never followed. */
export function filesOf(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const bytes = Buffer.from(archive);
  const files = new Map<string, Uint8Array>();
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const { name, size, type } = headerAt(bytes, at);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw truncated();
    if (type === 'x') longName = paxPath(content) ?? longName;
    else if (type === 'L') longName = text(content, 0, size);
    else {
      if (type === '0') files.set(longName ?? name, content);
      longName = undefined;
    }
    at += BLOCK + padded(size);
  }
  return files;
}

function headerAt(bytes: Buffer, at: number) {
  const prefix = text(bytes, at + 345, 155);
  const name = text(bytes, at, 100);
  const size = Number.parseInt(text(bytes, at + 124, 12).trim(), 8);
  if (!Number.isSafeInteger(size) || size < 0) throw truncated();
  const type = String.fromCharCode(bytes[at + 156]!);
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, type: type === '\0' ? '0' : type };
}

/** The `path` of pax records: `30 path=a/long/name\n`, lengths in bytes. */
function paxPath(records: Buffer): string | undefined {
  for (let at = 0; at < records.length; ) {
    const length = Number.parseInt(records.toString('latin1', at, at + 20), 10);
    if (!(length > 0)) throw truncated();
    const [key, value] = splitOnce(records.toString('utf8', records.indexOf(' ', at) + 1, at + length - 1));
    if (key === 'path') return value;
    at += length;
  }
  return undefined;
}

const splitOnce = (record: string): readonly [string, string] => {
  const equals = record.indexOf('=');
  return [record.slice(0, equals), record.slice(equals + 1)];
};

function text(bytes: Buffer, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

const truncated = (): ContainerFailure =>
  new ContainerFailure('docker cp answered an archive that is cut off or none', true);
