import { contentOf } from '../content.ts';
import type { ResultRow, ResultsQuestion } from '../read.ts';
import { isError, nameOf, scoreOf, secondsOf } from '../scores.ts';
import { LATENCY } from '../table.ts';
import { collected, type ResultsFormat } from './format.ts';

type Members = Readonly<Record<string, unknown>>;

const FEEDBACK = 'feedback.';

/** langsmith 0.15 (MIT): `to_pandas()` of `evaluate()`, as CSV or JSON lines. Repetitions follow as whole passes. */
export const langsmith: ResultsFormat = {
  name: 'langsmith',
  records: {
    recognises: (first) =>
      'example_id' in first && Object.keys(first).some((name) => name.startsWith(FEEDBACK)),
    start: ({ question }) => collected(langsmith.name, (members) => rowOf(members, question)),
  },
};

function rowOf(row: Members, { item = 'example_id', group }: ResultsQuestion): ResultRow {
  const startingWith = (start: string) => Object.entries(row).filter(([name]) => name.startsWith(start));
  const errored = isError(row.error);
  const scores = startingWith(FEEDBACK).map(
    ([name, value]) => [name.slice(FEEDBACK.length), scoreOf(value)] as const,
  );
  return {
    item: nameOf(row[item]),
    // What was wanted is not in the row of a run that failed.
    content: contentOf(Object.fromEntries(startingWith('inputs.'))),
    group: group === undefined ? undefined : nameOf(row[group]),
    errored,
    scores: { ...(errored ? {} : Object.fromEntries(scores)), [LATENCY]: secondsOf(row.execution_time) },
  };
}
