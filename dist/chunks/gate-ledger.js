import { It as percent, Pn as bytewiseBy } from "./every-step.js";
import { r as looksAt, t as keptSets } from "./kept.js";
import { tt as counted } from "./every-start.js";
import { t as tell } from "./command.js";
import { n as openRegistry, t as REGISTRY_FLAGS } from "./registry-models.js";
// src/domain/looks/overview.ts
/** Every set of a ledger, the one that was looked at last first. Throws `InputErrors` for an entry that cannot be read. */
async function ledgerOverview(ledger) {
	const names = await ledger.names();
	return (await Promise.all((await keptSets(ledger, names)).map(async ({ digest, rows }) => {
		const looks = (await looksAt(ledger, names, digest)).filter(({ state }) => state !== "refused").toSorted(bytewiseBy(({ at }) => at));
		return {
			set: digest,
			rows,
			spent: looks.reduce((sum, { level }) => sum + level, 0),
			looks
		};
	}))).toSorted(bytewiseBy(({ looks, set }) => `${looks.at(-1)?.at ?? ""} ${set}`)).toReversed();
}
// src/main/commands/gate-ledger.ts
/** Who looked at which evaluation rows, and how much error that may have made. */
const gateLedgerCommand = {
	name: "gate ledger",
	usage: "<registry>",
	about: "Show how often each evaluation set was looked at, by whom, and the error spent.",
	flags: REGISTRY_FLAGS,
	positionals: {
		min: 1,
		max: 1
	},
	run: async (call) => {
		const { store } = openRegistry(call);
		const sets = await ledgerOverview(store.ledger);
		tell(call, sets, sets.flatMap(linesOf));
		if (sets.length === 0) call.host.log.info(`${store.name} holds no looks`);
		return 0;
	}
};
const linesOf = ({ set, rows, spent, looks }) => [`${set} ${counted(rows, "row")}, ${counted(looks.length, "look")}, ${percent(spent, 3)} of error spent`, ...looks.map(lineOf)];
const lineOf = ({ at, number, level, by, commit, run, state }) => [
	`  ${at}`,
	state === "asked" ? "unfinished" : `look ${number}`,
	`at ${percent(level, 3)}`,
	`by ${by}`,
	...commit ? [commit] : [],
	...run ? [run] : []
].join(" ");
export { gateLedgerCommand };
