import { z } from 'zod';
import type { Undefined } from '../../foundation/stats/undefined.ts';

const count = z.number().int().min(0);
const UndefinedSchema: z.ZodType<Undefined> = z.strictObject({ undefined: z.string() });
const definedNumber = z.union([z.number(), UndefinedSchema]);

/** One side of a comparison; `values` are the rows that hold a value, finite where the column is numeric. */
const SideSchema = z.strictObject({
  rows: count,
  values: count,
  nulls: count,
  nans: count,
  infinities: count,
});
export type Side = z.infer<typeof SideSchema>;

/** A bin of numbers or a category; label null for rows without a value. */
const BinSchema = z.strictObject({
  label: z.string().nullable(),
  reference: count,
  current: count,
  contribution: z.number().describe('What the bin adds to the stability index.'),
});
export type Bin = z.infer<typeof BinSchema>;

const TestSchema = z.strictObject({
  about: z.enum(['values', 'nulls']).describe('Whether the values have moved, or how often there is none.'),
  measure: z.enum(['ks', 'total_variation']),
  effect: z.number().describe('From 0, equal, to 1, nothing in common.'),
  test: z.enum(['Kolmogorov-Smirnov', 'chi-square']),
  p: definedNumber,
  q: definedNumber.describe('By Benjamini-Hochberg over the tests of all compared columns.'),
  drifted: z.boolean(),
});
export type Test = z.infer<typeof TestSchema>;

export const ColumnDriftSchema = z.strictObject({
  column: z.string(),
  kind: z
    .enum(['numeric', 'categorical'])
    .describe('Compared as ordered numbers, or value by value (also numbers with few distinct values).'),
  reference: SideSchema,
  current: SideSchema,
  nullShare: z.strictObject({ reference: z.number(), current: z.number() }),
  ks: z.union([z.strictObject({ d: z.number(), p: z.number(), location: z.number() }), UndefinedSchema]),
  psi: definedNumber,
  bins: z.array(BinSchema).describe('Bins of the stability index; rare categories are summed in one.'),
  totalVariation: definedNumber,
  chiSquare: z.union([
    z.strictObject({ statistic: z.number(), df: count, p: z.number(), pooled: count }),
    UndefinedSchema,
  ]),
  unseen: z
    .strictObject({
      values: count.describe('Distinct values of the current rows that the reference does not hold.'),
      rows: count,
      examples: z.array(z.strictObject({ value: z.string(), rows: count })),
    })
    .nullable()
    .describe('null where the column is compared as ordered numbers.'),
  tests: z.array(TestSchema),
  state: z.enum(['drifted', 'stable', 'not judged']),
  why: z.string().describe('One phrase: why this state.'),
});
/** How one column of the current rows differs from the reference. */
export type ColumnDrift = z.infer<typeof ColumnDriftSchema>;

const LeftOutSchema = z.strictObject({
  column: z.string(),
  reason: z.string(),
  remedy: z.string().optional(),
});
/** A column that is not compared, and why. */
export type LeftOut = z.infer<typeof LeftOutSchema>;

export const DriftFactsSchema = z.strictObject({
  rows: z.strictObject({ reference: count, current: count }),
  columns: z.array(ColumnDriftSchema),
  leftOut: z.array(LeftOutSchema),
});
/** What detect-drift saw: one entry a column, in the order of their names. */
export type DriftFacts = z.infer<typeof DriftFactsSchema>;
