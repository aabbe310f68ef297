import type { Engine } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import { nameIndex } from '../../foundation/text/name-index.ts';
import { runCommand } from '../commands/run-command.ts';
import { missingColumns } from '../predictions/columns.ts';
import type { Predicted } from '../predictions/predicted.ts';
import { predictedReader, reorder } from '../predictions/predicted-reader.ts';
import { idExpressions, idOfRow, requireUnique, rowColumns } from '../predictions/row-ids.ts';
import { areLeft, askedTooEarly, leftNames, namesIn } from '../predictions/row-names.ts';
import type { RowsToScore, ScoringPorts } from '../predictions/rows.ts';
import { allIds, type LabelledTable, type Truth } from '../predictions/truth.ts';
import type { ModelPackage } from './package.ts';

export interface CommandScoring {
  readonly folder: string;
  readonly pkg: ModelPackage;
  readonly model: string;
  readonly rows: RowsToScore;
}

const BATCH = 65_536;

/**
 * Reads the rows' names and labels, and joins them with a predictions table by id; labels always come from the data.
 * Throws `InputErrors` for labelled rows without a prediction and for ids that the data does not have.
 */
export async function joinPredictions(
  path: string,
  rows: RowsToScore,
  { table, reader }: LabelledTable,
  engine: Engine,
): Promise<{ readonly truth: Truth; readonly predicted: Predicted }> {
  for await (const batch of table.batches(reader.expressions, BATCH)) reader.take(batch);
  const truth = reader.finish();
  const { rowIds } = truth;
  const scores = await readScores(path, rows, areLeft(rowIds), engine);
  if (!areLeft(rowIds))
    return { truth, predicted: reorder(scores.predicted, orderOf(truth, scores.rowIds, path)) };
  const order = (await engine.pairing(table, scores.table, rowIds.columns)) ?? askedTooEarly();
  return {
    truth: { ...truth, rowIds: leftNames({ ...rowIds, unique: true }) },
    predicted: reorder(scores.predicted, order),
  };
}

/** Runs the score command; answers where its table stands. Throws `InputErrors` where it fails or writes nothing. */
export async function runScoreCommand(
  { folder, pkg, model, rows }: CommandScoring,
  ports: ScoringPorts,
  signal: AbortSignal,
): Promise<string> {
  const argv = pkg.scoreCommand;
  if (!argv)
    refuse(
      'score-command',
      'is missing for a model that is not ONNX',
      'say in `score-command` how to score it',
      { value: folder },
    );
  const scratch = rows.scratch ?? 'mlops-out/artifacts/scored';
  await ports.files.remove(scratch);
  await ports.files.makeFolder(scratch);
  const environment = pkg.environment === undefined ? undefined : `${folder}/${pkg.environment}`;
  const variables = {
    MLOPS_SCORE_DATA: rows.files.map((file) => ports.files.absolute(file)).join('\n'),
    MLOPS_SCORE_MODEL: ports.files.absolute(model),
    MLOPS_SCORE_PREDICTIONS: ports.files.absolute(`${scratch}/predictions.parquet`),
  };
  await runCommand({ input: 'score-command', title: 'Score', argv, environment, variables }, ports, signal);
  const path = await writtenTable(scratch, ports.files);
  return (
    path ??
    refuse(
      'score-command',
      'ended well and wrote no predictions',
      'write the table at the path in MLOPS_SCORE_PREDICTIONS, as Parquet or as CSV',
      { value: argv.join(' ') },
    )
  );
}

/** Where a command left its table. CSV text at the path of the Parquet file is moved to a name that says so. */
async function writtenTable(scratch: string, files: ScoringPorts['files']): Promise<string | undefined> {
  const [parquet, csv] = [`${scratch}/predictions.parquet`, `${scratch}/predictions.csv`];
  if (!(await files.exists(parquet))) return (await files.exists(csv)) ? csv : undefined;
  if (await isParquet(parquet, files)) return parquet;
  await files.copy(parquet, csv);
  await files.remove(parquet);
  return csv;
}

async function isParquet(path: string, files: ScoringPorts['files']): Promise<boolean> {
  for await (const block of files.blocks(path))
    return Buffer.from(block.subarray(0, 4)).toString('latin1') === 'PAR1';
  return true;
}

/** Scores in the order of their table; the names of their rows may be left in it. */
async function readScores(path: string, rows: RowsToScore, namesLeft: boolean, engine: Engine) {
  // A command writes what this tool reads by itself, whatever its data are written in.
  const table = await engine.table({ files: [path], csv: {} });
  const ids = rowColumns(rows);
  const problems = missingColumns('row-id', ids, table.columns, path);
  if (problems.length > 0) throw new InputErrors(problems);
  const reader = predictedReader(rows.task, { columns: table.columns, rows: await table.rows() }, path);
  const rowIds: string[] = [];
  const named = namesLeft ? {} : idExpressions(ids);
  for await (const batch of table.batches({ ...named, ...reader.expressions }, BATCH)) {
    const all = Array.from({ length: batch.rows }, (_, row) => row);
    if (!namesLeft) for (const row of all) rowIds.push(idOfRow(batch, ids, row));
    reader.take(batch, all);
  }
  requireUnique(rowIds, ids, path);
  return { table, rowIds, predicted: reader.finish() };
}

/** For each labelled row, where its prediction stands. */
function orderOf(truth: Truth, predictedIds: readonly string[], path: string): Uint32Array {
  const at = nameIndex(predictedIds);
  const known = nameIndex(allIds(truth));
  const ids = namesIn(truth.rowIds);
  const without = ids.filter((id) => at.find(id) < 0);
  const strangers = predictedIds.filter((id) => known.find(id) < 0);
  const problems = [
    ...(without.length > 0
      ? [`lacks ${counted(without.length, 'row')} of the evaluation data, the first is ${without[0]}`]
      : []),
    ...(strangers.length > 0
      ? [
          `holds ${counted(strangers.length, 'row')} that the evaluation data does not have, the first is ${strangers[0]}`,
        ]
      : []),
  ];
  if (problems.length > 0)
    throw new InputErrors(
      problems.map((message) => ({
        input: 'predictions',
        value: path,
        message,
        remedy: 'write one prediction per row of the evaluation data, with the row-id columns as they are',
      })),
    );
  return Uint32Array.from(ids, at.find);
}
