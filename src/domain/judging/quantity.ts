import { z } from 'zod';
import { CountSchema, SourcePositionSchema } from '../../foundation/evidence/evidence.ts';

/** A quantity without a value, and why. */
const UndefinedSchema = z.strictObject({ undefined: z.string() });

const IntervalSchema = z.strictObject({ lower: z.number(), upper: z.number() });

/**
 * What more rows would change: the variance of one row, in the form that the method needs.
 * `standardError` was seen with the rows of the quantity.
 */
const SpreadSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proportion') }),
  z.strictObject({ kind: z.literal('paired'), disagreement: z.number().min(0).max(1) }),
  z.strictObject({
    kind: z.literal('mean'),
    variance: z.number().min(0),
    skewness: z.number().optional().describe('Of one row; 0 where it is not said.'),
  }),
  z.strictObject({ kind: z.literal('estimate'), standardError: z.number().min(0) }),
  z
    .strictObject({ kind: z.literal('groups'), variance: z.number().min(0) })
    .describe('Squared standard error times the number of groups.'),
]);

/** The groups that an interval was made over: rows of one stand or fall together. */
const GroupedSchema = z.strictObject({
  name: z.string().describe('As sentences call it: `day of time_hour`.'),
  unit: z.string().describe('One group in words: `day`.'),
  designEffect: z
    .number()
    .min(0)
    .optional()
    .describe('The variance over groups in times of that by rows; absent where the latter is not known.'),
  carried: z
    .number()
    .min(0)
    .optional()
    .describe('How many groups carry the result; absent with too few to tell.'),
  serial: z.number().optional().describe('Correlation of neighbours in time, where it widened the interval.'),
  fewest: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Groups, in the same mix, without which there is no interval; absent where there is one.'),
});

const QuantitySchema = z.strictObject({
  value: z.number(),
  n: CountSchema.describe('Rows that it was computed from; for a proportion its trials.'),
  groups: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Groups that the rows fall into, where rows of one group depend on each other.'),
  grouping: GroupedSchema.optional(),
  method: z.string(),
  basis: z.enum(['statistical', 'exact', 'point']),
  interval: z.union([IntervalSchema, UndefinedSchema]),
  spread: SpreadSchema.optional(),
});
/**
 * A number with what is known of its uncertainty. Each limit of the interval is one-sided at 1 - confidence.
 * `exact` has no uncertainty, `point` has an unknown one.
 */
export type Quantity = z.infer<typeof QuantitySchema>;

const UnusableSchema = z.strictObject({
  unusable: z.string(),
  remedy: z.string(),
  at: SourcePositionSchema.optional(),
});
/** A number that a file holds but nobody can judge: NaN, text. */
export type Unusable = z.infer<typeof UnusableSchema>;

export const MeasuredSchema = z.union([QuantitySchema, UndefinedSchema, UnusableSchema]);
/** What was found where a rule asks for a number. */
export type Measured = z.infer<typeof MeasuredSchema>;

export const isQuantity = (measured: Measured | undefined): measured is Quantity =>
  measured !== undefined && 'value' in measured;
export const isUnusable = (measured: Measured | undefined): measured is Unusable =>
  measured !== undefined && 'unusable' in measured;

/** A number that was counted or computed from all there is: its interval has no width. */
export const exactly = (value: number, n: number, method: string): Quantity => ({
  value,
  n,
  method,
  basis: 'exact',
  interval: { lower: value, upper: value },
});
