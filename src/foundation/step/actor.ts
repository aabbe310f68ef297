import type { Host } from '../ports/ports.ts';

/** Who moves an alias, and where that can be seen. */
export function actorOf({ context, causes = [] }: Pick<Host, 'context' | 'causes'>): {
  readonly by: string;
  readonly run?: string;
} {
  const { actor, user, server, repository, run, url } = context;
  const seen =
    url ?? (server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined);
  const starter = causes.find((cause) => cause.user !== undefined)?.user;
  // "Started by timer": nobody did, and that is to be seen.
  const reason = causes.find(({ description }) => description !== '')?.description;
  return { by: actor ?? starter ?? user ?? reason ?? 'unknown', ...(seen ? { run: seen } : {}) };
}
