import { confusionCounts } from '../../domain/metrics/confusion.ts';
import { evaluate } from '../../domain/metrics/evaluate.ts';
import { evaluateSlices } from '../../domain/metrics/slices.ts';
import type { SqlValue, SqlValues } from '../../domain/metrics/sql/evaluate-sql.ts';
import type { SqlMetric } from '../../domain/metrics/sql/sql-metric.ts';
import type { ScoredRows } from '../../domain/models/score.ts';
import { groupsFacts } from '../../domain/predictions/groups-facts.ts';
import { byItem, trialsFacts } from '../../domain/predictions/trials.ts';
import { weightsFacts } from '../../domain/predictions/weights-facts.ts';
import type { TrainFacts } from '../../domain/training/facts.ts';
import type { HeldOut } from '../../domain/training/held-out.ts';
import type { Hyperparameters } from '../../domain/training/hyperparameters.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import { dialectSaid } from '../../foundation/reading/csv-words.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import type { Data } from './data.ts';
import type { Plan, TrainInputs } from './plan.ts';

export interface Scoring {
  readonly plan: Plan;
  readonly inputs: TrainInputs;
  readonly data: Data;
  readonly materials: readonly Artifact[];
  readonly scored: ScoredRows;
  readonly model: (Artifact & { readonly bytes: number }) | undefined;
  /** Path of the predictions table. */
  readonly predictions: string;
  readonly heldOut: HeldOut;
  /** Metrics in SQL, and their values. */
  readonly metrics: readonly SqlMetric[];
  readonly values: SqlValues;
  readonly hyperparameters: Hyperparameters | undefined;
}

/** The facts of a scored evaluation: metrics overall and per slice, confusion, and what it takes to repeat them. */
export function measure({
  plan,
  inputs,
  data,
  materials,
  scored,
  model,
  predictions,
  heldOut,
  metrics,
  values,
  hyperparameters,
}: Scoring): TrainFacts {
  const { weight } = scored.table.predictions;
  const table = byItem(scored.table);
  const slices = evaluateSlices(table, Object.keys(table.slices));
  const counts = confusionCounts(table.predictions);
  return {
    task: inputs.task,
    scoredBy: plan.scoredBy,
    rows: { scored: table.rowIds.length, unlabelled: scored.unlabelled },
    ...(table.predictions.task === 'binary'
      ? { positives: table.predictions.label.reduce((sum, label) => sum + label, 0) }
      : {}),
    ...(table.items ? { trials: trialsFacts(table, table.items) } : {}),
    ...(weight ? { weights: weightsFacts(inputs.weight!, weight) } : {}),
    metrics: [...listed(evaluate(table.predictions)), ...values.all.map(listedSql)],
    slices: slices.map(({ slice, n, metrics }, at) => ({
      slice: { ...slice },
      n,
      metrics: [...listed(metrics), ...values.slices[at]!.map(listedSql)],
    })),
    ...(isUndefined(counts) ? {} : { confusion: { classes: [...counts.classes], cells: [...counts.cells] } }),
    ...(scored.scoreClasses
      ? { scoreClasses: { names: [...scored.scoreClasses.names], from: scored.scoreClasses.from } }
      : {}),
    modelInputs: Object.fromEntries(
      Object.entries(scored.inputs).map(([name, sql]) => [name, typeof sql === 'string' ? sql : [...sql]]),
    ),
    missing: Object.fromEntries(Object.entries(scored.missing).filter(([, cells]) => cells > 0)),
    evaluation: {
      ...evaluationOf(inputs, data, table),
      ...(metrics.length > 0 ? { metrics: metrics.map((one) => ({ ...one })) } : {}),
    },
    predictions,
    model: model
      ? {
          folder: plan.modelFolder,
          file: model.name.split('/').at(-1)!,
          digest: model.digest,
          bytes: model.bytes,
        }
      : null,
    ...(scored.latency ? { latency: { ...scored.latency } } : {}),
    ...(hyperparameters ? { hyperparameters: [...hyperparameters] } : {}),
    trained: plan.command !== undefined,
    trainedOn: trainedOn(data, materials),
    heldOut,
  };
}

const listedSql = ({ name, value }: SqlValue): TrainFacts['metrics'][number] => ({
  name,
  value: typeof value === 'number' ? value : { undefined: value.undefined },
});

const listed = (metrics: ReturnType<typeof evaluate>): TrainFacts['metrics'] =>
  Object.entries(metrics).map(([name, value]) => ({
    name,
    value: typeof value === 'number' ? value : { undefined: value.undefined },
  }));

function evaluationOf(
  inputs: TrainInputs,
  data: Data,
  { predictions, groupings = [] }: ScoredRows['table'],
): TrainFacts['evaluation'] {
  return {
    files: [...data.evaluation],
    rowId: [...inputs.rowId],
    label: inputs.label,
    slices: [...(inputs.slices ?? [])],
    groups: groupsFacts(inputs.groups, groupings),
    ...(inputs.trial === undefined ? {} : { trial: inputs.trial }),
    ...(inputs.weight === undefined ? {} : { weight: inputs.weight }),
    ...(inputs.csv ? { csv: dialectSaid(inputs.csv) } : {}),
    ...(predictions.task === 'binary' ? { positiveClass: predictions.positiveClass } : {}),
    ...(predictions.task === 'multiclass' ? { classes: [...predictions.classes] } : {}),
  };
}

/** Evaluation files with the bytes of a training file, whatever their names. */
function trainedOn({ training, evaluation }: Data, materials: readonly Artifact[]): string[] {
  const digestOf = new Map(materials.map(({ name, digest }) => [name, digest]));
  const seen = new Set(training.map((path) => digestOf.get(path)));
  return evaluation.filter((path) => seen.has(digestOf.get(path)));
}
