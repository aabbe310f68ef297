import { readModelPackage } from '../../domain/models/package-file.ts';
import { requireFile, type Trained } from '../../domain/training/trained.ts';
import type { FileKind, Files, StoredFile } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { type Found, withTrait } from '../../foundation/run-folder/run-folder.ts';

/** What is stored of a run: each file, and where it is now. */
export interface RunFiles {
  readonly files: readonly (StoredFile & { readonly source: string })[];
  readonly format: string;
}

/**
 * Model package, predictions, every evidence and the card of a run. Throws `InputErrors` where the model or its package
 * is not here, or was changed since.
 */
export async function filesOfRun(
  trained: Trained,
  found: readonly Found[],
  evidenceDir: string,
  files: Files,
): Promise<RunFiles> {
  const { folder, file } = trained.facts.model ?? refuseNoModel(trained);
  const weights = requireFile('evidence', trained, `${folder}/${file}`);
  const packaged = requireFile('evidence', trained, `${folder}/model.json`);
  const here = packaged.slice(0, packaged.lastIndexOf('/'));
  const { environment, format } = await readModelPackage(here, files);
  const card = await cardOf(found, evidenceDir, files);
  const wanted: readonly (readonly [FileKind, string, string])[] = [
    ['weights', `model/${file}`, weights],
    ['package', 'model/model.json', packaged],
    ...(environment === undefined
      ? []
      : [['package', `model/${environment}`, `${here}/${environment}`] as const]),
    ['predictions', 'predictions.parquet', trained.predictions],
    ...(card === undefined ? [] : [['card', 'MODEL_CARD.md', card] as const]),
    ...found
      .toSorted((a, b) => (a.evidence.id < b.evidence.id ? -1 : 1))
      .map(({ path, evidence }) => ['evidence', `evidence/${evidence.id}.json`, path] as const),
  ];
  return {
    format,
    files: await Promise.all(
      wanted.map(async ([kind, path, source]) => ({
        kind,
        path,
        source,
        digest: await files.digest(source),
        size: await files.size(source),
      })),
    ),
  };
}

const refuseNoModel = ({ path }: Trained): never =>
  refuse('evidence', 'names no model, only predictions', 'give train-evaluate the model too', {
    value: path,
  });

/**
 * The model card that the report step wrote of these gates, where it is in the run's folder. One of earlier gates is of
 * an earlier run. Throws `InputErrors` for one that was edited since.
 */
async function cardOf(
  found: readonly Found[],
  evidenceDir: string,
  files: Files,
): Promise<string | undefined> {
  const path = `${evidenceDir}/report/MODEL_CARD.md`;
  const gates = withTrait(found, 'judges');
  const report = withTrait(found, 'always').find(({ evidence: { subjects } }) =>
    gates.every((gate) => subjects.some(({ digest }) => digest === gate.digest)),
  );
  const card = report?.evidence.products.find(({ name }) => name.endsWith('/report/MODEL_CARD.md'));
  if (!report || !card || !(await files.exists(path))) return undefined;
  if ((await files.digest(path)) === card.digest) return path;
  return refuse(path, 'is not the card that the report step wrote', `run ${report.evidence.id} again`, {
    at: { file: path },
  });
}
