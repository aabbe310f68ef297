import { z } from 'zod';
import type { SourcePosition } from '../../foundation/evidence/evidence.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import { isMapping, isScalar, mismatch, valueAt } from '../../foundation/reading/mismatch.ts';
import { readYaml, type YamlSource } from '../../foundation/reading/yaml.ts';
import type { StepSpec } from '../../foundation/step/define.ts';
import { type Environment, EnvironmentSchema } from '../../foundation/step/project.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import type { Trait } from '../../foundation/traits.ts';

/** One key of `steps:`: an id, the step it runs, and the inputs written there. */
export interface ConfigEntry {
  readonly id: string;
  readonly step: string;
  readonly traits: readonly Trait[];
  readonly inputs: Readonly<Record<string, WrittenInput>>;
  readonly at: SourcePosition;
  /** Entries that it inherits from, where they are of another version of the file. */
  readonly siblings?: readonly ConfigEntry[];
  /** Of an entry of the base branch: what the pull request makes of it; undefined where it removes it. */
  readonly proposed?: { readonly entry: ConfigEntry | undefined; readonly siblings: readonly ConfigEntry[] };
}

/** An input as mlops.yml holds it, with its place. */
export interface WrittenInput {
  readonly value: unknown;
  readonly at: SourcePosition;
  /** Place of the key. */
  readonly keyAt?: SourcePosition;
  /** What each item of a list was read as, where items stand for others. */
  readonly spelled?: readonly (readonly unknown[])[];
  /** Place of something inside the value, or of the nearest thing around it. */
  readonly within?: (path: readonly (string | number)[]) => SourcePosition;
}

/** mlops.yml as the branch has it that a pull request would change. */
export type BaseFile =
  | { readonly state: 'found'; readonly branch: string; readonly commit: string; readonly config: Config }
  | { readonly state: 'absent'; readonly branch: string; readonly commit: string }
  | { readonly state: 'unknown'; readonly branch: string; readonly because: string }
  | { readonly state: 'unseen'; readonly branch: string; readonly because: string };

/** mlops.yml, read: shape judged, inputs not yet. */
export interface Config {
  readonly name: string;
  readonly entries: readonly ConfigEntry[];
  readonly environments: Readonly<Record<string, Environment>>;
  /** Under a pull request: the version of the file that judges. */
  readonly baseFile?: BaseFile;
}

/** What reading mlops.yml needs to know of a step. */
export type KnownStep = Pick<StepSpec, 'name' | 'traits'>;

export const NO_CONFIG: Config = { name: 'model', entries: [], environments: {} };

/** Ids become file names, suite names and environment variables. */
export const ID_PATTERN = /^[a-z][a-z0-9-]{0,62}$/;

/** Shape of the file itself; the inputs of each step are judged by its spec. */
const ConfigShape = z.strictObject({
  name: z.string().min(1).max(100),
  steps: z.record(z.string(), z.record(z.string(), z.unknown()).nullable()),
  environments: z.record(z.string(), EnvironmentSchema).optional(),
});

/**
 * Reads mlops.yml. Answers every problem of its shape at once, with file, line and column, and all that can be read
 * beside them, so that what is wrong there can be told too.
 */
export function readConfig(
  text: string,
  file: string,
  steps: readonly KnownStep[],
): { readonly config: Config; readonly problems: readonly InputProblem[] } {
  const knownSteps = steps.map(({ name }) => name);
  const source = readYaml(text, file);
  if ('problems' in source) return { config: NO_CONFIG, problems: source.problems };
  const shape = ConfigShape.safeParse(source.value);
  const written = shape.success ? shape.data : asFarAsReadable(source.value);
  const entries = Object.entries(written.steps).map(([id, body]) => entryOf(id, body ?? {}, source, steps));
  const problems = [
    ...(shape.success ? [] : shape.error.issues.flatMap((issue) => shapeProblem(issue, source, file))),
    ...entries.flatMap((entry) => entryProblems(entry, knownSteps)),
  ];
  return {
    config: {
      name: written.name,
      entries: entries.filter(({ step }) => knownSteps.includes(step)),
      environments: shape.success ? (shape.data.environments ?? {}) : {},
    },
    problems: problems.toSorted(byPlace),
  };
}

type Body = Readonly<Record<string, unknown>> | null;

/** Name and steps of a file that has mistakes: what is not of its kind is left out. */
function asFarAsReadable(value: unknown): {
  readonly name: string;
  readonly steps: Readonly<Record<string, Body>>;
} {
  const { name, steps } = isMapping(value) ? value : {};
  const bodies = Object.entries(isMapping(steps) ? steps : {}).filter(
    (pair): pair is [string, Body] => pair[1] === null || isMapping(pair[1]),
  );
  const readable = typeof name === 'string' && name !== '' ? name : NO_CONFIG.name;
  return { name: readable, steps: Object.fromEntries(bodies) };
}

const byPlace = (a: InputProblem, b: InputProblem): number =>
  (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);

function entryOf(
  id: string,
  body: Readonly<Record<string, unknown>>,
  source: YamlSource,
  steps: readonly KnownStep[],
): ConfigEntry {
  const { step = id, ...rest } = body;
  const inputs = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => {
      const path = ['steps', id, key];
      const within: WrittenInput['within'] = (inside) => source.at([...path, ...inside]);
      return [key, { value, at: source.at(path), keyAt: source.keyAt(path), within }];
    }),
  );
  const traits = steps.find(({ name }) => name === step)?.traits ?? [];
  return { id, step: String(step), traits, inputs, at: source.at(['steps', id]) };
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

const TOP_LEVEL = ['name', 'steps', 'environments'];

function shapeProblem(issue: z.core.$ZodIssue, source: YamlSource, file: string): InputProblem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      input: 'key',
      value: key,
      message: 'is not known here',
      remedy: knownNames(key, path[0] === 'environments' ? Object.keys(EnvironmentSchema.shape) : TOP_LEVEL),
      at: source.keyAt([...path, key]),
    }));
  }
  const value = valueAt(source.value, path);
  return [
    {
      input: path.join('.') || file,
      ...(isScalar(value) && value !== null ? { value } : {}),
      message: mismatch(issue, value, wantedAt(path)),
      remedy: 'see the reference of mlops.yml',
      at: source.at(path),
    },
  ];
}

/** What the file holds at a path, in words. */
function wantedAt(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'a mapping with `name` and `steps`';
  if (path[0] === 'name') return 'text';
  if (path[0] === 'environments') return wantedOfEnvironment(path);
  return path[0] === 'steps' && path.length === 1 ? 'a mapping of ids to inputs' : 'a mapping of inputs';
}

function wantedOfEnvironment(path: readonly (string | number)[]): string {
  if (path.length < 3) return path.length === 1 ? 'a mapping of environments' : 'a mapping with `port`';
  return path[2] === 'port' ? 'a port' : 'text';
}
