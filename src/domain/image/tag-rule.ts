import type { InputProblem } from '../../foundation/problems/errors.ts';
import { csvFields } from './csv.ts';

/** What every tag rule says beside its type. */
interface Common {
  /** The line as the user wrote it. */
  readonly text: string;
  readonly enable: boolean;
  /** The highest names the version of the image. */
  readonly priority: number;
  readonly prefix: string;
  readonly suffix: string;
}

/** One line of `tags`, in the grammar of docker/metadata-action. */
export type TagRule = Common &
  (
    | { readonly type: 'raw'; readonly value: string }
    | { readonly type: 'sha'; readonly format: 'short' | 'long' }
    | { readonly type: 'semver'; readonly pattern: string; readonly value?: string }
    | { readonly type: 'ref'; readonly event: 'branch' | 'tag' | 'pr' }
  );

type Attributes = Readonly<Record<string, string>>;

/** Attributes of each type beside those of all, and the priority where none is given: the action's own. */
const TYPES: Readonly<Record<string, { readonly own: readonly string[]; readonly priority: number }>> = {
  semver: { own: ['pattern', 'value'], priority: 900 },
  ref: { own: ['event'], priority: 600 },
  raw: { own: ['value'], priority: 200 },
  sha: { own: ['format'], priority: 100 },
};
const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix'];
const EVENTS = ['branch', 'tag', 'pr'] as const;
const FORMATS = ['short', 'long'] as const;

/** What may stand between `{{` and `}}`, by type; the rest of the action's expressions need what this step has not. */
const EXPRESSIONS: Readonly<Record<string, readonly string[]>> = {
  semver: ['version', 'raw', 'major', 'minor', 'patch'],
};
const GIT_EXPRESSIONS = ['branch', 'tag', 'sha'];

/** Reads every line; comment lines (`#`) are skipped. All that is wrong is answered at once. */
export function parseTagRules(lines: readonly string[]): {
  readonly rules: readonly TagRule[];
  readonly problems: readonly InputProblem[];
} {
  const read = lines.filter((line) => !line.trimStart().startsWith('#')).map(parseLine);
  return {
    rules: read.flatMap(({ rule }) => rule ?? []),
    problems: read.flatMap(({ text, faults }) =>
      faults.map(([message, remedy]) => ({ input: 'tags', value: text, message, remedy })),
    ),
  };
}

type Fault = readonly [message: string, remedy: string];
interface Read {
  readonly text: string;
  readonly rule?: TagRule;
  readonly faults: readonly Fault[];
}

function parseLine(text: string): Read {
  const fields = csvFields(text);
  if (!fields)
    return {
      text,
      faults: [
        [
          'has a double quote that is not closed before the next comma',
          'quote a whole field: type=raw,"value=a,b"',
        ],
      ],
    };
  const { attributes, faults } = attributesOf(fields);
  const all = [...faults, ...faultsOf(attributes)];
  return all.length > 0 ? { text, faults: all } : { text, faults: [], rule: ruleOf(text, attributes) };
}

/** A first field without `=` is the value of a raw tag. */
function attributesOf(fields: readonly string[]): {
  readonly attributes: Attributes;
  readonly faults: readonly Fault[];
} {
  const attributes: Record<string, string> = Object.create(null);
  const faults: Fault[] = [];
  fields.forEach((field, index) => {
    const equals = field.indexOf('=');
    const [key, value] =
      equals < 0
        ? [index === 0 && field !== '' ? 'value' : '', field]
        : [field.slice(0, equals).trim().toLowerCase(), field.slice(equals + 1).trim()];
    if (key === '') faults.push([`has the field ${JSON.stringify(field)} without a key`, 'write key=value']);
    else if (key in attributes) faults.push([`says ${key} twice`, 'say it once']);
    else attributes[key] = value;
  });
  return { attributes: { type: 'raw', ...attributes }, faults };
}

function faultsOf(attributes: Attributes): readonly Fault[] {
  const { type = '', enable, priority, event, format, pattern, value } = attributes;
  const kind = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!kind)
    return [[`has the type ${JSON.stringify(type)}`, `known are ${Object.keys(TYPES).sort().join(', ')}`]];
  const allowed = [...COMMON, ...kind.own];
  const faults: Fault[] = Object.keys(attributes)
    .filter((key) => !allowed.includes(key))
    .map((key) => [`has ${key}, which ${type} does not know`, `known are ${allowed.join(', ')}`]);
  if (enable !== undefined && !['true', 'false'].includes(enable))
    faults.push([
      `has enable=${enable}`,
      'write enable=true or enable=false; expressions of GitHub are worked out before',
    ]);
  if (priority !== undefined && !/^\d{1,9}$/.test(priority))
    faults.push([`has priority=${priority}`, 'write a whole number']);
  if (type === 'raw' && !value) faults.push(['has no value', 'write type=raw,value=latest']);
  if (type === 'ref' && !isOneOf(EVENTS, event))
    faults.push([
      event === undefined ? 'has no event' : `has event=${event}`,
      'write event=branch, tag or pr',
    ]);
  if (type === 'sha' && format !== undefined && !isOneOf(FORMATS, format))
    faults.push([`has format=${format}`, 'write format=short or format=long']);
  if (type === 'semver' && !pattern) faults.push(['has no pattern', 'write type=semver,pattern={{version}}']);
  return [...faults, ...expressionFaults(attributes)];
}

function expressionFaults({ type = '', ...attributes }: Attributes): readonly Fault[] {
  return ['pattern', 'value', 'prefix', 'suffix'].flatMap((key) => {
    const known = key === 'pattern' ? (EXPRESSIONS[type] ?? []) : GIT_EXPRESSIONS;
    return expressionsIn(attributes[key] ?? '')
      .filter((name) => !known.includes(name))
      .map(
        (name): Fault => [
          `has {{${name}}} in its ${key}`,
          `known there are ${known.map((one) => `{{${one}}}`).join(', ')}`,
        ],
      );
  });
}

const EXPRESSION = /\{\{\s*([^{}]*?)\s*\}\}/g;
const expressionsIn = (text: string): readonly string[] =>
  [...text.matchAll(EXPRESSION)].map((match) => match[1]!);

/** Puts values in the place of `{{name}}`; names were judged before. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(EXPRESSION, (_, name: string) => values[name] ?? '');

const isOneOf = <T extends string>(words: readonly T[], word: string | undefined): word is T =>
  (words as readonly (string | undefined)[]).includes(word);

/** Of attributes that have no fault. */
function ruleOf(text: string, attributes: Attributes): TagRule {
  const { type = '', enable, priority, prefix, suffix, value, event, format, pattern } = attributes;
  const common = {
    text,
    enable: enable !== 'false',
    priority: priority === undefined ? TYPES[type]!.priority : Number(priority),
    prefix: prefix ?? { sha: 'sha-', ref: event === 'pr' ? 'pr-' : '' }[type] ?? '',
    suffix: suffix ?? '',
  };
  if (type === 'semver') return { ...common, type, pattern: pattern ?? '', ...(value ? { value } : {}) };
  if (type === 'ref' && isOneOf(EVENTS, event)) return { ...common, type, event };
  if (type === 'sha') return { ...common, type, format: format === 'long' ? 'long' : 'short' };
  return { ...common, type: 'raw', value: value ?? '' };
}
