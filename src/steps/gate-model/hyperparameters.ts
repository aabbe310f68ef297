import { posix } from 'node:path';
import { type Hyperparameters, readHyperparameters } from '../../domain/training/hyperparameters.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { Files } from '../../foundation/ports/ports.ts';
import { artifactOf } from '../../foundation/run-folder/artifact.ts';

/** Files that hold the hyperparameters of the predictions in the same folder. */
const NAMES = ['hyperparameters.json', 'params.json', 'hparams.json', 'trial.json'];

export interface FoundHyperparameters {
  readonly values: Hyperparameters;
  readonly materials: readonly Artifact[];
}

/**
 * Hyperparameters beside a predictions table: a JSON file of a known name or of the name of the table, else the folder
 * `params` of an MLflow run, a file each. A table of several trials has those of all in one JSON file. None where there
 * are none. Throws `InputErrors` for those that cannot be read.
 */
export async function hyperparametersBeside(
  path: string,
  files: Files,
  trial?: string,
): Promise<FoundHyperparameters> {
  const folder = posix.dirname(path);
  const stem = posix.basename(path).replace(/\.(parquet|csv(\.(gz|zst))?)$/i, '');
  for (const name of [`${stem}.params.json`, ...NAMES]) {
    const file = posix.join(folder, name);
    if (!(await files.exists(file)) || (await files.isFolder(file))) continue;
    return {
      values: readHyperparameters(await files.readText(file), file, trial),
      materials: [await artifactOf('config', file, files)],
    };
  }
  return mlflowRun(folder, files);
}

/** `params/lr` beside the table, or beside the folder `artifacts` that it is in. */
async function mlflowRun(folder: string, files: Files): Promise<FoundHyperparameters> {
  for (const home of [folder, posix.dirname(folder)]) {
    const found = await files.glob([posix.join(home, 'params', '*')]);
    const isRun = found.length > 0 && (await files.exists(posix.join(home, 'meta.yaml')));
    if (!isRun) continue;
    const values = await Promise.all(
      found.map(async (file) => ({ name: posix.basename(file), value: (await files.readText(file)).trim() })),
    );
    const materials = await Promise.all(found.map((file) => artifactOf('config', file, files)));
    return { values, materials };
  }
  return { values: [], materials: [] };
}
