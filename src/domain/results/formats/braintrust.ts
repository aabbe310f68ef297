import { isMapping } from '../../../foundation/reading/mismatch.ts';
import { contentOf } from '../content.ts';
import type { ResultRow, ResultsQuestion } from '../read.ts';
import { isError, membersOf, nameOf, scoresOf } from '../scores.ts';
import { collected, type ResultsFormat } from './format.ts';

type Members = Readonly<Record<string, unknown>>;

/** braintrust 0.48 (Apache-2.0): rows of `Eval()`. A scorer that failed is missing in `scores`. */
export const braintrust: ResultsFormat = {
  name: 'braintrust',
  records: {
    recognises: (first) =>
      isMapping(first.scores) && 'input' in first && ('expected' in first || 'dataset_record_id' in first),
    start: ({ question }) => collected(braintrust.name, (members) => rowOf(members, question)),
  },
};

function rowOf(row: Members, { item, group }: ResultsQuestion): ResultRow {
  const metadata = membersOf(row.metadata);
  return {
    item: item === undefined ? nameOf(row.dataset_record_id) : nameOf(metadata[item] ?? row[item]),
    content: contentOf(row.input, row.expected),
    group: group === undefined ? undefined : nameOf(metadata[group]),
    errored: isError(row.error),
    scores: isError(row.error) ? {} : scoresOf(membersOf(row.scores)),
  };
}
