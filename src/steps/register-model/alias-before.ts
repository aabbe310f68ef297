import { projectOf } from '../../domain/registry/approval.ts';
import type { RegisterFacts } from '../../domain/registry/facts.ts';
import type { ModelStore, Ports } from '../../foundation/ports/ports.ts';

/** The model that an alias names, and what that is called in its own mlops.yml. */
export async function aliasBefore(
  store: ModelStore,
  name: string | undefined,
  scratch: string,
  reading: Pick<Ports, 'files' | 'recheck'>,
): Promise<RegisterFacts['alias']> {
  if (name === undefined) return null;
  const before = await store.alias(name);
  if (before === null) return { name, before, project: null };
  const project = await projectOf(store, before, `${scratch}/before`, reading);
  await reading.files.remove(`${scratch}/before`);
  return { name, before, project };
}
