import { refuse } from '../step/errors.ts';
import { type Coded, isPositive } from './classes.ts';
import { argmax } from './predicted.ts';

/**
 * Which class each score column is of, as far as the rows tell: where column c holds the largest score, the model's
 * own label is class c. A hole where no row chose that column; undefined where the labels contradict each other
 * (a model with its own threshold).
 */
function seenClasses(
  columns: readonly Float64Array[],
  labels: Coded,
): readonly (string | undefined)[] | undefined {
  const seen = columns.map(() => new Set<number>());
  for (let row = 0; row < labels.codes.length; row++) {
    if (isTied(columns, row)) continue;
    seen[argmax(columns, row)]!.add(labels.codes[row]!);
  }
  if (seen.some((codes) => codes.size > 1)) return undefined;
  return seen.map((codes) => [...codes].map((code) => labels.values[code])[0]);
}

const isTied = (columns: readonly Float64Array[], row: number): boolean => {
  const best = argmax(columns, row);
  return columns.some((column, at) => at !== best && column[row] === columns[best]![row]);
};

const TWO_CLASS_NUMBERS = new Set(['0', '1', '-1', 'true', 'false']);

/**
 * Index of the score column of the positive class: by `classes` where the user gave them, else by the model's own
 * labels; 1 for the labels 0 and 1. Throws `InputErrors` where it cannot be told.
 */
export function positiveColumn(
  columns: readonly Float64Array[],
  labels: Coded | undefined,
  positiveClass: string,
  classes?: readonly string[],
): number {
  if (columns.length === 1) return 0;
  if (columns.length > 2)
    refuse(
      'task',
      `has two classes, but the model gives ${columns.length} scores per row`,
      'set task to multiclass',
      { value: 'binary' },
    );
  const given = classes ?? (labels ? seenClasses(columns, labels) : undefined);
  const found = given?.findIndex((name) => name !== undefined && isPositive(name, positiveClass)) ?? -1;
  if (found >= 0) return found;
  const names = given?.filter((name) => name !== undefined) ?? labels?.values ?? [];
  if (names.every((name) => TWO_CLASS_NUMBERS.has(name.toLowerCase()))) return 1;
  if (given && names.length === 1) return given[0] === undefined ? 0 : 1;
  refuse(
    'positive-class',
    `is none of the model's classes: ${names.join(', ')}`,
    'name one of them, or list both in `classes` in the order of the scores',
    { value: positiveClass },
  );
}

/**
 * The class of each score column of a multiclass model: `classes` where given, else as the rows tell, else the
 * sorted names of `known` when there are as many as columns. Throws `InputErrors` where it cannot be told.
 */
export function classColumns(
  columns: readonly Float64Array[],
  labels: Coded | undefined,
  known: readonly string[],
  classes?: readonly string[],
): readonly string[] {
  const width = columns.length;
  if (classes) {
    if (classes.length === width) return classes;
    refuse(
      'classes',
      `lists ${classes.length} classes, but the model gives ${width} scores per row`,
      'list each class once, in the order of the scores',
      { value: classes.join(', ') },
    );
  }
  const seen = labels ? seenClasses(columns, labels) : undefined;
  const candidates = [columns.map((_, at) => String(at)), known.length === width ? [...known].sort() : []];
  if (seen) candidates.unshift(seen.every((name) => name !== undefined) ? [...seen] : []);
  const fits = candidates.find(
    (names) =>
      names.length === width && isConsistent(names, seen) && known.every((name) => names.includes(name)),
  );
  return (
    fits ??
    refuse(
      'classes',
      `are needed: the model gives ${width} scores per row, the data names ${known.length} classes (${known.slice(0, 10).join(', ')})`,
      'list the classes in the order of the scores',
    )
  );
}

const isConsistent = (names: readonly string[], seen: readonly (string | undefined)[] | undefined): boolean =>
  seen?.every((name, at) => name === undefined || name === names[at]) ?? true;
