import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { Archive, Archives, Files } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { FILE_BYTES } from '../../foundation/reading/limits.ts';
import { refuseLarge } from './large.ts';
import { unpacked } from './unpack.ts';

/** More members than this are no log of an evaluation. */
const MOST_MEMBERS = 100_000;
const WHOLE = 'copy the file again, or repeat the run that wrote it';

/** Zip files, read in memory: by the directory at their end, member by member. */
export const zipArchives = (files: Pick<Files, 'read'>): Archives => ({
  open: async (path) => openZip(path, await files.read(path, FILE_BYTES.results)),
});

async function openZip(path: string, bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await opened(buffer).catch((cause: Error) => refuseZip(path, cause));
  if (zip.entryCount > MOST_MEMBERS)
    return refuse(path, `holds ${zip.entryCount} members`, `pack at most ${MOST_MEMBERS} into one file`);
  const entries = await entriesOf(zip).catch((cause: Error) => refuseZip(path, cause));
  return {
    names: [...entries.keys()],
    read: async (name, most) => {
      const entry = entries.get(name);
      if (!entry) return refuse(path, 'lacks a member', WHOLE, { value: name });
      if (entry.uncompressedSize > most) refuseLarge(path, name, most);
      const start = await dataStart(zip, entry).catch((cause: Error) => refuseZip(path, cause));
      const packed = buffer.subarray(start, start + entry.compressedSize);
      return unpacked({ path, name, entry, packed, most });
    },
  };
}

/** What yauzl refuses: no zip file, one that was cut off, members named `..` or with an absolute path. */
const refuseZip = (path: string, cause: Error): never =>
  refuse(path, `is not a zip file that can be read (${cause.message.split(/[.:]/)[0]})`, WHOLE, { cause });

const opened = (buffer: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );

const entriesOf = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      if (entries.has(entry.fileName)) return reject(new Error('two members have one name'));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });

const dataStart = (zip: ZipFile, entry: Entry): Promise<number> =>
  new Promise((resolve, reject) =>
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) =>
      error ? reject(error) : resolve(header.fileDataStart),
    ),
  );
