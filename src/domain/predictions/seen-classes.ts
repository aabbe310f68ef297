import type { Coded } from './classes.ts';
import { argmax } from './predicted.ts';

/**
 * Which class each score column is of, as far as the rows tell: where column c holds the largest score, the model's
 * own label is class c. A hole where no row chose that column; undefined where the labels contradict each other
 * (a model with its own threshold).
 */
export function seenClasses(
  columns: readonly Float64Array[],
  labels: Coded,
): readonly (string | undefined)[] | undefined {
  const seen = columns.map(() => new Set<number>());
  for (let row = 0; row < labels.codes.length; row++) {
    if (isTied(columns, row)) continue;
    seen[argmax(columns, row)]!.add(labels.codes[row]!);
  }
  if (seen.some((codes) => codes.size > 1)) return undefined;
  const names = seen.map((codes) => [...codes].map((code) => labels.values[code])[0]);
  const named = names.filter((name) => name !== undefined);
  return new Set(named).size === named.length ? names : undefined;
}

const isTied = (columns: readonly Float64Array[], row: number): boolean => {
  const best = argmax(columns, row);
  return columns.some((column, at) => at !== best && column[row] === columns[best]![row]);
};

/** The class whose rows have the larger scores, where the model's own labels part its one score at a threshold. */
export function seenClassOfOneScore(column: Float64Array, { values, codes }: Coded): string | undefined {
  const ranges = values.map(() => ({ lowest: Number.POSITIVE_INFINITY, highest: Number.NEGATIVE_INFINITY }));
  for (const [row, code] of codes.entries()) {
    const range = ranges[code]!;
    range.lowest = Math.min(range.lowest, column[row]!);
    range.highest = Math.max(range.highest, column[row]!);
  }
  if (ranges.length !== 2) return undefined;
  const above = (a: number, b: number): boolean => ranges[a]!.lowest > ranges[b]!.highest;
  if (above(0, 1)) return values[0];
  return above(1, 0) ? values[1] : undefined;
}
