import { chiSquareTwoSample } from '../../../foundation/stats/chi-square.ts';
import { ksOfSorted } from '../../../foundation/stats/ks.ts';
import { psiOfCounts } from '../../../foundation/stats/psi.ts';
import { totalVariation } from '../../../foundation/stats/total-variation.ts';
import { mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { ColumnDrift, Side } from '../facts.ts';
import { listed, stabilityOfNumbers, unseenOf } from './bins.ts';
import {
  type CategoricalSample,
  type Cell,
  cellsOfCategories,
  cellsOfNumbers,
  type NumericSample,
} from './sample.ts';

/** What the two samples of a column say, before the columns are judged together. */
export type Measured = Omit<ColumnDrift, 'tests' | 'state' | 'why'>;

/**
 * Numbers with at most this many distinct values are codes or counts rather than a scale: they are compared
 * value by value, where the chi-square test is right and Kolmogorov-Smirnov's, under so many ties, is not.
 */
const FEW_VALUES = 20;

/** Compares a column of text or booleans; NULL is a category of its own. */
export function measureCategories(
  column: string,
  reference: CategoricalSample,
  current: CategoricalSample,
): Measured {
  const cells = cellsOfCategories(reference, current);
  const missing = cells.find((cell) => cell.label === null);
  const side = (of: 'reference' | 'current'): Side => {
    const rows = cells.reduce((sum, cell) => sum + cell[of], 0);
    const nulls = missing?.[of] ?? 0;
    return { rows, values: rows - nulls, nulls, nans: 0, infinities: 0 };
  };
  const ks = undefinedBecause('Kolmogorov-Smirnov needs numbers; use total_variation or psi');
  return { column, ...sides(side('reference'), side('current')), ks, ...measureCells(cells) };
}

/**
 * Compares a column of numbers: by value where there are few, else by distribution function and by bins of
 * equal reference share (deciles). Rows without a finite number stand apart then, as shares of all rows.
 */
export function measureNumbers(column: string, reference: NumericSample, current: NumericSample): Measured {
  const both = sides(sideOf(reference), sideOf(current));
  const ks = mapDefined(ksOfSorted(reference.sorted, current.sorted), ({ d, p, location }) => ({
    d,
    p,
    location,
  }));
  const cells = cellsOfNumbers(reference, current, FEW_VALUES);
  if (cells !== null) return { column, ...both, ks, ...measureCells(cells) };
  const apart = undefinedBecause(`${column} holds more than ${FEW_VALUES} distinct numbers; use ks or psi`);
  const { psi, bins } = stabilityOfNumbers(reference.sorted, current.sorted);
  return {
    column,
    kind: 'numeric',
    ...both,
    ks,
    psi,
    bins,
    totalVariation: apart,
    chiSquare: apart,
    unseen: null,
  };
}

function sideOf({ sorted, rows, nulls, nans, infinities }: NumericSample): Side {
  return { rows, values: sorted.length, nulls, nans, infinities };
}

function sides(reference: Side, current: Side) {
  const share = ({ rows, values }: Side) => (rows === 0 ? 0 : (rows - values) / rows);
  return { reference, current, nullShare: { reference: share(reference), current: share(current) } };
}

function measureCells(cells: readonly Cell[]) {
  const before = cells.map((cell) => cell.reference);
  const after = cells.map((cell) => cell.current);
  const index = psiOfCounts(before, after);
  const contributions = 'psi' in index ? index.contributions : cells.map(() => 0);
  return {
    kind: 'categorical' as const,
    psi: mapDefined(index, ({ psi }) => psi),
    bins: listed(cells.map((cell, at) => ({ ...cell, contribution: contributions[at]! }))),
    totalVariation: totalVariation(before, after),
    chiSquare: chiSquareTwoSample(before, after),
    unseen: unseenOf(cells),
  };
}
