/** A file as a commit holds it; `unknown` where this clone cannot tell. */
export type Committed =
  | { readonly state: 'found'; readonly content: Uint8Array }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown' };

/** The Git repository around the working directory, read only: no hook, no filter, nothing fetched. */
export interface Repository {
  /** Whole id of a commit by a name of it, HEAD by default; undefined where this clone does not hold it. */
  commit(name?: string): Promise<string | undefined>;
  /** Ids of the commits that a commit was made of, the checked-out side of a merge first; also those not here. */
  parents(commit: string): Promise<readonly string[]>;
  /** A file of a commit, by its path from the working directory. */
  read(commit: string, path: string): Promise<Committed>;
  /** Regular files of a commit at or below a path, as paths from the working directory; undefined where this clone cannot tell. */
  list(commit: string, path: string): Promise<readonly string[] | undefined>;
  /** Commits of HEAD's first line that changed a file, the newest first, after one of them where it is named. */
  history(path: string, since?: string): Promise<readonly string[] | undefined>;
  /** Paths from the working directory in which two commits differ; undefined where this clone cannot tell. */
  differing(a: string, b: string): Promise<readonly string[] | undefined>;
}
