import type { Rule } from '../../../foundation/rules/rule.ts';
import type { Quantity } from '../../judging/quantity.ts';
import type { MetricDefinition, Proportion } from '../../metrics/definition.ts';
import { type Assumptions, Missing, required } from './assumptions.ts';

/** What a rule is planned from. */
export interface Basis {
  readonly value: number;
  readonly spread: NonNullable<Quantity['spread']>;
  /** Variance of one trial, for rows that come in groups. */
  readonly variance: number;
  /** Rows that bring one trial. */
  readonly rowsPerTrial: number;
  readonly said: readonly string[];
}

const VALUE = ['value', 'the value that the candidate is expected to have', '0.92'] as const;
const BASELINE = ['baseline-value', 'the value of the baseline', '0.9'] as const;
const DISAGREEMENT = [
  'disagreement',
  'the share of rows on which exactly one model is right',
  '0.1',
] as const;
const PREVALENCE = ['prevalence', 'the share of rows that are positive', '0.3'] as const;
const SPREAD = ['spread', 'the standard deviation of what one row adds', '0.5'] as const;

/** The variance that a rule's method will meet, from what is assumed. Throws `Missing` where an assumption lacks. */
export function basisOf(rule: Rule, metric: MetricDefinition, assumed: Assumptions): Basis {
  const { form } = metric;
  switch (form.kind) {
    case 'proportion':
      return proportionBasis(rule, form, assumed);
    case 'auc':
      return aucBasis(rule, assumed);
    case 'mean':
      if (!form.root) return meanBasis(rule, assumed);
  }
  throw new Missing({
    input: 'pilot',
    message: `is needed to plan ${rule.text}: no formula knows the variance of ${metric.name}`,
    remedy: 'give --pilot predictions.parquet, a few hundred rows of an earlier model',
  });
}

/** Candidate - k * other of independent slices of equal size, of both together. */
const ofTwo = (variance: number, factor: number): number => 2 * variance * (1 + factor ** 2);

function proportionBasis(rule: Rule, form: Proportion, assumed: Assumptions): Basis {
  const { limit } = rule;
  const [rowsPerTrial, mix] = trialsOf(rule, form, assumed);
  const known = { rowsPerTrial };
  if (limit.kind === 'absolute') {
    const value = required(assumed.value ?? assumed.baselineValue, rule, VALUE);
    const said = [`${rule.metric} of the candidate is ${value}`, ...mix];
    return { ...known, value, spread: { kind: 'proportion' }, variance: value * (1 - value), said };
  }
  const { factor } = limit;
  if (limit.kind === 'slice') {
    const p = required(assumed.baselineValue ?? assumed.value, rule, BASELINE);
    const variance = ofTwo(p * (1 - p), factor);
    const said = [`${rule.metric} of both slices is ${p}`, 'the slices are of equal size', ...mix];
    return { ...known, value: (1 - factor) * p, spread: { kind: 'mean', variance }, variance, said };
  }
  const disagreement = required(assumed.disagreement, rule, DISAGREEMENT);
  const equal = ['the models are equal', `they disagree on ${disagreement} of those rows`, ...mix];
  if (factor === 1 && form.pairable)
    return {
      ...known,
      value: 0,
      spread: { kind: 'paired', disagreement },
      variance: disagreement,
      said: equal,
    };
  const p = required(assumed.baselineValue, rule, BASELINE);
  // Both are right with probability p - D / 2, so their covariance is p (1 - p) - D / 2.
  const variance = p * (1 - p) * (1 - factor) ** 2 + factor * disagreement;
  const said = [`${rule.metric} of both is ${p}`, ...equal];
  return { ...known, value: (1 - factor) * p, spread: { kind: 'mean', variance }, variance, said };
}

/** Rows that bring one trial: one for accuracy, more for what only rows of a class are trials of. */
function trialsOf(rule: Rule, form: Proportion, assumed: Assumptions): readonly [number, readonly string[]] {
  const isTrial = (outcome: 0 | 1): boolean =>
    form.pairable ? form.isTrial(outcome, outcome) : form.isTrial(0, outcome);
  if (isTrial(0) && isTrial(1)) return [1, []];
  const prevalence = required(assumed.prevalence, rule, PREVALENCE);
  const share = isTrial(1) ? prevalence : 1 - prevalence;
  return [1 / share, [`${prevalence} of the rows are positive`]];
}

function meanBasis(rule: Rule, assumed: Assumptions): Basis {
  const { limit } = rule;
  const deviation = required(assumed.spread, rule, SPREAD);
  const said = `has the standard deviation ${deviation}${skewnessWords(assumed)}`;
  const ofRows = (variance: number, skewness: number) => ({
    spread: { kind: 'mean' as const, variance, skewness },
    variance,
    rowsPerTrial: 1,
  });
  if (limit.kind === 'absolute') {
    const value = required(assumed.value ?? assumed.baselineValue, rule, VALUE);
    const words = [`${rule.metric} of the candidate is ${value}`, `a row's loss ${said}`];
    return { value, ...ofRows(deviation ** 2, assumed.skewness), said: words };
  }
  const level = limit.factor === 1 ? 0 : required(assumed.baselineValue, rule, BASELINE);
  const value = (1 - limit.factor) * level;
  if (limit.kind === 'slice') {
    // The skewness of one slice takes that of the other away, all of it where they weigh the same.
    const words = ['the slices are equal and of equal size', `a row's loss ${said}`];
    return { value, ...ofRows(ofTwo(deviation ** 2, limit.factor), 0), said: words };
  }
  const words = ['the models are equal', `the difference of a row's losses ${said}`];
  return { value, ...ofRows(deviation ** 2, assumed.skewness), said: words };
}

const skewnessWords = ({ skewness }: Assumptions): string =>
  skewness === 0 ? ', evenly around its mean' : ` and the skewness ${skewness}`;

/** The variance of an AUC by Hanley and McNeil (1982), times the rows: Q1 - A² over negatives, Q2 - A² over positives. */
function aucBasis(rule: Rule, assumed: Assumptions): Basis {
  const { limit } = rule;
  const isAbsolute = limit.kind === 'absolute';
  const auc = required(
    isAbsolute ? (assumed.value ?? assumed.baselineValue) : (assumed.baselineValue ?? assumed.value),
    rule,
    isAbsolute ? VALUE : BASELINE,
  );
  const prevalence = required(assumed.prevalence, rule, PREVALENCE);
  const above = auc / (2 - auc) - auc ** 2;
  const below = (2 * auc ** 2) / (1 + auc) - auc ** 2;
  const one = above / prevalence + below / (1 - prevalence);
  const mix = [
    `${prevalence} of the rows are positive`,
    'the scores of both classes are exponential (Hanley and McNeil)',
  ];
  const known = { rowsPerTrial: 1 };
  const spread = (variance: number) => ({
    spread: { kind: 'estimate' as const, standardError: Math.sqrt(variance) },
    variance,
  });
  if (isAbsolute)
    return { ...known, value: auc, ...spread(one), said: [`the AUC of the candidate is ${auc}`, ...mix] };
  const { factor } = limit;
  const value = (1 - factor) * auc;
  if (limit.kind === 'slice')
    return {
      ...known,
      value,
      ...spread(ofTwo(one, factor)),
      said: [`the AUC of both slices is ${auc}`, 'they are of equal size', ...mix],
    };
  const { correlation } = assumed;
  const said = [`the AUC of both models is ${auc}`, `the AUCs have the correlation ${correlation}`, ...mix];
  return { ...known, value, ...spread(one * (1 + factor ** 2 - 2 * factor * correlation)), said };
}
