import { type Defined, isUndefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import { type ClassCounts, classCounts } from '../class-counts.ts';
import type { MetricDefinition, MetricForm } from '../definition.ts';
import { SHARE } from '../range.ts';

type PerClass = (counts: ClassCounts) => Defined<number>;
type Weigh = (counts: ClassCounts) => number;

const precisionOf: PerClass = ({ name, hits, predicted }) =>
  predicted > 0 ? hits / predicted : undefinedBecause(`class ${JSON.stringify(name)} is never predicted`);
const recallOf: PerClass = ({ name, hits, labelled }) =>
  labelled > 0 ? hits / labelled : undefinedBecause(`no labels of class ${JSON.stringify(name)}`);
const f1Of: PerClass = ({ hits, labelled, predicted }) => (2 * hits) / (labelled + predicted);

const equally: Weigh = () => 1;
const byRows: Weigh = ({ labelled }) => labelled;

/** Over all decisions at once, each of precision, recall and F1 is the share of rows predicted right. */
const overAll: MetricForm = { kind: 'proportion', isTrial: () => true, pairable: true, empty: 'no rows' };

const mean = (value: PerClass, weigh: Weigh): MetricForm => ({
  kind: 'cells',
  value: (counts) => weightedMean(classCounts(counts), value, weigh),
});

const average = (name: string, about: string, form: MetricForm): MetricDefinition => ({
  name,
  about,
  tasks: ['multiclass'],
  direction: 'higher',
  range: SHARE,
  needs: 'prediction',
  form,
});

/**
 * Precision, recall and F1 of several classes, averaged: `macro` with equal weights over the classes that are
 * labelled or predicted at all, `weighted` by labelled rows, `micro` over all decisions.
 */
export const averages: readonly MetricDefinition[] = [
  average('precision_macro', 'Precision per class, averaged with equal weights.', mean(precisionOf, equally)),
  average('precision_micro', 'Share of predictions that are right; equals accuracy.', overAll),
  average(
    'precision_weighted',
    'Precision per class, weighted by the rows of the class.',
    mean(precisionOf, byRows),
  ),
  average('recall_macro', 'Recall per class, averaged with equal weights.', mean(recallOf, equally)),
  average('recall_micro', 'Share of rows predicted right; equals accuracy.', overAll),
  average('recall_weighted', 'Recall per class, weighted by its rows; equals accuracy.', overAll),
  { ...average('f1_macro', 'F1 per class, averaged with equal weights.', mean(f1Of, equally)), headline: 1 },
  average('f1_micro', 'F1 of all decisions together; equals accuracy.', overAll),
  average('f1_weighted', 'F1 per class, weighted by the rows of the class.', mean(f1Of, byRows)),
];

/** Undefined where a class that counts has no value of its own. */
function weightedMean(classes: readonly ClassCounts[], value: PerClass, weigh: Weigh): Defined<number> {
  let sum = 0;
  let total = 0;
  for (const counts of classes) {
    const weight = counts.labelled + counts.predicted > 0 ? weigh(counts) : 0;
    if (weight === 0) continue;
    const own = value(counts);
    if (isUndefined(own)) return own;
    sum += weight * own;
    total += weight;
  }
  return total > 0 ? sum / total : undefinedBecause('no rows');
}
