import { decideDeployment } from '../../domain/delivery/decide.ts';
import { DeployFactsSchema } from '../../domain/delivery/facts.ts';
import { urlOf } from '../../domain/delivery/url.ts';
import { DigestSchema } from '../../foundation/evidence/evidence.ts';
import { digestOfImage, imageArtifact, isImageByDigest } from '../../foundation/images/image.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import { evidenceMaterials } from '../../foundation/run-folder/artifact.ts';
import { credentialsOf } from '../../foundation/step/credentials.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { bring } from './bring.ts';
import { changeTarget } from './change.ts';
import { deployExhibits } from './exhibits.ts';
import { approvalOfRun, type DeployInputs, goldenOf, imageOf, modelOf, serviceIn, targetOf } from './look.ts';
import { deploy } from './spec.ts';

/** Runs a version beside the old one, switches when it is good, goes back when it is not. */
export const deployStep = defineStep({
  spec: deploy,
  facts: DeployFactsSchema,
  factsVersion: 1,
  check: mistakesIn,
  async look(inputs, ports, signal) {
    const { environment } = inputs;
    const { service } = serviceIn(inputs);
    const target = await targetOf(inputs, ports);
    const { version, platform } = await target.containers.engine();
    const measured = { engine: `Docker Engine ${version} (${platform})`, url: urlOf(serviceIn(inputs)) };
    await goldenOf(inputs.goldenRequest, ports.files);
    const common = { environment, service, before: null, ended: null };
    if (inputs.rollback)
      return {
        facts: { ...common, image: '', model: null, approval: null },
        subjects: [],
        materials: [],
        measured,
      };

    const run = await approvalOfRun(inputs, ports);
    const image = imageOf(inputs, run.found);
    await bring(image, credentialsOf(inputs, ports.host), target, ports, signal);
    const model = await modelOf(image, inputs, target.containers);
    const materials = await evidenceMaterials(run.found, ports.files);
    const approval = model === null ? null : run.approval(model);
    return {
      facts: { ...common, image, model, approval },
      subjects: [imageArtifact(image, digestIn(image))],
      materials,
      measured,
    };
  },
  decide: (_, facts) => decideDeployment(facts),
  async act(inputs, { facts }, decision, ports, signal) {
    if (decision.verdict !== 'pass') return { products: [] };
    return { products: [], facts: await changeTarget(inputs, facts, ports, signal) };
  },
  exhibits: deployExhibits,
  outputsOf: ({ facts, measured }) => ({
    url: facts?.ended?.serving ? String(measured?.url ?? '') : '',
    deployed: digestIn(facts?.ended?.serving),
    previous: digestIn(facts?.before),
  }),
});

const digestIn = (image: string | null | undefined): string => digestOfImage(image ?? '') ?? '';

/** RFC 3986 without quotes: it stands in the proxy's configuration, where `#`, quotes and `\\` mean something. */
const PATH = /^\/[A-Za-z0-9\-._~!&()*+,;=:@/?%]*$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** What the docker command itself reads would change the command, not the container. */
const OF_DOCKER = /^(DOCKER_|BUILDKIT_|PATH$|HOME$)/;

/** What is wrong with the inputs, whatever the target is. */
function mistakesIn(inputs: Partial<DeployInputs>): readonly InputProblem[] {
  const { image, expectModel, healthUrl, variables, secretVariables } = inputs;
  const wrong = (input: string, value: string, message: string, remedy: string): InputProblem[] => [
    { input, value, message, remedy },
  ];
  const names = [
    ...Object.keys(variables ?? {}).map((name) => [`variables ${name}`, name] as const),
    ...(secretVariables ?? []).map((name) => ['secret-variables', name] as const),
  ];
  return [
    ...(image === undefined || isImageByDigest(image)
      ? []
      : wrong('image', image, 'is not an image by digest', 'write repository@sha256:…; a tag can be moved')),
    ...(expectModel === undefined || expectModel === 'none' || DigestSchema.safeParse(expectModel).success
      ? []
      : wrong('expect-model', expectModel, 'is not a digest', 'write sha256:…, or none')),
    ...(healthUrl === undefined || PATH.test(healthUrl)
      ? []
      : wrong('health-url', healthUrl, 'is not a path', 'write a path such as /health')),
    ...names.flatMap(([input, name]) =>
      NAME.test(name) && !(input === 'secret-variables' && OF_DOCKER.test(name))
        ? []
        : wrong(
            input,
            name,
            'cannot be passed to a container',
            'use letters, digits and _, not a variable of docker itself',
          ),
    ),
  ];
}
