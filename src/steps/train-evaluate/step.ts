import { requireEnvironment } from '../../domain/commands/run-command.ts';
import { evaluateSql, trySql } from '../../domain/metrics/sql/evaluate-sql.ts';
import { type SqlMetric, sqlMetricsOf } from '../../domain/metrics/sql/sql-metric.ts';
import { type RowsToScore, tryRows } from '../../domain/models/score.ts';
import { groupsAsked } from '../../domain/predictions/groupings.ts';
import { writePredictions } from '../../domain/predictions/predictions-file.ts';
import { rowColumns } from '../../domain/predictions/row-ids.ts';
import { byItem } from '../../domain/predictions/trials.ts';
import { type TrainFacts, TrainFactsSchema } from '../../domain/training/facts.ts';
import { type Hyperparameters, readHyperparameters } from '../../domain/training/hyperparameters.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Files, Ports } from '../../foundation/ports/ports.ts';
import { together } from '../../foundation/problems/errors.ts';
import { dialectSaid, readingCsv } from '../../foundation/reading/csv-words.ts';
import { artifactOf } from '../../foundation/run-folder/artifact.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { dataArtifacts, findData } from './data.ts';
import { decideTraining } from './decide.ts';
import { trainExhibits } from './exhibits.ts';
import { lookHeldOut } from './held-out.ts';
import { measure } from './measure.ts';
import { scoreAsPlanned } from './model.ts';
import { trainNumbers } from './numbers.ts';
import { mistakesIn, planOf, type TrainInputs } from './plan.ts';
import { trainEvaluate } from './spec.ts';
import { requireGiven, train } from './train.ts';

/** Trains with the user's command, scores the evaluation rows, measures them overall and per slice. */
export const trainEvaluateStep = defineStep({
  spec: trainEvaluate,
  facts: TrainFactsSchema,
  factsVersion: 1,
  check: mistakesIn,
  async look(inputs, ports, signal) {
    const { files } = ports;
    const plan = planOf(inputs);
    const [data] = await together(
      findData(inputs, files),
      plan.command ? Promise.resolve() : requireGiven(plan, files),
      requireEnvironment(inputs.environment, files),
    );
    const rows = rowsOf(inputs, data.evaluation, `${plan.folder}/scored`);
    await tryRows(rows, inputs.modelInputs ?? {}, ports);
    const metrics = sqlMetricsOf(inputs.metrics);
    await tryMetrics(rows, metrics, ports);
    await files.remove(plan.folder);
    await files.makeFolder(plan.modelFolder);
    const engine = readingCsv(await ports.engine(), dialectSaid(inputs.csv));
    const materials = [...(await dataArtifacts(data, engine, files))];
    if (inputs.environment !== undefined)
      materials.push(await artifactOf('config', inputs.environment, files));

    await train({ plan, inputs, data }, ports, signal);
    const { scored, pkg } = await scoreAsPlanned({ plan, inputs, rows }, ports, signal);
    const values = await evaluateSql(byItem(scored.table), metrics, engine);
    const heldOut = await lookHeldOut(data, { ...rows, inputs: scored.inputs }, engine);
    const predictions = `${plan.folder}/predictions.parquet`;
    await writePredictions(predictions, scored.table, engine, rowColumns(inputs));

    const table = {
      ...(await artifactOf('predictions', predictions, files)),
      rows: scored.table.rowIds.length,
    };
    const modelFile = pkg && `${plan.modelFolder}/${pkg.file}`;
    const model = modelFile === undefined ? undefined : await artifactOf('model', modelFile, files);
    const weighed = model && { ...model, bytes: await files.size(modelFile!) };
    const card = pkg ? [await artifactOf('config', `${plan.modelFolder}/model.json`, files)] : [];
    const settings = await settingsOf(plan.hyperparameters, files);
    return {
      facts: measure({
        plan,
        inputs,
        data,
        materials,
        scored,
        model: weighed,
        predictions,
        heldOut,
        metrics,
        values,
        hyperparameters: settings.values,
      }),
      subjects: [model ?? table],
      materials,
      products: [...(model ? [model] : []), ...card, table, ...settings.files],
      measured: { engine: engine.name },
      seed: inputs.seed,
    };
  },
  decide: (_, facts) => decideTraining(facts),
  exhibits: trainExhibits,
  numbers: trainNumbers,
  outputsOf: ({ facts }) => ({
    model: facts?.model?.folder ?? '',
    'model-digest': facts?.model?.digest ?? '',
    predictions: facts?.predictions ?? '',
    metrics: facts ? metricsJson(facts.metrics) : '',
  }),
});

/** Throws `InputErrors` for metrics in SQL that could not be run, before anything is trained. */
async function tryMetrics(
  rows: RowsToScore,
  metrics: readonly SqlMetric[],
  { engine }: Pick<Ports, 'engine'>,
): Promise<void> {
  if (metrics.length === 0) return;
  const opened = await engine();
  const { columns } = await opened.table({ files: rows.files, csv: rows.csv });
  await trySql(rows, metrics, columns, opened);
}

/** What the command says that it trained with, and where. Throws `InputErrors` for a file that nobody can read. */
async function settingsOf(
  path: string,
  files: Files,
): Promise<{ readonly values?: Hyperparameters; readonly files: readonly Artifact[] }> {
  if (!(await files.exists(path))) return { files: [] };
  const values = readHyperparameters(await files.readText(path), path);
  return { values, files: [await artifactOf('config', path, files)] };
}

const rowsOf = (inputs: TrainInputs, files: readonly string[], scratch: string): RowsToScore => ({
  files,
  rowId: inputs.rowId,
  label: inputs.label,
  csv: dialectSaid(inputs.csv),
  slices: inputs.slices ?? [],
  groups: groupsAsked(inputs.groups),
  weight: inputs.weight,
  trial: inputs.trial,
  sql: sqlMetricsOf(inputs.metrics).map(({ sql }) => sql),
  latencyRows: inputs.latencyRows,
  task: inputs.task,
  positiveClass: inputs.positiveClass,
  classes: inputs.classes,
  names: 'left',
  scratch,
});

/** Name to number, null where there is none. */
const metricsJson = (metrics: TrainFacts['metrics']): string =>
  JSON.stringify(
    Object.fromEntries(metrics.map(({ name, value }) => [name, typeof value === 'number' ? value : null])),
  );
