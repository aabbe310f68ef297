import type { Holdings } from '../../../foundation/ports/ports.ts';
import { isAlias, versionOf } from '../../../foundation/registry/names.ts';

/**
 * Tags of a repository of models, in the grammar of the OCI distribution spec: versions and aliases as users write them,
 * `moved-champion-…` for one entry of an alias's history, and `ledger-…` for a document of the ledger.
 */
const MOVE = /^moved-([a-z][a-z0-9-]*)-\d{8}T\d{9}Z-[0-9a-f]{12}$/;

export interface TaggedHoldings extends Holdings {
  /** Tags of history entries, by alias. */
  readonly moves: Readonly<Record<string, readonly string[]>>;
}

/** Sorts the tags of a repository by what they mean; tags that others have put there are left alone. */
export function holdingsOf(tags: readonly string[]): TaggedHoldings {
  const moves: Record<string, string[]> = {};
  for (const tag of tags) {
    const alias = MOVE.exec(tag)?.[1];
    if (alias !== undefined) moves[alias] = [...(moves[alias] ?? []), tag];
  }
  return {
    versions: tags.flatMap((tag) => versionOf(tag) ?? []).toSorted((a, b) => a - b),
    aliases: tags.filter(isAlias).toSorted(),
    moves,
  };
}

/** The version that a new model gets, unless another writer takes it first. */
export const nextVersion = ({ versions }: Pick<Holdings, 'versions'>): number => (versions.at(-1) ?? 0) + 1;

/** Tag of a history entry: unique by its content, and in the order of time when sorted. */
export function moveTag(alias: string, at: string, digest: string): string {
  const time = at.replace(/[-:.]/g, '');
  return `moved-${alias}-${time}-${digest.replace('sha256:', '').slice(0, 12)}`;
}
