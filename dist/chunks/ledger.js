import { M as levelOf, N as levelOfLook, yr as namesIn } from "./gate.js";
import { Dn as rounded, Tn as digestOfJson, at as gateModel, kn as createHash, mt as camelCase, nr as SCHEMA, xt as parseRules, y as requireTrusted } from "./every-step.js";
import { Tt as refuse } from "./every-start.js";
import { a as sketchOf, c as setName, i as looksAtRows, n as lookIn, o as lookName, s as rowsDocument } from "./kept.js";
import { t as requireLasting } from "./lasting.js";
import { b as openStore } from "./gate-rows.js";
import { t as actorOf } from "./actor.js";
// src/domain/looks/enter.ts
/** Sums of shares of a level. */
const ROUNDING = 1 + 1e-9;
/**
* Enters a look before its answer is told. Entries have names of their own, so that none is lost in a race; a look is
* written first and counted then, so that of two at once the later one sees both: together they never spend more than
* there is (in the worst case both are refused, and one of them is granted when it asks again). The same question again
* is the look that it was. Throws `InputErrors` for a ledger that cannot be read or written.
*/
async function enterLook(ledger, asked) {
	const { rows, question } = asked;
	const name = lookName(rows.digest, question);
	const before = await lookIn(ledger, name);
	if (before?.document.state === "entered") return answered(asked, before.document);
	if (before?.document.state !== "asked") {
		const others = await countOf(ledger, asked);
		if (!leaves(others, asked)) return spent(asked, others);
		await keepRows(ledger, rows);
		await write(ledger, {
			...lookOf(asked),
			state: "asked"
		}, before?.digest ?? null);
	}
	const others = await countOf(ledger, asked);
	const asWritten = others.listed ? await lookIn(ledger, name) : void 0;
	if (!asWritten) return unlisted(asked);
	if (asWritten.document.state === "entered") return answered(asked, asWritten.document);
	const granted = leaves(others, asked);
	const answer = granted ? {
		...asWritten.document,
		state: "entered",
		...numbersOf(others, asked)
	} : {
		...asWritten.document,
		state: "refused"
	};
	await write(ledger, answer, asWritten.digest);
	return granted ? answered(asked, answer) : spent(asked, others);
}
async function countOf(ledger, { rows, question }) {
	const isOwn = (look) => look.set === rows.digest && look.question === question;
	const all = await looksAtRows(ledger, rows);
	const looks = all.filter((look) => look.state !== "refused" && !isOwn(look));
	return {
		listed: all.some(isOwn),
		looks: looks.length,
		shared: looks.filter(({ set }) => set !== rows.digest).length,
		spent: looks.reduce((sum, { level }) => sum + level, 0)
	};
}
const leaves = (others, { level, total }) => others.spent + level <= total * ROUNDING;
const numbersOf = (others, { level }) => ({
	number: others.looks + 1,
	shared: others.shared,
	spent: others.spent + level
});
const lookOf = ({ rows, question, level, who }) => ({
	schema: SCHEMA.look,
	set: rows.digest,
	question,
	level,
	...who
});
async function keepRows(ledger, rows) {
	const name = setName(rows.digest);
	if (await ledger.read(name)) return;
	await ledger.write(name, rowsDocument(rows.digest, sketchOf(rows)), null);
}
async function write(ledger, look, from) {
	const name = lookName(look.set, look.question);
	if (await ledger.write(name, look, from)) return;
	refuse("ledger", "was written by another run of the same question meanwhile", "run the step again", { value: name });
}
/** Who does not see the own entry may not see those of others either. */
const unlisted = ({ name }) => refuse("ledger", "does not list the look that was just entered", "run the step again", { value: name });
function answered({ name: ledger, rows, level }, look) {
	const { number = 1, shared = 0, spent: sum = level } = look;
	return {
		state: "entered",
		ledger,
		set: rows.digest,
		rows: rows.hashes.length,
		number,
		shared,
		level: rounded(look.level),
		spent: rounded(sum)
	};
}
const spent = ({ name: ledger, rows }, { looks, shared, spent: sum }) => ({
	state: "spent",
	ledger,
	set: rows.digest,
	rows: rows.hashes.length,
	looks,
	shared,
	spent: rounded(sum)
});
// src/domain/looks/row-set.ts
/** The rows of a predictions table as a set. Their predictions are no part of it. */
function rowSetOf({ rowIds, predictions }) {
	const label = labelOf(predictions);
	const ids = namesIn(rowIds);
	return setOf(ids, ids.map((id, row) => JSON.stringify([id, label(row)])));
}
/** The items of an evaluation as a set, each with what was asked, where the file says it. Their answers are no part of it. */
function itemSetOf({ items, contents }) {
	const asked = new Map(items.map((item, row) => [item, JSON.stringify([item, contents[row] ?? null])]));
	return setOf([...asked.keys()], [...asked.values()]);
}
function setOf(ids, texts) {
	const hashes = Float64Array.from(ids, hashOf);
	const digest = createHash("sha256");
	for (const row of inOrder(hashes, texts)) digest.update(texts[row]);
	return {
		digest: `sha256:${digest.digest("hex")}`,
		hashes: hashes.sort()
	};
}
const HASH_BYTES = 6;
const hashOf = (id) => createHash("sha256").update(id).digest().readUIntBE(0, HASH_BYTES);
/** Row numbers by hash; of equal ones by text: rows of one item share its id. */
const inOrder = (hashes, texts) => Uint32Array.from(hashes.keys()).sort((a, b) => hashes[a] - hashes[b] || (texts[a] < texts[b] ? -1 : texts[a] > texts[b] ? 1 : 0));
function labelOf(predictions) {
	switch (predictions.task) {
		case "binary": return (row) => predictions.label[row] === 1;
		case "multiclass": return (row) => predictions.classes[predictions.label[row]];
		case "regression": return (row) => predictions.label[row];
	}
}
// src/steps/gate-model/ledger.ts
/**
* Opens the ledger that the looks of a budget are counted in. Throws `InputErrors` for code of a fork: what it cannot
* enter, it must not see.
*/
function openLedger(inputs, { stores, host }) {
	requireTrusted(host, "gate-model with a budget");
	const { registry, ledger = registry, name, username, password } = inputs;
	const own = inputs.ledger === void 0;
	const login = own || registry === void 0 || hostOf(ledger) === hostOf(registry) ? {
		username,
		password
	} : {};
	const store = openStore({
		registry: ledger,
		...own ? { name } : {},
		...login
	}, stores, host);
	requireLasting("ledger", {
		store,
		reference: ledger
	}, host, inputs.throwawayFolder);
	return store;
}
/** `oci://ghcr.io` of `oci://ghcr.io/acme/models`: a login is for one host. */
const hostOf = (reference) => reference.split("/").slice(0, 3).join("/");
/** Enters the look. Throws `InputErrors` for a candidate without rows or items, and for a ledger that does not answer. */
async function enter(inputs, store, { candidate, seen }, { host, clock }) {
	const { content } = candidate;
	if ("metrics" in content) return refuse("budget", "counts looks at rows or items, and the candidate has none", "give evidence of train-evaluate, a predictions table or results of an evaluation as `candidate`", { value: candidate.source.name });
	const { commit } = host.context;
	return enterLook(store.ledger, {
		name: store.name,
		rows: "table" in content ? rowSetOf(content.table) : itemSetOf(content.results),
		question: questionOf(inputs, seen),
		level: levelOfLook(inputs),
		total: levelOf(inputs.confidence),
		who: {
			at: clock.now().toISOString(),
			...actorOf(host),
			...commit ? { commit } : {}
		}
	});
}
/** Inputs that say where things are, or what follows from an answer; not what is asked. */
const PLACES = [
	"candidate",
	"candidates",
	"baseline",
	"csv",
	"registry",
	"name",
	"ledger",
	"throwaway-folder",
	"overrides"
];
/**
* What is asked, by the bytes of what is judged and every input that may change an answer. A seed, a confidence or a
* budget that was tried before is another question: who tries until one passes has looked as often.
*/
function questionOf(inputs, seen) {
	const given = { ...inputs };
	const asked = Object.entries(gateModel.inputs).filter(([key, { scope }]) => scope === "decision" && !PLACES.includes(key)).map(([key]) => [key, given[camelCase(key)]]);
	const rules = parseRules(inputs.rules).rules.map(({ text }) => text);
	const judged = seen.filter(({ role }) => role !== "evidence").map(({ digest }) => digest);
	return digestOfJson({
		...Object.fromEntries(asked),
		rules: rules.toSorted(),
		judged: [...new Set(judged)].toSorted()
	});
}
export { enter, openLedger };
