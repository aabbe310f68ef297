/**
 * Tags of a model repository, in the grammar of the OCI distribution spec: `v3` is a version and never moves, `champion`
 * an alias that does, `moved-champion-…` one entry of its history.
 */

/** Aliases stand in tags, shells and YAML; longer ones leave no room for their history. */
const ALIAS = /^[a-z][a-z0-9-]{0,39}$/;
const VERSION = /^v([1-9]\d{0,8})$/;
const MOVE = /^moved-([a-z][a-z0-9-]*)-\d{8}T\d{9}Z-[0-9a-f]{12}$/;

/** Whether a word can be an alias: neither a version nor what history is kept under. */
export const isAlias = (word: string): boolean =>
  ALIAS.test(word) && !VERSION.test(word) && !word.startsWith('moved-');

export const ALIAS_REMEDY =
  'use lower-case letters, digits and dashes, a letter first; v1, v2 … are versions';

/** `v3` → 3; undefined for any other tag. */
export function versionOf(tag: string): number | undefined {
  const number = VERSION.exec(tag)?.[1];
  return number === undefined ? undefined : Number(number);
}

export const versionTag = (version: number): string => `v${version}`;

/** What the tags of a repository say it holds. */
export interface Holdings {
  /** Ascending. */
  readonly versions: readonly number[];
  /** Ascending bytewise. */
  readonly aliases: readonly string[];
  /** Tags of history entries, by alias. */
  readonly moves: Readonly<Record<string, readonly string[]>>;
}

/** Sorts the tags of a repository by what they mean; tags that others have put there are left alone. */
export function holdingsOf(tags: readonly string[]): Holdings {
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
export const nextVersion = ({ versions }: Holdings): number => (versions.at(-1) ?? 0) + 1;

/** Tag of a history entry: unique by its content, and in the order of time when sorted. */
export function moveTag(alias: string, at: string, digest: string): string {
  const time = at.replace(/[-:.]/g, '');
  return `moved-${alias}-${time}-${digest.replace('sha256:', '').slice(0, 12)}`;
}
