import { z } from 'zod';
import { CountSchema } from '../../foundation/evidence/evidence.ts';
import type { Undefined } from '../../foundation/stats/undefined.ts';
import { GroupsSchema } from '../predictions/groups-facts.ts';

const count = CountSchema;
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

const MeasureSchema = z.strictObject({
  name: z.string().describe('As rules spell it.'),
  value: definedNumber,
  p: z
    .union([z.number().min(0).max(1), UndefinedSchema])
    .optional()
    .describe('Of the test that belongs to the measure.'),
  constant: z.literal(true).optional().describe('One and the same value on both sides: nothing to test.'),
  details: z.record(z.string(), z.number()).optional(),
});
/** What one measure says of a column. */
export type MeasureFacts = z.infer<typeof MeasureSchema>;

export const ColumnFactsSchema = z.strictObject({
  column: z.string(),
  kind: z
    .enum(['numeric', 'categorical'])
    .describe('Compared as ordered numbers, or value by value (also numbers with few distinct values).'),
  reference: SideSchema,
  current: SideSchema,
  nullShare: z.strictObject({ reference: z.number(), current: z.number() }),
  bins: z.array(BinSchema).describe('Bins of the stability index; rare categories are summed in one.'),
  unseen: z
    .strictObject({
      values: count.describe('Distinct values of the current rows that the reference does not hold.'),
      rows: count,
      examples: z.array(z.strictObject({ value: z.string(), rows: count })),
    })
    .nullable()
    .describe('null where the column is compared as ordered numbers.'),
  measures: z
    .array(MeasureSchema)
    .describe('Those that a column of this kind has, in the order of the catalogue.'),
});
/** How one column of the current rows differs from the reference, without a judgement. */
export type ColumnFacts = z.infer<typeof ColumnFactsSchema>;

const LeftOutSchema = z.strictObject({
  column: z.string(),
  reason: z.string(),
  remedy: z.string().optional(),
});
/** A column that is not compared, and why. */
export type LeftOut = z.infer<typeof LeftOutSchema>;

export const DriftFactsSchema = z.strictObject({
  rows: z.strictObject({ reference: count, current: count }),
  columns: z.array(ColumnFactsSchema),
  leftOut: z.array(LeftOutSchema),
  groups: GroupsSchema.optional().describe('Which current rows resemble each other.'),
});
/** What detect-drift saw: one entry a column, in the order of their names. */
export type DriftFacts = z.infer<typeof DriftFactsSchema>;
