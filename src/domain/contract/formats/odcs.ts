import { z } from 'zod';
import { patternProblem } from '../pattern.ts';

/** Fields that ODCS defines and that no check here is made from. */
const unjudged = z.unknown().optional();
const text = z.string();
/** Unquoted `1.0` is a number in YAML and was meant as text. */
const textual = z.union([z.string(), z.number()], 'is not text');
/** Its items are read one by one, so that one bad item hides no other; `quality:` with nothing after it is null. */
const list = z.array(z.unknown()).nullish();

const element = {
  id: unjudged,
  physicalType: unjudged,
  description: unjudged,
  businessName: unjudged,
  authoritativeDefinitions: unjudged,
  tags: unjudged,
  customProperties: unjudged,
} as const;

export const LOGICAL_TYPES = [
  'string',
  'date',
  'timestamp',
  'time',
  'number',
  'integer',
  'object',
  'array',
  'boolean',
] as const;
export type LogicalType = (typeof LOGICAL_TYPES)[number];

export const METRICS = [
  'nullValues',
  'missingValues',
  'invalidValues',
  'duplicateValues',
  'rowCount',
] as const;
export type Metric = (typeof METRICS)[number];

export const OPERATORS = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
] as const;
export type Operator = (typeof OPERATORS)[number];

const INTEGER_FORMATS = ['i8', 'i16', 'i32', 'i64', 'i128', 'u8', 'u16', 'u32', 'u64', 'u128'] as const;
const pattern = text.superRefine((value, context) => {
  const problem = patternProblem(value);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});
const length = z.number().int().min(0).optional();
const numericRange = {
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  multipleOf: z.number().positive().optional(),
} as const;
const momentRange = (what: string, shape: RegExp) => {
  const moment = text.regex(shape, `is not ${what}`).optional();
  return { minimum: moment, maximum: moment, exclusiveMinimum: moment, exclusiveMaximum: moment } as const;
};
const timezone = { timezone: z.boolean().optional(), defaultTimezone: text.optional() } as const;

const DATE = '\\d{4}-\\d{2}-\\d{2}';
const TIME = '\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?';

/** `logicalTypeOptions` of each logical type: closed lists, as in the ODCS schema. */
export const OPTIONS: Readonly<Record<LogicalType, z.ZodObject>> = {
  string: z.strictObject({
    minLength: length,
    maxLength: length,
    pattern: pattern.optional(),
    format: text.optional(),
  }),
  integer: z.strictObject({ ...numericRange, format: z.enum(INTEGER_FORMATS).optional() }),
  number: z.strictObject({ ...numericRange, format: z.enum(['f32', 'f64']).optional() }),
  date: z.strictObject({
    ...momentRange('a date such as 2013-04-30', new RegExp(`^${DATE}$`)),
    format: text.optional(),
  }),
  timestamp: z.strictObject({
    ...momentRange(
      'a moment such as 2013-04-30 23:59:59',
      new RegExp(`^${DATE}([T ]${TIME}(Z|[+-]\\d{2}:?\\d{2})?)?$`),
    ),
    ...timezone,
    format: text.optional(),
  }),
  time: z.strictObject({
    ...momentRange('a time such as 23:59:59', new RegExp(`^${TIME}$`)),
    ...timezone,
    format: text.optional(),
  }),
  boolean: z.strictObject({}),
  object: z.strictObject({
    maxProperties: length,
    minProperties: length,
    required: z.array(text).optional(),
  }),
  array: z.strictObject({ maxItems: length, minItems: length, uniqueItems: z.boolean().optional() }),
};
export type Options = Readonly<Record<string, unknown>>;

/** What a metric may be told; ODCS leaves `arguments` open, but one that is not understood would weaken a check. */
const scalars = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()], 'is not a single value'));
export const ARGUMENTS: Readonly<Record<Metric, z.ZodType<MetricArguments>>> = {
  nullValues: z.strictObject({}),
  rowCount: z.strictObject({}),
  missingValues: z.strictObject({ missingValues: scalars.min(1, 'is empty') }),
  invalidValues: z
    .strictObject({ validValues: scalars.min(1, 'is empty').optional(), pattern: pattern.optional() })
    .refine((given) => given.validValues !== undefined || given.pattern !== undefined, {
      message: 'says neither `validValues` nor `pattern`',
    }),
  duplicateValues: z.strictObject({ properties: z.array(text).min(1, 'is empty').optional() }),
};
export interface MetricArguments {
  readonly missingValues?: readonly (string | number | boolean | null)[] | undefined;
  readonly validValues?: readonly (string | number | boolean | null)[] | undefined;
  readonly pattern?: string | undefined;
  readonly properties?: readonly string[] | undefined;
}

const DIMENSIONS = [
  ...['accuracy', 'completeness', 'conformity', 'consistency', 'coverage', 'timeliness', 'uniqueness'],
  ...['ac', 'cp', 'cf', 'cs', 'cv', 'tm', 'uq'],
] as const;

export const QualityShape = z.strictObject({
  id: unjudged,
  authoritativeDefinitions: unjudged,
  businessImpact: unjudged,
  customProperties: unjudged,
  description: text.nullish(),
  dimension: z.enum(DIMENSIONS).nullish(),
  method: unjudged,
  name: text.nullish(),
  schedule: unjudged,
  scheduler: unjudged,
  severity: text.nullish(),
  tags: unjudged,
  type: z.enum(['text', 'library', 'sql', 'custom']).optional(),
  unit: text.nullish(),
  metric: z.enum(METRICS).optional(),
  rule: unjudged,
  arguments: z.record(z.string(), z.unknown()).nullish(),
  query: text.optional(),
  engine: text.optional(),
  implementation: z
    .union([text, z.record(z.string(), z.unknown())], 'is neither text nor a mapping')
    .optional(),
  mustBe: unjudged,
  mustNotBe: unjudged,
  mustBeGreaterThan: unjudged,
  mustBeGreaterOrEqualTo: unjudged,
  mustBeLessThan: unjudged,
  mustBeLessOrEqualTo: unjudged,
  mustBeBetween: unjudged,
  mustNotBeBetween: unjudged,
});
export type RawQuality = z.infer<typeof QualityShape>;

export const PropertyShape = z.strictObject({
  ...element,
  name: text.min(1),
  physicalName: text.min(1).nullish(),
  primaryKey: z.boolean().nullish(),
  primaryKeyPosition: z.number().int().nullish(),
  logicalType: z.enum(LOGICAL_TYPES).optional(),
  logicalTypeOptions: z.record(z.string(), z.unknown()).nullish(),
  required: z.boolean().nullish(),
  unique: z.boolean().nullish(),
  partitioned: z.boolean().nullish(),
  partitionKeyPosition: unjudged,
  classification: textual.nullish(),
  encryptedName: unjudged,
  transformSourceObjects: unjudged,
  transformLogic: unjudged,
  transformDescription: unjudged,
  examples: unjudged,
  criticalDataElement: unjudged,
  relationships: unjudged,
  properties: unjudged,
  items: unjudged,
  quality: list,
});
export type RawProperty = z.infer<typeof PropertyShape>;

export const TableShape = z.strictObject({
  ...element,
  name: text.min(1),
  logicalType: z.literal('object').optional(),
  physicalName: text.nullish(),
  dataGranularityDescription: unjudged,
  properties: list,
  relationships: unjudged,
  quality: list,
});

/** The part of ODCS 3.0 and 3.1 that checks are made from: closed where ODCS is closed, open where it does not matter here. */
export const ContractShape = z.strictObject({
  version: textual,
  kind: z.literal('DataContract'),
  apiVersion: text.regex(/^v3\.[01]\.\d+$/, 'is not a version of ODCS that can be judged'),
  id: textual,
  status: text,
  name: unjudged,
  tenant: unjudged,
  tags: unjudged,
  servers: unjudged,
  dataProduct: unjudged,
  description: unjudged,
  domain: unjudged,
  schema: z.array(z.unknown()).min(1, 'is empty'),
  support: unjudged,
  price: unjudged,
  team: unjudged,
  roles: unjudged,
  slaDefaultElement: unjudged,
  slaProperties: list,
  authoritativeDefinitions: unjudged,
  customProperties: unjudged,
  contractCreatedTs: unjudged,
});
