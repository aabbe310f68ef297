import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { once } from '../once.ts';
import { type CsvSaid, csvSchema } from '../reading/csv-words.ts';
import { deepInYaml } from '../reading/depth.ts';
import { type MetricsSaid, metricsSaidSchema } from '../reading/metric-words.ts';
import { type Override, overrideSchema } from '../reading/override-words.ts';
import { ruleItem } from '../rules/objects/field.ts';
import type { Better } from '../rules/objects/limits.ts';
import { objectKeys } from '../rules/objects/schema.ts';
import type { Trait } from '../traits.ts';

type Presence = 'required' | 'optional' | 'defaulted';

/**
 * One input of a step, declared once. Everything that names it (action.yml, flag, environment variable,
 * JSON Schema, README table, TypeScript type) is generated from here.
 */
export interface Field<T = unknown, P extends Presence = Presence> {
  readonly about: string;
  /** What a reader calls the kind of value: "path", "list of rules". */
  readonly type: string;
  /** Judges the value as YAML would hold it; built when it is first asked for. */
  readonly schema: () => z.ZodType<T>;
  /** Turns the text form (flag, environment, `with:`) into what YAML would hold; never throws. */
  readonly fromText: (text: string) => unknown;
  readonly presence: P;
  readonly fallback?: T;
  readonly secret: boolean;
  /**
   * `run` inputs say where or how to run, never what to decide: evidence leaves them out. `call` inputs are such,
   * and needed before mlops.yml is read, so they cannot stand in it.
   */
  readonly scope: 'decision' | 'run' | 'call';
  /** Where the file is silent, the input of this name of a step with this trait in the same file is taken. */
  readonly inherits?: Trait;
  /** Keys of the mappings inside the value, for who misspells one; those of the schema where the value is a mapping. */
  readonly members?: () => readonly string[];
}

export type Fields = Readonly<Record<string, Field>>;

interface Wording<T> {
  readonly about: string;
  readonly fallback?: T;
  readonly required?: true;
  readonly secret?: true;
  readonly scope?: 'run' | 'call';
  readonly inherits?: Trait;
}

type PresenceOf<W> = W extends { fallback: unknown }
  ? 'defaulted'
  : W extends { required: true }
    ? 'required'
    : 'optional';

function field<T, W extends Wording<T>>(
  type: string,
  schema: () => z.ZodType<T>,
  fromText: (text: string) => unknown,
  wording: W,
): Field<T, PresenceOf<W>> {
  const presence = 'fallback' in wording ? 'defaulted' : wording.required ? 'required' : 'optional';
  return {
    about: wording.about,
    type,
    schema,
    fromText,
    presence: presence as PresenceOf<W>,
    secret: wording.secret ?? false,
    scope: wording.scope ?? 'decision',
    ...(wording.inherits ? { inherits: wording.inherits } : {}),
    ...('fallback' in wording ? { fallback: wording.fallback as T } : {}),
  };
}

const asIs = (text: string): unknown => text;
const splitLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** Text that is not a plain decimal number stays text, so that the schema can refuse it by name. */
const toNumber = (text: string): unknown =>
  /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text.trim()) ? Number(text) : text;
const toBoolean = (text: string): unknown =>
  ({ true: true, false: false })[text.trim().toLowerCase()] ?? text;
const toYaml = (text: string): unknown => {
  if (deepInYaml(text) !== undefined) return text;
  try {
    return parseYaml(text, { maxAliasCount: 0 }) as unknown;
  } catch {
    return text;
  }
};

const filled = once(() => z.string().min(1));
const lines = once(
  () =>
    z.union([filled().transform((value) => splitLines(value)), z.array(filled())]) as unknown as z.ZodType<
      readonly string[]
    >,
);
const whole = once(() => z.number().int().min(0));
const truth = once(() => z.boolean());

/** A line of text. */
export const text = <const W extends Wording<string>>(wording: W) => field('text', filled, asIs, wording);
/** One path, relative to the working directory. */
export const path = <const W extends Wording<string>>(wording: W) => field('path', filled, asIs, wording);
/** Paths and globs: a list, or one per line. */
export const paths = <const W extends Wording<readonly string[]>>(wording: W) =>
  field('list of paths', lines, splitLines, wording);
/** Names (columns, ids): a list, or one per line. */
export const names = <const W extends Wording<readonly string[]>>(wording: W) =>
  field('list of names', lines, splitLines, wording);
/**
 * Rules of the rule language: a list of texts or objects, or one text per line; read, they are all texts. `directionOf`
 * says for which metrics a higher value is better, where an object leaves it open.
 */
export const rules = <const W extends Wording<readonly string[]>>(
  wording: W,
  directionOf: (metric: string) => Better = () => 'unknown',
) => ({ ...field('list of rules', ruleList(directionOf), splitLines, wording), members: objectKeys });
const ruleList = (directionOf: (metric: string) => Better) =>
  once(
    () =>
      z.union([
        filled().transform((text) => splitLines(text)),
        z.array(ruleItem(directionOf)).transform((items) => items.flat()),
      ]) as unknown as z.ZodType<readonly string[]>,
  );
/** A command without a shell: POSIX words in one text, or a list of arguments. */
export const command = <const W extends Wording<string | readonly string[]>>(wording: W) =>
  field(
    'command',
    once(() => z.union([filled(), z.array(z.string()).min(1)]) as z.ZodType<string | readonly string[]>),
    asIs,
    wording,
  );
/** A finite number. */
export const number = <const W extends Wording<number>>(
  wording: W,
  range: { min?: number; max?: number } = {},
) =>
  field(
    'number',
    once(() =>
      z
        .number()
        .min(range.min ?? -Number.MAX_VALUE)
        .max(range.max ?? Number.MAX_VALUE),
    ),
    toNumber,
    wording,
  );
/** A whole number, zero or more. */
export const count = <const W extends Wording<number>>(wording: W) =>
  field('whole number', whole, toNumber, wording);
/** true or false. */
export const flag = <const W extends Wording<boolean>>(wording: W) =>
  field('true or false', truth, toBoolean, wording);
/** One word of a closed set. */
export const oneOf = <const T extends string, const W extends Wording<T>>(
  words: readonly [T, ...T[]],
  wording: W,
) =>
  field(
    words.map((word) => `\`${word}\``).join(', '),
    once(() => z.enum(words) as unknown as z.ZodType<T>),
    asIs,
    wording,
  );
/** Names to texts; written as YAML where only text fits. */
export const mapping = <const W extends Wording<Readonly<Record<string, string | readonly string[]>>>>(
  wording: W,
) =>
  field(
    'mapping of names to texts',
    once(
      () =>
        z.record(z.string(), z.union([filled(), z.array(filled()).min(1)])) as z.ZodType<
          Readonly<Record<string, string | readonly string[]>>
        >,
    ),
    toYaml,
    wording,
  );
const overrideList = once(() => z.array(overrideSchema()) as z.ZodType<readonly Override[]>);
/** Rules that are let go for a while; written as YAML where only text fits. */
export const overrides = <const W extends Wording<readonly Override[]>>(wording: W) =>
  field('list of overrides', overrideList, toYaml, wording);
/** Names to metrics in SQL; written as YAML where only text fits. */
export const sqlMetrics = <const W extends Wording<MetricsSaid>>(wording: W) =>
  field('mapping of names to SQL', metricsSaidSchema as () => z.ZodType<MetricsSaid>, toYaml, wording);
/** What every `csv` input says of itself. */
export const CSV_OF = (what: string): string =>
  `How ${what} written where they are CSV, such as \`{separator: semicolon, decimal: comma}\`; the keys are in docs/reference/csv.md (RFC 4180 in UTF-8).`;
/** How the CSV files of a step are written; one input for all that its tables need. */
export const csv = <const W extends Wording<CsvSaid>>(wording: W) =>
  field('mapping of CSV settings', csvSchema as () => z.ZodType<CsvSaid>, toYaml, wording);
