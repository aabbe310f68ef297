import { Tt as refuse } from "./every-start.js";
import { Gn as DigestSchema, Un as CountSchema, _r as string, dr as literal, gr as strictObject, ir as _enum, nr as SCHEMA, pr as number, rr as datetime, sr as base64 } from "./every-step.js";
// src/domain/looks/documents.ts
const HEX = 32;
const hexOf = (digest) => digest.replace("sha256:", "").slice(0, HEX);
/** Names of the documents of the ledger: one for each set of rows, one for each look at it. */
const setName = (set) => `set-${hexOf(set)}`;
const lookName = (set, question) => `look-${hexOf(set)}-${hexOf(question)}`;
const isSetName = (name) => /^set-[0-9a-f]{32}$/.test(name);
/** Whether a name is of a look at a set. */
const isLookAt = (name, set) => name.startsWith(`look-${hexOf(set)}-`);
/** A set of evaluation rows as the ledger knows it. */
const RowsSchema = strictObject({
	schema: literal(SCHEMA.evaluationRows),
	digest: DigestSchema,
	rows: CountSchema,
	/** The smallest hashes of its row ids, 6 bytes each, in base64. */
	hashes: base64()
});
/** One look at a set of rows: who asked what, and how much error it may make. */
const LookSchema = strictObject({
	schema: literal(SCHEMA.look),
	set: DigestSchema,
	/** Of the candidate, the baseline and all that was asked about them: the same question again is the same look. */
	question: DigestSchema,
	at: datetime({ precision: 3 }),
	by: string(),
	run: string().optional(),
	commit: string().optional(),
	/** The one-sided level of this look: how much error it may make. */
	level: number().min(0).max(1),
	/** `asked`: on its way, counted; `entered`: answered; `refused`: others were faster, nothing was told. */
	state: _enum([
		"asked",
		"entered",
		"refused"
	]),
	/** Of an entered look: which one it was, how many of those were at other sets that share rows, and the error spent. */
	number: number().int().min(1).optional(),
	shared: CountSchema.optional(),
	spent: number().min(0).optional()
});
const BYTES = 6;
function rowsDocument(digest, { rows, hashes }) {
	const bytes = Buffer.alloc(hashes.length * BYTES);
	for (const [at, hash] of hashes.entries()) bytes.writeUIntBE(hash, at * BYTES, BYTES);
	return {
		schema: SCHEMA.evaluationRows,
		digest,
		rows,
		hashes: bytes.toString("base64")
	};
}
function sketchIn({ rows, hashes }) {
	const bytes = Buffer.from(hashes, "base64");
	const count = Math.floor(bytes.length / BYTES);
	return {
		rows,
		hashes: Float64Array.from({ length: count }, (_, at) => bytes.readUIntBE(at * BYTES, BYTES))
	};
}
// src/domain/looks/overlap.ts
/** Of more rows the smallest hashes stand for all: a sample that two sets draw alike (Broder 1997). */
const MOST_KEPT = 4096;
/** Sets that share fewer of the rows of the smaller one are two sets. */
const LEAST_SHARED = .1;
const sketchOf = ({ hashes }) => ({
	rows: hashes.length,
	hashes: hashes.slice(0, MOST_KEPT)
});
/**
* Whether a look at `known` was a look at these rows too: a set that grew, shrank, or moved on by less than nine rows in
* ten. Where a sketch cannot tell, of a set a thousand times as large, it was.
*/
function isAnotherLook(known, { hashes }) {
	if (known.rows === 0 || hashes.length === 0) return false;
	const now = new Set(hashes);
	const shared = known.hashes.reduce((count, hash) => count + Number(now.has(hash)), 0);
	if (shared / known.hashes.length >= LEAST_SHARED) return true;
	const comparable = known.hashes.length === known.rows ? hashes.length : countUpTo(hashes, known.hashes.at(-1));
	return comparable === 0 || shared / comparable >= LEAST_SHARED;
}
function countUpTo(sorted, most) {
	const beyond = sorted.findIndex((hash) => hash > most);
	return beyond < 0 ? sorted.length : beyond;
}
// src/domain/looks/kept.ts
/** Every set of rows of the ledger, in the order of its names. */
const keptSets = (ledger, names) => Promise.all(names.filter(isSetName).map(async (name) => (await required(ledger, name, RowsSchema)).document));
/** Every look at a set, those that were refused included. */
const looksAt = (ledger, names, set) => Promise.all(names.filter((name) => isLookAt(name, set)).map(async (name) => (await required(ledger, name, LookSchema)).document));
/** Looks that were looks at these rows: at this set, and at others that share enough of them. */
async function looksAtRows(ledger, rows) {
	const names = await ledger.names();
	const same = (await keptSets(ledger, names)).filter((known) => known.digest === rows.digest || isAnotherLook(sketchIn(known), rows));
	return (await Promise.all(same.map(({ digest }) => looksAt(ledger, names, digest)))).flat();
}
/** A look by its name; undefined where there is none. */
async function lookIn(ledger, name) {
	const entry = await ledger.read(name);
	return entry && {
		document: parsed(name, LookSchema, entry.document),
		digest: entry.digest
	};
}
async function required(ledger, name, schema) {
	const entry = await ledger.read(name);
	if (!entry) return refuse("ledger", "lists an entry that is not there", "run the step again", { value: name });
	return {
		document: parsed(name, schema, entry.document),
		digest: entry.digest
	};
}
function parsed(name, schema, document) {
	const result = schema.safeParse(document);
	if (result.success) return result.data;
	return refuse("ledger", "holds an entry that is none of this version", "use the version that wrote it, or name another ledger", { value: name });
}
export { sketchOf as a, setName as c, looksAtRows as i, lookIn as n, lookName as o, looksAt as r, rowsDocument as s, keptSets as t };
