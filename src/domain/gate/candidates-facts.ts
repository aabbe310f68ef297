import { z } from 'zod';
import { DigestSchema } from '../../foundation/evidence/evidence.ts';
import { MeasuredSchema } from '../judging/quantity.ts';
import { HyperparametersSchema } from '../training/hyperparameters.ts';

/** Who was compared, by what, and who was chosen. */
export const CandidatesSchema = z.strictObject({
  /** Metric that chose. */
  by: z.string(),
  better: z.enum(['higher', 'lower']),
  /** How many of them predict differently: the best of so many has the luck of so many. */
  distinct: z.number().int().min(1),
  listed: z.array(
    z.strictObject({
      name: z.string(),
      /** Of the predictions. */
      digest: DigestSchema,
      chosen: z.boolean(),
      value: MeasuredSchema,
      hyperparameters: HyperparametersSchema,
    }),
  ),
});
export type CandidatesFacts = z.infer<typeof CandidatesSchema>;
