import { z } from 'zod';
import { once } from '../once.ts';

const sql = once(() => z.string().min(1));

/** The `metrics` input, as people write it: a name to SQL, alone or with what it means. */
export const metricsSaidSchema = once(() =>
  z.record(
    z.string().min(1),
    z.union([
      sql(),
      z.strictObject({
        sql: sql().describe('One aggregate over the columns of the predictions table.'),
        direction: z.enum(['higher', 'lower']).optional().describe('Which way is better.'),
        about: z.string().min(1).optional().describe('One sentence for people.'),
      }),
    ]),
  ),
);
export type MetricsSaid = z.infer<ReturnType<typeof metricsSaidSchema>>;
