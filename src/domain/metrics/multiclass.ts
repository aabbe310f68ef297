import { type Defined, isUndefined, undefinedBecause } from '../../foundation/stats/undefined.ts';

type PerClass = 'precision' | 'recall' | 'f1';

interface ClassCounts {
  readonly name: string;
  readonly hits: number;
  readonly labelled: number;
  readonly predicted: number;
}

/**
 * Precision, recall or F1 of several classes, averaged: `macro` with equal weights over the classes that are
 * labelled or predicted at all, `weighted` by labelled rows, `micro` over all decisions (which is accuracy).
 * Undefined where a class that counts has no value of its own; `undefined` when `name` is not such an average.
 */
export function averaged(
  name: string,
  classes: readonly string[],
  cells: Float64Array,
): Defined<number> | undefined {
  const [, metric, average] = /^(precision|recall|f1)_(macro|micro|weighted)$/.exec(name) ?? [];
  if (!metric) return undefined;
  const counts = classCounts(classes, cells);
  if (average === 'micro' || name === 'recall_weighted') return micro(counts);
  const weigh = average === 'macro' ? () => 1 : (c: ClassCounts) => c.labelled;
  return mean(counts, (c) => perClass(metric as PerClass, c), weigh);
}

function mean(
  counts: readonly ClassCounts[],
  value: (c: ClassCounts) => Defined<number>,
  weigh: (c: ClassCounts) => number,
): Defined<number> {
  let sum = 0;
  let total = 0;
  for (const c of counts) {
    const weight = c.labelled + c.predicted > 0 ? weigh(c) : 0;
    if (weight === 0) continue;
    const own = value(c);
    if (isUndefined(own)) return own;
    sum += weight * own;
    total += weight;
  }
  return total > 0 ? sum / total : undefinedBecause('no rows');
}

function perClass(metric: PerClass, c: ClassCounts): Defined<number> {
  const quoted = JSON.stringify(c.name);
  if (metric === 'f1') return (2 * c.hits) / (c.labelled + c.predicted);
  if (metric === 'precision') {
    return c.predicted > 0 ? c.hits / c.predicted : undefinedBecause(`class ${quoted} is never predicted`);
  }
  return c.labelled > 0 ? c.hits / c.labelled : undefinedBecause(`no labels of class ${quoted}`);
}

function micro(counts: readonly ClassCounts[]): Defined<number> {
  const hits = counts.reduce((sum, c) => sum + c.hits, 0);
  const labelled = counts.reduce((sum, c) => sum + c.labelled, 0);
  return labelled > 0 ? hits / labelled : undefinedBecause('no rows');
}

function classCounts(classes: readonly string[], cells: Float64Array): readonly ClassCounts[] {
  const k = classes.length;
  const sumOf = (cell: (i: number) => number): number =>
    classes.reduce((sum, _, i) => sum + cells[cell(i)]!, 0);
  return classes.map((name, c) => ({
    name,
    hits: cells[c * k + c]!,
    labelled: sumOf((i) => c * k + i),
    predicted: sumOf((i) => i * k + c),
  }));
}
