import { isMapping } from '../../../foundation/reading/mismatch.ts';
import type { ResultsFormat } from './format.ts';

/** openai/simple-evals (MIT), read from its source: no file of it has a score of an item, so that nothing can be paired. */
export const simpleEvals: ResultsFormat = {
  name: 'simple-evals',
  document: {
    recognises: (document) =>
      Array.isArray(document.htmls) && Array.isArray(document.convos) && isMapping(document.metrics ?? {}),
    read: async (_, { file }) => ({
      format: simpleEvals.name,
      rows: [],
      problems: [
        {
          input: file,
          message: 'holds only means: simple-evals writes no score of an item',
          remedy:
            'write a row for each item from its `SingleEvalResult`, as JSON lines with `item` and `score`',
        },
      ],
    }),
  },
};
