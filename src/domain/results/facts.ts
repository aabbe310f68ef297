import { z } from 'zod';
import { digestOf } from '../../foundation/evidence/digest.ts';
import { CountSchema } from '../../foundation/evidence/evidence.ts';
import { bytewise } from '../../foundation/text/bytewise.ts';
import { CoveredSchema } from './coverage.ts';
import type { ResultsTable } from './table.ts';

const SideSchema = z.strictObject({
  format: z.string().describe('The tool that wrote the file.'),
  items: CountSchema,
  answers: CountSchema.describe('Items times trials.'),
  errored: CountSchema.describe('Answers that did not come.'),
  whole: z.boolean().describe('Whether the file says how many answers there must be, and has them.'),
  digest: z.string().describe('SHA-256 of the items and what they ask; nothing of them can be read from it.'),
});

/** What was read of the results of an evaluation: counts and digests, never a text of one. */
export const ResultsSchema = z.strictObject({
  candidate: SideSchema,
  baseline: SideSchema.optional(),
  paired: z
    .strictObject({
      items: CountSchema,
      otherPrompts: CountSchema.describe('Paired items that were asked with another prompt.'),
    })
    .optional(),
  coverage: z.array(
    z.strictObject({
      column: z.string(),
      failed: z.boolean().describe('Whether an answer that did not come counts, as one that has failed.'),
      items: CountSchema.describe('Items that either side has.'),
      candidate: CoveredSchema,
      baseline: CoveredSchema.optional(),
    }),
  ),
});
export type ResultsFacts = z.infer<typeof ResultsSchema>;

export function sideFacts({
  format,
  items,
  contents,
  rows,
  errored,
  whole,
}: ResultsTable): ResultsFacts['candidate'] {
  const asked = new Map(items.map((name, row) => [name, contents[row] ?? '']));
  const lines = Array.from(asked, ([name, content]) => `${digestOf(name)} ${content}`).sort(bytewise);
  return {
    format,
    items: asked.size,
    answers: rows,
    errored: errored.reduce((sum, one) => sum + one, 0),
    whole,
    digest: digestOf(lines.join('\n')),
  };
}
