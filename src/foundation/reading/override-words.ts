import { z } from 'zod';
import { once } from '../once.ts';

/** A problem with its own words: `mismatch` knows none for it. */
const problem = (message: string, remedy: string) => ({ message, params: { remedy } });

const said = (what: string) =>
  z
    .string()
    .max(1000)
    .refine((text) => text.trim() !== '', problem('is empty', `say ${what}`));

/** A digest of a model or table, or a whole commit id of Git. */
const COMMIT = /^(?:sha256:[\da-f]{64}|[\da-f]{40}|[\da-f]{64})$/;

/** One item of `overrides`, as people write it: which check is let go, by whom, why, for what, until when. */
export const overrideSchema = once(() =>
  z
    .strictObject({
      rule: said('which rule').describe('The rule as `rules` spells it, or the id of one check.'),
      author: said('who answers for it').describe('Who answers for it.'),
      reason: said('why').describe('Why the rule is let go.'),
      commit: z
        .string()
        .refine(
          (text) => COMMIT.test(text),
          problem(
            'is neither a digest nor a whole commit id',
            'write the `sha256:…` of the model or its predictions, or the 40 digits that `git rev-parse` prints',
          ),
        )
        .describe('What it is for: digest of the model or of its predictions, or a whole commit id.'),
      expires: z
        .string()
        .refine(
          (text) => z.iso.date().safeParse(text).success,
          problem('is not a date', 'write the last day on which it counts, such as 2026-12-31'),
        )
        .describe('Last day on which it counts, in UTC: 2026-12-31.'),
    })
    .describe('A rule that is let go for a while.'),
);
/** A rule that somebody lets go for a while. */
export type Override = z.infer<ReturnType<typeof overrideSchema>>;
