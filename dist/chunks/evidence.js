import { B as _null, G as literal, H as boolean, Q as union, V as array, W as json, X as strictObject, Y as record, Z as string, q as number, z as _enum } from "./define.js";
// src/evidence/evidence.ts
/** The only words for an outcome, everywhere. */
const VERDICTS = [
	"pass",
	"fail",
	"error",
	"inconclusive",
	"rolled_back",
	"rollback_failed"
];
const ScalarSchema = union([
	number(),
	string(),
	boolean(),
	_null()
]);
const DigestSchema = string().regex(/^sha256:[0-9a-f]{64}$/);
/** How a CSV file was read. */
const CsvReadSchema = strictObject({
	separator: string().exactOptional(),
	quote: string().exactOptional(),
	escape: string().exactOptional(),
	encoding: string().exactOptional(),
	decimal: string().exactOptional(),
	thousands: string().exactOptional(),
	nullValues: array(string()).readonly().exactOptional(),
	dateFormats: array(string()).readonly().exactOptional(),
	skipLines: number().int().min(0).exactOptional(),
	header: boolean().exactOptional(),
	compression: _enum([
		"none",
		"gzip",
		"zstd"
	]).exactOptional()
}).describe("How a CSV file was read, what the file itself told included.");
const ArtifactSchema = strictObject({
	role: _enum([
		"data",
		"contract",
		"model",
		"predictions",
		"config",
		"evidence",
		"image",
		"report"
	]),
	name: string().describe("Path relative to the working directory, with `/`; or a name where there is no file."),
	digest: DigestSchema,
	mediaType: string(),
	rows: number().int().min(0).optional(),
	csv: CsvReadSchema.optional()
});
const SourcePositionSchema = strictObject({
	file: string(),
	line: number().int().min(1).optional(),
	column: number().int().min(1).optional()
});
const EstimateSchema = strictObject({
	value: ScalarSchema,
	n: number().int().min(0),
	lower: ScalarSchema.optional(),
	upper: ScalarSchema.optional(),
	method: string(),
	confidence: number().describe("Two-sided confidence of the interval shown; 0 where there is no interval.")
});
const RowSchema = record(string(), ScalarSchema);
const CheckSchema = strictObject({
	id: string().describe("Stable over runs: gate:roc_auc>=baseline-0.02[origin=JFK]"),
	target: string().describe("Column, metric, slice or image that the check is about."),
	outcome: _enum([
		"pass",
		"fail",
		"error",
		"inconclusive",
		"skipped"
	]),
	severity: _enum([
		"info",
		"warning",
		"error"
	]),
	expected: string(),
	observed: union([EstimateSchema, ScalarSchema]),
	baseline: EstimateSchema.optional(),
	difference: EstimateSchema.optional(),
	basis: _enum([
		"exact",
		"point",
		"statistical",
		"measured"
	]),
	message: string(),
	remedy: string().optional(),
	details: string().optional().describe("What a tool wrote about it at length, such as a stack trace; cut."),
	rowsNeeded: number().int().min(0).optional(),
	samples: array(RowSchema).optional(),
	at: SourcePositionSchema.optional()
});
/** Raised when a reader of evidence would have to change. */
const EVIDENCE_SCHEMA = "https://mlops-actions.github.io/schema/evidence/v1";
const EvidenceSchema = strictObject({
	schema: literal(EVIDENCE_SCHEMA),
	tool: string().describe("Name and version of the tool: mlops-actions/0.1.0"),
	model: string().describe("`name` of mlops.yml."),
	id: string(),
	step: string(),
	verdict: _enum(VERDICTS),
	reason: string(),
	config: DigestSchema.describe("Digest of `inputs` in canonical form."),
	inputs: record(string(), json()).describe("Every input that the decision may depend on; `mlops verify` decides again from it."),
	asOf: string().optional(),
	seed: number().optional(),
	subjects: array(ArtifactSchema),
	materials: array(ArtifactSchema),
	products: array(ArtifactSchema),
	checks: array(CheckSchema).refine((checks) => new Set(checks.map(({ id }) => id)).size === checks.length, "has a check id twice"),
	facts: json().describe("What the step saw, in its own words; null when it could not look."),
	measured: record(string(), ScalarSchema).optional().describe("What differs from run to run; outside the promise of equal bytes."),
	overridden: strictObject({
		by: string(),
		reason: string(),
		until: string()
	}).optional()
});
export { RowSchema as a, VERDICTS as c, EvidenceSchema as i, DigestSchema as n, ScalarSchema as o, EVIDENCE_SCHEMA as r, SourcePositionSchema as s, CsvReadSchema as t };
