import type { Task } from '../predictions/predictions.ts';
import type { MetricDefinition } from './definition.ts';
import { accuracy } from './formulas/accuracy.ts';
import { averages } from './formulas/averages.ts';
import { balancedAccuracy } from './formulas/balanced-accuracy.ts';
import { brier } from './formulas/brier.ts';
import { f1 } from './formulas/f1.ts';
import { logLoss } from './formulas/log-loss.ts';
import { maxError } from './formulas/max-error.ts';
import { mcc } from './formulas/mcc.ts';
import { meanAbsoluteError } from './formulas/mean-absolute-error.ts';
import { meanSquaredError, rootMeanSquaredError } from './formulas/mean-squared-error.ts';
import { medianAbsoluteError } from './formulas/median-absolute-error.ts';
import { prAuc } from './formulas/pr-auc.ts';
import { precision } from './formulas/precision.ts';
import { r2 } from './formulas/r2.ts';
import { recall } from './formulas/recall.ts';
import { rocAuc } from './formulas/roc-auc.ts';
import { specificity } from './formulas/specificity.ts';

/** Every metric, in the order in which people see them. A new one is one file in `formulas/` and one line here. */
export const METRICS: readonly MetricDefinition[] = [
  accuracy,
  precision,
  recall,
  f1,
  specificity,
  balancedAccuracy,
  mcc,
  rocAuc,
  prAuc,
  logLoss,
  brier,
  ...averages,
  meanAbsoluteError,
  meanSquaredError,
  rootMeanSquaredError,
  r2,
  medianAbsoluteError,
  maxError,
];

/** The metric that rules and facts call so; undefined for a name that no metric has. */
export const metricNamed = (
  name: string,
  metrics: readonly MetricDefinition[] = METRICS,
): MetricDefinition | undefined => metrics.find((metric) => metric.name === name);

/** The metrics of one task, in the order of the catalogue. */
export const metricsOf = (
  task: Task,
  metrics: readonly MetricDefinition[] = METRICS,
): readonly MetricDefinition[] => metrics.filter(({ tasks }) => tasks.includes(task));

/** Names of up to three metrics that say most about a model of the task, the first one first. */
export const headlineMetrics = (task: string): readonly string[] =>
  METRICS.filter(({ tasks, headline }) => headline !== undefined && tasks.some((one) => one === task))
    .toSorted((a, b) => a.headline! - b.headline!)
    .map(({ name }) => name);
