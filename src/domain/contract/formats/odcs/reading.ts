import type { z } from 'zod';
import type { InputProblem } from '../../../../foundation/problems/errors.ts';
import type { YamlSource } from '../../../../foundation/reading/yaml.ts';
import { type Path, problemAt, problemsOf, valueAt } from './problems.ts';

/** A contract being read: its YAML, and what has been found wrong so far. */
export interface Reading {
  readonly source: YamlSource;
  readonly problems: InputProblem[];
  /** ODCS 3.0: rules are open, and bounds are exclusive by a flag. */
  readonly isOdcs30: boolean;
}

/** What a part of a contract must be. */
interface Expected<T> {
  readonly schema: z.ZodType<T>;
  /** Keys that it may have, to tell which one is meant. */
  readonly known?: readonly string[];
  /** The part itself, where it is not simply what the YAML has at its path. */
  readonly value?: unknown;
}

/** The part at `path` as `schema` has it; undefined, and its problems added, where it is not so. */
export function read<T>(
  reading: Reading,
  path: Path,
  { schema, known = [], value = valueAt(reading.source.value, path) }: Expected<T>,
): T | undefined {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  reading.problems.push(...problemsOf(result.error, reading.source, path, known));
  return undefined;
}

/** Paths of the items of the list at `path`; none where there is no list. */
export function itemsAt(reading: Reading, path: Path): readonly Path[] {
  const value = valueAt(reading.source.value, path);
  return Array.isArray(value) ? value.map((_, i) => [...path, i]) : [];
}

/** Adds a problem with the place at `path`. */
export const complain = (reading: Reading, path: Path, message: string, remedy: string): void =>
  void reading.problems.push(problemAt(path, message, remedy, reading.source));
