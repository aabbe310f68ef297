/** 32 bits of a text that look random: FNV-1a over its UTF-16 units, stirred by the finalizer of MurmurHash3. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Places of names in an order that is the same for the same names, and has nothing to do with what they mean. */
export function shuffledByName(names: readonly string[]): Uint32Array {
  const hashes = Uint32Array.from(names, hashOf);
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
