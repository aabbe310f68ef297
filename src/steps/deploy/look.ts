import { z } from 'zod';
import { type Golden, GoldenSchema } from '../../domain/delivery/health.ts';
import { namesOf, SERVICE, SERVICE_REMEDY } from '../../domain/delivery/names.ts';
import type { Digest, Evidence } from '../../foundation/evidence/evidence.ts';
import { MODEL_LABEL } from '../../foundation/images/image-labels.ts';
import type { Containers, EngineAddress, Files, Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { deepInJson } from '../../foundation/reading/depth.ts';
import { MOST_LEVELS } from '../../foundation/reading/limits.ts';
import { approvalOf } from '../../foundation/run-folder/approval.ts';
import type { Found } from '../../foundation/run-folder/run-folder.ts';
import { readRunToMove } from '../../foundation/run-folder/verified-run.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import type { Environment, Project } from '../../foundation/step/project.ts';
import { deploy } from './spec.ts';
import type { Target } from './target.ts';

export type DeployInputs = InputsOf<(typeof deploy)['inputs']>;

/** The environment that the input names, with its service. Throws `InputErrors` where mlops.yml has none of that name. */
export function serviceIn({
  environment,
  project,
}: {
  readonly environment: string;
  readonly project: Project;
}): Environment & { readonly service: string } {
  const found = Object.hasOwn(project.environments, environment)
    ? project.environments[environment]
    : undefined;
  if (!found)
    return refuse(
      'environment',
      'is not a key of `environments:` in mlops.yml',
      known(Object.keys(project.environments)),
      { value: environment },
    );
  const service = found.name ?? project.name;
  if (!SERVICE.test(service))
    refuse('environment', `names the service ${JSON.stringify(service)}`, SERVICE_REMEDY, {
      value: environment,
    });
  return { ...found, service };
}

const known = (names: readonly string[]): string =>
  names.length > 0 ? `known are ${names.join(', ')}` : 'write `environments:` with a port in mlops.yml';

/** The Engine of an environment. Throws `InputErrors` for one that anyone could reach. */
export function engineOf({ 'docker-host': host, tls }: Environment): EngineAddress | undefined {
  if (host?.startsWith('tcp://') && tls === undefined && !/^tcp:\/\/(127\.|localhost|\[::1\])/.test(host))
    refuse(
      'environment',
      'is an Engine without TLS: whoever reaches it owns the machine',
      'give `tls:`, or use ssh://',
      { value: host },
    );
  return host === undefined ? undefined : { host, ...(tls === undefined ? {} : { tls }) };
}

/** The target as the inputs describe it; nothing is asked of it yet but that it answers. */
export async function targetOf(inputs: DeployInputs, ports: Ports): Promise<Target> {
  const environment = serviceIn(inputs);
  const { service, port, address } = environment;
  return {
    containers: await ports.containers(engineOf(environment)),
    clock: ports.clock,
    withoutSecrets: ports.withoutSecrets,
    log: ports.host.log,
    proxyImage: inputs.proxyImage,
    open: { address, port },
    names: namesOf(service),
  };
}

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
  containers: Containers,
): Promise<Digest | null> {
  const labelled = (await containers.image(image))?.labels[MODEL_LABEL];
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

/** The golden request, read from its file. Throws `InputErrors` for one that is none. */
export async function goldenOf(path: string | undefined, files: Files): Promise<Golden | undefined> {
  if (path === undefined) return undefined;
  if (!(await files.exists(path)))
    refuse('golden-request', 'does not exist', 'check the path', { value: path });
  const parsed = GoldenSchema.safeParse(json(await files.readText(path), path));
  if (parsed.success) return parsed.data;
  throw new InputErrors(
    parsed.error.issues.map((issue) => ({
      input: `golden-request ${issue.path.join('.')}`.trim(),
      message: issue.message,
      remedy: 'give `path`, and `method`, `body`, `status`, `contains` where needed',
      at: { file: path },
    })),
  );
}

function json(text: string, path: string): unknown {
  if (deepInJson(text) !== undefined)
    refuse('golden-request', `is nested deeper than ${MOST_LEVELS} levels`, 'write a flatter body', {
      at: { file: path },
    });
  try {
    return JSON.parse(text);
  } catch (cause) {
    return refuse('golden-request', `is not JSON: ${(cause as Error).message}`, 'write a JSON object', {
      at: { file: path },
      cause,
    });
  }
}

/** Evidence of the run whose gate passed, and what its gates said of the model. */
export async function approvalOfRun(
  inputs: DeployInputs,
  { files, recheck }: Pick<Ports, 'files' | 'recheck'>,
): Promise<{ readonly found: readonly Found[]; approval(model: Digest): ReturnType<typeof approvalOf> }> {
  const folder = inputs.evidence ?? inputs.evidenceDir;
  const builds = (one: Found): boolean => inputs.image === undefined && isBuild(one);
  const found = await readRunToMove({ files, recheck }, folder, inputs.id ?? deploy.name, builds);
  return { found, approval: (model) => approvalOf(found, model) };
}
