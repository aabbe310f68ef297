import { headlineMetrics } from '../../domain/metrics/catalogue.ts';
import type { TrainFacts } from '../../domain/training/facts.ts';
import { type Cell, type Pointer, pointer, quantity } from '../../foundation/exhibits/cell.ts';
import { type Defined, isUndefined, undefinedBecause } from '../../foundation/stats/undefined.ts';

type Metrics = TrainFacts['metrics'];

/** Place of a metric's value in a list that stands at `at`. */
export const placeIn = (metrics: Metrics, metric: string, ...at: readonly (string | number)[]): Pointer =>
  pointer(
    ...at,
    metrics.findIndex((one) => one.name === metric),
    'value',
  );

export const valueIn = (metrics: Metrics, metric: string): Defined<number> =>
  metrics.find((one) => one.name === metric)?.value ?? undefinedBecause('not measured');

export const metricCell = (metrics: Metrics, metric: string, ...at: readonly (string | number)[]): Cell =>
  quantity(valueIn(metrics, metric), placeIn(metrics, metric, ...at));

/** Up to three metrics to show where there is no room for all. */
export function leading({ task, metrics }: TrainFacts): readonly string[] {
  const defined = metrics.filter(({ value }) => !isUndefined(value)).map(({ name: metric }) => metric);
  const headlines = headlineMetrics(task).filter((metric) => defined.includes(metric));
  return headlines.length > 0 ? headlines : defined.slice(0, 3);
}
