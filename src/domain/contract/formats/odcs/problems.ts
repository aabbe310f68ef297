import type { z } from 'zod';
import type { Scalar } from '../../../../foundation/evidence/evidence.ts';
import type { InputProblem } from '../../../../foundation/problems/errors.ts';
import type { YamlSource } from '../../../../foundation/reading/yaml.ts';
import { knownNames } from '../../../../foundation/text/nearest.ts';

export type Path = readonly (string | number)[];

/** What a schema library found, as problems with place, value and remedy; `prefix` is where the schema was applied. */
export function problemsOf(
  error: z.ZodError,
  source: YamlSource,
  prefix: Path,
  known: readonly string[] = [],
): readonly InputProblem[] {
  return error.issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey(key, [...path, key], source, known));
    return [problemAt(path, words(issue, source, path), remedy(issue), source)];
  });
}

/** A problem at a place in the contract, named as a reader finds it: `schema[0].properties[2].required`. */
export function problemAt(path: Path, message: string, remedy: string, source: YamlSource): InputProblem {
  const value = valueAt(source.value, path);
  return {
    input: nameOf(path),
    ...(isScalar(value) ? { value } : {}),
    message,
    remedy,
    at: source.at(path),
  };
}

const unknownKey = (key: string, path: Path, source: YamlSource, known: readonly string[]): InputProblem =>
  problemAt(path, 'is not a key that ODCS has here', suggestion(key, known), source);

function suggestion(key: string, known: readonly string[]): string {
  if (known.length === 0) return 'correct it, or move it under `customProperties`';
  const longer = known.find((name) => name.toLowerCase().startsWith(key.toLowerCase()));
  return longer ? `did you mean ${longer}?` : knownNames(key, known);
}

function words(issue: z.core.$ZodIssue, source: YamlSource, path: Path): string {
  if (valueAt(source.value, path) === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return `is not ${article(issue.expected)}`;
  if (issue.code === 'invalid_value') return 'is not a word that ODCS has here';
  if (issue.code === 'too_small')
    return issue.message === 'is empty' ? 'is empty' : `is below ${issue.minimum}`;
  return issue.message;
}

function remedy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `use ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return `give ${article(issue.expected)}`;
  if (issue.path.at(-1) === 'apiVersion') return 'write the contract in v3.1.0 and say so';
  return 'correct the value';
}

const article = (type: string): string =>
  ({
    string: 'text',
    number: 'a finite number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
  })[type] ?? type;

const nameOf = (path: Path): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('') ||
  'contract';

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (held, part) =>
      held !== null && typeof held === 'object' && Object.hasOwn(held, part)
        ? (held as Record<string | number, unknown>)[part]
        : undefined,
    value,
  );
}

const isScalar = (value: unknown): value is Scalar =>
  value === null ||
  ['string', 'boolean'].includes(typeof value) ||
  (typeof value === 'number' && Number.isFinite(value));
