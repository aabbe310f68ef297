import type { z } from 'zod';
import type { Scalar } from '../evidence/evidence.ts';

type Issue = z.core.$ZodIssue;

export const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Why a value is not what a schema asks for, in a user's words: "is a list, not a path", "is below 0". `wanted` names
 * what was asked for, with its article: "a path", "text", "one of `fail`, `warn`".
 */
export function mismatch(issue: Issue, value: unknown, wanted: string): string {
  if (value === undefined) return 'is missing';
  if (value === null || value === '') return 'is empty';
  if (issue.code === 'too_small') return issue.origin === 'number' ? `is below ${issue.minimum}` : 'is empty';
  if (issue.code === 'too_big')
    return issue.origin === 'number'
      ? `is above ${issue.maximum}`
      : `is longer than ${issue.maximum} characters`;
  if (issue.code === 'invalid_value') return `is not ${wanted}`;
  const kind = kindOf(value);
  return kind === undefined || lastWord(wanted) === lastWord(kind)
    ? `is not ${wanted}`
    : `is ${kind}, not ${wanted}`;
}

/** 1.5 is "not a whole number"; that it is a number everybody sees. */
const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

/** What a schema asks for where it says so itself, with its article. */
export function wantedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? `a ${issue.expected}`;
  if (issue.code === 'invalid_value')
    return `one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return [...new Set(issue.errors.map(([first]) => wantedBy(first!)))].join(' or ');
  return 'of the form that is asked for';
}

/** What a person would call a value of YAML; undefined where the value shown says it better. */
function kindOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return 'a list';
  if (isMapping(value)) return 'a mapping';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' && Number.isFinite(value) ? 'a number' : undefined;
}

/**
 * The issues of a schema; of a union those of the alternative that came furthest, with their whole path, and the union
 * itself where the value is of none of its kinds.
 */
export const issuesOf = (issues: readonly Issue[]): readonly Issue[] =>
  issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    if (issue.errors.every(([first]) => first?.code === 'invalid_type' && first.path.length === 0))
      return [issue];
    const depth = (alternative: readonly Issue[]): number =>
      Math.max(...alternative.map(({ path }) => path.length));
    const [furthest] = issue.errors.toSorted((a, b) => depth(b) - depth(a));
    return issuesOf(furthest!).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });

/** The value at a path, undefined where there is none. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
