import { z } from 'zod';
import { DigestSchema } from '../evidence/evidence.ts';
import { GrantedSchema } from '../evidence/grant.ts';
import { SCHEMA } from '../schema-addresses.ts';

/** One move of an alias: who, when, from, to, by which evidence. Every store keeps it in this form. */
export const AliasMoveSchema = z.strictObject({
  schema: z.literal(SCHEMA.aliasMove),
  alias: z.string(),
  at: z.iso.datetime({ precision: 3 }),
  by: z.string(),
  /** Where the run that moved it can be seen. */
  run: z.string().optional(),
  from: DigestSchema.nullable(),
  to: DigestSchema,
  why: z.enum(['register', 'rollback']),
  /** Digest of the gate's evidence that let the model in. */
  evidence: DigestSchema,
  /** Checks that the gate let go for its PASS, and by whom. */
  overrides: z.array(GrantedSchema).exactOptional(),
});
export type AliasMove = z.infer<typeof AliasMoveSchema>;
