import { contentOf } from '../content.ts';
import { nameOf, scoreOf } from '../scores.ts';
import { collected, type ResultsFormat } from './format.ts';

/** What ragas was given; every other column with numbers is a metric. */
const GIVEN = ['user_input', 'response', 'reference', 'retrieved_contexts', 'reference_contexts', 'rubrics'];

/** ragas 0.4 (Apache-2.0): `to_pandas()` as CSV or JSON lines. It asks each item once; an empty cell is a metric that failed. */
export const ragas: ResultsFormat = {
  name: 'ragas',
  records: {
    recognises: (first) => 'user_input' in first && 'response' in first,
    start: ({ question: { item, group } }) =>
      collected(
        ragas.name,
        (row) => ({
          item: item === undefined ? undefined : nameOf(row[item]),
          content: contentOf(row.user_input, row.reference),
          group: group === undefined ? undefined : nameOf(row[group]),
          errored: false,
          scores: Object.fromEntries(
            Object.entries(row)
              .filter(([name]) => !GIVEN.includes(name) && name !== item && name !== group)
              .map(([name, value]) => [name, scoreOf(value)] as const),
          ),
        }),
        1,
      ),
  },
};
