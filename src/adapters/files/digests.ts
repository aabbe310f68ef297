import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Digest } from '../../foundation/evidence/evidence.ts';
import { type FileState, settledStateOf, stateOf } from './file-state.ts';
import { eachBlock } from './regular.ts';

/** From so many bytes on it takes less time to wait for a file to settle than to hash it again. */
export const LARGE = 1 << 16;

/** What a file was when it was hashed. */
export interface Hashed {
  readonly digest: Digest;
  readonly size: number;
  /** As long as the file has this key it has these bytes; undefined where its times cannot tell. */
  readonly key: string | undefined;
}

/**
 * SHA-256 of files by absolute path, `name` in messages. A file is hashed once as long as it stays the same: a model is
 * asked for by packaging, scoring, evidence, approval and the store that takes it.
 */
export interface Digests {
  of(path: string, name: string): Promise<Hashed>;
  /**
   * Keeps the digest of a file that was hashed as it was written, had the state `written` then (undefined: none that could
   * tell) and was renamed to `path` since: it is not read back.
   */
  keep(path: string, written: FileState | undefined, hashed: Omit<Hashed, 'key'>): Promise<void>;
}

export function digests(): Digests {
  const known = new Map<string, Promise<Omit<Hashed, 'key'>>>();
  return {
    of: async (path, name) => {
      const { size } = await stat(path);
      const { key, settled } = await (size < LARGE ? stateOf : settledStateOf)(path);
      if (!settled) return { ...(await sha256(path, name)), key: undefined };
      const found = known.get(key);
      if (found) return { ...(await found), key };
      const hashing = sha256(path, name);
      known.set(key, hashing);
      if (!(await isStill(key, path, hashing))) known.delete(key);
      return { ...(await hashing), key };
    },
    keep: async (path, written, hashed) => {
      if (!written?.settled) return;
      // A new name changes the key, and leaves `content`, where every change since would show.
      const now = await stateOf(path);
      if (now.content === written.content) known.set(now.key, Promise.resolve(hashed));
    },
  };
}

/** Whether the file was read to its end, and was the same then. */
async function isStill(key: string, path: string, reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return (await stateOf(path)).key === key;
  } catch {
    return false;
  }
}

/** Hashes a file as it is on the disk now, whatever is remembered of it. */
export async function sha256(path: string, name: string): Promise<Omit<Hashed, 'key'>> {
  const hash = createHash('sha256');
  const size = await eachBlock(path, name, (block) => hash.update(block));
  return { digest: `sha256:${hash.digest('hex')}`, size };
}
