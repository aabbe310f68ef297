/**
 * What users call models in a registry, whatever stores them: `v3` is a version and never moves, `champion` an alias
 * that does.
 */

/** Aliases stand in tags, shells and YAML; longer ones leave no room for their history. */
const ALIAS = /^[a-z][a-z0-9-]{0,39}$/;
const VERSION = /^v([1-9]\d{0,8})$/;

/** What history and the ledger are kept under. */
const KEPT = /^(moved|ledger)-/;

/** Whether a word can be an alias: neither a version nor what history and the ledger are kept under. */
export const isAlias = (word: string): boolean => ALIAS.test(word) && !VERSION.test(word) && !KEPT.test(word);

export const ALIAS_REMEDY =
  'use lower-case letters, digits and dashes, a letter first; v1, v2 … are versions';

/** `v3` → 3; undefined for any other word. */
export function versionOf(word: string): number | undefined {
  const number = VERSION.exec(word)?.[1];
  return number === undefined ? undefined : Number(number);
}

export const versionName = (version: number): string => `v${version}`;
