import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { extract, pack } from 'tar-stream';
import { ContainerFailure } from '../../../foundation/ports/ports.ts';
import { MOST_BYTES, wholeOf } from './whole.ts';

/** An archive of one file, owned by root, readable by all: what a daemon unpacks into a container. */
export async function archiveOf(name: string, content: Uint8Array): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name, mode: 0o644, mtime: new Date(0) }, Buffer.from(content));
  archive.finalize();
  return await buffer(archive as unknown as Readable);
}

/**
 * Name to content of the regular files of an archive; links and devices are left out, never followed. Throws
 * `ContainerFailure` for what is cut off, no archive, or larger than an answer may be.
 */
export async function filesIn(archive: Readable): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let left = MOST_BYTES;
  const entries = extract();
  // A connection that breaks must end the reading of entries, which pipe() alone would leave waiting.
  archive.once('error', (cause) => entries.destroy(cause));
  archive.pipe(entries);
  try {
    for await (const entry of entries) {
      const content = await wholeOf(entry as unknown as Readable, left);
      left -= content.length;
      if (entry.header.type === 'file') files.set(entry.header.name, content);
    }
  } catch (cause) {
    if (cause instanceof ContainerFailure || (cause as NodeJS.ErrnoException).code !== undefined) throw cause;
    throw new ContainerFailure(
      `The archive of the container is unreadable: ${(cause as Error).message}`,
      true,
      {
        cause,
      },
    );
  }
  return files;
}
