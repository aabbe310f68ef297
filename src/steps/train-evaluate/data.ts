import type { Artifact } from '../../evidence/evidence.ts';
import type { Engine, Files } from '../../ports.ts';
import { InputErrors, type InputProblem } from '../../step/errors.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv',
  onnx: 'application/onnx',
  json: 'application/json',
  txt: 'text/plain',
  toml: 'application/toml',
};
const suffixOf = (path: string): string => path.toLowerCase().split('.').at(-1)!;

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

/** A file by its digest; tables with their rows. */
export async function artifactOf(
  role: Artifact['role'],
  path: string,
  files: Files,
  engine?: Engine,
): Promise<Artifact> {
  const suffix = suffixOf(path);
  const isTable = suffix === 'parquet' || suffix === 'csv';
  const rows = engine && isTable ? { rows: await (await engine.table({ files: [path] })).rows() } : {};
  return {
    role,
    name: files.relative(path),
    digest: await files.digest(path),
    mediaType: MEDIA_TYPES[suffix] ?? 'application/octet-stream',
    ...rows,
  };
}
