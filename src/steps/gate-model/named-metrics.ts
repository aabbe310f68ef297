import { type SqlMetric, sqlMetricsOf } from '../../domain/metrics/sql/sql-metric.ts';
import type { Question } from './found.ts';

/** Metrics in SQL that rules name: those that the gate was told, and those of the evidence. */
export const namedMetrics = (
  { metrics, rules }: Question,
  ofEvidence?: readonly SqlMetric[],
): readonly SqlMetric[] =>
  sqlMetricsOf(metrics, ofEvidence).filter(({ name }) => rules.some(({ metric }) => metric === name));
