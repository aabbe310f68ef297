import { createReadStream, createWriteStream } from 'node:fs';
import { join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';

/** Takes the named members out of a gzipped tarball into a folder, flat; everything else in it is passed over. */
export async function unpack(tarball: string, members: readonly string[], folder: string): Promise<void> {
  const archive = extract();
  const take = async () => {
    for await (const entry of archive) {
      const { name, type } = entry.header;
      if (type === 'file' && members.includes(name))
        await pipeline(entry, createWriteStream(join(folder, posix.basename(name)), { flags: 'wx' }));
      else entry.resume();
    }
  };
  // Whichever side fails ends the other.
  await Promise.all([pipeline(createReadStream(tarball), createGunzip(), archive), take()]);
}
