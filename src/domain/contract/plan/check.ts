import { z } from 'zod';
import {
  RowSchema,
  type Scalar,
  ScalarSchema,
  SourcePositionSchema,
} from '../../../foundation/evidence/evidence.ts';
import type { Predicate, UserQuery } from '../../../foundation/ports/ports.ts';
import { LOGICAL_TYPES, OPERATORS } from '../vocabulary.ts';

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
  z.strictObject({
    kind: z.literal('value'),
    operator: z.enum(OPERATORS),
    limits: z
      .array(z.union([z.number(), z.string(), z.boolean()]))
      .min(1)
      .max(2),
  }),
  z.strictObject({
    kind: z.literal('age'),
    asOf: z.string().describe('Moment that counts as now.'),
    seconds: z.number().describe('How old the newest row may be.'),
    limit: z.string().describe('The same in the words of the contract.'),
  }),
  z.strictObject({ kind: z.literal('skipped'), reason: z.string() }),
  z
    .strictObject({ kind: z.literal('unrun'), reason: z.string(), remedy: z.string() })
    .describe('Asked by the contract and looked at by nobody.'),
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
  value: ScalarSchema.optional().describe('What a query answered; the newest moment.'),
  exhaustive: z
    .boolean()
    .describe('False where the table broke off before all bad cells of a column were seen.'),
  samples: z.array(RowSchema),
});
export type MeasuredCheck = z.infer<typeof MeasuredCheckSchema>;

/** What to ask the table. */
export type Measure =
  | { readonly of: 'bad rows'; readonly column: string; readonly bad: Predicate }
  /** Texts that a pattern beyond RE2 does not match, and those that are not `valid`. */
  | {
      readonly of: 'misfits';
      readonly column: string;
      readonly pattern: string;
      readonly valid?: readonly Scalar[];
    }
  | { readonly of: 'repeated rows'; readonly columns: readonly string[] }
  | { readonly of: 'uncastable cells'; readonly column: string }
  | { readonly of: 'rows' }
  | { readonly of: 'query'; readonly query: UserQuery }
  | { readonly of: 'newest'; readonly column: string }
  /** The column's type rules the values out: the count is 0 without asking. */
  | { readonly of: 'nothing' };

/** A check that the contract asks for, on a table of known columns. */
export type PlannedCheck = Omit<MeasuredCheck, 'count' | 'value' | 'exhaustive' | 'samples'> & {
  readonly measure?: Measure;
};

/** The check, not asked, with the reason. */
export const skipped = ({ measure: _, ...check }: PlannedCheck, reason: string): PlannedCheck => ({
  ...check,
  rule: { kind: 'skipped', reason },
});

/** The check as one that nobody ran, and why. */
export const unrun = <C extends { readonly rule: CheckRule }>(check: C, why: Unrun): C => ({
  ...check,
  rule: { kind: 'unrun', ...why },
});
/** Why nobody ran a check, and what would change that. */
export interface Unrun {
  readonly reason: string;
  readonly remedy: string;
}
