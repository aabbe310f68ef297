import { chiSquareSf } from './distributions.ts';
import { createSum, sum } from './sum.ts';
import { type Defined, undefinedBecause } from './undefined.ts';

/** `pooled` is the number of cells that went into the one pooled cell; 0 if every cell stood alone. */
export interface ChiSquare {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  readonly pooled: number;
}

const SMALLEST_EXPECTED = 5;

/**
 * Pearson's chi-square test that two samples of aligned cell counts share one distribution, without
 * continuity correction. Cells are pooled from the rarest on until every expected count is at least 5
 * (Cochran 1954); empty cells are left out. Samples of one and the same cell do not differ: p is 1, without a degree
 * of freedom. Undefined if pooling leaves fewer than two cells.
 */
export function chiSquareTwoSample(a: ArrayLike<number>, b: ArrayLike<number>): Defined<ChiSquare> {
  if (a.length !== b.length) throw new RangeError(`chi-square: ${a.length} and ${b.length} cells`);
  const rowsA = sum(a);
  const rowsB = sum(b);
  if (rowsA === 0 || rowsB === 0) return undefinedBecause(`chi-square of ${rowsA} and ${rowsB} rows`);
  const smallestTotal = (SMALLEST_EXPECTED * (rowsA + rowsB)) / Math.min(rowsA, rowsB);
  if (Array.from(a, (count, cell) => count + b[cell]!).filter((count) => count > 0).length === 1)
    return { statistic: 0, df: 0, p: 1, pooled: 0 };
  const { cells, pooled } = poolRare(a, b, smallestTotal);
  if (cells.length < 2) {
    return undefinedBecause(`chi-square of ${rowsA} and ${rowsB} rows: fewer than two cells expect 5 rows`);
  }
  const statistic = createSum();
  for (const cell of cells) {
    const share = (cell.a + cell.b) / (rowsA + rowsB);
    statistic.add((cell.a - rowsA * share) ** 2 / (rowsA * share));
    statistic.add((cell.b - rowsB * share) ** 2 / (rowsB * share));
  }
  const df = cells.length - 1;
  return { statistic: statistic.value(), df, p: chiSquareSf(statistic.value(), df), pooled };
}

interface Cell {
  readonly a: number;
  readonly b: number;
}

function poolRare(a: ArrayLike<number>, b: ArrayLike<number>, smallestTotal: number) {
  const cells: Cell[] = Array.from(a, (count, cell) => ({ a: count, b: b[cell]! }))
    .filter((cell) => cell.a + cell.b > 0)
    .sort((x, y) => x.a + x.b - (y.a + y.b));
  let pool: Cell = { a: 0, b: 0 };
  let pooled = 0;
  const tooSmall = (cell: Cell | undefined) => cell !== undefined && cell.a + cell.b < smallestTotal;
  while (pooled < cells.length && (tooSmall(cells[pooled]) || (pooled > 0 && tooSmall(pool)))) {
    const next = cells[pooled++]!;
    pool = { a: pool.a + next.a, b: pool.b + next.b };
  }
  const alone = cells.slice(pooled);
  return { cells: pooled > 0 ? [pool, ...alone] : alone, pooled };
}
