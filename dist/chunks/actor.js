// src/step/actor.ts
/** Who moves an alias, and where that can be seen. */
function actorOf({ context }) {
	const { actor, user, server, repository, run, url } = context;
	const seen = url ?? (server && repository && run ? `${server}/${repository}/actions/runs/${run}` : void 0);
	return {
		by: actor ?? user ?? "unknown",
		...seen ? { run: seen } : {}
	};
}
export { actorOf as t };
