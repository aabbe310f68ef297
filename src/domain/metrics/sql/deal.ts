import { textHash } from '../../../foundation/text/hash.ts';

/** Places of names in an order that is the same for the same names, and has nothing to do with what they mean. */
export function shuffledByName(names: readonly string[]): Uint32Array {
  const hashes = Uint32Array.from(names, textHash);
  const byName = (a: number, b: number): number =>
    names[a]! < names[b]! ? -1 : Number(names[a] !== names[b]);
  return Uint32Array.from(names.keys()).sort((a, b) => hashes[a]! - hashes[b]! || byName(a, b));
}

/** A block for each name: as many as names, at most `most`, and of as equal size as can be. */
export function dealt(names: readonly string[], most: number): Uint32Array {
  const blocks = new Uint32Array(names.length);
  shuffledByName(names).forEach((at, rank) => {
    blocks[at] = rank % most;
  });
  return blocks;
}
