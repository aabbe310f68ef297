import { z } from 'zod';
import { SCHEMA } from '../schema-addresses.ts';
import { GrantSchema } from './grant.ts';

/** The only words for an outcome, everywhere. */
export const VERDICTS = ['pass', 'fail', 'error', 'inconclusive', 'rolled_back', 'rollback_failed'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ScalarSchema = z.union([z.number(), z.string(), z.boolean(), z.null()]);
export type Scalar = z.infer<typeof ScalarSchema>;

/** How many: a whole number, zero or more. One schema for all, since each is built at every start. */
export const CountSchema = z.number().int().min(0);

export const DigestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/);
/** `sha256:` and 64 hexadecimal digits. */
export type Digest = string;

/** How a CSV file was read. */
export const CsvReadSchema = z
  .strictObject({
    separator: z.string().exactOptional(),
    quote: z.string().exactOptional(),
    escape: z.string().exactOptional(),
    encoding: z.string().exactOptional(),
    decimal: z.string().exactOptional(),
    thousands: z.string().exactOptional(),
    nullValues: z.array(z.string()).readonly().exactOptional(),
    dateFormats: z.array(z.string()).readonly().exactOptional(),
    skipLines: CountSchema.exactOptional(),
    header: z.boolean().exactOptional(),
    compression: z.enum(['none', 'gzip', 'zstd']).exactOptional(),
  })
  .describe('How a CSV file was read, what the file itself told included.');

const SnapshotSchema = z
  .strictObject({ query: z.string(), rows: CountSchema, at: z.string() })
  .describe('What was asked of a database, and when: its rows have no digest, and cannot be read again.');

const ArtifactSchema = z.strictObject({
  role: z.enum(['data', 'contract', 'model', 'predictions', 'config', 'evidence', 'image', 'report']),
  name: z
    .string()
    .describe('Path relative to the working directory, with `/`; or a name where there is no file.'),
  digest: DigestSchema.describe('Of the bytes; of the canonical JSON of `snapshot` where there is one.'),
  mediaType: z.string(),
  rows: CountSchema.optional(),
  csv: CsvReadSchema.optional(),
  snapshot: SnapshotSchema.optional(),
});
export type Artifact = z.infer<typeof ArtifactSchema>;

export const SourcePositionSchema = z.strictObject({
  file: z.string(),
  line: z.number().int().min(1).optional(),
  column: z.number().int().min(1).optional(),
});
export type SourcePosition = z.infer<typeof SourcePositionSchema>;

const EstimateSchema = z.strictObject({
  value: ScalarSchema,
  n: CountSchema,
  lower: ScalarSchema.optional(),
  upper: ScalarSchema.optional(),
  method: z.string(),
  confidence: z
    .number()
    .describe('Two-sided confidence of the interval shown; 0 where there is no interval.'),
});
export type Estimate = z.infer<typeof EstimateSchema>;

export const RowSchema = z.record(z.string(), ScalarSchema);
export type Row = z.infer<typeof RowSchema>;

export const OUTCOMES = ['pass', 'fail', 'error', 'inconclusive', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const CheckedRuleSchema = z
  .strictObject({
    operator: z.enum(['>=', '<=', '>', '<', '==', '!=', 'between', 'not between']),
    limit: z.number(),
    upper: z.number().optional().describe('The other end of a range; both ends belong to it.'),
    factor: z.number().optional().describe('Where the limit is `factor * baseline + limit`.'),
    other: z
      .string()
      .optional()
      .describe('What `factor` multiplies where that is another slice: recall[sex=m].'),
  })
  .describe('What the check asks of a number.');
/** What a check asks of a number: `observed operator limit`, or `observed operator factor * baseline + limit`. */
export type CheckedRule = z.infer<typeof CheckedRuleSchema>;

const CheckSchema = z.strictObject({
  id: z.string().describe('Stable over runs: gate:roc_auc>=baseline-0.02[origin=JFK]'),
  target: z.string().describe('Column, metric, slice or image that the check is about.'),
  outcome: z.enum(OUTCOMES),
  severity: z.enum(['info', 'warning', 'error']),
  expected: z.string(),
  rule: CheckedRuleSchema.optional(),
  observed: z.union([EstimateSchema, ScalarSchema]),
  baseline: EstimateSchema.optional(),
  other: EstimateSchema.optional().describe('Of the slice that the rule compares with.'),
  difference: EstimateSchema.optional(),
  basis: z.enum(['exact', 'point', 'statistical', 'measured']),
  override: GrantSchema.exactOptional().describe(
    'Somebody let this check go: `outcome` is what was found, and does not decide.',
  ),
  message: z.string(),
  remedy: z.string().optional(),
  details: z
    .string()
    .optional()
    .describe('What a tool wrote about it at length, such as a stack trace; cut.'),
  rowsNeeded: CountSchema.optional(),
  groupsNeeded: z
    .strictObject({ unit: z.string(), more: CountSchema })
    .optional()
    .describe('More groups of rows, such as days, where rows of one group resemble each other.'),
  samples: z.array(RowSchema).optional(),
  at: SourcePositionSchema.optional(),
});
export type Check = z.infer<typeof CheckSchema>;

/** Raised when a reader of evidence would have to change. */
export const EVIDENCE_SCHEMA = SCHEMA.evidence;

export const EvidenceSchema = z.strictObject({
  schema: z.literal(EVIDENCE_SCHEMA),
  tool: z.string().describe('Name and version of the tool: mlops-actions/0.1.0'),
  model: z.string().describe('`name` of mlops.yml.'),
  id: z.string(),
  step: z.string(),
  verdict: z.enum(VERDICTS),
  reason: z.string(),
  config: DigestSchema.describe('Digest of `inputs` in canonical form.'),
  inputs: z
    .record(z.string(), z.json())
    .describe('Every input that the decision may depend on; `mlops verify` decides again from it.'),
  asOf: z.string().optional(),
  seed: z.number().optional(),
  subjects: z.array(ArtifactSchema),
  materials: z.array(ArtifactSchema),
  products: z.array(ArtifactSchema),
  checks: z
    .array(CheckSchema)
    .refine((checks) => new Set(checks.map(({ id }) => id)).size === checks.length, 'has a check id twice'),
  factsVersion: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'Version of the shape of `facts`, counted for each step; absent in evidence older than version 1.',
    ),
  facts: z.json().describe('What the step saw, in its own words; null when it could not look.'),
  measured: z
    .record(z.string(), ScalarSchema)
    .optional()
    .describe('What differs from run to run; outside the promise of equal bytes.'),
});
/** What a step answers with. Everything that people see is a rendering of it. */
export type Evidence<F = unknown> = Omit<z.infer<typeof EvidenceSchema>, 'facts'> & { facts: F };
