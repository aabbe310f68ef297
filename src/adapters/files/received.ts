import type { Digest } from '../../foundation/evidence/evidence.ts';
import { type Digests, LARGE } from './digests.ts';
import { writeNew, writing } from './disk.ts';
import { type FileState, settledStateOf } from './file-state.ts';

/** Bytes that wait for the disk while the next ones come and are hashed. */
const AHEAD = 1 << 20;

/** Writes the parts of a file, hashed as they come, and keeps the digest that they turned out to have. */
export async function received(
  { name, path }: { readonly name: string; readonly path: string },
  parts: AsyncIterable<Uint8Array>,
  digest: Digest,
  known: Digests,
): Promise<void> {
  let size = 0;
  let written: FileState | undefined;
  await writing(name, path, async (beside) => {
    size = await writeNew(beside, parts, { highWaterMark: AHEAD });
    written = size < LARGE ? undefined : await settledStateOf(beside);
  });
  await known.keep(path, written, { digest, size });
}
