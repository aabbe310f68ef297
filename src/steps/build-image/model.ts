import { posix } from 'node:path';
import { readModelPackage } from '../../domain/models/package-file.ts';
import { openTrained, requireFile } from '../../domain/training/trained.ts';
import type { Artifact, Digest } from '../../foundation/evidence/evidence.ts';
import type { Files, Ports } from '../../foundation/ports/ports.ts';
import { type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import {
  type Approval,
  approvalOf,
  judgedModels,
  theJudgedModel,
} from '../../foundation/run-folder/approval.ts';
import { artifactOf } from '../../foundation/run-folder/artifact.ts';
import { evaluationOf } from '../../foundation/run-folder/evaluation.ts';
import { type Found, withTrait } from '../../foundation/run-folder/run-folder.ts';
import { readRunToMove } from '../../foundation/run-folder/verified-run.ts';
import type { FoundContext } from './context.ts';
import type { BuildInputs } from './inputs.ts';
import { buildImage } from './spec.ts';

/** The model that the image is of, and what its gates said. */
export interface FoundModel {
  /** The model file where it is now; undefined for an image without a model. */
  readonly file: string | undefined;
  readonly artifact: Artifact | undefined;
  readonly approval: Approval | null;
  readonly evidenceRequired: boolean;
  readonly found: readonly Found[];
}

/**
 * The model that was given, else the one that the run's gates judged, else the one that the run evaluated. Throws
 * `InputErrors` where evidence is required and there is no model, and for a package whose file was changed.
 */
export async function findModel(
  inputs: BuildInputs,
  { clock, files, recheck }: Pick<Ports, 'clock' | 'files' | 'recheck'>,
): Promise<FoundModel> {
  const found = await readRunToMove({ files, recheck }, inputs.evidenceDir, inputs.id ?? buildImage.name);
  const file =
    inputs.model === undefined
      ? await fileOfRun(found, inputs, files)
      : await fileOfPackage(inputs.model, files);
  const artifact = file === undefined ? undefined : await artifactOf('model', file, files);
  return {
    file,
    artifact,
    found,
    approval: artifact ? approvalOf(found, artifact.digest, clock.now()) : null,
    evidenceRequired: inputs.requireEvidence ?? found.length > 0,
  };
}

async function fileOfPackage(folder: string, files: Files): Promise<string> {
  const pkg = await readModelPackage(folder, files);
  if (pkg.file === undefined)
    return refuse('model', 'holds only predictions, no model', 'give train-evaluate the model too', {
      value: folder,
    });
  const file = posix.join(folder, pkg.file);
  if (pkg.digest !== undefined && pkg.digest !== (await files.digest(file)))
    refuse('model', `holds a ${pkg.file} with other bytes than model.json says`, 'bring the whole folder', {
      value: folder,
    });
  return file;
}

async function fileOfRun(
  found: readonly Found[],
  { evidenceDir, requireEvidence }: BuildInputs,
  files: Files,
): Promise<string | undefined> {
  const model = modelOfRun(found, evidenceDir, requireEvidence === true);
  if (model === undefined) return undefined;
  const one = evaluationOf(found, model);
  if (!one)
    return refuse('model', `${model} was judged, and its evaluation is not here`, 'give `model`', {
      value: evidenceDir,
    });
  const trained = await openTrained('evidence-dir', one, files);
  const { folder, file } = trained.facts.model!;
  return requireFile('evidence-dir', trained, `${folder}/${file}`);
}

/** A run without gates may have evaluated one model: that no gate has judged it is then told of this model. */
function modelOfRun(found: readonly Found[], evidenceDir: string, required: boolean): Digest | undefined {
  if (required || judgedModels(found).length > 0) return theJudgedModel(found, evidenceDir);
  const evaluated = new Set(
    withTrait(found, 'evaluates')
      .flatMap(({ evidence }) => evidence.subjects.filter(({ role }) => role === 'model'))
      .map(({ digest }) => digest),
  );
  if (evaluated.size <= 1) return [...evaluated][0];
  return refuse('model', `is not given, and the run evaluated ${evaluated.size}`, 'give `model`', {
    value: evidenceDir,
  });
}

/** An image cannot hold a model that its build is not given. */
export function placeProblem({ file }: FoundModel, context: FoundContext): readonly InputProblem[] {
  if (file === undefined) return [];
  const inside = context.below(file);
  if (inside !== undefined && context.holds(inside)) return [];
  return [
    {
      input: 'model',
      value: file,
      message:
        inside === undefined
          ? 'lies outside the build context, so that no image can hold it'
          : 'is kept from the build by .dockerignore or by a link',
      remedy:
        inside === undefined ? 'copy the model folder into the context' : 'let .dockerignore send it: !path',
    },
  ];
}
