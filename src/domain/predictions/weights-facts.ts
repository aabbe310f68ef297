import { z } from 'zod';
import { CountSchema } from '../../foundation/evidence/evidence.ts';
import { sum } from '../../foundation/stats/sum.ts';

/** How the rows of an evaluation are weighted. */
export const WeightsSchema = z.strictObject({
  by: z.string().describe('Column or SQL expression.'),
  total: z.number().min(0),
  zero: CountSchema.describe('Rows that do not count.'),
  effectiveRows: z
    .number()
    .min(0)
    .describe('Rows of equal weight that would tell as much of a mean: (sum w)² / sum w² (Kish 1965).'),
});
export type WeightsFacts = z.infer<typeof WeightsSchema>;

/** Weights as facts keep them, without their rows. */
export function weightsFacts(by: string, weight: Float64Array): WeightsFacts {
  const total = sum(weight);
  const squares = sum(weight.map((one) => (one / total) ** 2));
  return { by, total, zero: weight.filter((one) => one === 0).length, effectiveRows: 1 / squares };
}
