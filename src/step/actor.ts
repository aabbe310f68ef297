import type { Host } from '../ports.ts';

/** Who moves an alias, and where that can be seen. */
export function actorOf({ context }: Host): { readonly by: string; readonly run?: string } {
  const { actor, user, server, repository, run, url } = context;
  const seen =
    url ?? (server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined);
  return { by: actor ?? user ?? 'unknown', ...(seen ? { run: seen } : {}) };
}
