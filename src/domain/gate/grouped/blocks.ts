import { groupsOf } from '../../../foundation/stats/grouped/groups.ts';
import { createRandom } from '../../../foundation/stats/random.ts';
import type { Grouping } from '../../predictions/groupings.ts';

/** A metric that must be computed again without each group is computed again so often at most. */
const MOST_BLOCKS = 200;

/**
 * The grouping, or blocks of whole groups where it has more than 200 (delete-a-group jackknife, Kott 2001). Groups in the
 * order of time are cut into runs of neighbours; others are dealt by a seeded shuffle of their names' order, which does
 * not depend on the order of the rows.
 */
export function inBlocks(grouping: Grouping, seed: number): Grouping {
  const { codes, names, unit, ordered } = grouping;
  const groups = groupsOf(codes);
  if (groups.count <= MOST_BLOCKS) return grouping;
  const places = ordered ? [...Array(groups.count).keys()] : shuffled(groups.count, seed);
  const blockAt = (place: number): number =>
    ordered ? Math.floor((place * MOST_BLOCKS) / groups.count) : place % MOST_BLOCKS;
  const block = new Uint32Array(codes.length);
  const members: string[][] = Array.from({ length: MOST_BLOCKS }, () => []);
  places.forEach((group, place) => {
    const at = blockAt(place);
    members[at]!.push(names[groups.codes[group]!]!);
    for (let i = groups.starts[group]!; i < groups.starts[group + 1]!; i++) block[groups.rows[i]!] = at;
  });
  return { ...grouping, codes: block, names: members.map(blockName), unit: `${unit} block` };
}

const blockName = ([first, ...others]: readonly string[]): string =>
  others.length === 0 ? first! : `${first} and ${others.length} more`;

/** 0 to n - 1 in an order that the seed decides (Fisher & Yates). */
function shuffled(n: number, seed: number): readonly number[] {
  const order = [...Array(n).keys()];
  const random = createRandom(seed);
  for (let last = n - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
