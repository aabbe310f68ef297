import type { z } from 'zod';
import type { Json } from '../evidence/canonical.ts';
import type { Scalar, SourcePosition } from '../evidence/evidence.ts';
import { allInputs, camelCase, type StepSpec } from '../step/define.ts';
import type { InputProblem } from '../step/errors.ts';
import type { Field } from '../step/fields.ts';
import type { ConfigEntry } from './config.ts';
import { knownNames } from './nearest.ts';

/** Where inputs may come from, strongest first: explicit > environment > mlops.yml > default. */
export interface InputSources {
  /** Flags or `with:`, as text; an empty text is "not given". */
  readonly explicit: Readonly<Record<string, string>>;
  /** The process environment: `MLOPS_INPUT_<ID>_<KEY>`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly entry?: ConfigEntry | undefined;
  /** Other entries of the same file: fields that `inherit` read theirs. */
  readonly siblings?: readonly ConfigEntry[];
}

export interface Resolved {
  /** camelCase keys, defaults filled in; incomplete when there are problems. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the decision may depend on, by the names that users write. */
  readonly decisive: Readonly<Record<string, Json>>;
  readonly problems: readonly InputProblem[];
}

interface Given {
  readonly value: unknown;
  readonly at?: SourcePosition;
}

/** Fills the inputs of a step from their sources and judges each; all problems come together. */
export function resolveInputs(spec: StepSpec, id: string, sources: InputSources): Resolved {
  const fields = allInputs(spec);
  const inputs: Record<string, unknown> = {};
  const decisive: Record<string, Json> = {};
  const problems = unknownKeys(Object.keys(fields), sources.entry);
  for (const [key, field] of Object.entries(fields)) {
    const result = resolveField(key, field, given(id, key, field, sources));
    problems.push(...result.problems);
    if (result.value === undefined) continue;
    inputs[camelCase(key)] = result.value;
    if (field.scope === 'decision' && !field.secret) decisive[key] = result.value as Json;
  }
  return { inputs, decisive, problems };
}

/** Inputs as `decide` reads them, from what evidence stored; run inputs take their defaults. */
export function inputsFromEvidence(
  spec: StepSpec,
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const pairs = Object.entries(allInputs(spec)).map(
    ([key, field]) => [camelCase(key), field.scope === 'run' ? field.fallback : stored[key]] as const,
  );
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** `MLOPS_INPUT_GATE_MODEL_ON_FAIL` for id gate-model and key on-fail. */
export const environmentName = (id: string, key: string): string =>
  `MLOPS_INPUT_${id}_${key}`.toUpperCase().replace(/[^A-Z0-9]/g, '_');

function given(id: string, key: string, field: Field, sources: InputSources): Given | undefined {
  const explicit = sources.explicit[key];
  if (explicit !== undefined && explicit !== '') return { value: field.fromText(explicit) };
  const environment = sources.environment[environmentName(id, key)];
  if (environment !== undefined && environment !== '') return { value: field.fromText(environment) };
  return ownOrInherited(key, field, sources);
}

function ownOrInherited(
  key: string,
  field: Field,
  { entry, siblings = [] }: InputSources,
): Given | undefined {
  const inherited = siblings.filter((sibling) => sibling.step === field.inherits);
  return [entry, ...inherited].map((candidate) => candidate?.inputs[key]).find(isGiven);
}

const isGiven = (given: Given | undefined): given is Given =>
  given !== undefined && given.value !== '' && given.value !== null;

function resolveField(
  key: string,
  field: Field,
  value: Given | undefined,
): { value?: unknown; problems: InputProblem[] } {
  if (value === undefined) {
    if (field.presence !== 'required') return { value: field.fallback, problems: [] };
    return {
      problems: [
        { input: key, message: 'is required and not given', remedy: `give a ${field.type}: ${field.about}` },
      ],
    };
  }
  const result = field.schema.safeParse(value.value);
  if (result.success) return { value: result.data, problems: [] };
  return { problems: [typeProblem(key, field, value, result.error)] };
}

function typeProblem(key: string, field: Field, { value, at }: Given, error: z.ZodError): InputProblem {
  return {
    input: key,
    value: isScalar(value) ? value : JSON.stringify(value),
    message: `is not a ${field.type}${field.type.startsWith('`') ? '' : ` (${error.issues[0]?.message ?? 'wrong type'})`}`,
    remedy: field.about,
    ...(at ? { at } : {}),
  };
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function unknownKeys(known: readonly string[], entry: ConfigEntry | undefined): InputProblem[] {
  if (!entry) return [];
  return Object.entries(entry.inputs)
    .filter(([key]) => !known.includes(key))
    .map(([key, { at }]) => ({
      input: 'key',
      value: key,
      message: `is not an input of ${entry.step}`,
      remedy: knownNames(key, known),
      at,
    }));
}
