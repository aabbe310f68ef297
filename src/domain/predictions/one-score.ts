import { refuse } from '../../foundation/problems/errors.ts';
import { type ClassSources, LABEL_OUTPUT, needed, requireWidth, type ScoreClasses } from './class-sources.ts';
import { sameClass } from './classes.ts';
import { seenClassOfOneScore } from './seen-classes.ts';

const ONE_SCORE = 'the labels, of which 1 or true is the class of a single score';

/** A single score per row as that of the positive class. Throws `InputErrors` where nothing says so, or another class. */
export function oneScore(
  column: Float64Array,
  { given, labels }: ClassSources,
  known: readonly string[],
  positiveClass: string,
): ScoreClasses {
  if (given) {
    if (given.names.length > 2) requireWidth(given, 1);
    return ofPositive(given.names.at(-1)!, given.from, positiveClass, 'list the class of the score last');
  }
  const seen = labels && seenClassOfOneScore(column, labels);
  if (seen !== undefined) {
    if (!known.some((name) => sameClass(name, seen)))
      needed(1, known, { names: labels!.values, from: LABEL_OUTPUT });
    return ofPositive(seen, LABEL_OUTPUT, positiveClass, 'export a score for each class');
  }
  const isTruth = known.every((name) => ['0', '1'].some((truth) => sameClass(name, truth)));
  return isTruth && sameClass(positiveClass, '1')
    ? { names: [positiveClass], from: ONE_SCORE }
    : needed(1, known);
}

const ofPositive = (name: string, from: string, positiveClass: string, remedy: string): ScoreClasses =>
  sameClass(name, positiveClass)
    ? { names: [positiveClass], from }
    : refuse(
        'positive-class',
        `is not the class of the model's one score per row, which is ${name} by ${from}`,
        `set positive-class to ${name}, or ${remedy}`,
        { value: positiveClass },
      );
