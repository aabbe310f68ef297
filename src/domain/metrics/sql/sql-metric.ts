/*
 * Metrics that users write in SQL: an aggregate over the predictions table, asked of an engine. They are what no catalogue
 * can hold: the revenue of a campaign, the cost of errors in money.
 */
import { z } from 'zod';
import type { InputProblem } from '../../../foundation/problems/errors.ts';
import type { MetricsSaid } from '../../../foundation/reading/metric-words.ts';
import { bytewiseBy } from '../../../foundation/text/bytewise.ts';
import { metricNamed } from '../catalogue.ts';

export const SqlMetricSchema = z.strictObject({
  name: z.string(),
  sql: z.string(),
  direction: z.enum(['higher', 'lower']).optional(),
  about: z.string().optional(),
});
/** A metric in SQL. Without a direction only the operator of a rule tells which way is better. */
export type SqlMetric = z.infer<typeof SqlMetricSchema>;

/** The metrics of the input, by name; those of `others` that it does not name are added. */
export function sqlMetricsOf(
  said: MetricsSaid = {},
  others: readonly SqlMetric[] = [],
): readonly SqlMetric[] {
  const own = Object.entries(said).map(
    ([name, given]): SqlMetric => (typeof given === 'string' ? { name, sql: given } : { name, ...given }),
  );
  const rest = others.filter(({ name }) => !Object.hasOwn(said, name));
  return [...own, ...rest].sort(bytewiseBy(({ name }) => name));
}

/** Names that metrics of this tool have. */
export const sqlMetricProblems = (said: MetricsSaid = {}): readonly InputProblem[] =>
  Object.keys(said)
    .filter((name) => metricNamed(name) !== undefined)
    .map((name) => ({
      input: 'metrics',
      value: name,
      message: 'is the name of a metric of this tool',
      remedy: 'give yours another name',
    }));
