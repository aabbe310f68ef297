import { decideBuild } from '../../domain/image/decide.ts';
import { type BuildFacts, BuildFactsSchema } from '../../domain/image/facts.ts';
import { imageArtifact } from '../../foundation/images/image.ts';
import { printReference } from '../../foundation/images/oci-reference.ts';
import { type Acted, defineStep } from '../../foundation/step/define.ts';
import { type Building, build, pushAll } from './act.ts';
import { imageExhibits } from './exhibits.ts';
import { mistakesIn, secretsOf } from './inputs.ts';
import { engineOf, lookAround } from './look.ts';
import { buildImage } from './spec.ts';

/** Builds an image of a model that passed, pushes it, and asks the registry whether it has it. */
export const buildImageStep = defineStep({
  spec: buildImage,
  facts: BuildFactsSchema,
  factsVersion: 1,
  check: mistakesIn,
  // Code of a fork may be built; it may not be handed secrets, nor be pushed.
  movesWith: (inputs) => inputs.push || Object.keys(secretsOf(inputs)).length > 0,
  look: lookAround,
  decide: (_, facts) => decideBuild(facts),
  async act(inputs, { facts, decision }, ports, signal) {
    if (decision.verdict !== 'pass') return { products: [] };
    const containers = await engineOf(inputs, ports);
    return await buildAndPush({ inputs, facts, containers, ports, signal });
  },
  exhibits: imageExhibits,
  outputsOf: ({ facts, products, verdict }) => {
    if (verdict !== 'pass' || !facts) return { image: '', digest: '', tags: '' };
    const image = products.find(({ role }) => role === 'image');
    return {
      image: image?.name ?? '',
      digest: image?.digest ?? '',
      tags: JSON.stringify(referencesOf(facts)),
    };
  },
});

async function buildAndPush(building: Building): Promise<Acted<BuildFacts>> {
  const { facts } = building;
  const built = await build(building);
  if ('failure' in built)
    return { products: [], facts: { ...facts, ended: { failure: built.failure, pushes: [] } } };
  const pushed = facts.push ? await pushAll(building) : [];
  const products = pushed.flatMap(({ image, digest, outcome }) =>
    outcome === 'proved' && digest !== undefined
      ? imageArtifact(printReference({ ...image, digest }), digest)
      : [],
  );
  return {
    products: [...new Map(products.map((product) => [product.name, product])).values()],
    facts: {
      ...facts,
      ended: {
        failure: null,
        pushes: pushed.map(({ reference, outcome, why }) => ({ reference, outcome, why })),
      },
    },
    measured: { imageId: built.id },
  };
}

const referencesOf = ({ images, tags }: BuildFacts): readonly string[] =>
  images.flatMap((image) => tags.map((tag) => `${image}:${tag}`));
