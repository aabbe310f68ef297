import { posix } from 'node:path';
import { forgetAside, putBack, setAside } from '../../domain/commands/aside.ts';
import { runCommand } from '../../domain/commands/run-command.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { Data } from './data.ts';
import type { Plan, TrainInputs } from './plan.ts';

/** A training as it was planned, and the tables that it is of. */
interface Training {
  readonly plan: Plan;
  readonly inputs: TrainInputs;
  readonly data: Data;
}

/**
 * Runs the training command. What it shall write is set aside first, so that what is there afterwards is its own;
 * it is put back where the command fails. Throws `InputErrors` where it fails or does not write what was asked for.
 */
export async function train(training: Training, ports: Ports, signal: AbortSignal): Promise<void> {
  const { plan } = training;
  const { files } = ports;
  await files.makeFolder(`${plan.folder}/output`);
  if (!plan.command) return;
  const written = [plan.model, plan.predictions].filter((path) => path !== undefined);
  await makeRoom(written, files);
  const earlier = await setAside(written, files);
  try {
    await runTraining(plan.command, training, ports, signal);
  } catch (cause) {
    await putBack(earlier, files);
    throw cause;
  } finally {
    await forgetAside(earlier, files);
  }
}

/** Without a command, what is scored must be there. Throws `InputErrors` where it is not. */
export const requireGiven = (plan: Plan, files: Ports['files']): Promise<void> =>
  requireThere(
    plan,
    files,
    'does not exist',
    'name a file that exists, or give the `command` that writes it',
  );

/** The folders of what the command shall write, which must not be folders themselves. */
async function makeRoom(paths: readonly string[], files: Ports['files']): Promise<void> {
  for (const path of paths) {
    if (await files.isFolder(path))
      refuse('model', 'is a folder', 'name the file that the command writes', { value: path });
    await files.makeFolder(posix.dirname(path));
  }
}

async function runTraining(
  argv: readonly string[],
  training: Training,
  ports: Ports,
  signal: AbortSignal,
): Promise<void> {
  const { environment } = training.inputs;
  const variables = variablesOf(training, ports);
  await runCommand({ input: 'command', title: 'Train', argv, environment, variables }, ports, signal);
  await requireThere(
    training.plan,
    ports.files,
    'was not written by the command',
    'write it at the path in MLOPS_TRAIN_MODEL or MLOPS_TRAIN_PREDICTIONS',
  );
}

function variablesOf({ plan, inputs, data }: Training, { files }: Ports): Readonly<Record<string, string>> {
  const lines = (paths: readonly string[]) => paths.map((path) => files.absolute(path)).join('\n');
  return {
    MLOPS_TRAIN_DATA: lines(data.training),
    MLOPS_TRAIN_OUTPUT: files.absolute(`${plan.folder}/output`),
    MLOPS_TRAIN_SEED: String(inputs.seed),
    MLOPS_TRAIN_HYPERPARAMETERS: files.absolute(plan.hyperparameters),
    ...(plan.model === undefined ? {} : { MLOPS_TRAIN_MODEL: files.absolute(plan.model) }),
    // Only a command that predicts by itself is told the rows that it is judged on.
    ...(plan.predictions === undefined
      ? {}
      : {
          MLOPS_TRAIN_PREDICTIONS: files.absolute(plan.predictions),
          MLOPS_TRAIN_EVALUATION_DATA: lines(data.evaluation),
        }),
  };
}

async function requireThere(
  plan: Plan,
  files: Ports['files'],
  message: string,
  remedy: string,
): Promise<void> {
  for (const [input, path] of [
    ['model', plan.model],
    ['predictions', plan.predictions],
  ] as const) {
    if (path === undefined) continue;
    if (await files.isFolder(path)) refuse(input, 'is a folder', 'name a file', { value: path });
    if (!(await files.exists(path))) refuse(input, message, remedy, { value: path });
  }
}
