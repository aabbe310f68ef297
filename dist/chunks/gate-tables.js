import { D as gateFactsWithSql, H as sqlMetricsOf, L as GateFactsSchema, O as pairedWhereLeft, V as sqlMetricProblems, _r as leavingNames } from "./gate.js";
import { A as readBaselineTable, U as groupsAsked, j as readPredictions, k as sharedRowId } from "./gate-rows.js";
import { En as canonical } from "./every-step.js";
import { Ct as InputErrors, Tt as refuse } from "./every-start.js";
/** Rules measured on predictions tables, read as the flags say. */
const lookAtTables = (call, rules, asked, engine) => leavingNames((names) => look(call, rules, {
	...asked,
	names
}, engine));
async function look(call, rules, asked, engine) {
	const { old, latest } = asked.tables;
	const { label = "label", "positive-class": positiveClass, weight, trial } = call.values;
	const metrics = metricsOf(call);
	const sql = metrics.map((one) => one.sql);
	const apart = {
		names: [
			label,
			weight,
			trial
		],
		sql
	};
	const rowId = namesOf(call, "row-id") ?? await sharedRowId([latest, old ?? latest], apart, engine);
	const slices = [.../* @__PURE__ */ new Set([...namesOf(call, "slices") ?? [], ...rules.flatMap(({ selectors }) => selectors.map(({ column }) => column))])];
	const known = {
		rowId,
		label,
		positiveClass,
		trial,
		names: asked.names
	};
	const groups = call.lists.groups ?? ["auto"];
	const question = {
		...known,
		slices,
		groups: groupsAsked(groups),
		weight,
		sql,
		task: asked.task
	};
	const table = await readPredictions(latest, question, engine);
	const { predictions } = table;
	const classes = predictions.task === "multiclass" ? predictions.classes : void 0;
	const before = old === void 0 ? void 0 : await readBaselineTable(old, {
		...known,
		task: predictions.task,
		classes
	}, engine);
	const source = (name) => ({
		kind: "predictions",
		name
	});
	const candidate = {
		source: source(latest),
		content: { table },
		groups,
		weight,
		trial
	};
	const baseline = before ? {
		state: "found",
		source: source(old),
		rescored: false,
		content: { table: before }
	} : { state: "none" };
	const precision = {
		alpha: asked.alpha,
		seed: 42
	};
	const asking = {
		metrics,
		engine: async () => engine
	};
	const found = await pairedWhereLeft({
		candidate,
		baseline
	}, async () => engine);
	return stored(await gateFactsWithSql(rules, found, precision, asking));
}
/** Facts as evidence would keep them. */
const stored = (facts) => GateFactsSchema.parse(JSON.parse(canonical(facts)));
/** The metrics of `--metric name=SQL`. Throws `InputErrors` for one without a name or SQL, or of a name that is taken. */
function metricsOf({ lists }) {
	const said = (lists.metric ?? []).map((text) => {
		const at = text.indexOf("=");
		const [name, sql] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
		if (at > 0 && name !== "" && sql !== "") return [name, sql];
		return refuse("metric", "is not a name and SQL", "write it as revenue=\"sum(gain)\"", { value: text });
	});
	const metrics = Object.fromEntries(said);
	const problems = sqlMetricProblems(metrics);
	if (problems.length > 0) throw new InputErrors(problems);
	return sqlMetricsOf(metrics);
}
/** Names given by repeating a flag, or in one of them by commas. */
const namesOf = ({ lists }, flag) => lists[flag]?.flatMap((text) => text.split(",").map((name) => name.trim())).filter((name) => name !== "");
export { stored as n, lookAtTables as t };
