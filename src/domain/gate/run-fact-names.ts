import { callOf } from '../../foundation/rules/call.ts';

/** Short names of facts that need no name of their step. */
const SHORT: Readonly<Record<string, string>> = { size: 'model.size' };

/** Whether a metric is spelled as a fact of the run: `drift.share_drifted`, `size`. No metric of rows has a dot. */
export const isRunFact = (metric: string): boolean =>
  Object.hasOwn(SHORT, metric) || (metric.includes('.') && callOf(metric) === undefined);

/** The name under which a fact is offered. */
export const factName = (metric: string): string => SHORT[metric] ?? metric;
