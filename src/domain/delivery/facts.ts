import { z } from 'zod';
import { DigestSchema } from '../../foundation/evidence/evidence.ts';
import { ApprovalSchema } from '../../foundation/run-folder/approval.ts';

export const OUTCOMES = [
  /** The new version serves. */
  'deployed',
  /** It served before, and is healthy. */
  'unchanged',
  /** The new version was not good; the one before serves, and is healthy. */
  'rolled_back',
  /** The new version was not good, and the one before could not be brought back. */
  'rollback_failed',
  /** The new version was not good, and nothing served before: nothing serves now. */
  'nothing_to_roll_back_to',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What deploy saw, and, once it has acted, how it ended. */
export const DeployFactsSchema = z.strictObject({
  environment: z.string(),
  service: z.string(),
  image: z.string(),
  /** Model that the image says it holds; null where it says nothing. */
  model: DigestSchema.nullable(),
  /** What the gates of the run said of that model; null for an image without a model. */
  approval: ApprovalSchema.nullable(),
  /** Image that served when the step looked; null where none did. */
  before: z.string().nullable(),
  /** Null until the act. */
  ended: z
    .strictObject({
      outcome: z.enum(OUTCOMES),
      /** Why the new version was not kept; empty where it was. */
      reason: z.string(),
      /** Image that serves now; null for none. */
      serving: z.string().nullable(),
      /** A deployment that an earlier run had left unfinished, and how this one ended it. */
      recovered: z.string().nullable(),
    })
    .nullable(),
});
export type DeployFacts = z.infer<typeof DeployFactsSchema>;
