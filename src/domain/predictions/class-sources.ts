import { refuse } from '../../foundation/problems/errors.ts';
import type { Coded } from './classes.ts';

/** The class of each score column, and what says so. */
export interface ScoreClasses {
  readonly names: readonly string[];
  readonly from: string;
}

/** All that can say which class a score column is of. */
export interface ClassSources {
  /** Said by the user or by the columns of a table; it decides. */
  readonly given?: ScoreClasses | undefined;
  /** The model's label of each row. */
  readonly labels?: Coded | undefined;
  /** Said by the model file itself. */
  readonly stated?: ScoreClasses | undefined;
}

export const LABEL_OUTPUT = 'the label output of the model';

/** Throws `InputErrors` where there are not as many classes as scores. */
export function requireWidth({ names }: ScoreClasses, width: number): void {
  if (names.length === width) return;
  refuse(
    'classes',
    `lists ${names.length} classes, but the model gives ${width} scores per row`,
    'list each class once, in the order of the scores',
    { value: names.join(', ') },
  );
}

/** Names that the model uses too must stand where its own labels put them. */
export function requireAgreement(
  { names, from }: ScoreClasses,
  seen: readonly (string | undefined)[] | undefined,
): void {
  const told = seen?.filter((name) => name !== undefined) ?? [];
  if (seen === undefined || !told.every((name) => names.includes(name))) return;
  const at = seen.findIndex((name, column) => name !== undefined && name !== names[column]);
  if (at < 0) return;
  refuse(
    'classes',
    `contradict each other: score ${at + 1} is of ${names[at]} by ${from}, of ${seen[at]} by ${LABEL_OUTPUT}`,
    'list the classes in the order of the scores, or export the model again',
    { value: names.join(', ') },
  );
}

const MOST_LISTED = 10;
const listed = (names: readonly string[]): string =>
  `${names.slice(0, MOST_LISTED).join(', ')}${names.length > MOST_LISTED ? ', …' : ''}`;

/** Refuses scores of which nothing says the class, or that `own` calls by names that no label has. */
export function needed(width: number, known: readonly string[], own?: ScoreClasses): never {
  const scores = width === 1 ? 'one score per row' : `${width} scores per row`;
  const message = own
    ? `do not fit: the model's ${scores} are of ${listed(own.names)} by ${own.from}, but the labels are ${listed(known)}`
    : `are needed: the model gives ${scores}, and nothing says of which class; the labels are ${listed(known)}`;
  refuse('classes', message, remedyFor(width, known));
}

function remedyFor(width: number, known: readonly string[]): string {
  const spelled = (names: readonly string[]) => `\`classes: [${names.join(', ')}]\``;
  if (known.length !== 2 || width > 2)
    return 'write `classes: […]`: all classes in the order of the scores (`model.classes_` in scikit-learn), spelled as the labels are';
  const order = width === 1 ? 'the class of the score last' : 'in the order of the scores';
  return `write ${spelled(known)} or ${spelled(known.toReversed())}, ${order} (\`model.classes_\` in scikit-learn)`;
}
