import { z } from 'zod';
import type { Json } from '../../foundation/evidence/canonical.ts';
import type { SourcePosition } from '../../foundation/evidence/evidence.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import {
  isMapping,
  isScalar,
  issuesOf,
  mismatch,
  valueAt,
  wantedBy,
} from '../../foundation/reading/mismatch.ts';
import { discreet } from '../../foundation/secrets/discreet.ts';
import { createRedactor, secretsIn } from '../../foundation/secrets/redact.ts';
import { allInputs, camelCase, type StepSpec } from '../../foundation/step/define.ts';
import type { Field, Fields } from '../../foundation/step/fields.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import type { ConfigEntry, WrittenInput } from './config.ts';

/** Inputs that somebody gave by name: a text is read as a flag is, anything else is taken as it is. */
export type Explicit = Readonly<Record<string, unknown>>;

/** Where inputs may come from, strongest first: explicit > environment > mlops.yml > default. */
export interface InputSources {
  /** Flags or `with:`, as text, and values as mlops.yml would hold them; an empty text and null are "not given". */
  readonly explicit: Explicit;
  /** The process environment: `MLOPS_INPUT_<ID>_<KEY>`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly entry?: ConfigEntry | undefined;
  /** Other entries of the same file: fields that `inherit` read theirs. */
  readonly siblings?: readonly ConfigEntry[];
  /** mlops.yml could not be read: what is not given may stand there. */
  readonly unreadable?: boolean;
}

export interface Resolved {
  /** camelCase keys, defaults filled in; incomplete when there are problems. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the decision may depend on, by the names that users write, without secrets: evidence stores it. */
  readonly decisive: Readonly<Record<string, Json>>;
  readonly problems: readonly InputProblem[];
  /** Names of decisive inputs that were not taken from mlops.yml: explicit ones, and those of the environment. */
  readonly given: readonly string[];
  /** Where mlops.yml holds the inputs that were taken from it. */
  readonly written: Readonly<Record<string, WrittenInput>>;
}

type Given = Pick<WrittenInput, 'value'> & Partial<WrittenInput>;

/** Fills the inputs of a step from their sources and judges each; all problems come together. */
export const resolveInputs = (spec: StepSpec, id: string, sources: InputSources): Resolved =>
  resolveFields(allInputs(spec), id, sources);

/** The same for the inputs of a command that is no step. */
export function resolveFields(fields: Fields, id: string, sources: InputSources): Resolved {
  const inputs: Record<string, unknown> = {};
  const decisive: Record<string, Json> = {};
  const written: Record<string, WrittenInput> = {};
  const given: string[] = [];
  const problems = unknownKeys(fields, sources.entry);
  const { redact } = createRedactor(secretsIn(sources.environment));
  for (const [key, field] of Object.entries(fields)) {
    const value = givenFor(id, key, field, sources);
    if (value?.at) written[key] = { at: value.at, ...value, ...spelled(field, value.value) };
    if (value === undefined && field.presence === 'required' && sources.unreadable) continue;
    const result = resolveField(key, field, value, sources.entry?.at);
    problems.push(...result.problems);
    if (result.value === undefined) continue;
    inputs[camelCase(key)] = result.value;
    if (field.scope !== 'decision' || field.secret) continue;
    decisive[key] = discreet(result.value as Json, redact);
    if (value !== undefined && !value.at) given.push(key);
  }
  return { inputs, decisive, problems, given, written };
}

/**
 * A problem with an input, with the place where mlops.yml holds that input: the item of a list that the problem shows,
 * the member that it names after the input ("model-inputs hour"), else the value.
 */
export function located(problem: InputProblem, written: Resolved['written']): InputProblem {
  const [key = '', ...member] = problem.input.split(' ');
  const input = Object.hasOwn(written, key) ? written[key] : undefined;
  if (problem.at || !input) return problem;
  const item = (input.spelled ?? itemsOf(input.value)).findIndex((texts) =>
    texts.some((one) => squeezed(one) === squeezed(problem.value)),
  );
  const inside = item >= 0 ? [item] : member;
  return { ...problem, at: input.within?.(inside) ?? input.at };
}

const itemsOf = (value: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(value) ? value.map((one) => [one]) : [];

/** What each item of a list was read as, where some are objects that stand for texts. */
function spelled(field: Field, value: unknown): Pick<WrittenInput, 'spelled'> {
  if (!Array.isArray(value) || !value.some(isMapping)) return {};
  const read = value.map((item) => field.schema().safeParse([item]));
  return { spelled: read.map(({ data }) => (Array.isArray(data) ? data : [])) };
}

/** A rule is shown in its one spelling, whatever the white space of the file. */
const squeezed = (value: unknown): string => String(value).replace(/\s/g, '');

/** Inputs as `decide` reads them, from what evidence stored; run inputs take their defaults. */
export function inputsFromEvidence(
  spec: StepSpec,
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const pairs = Object.entries(allInputs(spec)).map(
    ([key, field]) => [camelCase(key), field.scope === 'decision' ? stored[key] : field.fallback] as const,
  );
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** What is wrong with inputs that evidence stored: a value that its field would not have taken, or none where one is required. */
export function storedProblems(
  spec: StepSpec,
  stored: Readonly<Record<string, unknown>>,
): readonly InputProblem[] {
  const decisive = Object.entries(allInputs(spec)).filter(
    ([, field]) => field.scope === 'decision' && !field.secret,
  );
  return decisive.flatMap(([key, field]) => {
    const value = Object.hasOwn(stored, key) ? { value: stored[key] } : undefined;
    return resolveField(key, field, value, undefined).problems;
  });
}

/** `MLOPS_INPUT_GATE_MODEL_ON_FAIL` for id gate-model and key on-fail. */
export const environmentName = (id: string, key: string): string =>
  `MLOPS_INPUT_${id}_${key}`.toUpperCase().replace(/[^A-Z0-9]/g, '_');

function givenFor(id: string, key: string, field: Field, sources: InputSources): Given | undefined {
  const explicit = sources.explicit[key];
  if (explicit !== undefined && explicit !== '' && explicit !== null)
    return { value: typeof explicit === 'string' ? field.fromText(explicit) : explicit };
  const environment = sources.environment[environmentName(id, key)];
  if (environment !== undefined && environment !== '') return { value: field.fromText(environment) };
  return field.scope === 'call' ? undefined : ownOrInherited(key, field, sources);
}

function ownOrInherited(
  key: string,
  field: Field,
  { entry, siblings = [] }: InputSources,
): Given | undefined {
  const { inherits } = field;
  const inherited = (entry?.siblings ?? siblings).filter(
    ({ traits }) => inherits !== undefined && traits.includes(inherits),
  );
  return [entry, ...inherited].map((candidate) => candidate?.inputs[key]).find(isGiven);
}

const isGiven = (given: Given | undefined): given is Given =>
  given !== undefined && given.value !== '' && given.value !== null;

function resolveField(
  key: string,
  field: Field,
  value: Given | undefined,
  entryAt: SourcePosition | undefined,
): { value?: unknown; problems: InputProblem[] } {
  if (value === undefined) {
    if (field.presence !== 'required') return { value: field.fallback, problems: [] };
    const remedy = `give ${wanted(field)}: ${field.about}`;
    const missing = { input: key, message: 'is required and not given', remedy };
    return { problems: [{ ...missing, ...(entryAt ? { at: entryAt } : {}) }] };
  }
  const result = field.schema().safeParse(value.value);
  if (result.success) return { value: result.data, problems: [] };
  const issues = issuesOf(result.error.issues);
  return {
    ...(Array.isArray(value.value) ? readable(field, withoutItems(value.value, issues)) : {}),
    problems: issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? unknownMembers(key, field, value, issue)
        : [typeProblem(key, field, value, issue)],
    ),
  };
}

/** What is left of a list, read; nothing where nothing is left, which is no empty list. */
function readable(field: Field, items: unknown): { value?: unknown } {
  if (!Array.isArray(items) || items.length === 0) return {};
  const read = field.schema().safeParse(items);
  return read.success ? { value: read.data } : {};
}

/** The items that can be read: what is wrong with them can then be told too. */
const withoutItems = (items: readonly unknown[], issues: readonly z.core.$ZodIssue[]): unknown =>
  issues.some(({ path }) => path.length === 0)
    ? undefined
    : items.filter((_, index) => !issues.some(({ path }) => path[0] === index));

function typeProblem(key: string, field: Field, given: Given, issue: z.core.$ZodIssue): InputProblem {
  const inside = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const value = valueAt(given.value, inside);
  const at = given.within?.(inside) ?? given.at;
  // Of an item of a list the member is named, its number is shown by the place.
  const member = inside.find((part) => typeof part === 'string');
  return {
    input: member !== undefined ? `${key} ${member}` : key,
    ...(isScalar(value) && !field.secret ? { value } : {}),
    message:
      ownMessage(issue) ?? mismatch(issue, value, inside.length > 0 ? wantedInside(issue) : wanted(field)),
    remedy: remedyOf(issue) ?? `give ${wanted(field)}: ${field.about}`,
    ...(at ? { at } : {}),
  };
}

/** A schema that has its own words for what is wrong says them in a custom issue, with the remedy. */
const ownMessage = (issue: z.core.$ZodIssue): string | undefined =>
  issue.code === 'custom' ? issue.message : undefined;
function remedyOf(issue: z.core.$ZodIssue): string | undefined {
  const remedy = issue.code === 'custom' ? issue.params?.remedy : undefined;
  return typeof remedy === 'string' ? remedy : undefined;
}

/** Of members of a mapping most are texts. */
const wantedInside = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_value' || issue.code === 'invalid_type' || issue.code === 'invalid_union'
    ? wantedBy(issue).replace(/^a text$/, 'text')
    : 'text';

/** Keys that a mapping with names of its own does not know. */
function unknownMembers(
  key: string,
  field: Field,
  given: Given,
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
): readonly InputProblem[] {
  const schema = field.schema();
  const inside = schema instanceof z.ZodArray ? schema.element : schema;
  const known = field.members?.() ?? (inside instanceof z.ZodObject ? Object.keys(inside.shape) : []);
  return keys.map((member) => {
    const at = given.within?.([...path.map(String), member]) ?? given.at;
    return {
      input: key,
      value: member,
      message: `is not a key of ${key}`,
      remedy: knownNames(member, known),
      ...(at ? { at } : {}),
    };
  });
}

/** What a field asks for, with its article. */
function wanted({ type }: Field): string {
  if (type.startsWith('`')) return `one of ${type}`;
  return ['text', 'true or false'].includes(type) ? type : `a ${type}`;
}

function unknownKeys(fields: Fields, entry: ConfigEntry | undefined): InputProblem[] {
  if (!entry) return [];
  const known = Object.keys(fields).filter((key) => fields[key]!.scope !== 'call');
  return Object.entries(entry.inputs)
    .filter(([key]) => !known.includes(key))
    .map(([key, { at, keyAt }]) => ({
      input: 'key',
      value: key,
      at: keyAt ?? at,
      ...(Object.hasOwn(fields, key)
        ? {
            message: 'is needed before this file is read',
            remedy: `give it as --${key}, as \`with:\` of an action, or in the environment`,
          }
        : { message: `is not an input of ${entry.step}`, remedy: knownNames(key, known) }),
    }));
}
