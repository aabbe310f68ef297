import { kolmogorovSf } from './distributions.ts';
import { type Runs, rowsOfRuns, runsOf } from './runs.ts';
import { type Defined, undefinedBecause } from './undefined.ts';

/** `location` is the smallest value at which the two distribution functions lie `d` apart. */
export interface KolmogorovSmirnov {
  readonly d: number;
  readonly location: number;
  readonly p: number;
  readonly method: 'exact' | 'stephens';
}

const EXACT_UP_TO = 1_000_000;

/**
 * Two-sample Kolmogorov-Smirnov test, two-sided. `d` is exact, ties included. `p` is exact up to
 * n · m = 1,000,000 (conservative under ties), beyond that Kolmogorov's limit at
 * (√e + 0.12 + 0.11 / √e) d with e = n m / (n + m) (Stephens 1970), within about 1 % of the exact p.
 * Undefined for an empty sample and with a value that is not finite. The samples are not changed.
 */
export function ksTwoSample(a: Float64Array, b: Float64Array): Defined<KolmogorovSmirnov> {
  return ksOfRuns(runsOf(a.slice().sort()), runsOf(b.slice().sort()));
}

/** `ksTwoSample` for values that are sorted and counted already. */
export function ksOfRuns(a: Runs, b: Runs): Defined<KolmogorovSmirnov> {
  const [n, m] = [rowsOfRuns(a), rowsOfRuns(b)];
  if (n === 0 || m === 0) {
    return undefinedBecause(`Kolmogorov-Smirnov test of samples of ${n} and ${m} values`);
  }
  if (![a, b].every(({ values }) => Number.isFinite(values[0]) && Number.isFinite(values.at(-1)))) {
    return undefinedBecause('Kolmogorov-Smirnov test with a value that is not finite');
  }
  const { gap, location } = widestGap(a, b, n, m);
  const d = gap / n / m;
  if (n * m <= EXACT_UP_TO) return { d, location, p: exactP(n, m, gap), method: 'exact' };
  const root = Math.sqrt((n / (n + m)) * m);
  return { d, location, p: kolmogorovSf((root + 0.12 + 0.11 / root) * d), method: 'stephens' };
}

/** Largest |i·m - j·n| where i of n and j of m values are at or below a value; all ties pass together. */
function widestGap(a: Runs, b: Runs, n: number, m: number): { gap: number; location: number } {
  const [ofA, ofB] = [a.values.length, b.values.length];
  let [atA, atB, i, j] = [0, 0, 0, 0];
  let [gap, location] = [-1, 0];
  while (atA < ofA || atB < ofB) {
    const nextA = atA < ofA ? a.values[atA]! : Infinity;
    const nextB = atB < ofB ? b.values[atB]! : Infinity;
    const value = nextA < nextB ? nextA : nextB;
    if (nextA === value) i += a.counts[atA++]!;
    if (nextB === value) j += b.counts[atB++]!;
    const here = Math.abs(i * m - j * n);
    if (here > gap) [gap, location] = [here, value];
  }
  return { gap, location };
}

/**
 * Probability that a random interleaving of n and m values reaches |i·m - j·n| >= gap. Each cell holds that
 * probability given the path's prefix of i and j; sums of positive terms only, so small p keep their digits.
 */
function exactP(n: number, m: number, gap: number): number {
  const reached = new Float64Array(m + 1);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i * m - j * n) >= gap) reached[j] = 1;
      else if (i + j > 0) reached[j] = (i * reached[j]! + (j > 0 ? j * reached[j - 1]! : 0)) / (i + j);
    }
  }
  return reached[m]!;
}
