// src/foundation/step/actor.ts
/** Who moves an alias, and where that can be seen. */
function actorOf({ context, causes = [] }) {
	const { actor, user, server, repository, run, url } = context;
	const seen = url ?? (server && repository && run ? `${server}/${repository}/actions/runs/${run}` : void 0);
	const starter = causes.find((cause) => cause.user !== void 0)?.user;
	const reason = causes.find(({ description }) => description !== "")?.description;
	return {
		by: actor ?? starter ?? user ?? reason ?? "unknown",
		...seen ? { run: seen } : {}
	};
}
export { actorOf as t };
