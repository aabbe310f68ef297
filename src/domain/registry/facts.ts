import { z } from 'zod';
import { CountSchema, DigestSchema } from '../../foundation/evidence/evidence.ts';
import { ApprovalSchema } from '../../foundation/run-folder/approval.ts';

/** What register-model saw, and, once it has acted, how it ended. */
export const RegisterFactsSchema = z.strictObject({
  approval: ApprovalSchema,
  registry: z.strictObject({
    name: z.string(),
    /** What the store calls itself: `oci`, `folder`. */
    kind: z.string(),
    /** Whether its aliases move by compare-and-swap. */
    swaps: z.boolean(),
    /** Versions that it held before. */
    versions: CountSchema,
  }),
  /** `name` of mlops.yml. */
  project: z.string(),
  /** Name that the registry shows, and format of the model. */
  name: z.string(),
  format: z.string(),
  files: z.array(
    z.strictObject({
      kind: z.enum(['weights', 'package', 'card', 'predictions', 'evidence']),
      path: z.string(),
      /** Where it lies in the run's folder. */
      source: z.string(),
      digest: DigestSchema,
      size: CountSchema,
    }),
  ),
  /** The alias asked for, where it stood before, and the `name` of the model there; null where none was asked for. */
  alias: z
    .strictObject({
      name: z.string(),
      before: DigestSchema.nullable(),
      project: z.string().nullable(),
    })
    .nullable(),
  /** Null until the act. */
  stored: z
    .strictObject({
      digest: DigestSchema,
      version: z.string(),
      isNew: z.boolean(),
      /** Where the alias stands now, and whether this run moved it; null where none was asked for. */
      alias: z.strictObject({ moved: z.boolean(), now: DigestSchema.nullable() }).nullable(),
    })
    .nullable(),
});
export type RegisterFacts = z.infer<typeof RegisterFactsSchema>;
