/** The commit that an image is built of, as far as it is known. */
export interface GitState {
  /** Full commit id. */
  readonly sha?: string | undefined;
  /** `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/2/merge`. */
  readonly ref?: string | undefined;
  /** Web address of the repository. */
  readonly source?: string | undefined;
}

/** The commit as a CI host tells it; undefined where it tells none. */
export function gitOfContext(context: Readonly<Record<string, string>>): GitState | undefined {
  const { commit, ref, branch, change, server, repository } = context;
  if (commit === undefined) return undefined;
  return {
    sha: commit,
    ref: ref ?? (change ? `refs/pull/${change}/merge` : branch ? `refs/heads/${branch}` : undefined),
    source: server && repository ? `${server}/${repository}` : undefined,
  };
}

/** Web address of a repository by its remote: `git@host:a/b.git`, `https://user:token@host/a/b.git` → `https://host/a/b`. */
export function webAddress(remote: string): string | undefined {
  const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+\/|[:/])(.+)$/.exec(remote.trim());
  const http = /^https?:\/\/(?:[^/@]*@)?([\w.:-]+)\/([^?#]+)$/.exec(remote.trim());
  const found = ssh ?? http;
  return found ? `https://${found[1]}/${found[2]!.replace(/\/$/, '').replace(/\.git$/, '')}` : undefined;
}
