import { z } from 'zod';
import type { Digest, Evidence } from '../../foundation/evidence/evidence.ts';
import { MODEL_LABEL } from '../../foundation/images/image-labels.ts';
import type { Deployer, Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { approvalOf } from '../../foundation/run-folder/approval.ts';
import type { Found } from '../../foundation/run-folder/run-folder.ts';
import { readRunToMove } from '../../foundation/run-folder/verified-run.ts';
import type { DeployInputs } from './inputs.ts';
import { deploy } from './spec.ts';

/** The image by digest: given, or the one that build-image of this run pushed. */
export function imageOf({ image, evidence, evidenceDir }: DeployInputs, found: readonly Found[]): string {
  if (image !== undefined) return image;
  const built = found
    .filter((one) => isBuild(one) && one.evidence.verdict === 'pass')
    .flatMap(({ path, evidence }) => imagesOf(path, evidence));
  const names = [...new Set(built)];
  if (names.length === 1) return names[0]!;
  return refuse(
    'image',
    names.length === 0
      ? `is not given, and ${evidence ?? evidenceDir} holds no image that build-image pushed`
      : `is not given, and build-image pushed ${names.length} images`,
    'give `image` by digest',
  );
}

const isBuild = ({ traits }: Found): boolean => traits.includes('builds');

/** Images that a build pushed. Digests stand outside its facts, which tell the repositories that it pushed to. */
function imagesOf(path: string, { products, facts }: Evidence): readonly string[] {
  const { images } = PushedSchema.parse(facts);
  const named = products.filter(({ role }) => role === 'image');
  const foreign = named.find(({ name, digest }) => !images.some((image) => name === `${image}@${digest}`));
  if (foreign)
    refuse(path, `names the image ${foreign.name}, which its build did not push`, 'run build-image again', {
      at: { file: path },
    });
  return named.map(({ name }) => name);
}

const PushedSchema = z.looseObject({ images: z.array(z.string()) });

/** The model of an image: what its label says. An image that says nothing needs `expect-model: none`. */
export async function modelOf(
  image: string,
  { expectModel }: DeployInputs,
  deployer: Deployer,
): Promise<Digest | null> {
  const labelled = (await deployer.labels(image))?.[MODEL_LABEL];
  if (expectModel === 'none') return null;
  if (labelled === undefined && expectModel === undefined)
    return refuse(
      'image',
      `has no label ${MODEL_LABEL}, so nothing says which model it serves`,
      'build it with build-image, or set expect-model: none',
      {
        value: image,
      },
    );
  if (labelled !== undefined && expectModel !== undefined && labelled !== expectModel)
    return refuse(
      'expect-model',
      `is not the model of the image, ${labelled}`,
      'deploy the image of the model that you expect',
      {
        value: expectModel,
      },
    );
  return expectModel ?? labelled ?? null;
}

/** Evidence of the run whose gate passed, and what its gates said of the model. */
export async function approvalOfRun(
  inputs: DeployInputs,
  { clock, files, recheck }: Pick<Ports, 'clock' | 'files' | 'recheck'>,
): Promise<{ readonly found: readonly Found[]; approval(model: Digest): ReturnType<typeof approvalOf> }> {
  const folder = inputs.evidence ?? inputs.evidenceDir;
  const builds = (one: Found): boolean => inputs.image === undefined && isBuild(one);
  const found = await readRunToMove({ files, recheck }, folder, inputs.id ?? deploy.name, builds);
  return { found, approval: (model) => approvalOf(found, model, clock.now()) };
}
