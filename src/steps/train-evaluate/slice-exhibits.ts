import type { TrainFacts } from '../../domain/training/facts.ts';
import { name, number, pointer } from '../../foundation/exhibits/cell.ts';
import type { Dot, Exhibit, Table } from '../../foundation/exhibits/exhibit.ts';
import { counted } from '../../foundation/text/counted.ts';
import { leading, metricCell, placeIn, valueIn } from './metric-cells.ts';

/** The metric that says most about the model, a dot for each slice. */
export function slicesPlot(facts: TrainFacts): readonly Exhibit[] {
  const [metric] = leading(facts);
  const overall = metric === undefined ? undefined : valueIn(facts.metrics, metric);
  if (metric === undefined || typeof overall !== 'number') return [];
  const rows = facts.slices.flatMap(({ slice, n, metrics }, i): readonly Dot[] => {
    const value = valueIn(metrics, metric);
    const at = placeIn(metrics, metric, 'facts', 'slices', i, 'metrics');
    return typeof value === 'number'
      ? [{ group: slice.column, label: slice.value, value, note: counted(n, 'row'), weight: n, at }]
      : [];
  });
  return [
    {
      kind: 'dots',
      mark: 'dot',
      title: `${metric} by slice`,
      caption: 'Dashed line: all rows; area of a dot: rows',
      for: ['report'],
      rows,
      reference: {
        label: 'all rows',
        value: overall,
        at: placeIn(facts.metrics, metric, 'facts', 'metrics'),
      },
    },
  ];
}

export function slicesTable(
  { slices }: TrainFacts,
  metrics: readonly string[],
  places: Pick<Table, 'for' | 'fold' | 'card'>,
): Table {
  return {
    kind: 'table',
    title: places.card ? `${metrics.join(', ')} by slice` : 'Metrics by slice',
    ...places,
    columns: [
      { head: 'slice', as: 'name' },
      { head: 'rows', as: 'number' },
      ...metrics.map((head) => ({ head, as: 'number' }) as const),
    ],
    rows:
      metrics.length === 0
        ? []
        : slices.map(({ slice, n, metrics: own }, i) => [
            name(`${slice.column} = ${slice.value}`),
            number(n, pointer('facts', 'slices', i, 'n')),
            ...metrics.map((metric) => metricCell(own, metric, 'facts', 'slices', i, 'metrics')),
          ]),
  };
}
