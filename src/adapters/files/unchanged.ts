import type { Measured } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { Hashed } from './digests.ts';
import { readingParts } from './disk.ts';
import { stateOf } from './file-state.ts';
import { blocks, lentBlocks } from './regular.ts';
import { verified } from './verified.ts';

/** A file as it was hashed: `path` absolute, `name` in messages. */
export const measured = (path: string, name: string, hashed: Hashed): Measured => ({
  digest: hashed.digest,
  size: hashed.size,
  blocks: (from = 0) => readingParts(name, unchanged(path, name, hashed, from)),
});

export const refuseChanged = (name: string): never =>
  refuse(name, 'was changed while it was being stored', 'stop what writes to it, then run the step again');

function unchanged(path: string, name: string, hashed: Hashed, from: number): AsyncGenerator<Uint8Array> {
  const { key } = hashed;
  const changed = (): never => refuseChanged(name);
  if (key === undefined) return skipping(from, verified(blocks(path, name), hashed, changed));
  const check = async (): Promise<void> => {
    if ((await stateOf(path)).key !== key) changed();
  };
  return checked(lentBlocks(path, name, from), check);
}

/** The same parts, if `check` holds before the first of them and before the last. */
async function* checked(
  parts: AsyncIterable<Uint8Array>,
  check: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  await check();
  let last: Uint8Array | undefined;
  for await (const part of parts) {
    if (last) yield last;
    last = part;
  }
  await check();
  if (last) yield last;
}

/** What comes after the first `bytes`. */
export async function* skipping(bytes: number, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const part of parts) {
    if (part.length > left) yield part.subarray(left);
    left = Math.max(0, left - part.length);
  }
}
