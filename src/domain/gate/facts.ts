import { z } from 'zod';
import { CountSchema } from '../../foundation/evidence/evidence.ts';
import { BaseSchema } from '../../foundation/step/base.ts';
import { MeasuredSchema } from '../judging/quantity.ts';
import { BudgetSchema } from '../looks/facts.ts';
import { SqlMetricSchema } from '../metrics/sql/sql-metric.ts';
import { GroupsSchema } from '../predictions/groups-facts.ts';
import { TrialsSchema } from '../predictions/trials.ts';
import { WeightsSchema } from '../predictions/weights-facts.ts';
import { ResultsSchema } from '../results/facts.ts';
import { CandidatesSchema } from './candidates-facts.ts';

const SliceSchema = z.array(z.strictObject({ column: z.string(), value: z.string() }));
/** Columns held at one value each; empty for all rows. */
export type SliceName = z.infer<typeof SliceSchema>;

/** One rule on one slice, measured. */
const MeasureSchema = z.strictObject({
  rule: z.string().describe('The one spelling of the rule.'),
  slice: SliceSchema,
  origin: z
    .enum(['all', 'named', 'every', 'run'])
    .describe('`every`: the slice came from a `*`; `run`: a number of other evidence of this run.'),
  n: CountSchema.describe('Rows; items where rows are trials of them.'),
  positives: CountSchema.optional(),
  negatives: CountSchema.optional(),
  candidate: MeasuredSchema,
  baseline: MeasuredSchema.optional(),
  difference: MeasuredSchema.optional().describe('Candidate minus baseline; rules on the baseline only.'),
  other: z
    .strictObject({ slice: SliceSchema, n: CountSchema, measured: MeasuredSchema })
    .optional()
    .describe('The slice that the limit names; difference and compared are against it.'),
  worst: z
    .strictObject({
      slice: SliceSchema.optional(),
      slices: z.number().int().min(1).describe('Those that were searched.'),
      small: CountSchema.describe('Those left out for fewer rows than the minimum.'),
    })
    .optional()
    .describe('The slice with the worst estimate, of a rule about the worst slice.'),
  compared: MeasuredSchema.describe(
    'Held against the limit: the candidate, or candidate - factor * baseline or other slice.',
  ),
});
export type Measure = z.infer<typeof MeasureSchema>;

const SOURCE_KINDS = ['evidence', 'predictions', 'metrics', 'model', 'results'] as const;
const SourceSchema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  rows: CountSchema.optional(),
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
  n: CountSchema,
  gained: CountSchema.describe('Candidate right, baseline wrong.'),
  lost: CountSchema.describe('Candidate wrong, baseline right.'),
});
export type Changed = z.infer<typeof ChangedSchema>;

/** All that the decision of the gate depends on, beside its inputs. */
export const GateFactsSchema = z.strictObject({
  task: z.enum(['binary', 'multiclass', 'regression']).optional(),
  candidate: SourceSchema,
  baseline: BaselineSchema,
  /** Groupings that the rows were judged by; absent where there are no rows. */
  groups: GroupsSchema.optional(),
  /** Rows that are trials of items; absent where each row is an item of its own. */
  trials: TrialsSchema.optional(),
  /** How the rows of both models are weighted; absent where each counts once. */
  weights: WeightsSchema.optional(),
  /** Whether the candidate's evaluation rows were trained on; absent where no evidence could say so. */
  leak: z.strictObject({ state: z.enum(['found', 'none', 'not-known']), message: z.string() }).optional(),
  candidates: CandidatesSchema.optional().describe('Absent where there was no choice.'),
  budget: BudgetSchema.optional().describe(
    'What the ledger says of these rows; absent where looks are not counted.',
  ),
  /** Metrics in SQL that rules name. */
  metrics: z.array(SqlMetricSchema).optional(),
  results: ResultsSchema.optional().describe('What was read of the results of an evaluation.'),
  measures: z.array(MeasureSchema),
  base: BaseSchema.optional().describe('Under a pull request: whose inputs these are.'),
  overrides: z
    .array(
      z.strictObject({
        state: z.enum(['counts', 'expired', 'of-another', 'unvouched']),
        because: z.string().optional(),
      }),
    )
    .optional()
    .describe('Whether each override of the inputs counts in this run, in their order.'),
  changed: z.array(ChangedSchema).optional().describe('Rows on which exactly one of the two is right.'),
});
export type GateFacts = z.infer<typeof GateFactsSchema>;
