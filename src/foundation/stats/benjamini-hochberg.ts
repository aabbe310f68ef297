/**
 * q-values of Benjamini & Hochberg (1995), in the order of `p`: calling every test with q <= level significant
 * keeps the expected share of false calls among them at `level` for independent or positively dependent tests.
 */
export function benjaminiHochberg(p: readonly number[]): readonly number[] {
  const bad = p.findIndex((value) => !(value >= 0 && value <= 1));
  if (bad >= 0) throw new RangeError(`benjaminiHochberg: p-value ${p[bad]} at position ${bad}`);
  const descending = p.map((_, index) => index).sort((i, j) => p[j]! - p[i]!);
  const q = new Array<number>(p.length);
  let smallest = 1;
  descending.forEach((index, position) => {
    smallest = Math.min(smallest, (p[index]! * p.length) / (p.length - position));
    q[index] = smallest;
  });
  return q;
}
