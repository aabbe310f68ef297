/** What the rows of a table were read from, for evidence: files, whose bytes have a digest, or a database at a moment. */
export type Provenance = { readonly files: readonly SourceFile[] } | { readonly snapshot: Snapshot };

interface SourceFile {
  readonly path: string;
  readonly rows: number;
}

/** Rows that nobody can hash or read again: what was asked, what came, and when. */
export interface Snapshot {
  readonly query: string;
  readonly rows: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}
