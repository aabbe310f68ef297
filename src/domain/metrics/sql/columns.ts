import type { WrittenColumn } from '../../../foundation/ports/ports.ts';
import type { Predictions, PredictionsTable } from '../../predictions/predictions.ts';

/**
 * The predictions table as metrics in SQL see it: `label` and `prediction` (of two classes true where positive), scores,
 * `weight` where rows have one, slices as text, and what else of the data they name.
 */
export const sqlColumns = ({
  predictions,
  slices,
  extras = [],
}: Pick<PredictionsTable, 'predictions' | 'slices' | 'extras'>): readonly WrittenColumn[] => [
  ...predictedColumns(predictions),
  ...(predictions.weight ? [number('weight', predictions.weight)] : []),
  ...Object.entries(slices).map(([name, values]) => text(name, values)),
  ...extras,
];

const number = (name: string, values: Float64Array): WrittenColumn => ({ name, type: 'number', values });
const text = (name: string, values: readonly string[]): WrittenColumn => ({ name, type: 'text', values });
const boolean = (name: string, values: Uint8Array): WrittenColumn => ({
  name,
  type: 'boolean',
  values: Float64Array.from(values),
});

function predictedColumns(predictions: Predictions): readonly WrittenColumn[] {
  switch (predictions.task) {
    case 'binary': {
      const { label, prediction, score } = predictions;
      const both = [boolean('label', label), boolean('prediction', prediction)];
      return score ? [...both, number('score', score)] : both;
    }
    case 'multiclass': {
      const { label, prediction, scores = [], classes } = predictions;
      const named = (codes: Int32Array) => Array.from(codes, (code) => classes[code]!);
      return [
        text('label', named(label)),
        text('prediction', named(prediction)),
        ...scores.map((column, at) => number(`score:${classes[at]}`, column)),
      ];
    }
    case 'regression':
      return [number('label', predictions.label), number('prediction', predictions.prediction)];
  }
}
