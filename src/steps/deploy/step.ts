import { imageArtifact } from '../../artifacts/image.ts';
import { decideDeployment } from '../../deploy/decide.ts';
import { type DeployFacts, DeployFactsSchema } from '../../deploy/facts.ts';
import { urlOf } from '../../deploy/url.ts';
import { DigestSchema } from '../../evidence/evidence.ts';
import type { Credentials, Ports } from '../../ports.ts';
import { evidenceMaterials } from '../../scoring/artifact.ts';
import { actorOf } from '../../step/actor.ts';
import { credentialsOf } from '../../step/credentials.ts';
import { defineStep } from '../../step/define.ts';
import { type InputProblem, refuse } from '../../step/errors.ts';
import { retried } from '../../step/retried.ts';
import { requireTrusted } from '../../step/trusted.ts';
import { takeLease } from './lease.ts';
import {
  approvalOfRun,
  type DeployInputs,
  goldenOf,
  IMAGE,
  imageOf,
  modelOf,
  serviceIn,
  targetOf,
} from './look.ts';
import { complaintAbout, type Demands } from './probe.ts';
import { ensureProxy } from './proxy.ts';
import { recover } from './recover.ts';
import { type Ended, rollOut } from './roll-out.ts';
import { deploy } from './spec.ts';
import type { Target } from './target.ts';

/** Runs a version beside the old one, switches when it is good, goes back when it is not. */
export const deployStep = defineStep({
  spec: deploy,
  facts: DeployFactsSchema,
  check: mistakesIn,
  async look(inputs, ports, signal) {
    requireTrusted(ports.host, deploy.name);
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
  outputsOf: ({ facts, measured }) => ({
    url: facts?.ended?.serving ? String(measured?.url ?? '') : '',
    deployed: digestIn(facts?.ended?.serving),
    previous: digestIn(facts?.before),
  }),
});

const digestIn = (image: string | null | undefined): string => image?.split('@')[1] ?? '';

async function changeTarget(
  inputs: DeployInputs,
  facts: DeployFacts,
  ports: Ports,
  signal: AbortSignal,
): Promise<DeployFacts> {
  const target = await targetOf(inputs, ports);
  await bring(target.proxyImage, undefined, target, ports, signal);
  const lease = await takeLease(facts.service, target, signal);
  const both = AbortSignal.any([signal, lease.lost]);
  try {
    const demands: Demands = {
      answers: inputs.healthyAnswers,
      timeout: inputs.timeout,
      golden: await goldenOf(inputs.goldenRequest, ports.files),
    };
    const { serving, before, told, failed } = await recover(demands, lease, target, both);
    const version = inputs.rollback ? (before ?? nothingBefore(facts)) : facts;
    if (inputs.rollback) await bring(version.image, credentialsOf(inputs, ports.host), target, ports, both);
    const known: DeployFacts = {
      ...facts,
      image: version.image,
      model: version.model,
      before: serving?.image ?? null,
    };
    const ended = failed ?? (await serve(inputs, known, demands));
    return { ...known, ended: { ...ended, recovered: told } };

    async function serve(given: DeployInputs, { image, model }: DeployFacts, asked: Demands): Promise<Ended> {
      if (serving?.image === image) {
        await ensureProxy(lease, target, serving.slot, both);
        const complaint = await complaintAbout(serving, 'proxy', asked, target, both, { mayRestart: true });
        if (complaint === undefined) return { outcome: 'unchanged', reason: '', serving: image };
      }
      const plan = {
        deployment: `${facts.service}-${lease.state.next}`,
        by: actorOf(ports.host).by,
        image,
        model,
        variables: textsOf(given.variables),
        secretVariables: given.secretVariables ?? [],
        demands: asked,
        drain: given.drain,
      };
      return await rollOut(plan, serving, lease, target, both);
    }
  } finally {
    await lease.release();
  }
}

const nothingBefore = ({ environment }: DeployFacts): never =>
  refuse('rollback', 'has nothing to go back to: one version at most has been deployed', 'deploy an image', {
    value: environment,
  });

/** Pulls an image that the target does not have; it is named by digest, so what it has is what is meant. */
async function bring(
  image: string,
  auth: Credentials | undefined,
  { containers }: Target,
  { host, clock }: Ports,
  signal: AbortSignal,
): Promise<void> {
  if (await containers.image(image)) return;
  host.log.info(`pulling ${image}`);
  await retried(() => containers.pull(image, auth, host.log.progress, signal), { clock, host }, signal);
}

const textsOf = (variables: DeployInputs['variables']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables ?? {}).map(([name, value]) => [name, [value].flat().join('\n')]),
  );

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
    ...(image === undefined || IMAGE.test(image)
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
