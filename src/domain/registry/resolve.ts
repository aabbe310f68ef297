import { DigestSchema } from '../../foundation/evidence/evidence.ts';
import type { ModelStore, ResolvedModel } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { ALIAS_REMEDY, isAlias, versionOf } from '../../foundation/registry/names.ts';

/** What an alias, a version (`v3`) or a digest names in a store. Throws `InputErrors` for what is none of these. */
export async function resolveModel(store: ModelStore, word: string): Promise<ResolvedModel> {
  const isName = isAlias(word) || versionOf(word) !== undefined || DigestSchema.safeParse(word).success;
  if (!isName) refuse('alias', 'is neither an alias nor a version', ALIAS_REMEDY, { value: word });
  return await store.resolve(word);
}
