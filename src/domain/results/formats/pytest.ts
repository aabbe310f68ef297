import { isMapping } from '../../../foundation/reading/mismatch.ts';
import { contentOf } from '../content.ts';
import type { ResultRow, ResultsQuestion } from '../read.ts';
import { listOf, membersOf, nameOf, scoreOf, scoresOf, secondsOf } from '../scores.ts';
import { LATENCY, PASS } from '../table.ts';
import type { ResultsFormat } from './format.ts';

type Members = Readonly<Record<string, unknown>>;

/** Outcomes that are an answer; `error` is a set-up that failed. */
const PASSED: ReadonlyMap<unknown, boolean> = new Map([
  ['passed', true],
  ['failed', false],
  ['xfailed', false],
  ['xpassed', true],
]);

/**
 * pytest-json-report 1.5 (MIT). Item, trial and scores are what the tests wrote through the fixture `json_metadata`;
 * without an item a test is named by its node id. A test that was skipped, or that did not fail by an assertion, gave
 * no answer.
 */
export const pytest: ResultsFormat = {
  name: 'pytest-json-report',
  document: {
    recognises: ({ exitcode, summary, tests }) =>
      typeof exitcode === 'number' && isMapping(summary) && Array.isArray(tests),
    read: async ({ summary, tests }, { question }) => {
      const { total } = membersOf(summary);
      return {
        format: pytest.name,
        rows: listOf(tests).map((test) => rowOf(membersOf(test), question)),
        ...(typeof total === 'number' ? { promised: total } : {}),
        problems: [],
      };
    },
  },
};

function rowOf(test: Members, { item = 'item', trial = 'trial', group }: ResultsQuestion): ResultRow {
  const metadata = membersOf(test.metadata);
  const { [item]: own, [trial]: number, ...scores } = metadata;
  const call = membersOf(test.call);
  const errored = !PASSED.has(test.outcome) || crashed(call);
  const place = scoreOf(number);
  return {
    item: nameOf(own) ?? nameOf(test.nodeid),
    content: contentOf(metadata.input, metadata.target),
    ...(typeof place === 'number' ? { trial: place } : {}),
    group: group === undefined ? undefined : nameOf(metadata[group]),
    errored,
    scores: {
      [LATENCY]: secondsOf(call.duration),
      ...(errored ? {} : { ...scoresOf(scores), [PASS]: PASSED.get(test.outcome) }),
    },
  };
}

/** A wrong answer fails an assertion; anything else is a judge or a model that is down. */
function crashed({ outcome, crash }: Members): boolean {
  const { message } = membersOf(crash);
  return outcome === 'failed' && !(typeof message === 'string' && /^(AssertionError|assert\b)/.test(message));
}
