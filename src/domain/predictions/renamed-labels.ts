import { refuse } from '../../foundation/problems/errors.ts';
import type { ScoreClasses } from './class-sources.ts';
import type { Coded } from './classes.ts';
import { seenClasses } from './seen-classes.ts';

/**
 * The model's own labels by the names that `classes` gives its columns, where it calls them otherwise. Throws
 * `InputErrors` for a label of no column.
 */
export function renamedLabels(
  labels: Coded,
  { names }: ScoreClasses,
  own: readonly (string | undefined)[],
): Coded {
  if (labels.values.every((name) => names.includes(name))) return labels;
  const values = labels.values.map((name) => names[own.indexOf(name)]);
  const strange = labels.values.find((_, at) => values[at] === undefined);
  if (strange !== undefined)
    refuse(
      'classes',
      `do not say what the model means by its label ${JSON.stringify(strange)}`,
      'list all classes in the order of the scores',
      { value: names.join(', ') },
    );
  return { values: values as readonly string[], codes: labels.codes };
}

/** What the model calls its columns, as far as its labels, its file or their numbers tell. */
export const ownClasses = (
  columns: readonly Float64Array[] | undefined,
  labels: Coded,
  stated: ScoreClasses | undefined,
  width: number,
): readonly (string | undefined)[] => {
  const seen = columns && seenClasses(columns, labels);
  const file = stated?.names.length === width ? stated.names : undefined;
  const all = seen?.every((name) => name !== undefined) ? seen : undefined;
  return all ?? file ?? Array.from({ length: width }, (_, at) => String(at));
};
