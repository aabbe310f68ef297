import { refuse } from '../../foundation/problems/errors.ts';
import {
  type ClassSources,
  LABEL_OUTPUT,
  needed,
  requireAgreement,
  requireWidth,
  type ScoreClasses,
} from './class-sources.ts';
import { className, sameClass } from './classes.ts';
import { oneScore } from './one-score.ts';
import { seenClasses } from './seen-classes.ts';

const COLUMN_NUMBERS = 'the labels, which number the score columns';

/**
 * The class of each score column of a model of several classes, from one source: `classes`, the model's label output,
 * its file, or labels that are the numbers of the columns. Throws `InputErrors` where none of them tells.
 */
export function classColumns(
  columns: readonly Float64Array[],
  sources: ClassSources,
  known: readonly string[],
): ScoreClasses {
  const { given } = sources;
  if (given) {
    requireWidth(given, columns.length);
    requireAgreement(given, sources.labels && seenClasses(columns, sources.labels));
    if (!known.some((name) => given.names.includes(name))) needed(columns.length, known, given);
    return given;
  }
  return named(columns, sources, known, (a, b) => a === b);
}

/** As `classColumns`, for two classes; a single score is that of the positive class, where anything says so. */
export function twoClassColumns(
  columns: readonly Float64Array[],
  sources: ClassSources,
  known: readonly string[],
  positiveClass: string,
): ScoreClasses & { readonly positive: number } {
  if (columns.length > 2)
    refuse(
      'task',
      `has two classes, but the model gives ${columns.length} scores per row`,
      'set task to multiclass',
      { value: 'binary' },
    );
  if (columns.length === 1) return { ...oneScore(columns[0]!, sources, known, positiveClass), positive: 0 };
  const { given } = sources;
  if (given) {
    requireWidth(given, 2);
    requireAgreement(given, sources.labels && seenClasses(columns, sources.labels));
    if (!known.every((name) => given.names.some((own) => sameClass(own, name)))) needed(2, known, given);
  }
  const found = given ?? named(columns, sources, known, sameClass);
  return { ...found, positive: indexOfClass(found.names, positiveClass) };
}

/** The same spelling first: of -1 and 0, only one is 0. */
function indexOfClass(names: readonly string[], wanted: string): number {
  const exact = names.findIndex((name) => className(name) === className(wanted));
  return exact >= 0 ? exact : names.findIndex((name) => sameClass(name, wanted));
}

type Same = (a: string, b: string) => boolean;

function named(
  columns: readonly Float64Array[],
  { labels, stated }: ClassSources,
  known: readonly string[],
  same: Same,
): ScoreClasses {
  const width = columns.length;
  const seen = labels && seenClasses(columns, labels);
  const own = ownNames({ width, seen, stated }, known, same);
  if (own === undefined) return needed(width, known);
  return known.every((name) => own.names.some((one) => same(one, name))) ? own : needed(width, known, own);
}

/** What a model tells of the classes of its score columns. */
interface Clues {
  readonly width: number;
  /** The class of each column by the model's label output, where a row chose it. */
  readonly seen: readonly (string | undefined)[] | undefined;
  readonly stated: ScoreClasses | undefined;
}

/** What the model calls its columns; else numbers, where the labels are such. */
function ownNames(
  { width, seen, stated }: Clues,
  known: readonly string[],
  same: Same,
): ScoreClasses | undefined {
  if (seen?.every((name) => name !== undefined)) return { names: seen, from: LABEL_OUTPUT };
  if (stated && stated.names.length === width) {
    requireAgreement(stated, seen);
    return stated;
  }
  const numbers = Array.from({ length: width }, (_, at) => String(at));
  const fits = (names: readonly string[]) =>
    seen?.every((name, at) => name === undefined || name === names[at]) ?? true;
  if (fits(numbers) && known.every((name) => isNumbered(name, numbers)))
    return { names: numbers, from: COLUMN_NUMBERS };
  const filled = seen && withoutHole(seen, known, same);
  return filled && { names: filled, from: LABEL_OUTPUT };
}

/** A label that is the number of a column; of two columns `false` and `true` are. */
const isNumbered = (name: string, numbers: readonly string[]): boolean =>
  numbers.includes(name) || (numbers.length === 2 && /^(true|false)$/i.test(name));

/** Where no row chose one column, and one class is left, they belong together. */
function withoutHole(
  seen: readonly (string | undefined)[],
  known: readonly string[],
  same: Same,
): readonly string[] | undefined {
  const left = known.filter((name) => !seen.some((one) => one !== undefined && same(one, name)));
  const holes = seen.filter((name) => name === undefined).length;
  return holes === 1 && left.length === 1 && known.length === seen.length
    ? seen.map((name) => name ?? left[0]!)
    : undefined;
}
