import type { ConfusionCounts } from './confusion.ts';

/** Rows of one class: predicted right, labelled so, predicted so. */
export interface ClassCounts {
  readonly name: string;
  readonly hits: number;
  readonly labelled: number;
  readonly predicted: number;
}

/** The margins of the confusion matrix, a class at a time. */
export function classCounts({ classes, cells }: ConfusionCounts): readonly ClassCounts[] {
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
