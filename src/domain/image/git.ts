/** The commit that an image is built of, as far as it is known. */
export interface GitState {
  /** Full commit id. */
  readonly sha?: string | undefined;
  /** `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/2/merge`. */
  readonly ref?: string | undefined;
  /** Web address of the repository. */
  readonly source?: string | undefined;
}

/** What a CI host tells of the commit, by the names that hosts give it: of a merge that only this build knows, its head. */
export function gitOfContext(context: Readonly<Record<string, string>>): GitState {
  const { commit, headCommit, ref, server, repository, remote = '' } = context;
  return {
    sha: headCommit ?? commit,
    ref: ref ?? refOf(context),
    source: server && repository ? `${server}/${repository}` : webAddress(remote),
  };
}

/** Jenkins calls a tag, and the head of a pull request, a branch too. */
function refOf({ branch, change, tag }: Readonly<Record<string, string>>): string | undefined {
  if (change) return `refs/pull/${change}/merge`;
  if (tag) return `refs/tags/${tag}`;
  return branch ? `refs/heads/${branch}` : undefined;
}

/** Web address of a repository by its remote: `git@host:a/b.git`, `https://user:token@host/a/b.git` → `https://host/a/b`. */
export function webAddress(remote: string): string | undefined {
  const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)(?::\d+\/|[:/])(.+)$/.exec(remote.trim());
  const http = /^https?:\/\/(?:[^/@]*@)?([\w.:-]+)\/([^?#]+)$/.exec(remote.trim());
  const found = ssh ?? http;
  return found ? `https://${found[1]}/${found[2]!.replace(/\/$/, '').replace(/\.git$/, '')}` : undefined;
}
