import { z } from 'zod';
import { RowSchema, SourcePositionSchema } from '../evidence/evidence.ts';
import type { Predicate } from '../ports.ts';
import { LOGICAL_TYPES, OPERATORS } from './odcs.ts';

const COLUMN_TYPES = [
  ...(['string', 'integer', 'number', 'boolean', 'date', 'timestamp', 'time', 'array', 'object'] as const),
  ...(['null', 'other'] as const),
] as const;

/** What decides a check, besides the number that the table answers. */
const CheckRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('column'),
    found: z.boolean(),
    inPath: z.boolean().optional().describe('Whether the paths of the files hold the missing column.'),
  }),
  z.strictObject({ kind: z.literal('other columns'), found: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('type'),
    logicalType: z.enum(LOGICAL_TYPES),
    accepted: z.array(z.enum(COLUMN_TYPES)),
    found: z.enum(COLUMN_TYPES),
    native: z.string(),
  }),
  z.strictObject({
    kind: z.literal('count'),
    operator: z.enum(OPERATORS),
    limits: z.array(z.number()).min(1).max(2),
    unit: z.enum(['rows', 'percent']),
    defect: z.string().describe('What is said of the rows counted: "are null"; empty where all rows count.'),
  }),
  z.strictObject({ kind: z.literal('skipped'), reason: z.string() }),
  z.strictObject({ kind: z.literal('undecidable'), reason: z.string(), remedy: z.string() }),
]);
export type CheckRule = z.infer<typeof CheckRuleSchema>;

/** A check with what the table answered: enough to judge it, today and again. */
export const MeasuredCheckSchema = z.strictObject({
  id: z.string(),
  target: z.string().describe('Column, or `table`.'),
  severity: z.enum(['info', 'warning', 'error']),
  name: z.string().optional().describe("The author's own name for the rule."),
  expected: z.string(),
  at: SourcePositionSchema,
  rule: CheckRuleSchema,
  count: z.number().int().min(0).nullable().describe('Rows counted; null where nothing was asked.'),
  exhaustive: z
    .boolean()
    .describe('False where the table broke off before all bad cells of a column were seen.'),
  samples: z.array(RowSchema),
});
export type MeasuredCheck = z.infer<typeof MeasuredCheckSchema>;

/** What to ask the table. */
export type Measure =
  | { readonly of: 'bad rows'; readonly column: string; readonly bad: Predicate }
  | { readonly of: 'repeated rows'; readonly columns: readonly string[] }
  | { readonly of: 'uncastable cells'; readonly column: string }
  | { readonly of: 'rows' }
  /** The column's type rules the values out: the count is 0 without asking. */
  | { readonly of: 'nothing' };

/** A check that the contract asks for, on a table of known columns. */
export type PlannedCheck = Omit<MeasuredCheck, 'count' | 'exhaustive' | 'samples'> & {
  readonly measure?: Measure;
};

/** The check, not asked, with the reason. */
export const skipped = ({ measure: _, ...check }: PlannedCheck, reason: string): PlannedCheck => ({
  ...check,
  rule: { kind: 'skipped', reason },
});
