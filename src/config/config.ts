import { z } from 'zod';
import type { SourcePosition } from '../evidence/evidence.ts';
import type { InputProblem } from '../step/errors.ts';
import { knownNames } from './nearest.ts';
import { readYaml, type YamlSource } from './yaml.ts';

/** One key of `steps:`: an id, the step it runs, and the inputs written there. */
export interface ConfigEntry {
  readonly id: string;
  readonly step: string;
  readonly inputs: Readonly<Record<string, { readonly value: unknown; readonly at: SourcePosition }>>;
  readonly at: SourcePosition;
}

/** mlops.yml, read: shape judged, inputs not yet. */
export interface Config {
  readonly name: string;
  readonly entries: readonly ConfigEntry[];
}

export const NO_CONFIG: Config = { name: 'model', entries: [] };

/** Ids become file names, suite names and environment variables. */
export const ID_PATTERN = /^[a-z][a-z0-9-]{0,62}$/;

/** Shape of the file itself; the inputs of each step are judged by its spec. `environments` and `sources` are reserved. */
export const ConfigShape = z.strictObject({
  name: z.string().min(1).max(100),
  steps: z.record(z.string(), z.record(z.string(), z.unknown()).nullable()),
  environments: z.record(z.string(), z.unknown()).optional(),
  sources: z.record(z.string(), z.unknown()).optional(),
});

/** Reads mlops.yml. Answers every problem of its shape at once, with file, line and column. */
export function readConfig(
  text: string,
  file: string,
  knownSteps: readonly string[],
): Config | { readonly problems: readonly InputProblem[] } {
  const source = readYaml(text, file);
  if ('problems' in source) return source;
  const shape = ConfigShape.safeParse(source.value);
  if (!shape.success)
    return { problems: shape.error.issues.flatMap((issue) => shapeProblem(issue, source, file)) };
  const entries = Object.entries(shape.data.steps).map(([id, body]) => entryOf(id, body ?? {}, source));
  const problems = entries.flatMap((entry) => entryProblems(entry, knownSteps));
  return problems.length > 0 ? { problems } : { name: shape.data.name, entries };
}

function entryOf(id: string, body: Readonly<Record<string, unknown>>, source: YamlSource): ConfigEntry {
  const { step = id, ...rest } = body;
  const inputs = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, { value, at: source.at(['steps', id, key]) }]),
  );
  return { id, step: String(step), inputs, at: source.at(['steps', id]) };
}

function entryProblems(entry: ConfigEntry, knownSteps: readonly string[]): InputProblem[] {
  const problems: InputProblem[] = [];
  if (!ID_PATTERN.test(entry.id))
    problems.push({
      input: 'id',
      value: entry.id,
      message: 'cannot be an id',
      remedy: 'use lower-case letters, digits and dashes, a letter first',
      at: entry.at,
    });
  if (!knownSteps.includes(entry.step))
    problems.push({
      input: 'step',
      value: entry.step,
      message: 'is not a step',
      remedy: knownNames(entry.step, knownSteps),
      at: entry.at,
    });
  return problems;
}

function shapeProblem(issue: z.core.$ZodIssue, source: YamlSource, file: string): InputProblem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      input: 'key',
      value: key,
      message: 'is not known here',
      remedy: knownNames(key, ['name', 'steps', 'environments', 'sources']),
      at: source.at([...path, key]),
    }));
  }
  return [
    {
      input: path.join('.') || file,
      message: issue.message,
      remedy: 'see the reference of mlops.yml',
      at: source.at(path),
    },
  ];
}
