import { z } from 'zod';
import { CountSchema, CsvReadSchema } from '../../foundation/evidence/evidence.ts';
import { SqlMetricSchema } from '../metrics/sql/sql-metric.ts';
import { GroupsSchema } from '../predictions/groups-facts.ts';
import { TrialsOfSideSchema } from '../predictions/trials.ts';
import { WeightsSchema } from '../predictions/weights-facts.ts';
import { HeldOutSchema } from './held-out.ts';
import { HyperparametersSchema } from './hyperparameters.ts';

const UndefinedSchema = z.strictObject({ undefined: z.string() });
/** An open list, so that a metric that comes or goes changes no shape. */
const MetricsSchema = z.array(
  z.strictObject({ name: z.string(), value: z.union([z.number(), UndefinedSchema]) }),
);
const count = CountSchema;

/** What train-evaluate saw: the rows, how they were scored, and the metrics. Paths are relative, numbers finite. */
export const TrainFactsSchema = z.strictObject({
  task: z.enum(['binary', 'multiclass', 'regression']),
  scoredBy: z.enum(['onnx', 'score-command', 'predictions']),
  rows: z.strictObject({
    /** Rows with a label: those that the metrics are of. */
    scored: count,
    /** Rows left out because their label is NULL. */
    unlabelled: count,
  }),
  /** Binary only: scored rows of the positive class. */
  positives: count.optional(),
  /** Trials of the items; absent where each row is an item of its own. */
  trials: TrialsOfSideSchema.optional(),
  /** How the rows are weighted in every metric; absent where each counts once. */
  weights: WeightsSchema.optional(),
  metrics: MetricsSchema.describe('Each metric over all scored rows: its value, or why it has none.'),
  slices: z.array(
    z.strictObject({
      slice: z.strictObject({ column: z.string(), value: z.string() }),
      n: count,
      metrics: MetricsSchema,
    }),
  ),
  /** Row-major counts, or weights, label against prediction; not for regression. */
  confusion: z.strictObject({ classes: z.array(z.string()), cells: z.array(z.number()) }).optional(),
  /** The class of each score column, and what says so; absent without scores. */
  scoreClasses: z.strictObject({ names: z.array(z.string()), from: z.string() }).optional(),
  /** SQL expressions that filled each input of an ONNX model. */
  modelInputs: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Cells that were NULL or NaN, by model input, where there were any. */
  missing: z.record(z.string(), count),
  /** What another model needs to be scored on the same rows. */
  evaluation: z.strictObject({
    files: z.array(z.string()),
    rowId: z.array(z.string()),
    label: z.string(),
    slices: z.array(z.string()),
    groups: GroupsSchema.optional(),
    weight: z.string().optional(),
    /** The column that tells the trials of an item apart, which the row id names. */
    trial: z.string().optional(),
    /** Metrics in SQL that were asked for. */
    metrics: z.array(SqlMetricSchema).optional(),
    /** How the files are written, where that was said. */
    csv: CsvReadSchema.optional(),
    positiveClass: z.string().optional(),
    /** Multiclass only: every class of the predictions table. */
    classes: z.array(z.string()).optional(),
  }),
  /** Path of the predictions table. */
  predictions: z.string(),
  /** The model package; null where only predictions were given. */
  model: z
    .strictObject({ folder: z.string(), file: z.string(), digest: z.string(), bytes: count.optional() })
    .nullable(),
  latency: z
    .strictObject({ rows: count, p50: z.number(), p95: z.number(), p99: z.number() })
    .optional()
    .describe('Seconds that the model took for one row at a time, where that was measured.'),
  hyperparameters: HyperparametersSchema.optional().describe('What the command says that it trained with.'),
  trained: z.boolean(),
  /** Evaluation files whose bytes were trained on. */
  trainedOn: z.array(z.string()),
  heldOut: HeldOutSchema.optional(),
});
export type TrainFacts = z.infer<typeof TrainFactsSchema>;
