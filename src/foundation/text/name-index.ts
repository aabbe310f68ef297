import { textHash } from './hash.ts';

/** Where names are in a list, by their text. */
export interface NameIndex {
  /** The first place of a name; -1 where it is not in the list. */
  find(name: string): number;
  /** Places of names that stand further up already, ascending. */
  readonly repeats: readonly number[];
}

/** So many steps a name, and the names were made to collide: then the engine's own table, which nobody can foresee. */
const MOST_STEPS = 16;
const EMPTY = -1;

const KNOWN = new WeakMap<readonly string[], NameIndex>();

/** The index of a list that does not change any more; the same list is indexed once. */
export function nameIndex(names: readonly string[]): NameIndex {
  const known = KNOWN.get(names) ?? indexOf(names);
  KNOWN.set(names, known);
  return known;
}

/**
 * Indexes the names of rows: a hash table with open addressing in typed arrays. A `Map` takes four times as long and eight
 * times the memory for millions of names, and holds no more than 2^24.
 */
function indexOf(names: readonly string[]): NameIndex {
  const size = 2 ** Math.max(4, Math.ceil(Math.log2(2 * names.length)));
  const [places, hashes] = [new Int32Array(size).fill(EMPTY), new Int32Array(size)];
  const repeats: number[] = [];
  let steps = 0;
  /** The slot of a name, or the empty one where it would be. */
  const slotOf = (name: string, hash: number): number => {
    let slot = hash & (size - 1);
    for (; places[slot] !== EMPTY; slot = (slot + 1) & (size - 1), steps++)
      if (hashes[slot] === hash && names[places[slot]!] === name) break;
    return slot;
  };
  for (let place = 0; place < names.length; place++) {
    const hash = textHash(names[place]!);
    const slot = slotOf(names[place]!, hash);
    if (steps > MOST_STEPS * size) return mapIndex(names);
    if (places[slot] !== EMPTY) repeats.push(place);
    else {
      places[slot] = place;
      hashes[slot] = hash;
    }
  }
  return { find: (name) => places[slotOf(name, textHash(name))]!, repeats };
}

function mapIndex(names: readonly string[]): NameIndex {
  const places = new Map<string, number>();
  const repeats: number[] = [];
  names.forEach((name, place) => {
    if (places.has(name)) repeats.push(place);
    else places.set(name, place);
  });
  return { find: (name) => places.get(name) ?? EMPTY, repeats };
}
