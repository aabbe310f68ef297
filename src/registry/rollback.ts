import type { ArtifactStore, Files } from '../ports.ts';
import { refuse } from '../step/errors.ts';
import { approvalProblems, gateEvidence } from './audit.ts';
import { type AliasMove, previousOf } from './history.ts';
import { aliasNow, type FoundModel, historyOf, moveAlias, resolveModel } from './repository.ts';

export interface Rollback {
  readonly alias: string;
  /** A version or a digest; what stood before, when absent. */
  readonly to?: string | undefined;
  readonly by: string;
  readonly run?: string;
  readonly at: string;
}

/**
 * Points an alias at the model that it named before, or at a named one; never at a model whose gate did not say PASS.
 * Throws `InputErrors` where there is nothing to go back to, and where somebody else moves the alias meanwhile.
 */
export async function rollBack(
  store: ArtifactStore,
  { alias, to, ...who }: Rollback,
  scratch: string,
  files: Files,
): Promise<FoundModel> {
  const now = await aliasNow(store, alias);
  const goal = to ?? (now === null ? undefined : previousOf(await historyOf(store, alias), now));
  if (goal === undefined)
    return refuse(
      'alias',
      now === null ? 'names no model yet' : 'has nothing to go back to: no model stood there before',
      'name a version with --to',
      { value: alias },
    );
  const found = await approved(store, goal, scratch, files);
  const move: AliasMove = {
    schema: 'https://mlops-actions.github.io/schema/alias-move/v1',
    alias,
    ...who,
    from: now,
    to: found.digest,
    why: 'rollback',
    evidence: found.model.gate,
  };
  const result = await moveAlias(store, move, found);
  if (result.now !== found.digest)
    refuse('alias', 'was moved by somebody else meanwhile', 'look at `mlops registry history`', {
      value: alias,
    });
  return found;
}

async function approved(
  store: ArtifactStore,
  goal: string,
  scratch: string,
  files: Files,
): Promise<FoundModel> {
  const resolved = await resolveModel(store, goal);
  if (resolved.state !== 'found')
    return refuse('to', 'names no model of this registry', 'see `mlops registry list`', { value: goal });
  const { found } = resolved;
  const evidence = await gateEvidence(store, found, scratch, files);
  const problems = evidence ? approvalProblems(evidence, found) : ['carries no evidence of its gate'];
  if (problems.length > 0)
    refuse('to', problems.join('; '), 'go back to a model whose gate said PASS', { value: goal });
  return found;
}
