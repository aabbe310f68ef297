import { decideRegistration } from '../../domain/registry/decide.ts';
import { type RegisterFacts, RegisterFactsSchema } from '../../domain/registry/facts.ts';
import { requireLasting } from '../../domain/registry/lasting.ts';
import { openStore } from '../../domain/registry/open.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import { ALIAS_REMEDY, isAlias } from '../../foundation/registry/names.ts';
import { approvalOf } from '../../foundation/run-folder/approval.ts';
import { evidenceMaterials } from '../../foundation/run-folder/artifact.ts';
import { defineStep } from '../../foundation/step/define.ts';
import { keep, productOf } from './act.ts';
import { aliasBefore } from './alias-before.ts';
import { registryExhibits } from './exhibits.ts';
import { filesOfRun } from './files.ts';
import { findRun, folderOf } from './run.ts';
import { registerModel } from './spec.ts';

/** Stores a model whose gates passed, by digest and under a version; moves an alias to it. */
export const registerModelStep = defineStep({
  spec: registerModel,
  facts: RegisterFactsSchema,
  factsVersion: 1,
  check: ({ alias }) => (alias === undefined || isAlias(alias) ? [] : [badAlias(alias)]),
  async look(inputs, { clock, files, host, recheck, stores }) {
    const store = openStore(inputs, stores, host);
    requireLasting('registry', { store, reference: inputs.registry }, host, inputs.throwawayFolder);
    const { found, trained, model } = await findRun(inputs, { files, recheck });
    const { files: stored, format } = await filesOfRun(trained, found, folderOf(inputs), files);
    const { versions } = await store.holdings();
    const scratch = `${inputs.evidenceDir}/artifacts/${inputs.id ?? registerModel.name}`;
    const alias = await aliasBefore(store, inputs.alias, scratch, { files, recheck });
    const facts: RegisterFacts = {
      approval: approvalOf(found, model, clock.now()),
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
  async act(inputs, { facts, decision }, ports) {
    if (decision.verdict !== 'pass') return { products: [] };
    const store = openStore(inputs, ports.stores, ports.host);
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

const badAlias = (alias: string): InputProblem => ({
  input: 'alias',
  value: alias,
  message: 'cannot be an alias',
  remedy: ALIAS_REMEDY,
});
