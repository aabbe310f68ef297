import { z } from 'zod';
import { CountSchema, DigestSchema } from '../../foundation/evidence/evidence.ts';

const count = CountSchema;
const known = {
  /** Name of the ledger. */
  ledger: z.string(),
  /** Digest of row ids and labels. */
  set: DigestSchema,
  rows: count,
};

/** What the ledger says of the evaluation rows. */
export const BudgetSchema = z.discriminatedUnion('state', [
  z
    .strictObject({
      state: z.literal('entered'),
      ...known,
      number: z.number().int().min(1).describe('Which look this is.'),
      shared: count.describe('Of the looks so far, those at other sets that share rows with this one.'),
      level: z.number().describe('One-sided level that the budget leaves to this look.'),
      spent: z.number().describe('Error spent so far, this look included.'),
    })
    .describe('This look is in the ledger.'),
  z
    .strictObject({
      state: z.literal('spent'),
      ...known,
      looks: count,
      shared: count,
      spent: z.number(),
    })
    .describe('No error is left: nothing was measured.'),
]);
export type BudgetFacts = z.infer<typeof BudgetSchema>;
