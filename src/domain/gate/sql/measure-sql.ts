import type { AggregateAnswer, Engine } from '../../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { type Defined, isUndefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { isQuantity, type Measured, type Quantity } from '../../judging/quantity.ts';
import { askSql, type SqlQuestion } from '../../metrics/sql/ask.ts';
import type { SqlMetric } from '../../metrics/sql/sql-metric.ts';
import type { Predictions, PredictionsTable } from '../../predictions/predictions.ts';
import type { Measure } from '../facts.ts';
import { noDifference } from '../methods/compare.ts';
import { FEWEST_FOR_MEAN, finiteOnly } from '../methods/precision.ts';
import { ruleProblem } from '../rule-problems.ts';
import { type RuleSlice, sliceCutter } from '../slices/slices.ts';
import { blocksOf, type Division, divisionsOf } from './divisions.ts';
import { type Blocks, crossedJackknife, jackknifed, type Way } from './jackknifed.ts';

/** What rules on metrics in SQL are measured on, and who answers the SQL. */
export interface SqlSubjects {
  readonly candidate: PredictionsTable;
  /** The baseline's predictions of the candidate's rows, in their order. */
  readonly baseline?: Predictions | undefined;
  /** The baseline predicts and scores every row alike. */
  readonly identical: boolean;
  readonly metrics: readonly SqlMetric[];
  readonly engine: Pick<Engine, 'aggregate'>;
}

/** A rule on one slice, and its blocks by each division. */
interface Part {
  readonly rule: Rule;
  readonly slice: RuleSlice;
  readonly metric: SqlMetric;
  readonly ways: readonly Blocks[];
}

/**
 * Rules on metrics in SQL, measured on every slice that they name. Throws `InputErrors` for slices that the rows do not
 * have, and for SQL that cannot be run on them.
 */
export async function measureSql(
  rules: readonly Rule[],
  subjects: SqlSubjects,
  alpha: number,
): Promise<readonly Measure[]> {
  const { candidate, baseline } = subjects;
  const divisions = divisionsOf(candidate);
  const parts = partsOf(rules, subjects, divisions);
  const ask = async (predictions: Predictions): Promise<Answered> => {
    const rows = { table: { ...candidate, predictions }, divisions: divisions.map(({ codes }) => codes) };
    const answers = await askSql(rows, parts.flatMap(questionsOf), subjects.engine);
    return parts.map((_, at) => answers.slice(at * divisions.length, (at + 1) * divisions.length));
  };
  const own = await ask(candidate.predictions);
  const other = baseline && parts.some(isRelative) ? await ask(baseline) : undefined;
  return parts.map((part, at) =>
    measured(part, { own: own[at]!, other: other?.[at] }, subjects.identical, alpha),
  );
}

/** For each part the answers by each division. */
type Answered = readonly (readonly AggregateAnswer[])[];

const isRelative = ({ rule }: Part): boolean => rule.limit.kind === 'baseline';

function partsOf(
  rules: readonly Rule[],
  { candidate, metrics }: SqlSubjects,
  divisions: readonly Division[],
): readonly Part[] {
  const problems = rules.flatMap(shapeProblems);
  if (problems.length > 0) throw new InputErrors(problems);
  const cutter = sliceCutter(candidate);
  const { weight } = candidate.predictions;
  return rules.flatMap((rule) => {
    const slices = cutter(rule);
    if ('message' in slices) throw new InputErrors([slices]);
    const metric = metrics.find(({ name }) => name === rule.metric)!;
    return slices.map((slice) => {
      const ways = divisions.map((division) => blocksOf(division, slice.rows, weight));
      return { rule, slice, metric, ways };
    });
  });
}

const shapeProblems = (rule: Rule): readonly InputProblem[] =>
  rule.limit.kind === 'slice' || rule.worst
    ? [ruleProblem(rule, 'compares slices of a metric in SQL', 'write a rule for each slice')]
    : [];

const questionsOf = ({ metric, slice, ways }: Part): readonly SqlQuestion[] =>
  ways.map(({ codes }, division) => ({
    metric,
    slice: slice.slice,
    without: { division, blocks: [...codes] },
  }));

interface Both {
  readonly own: readonly AggregateAnswer[];
  readonly other: readonly AggregateAnswer[] | undefined;
}

function measured(
  { rule, slice, ways }: Part,
  { own, other }: Both,
  identical: boolean,
  alpha: number,
): Measure {
  const n = slice.rows.length;
  const known = { rule: rule.text, slice: [...slice.slice], origin: slice.origin, n };
  if (rule.minimum !== undefined && n < rule.minimum) {
    const small = undefinedBecause(`${counted(n, 'row')}, fewer than ${rule.minimum}`);
    return { ...known, candidate: small, compared: small };
  }
  const judged = (
    from: readonly AggregateAnswer[],
    baseline?: readonly AggregateAnswer[],
    factor = 1,
  ): Measured => {
    const all = ways.map((blocks, at) => ({
      blocks,
      answers: { candidate: from[at]!, baseline: baseline?.[at], factor },
    }));
    return widest(all.map((way) => tooFew(finiteOnly(judgedBy(way, all, alpha)), n)));
  };
  const candidate = judged(own);
  const { limit } = rule;
  if (limit.kind !== 'baseline') return { ...known, candidate, compared: candidate };
  if (!other)
    return { ...known, candidate, compared: undefinedBecause('no baseline rows for a metric in SQL') };
  const difference = identical && isQuantity(candidate) ? noDifference(candidate.n) : judged(own, other);
  return {
    ...known,
    candidate,
    baseline: judged(other),
    difference,
    compared: limit.factor === 1 ? difference : judged(own, other, limit.factor),
  };
}

/** By blocks of one division, or by the two that cross in them. */
function judgedBy(way: Way, all: readonly Way[], alpha: number): Defined<Quantity> {
  const { crosses } = way.blocks;
  if (!crosses) return jackknifed(way, alpha);
  return crossedJackknife([all[crosses[0]]!, all[crosses[1]]!, way], alpha);
}

function tooFew(quantity: Defined<Quantity>, n: number): Defined<Quantity> {
  if (isUndefined(quantity) || n >= FEWEST_FOR_MEAN) return quantity;
  return {
    ...quantity,
    interval: undefinedBecause(`${counted(n, 'row')}; a metric in SQL needs ${FEWEST_FOR_MEAN}`),
  };
}

/** The quantity with the widest interval; without one where any division gives none. */
function widest(ways: readonly Defined<Quantity>[]): Measured {
  const width = (way: Defined<Quantity>): number =>
    isUndefined(way) || isUndefined(way.interval)
      ? Number.POSITIVE_INFINITY
      : way.interval.upper - way.interval.lower;
  return ways.reduce((widest, way) => (width(way) > width(widest) ? way : widest));
}
