import { isMapping } from '../../../foundation/reading/mismatch.ts';
import { contentOf } from '../content.ts';
import type { ResultRow, ResultsQuestion, Score } from '../read.ts';
import { isError, membersOf, nameOf, scoreOf, secondsOf } from '../scores.ts';
import { COST, LATENCY } from '../table.ts';

type Members = Readonly<Record<string, unknown>>;

/** One sample in one epoch, of a log or of a summary of one. */
export function sampleRow(sample: Members, { item, group }: ResultsQuestion): ResultRow {
  const metadata = membersOf(sample.metadata);
  const { epoch } = sample;
  return {
    item: item === undefined || item === 'id' ? nameOf(sample.id) : nameOf(metadata[item]),
    content: contentOf(sample.input, sample.target),
    trial: typeof epoch === 'number' ? epoch : 1,
    group: group === undefined ? undefined : nameOf(metadata[group]),
    errored: isError(sample.error),
    scores: {
      ...scoresOfSample(membersOf(sample.scores)),
      [COST]: costOf(membersOf(sample.model_usage)),
      [LATENCY]: secondsOf(sample.working_time),
    },
  };
}

/** The letters of inspect's own scorers (`value_to_float`). */
const GRADES: ReadonlyMap<unknown, number> = new Map([
  ['C', 1],
  ['P', 0.5],
  ['I', 0],
  ['N', 0],
]);

/** A scorer with several values, `{"exact": 1, "length": 2}`, is a column for each: `many/exact`. */
function scoresOfSample(scores: Members): Record<string, Score | undefined> {
  const columns = Object.entries(scores).flatMap(([scorer, score]) => {
    const { value } = membersOf(score);
    return isMapping(value)
      ? Object.entries(value).map(([name, part]) => [`${scorer}/${name}`, gradeOf(part)] as const)
      : [[scorer, gradeOf(value)] as const];
  });
  return Object.fromEntries(columns);
}

const gradeOf = (value: unknown): Score | undefined => GRADES.get(value) ?? scoreOf(value);

/** The cost of all models that a sample has used; none where one has no price. */
function costOf(usage: Members): Score {
  const costs = Object.values(usage).map((used) => scoreOf(membersOf(used).total_cost));
  return costs.length > 0 && costs.every((cost) => typeof cost === 'number')
    ? costs.reduce((sum, cost) => sum + cost, 0)
    : null;
}
