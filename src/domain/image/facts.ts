import { z } from 'zod';
import { DigestSchema } from '../../foundation/evidence/evidence.ts';
import { ApprovalSchema } from '../../foundation/run-folder/approval.ts';

/** How the push of one tag ended. */
const PUSHES = [
  /** The registry answers with the digest that was pushed, by tag and by digest. */
  'proved',
  /** The registry or the Engine refused it, also when tried again. */
  'refused',
  /** The registry or the Engine could not be reached, also when tried again. */
  'unreached',
  /** It was said to be pushed, and the registry has nothing there. */
  'absent',
  /** It was said to be pushed, and the tag names another image. */
  'other',
  /** It was said to be pushed, and the registry could not be asked. */
  'unanswered',
  /** An earlier push failed. */
  'left',
] as const;

/**
 * What build-image saw, and, once it has acted, how it ended. Digests of images stand in products and `measured`: a
 * build without its cache gives others.
 */
export const BuildFactsSchema = z.strictObject({
  /** Repositories, with their host. */
  images: z.array(z.string()).min(1),
  tags: z.array(z.string()).min(1),
  /** What the rules gave where a tag cannot hold it, and the tag that was made of it. */
  reshaped: z.array(z.strictObject({ asked: z.string(), tag: z.string() })).default([]),
  labels: z.record(z.string(), z.string()),
  buildArgs: z.record(z.string(), z.string()),
  /** Ids of the BuildKit secrets; never what they hold. */
  secrets: z.array(z.string()),
  /** Secret things in the context that Docker was not given. */
  withheld: z.array(z.string()),
  /** The model that the image is of; null for an image without one. */
  model: DigestSchema.nullable(),
  /** What the gates of the run said of the model; null for an image without one. */
  approval: ApprovalSchema.nullable(),
  /** Whether every gate must have passed. */
  evidenceRequired: z.boolean(),
  push: z.boolean(),
  /** Null until the act. */
  ended: z
    .strictObject({
      /** Why the build failed; null where it did not. */
      failure: z.string().nullable(),
      pushes: z.array(z.strictObject({ reference: z.string(), outcome: z.enum(PUSHES), why: z.string() })),
    })
    .nullable(),
});
export type BuildFacts = z.infer<typeof BuildFactsSchema>;
export type Push = NonNullable<BuildFacts['ended']>['pushes'][number];
