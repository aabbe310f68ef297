import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { Granted } from '../../foundation/evidence/grant.ts';
import type { FoundModel, ModelStore, Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { AliasMove } from '../../foundation/registry/alias-move.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import { approvalIn, projectOf } from './approval.ts';
import { previousOf } from './history.ts';
import { resolveModel } from './resolve.ts';

type Reading = Pick<Ports, 'files' | 'recheck'>;

export interface Rollback {
  readonly alias: string;
  /** A version or a digest; what stood before, when absent. */
  readonly to?: string | undefined;
  /** `name` of the model that the alias may be taken from. */
  readonly replaceModel?: string | undefined;
  readonly by: string;
  readonly run?: string;
  readonly at: string;
}

/**
 * Points an alias at the model that it named before, or at a named one; never at a model whose gate did not say PASS.
 * Throws `InputErrors` where there is nothing to go back to, and where somebody else moves the alias meanwhile.
 */
export async function rollBack(
  store: ModelStore,
  { alias, to, replaceModel, ...who }: Rollback,
  scratch: string,
  reading: Reading,
): Promise<FoundModel> {
  const now = await store.alias(alias);
  const history = await store.history(alias);
  const goal = to ?? (now === null ? undefined : previousOf(history, now));
  if (goal === undefined)
    return refuse(
      'alias',
      now === null ? 'names no model yet' : 'has nothing to go back to: it never named another model',
      'name a version with --to',
      { value: alias },
    );
  const { found, overrides } = await approved(store, goal, scratch, reading);
  const known = history.some((move) => move.to === found.digest);
  if (now !== null && !known)
    await requireSameModel(store, { now, found, replaceModel, alias }, scratch, reading);
  const move: AliasMove = {
    schema: SCHEMA.aliasMove,
    alias,
    ...who,
    from: now,
    to: found.digest,
    why: 'rollback',
    evidence: found.model.gate,
    ...(overrides.length > 0 ? { overrides: [...overrides] } : {}),
  };
  const result = await store.moveAlias(move);
  if (result.now !== found.digest)
    refuse('alias', 'was moved by someone else during this run', 'look at `mlops registry history`', {
      value: alias,
    });
  return found;
}

async function approved(
  store: ModelStore,
  goal: string,
  scratch: string,
  reading: Reading,
): Promise<{ readonly found: FoundModel; readonly overrides: readonly Granted[] }> {
  const resolved = await resolveModel(store, goal);
  if (resolved.state !== 'found')
    return refuse('to', 'names no model of this registry', 'see `mlops registry list`', { value: goal });
  const { found } = resolved;
  const { problems, unknown, overrides } = await approvalIn(store, found, scratch, reading);
  if (problems.length + unknown.length > 0)
    refuse('to', [...problems, ...unknown].join('; '), 'go back to a model whose gate said PASS', {
      value: goal,
    });
  return { found, overrides };
}

/** Where the alias has never been, it goes for a version of the same model only, unless it is told. */
async function requireSameModel(
  store: ModelStore,
  {
    now,
    found,
    replaceModel,
    alias,
  }: Pick<Rollback, 'alias' | 'replaceModel'> & {
    readonly now: Digest;
    readonly found: FoundModel;
  },
  scratch: string,
  reading: Reading,
): Promise<void> {
  const before = await projectOf(store, now, `${scratch}/before`, reading);
  const after = await projectOf(store, found.digest, `${scratch}/after`, reading);
  if (before === after || before === replaceModel) return;
  refuse(
    'to',
    `is a model called ${JSON.stringify(after)}, and ${alias} names one called ${JSON.stringify(before)}`,
    `allow it by --replace-model ${before}`,
    { value: found.version ?? found.digest },
  );
}
