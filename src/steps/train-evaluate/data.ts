import type { Files } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';

export interface Data {
  readonly training: readonly string[];
  readonly evaluation: readonly string[];
}

/** The files that the inputs name. Throws `InputErrors` for every pattern that matches none. */
export async function findData(
  inputs: {
    readonly trainingData?: readonly string[] | undefined;
    readonly evaluationData: readonly string[];
  },
  files: Files,
): Promise<Data> {
  const problems: InputProblem[] = [];
  const find = async (input: string, patterns: readonly string[]) => {
    for (const pattern of patterns.filter((each) => !each.startsWith('!')))
      if ((await files.glob([pattern])).length === 0)
        problems.push({
          input,
          value: pattern,
          message: 'matches no file',
          remedy: 'name files that exist, relative to the working directory',
        });
    const found = await files.glob(patterns);
    if (found.length === 0 && patterns.length > 0 && problems.length === 0)
      problems.push({ input, value: patterns.join(', '), message: 'leaves no file', remedy: 'exclude less' });
    return found;
  };
  const training = await find('training-data', inputs.trainingData ?? []);
  const evaluation = await find('evaluation-data', inputs.evaluationData);
  if (problems.length > 0) throw new InputErrors(problems);
  return { training, evaluation };
}
