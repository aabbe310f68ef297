import type { Evidence } from '../../../foundation/evidence/evidence.ts';
import { verdictWords } from '../../../foundation/evidence/verdict.ts';
import { markdownCode } from '../escape/markdown.ts';
import { markdownTable } from '../markdown/table.ts';

/** What each step of the run answered. */
export const verdicts = (steps: readonly Evidence[]): string =>
  markdownTable(
    steps,
    [
      { head: 'step', markdown: ({ id }) => markdownCode(id) },
      { head: 'verdict', text: verdictWords },
      { head: 'config', markdown: ({ config }) => markdownCode(config) },
    ],
    100,
  );
