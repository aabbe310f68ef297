import { contentOf } from '../content.ts';
import type { ReadResults, ResultRow, ResultsQuestion } from '../read.ts';
import { isError, listOf, membersOf, nameOf, scoreOf, secondsOf } from '../scores.ts';
import { COST, LATENCY, PASS } from '../table.ts';
import type { ResultsFormat } from './format.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * deepeval 4 (Apache-2.0), `.deepeval/.latest_run_full.json` and `test_run_<time>.json`. Names hold positions and
 * answers, so that an item is its input and expected output. A metric without a score is an error, whatever else it says.
 */
export const deepeval: ResultsFormat = {
  name: 'deepeval',
  document: {
    recognises: (document) => Array.isArray(runOf(document).testCases) || 'testRunLink' in runOf(document),
    read: async (document, { file, question }) => {
      const run = runOf(document);
      const cases = [...listOf(run.testCases), ...listOf(run.conversationalTestCases)].map(membersOf);
      const promised = Number(run.testPassed) + Number(run.testFailed);
      return {
        format: deepeval.name,
        rows: cases.map((one) => rowOf(one, question)),
        settings: thresholdsOf(cases),
        ...(Number.isFinite(promised) ? { promised } : {}),
        problems: 'testCases' in run ? [] : [linkOnly(file)],
      } satisfies ReadResults;
    },
  },
};

/** `.latest_test_run.json` wraps the run. */
const runOf = (document: Members): Members =>
  'testRunData' in document ? membersOf(document.testRunData) : document;

const linkOnly = (file: string) => ({
  input: file,
  message: 'holds a link instead of results',
  remedy: 'give .deepeval/.latest_run_full.json',
});

function rowOf(one: Members, { item, group }: ResultsQuestion): ResultRow {
  const metrics = listOf(one.metricsData).map(membersOf);
  const errored = metrics.some((metric) => scoreOf(metric.score) === null || isError(metric.error));
  const metadata = membersOf(one.metadata);
  const scores = metrics.map((metric) => [nameOf(metric.name) ?? '', scoreOf(metric.score)] as const);
  return {
    item: item === undefined ? undefined : nameOf(item === 'name' ? one.name : metadata[item]),
    content: contentOf(one.input ?? one.turns ?? one.scenario, one.expectedOutput ?? one.expectedOutcome),
    group: group === undefined ? undefined : nameOf(metadata[group]),
    errored,
    scores: {
      ...(errored ? {} : { ...Object.fromEntries(scores), [PASS]: scoreOf(one.success) }),
      [COST]: scoreOf(one.evaluationCost),
      [LATENCY]: secondsOf(one.completionTime),
    },
  };
}

/** A changed threshold changes what passes without a changed score. */
function thresholdsOf(cases: readonly Members[]): ReadonlyMap<string, number> {
  const metrics = cases.flatMap((one) => listOf(one.metricsData).map(membersOf));
  return new Map(
    metrics.flatMap(({ name, threshold }) =>
      typeof threshold === 'number' ? [[`threshold of ${nameOf(name)}`, threshold] as const] : [],
    ),
  );
}
