import { isUndefined } from '../../foundation/stats/undefined.ts';
import { binsOfNumbers, contributing, listed, unseenOf } from './bins.ts';
import type { ColumnFacts, Side } from './facts.ts';
import { DRIFT_MEASURES } from './measures/catalogue.ts';
import type { DriftMeasure } from './measures/measure.ts';
import {
  type CategoricalSample,
  type Cell,
  cellsOfCategories,
  cellsOfNumbers,
  type NumericSample,
  nullShareOf,
} from './sample.ts';

/**
 * Numbers with at most this many distinct values are codes or counts rather than a scale: they are compared
 * value by value, where the chi-square test is right and Kolmogorov-Smirnov's, under so many ties, is not.
 */
export const FEW_VALUES = 20;

/** Compares a column of text or booleans by every measure of categories; NULL is a category of its own. */
export function compareCategories(
  column: string,
  reference: CategoricalSample,
  current: CategoricalSample,
  measures = DRIFT_MEASURES,
): ColumnFacts {
  const cells = cellsOfCategories(reference, current);
  const missing = cells.find((cell) => cell.label === null);
  const side = (of: 'reference' | 'current'): Side => {
    const rows = cells.reduce((sum, cell) => sum + cell[of], 0);
    const nulls = missing?.[of] ?? 0;
    return { rows, values: rows - nulls, nulls, nans: 0, infinities: 0 };
  };
  return { column, ...sides(side('reference'), side('current')), ...byValue({ cells }, measures) };
}

/**
 * Compares a column of numbers: by value where there are few, else in their order. Rows without a finite number stand
 * apart then, as a share of all rows.
 */
export function compareNumbers(
  column: string,
  reference: NumericSample,
  current: NumericSample,
  measures = DRIFT_MEASURES,
): ColumnFacts {
  const both = sides(sideOf(reference), sideOf(current));
  const cells = cellsOfNumbers(reference, current, FEW_VALUES);
  const numbers = [reference, current] as const;
  return {
    column,
    ...both,
    ...(cells === null ? inOrder(numbers, measures) : byValue({ cells, numbers }, measures)),
  };
}

function sideOf({ finite, rows, nulls, nans, infinities }: NumericSample): Side {
  return { rows, values: finite, nulls, nans, infinities };
}

function sides(reference: Side, current: Side) {
  const share = ({ rows, values }: Side) => nullShareOf([values, rows - values]);
  return { reference, current, nullShare: { reference: share(reference), current: share(current) } };
}

type Numbers = readonly [reference: NumericSample, current: NumericSample];
type Seen = Pick<ColumnFacts, 'kind' | 'bins' | 'unseen' | 'measures'>;

function inOrder([reference, current]: Numbers, measures: readonly DriftMeasure[]): Seen {
  const isEmpty = reference.finite === 0 || current.finite === 0;
  return {
    kind: 'numeric',
    bins: isEmpty ? [] : [...contributing(binsOfNumbers(reference.runs, current.runs))],
    unseen: null,
    measures: measures.flatMap(({ name, numbers }) =>
      numbers ? measured(name, numbers(reference, current)) : [],
    ),
  };
}

function byValue(
  { cells, numbers }: { readonly cells: readonly Cell[]; readonly numbers?: Numbers },
  measures: readonly DriftMeasure[],
): Seen {
  return {
    kind: 'categorical',
    bins: listed(contributing(cells)),
    unseen: unseenOf(cells),
    measures: measures.flatMap((measure) => {
      if (measure.categories) return measured(measure.name, measure.categories(cells));
      return measure.numbers && numbers ? measured(measure.name, measure.numbers(...numbers)) : [];
    }),
  };
}

function measured(name: string, found: ReturnType<NonNullable<DriftMeasure['numbers']>>) {
  if (isUndefined(found)) return { name, value: found };
  const { details, ...rest } = found;
  return { name, ...rest, ...(details ? { details: { ...details } } : {}) };
}
