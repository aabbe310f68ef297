/*
 * Models: a model package (`model.json` and its file), and how rows are scored by it, in process with ONNX or by the
 * user's own command. It answers predictions and judges nothing.
 */
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { writtenSql } from '../../foundation/reading/sql-names.ts';
import { grouped } from '../../foundation/text/counted.ts';
import { type Assembled, assemble, type Meaning } from '../predictions/assemble.ts';
import { columnOrExpression } from '../predictions/columns.ts';
import { leavingNames, type NamesWanted } from '../predictions/row-names.ts';
import type { RowsToScore, ScoringPorts } from '../predictions/rows.ts';
import { joinPredictions, runScoreCommand } from './command.ts';
import { canLeaveNames, mayLeaveNames, nameOf, openRows } from './labelled-rows.ts';
import type { Latency } from './latency.ts';
import { bindInputs, type InputMapping } from './model-inputs.ts';
import { scoreOnnx } from './onnx.ts';
import type { ModelPackage } from './package.ts';

export type { RowsToScore, ScoringPorts } from '../predictions/rows.ts';

export interface ScoredRows extends Assembled {
  /** Rows left out because their label is NULL. */
  readonly unlabelled: number;
  /** Cells that were NULL or NaN, by model input; empty for a score command. */
  readonly missing: Readonly<Record<string, number>>;
  /** SQL expressions of each model input, as bound; empty for a score command. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  /** How long one row took, where that was asked for. */
  readonly latency?: Latency | undefined;
}

/** A model package, and the folder that it is in. */
interface PackageFolder {
  readonly folder: string;
  readonly pkg: ModelPackage;
}

/**
 * Scores the labelled rows with the model of a package folder: ONNX in this process, anything else by the package's
 * score command. Throws `InputErrors` for a model whose bytes are not those of `model.json`, for inputs that the rows
 * do not have, for repeated ids and for scores that are not finite.
 */
export async function scorePackage(
  { folder, pkg }: PackageFolder,
  rows: RowsToScore,
  ports: ScoringPorts,
  signal: AbortSignal,
): Promise<ScoredRows> {
  const model = await packagedFile(folder, pkg, ports);
  if (pkg.task !== rows.task)
    refuse('model', `is for task ${pkg.task}, the rows are for ${rows.task}`, 'compare models of one task', {
      value: folder,
    });
  const meaning = meaningOf(`the model of ${folder}`, rows, pkg);
  if (pkg.format === 'onnx') {
    const score = (names: NamesWanted) => scoreModel({ model, pkg, meaning, names }, rows, ports, signal);
    return (await canLeaveNames(rows, await ports.engine())) ? leavingNames(score) : score('read');
  }
  const path = await runScoreCommand({ folder, pkg, model, rows }, ports, signal);
  return joined(path, rows, { ...meaning, source: path }, ports);
}

/**
 * Joins the labelled rows with a predictions table that a command wrote. Throws `InputErrors` as `scorePackage` does,
 * and for rows that only one side has.
 */
export const scorePredictions = (
  path: string,
  rows: RowsToScore,
  threshold: number,
  ports: ScoringPorts,
): Promise<ScoredRows> => joined(path, rows, { ...meaningOf(path, rows), threshold }, ports);

/**
 * Tries the questions about the rows on the first of them, before anything expensive starts. Throws `InputErrors` for
 * columns that are not there, and for a label or model inputs that are no SQL over the table.
 */
export async function tryRows(
  rows: RowsToScore,
  inputs: InputMapping,
  ports: Pick<Ports, 'engine'>,
): Promise<void> {
  const engine = await ports.engine();
  const { table, reader } = await openRows(rows, 'read', engine);
  const asked = Object.entries(inputs).flatMap(([name, given]) =>
    typeof given === 'string'
      ? [[`model-inputs ${name}`, given] as const]
      : given.map((text, at) => [`model-inputs ${name} [${at + 1}]`, text] as const),
  );
  const expressions = asked.map(([key, text]) => {
    return [key, { ...columnOrExpression(table.columns, text), as: 'text' as const }] as const;
  });
  for await (const _ of table.batches({ ...reader.expressions, ...Object.fromEntries(expressions) }, 1))
    return;
}

async function joined(
  path: string,
  rows: RowsToScore,
  meaning: Meaning,
  ports: ScoringPorts,
): Promise<ScoredRows> {
  const engine = await ports.engine();
  const join = async (names: NamesWanted): Promise<ScoredRows> => {
    const labelled = await openRows(rows, names, engine);
    const { truth, predicted } = await joinPredictions(path, rows, labelled, engine);
    return {
      ...assemble(truth, predicted, meaning),
      unlabelled: truth.unlabelledIds.length,
      missing: {},
      inputs: {},
    };
  };
  return mayLeaveNames(rows) ? leavingNames(join) : join('read');
}

/** The file of an ONNX model, and how what it gives is to be understood. */
interface OnnxModel {
  readonly model: string;
  readonly pkg: ModelPackage;
  readonly meaning: Meaning;
  readonly names: NamesWanted;
}

async function scoreModel(
  { model, pkg, meaning, names }: OnnxModel,
  rows: RowsToScore,
  ports: ScoringPorts,
  signal: AbortSignal,
): Promise<ScoredRows> {
  const session = await (await ports.scorers()).onnx(model);
  try {
    const labelled = await openRows(rows, names, await ports.engine());
    const { table } = labelled;
    const inputs = bindInputs(session.inputs, pkg.inputs, table.columns, nameOf(rows.files));
    const total = grouped(await table.rows());
    const progress = (read: number) => ports.host.log.progress(`scoring ${grouped(read)} of ${total} rows`);
    const scored = await scoreOnnx(
      { session, inputs, task: rows.task, latencyRows: rows.latencyRows },
      labelled,
      signal,
      progress,
    );
    return {
      ...assemble(scored.truth, scored.predicted, meaning),
      unlabelled: scored.truth.unlabelledIds.length,
      missing: scored.missing,
      latency: scored.latency,
      inputs: Object.fromEntries(
        inputs.map(({ input, expressions: [first, ...more] }) => [
          input.name,
          more.length === 0 ? writtenSql(first!) : [first!, ...more].map(writtenSql),
        ]),
      ),
    };
  } finally {
    session.close();
  }
}

/** The model file of the package, when it holds the bytes that `model.json` names. */
async function packagedFile(folder: string, pkg: ModelPackage, ports: ScoringPorts): Promise<string> {
  if (pkg.file === undefined)
    refuse(
      'model',
      'has no model file: its predictions were written by the training command',
      'give a package with a model, or the predictions table',
      { value: folder },
    );
  const path = `${folder}/${pkg.file}`;
  if (!(await ports.files.exists(path)))
    refuse('model', 'does not exist', 'keep the model next to model.json', { value: path });
  if (pkg.digest !== undefined && (await ports.files.digest(path)) !== pkg.digest)
    refuse(
      'model',
      'does not have the digest that model.json names',
      'package the model again with train-evaluate',
      { value: path },
    );
  return path;
}

const meaningOf = (source: string, rows: RowsToScore, pkg?: ModelPackage): Meaning => ({
  task: rows.task,
  positiveClass: rows.positiveClass ?? pkg?.positiveClass ?? 'true',
  ...(rows.classes ? { classes: rows.classes } : {}),
  ...(pkg?.classes ? { modelClasses: pkg.classes } : {}),
  threshold: pkg?.decisionThreshold ?? 0.5,
  source,
});
