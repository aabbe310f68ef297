import { posix } from 'node:path';
import { argvOf } from '../../domain/commands/words.ts';
import { sqlMetricProblems } from '../../domain/metrics/sql/sql-metric.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import type { trainEvaluate } from './spec.ts';

const { normalize } = posix;

export type TrainInputs = InputsOf<(typeof trainEvaluate)['inputs']>;

type PlanInputs = Partial<TrainInputs>;

/** Who does what, and where it is written; no path is absolute. */
export interface Plan {
  readonly command?: readonly string[];
  readonly scoreCommand?: readonly string[];
  readonly scoredBy: 'onnx' | 'score-command' | 'predictions';
  /** Where the command writes the model, or where it stands; absent where only predictions are given. */
  readonly model?: string;
  /** Where the command writes its predictions, or where they stand. */
  readonly predictions?: string;
  readonly folder: string;
  readonly modelFolder: string;
  /** Where the command may write what it trained with. */
  readonly hyperparameters: string;
}

/** Reads the inputs as a plan. Throws `InputErrors` for inputs that do not fit together. */
export function planOf(inputs: PlanInputs): Plan {
  const commands = parseCommands(inputs);
  if (!commands.command && inputs.model === undefined && inputs.predictions === undefined)
    refuse(
      'command',
      'is missing, and there is no model to score',
      'give `command`, or a `model`, or a `predictions` table',
    );
  const folder = `${inputs.evidenceDir}/artifacts/${inputs.id ?? 'train-evaluate'}`;
  const modelFolder = `${folder}/model`;
  refuseOwnFolder(inputs, folder);
  const model = inputs.model ?? (inputs.predictions === undefined ? `${modelFolder}/model.onnx` : undefined);
  const scorer = commands.scoreCommand ? 'score-command' : 'onnx';
  if (inputs.latencyRows !== undefined && (scorer !== 'onnx' || inputs.predictions !== undefined))
    refuse(
      'latency-rows',
      'measures an ONNX model, and the rows are scored by something else',
      'leave it out',
      { value: inputs.latencyRows },
    );
  return {
    ...commands,
    scoredBy: inputs.predictions === undefined ? scorer : 'predictions',
    ...(model === undefined ? {} : { model }),
    ...(inputs.predictions === undefined ? {} : { predictions: inputs.predictions }),
    folder,
    modelFolder,
    hyperparameters: `${folder}/hyperparameters.json`,
  };
}

/** What is wrong with the inputs whatever the world holds. */
export function mistakesIn(inputs: PlanInputs): readonly InputProblem[] {
  const own = sqlMetricProblems(inputs.metrics);
  try {
    planOf(inputs);
    return own;
  } catch (cause) {
    if (cause instanceof InputErrors) return [...cause.problems, ...own];
    throw cause;
  }
}

/** The step empties its folder before it starts: what is to be scored as it is must not stand there. */
function refuseOwnFolder(inputs: PlanInputs, folder: string): void {
  if (inputs.command !== undefined) return;
  const problems = (['model', 'predictions'] as const).flatMap((input) => {
    const path = inputs[input];
    if (path === undefined || !normalize(path).startsWith(`${normalize(folder)}/`)) return [];
    const message = `is in ${folder}, which this step empties`;
    return [{ input, value: path, message, remedy: 'move it, or give this step another `id`' }];
  });
  if (problems.length > 0) throw new InputErrors(problems);
}

/** Both commands as words; what is wrong with either is said at once. */
function parseCommands(inputs: PlanInputs): Pick<Plan, 'command' | 'scoreCommand'> {
  const problems: InputProblem[] = [];
  const words = (input: string, text: string | readonly string[]): readonly string[] => {
    try {
      return argvOf(input, text);
    } catch (cause) {
      if (!(cause instanceof InputErrors)) throw cause;
      problems.push(...cause.problems);
      return [];
    }
  };
  const parsed = {
    ...(inputs.command === undefined ? {} : { command: words('command', inputs.command) }),
    ...(inputs.scoreCommand === undefined
      ? {}
      : { scoreCommand: words('score-command', inputs.scoreCommand) }),
  };
  if (problems.length > 0) throw new InputErrors(problems);
  return parsed;
}
