import { z } from 'zod';
import { patternProblem } from '../../pattern.ts';
import type { LogicalType, Metric, MetricArguments } from '../../vocabulary.ts';

const text = z.string();
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
