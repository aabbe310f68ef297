import type { ModelPackage } from '../artifacts/model-package.ts';
import type { PredictionsTable, Task } from '../evaluation/predictions.ts';
import type { Ports } from '../ports.ts';
import { refuse } from '../step/errors.ts';
import { assemble, type Meaning } from './assemble.ts';
import { scoreByCommand } from './command.ts';
import { bindInputs } from './model-inputs.ts';
import { scoreOnnx } from './onnx.ts';
import { truthReader } from './truth.ts';

/** The rows to score and what is known of them. */
export interface RowsToScore {
  readonly files: readonly string[];
  readonly rowId: readonly string[];
  /** Column or SQL expression. */
  readonly label: string;
  readonly slices: readonly string[];
  readonly task: Task;
  readonly positiveClass?: string | undefined;
  /** Classes that the table lists first, in this order. */
  readonly classes?: readonly string[] | undefined;
  /** Folder for the table that a score command writes. */
  readonly scratch?: string | undefined;
}

export interface ScoredRows {
  readonly table: PredictionsTable;
  /** Rows left out because their label is NULL. */
  readonly unlabelled: number;
  /** Cells that were NULL or NaN, by model input; empty for a score command. */
  readonly missing: Readonly<Record<string, number>>;
  /** SQL expressions of each model input, as bound; empty for a score command. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
}

export type ScoringPorts = Pick<
  Ports,
  'host' | 'files' | 'engine' | 'scorers' | 'processes' | 'environments'
>;

/**
 * Scores the labelled rows with the model of a package folder: ONNX in this process, anything else by the package's
 * score command. Throws `InputErrors` for a model whose bytes are not those of `model.json`, for inputs that the rows
 * do not have, for repeated ids and for scores that are not finite.
 */
export async function scorePackage(
  folder: string,
  pkg: ModelPackage,
  rows: RowsToScore,
  ports: ScoringPorts,
  signal: AbortSignal,
): Promise<ScoredRows> {
  const model = await packagedFile(folder, pkg, ports);
  if (pkg.task !== rows.task)
    refuse('model', `is for task ${pkg.task}, the rows are for ${rows.task}`, 'compare models of one task', {
      value: folder,
    });
  const engine = await ports.engine();
  const table = await engine.table({ files: rows.files });
  const truth = truthReader(rows, table.columns, rows.files.join(', '));
  const meaning = meaningOf(folder, pkg, rows);
  if (pkg.format === 'command') {
    const scored = await scoreByCommand({ folder, pkg, model, rows, table, truth }, ports, signal);
    return {
      table: assemble(scored.truth, scored.predicted, meaning),
      unlabelled: scored.truth.unlabelledIds.length,
      missing: {},
      inputs: {},
    };
  }
  const session = await (await ports.scorers()).onnx(model);
  try {
    const bound = bindInputs(session.inputs, pkg.inputs, table.columns, rows.files[0] ?? 'the table');
    const total = await table.rows();
    const scored = await scoreOnnx(session, bound, table, truth, rows.task, signal, (read) =>
      ports.host.log.progress(`scoring ${read.toLocaleString('en')} of ${total.toLocaleString('en')} rows`),
    );
    return {
      table: assemble(scored.truth, scored.predicted, meaning),
      unlabelled: scored.truth.unlabelledIds.length,
      missing: scored.missing,
      inputs: Object.fromEntries(
        bound.map(({ input, expressions }) => [
          input.name,
          expressions.length === 1 ? expressions[0]! : expressions,
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
    refuse('model', 'does not exist', 'keep the model beside model.json', { value: path });
  if (pkg.digest !== undefined && (await ports.files.digest(path)) !== pkg.digest)
    refuse(
      'model',
      'does not have the digest that model.json names',
      'package the model again with train-evaluate',
      { value: path },
    );
  return path;
}

const meaningOf = (folder: string, pkg: ModelPackage, rows: RowsToScore): Meaning => ({
  task: rows.task,
  positiveClass: rows.positiveClass ?? pkg.positiveClass ?? 'true',
  ...(rows.classes ? { classes: rows.classes } : {}),
  ...(pkg.classes ? { modelClasses: pkg.classes } : {}),
  threshold: pkg.decisionThreshold ?? 0.5,
  source: `the model of ${folder}`,
});
