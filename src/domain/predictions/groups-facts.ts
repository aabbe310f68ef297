import { z } from 'zod';
import type { Grouping } from './groupings.ts';

/** Which groupings rows are judged by: what was asked for, and what was found in the rows. */
export const GroupsSchema = z.strictObject({
  asked: z.array(z.string()).describe('`auto`, `none`, or columns and expressions.'),
  found: z.array(
    z.strictObject({
      name: z.string(),
      unit: z.string(),
      from: z.enum(['named', 'time', 'row-id']),
      ordered: z.boolean(),
      groups: z.number().int().min(0),
    }),
  ),
});
export type GroupsFacts = z.infer<typeof GroupsSchema>;

/** Groupings as facts keep them, without their rows. */
export const groupsFacts = (asked: readonly string[], groupings: readonly Grouping[]): GroupsFacts => ({
  asked: [...asked],
  found: groupings.map(({ name, unit, from, ordered, names }) => ({
    name,
    unit,
    from,
    ordered,
    groups: names.length,
  })),
});
