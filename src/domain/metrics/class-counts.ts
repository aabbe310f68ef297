import type { ConfusionCounts } from './confusion.ts';

/** Rows of one class: predicted right, labelled so, predicted so. */
export interface ClassCounts {
  readonly name: string;
  readonly hits: number;
  readonly labelled: number;
  readonly predicted: number;
}

/** The margins of the confusion matrix, a class at a time. Its cells are read once, in their order. */
export function classCounts({ classes, cells }: ConfusionCounts): readonly ClassCounts[] {
  const k = classes.length;
  const [labelled, predicted] = [new Float64Array(k), new Float64Array(k)];
  for (let label = 0, at = 0; label < k; label++)
    for (let said = 0; said < k; said++, at++) {
      const count = cells[at]!;
      if (count === 0) continue;
      labelled[label]! += count;
      predicted[said]! += count;
    }
  return classes.map((name, c) => ({
    name,
    hits: cells[c * k + c]!,
    labelled: labelled[c]!,
    predicted: predicted[c]!,
  }));
}
