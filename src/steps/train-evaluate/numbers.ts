import type { TrainFacts } from '../../domain/training/facts.ts';
import type { NamedNumber } from '../../foundation/ports/ports.ts';

/** What rules of other steps may ask of the model and its evaluation. */
export const trainNumbers = ({ model, rows, latency }: TrainFacts): readonly NamedNumber[] => [
  ...(model?.bytes === undefined ? [] : [{ name: 'model.size', value: model.bytes, unit: 'B' as const }]),
  ...(['p50', 'p95', 'p99'] as const).flatMap((quantile) =>
    latency ? [{ name: `latency.${quantile}`, value: latency[quantile], unit: 's' as const }] : [],
  ),
  { name: 'evaluation.rows', value: rows.scored },
  { name: 'evaluation.unlabelled', value: rows.unlabelled },
];
