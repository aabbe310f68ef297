import type { ModelOutput } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { Task } from '../predictions/predictions.ts';

/** Outputs of a model that scoring reads. */
export interface ChosenOutputs {
  readonly label?: string;
  readonly scores?: string;
  readonly number?: string;
}

/**
 * Picks outputs by type: probabilities are floats, labels integers or texts, a regression's answer one float.
 * Throws `InputErrors` for probabilities that only a map holds, and where several outputs fit.
 */
export function chooseOutputs(outputs: readonly ModelOutput[], task: Task): ChosenOutputs {
  const floats = outputs.filter((output) => output.kind === 'float');
  if (task === 'regression') return { number: only(floats, outputs, task).name };
  const labels = outputs.filter((output) => output.kind === 'integer' || output.kind === 'text');
  const label = labels.length > 1 ? labels.find((output) => /label|class/i.test(output.name)) : labels[0];
  if (floats.length === 0) {
    if (outputs.some((output) => output.kind === 'unsupported'))
      refuse(
        'model',
        'gives its probabilities as a map, not as a tensor',
        'export it with a tensor as output; of maps only those of a ZipMap of the graph itself can be read',
        { value: listed(outputs) },
      );
    if (label === undefined) only(floats, outputs, task);
  }
  return {
    ...(label ? { label: label.name } : {}),
    ...(floats.length > 0 ? { scores: only(floats, outputs, task).name } : {}),
  };
}

/** The one float output, or the one whose name says probability. */
function only(floats: readonly ModelOutput[], outputs: readonly ModelOutput[], task: Task): ModelOutput {
  const named = floats.length > 1 ? floats.filter((output) => /prob|score/i.test(output.name)) : floats;
  if (named.length === 1) return named[0]!;
  const message =
    floats.length === 0
      ? `has no float output for task ${task}`
      : `has ${floats.length} float outputs, and none is named for its probabilities`;
  return refuse('model', message, 'export it with one output of numbers (and one of labels)', {
    value: listed(outputs),
  });
}

const listed = (outputs: readonly ModelOutput[]): string =>
  outputs.map((output) => `${output.name} (${output.kind})`).join(', ');
