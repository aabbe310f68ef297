import type { Json } from '../evidence/canonical.ts';
import type { Digest } from '../evidence/evidence.ts';

export interface LedgerEntry {
  readonly document: unknown;
  /** Says which document a write replaces. */
  readonly digest: Digest;
}

/**
 * Small JSON documents under names of their own, beside the models of a store. Two writers who use two names never lose
 * each other's document, with or without compare-and-swap; a name that is written is in the next list of names.
 */
export interface Ledger {
  /** Ascending bytewise; none where the store is empty or not there yet. */
  names(): Promise<readonly string[]>;
  /** Undefined where there is none. Throws `InputErrors` for what cannot be read. */
  read(name: string): Promise<LedgerEntry | undefined>;
  /**
   * Writes a document under a name of lower-case letters, digits and dashes (at most 100), if that holds `from` (null:
   * nothing). Answers whether the name holds the document now; a lost race is an answer.
   */
  write(name: string, document: Json, from: Digest | null): Promise<boolean>;
}
