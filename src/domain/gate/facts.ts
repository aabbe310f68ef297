import { z } from 'zod';
import { SourcePositionSchema } from '../../foundation/evidence/evidence.ts';

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
  z.strictObject({ kind: z.literal('mean'), variance: z.number().min(0) }),
  z.strictObject({ kind: z.literal('estimate'), standardError: z.number().min(0) }),
]);

/**
 * A number with what is known of its uncertainty. Each limit of the interval is one-sided at 1 - confidence.
 * `exact` has no uncertainty, `point` has an unknown one.
 */
const QuantitySchema = z.strictObject({
  value: z.number(),
  n: z.number().int().min(0).describe('Rows that it was computed from; for a proportion its trials.'),
  method: z.string(),
  basis: z.enum(['statistical', 'exact', 'point']),
  interval: z.union([IntervalSchema, UndefinedSchema]),
  spread: SpreadSchema.optional(),
});
export type Quantity = z.infer<typeof QuantitySchema>;

/** A number that a file holds but nobody can judge: NaN, text. */
const UnusableSchema = z.strictObject({
  unusable: z.string(),
  remedy: z.string(),
  at: SourcePositionSchema.optional(),
});
export type Unusable = z.infer<typeof UnusableSchema>;

const MeasuredSchema = z.union([QuantitySchema, UndefinedSchema, UnusableSchema]);
export type Measured = z.infer<typeof MeasuredSchema>;

const SliceSchema = z.array(z.strictObject({ column: z.string(), value: z.string() }));
/** Columns held at one value each; empty for all rows. */
export type SliceName = z.infer<typeof SliceSchema>;

/** One rule on one slice, measured. */
const MeasureSchema = z.strictObject({
  rule: z.string().describe('The one spelling of the rule.'),
  slice: SliceSchema,
  origin: z.enum(['all', 'named', 'every']).describe('`every`: the slice came from a `*`.'),
  n: z.number().int().min(0),
  positives: z.number().int().min(0).optional(),
  negatives: z.number().int().min(0).optional(),
  candidate: MeasuredSchema,
  baseline: MeasuredSchema.optional(),
  difference: MeasuredSchema.optional().describe('Candidate minus baseline; rules on the baseline only.'),
  compared: MeasuredSchema.describe(
    'Held against the limit: the candidate, or candidate - factor * baseline.',
  ),
});
export type Measure = z.infer<typeof MeasureSchema>;

const SOURCE_KINDS = ['evidence', 'predictions', 'metrics', 'model'] as const;
const SourceSchema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  rows: z.number().int().min(0).optional(),
});

const BaselineSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }).describe('Not asked for.'),
  z.strictObject({ state: z.literal('missing'), name: z.string() }).describe('Nothing lies there.'),
  z
    .strictObject({ state: z.literal('unnamed'), name: z.string(), versions: z.number().int().min(1) })
    .describe('A registry that holds models, but none under this alias.'),
  z
    .strictObject({ state: z.literal('incomparable'), name: z.string(), reason: z.string() })
    .describe('There, but measured on other rows.'),
  SourceSchema.extend({
    state: z.literal('found'),
    rescored: z.boolean().describe('Scored again on the rows of the candidate.'),
    identical: z.boolean().describe('Predicts and scores every row as the candidate does.'),
  }),
]);
export type BaselineFacts = z.infer<typeof BaselineSchema>;

const ChangedSchema = z.strictObject({
  slice: SliceSchema,
  n: z.number().int().min(0),
  gained: z.number().int().min(0).describe('Candidate right, baseline wrong.'),
  lost: z.number().int().min(0).describe('Candidate wrong, baseline right.'),
});
export type Changed = z.infer<typeof ChangedSchema>;

/** All that the decision of the gate depends on, beside its inputs. */
export const GateFactsSchema = z.strictObject({
  task: z.enum(['binary', 'multiclass', 'regression']).optional(),
  candidate: SourceSchema,
  baseline: BaselineSchema,
  /** Whether the candidate's evaluation rows were trained on; absent where no evidence could say so. */
  leak: z.strictObject({ state: z.enum(['found', 'none', 'not-known']), message: z.string() }).optional(),
  measures: z.array(MeasureSchema),
  changed: z.array(ChangedSchema).optional().describe('Rows on which exactly one of the two is right.'),
});
export type GateFacts = z.infer<typeof GateFactsSchema>;

export const isQuantity = (measured: Measured | undefined): measured is Quantity =>
  measured !== undefined && 'value' in measured;
export const isUnusable = (measured: Measured | undefined): measured is Unusable =>
  measured !== undefined && 'unusable' in measured;
