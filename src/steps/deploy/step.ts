import { bring } from '../../domain/delivery/bring.ts';
import { changeTarget } from '../../domain/delivery/change.ts';
import { decideDeployment } from '../../domain/delivery/decide.ts';
import { DeployFactsSchema } from '../../domain/delivery/facts.ts';
import { urlOf } from '../../domain/delivery/url.ts';
import { digestOfImage, imageArtifact } from '../../foundation/images/image.ts';
import { evidenceMaterials } from '../../foundation/run-folder/artifact.ts';
import { credentialsOf } from '../../foundation/step/credentials.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { deployExhibits } from './exhibits.ts';
import { mistakesIn } from './inputs.ts';
import { approvalOfRun, imageOf, modelOf } from './look.ts';
import { goldenOf, orderOf } from './order.ts';
import { deploy } from './spec.ts';
import { serviceIn, targetOf } from './target.ts';

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
    const measured = { engine: await target.deployer.describe(), url: urlOf(serviceIn(inputs)) };
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
    await bring(image, credentialsOf(inputs, ports.host), target, signal);
    const model = await modelOf(image, inputs, target.deployer);
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
  async act(inputs, { facts, decision }, ports, signal) {
    if (decision.verdict !== 'pass') return { products: [] };
    const order = await orderOf(inputs, ports);
    return { products: [], facts: await changeTarget(order, facts, await targetOf(inputs, ports), signal) };
  },
  exhibits: deployExhibits,
  outputsOf: ({ facts, measured }) => ({
    url: facts?.ended?.serving ? String(measured?.url ?? '') : '',
    deployed: digestIn(facts?.ended?.serving),
    previous: digestIn(facts?.before),
  }),
});

const digestIn = (image: string | null | undefined): string => digestOfImage(image ?? '') ?? '';
