import type { InputProblem } from '../../../foundation/problems/errors.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';
import { type Defined, isUndefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import { type Open, unitsPlanned } from '../../judging/needed.ts';
import { isQuantity, type Quantity } from '../../judging/quantity.ts';
import { ruleData } from '../../judging/rule-data.ts';
import { metricNamed } from '../../metrics/catalogue.ts';
import type { Measure } from '../facts.ts';
import { fewestFor } from '../methods/precision.ts';
import { equalValue } from '../rows-needed.ts';
import { isRunFact } from '../run-fact-names.ts';
import { ruleText } from '../words.ts';
import { type Assumptions, Missing } from './assumptions.ts';
import { type Basis, basisOf } from './variance.ts';

/** What a rule needs before it can be decided, and what was assumed. */
export interface Planned {
  readonly rule: string;
  /** Rows in all; of each slice where the rule is about slices. */
  readonly rows: Defined<number>;
  readonly groups?: number;
  readonly assumed: readonly string[];
}

/** Rows that a rule needs, by formula; or the assumption that it lacks. */
export function planRule(rule: Rule, assumed: Assumptions): Planned | InputProblem {
  if (isRunFact(rule.metric)) return { rule: rule.text, rows: 0, assumed: ['the number is exact'] };
  const metric = metricNamed(rule.metric);
  if (!metric)
    return {
      input: 'rule',
      value: rule.text,
      message: `names ${rule.metric}, whose variance no formula knows`,
      remedy: 'give --pilot predictions.parquet, a few hundred rows of an earlier model',
    };
  try {
    return planned(rule, basisOf(rule, metric, assumed), assumed);
  } catch (cause) {
    if (cause instanceof Missing) return cause.problem;
    throw cause;
  }
}

function planned(rule: Rule, basis: Basis, assumed: Assumptions): Planned {
  const { value, said } = basis;
  const { fewest, ...rest } = inGroups(basis, assumed) ?? {
    ...inRows(basis),
    fewest: fewestRows(rule, assumed),
  };
  const quantity: Quantity = {
    value,
    n: 1,
    method: 'plan',
    basis: 'statistical',
    interval: undefinedBecause('a plan'),
    ...rest,
  };
  const open = {
    quantity,
    rule: ruleData(rule),
    alpha: assumed.alpha,
    power: assumed.power,
    rows: basis.rowsPerTrial,
    fewest,
    equal: rule.limit.kind === 'absolute' ? undefined : value,
  };
  const units = rightSide(rule, open) ?? unitsPlanned(open);
  const known = { rule: rule.text, assumed: [...said, ...sliceWords(rule), independence(assumed)] };
  const { groups } = assumed;
  if (!groups || isUndefined(units)) return { ...known, rows: units };
  return { ...known, rows: units * groups.size, groups: units };
}

const inRows = ({ spread }: Basis): Pick<Quantity, 'spread'> => ({ spread });

/** The variance of a group's share: that of its rows times the design effect 1 + (m - 1) ICC (Kish 1965), over m. */
function inGroups({ variance, rowsPerTrial }: Basis, { groups }: Assumptions) {
  if (!groups) return undefined;
  const effect = 1 + (groups.size - 1) * groups.icc;
  return {
    groups: 1,
    spread: { kind: 'groups' as const, variance: (variance * rowsPerTrial * effect) / groups.size },
    fewest: 0,
  };
}

function fewestRows(rule: Rule, { prevalence }: Assumptions): number {
  const { ofClass, rows } = fewestFor(metricNamed(rule.metric)!);
  const rarer = prevalence === undefined ? 1 : Math.min(prevalence, 1 - prevalence);
  return Math.max(rows, Math.ceil(ofClass / rarer));
}

/** A planned value on the wrong side of an absolute limit breaks the rule: no rows would let it pass. */
function rightSide(
  { operator, limit, metric }: Rule,
  { quantity: { value } }: Open,
): Defined<number> | undefined {
  if (limit.kind !== 'absolute') return undefined;
  const isAbove = operator === '>=' || operator === '>';
  return (isAbove ? value - limit.value : limit.value - value) > 0
    ? undefined
    : undefinedBecause(`a candidate with ${metric} ${value} does not meet the limit`);
}

function sliceWords({ selectors, limit, worst }: Rule): readonly string[] {
  if (selectors.length === 0 || limit.kind === 'slice') return [];
  const each = worst || selectors.some(({ value }) => value === '*');
  return [`the rows are those of ${each ? 'each slice' : 'the slice'}`];
}

const independence = ({ groups }: Assumptions): string =>
  groups
    ? `groups of ${groups.size} rows with an intraclass correlation of ${groups.icc}`
    : 'rows are independent of each other';

/** Rows, or groups, that a measured rule needs in all, from the variance that a pilot shows. */
export function planMeasured(rule: Rule, measure: Measure, { alpha, power }: Assumptions): Planned {
  const { compared, n, other } = measure;
  const known = { rule: ruleText(rule, measure.slice), assumed: pilotWords(rule, n) };
  if (!isQuantity(compared)) return { ...known, rows: undefinedBecause(whyUndefined(compared)) };
  const hand = n + (other?.n ?? 0);
  const open = {
    quantity: compared,
    rule: ruleData(rule),
    alpha,
    power,
    rows: hand,
    fewest: 0,
    equal: equalValue(measure, rule),
  };
  const units = rightSide(rule, open) ?? unitsPlanned(open);
  if (isUndefined(units) || compared.groups === undefined) return { ...known, rows: units };
  return { ...known, rows: Math.ceil((units * hand) / compared.groups), groups: units };
}

const whyUndefined = (compared: Exclude<Measure['compared'], Quantity>): string =>
  'undefined' in compared ? compared.undefined : compared.unusable;

const pilotWords = ({ limit }: Rule, rows: number): readonly string[] => [
  limit.kind === 'absolute'
    ? 'the estimate of the pilot holds'
    : limit.kind === 'slice'
      ? 'the slices are equal'
      : 'the models are equal',
  `rows vary as the ${rows} of the pilot do, in the same mix`,
];
