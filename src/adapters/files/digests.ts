import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Digest } from '../../foundation/evidence/evidence.ts';
import { type FileState, settledStateOf, stateOf } from './file-state.ts';
import { blocks } from './regular.ts';

/** From so many bytes on it takes less time to wait for a file to settle than to hash it again. */
const LARGE = 1 << 16;

/**
 * SHA-256 of files by absolute path, `name` in messages. A file is hashed once as long as it stays the same: a model is
 * asked for by packaging, scoring, evidence and approval. What moves a file hashes the bytes that it moves.
 */
export function digests(): (path: string, name: string) => Promise<Digest> {
  const known = new Map<string, Promise<Digest>>();
  return async (path, name) => {
    const { size } = await stat(path);
    const before = await (size < LARGE ? stateOf : settledStateOf)(path);
    if (!before.settled) return sha256(path, name);
    const found = known.get(before.key);
    if (found) return found;
    const hashing = sha256(path, name);
    known.set(before.key, hashing);
    if (!(await isStill(before, path, hashing))) known.delete(before.key);
    return hashing;
  };
}

/** Whether the file was read to its end, and was the same then. */
async function isStill({ key }: FileState, path: string, reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return (await stateOf(path)).key === key;
  } catch {
    return false;
  }
}

async function sha256(path: string, name: string): Promise<Digest> {
  const hash = createHash('sha256');
  for await (const block of blocks(path, name)) hash.update(block);
  return `sha256:${hash.digest('hex')}`;
}
