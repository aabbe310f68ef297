import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Engine, Files } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import { artifactOf, tableArtifacts } from '../../foundation/run-folder/artifact.ts';

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

/** The files by their digests, each once; the evaluation files are one table, which scoring reads as well. */
export async function dataArtifacts(
  { training, evaluation }: Data,
  engine: Engine,
  files: Files,
): Promise<readonly Artifact[]> {
  const evaluated = await tableArtifacts('data', await engine.table({ files: evaluation }), files);
  const known = new Map(evaluation.map((path, at) => [path, evaluated[at]!]));
  const artifacts: Artifact[] = [];
  for (const path of new Set([...training, ...evaluation]))
    artifacts.push(known.get(path) ?? (await artifactOf('data', path, files, engine)));
  return artifacts;
}
