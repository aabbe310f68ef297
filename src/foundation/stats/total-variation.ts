import { createSum, sum } from './sum.ts';
import { type Defined, undefinedBecause } from './undefined.ts';

/**
 * Total variation distance ½ Σ |p - q| between the shares of aligned cells: the largest difference in the
 * probability of any set of cells, from 0 to 1. Undefined without rows on either side.
 */
export function totalVariation(reference: ArrayLike<number>, current: ArrayLike<number>): Defined<number> {
  if (reference.length !== current.length) {
    throw new RangeError(
      `total variation: ${reference.length} reference and ${current.length} current cells`,
    );
  }
  const before = sum(reference);
  const after = sum(current);
  if (before === 0 || after === 0) {
    return undefinedBecause(`total variation of ${before} reference and ${after} current rows`);
  }
  const distance = createSum();
  for (let cell = 0; cell < reference.length; cell++) {
    distance.add(Math.abs(reference[cell]! / before - current[cell]! / after));
  }
  return distance.value() / 2;
}
