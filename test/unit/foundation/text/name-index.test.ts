import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameIndex } from '../../../../src/foundation/text/name-index.ts';

describe('an index of names', () => {
  test('finds what a Map finds', () => {
    const name = fc.oneof(fc.constantFrom('', 'a', 'b', 'ab'), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 50 }), fc.array(name, { maxLength: 10 }), (names, asked) => {
        const index = nameIndex(names);
        for (const one of [...names, ...asked]) expect(index.find(one)).toBe(names.indexOf(one));
        expect(index.repeats).toEqual(
          [...names.keys()].filter((place) => names.indexOf(names[place]!) < place),
        );
      }),
    );
  });

  test('takes many names, and their repeats', () => {
    const names = Array.from({ length: 100_000 }, (_, row) => JSON.stringify([`row ${row % 99_999}`]));
    const { find, repeats } = nameIndex(names);
    expect(repeats).toEqual([99_999]);
    expect(find('["row 777"]')).toBe(777);
    expect(find('["row 99999"]')).toBe(-1);
  });

  test('is no slower for names that were made to have one hash', () => {
    const names = colliding(4096);
    expect(new Set(names).size).toBe(4096);
    const index = nameIndex(names);
    expect(names.map(index.find)).toEqual([...names.keys()]);
  });
});

const PRIME = 0x01000193;

/** Different names of one FNV-1a hash: at every second unit the state is the same whichever of two pairs was taken. */
function colliding(count: number): readonly string[] {
  let state = 0x811c9dc5;
  const pairs = Array.from({ length: Math.log2(count) }, () => {
    const [first, second, next] = collidingPair(state);
    state = next;
    return [first, second] as const;
  });
  return Array.from({ length: count }, (_, at) => pairs.map((pair, bit) => pair[(at >> bit) & 1]).join(''));
}

/** Two pairs of units that lead from one state to one other: the second units make up for what the first leave. */
function collidingPair(state: number): readonly [string, string, number] {
  const seen = new Map<number, readonly [first: number, left: number]>();
  for (let first = 0; first < 65_536; first++) {
    const left = Math.imul(state ^ first, PRIME);
    const other = seen.get(left >>> 16);
    if (other)
      return [
        String.fromCharCode(other[0], 0),
        String.fromCharCode(first, (left ^ other[1]) & 0xffff),
        Math.imul(other[1], PRIME),
      ];
    seen.set(left >>> 16, [first, left]);
  }
  throw new Error('no pair collides');
}
