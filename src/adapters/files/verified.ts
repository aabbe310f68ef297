import { createHash } from 'node:crypto';
import type { Digest } from '../../foundation/evidence/evidence.ts';

/** What bytes turned out to be, where they are not what was said of them. */
export type Mismatch = 'too long' | 'other bytes';

/**
 * Passes bytes on and hashes them. The last part goes on only when all of them are what `digest` (and `size`, where
 * known) say; otherwise `wrong` must throw, and no reader ever sees a whole that is wrong.
 */
export async function* verified(
  parts: AsyncIterable<Uint8Array>,
  {
    digest,
    size = Number.POSITIVE_INFINITY,
  }: { readonly digest: Digest; readonly size?: number | undefined },
  wrong: (mismatch: Mismatch) => never,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let last: Uint8Array | undefined;
  let seen = 0;
  for await (const part of parts) {
    seen += part.length;
    if (seen > size) wrong('too long');
    hash.update(part);
    if (last) yield last;
    last = part;
  }
  if (`sha256:${hash.digest('hex')}` !== digest) wrong('other bytes');
  if (last) yield last;
}
