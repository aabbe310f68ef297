import { z } from 'zod';
import { CountSchema } from '../../foundation/evidence/evidence.ts';
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
      groups: CountSchema,
      span: z
        .strictObject({ first: z.string(), last: z.string() })
        .optional()
        .describe('First and last group, where they follow each other in time.'),
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
    ...(ordered && names.length > 0 ? { span: { first: names[0]!, last: names.at(-1)! } } : {}),
  })),
});
