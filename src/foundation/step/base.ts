import { z } from 'zod';
import { text } from './fields.ts';

/** An input that is read from mlops.yml: its value there, or null where it has none. */
const ChangedInputSchema = z.strictObject({
  input: z.string(),
  base: z.string().nullable(),
  proposed: z.string().nullable(),
});

/**
 * Which mlops.yml a judging step goes by under a pull request: that of the branch that it would change. `found`: by it,
 * whatever the pull request makes of it; `new`: by its own, since the branch has none; `unseen`: by the workflow's, with
 * no mlops.yml here, and whether the branch has one nobody can tell; `unknown`: by none.
 */
export const BaseSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('found'),
    branch: z.string(),
    commit: z.string(),
    changes: z.array(ChangedInputSchema).describe('What the pull request would change of the inputs.'),
    shadowed: z.array(z.string()).describe('Inputs that the workflow gave in place of those of the branch.'),
  }),
  z.strictObject({
    state: z.literal('new'),
    branch: z.string(),
    commit: z.string(),
    what: z.enum(['file', 'entry']),
  }),
  z.strictObject({ state: z.literal('unseen'), branch: z.string(), because: z.string() }),
  z.strictObject({ state: z.literal('unknown'), branch: z.string(), because: z.string() }),
]);
export type Base = z.infer<typeof BaseSchema>;

/** Input of all that runs judging steps. */
export const baseInputs = {
  base: text({
    about:
      'Branch or commit whose mlops.yml judges, where the host does not tell it (the branch that a pull request would change).',
    scope: 'call',
  }),
} as const;
