import { compareCategories, compareNumbers } from '../../../../src/domain/drift/compare.ts';
import type { ColumnFacts, DriftFacts } from '../../../../src/domain/drift/facts.ts';
import type { CategoricalSample, NumericSample } from '../../../../src/domain/drift/sample.ts';
import { createRandom, type Random } from '../../../../src/foundation/stats/random.ts';
import { runsOf } from '../../../../src/foundation/stats/runs.ts';

/** A numeric column as an engine would hand it out; null is NULL. */
export function numbers(values: readonly (number | null)[]): NumericSample {
  const present = values.filter((value) => value !== null);
  const finite = Float64Array.from(present.filter(Number.isFinite)).sort();
  return {
    runs: runsOf(finite),
    finite: finite.length,
    rows: values.length,
    nulls: values.length - present.length,
    nans: present.filter(Number.isNaN).length,
    infinities: present.filter((value) => Math.abs(value) === Infinity).length,
  };
}

/** A column of text as an engine would hand it out. */
export function categories(counts: Readonly<Record<string, number>>, nulls = 0): CategoricalSample {
  const named = Object.entries(counts).map(([value, count]) => ({ value, count }));
  return nulls === 0 ? named : [...named, { value: null, count: nulls }];
}

/** Standard normal numbers by Box and Muller (1958). */
export function normals(random: Random, rows: number, mean = 0): number[] {
  return Array.from({ length: rows }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()));
    return mean + radius * Math.cos(2 * Math.PI * random.uniform());
  });
}

/** Facts of some columns, compared together. */
export function factsOf(columns: readonly ColumnFacts[]): DriftFacts {
  return {
    rows: { reference: columns[0]?.reference.rows ?? 0, current: columns[0]?.current.rows ?? 0 },
    columns: [...columns],
    leftOut: [],
  };
}

const random = createRandom(5);
const age = normals(random, 400);

/** One column of each fate: moved categories, moved numbers, neither, too few rows. */
export const mixed = factsOf([
  compareCategories('dest', categories({ ATL: 300, BOS: 100 }), categories({ ATL: 200, BOS: 150, SFO: 50 })),
  compareNumbers('delay', numbers(normals(random, 400)), numbers(normals(random, 400, 1))),
  compareNumbers('age', numbers(age), numbers(age.toReversed())),
  compareNumbers('rare', numbers(normals(random, 30)), numbers(normals(random, 30))),
]);
