import type { MetricDefinition } from '../../src/domain/metrics/definition.ts';
import { accuracy } from '../../src/domain/metrics/formulas/accuracy.ts';
import { balancedAccuracy } from '../../src/domain/metrics/formulas/balanced-accuracy.ts';
import { brier } from '../../src/domain/metrics/formulas/brier.ts';
import { f1 } from '../../src/domain/metrics/formulas/f1.ts';
import { logLoss } from '../../src/domain/metrics/formulas/log-loss.ts';
import { mcc } from '../../src/domain/metrics/formulas/mcc.ts';
import { meanAbsoluteError } from '../../src/domain/metrics/formulas/mean-absolute-error.ts';
import { rootMeanSquaredError } from '../../src/domain/metrics/formulas/mean-squared-error.ts';
import { medianAbsoluteError } from '../../src/domain/metrics/formulas/median-absolute-error.ts';
import { prAuc } from '../../src/domain/metrics/formulas/pr-auc.ts';
import { precision } from '../../src/domain/metrics/formulas/precision.ts';
import { r2 } from '../../src/domain/metrics/formulas/r2.ts';
import { recall } from '../../src/domain/metrics/formulas/recall.ts';
import { rocAuc } from '../../src/domain/metrics/formulas/roc-auc.ts';
import { classes } from './classes.ts';
import { ERRORS, numbers } from './numbers.ts';
import { probabilities } from './probabilities.ts';
import { rankings } from './rankings.ts';
import type { World } from './world.ts';

/** A kind of rule: what it asks of which metric, and the rows that it is tried on. */
export interface Kind {
  readonly name: string;
  readonly metric: MetricDefinition;
  /** Against a number, against `baseline + offset`, or against `baseline * factor`. */
  readonly limit: 'level' | 'difference' | 'factor';
  /** Columns of its table: prevalences of the positive class, or distributions of errors. */
  readonly settings: readonly Setting[];
}

export interface Setting {
  readonly name: string;
  readonly world: () => World;
}

const byPrevalence = (world: (prevalence: number) => World): readonly Setting[] =>
  [0.01, 0.1, 0.5].map((prevalence) => ({ name: `${100 * prevalence} %`, world: () => world(prevalence) }));

const byErrors: readonly Setting[] = (Object.keys(ERRORS) as (keyof typeof ERRORS)[]).map((name) => ({
  name,
  world: () => numbers(name),
}));

const both = (metric: MetricDefinition, settings: readonly Setting[], suffix = ''): readonly Kind[] =>
  (['level', 'difference'] as const).map((limit) => ({
    name: `${metric.name}${suffix}, ${limit}`,
    metric,
    limit,
    settings,
  }));

const ranked = (candidate: number, baseline: number) =>
  byPrevalence((prevalence) => rankings(prevalence, candidate, baseline));

/** Every kind of rule that has an interval. */
export const KINDS: readonly Kind[] = [
  ...[accuracy, recall, precision, f1, balancedAccuracy, mcc].flatMap((metric) =>
    both(metric, byPrevalence(classes)),
  ),
  ...[logLoss, brier].flatMap((metric) => both(metric, byPrevalence(probabilities))),
  ...both(rocAuc, ranked(0.76, 0.8)),
  ...both(rocAuc, ranked(0.95, 0.97), ' .95 and .97'),
  ...both(rocAuc, ranked(0.993, 0.999), ' .993 and .999'),
  ...both(prAuc, ranked(0.85, 0.88)),
  ...[meanAbsoluteError, rootMeanSquaredError].flatMap((metric) => both(metric, byErrors)),
  { name: 'rmse, factor', metric: rootMeanSquaredError, limit: 'factor', settings: byErrors },
  ...[r2, medianAbsoluteError].flatMap((metric) => both(metric, byErrors)),
];

export const ROWS = [200, 1_000, 10_000] as const;

/** How many simulations a metric gets: a bootstrap costs as much as thousands of closed forms. */
export const costOf = ({ metric: { form }, limit }: Kind): 'closed' | 'cells' | 'rows' => {
  if (form.kind === 'rows')
    return form.withoutEach || (form.quantile && limit === 'level') ? 'closed' : 'rows';
  const paired = form.kind === 'proportion' && form.pairable;
  const closed =
    form.kind === 'proportion'
      ? limit === 'level' || (paired && limit === 'difference')
      : form.kind !== 'cells';
  return closed ? 'closed' : 'cells';
};
