import type { Scalar, SourcePosition } from '../evidence/evidence.ts';
import { shownLine } from '../text/shown.ts';

/** One thing wrong with what the user gave, in words the user can act on. */
export interface InputProblem {
  /** The input, key, column or file concerned. */
  readonly input: string;
  /** The offending value, where there is one. */
  readonly value?: Scalar;
  /** What is wrong: "is not a rule", "has no column dep_delay". */
  readonly message: string;
  readonly at?: SourcePosition;
  readonly remedy: string;
  /** What a tool wrote about it, line by line. */
  readonly details?: string;
}

/** All that is wrong with the input, reported together: verdict ERROR, exit code 2, no stack trace. */
export class InputErrors extends Error {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[], options?: ErrorOptions) {
    super(problems.map(sentence).join('\n'), options);
    this.name = 'InputErrors';
    this.problems = problems;
  }
}

/** Stops with one problem; collect several in an array and throw `InputErrors` where more can be seen at once. */
export function refuse(
  input: string,
  message: string,
  remedy: string,
  more: { value?: Scalar; at?: SourcePosition; details?: string; cause?: unknown } = {},
): never {
  const { cause, ...rest } = more;
  throw new InputErrors([{ input, message, remedy, ...rest }], cause === undefined ? undefined : { cause });
}

/** All answers, or what is wrong with any of them, said at once. */
export async function together<T extends readonly unknown[]>(
  ...tasks: { readonly [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  const settled = await Promise.allSettled(tasks);
  const reasons: unknown[] = settled.flatMap((side) => (side.status === 'rejected' ? [side.reason] : []));
  if (reasons.length > 0 && reasons.every((reason) => reason instanceof InputErrors))
    throw new InputErrors(reasons.flatMap((reason) => reason.problems));
  return (await Promise.all(tasks)) as unknown as T;
}

/** `file:line:column`, as far as known. */
export const placeOf = (at: SourcePosition): string =>
  [shownLine(at.file), at.line, at.column].filter((part) => part !== undefined).join(':');

/** One problem in one sentence: place, input, value, message, remedy; a file is not named again after its place. */
export function sentence({ input, value, message, remedy, at }: InputProblem): string {
  const same = at?.file === input;
  const place = at === undefined || (same && at.line === undefined) ? '' : `${placeOf(at)}:`;
  const named = same && at.line !== undefined ? '' : shownLine(input);
  const shown = value === undefined ? '' : shownValue(value);
  return `${[place, named, shown, message].filter((part) => part !== '').join(' ')}; ${remedy}`;
}

/** YAML can write `.inf`; JSON cannot. */
const shownValue = (value: Scalar): string =>
  typeof value === 'number' ? String(value) : JSON.stringify(value);
