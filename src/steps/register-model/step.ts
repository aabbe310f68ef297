import { projectOf } from '../../domain/registry/approval.ts';
import { decideRegistration } from '../../domain/registry/decide.ts';
import { type RegisterFacts, RegisterFactsSchema } from '../../domain/registry/facts.ts';
import { ALIAS_REMEDY, holdingsOf, isAlias } from '../../domain/registry/names.ts';
import { openRepository } from '../../domain/registry/open.ts';
import { aliasNow, moveAlias, storeModel } from '../../domain/registry/repository.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import { MANIFEST_TYPE } from '../../foundation/images/image.ts';
import type { ArtifactStore, Host, Ports } from '../../foundation/ports/ports.ts';
import { type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { approvalOf } from '../../foundation/run-folder/approval.ts';
import { evidenceMaterials } from '../../foundation/run-folder/artifact.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import { actorOf } from '../../foundation/step/actor.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { registryExhibits } from './exhibits.ts';
import { filesOfRun } from './files.ts';
import { findRun, folderOf, type RegisterInputs } from './run.ts';
import { registerModel } from './spec.ts';

/** Stores a model whose gates passed, by digest and under a version; moves an alias to it. */
export const registerModelStep = defineStep({
  spec: registerModel,
  facts: RegisterFactsSchema,
  factsVersion: 1,
  check: ({ alias }) => (alias === undefined || isAlias(alias) ? [] : [badAlias(alias)]),
  async look(inputs, { files, host, recheck, stores }) {
    const store = openRepository(inputs, stores, host);
    requireLasting(store, inputs, host);
    const { found, trained, model } = await findRun(inputs, { files, recheck });
    const { files: stored, format } = await filesOfRun(trained, found, folderOf(inputs), files);
    const { versions } = holdingsOf(await store.tags());
    const scratch = `${inputs.evidenceDir}/artifacts/${inputs.id ?? registerModel.name}`;
    const alias = await aliasBefore(store, inputs.alias, scratch, { files, recheck });
    const facts: RegisterFacts = {
      approval: approvalOf(found, model),
      registry: { name: store.name, kind: store.kind, swaps: store.swaps, versions: versions.length },
      project: trained.evidence.model,
      name: inputs.name ?? trained.evidence.model,
      format,
      files: [...stored],
      alias,
      stored: null,
    };
    return {
      facts,
      subjects: trained.evidence.subjects,
      materials: await evidenceMaterials(found, files),
    };
  },
  decide: decideRegistration,
  async act(inputs, { facts }, decision, ports) {
    if (decision.verdict !== 'pass') return { products: [] };
    const store = openRepository(inputs, ports.stores, ports.host);
    const stored = await keep(store, facts, ports);
    return { products: [productOf(store, stored)], facts: { ...facts, stored } };
  },
  exhibits: registryExhibits,
  outputsOf: ({ facts }) => ({
    version: facts?.stored?.version ?? '',
    digest: facts?.stored?.digest ?? '',
    alias: facts?.stored?.alias && facts.stored.alias.now === facts.stored.digest ? facts.alias!.name : '',
  }),
});

type Stored = NonNullable<RegisterFacts['stored']>;

async function keep(
  store: ArtifactStore,
  facts: RegisterFacts,
  { host, clock }: Pick<Ports, 'host' | 'clock'>,
): Promise<Stored> {
  const { name, format, files, approval } = facts;
  const gate = approval.gates[0]!.digest;
  const given = { name, model: approval.model, gate, files, format };
  host.log.progress(`storing ${files.length} files in ${store.name}`);
  const { size, ...stored } = await storeModel(store, given);
  if (!facts.alias) return { ...stored, alias: null };
  const move = {
    schema: SCHEMA.aliasMove,
    alias: facts.alias.name,
    at: clock.now().toISOString(),
    ...actorOf(host),
    from: facts.alias.before,
    to: stored.digest,
    why: 'register',
    evidence: gate,
  } as const;
  return { ...stored, alias: await moveAlias(store, move, { size }) };
}

/** Where an alias stands, and what the model there is called in its own mlops.yml. */
async function aliasBefore(
  store: ArtifactStore,
  name: string | undefined,
  scratch: string,
  reading: Pick<Ports, 'files' | 'recheck'>,
): Promise<RegisterFacts['alias']> {
  if (name === undefined) return null;
  const before = await aliasNow(store, name);
  if (before === null) return { name, before, project: null };
  const project = await projectOf(store, before, `${scratch}/before`, reading);
  await reading.files.remove(`${scratch}/before`);
  return { name, before, project };
}

/** A model that vanishes with its machine was not registered. */
function requireLasting(store: ArtifactStore, inputs: RegisterInputs, host: Host): void {
  if (store.kind !== 'folder' || !host.ephemeral || inputs.throwawayFolder) return;
  refuse(
    'registry',
    'is a folder of a machine that is thrown away after this job',
    'give an `oci://` registry, or set throwaway-folder: true where a later step keeps the folder',
    { value: inputs.registry },
  );
}

const badAlias = (alias: string): InputProblem => ({
  input: 'alias',
  value: alias,
  message: 'cannot be an alias',
  remedy: ALIAS_REMEDY,
});

const productOf = (store: ArtifactStore, { digest, version }: Stored): Artifact => ({
  role: 'model',
  name: `${store.name}:${version}`,
  digest,
  mediaType: MANIFEST_TYPE,
});
