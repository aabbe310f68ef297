import { contentOf } from '../content.ts';
import type { ResultRow, ResultsQuestion } from '../read.ts';
import { listOf, membersOf, nameOf, scoreOf, secondsOf } from '../scores.ts';
import { LATENCY } from '../table.ts';
import { collected, type ResultsFormat } from './format.ts';

type Members = Readonly<Record<string, unknown>>;

const VALUE = '/value';
const SCORE = '/score';

/** mlflow 3 (Apache-2.0): the artifact `eval_results_table.json`, and rows of `genai.evaluate().result_df`. */
export const mlflow: ResultsFormat = {
  name: 'mlflow',
  document: {
    recognises: ({ columns, data }) =>
      Array.isArray(columns) && Array.isArray(data) && columns.some((name) => String(name).endsWith(SCORE)),
    read: async ({ columns, data }, { question }) => ({
      format: mlflow.name,
      rows: listOf(data).map((cells) => ofTable(named(listOf(columns), listOf(cells)), question)),
      problems: [],
    }),
  },
  records: {
    recognises: (first) => 'trace_id' in first && Object.keys(first).some((name) => name.endsWith(VALUE)),
    start: ({ question }) => collected(mlflow.name, (members) => ofTrace(members, question)),
  },
};

const named = (columns: readonly unknown[], cells: readonly unknown[]): Members =>
  Object.fromEntries(columns.map((name, at) => [String(name), cells[at]]));

/** A row of the older `evaluate()`: a metric is `exact/score`, and an item has a column of the user's. */
function ofTable(row: Members, { item = 'item', group }: ResultsQuestion): ResultRow {
  const scores = scoresEndingIn(row, SCORE);
  return {
    item: nameOf(row[item]),
    content: contentOf(row.inputs, row.targets),
    group: group === undefined ? undefined : nameOf(row[group]),
    errored: scores.length > 0 && scores.every(([, score]) => score === null),
    scores: { ...Object.fromEntries(scores), [LATENCY]: secondsOf(row.latency) },
  };
}

/**
 * A trace of `genai.evaluate()`. Values that a person expected are columns too, and no scores. A call of the model that
 * failed is scored all the same.
 */
function ofTrace(row: Members, { item = 'item', group }: ResultsQuestion): ResultRow {
  const tags = membersOf(row.tags);
  const human = listOf(row.assessments)
    .map(membersOf)
    .filter((assessment) => 'expectation' in assessment)
    .map(({ assessment_name: name }) => name);
  const scores = scoresEndingIn(row, VALUE).filter(([name]) => !human.includes(name));
  const errored = row.state === 'ERROR';
  return {
    item: nameOf(tags[item]),
    content: contentOf(row.request),
    group: group === undefined ? undefined : nameOf(tags[group]),
    errored,
    scores: {
      ...(errored ? {} : Object.fromEntries(scores)),
      [LATENCY]: secondsOf(row.execution_duration, 1000),
    },
  };
}

const scoresEndingIn = (row: Members, end: string) =>
  Object.entries(row)
    .filter(([name]) => name.endsWith(end))
    .map(([name, value]) => [name.slice(0, -end.length), scoreOf(value)] as const);
