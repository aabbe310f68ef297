import type { Rule } from '../../foundation/rules/rule.ts';
import { sum } from '../../foundation/stats/sum.ts';
import { type Defined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { Quantity } from '../judging/quantity.ts';
import { metricNamed } from '../metrics/catalogue.ts';
import type { MetricDefinition } from '../metrics/definition.ts';
import type { Grouping } from '../predictions/groupings.ts';
import { type Predictions, type PredictionsTable, select, selectGroups } from '../predictions/predictions.ts';
import { againstSlice, type OtherSlice, type Side } from './between/other.ts';
import { otherText, type Part, partsOf } from './between/parts.ts';
import { worstOf } from './between/worst.ts';
import type { Measure } from './facts.ts';
import { groupedComparison } from './grouped/grouped.ts';
import { byUnits, unitsOf } from './grouped/units.ts';
import { judgedBy } from './judged-by.ts';
import { levelOf, type Together } from './level.ts';
import { compare, compareIdentical } from './methods/compare.ts';
import { finiteOnly, type Precision } from './methods/precision.ts';
import type { Pair, Relation } from './pairing.ts';
import { type RuleSlice, sliceCutter, sliceText } from './slices/slices.ts';
import { checkId } from './words.ts';

/** What rules are measured on. */
export interface Subjects {
  readonly candidate: PredictionsTable;
  /** The baseline's predictions of the candidate's rows, in their order; absent where there are none. */
  readonly baseline?: Predictions;
  /** The baseline predicts and scores every row alike. */
  readonly identical: boolean;
}

/**
 * Every rule on every slice that it names, without a decision. A slice that a rule names and that another one
 * reaches by `*` with the same limit is measured once. Throws `InputErrors` for slices that the rows do not have.
 */
export function measureRules(
  rules: readonly Rule[],
  subjects: Subjects,
  precision: Precision,
): readonly Measure[] {
  const { candidate } = subjects;
  const known = candidate.predictions.weight ? { ...subjects, units: unitsOf(candidate) } : subjects;
  const cutter = sliceCutter(candidate);
  const parts = withoutRepeats(rules.flatMap((rule) => partsOf(rule, cutter)));
  return [...Map.groupBy(parts, ({ rule }) => rule)].flatMap(([rule, own]) => {
    const measureAll = (among: number) =>
      own.map((part) => measure(part, known, { ...precision, alpha: precision.alpha / among }));
    return rule.worst ? [worstOf(rule, measureAll)] : measureAll(1);
  });
}

/** Subjects, and what counts as one draw of them where rows have weights. */
interface Known extends Subjects {
  readonly units?: Grouping;
}

/** Of two with one name the one that was named stays: it is not skipped when small. */
function withoutRepeats(parts: readonly Part[]): readonly Part[] {
  const groups = Map.groupBy(parts, ({ rule, part }) => checkId(rule, part.slice));
  const kept = new Set(
    Array.from(groups.values(), (group) => group.find(({ part }) => part.origin === 'named') ?? group[0]),
  );
  return parts.filter((one) => kept.has(one));
}

function measure({ rule, part, other }: Part, subjects: Known, precision: Precision): Measure {
  const { slice, origin, rows } = part;
  const metric = requireMetric(rule.metric, precision);
  const own =
    part.origin === 'all' ? subjects.candidate.predictions : select(subjects.candidate.predictions, rows);
  const { items } = subjects.candidate;
  const known = {
    rule: rule.text,
    slice: [...slice],
    origin,
    ...countsOf(own, items && selectGroups(items, rows)),
  };
  if (rule.minimum !== undefined && known.n < rule.minimum) {
    const small = undefinedBecause(`${counted(known.n, 'row')}, fewer than ${rule.minimum}`);
    return { ...known, candidate: small, compared: small };
  }
  const together = togetherOf(part, subjects);
  const level = levelOf(own, metric, together, precision);
  const { judged: candidate } = level;
  const { limit } = rule;
  if (limit.kind === 'absolute') return { ...known, candidate, compared: candidate };
  if (limit.kind === 'slice') {
    const side = { name: `${rule.metric}${sliceText(slice)}`, predictions: own, metric, ...together, level };
    const question = { limit, slice: other!, minimum: rule.minimum };
    const measureOther = () => sideOf(question, subjects, precision);
    return { ...known, candidate, ...againstSlice(side, { ...question, measure: measureOther }, precision) };
  }
  if (!subjects.baseline) return { ...known, candidate, compared: undefinedBecause('no baseline') };
  const baseline = part.origin === 'all' ? subjects.baseline : select(subjects.baseline, rows);
  const pair = { candidate: own, baseline };
  const compareAt = (relation: Relation): Defined<Quantity> =>
    differenceOf({ pair, metric, identical: subjects.identical }, relation, together, precision);
  const compared = compareAt(limit);
  return {
    ...known,
    candidate,
    baseline: levelOf(baseline, metric, together, precision).judged,
    difference: limit.factor === 1 ? compared : compareAt({ factor: 1, offset: 0 }),
    compared,
  };
}

function requireMetric(name: string, { metrics }: Precision): MetricDefinition {
  const metric = metricNamed(name, metrics);
  if (!metric) throw new RangeError(`${name} is not a metric`);
  return metric;
}

/** The slice that the limit of a rule names, measured. */
function sideOf(
  { limit, slice }: Pick<OtherSlice, 'limit' | 'slice'>,
  subjects: Known,
  precision: Precision,
): Side {
  const metric = requireMetric(limit.metric, precision);
  const predictions = select(subjects.candidate.predictions, slice.rows);
  const together = togetherOf(slice, subjects);
  const level = levelOf(predictions, metric, together, precision);
  return { name: otherText(limit), predictions, metric, ...together, level };
}

function togetherOf({ origin, rows }: RuleSlice, { candidate, units }: Known): Together {
  const { groupings = [] } = candidate;
  if (origin === 'all') return { groupings, units };
  return {
    groupings: groupings.map((grouping) => selectGroups(grouping, rows)),
    units: units && selectGroups(units, rows),
  };
}

/** A metric of two models on the same rows. */
interface Compared {
  readonly pair: Pair;
  readonly metric: MetricDefinition;
  /** They predict and score every row alike. */
  readonly identical: boolean;
}

/** The comparison by rows and by their groups. */
function differenceOf(
  { pair, metric, identical }: Compared,
  relation: Relation,
  { groupings, units }: Together,
  precision: Precision,
): Defined<Quantity> {
  const judge = () => groupedComparison(pair, metric, relation, precision);
  const byRows =
    units && !(identical && relation.factor === 1)
      ? byUnits(judge(), units)
      : comparison(pair, metric, identical, precision)(relation);
  return judgedBy(byRows, groupings, judge);
}

const comparison =
  (pair: Pair, metric: MetricDefinition, identical: boolean, precision: Precision) =>
  (relation: Relation): Defined<Quantity> =>
    finiteOnly(
      identical
        ? compareIdentical(pair.candidate, metric, relation.factor, precision)
        : compare(pair, metric, relation, precision),
    );

/** Rows, or items where rows are trials of them, and those of each of two classes. */
function countsOf(
  predictions: Predictions,
  items: Grouping | undefined,
): Pick<Measure, 'n' | 'positives' | 'negatives'> {
  const counted = items ? select(predictions, firstsOf(items)) : predictions;
  const { n } = counted;
  if (counted.task !== 'binary') return { n };
  const positives = sum(counted.label);
  return { n, positives, negatives: n - positives };
}

/** The first row of each item. */
function firstsOf({ codes, names }: Grouping): Uint32Array {
  const seen = new Uint8Array(names.length);
  return Uint32Array.from(codes.keys()).filter((row) => {
    const isFirst = seen[codes[row]!] === 0;
    seen[codes[row]!] = 1;
    return isFirst;
  });
}
