import { o as __toESM } from "./rolldown-runtime.js";
import { Ct as InputErrors, O as knownNames, R as availableParallelism, Tt as refuse, U as createReadStream, V as tmpdir, W as createWriteStream, dt as join, lt as extname, tt as counted } from "./every-start.js";
import { An as randomUUID, Cn as stateOf, Cr as open, Dr as rm, Ln as withRegular, Nn as bytewise, Nr as TABLE_LIMITS, Or as stat, Pr as bytesText, Sn as pipeline, xn as readMoment } from "./every-step.js";
import { n as temporaryFolder, t as removeFolders } from "./temporary.js";
import { t as require_builtin_late_zlib } from "./builtin_late_zlib.js";
import { n as partitionValues } from "./partitions.js";
import { i as cellOf, n as rowsOfRuns, t as collapsed } from "./runs.js";
import { t as require_builtin_late_worker_threads } from "./builtin_late_worker_threads.js";
// src/adapters/duckdb/session/over-limit.ts
const MIB$3 = 1 << 20;
/** A question that was ended because it took more than a table may. */
var OverLimit = class extends Error {
	remedy;
	constructor(message, remedy) {
		super(message);
		this.name = "OverLimit";
		this.remedy = remedy;
	}
};
const overTime = ({ seconds }) => new OverLimit(`takes longer than ${counted(seconds, "second")}`, "make it simpler or the table smaller, or raise `query-seconds`");
const overMemory = ({ memory }) => new OverLimit(`needs more memory than max-memory (${memory} MiB) allows`, "take fewer rows or shorter values, or raise `max-memory`");
/** What is wrong with a table of more columns than it may have, and the remedy. */
const tooWide = (columns, most) => [`has ${counted(columns, "column")}, more than max-columns (${most})`, "select columns, or raise `max-columns`"];
/** A quarter for one question: two may be held against each other, and sorted. */
const LENT = 4;
function allowance(limits) {
	let left = limits.memory * MIB$3;
	return {
		limits,
		keep: (bytes) => {
			left -= bytes;
			if (left < 0) throw overMemory(limits);
		},
		lend: (bytes) => {
			if (bytes > limits.memory * MIB$3 / LENT) throw overMemory(limits);
		}
	};
}
// src/adapters/duckdb/sql/problems.ts
/** What DuckDB says, in one line and without the paths of this machine. */
function firstLine(cause) {
	return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0].trim();
}
/** The column of that name. Throws `InputErrors` with the nearest names. */
function columnNamed(columns, name) {
	const found = columns.find((column) => column.name === name);
	if (found) return found;
	const names = columns.map((column) => column.name);
	return refuse(name, "is not a column of the table", knownNames(name, names));
}
// src/adapters/duckdb/sql/sql.ts
/** A name in double quotes. */
const identifier = (name) => `"${name.replaceAll("\"", "\"\"")}"`;
/** A text literal; DuckDB knows no escapes but the doubled quote. */
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
/** A list of text literals. */
const listOf = (texts) => `[${texts.map(literal).join(", ")}]`;
// src/adapters/duckdb/guard/growth.ts
/** Bytes of a value that is no text: a number, a time. */
const FIXED$1 = 16;
/** Characters each of which is compared with each: past so many the time is what counts. */
const MOST_COMPARED = 2048;
const never = (why) => ({
	unknown: () => why,
	growth: (read) => read
});
const withNumber = (at, growth) => ({
	unknown: (given) => given[at] === void 0 || numberOf$2(given[at]) !== void 0 ? void 0 : "without a whole number written out",
	growth: (read, given) => growth(read, numberOf$2(given[at]) ?? 0)
});
const repeats = withNumber(1, (read, times) => read * Math.max(1, times));
const lengthens = (at) => withNumber(at, (read, length) => read + length);
/** Each match becomes the text at `at`; each is as long as the text at `match`, if that is known. */
const replaces = (at, match) => ({
	unknown: (given) => given[at] === void 0 || textOf$1(given[at]) !== void 0 ? void 0 : "with a text that is not written out",
	growth(read, given) {
		const length = textOf$1(given[at])?.length ?? 0;
		const matched = match === void 0 ? 1 : Math.max(1, textOf$1(given[match])?.length ?? 1);
		return read * Math.max(1, length / matched) + length;
	}
});
const compares = {
	unknown: () => void 0,
	growth: (read) => read > MOST_COMPARED ? read * read : read
};
/** Widths are the numbers of a format; one that is an argument itself is not known. */
const formats = {
	unknown: ([pattern]) => /\*|\{[^}]*\{/.test(textOf$1(pattern) ?? "*") ? "without a format written out" : void 0,
	growth: (read, [pattern]) => read + [...(textOf$1(pattern) ?? "").matchAll(/\d+/g)].reduce((sum, [width]) => sum + Number(width), 0)
};
/** Functions that can answer more than they are given, or take longer than their answer tells. */
const GROWING = {
	repeat: repeats,
	lpad: lengthens(1),
	rpad: lengthens(1),
	list_resize: lengthens(1),
	array_resize: lengthens(1),
	bitstring: lengthens(1),
	bar: lengthens(3),
	replace: replaces(2, 1),
	regexp_replace: replaces(2),
	array_to_string: replaces(1),
	list_aggregate: replaces(2),
	list_aggr: replaces(2),
	array_aggregate: replaces(2),
	array_aggr: replaces(2),
	aggregate: replaces(2),
	format: formats,
	printf: formats,
	levenshtein: compares,
	editdist3: compares,
	damerau_levenshtein: compares,
	jaro_similarity: compares,
	jaro_winkler_similarity: compares,
	list_intersect: compares,
	array_intersect: compares,
	range: never("whose answer can be of any length"),
	generate_series: never("whose answer can be of any length"),
	json_pretty: never("whose answer can be of any length")
};
/** Why nobody can tell how long the answer of an expression with these nodes can be. */
function unboundedBecause(nodes) {
	if (nodes.filter((node) => node.class === "LAMBDA").length > 1) return "goes through lists within lists, which can be of any length";
	for (const node of nodes) {
		const why = growingOf(node)?.unknown(childrenOf(node));
		if (why !== void 0) return `uses ${String(node.function_name)} ${why}`;
	}
}
/** Longest text, in bytes, that an expression makes, from the longest cells of the columns that it reads. */
function sizeOf(part, cells) {
	if (part === null || typeof part !== "object") return 0;
	if (Array.isArray(part)) return part.reduce((sum, one) => sum + sizeOf(one, cells), 0);
	const node = part;
	if (node.class === "CONSTANT") return textOf$1(node)?.length ?? FIXED$1;
	if (node.class === "COLUMN_REF") return cells.get(columnOf(node)) ?? FIXED$1;
	const read = sizeOf(Object.values(node), cells);
	return growingOf(node)?.growth(read, childrenOf(node)) ?? read;
}
/** The column that a node names, in small letters; the first part of a path into a structure. */
const columnOf = (node) => node.column_names[0].toLowerCase();
function growingOf(node) {
	const name = node.class === "FUNCTION" ? String(node.function_name).toLowerCase() : "";
	return Object.hasOwn(GROWING, name) ? GROWING[name] : void 0;
}
const childrenOf = (node) => node.children ?? [];
/** The value of a literal; undefined for anything that must be worked out. */
function constantOf(node) {
	if (node?.class !== "CONSTANT") return void 0;
	const { value, is_null } = node.value;
	return is_null ? void 0 : value;
}
function numberOf$2(node) {
	const value = constantOf(node);
	return typeof value === "number" ? value : void 0;
}
function textOf$1(node) {
	const value = constantOf(node);
	return typeof value === "string" ? value : void 0;
}
// src/adapters/duckdb/guard/functions.ts
/** Functions, and the names that SQL reads as one where no column is called so (`current_date`). */
function functionNames(nodes, columns) {
	const known = new Set(columns.map(({ name }) => name.toLowerCase()));
	const functions = nodes.filter((node) => node.class === "FUNCTION").map((node) => isAgeToday(node) ? AGE_TODAY : String(node.function_name));
	const bare = nodes.filter((node) => node.class === "COLUMN_REF").map(columnOf).filter((name) => !known.has(name));
	return /* @__PURE__ */ new Set([...functions.map((name) => name.toLowerCase()), ...bare]);
}
/** `age(t)` counts to today, `age(a, b)` from one value to the other. */
const AGE_TODAY = "age with one argument";
const isAgeToday = ({ function_name, children }) => String(function_name).toLowerCase() === "age" && children.length === 1;
/** Every node of a syntax tree. */
function* descend(value) {
	if (value === null || typeof value !== "object") return;
	if (!Array.isArray(value)) yield value;
	for (const part of Object.values(value)) yield* descend(part);
}
/** Names that `duckdb_functions()` does not tell apart from functions of their arguments. */
const NOT_OF_ONE_ROW = [
	...[
		"current_date",
		"current_time",
		"current_timestamp",
		"localtime",
		"localtimestamp"
	],
	...[
		"current_localtime",
		"current_localtimestamp",
		"ago",
		"pg_conf_load_time",
		"pg_postmaster_start_time",
		AGE_TODAY
	],
	...[
		"current_setting",
		"getvariable",
		"unnest",
		"unlist"
	]
];
/** A function must answer from its arguments alone, today as tomorrow: no aggregate, no clock, no chance. */
async function functionProblem(session, names) {
	if (names.length === 0) return void 0;
	return namedProblem(names, await functionsWith(session, names, "(function_type = 'aggregate' or stability in ('VOLATILE', 'CONSISTENT_WITHIN_QUERY'))"));
}
function namedProblem(names, unfit) {
	if (names.includes("isnan")) return "uses isnan, which never holds: NaN is read as NULL, so ask `is null`";
	const name = names.find((one) => NOT_OF_ONE_ROW.includes(one)) ?? unfit[0];
	return name === void 0 ? void 0 : `uses ${name}, which depends on more than the values of one row`;
}
/** Those of the functions of these names that a condition holds for, by name. */
async function functionsWith(session, names, condition) {
	return (await session.rows(`select function_name from duckdb_functions() where function_name in (${names.map(literal).join(", ")})
     group by function_name having bool_or(${condition}) order by function_name`)).map(([name]) => String(name));
}
/** Why a query would not answer the same tomorrow, or undefined: aggregates and parts of rows it may use, clocks not. */
async function changingFunction(session, nodes, columns = []) {
	const names = [...functionNames(nodes, columns)].filter((name) => !OF_SEVERAL_ROWS.has(name));
	if (names.length === 0) return void 0;
	return namedProblem(names, await functionsWith(session, names, "stability in ('VOLATILE', 'CONSISTENT_WITHIN_QUERY')"));
}
const OF_SEVERAL_ROWS = /* @__PURE__ */ new Set(["unnest", "unlist"]);
// src/adapters/duckdb/guard/expression.ts
/**
* The users' expressions with their types. Throws `InputErrors` for each one that is not SQL over one row of the
* table: unknown columns, subqueries, aggregates, windows, functions whose answer changes.
*/
async function checkExpressions(session, from, columns, expressions) {
	const problems = [];
	const typed = [];
	for (const [name, expression] of Object.entries(expressions)) {
		const [written, sql] = [writtenOf(expression), sqlOf(expression)];
		const answer = await judge$1(session, from, columns, sql);
		if ("native" in answer) typed.push({
			name,
			written,
			sql: parenthesised(sql),
			...answer
		});
		else problems.push({
			input: name,
			value: written,
			message: answer.message,
			remedy: answer.remedy ?? `write SQL over the columns of one row: ${columns.map((column) => column.name).join(", ")}`
		});
	}
	if (problems.length > 0) throw new InputErrors(problems);
	return typed;
}
const writtenOf = (one) => "column" in one ? one.column : one.sql.trim();
const sqlOf = (one) => "column" in one ? identifier(one.column) : one.sql;
/** On lines of its own, so that a comment at its end ends there. */
const parenthesised = (sql) => `(\n${sql}\n)`;
async function judge$1(session, from, columns, sql) {
	try {
		const shape = await shapeOf$1(session, sql, columns);
		if (typeof shape === "string") return { message: shape };
		const [row] = await session.rows(`describe select ${parenthesised(sql)} as value from ${from}`);
		return {
			native: String(row[1]),
			...shape
		};
	} catch (cause) {
		if (cause instanceof OverLimit) return {
			message: cause.message,
			remedy: cause.remedy
		};
		return { message: `is not an expression over the table (${firstLine(cause)})` };
	}
}
/** Judged on DuckDB's own syntax tree, so that no text can look like one thing and be another. */
async function shapeOf$1(session, sql, columns) {
	const read = await treeOf(session, sql);
	if (typeof read === "string") return read;
	const { nodes, reads, tree } = read;
	return unboundedBecause(nodes) ?? await functionProblem(session, [...functionNames(nodes, columns)]) ?? {
		reads,
		tree
	};
}
/** The syntax tree of one expression with all of its nodes, or why it is none. */
async function treeOf(session, sql) {
	const [row] = await session.rows(`select json_serialize_sql(${literal(`select ${parenthesised(sql)}`)})`);
	const tree = JSON.parse(String(row[0]));
	if (tree.error) return `is not an SQL expression (${tree.error_message})`;
	const statements = tree.statements;
	const select = statements[0]?.node;
	if (!(statements.length === 1 && select?.type === "SELECT_NODE" && select.select_list.length === 1 && select.from_table.type === "EMPTY" && select.where_clause === null)) return "is more than one expression";
	const nodes = [...descend(select.select_list)];
	const strange = nodes.find((node) => [
		"SUBQUERY",
		"WINDOW",
		"STAR"
	].includes(String(node.class)));
	if (strange) return `uses a ${String(strange.class).toLowerCase()}, which looks beyond one row`;
	return {
		nodes,
		reads: readsOf(nodes),
		tree: select.select_list
	};
}
const readsOf = (nodes) => [...new Set(nodes.filter((node) => node.class === "COLUMN_REF").map(columnOf))];
// src/adapters/duckdb/guard/longest.ts
/** Rows that DuckDB works on at a time, whatever is asked of it: an interrupt waits for all of them. */
const VECTOR = 2048;
const MIB$2 = 1 << 20;
/** Share of the memory that one column of them may take. */
const SHARE = 4;
const FIXED = [
	"integer",
	"number",
	"boolean",
	"date",
	"timestamp",
	"time"
];
/**
* Throws `InputErrors` for expressions whose values can be so long that a single step of the engine, which nothing
* interrupts, would take more memory than tables may. Longest cells are asked of the engine, which need not write out
* what a file holds once.
*/
async function requireSmall(session, from, columns, expressions) {
	const read = new Set(expressions.flatMap(({ reads }) => reads));
	const longest = await longestCells(session, from, columns.filter(({ name, type }) => read.has(name.toLowerCase()) && !FIXED.includes(type)));
	const most = mostBytes(session);
	for (const { name, written, tree } of expressions) {
		const bytes = Math.ceil(sizeOf(tree, longest));
		if (bytes > most) refuse(name, `can make values of ${counted(bytes, "byte")}, more than max-memory allows`, `keep them below ${counted(most, "byte")}, or raise \`max-memory\``, { value: written });
	}
}
/** Most bytes that one value of an expression may have. */
const mostBytes = ({ allowance }) => Math.floor(allowance.limits.memory * MIB$2 / SHARE / VECTOR);
async function longestCells(session, from, texts) {
	if (texts.length === 0) return /* @__PURE__ */ new Map();
	const lengths = texts.map(({ name }) => `coalesce(max(strlen(cast(${identifier(name)} as varchar))), 0)`);
	const [row] = await session.rows(`select ${lengths.join(", ")} from ${from}`);
	return new Map(texts.map(({ name }, at) => [name.toLowerCase(), Number(row[at])]));
}
// src/adapters/duckdb/session/fill.ts
const NATIVE = {
	number: "DOUBLE",
	integer: "BIGINT",
	boolean: "BOOLEAN",
	text: "VARCHAR"
};
const CODE = "UTINYINT";
const MOST_NAMES = 256;
const CHUNK = 2048;
/**
* Makes a table of columns at hand, and answers SQL of the values of each, in the order given; NaN becomes NULL. A text
* is handed over once a row, which takes longer than all else, but for those of few names: their codes are.
*/
async function fill(duckdb, connection, table, columns) {
	const fillings = columns.map((column) => "codes" in column ? coded(column) : plain(column));
	const types = fillings.map(({ name, native }) => `${identifier(name)} ${native}`);
	await connection.run(`create table ${identifier(table)} (${types.join(", ")})`);
	await append(duckdb, connection, table, fillings);
	return fillings.map(({ sql }) => sql);
}
async function append(duckdb, connection, table, fillings) {
	const rows = fillings[0]?.rows ?? 0;
	const types = fillings.map(({ native }) => duckdb[native]);
	const appender = await connection.createAppender(table);
	for (let start = 0; start < rows; start += CHUNK) {
		const size = Math.min(CHUNK, rows - start);
		const chunk = duckdb.DuckDBDataChunk.create(types, size);
		for (const [at, filling] of fillings.entries()) {
			const vector = chunk.getColumnVector(at);
			filling.put(vector, start, size);
			vector.flush();
		}
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}
function plain({ name, type, values }) {
	const put = values instanceof Float64Array && type !== "text" ? NUMBERS$2[type](values) : texts((row) => values[row]);
	return {
		name,
		native: NATIVE[type],
		rows: values.length,
		sql: identifier(name),
		put
	};
}
function coded({ name, codes, names }) {
	const [rows, sql] = [codes.length, identifier(name)];
	if (!isShort(names)) return {
		name,
		native: "VARCHAR",
		rows,
		sql,
		put: texts((row) => names[codes[row]])
	};
	return {
		name,
		native: CODE,
		rows,
		sql: `${listOf(names)}[${sql}::integer + 1] as ${sql}`,
		put(vector, start, size) {
			for (let row = 0; row < size; row++) vector.setItem(row, codes[start + row]);
		}
	};
}
/** Names that one byte tells apart and that SQL can write: it ends at a NUL. */
const isShort = (names) => names.length > 0 && names.length <= MOST_NAMES && !names.some((name) => name.includes("\0"));
const texts = (textOf) => function put(vector, start, size) {
	for (let row = 0; row < size; row++) vector.setItem(row, textOf(start + row));
};
/** A loop for each type of vector: one that meets all of them is slow for each. */
const NUMBERS$2 = {
	number: (values) => function put(vector, start, size) {
		for (let row = 0; row < size; row++) {
			const value = values[start + row];
			vector.setItem(row, Number.isNaN(value) ? null : value);
		}
	},
	integer: (values) => function put(vector, start, size) {
		for (let row = 0; row < size; row++) {
			const value = values[start + row];
			vector.setItem(row, Number.isNaN(value) ? null : BigInt(value));
		}
	},
	boolean: (values) => function put(vector, start, size) {
		for (let row = 0; row < size; row++) {
			const value = values[start + row];
			vector.setItem(row, Number.isNaN(value) ? null : value === 1);
		}
	}
};
// src/adapters/duckdb/session/watch.ts
const TICK = 25;
const MIB$1 = 1 << 20;
/** What DuckDB says where its memory, its folder for what does not fit, or the machine has no more. */
const OUT_OF_MEMORY = /out of memory|bad allocation|bad_alloc|failed to allocate/i;
/**
* Runs the parts of one question, and interrupts it where they take too long together, or where one makes this process
* grow by more than the memory that tables may take: DuckDB does not count all that it holds. No part begins once the
* time is spent, since parts that are each shorter than a tick would never be seen by the timer; and none that was
* interrupted is believed: the engine may call what it then has the whole.
*/
function watch(limits, interrupt) {
	let left = limits.seconds * 1e3;
	return async (work, away = () => 0) => {
		if (left <= 0) {
			interrupt();
			throw overTime(limits);
		}
		const [started, gone, before] = [
			performance.now(),
			away(),
			residentNow()
		];
		const spent = () => performance.now() - started - (away() - gone);
		let over;
		const timer = setInterval(() => {
			if (spent() > left) over ??= overTime(limits);
			if (process.memoryUsage.rss() - before > limits.memory * MIB$1) over ??= overMemory(limits);
			if (over) interrupt();
		}, TICK);
		try {
			const done = await work();
			if (over) throw over;
			return done;
		} catch (cause) {
			throw over ?? (OUT_OF_MEMORY.test(String(cause)) ? overMemory(limits) : cause);
		} finally {
			clearInterval(timer);
			left -= spent();
		}
	};
}
let measured = {
	at: Number.NEGATIVE_INFINITY,
	bytes: 0
};
/** Bytes of this process in memory, a tick ago at most: there may be a question every millisecond. */
function residentNow() {
	const now = performance.now();
	if (now - measured.at > TICK) measured = {
		at: now,
		bytes: process.memoryUsage.rss()
	};
	return measured.bytes;
}
// src/adapters/duckdb/session/session.ts
/**
* Opens a locked session: no other file, no network, no extension, no way to unlock. Statistics are kept out of the
* optimizer because writers other than DuckDB leave NaN out of minimum and maximum, and DuckDB 1.5 then folds
* comparisons that NaN meets.
*/
async function openSession(duckdb, options) {
	return sessionOn(await connect(duckdb, options), options.allowance);
}
/** The session of a connection. */
function sessionOn({ connection, close }, allowance) {
	const watched = () => watch(allowance.limits, () => connection.interrupt());
	return {
		rows: async (sql) => (await watched()(() => connection.runAndReadAll(sql))).getRows(),
		chunks: (sql) => chunksOf(connection, sql, watched()),
		allowance,
		close
	};
}
/** Less memory for a thread than this, and none of them gets far. */
const MIB_A_THREAD = 64;
/** What does not fit into memory goes to disk, up to so many times the memory. */
const DISK = 10;
/** The connection of such a session. */
async function connect(duckdb, { paths, threads, allowance }) {
	const { memory } = allowance.limits;
	const own = Math.ceil(memory / 2);
	const most = Math.max(1, Math.floor(own / MIB_A_THREAD));
	const instance = await duckdb.DuckDBInstance.create(":memory:", {
		autoinstall_known_extensions: "false",
		autoload_known_extensions: "false",
		temp_directory: join(tmpdir(), `mlops-duckdb-${randomUUID()}`),
		max_temp_directory_size: `${DISK * memory}MiB`,
		memory_limit: `${own}MiB`,
		threads: String(Math.min(threads ?? availableParallelism(), most))
	});
	const connection = await instance.connect();
	for (const setting of [
		`allowed_paths = ${listOf(paths)}`,
		`TimeZone = ${literal("UTC")}`,
		`disabled_optimizers = ${literal("statistics_propagation")}`,
		"enable_external_access = false",
		"lock_configuration = true"
	]) await connection.run(`set ${setting}`);
	let open = true;
	const close = () => {
		if (!open) return;
		open = false;
		connection.closeSync();
		instance.closeSync();
	};
	return {
		connection,
		close
	};
}
async function* chunksOf(connection, sql, watched) {
	const result = await watched(() => connection.stream(sql));
	let away = 0;
	const ask = () => {
		const asked = watched(() => someChunks(result), () => away);
		asked.catch(() => {});
		return asked;
	};
	let asked = ask();
	try {
		for (let isLast = false; !isLast;) {
			const chunks = await asked;
			isLast = chunks.length < CHUNKS_AT_ONCE;
			if (!isLast) asked = ask();
			const left = performance.now();
			yield* chunks;
			away += performance.now() - left;
		}
	} finally {
		await asked.catch(() => {});
	}
	if (result.returnType === BROKEN) await watched(() => whyBroken(connection, sql));
}
/** As many as DuckDB makes ready ahead of a reader; to watch each one by itself takes as long as to fetch it. */
const CHUNKS_AT_ONCE = 8;
/** The next chunks of a stream; fewer where it ends. */
async function someChunks(result) {
	const chunks = [];
	while (chunks.length < CHUNKS_AT_ONCE) {
		const chunk = await result.fetchChunk();
		if (!chunk || chunk.rowCount === 0) break;
		chunks.push(chunk);
	}
	return chunks;
}
/** The type of a result that failed. */
const BROKEN = 0;
/**
* Throws what the statement fails of: the stream of a result ends alike where it fails and where all is read, and
* does not say why.
*/
async function whyBroken(connection, sql) {
	await connection.run(`select count(columns(*)) from (${sql})`);
	throw new Error(`DuckDB ended a question early, and answers it when asked again: ${sql}`);
}
// src/adapters/duckdb/sql/types.ts
const TYPES = [
	[/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/, "integer"],
	[/^(FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/, "number"],
	[/^(VARCHAR|UUID|ENUM\(.*\))$/s, "string"],
	[/^BOOLEAN$/, "boolean"],
	[/^DATE$/, "date"],
	[/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/, "timestamp"],
	[/^TIME(_NS| WITH TIME ZONE)?$/, "time"],
	[/\[\d*\]$/, "array"],
	[/^((STRUCT|MAP)\(.*\)|JSON)$/s, "object"],
	[/^NULL$/, "null"]
];
/** The type that every engine has for one of DuckDB's. */
const columnTypeOf = (native) => TYPES.find(([pattern]) => pattern.test(native))?.[1] ?? "other";
/** Whether values can be NaN or infinite. */
const isFloat = (native) => native === "DOUBLE" || native === "FLOAT";
/** DuckDB's type for a column that must be read as `type`. */
const NATIVE_TYPES = {
	string: "VARCHAR",
	integer: "BIGINT",
	number: "DOUBLE",
	boolean: "BOOLEAN",
	date: "DATE",
	timestamp: "TIMESTAMP",
	time: "TIME",
	array: "VARCHAR",
	object: "VARCHAR",
	null: "VARCHAR",
	other: "VARCHAR"
};
// src/adapters/duckdb/answers/aggregates.ts
const TABLE = "rows";
const divisionName = (at) => `mlops division ${at}`;
/** Aggregates of users over columns at hand, in a database of their own that can read nothing else. */
async function aggregatesOf(duckdb, allowance, rows, asked) {
	const connected = await connect(duckdb, {
		paths: [],
		threads: 1,
		allowance
	});
	try {
		const divisions = rows.divisions.map((codes, at) => ({
			name: divisionName(at),
			values: Float64Array.from(codes),
			type: "integer"
		}));
		await fill(duckdb, connected.connection, TABLE, [...rows.columns, ...divisions]);
		const session = sessionOn(connected, allowance);
		const answers = [];
		for (const one of asked) answers.push(await answerOf$1(session, rows, one));
		return answers;
	} finally {
		connected.close();
	}
}
async function answerOf$1(session, rows, asked) {
	const { without } = asked;
	const names = rows.columns.map(({ name }) => name);
	const from = (condition) => `(select ${names.map(identifier).join(", ")} from ${TABLE} where ${[...asked.where.map(isValue), condition].join(" and ")})`;
	const all = from("true");
	await requireAggregate(session, all, rows.columns, asked);
	const value = await numberOf$1(session, all, asked);
	if (!without) return { value };
	const left = new Float64Array(without.blocks.length);
	for (const [at, block] of without.blocks.entries()) left[at] = await numberOf$1(session, from(`${identifier(divisionName(without.division))} <> ${block}`), asked);
	return {
		value,
		leftOut: {
			without: left,
			twice: await numberOf$1(session, `(from ${all} union all from ${all})`, asked)
		}
	};
}
const isValue = ({ column, value }) => `${identifier(column)} = ${literal(value)}`;
const NUMBERS$1 = [
	"integer",
	"number",
	"boolean",
	"null"
];
/** Throws `InputErrors` for SQL that is no single aggregate over the columns, or whose answer is no number. */
async function requireAggregate(session, from, rows, asked) {
	const names = rows.map(({ name }) => name);
	const read = await treeOf(session, asked.sql);
	if (typeof read === "string") return no$1(asked, read.replace(", which looks beyond one row", ""), names);
	const columns = rows.map(({ name, type }) => ({
		name,
		type: type === "text" ? "string" : "number",
		native: type
	}));
	const problem = unboundedBecause(read.nodes) ?? await changingFunction(session, read.nodes, columns);
	if (problem) return no$1(asked, problem, names);
	const [row] = await session.rows(`describe select ${parenthesised(asked.sql)} as value from ${from}`).catch((cause) => no$1(asked, `cannot be run (${firstLine(cause)})`, names));
	const native = String(row[1]);
	if (!NUMBERS$1.includes(columnTypeOf(native))) no$1(asked, `answers ${native}, not a number`, names);
	const { name, sql } = asked;
	await requireSmall(session, from, columns, [{
		name,
		written: sql,
		sql,
		native,
		...read
	}]);
}
const no$1 = ({ name, sql }, message, columns) => refuse(name, message, `write one aggregate such as avg(…) over the columns ${columns.join(", ")}`, { value: sql });
/** The one number that the aggregate answers, or NaN. */
async function numberOf$1(session, from, asked) {
	const found = await session.rows(`select cast(${parenthesised(asked.sql)} as double) from ${from} limit 2`).catch((cause) => {
		if (cause instanceof OverLimit) return refuse(asked.name, cause.message, cause.remedy, { value: asked.sql });
		return refuse(asked.name, `cannot be run (${firstLine(cause)})`, "correct the expression", { value: asked.sql });
	});
	if (found.length !== 1) refuse(asked.name, "answers a value for each row, not one for all", "use an aggregate such as sum(…) or avg(…)", { value: asked.sql });
	const value = found[0][0];
	return typeof value === "number" && Number.isFinite(value) ? value : NaN;
}
// src/adapters/duckdb/sql/no-value.ts
/**
* The rows with NaN as NULL: the one place that says what a missing value is. pandas writes what it does not know as
* NaN, other tools as NULL; SQL counts NaN above every number, so that `delay >= 15` would hold for it.
*/
function nanAsNull({ from, columns }) {
	const floats = columns.filter(({ native }) => isFloat(native)).map(({ name }) => identifier(name));
	if (floats.length === 0) return from;
	return `(select * replace (${floats.map((name) => `${noNan(name)} as ${name}`).join(", ")}) from ${from})`;
}
/** A column of `besideNan` with its NaN. */
const unchanged = ({ name, native }) => identifier(isFloat(native) ? `mlops unchanged ${name}` : name);
/** The rows with NaN as NULL, and floats as they are beside: whether there is any NaN costs less than to replace it. */
function besideNan({ from, columns }) {
	const floats = columns.filter(({ native }) => isFloat(native));
	if (floats.length === 0) return from;
	return nanAsNull({
		from: `(select *, ${floats.map((column) => `${identifier(column.name)} as ${unchanged(column)}`).join(", ")} from ${from})`,
		columns
	});
}
/** A float, NULL where it is NaN. */
const noNan = (sql) => `case when isnan(${sql}) then null else ${sql} end`;
// src/adapters/duckdb/sql/relation.ts
/** Columns beside the table's own: which file, and which row in it, a row stands at, both from 0. */
const FILE_AT = identifier("mlops file at");
const ROW_AT = identifier("mlops row at");
const [FILE, ROW] = ["file_index", "file_row_number"];
/** The items with the place of each row; undefined where columns of the files have DuckDB's names for it. */
function placedFrom({ items, from, names, rows }) {
	if (names.some((name) => [FILE, ROW].includes(name.toLowerCase()))) return void 0;
	const places = [`cast(${FILE} as bigint) as ${FILE_AT}`, `${ROW} as ${ROW_AT}`];
	const all = `(select ${[...items, ...places].join(", ")} from ${from})`;
	return rows ? `(select * from ${all} where ${amongFirst(rows)})` : all;
}
/** Holds for rows up to the last that is wanted. */
function amongFirst(rows) {
	const last = rows.findLastIndex((count) => count > 0);
	return `(${FILE_AT} < ${last} or (${FILE_AT} = ${last} and ${ROW_AT} < ${rows[last] ?? 0}))`;
}
/** All rows of the files, given those of each. */
const sumOf = (rows) => rows.reduce((sum, count) => sum + count, 0);
/** Rows of the files before the one at `file`. */
const rowsBefore = (rows, file) => sumOf(rows.slice(0, file));
/** The first `limit` rows of a FROM clause. */
const limited = (from, limit = Infinity) => limit === Infinity ? from : `(select * from ${from} limit ${Math.max(0, limit)})`;
/** How many of each file's rows are among the first `limit` of all. */
function firstOf$1(rows, limit = Infinity) {
	let left = limit;
	return rows.map((count) => {
		const taken = Math.min(count, left);
		left -= taken;
		return taken;
	});
}
// src/adapters/duckdb/answers/overlap.ts
/** Rows of the others that are held at once: their hashes take some 100 MB. */
const ROWS_AT_ONCE = 4e6;
/**
* Counts the rows of a table whose hashes occur among those of others. Each pass takes the hashes of one remainder, so
* that memory stays the same however many rows there are.
*/
async function overlapOf(session, { relation: own }, others, { ids, values }) {
	const relations = [own, ...others.map(({ relation }) => relation)];
	const keyOf = (names) => hashSql(names, relations);
	const otherRows = others.reduce((sum, { relation }) => sum + sumOf(relation.rows), 0);
	const passes = Math.max(1, Math.ceil(otherRows / ROWS_AT_ONCE));
	const other = (key) => others.map(({ relation }) => `select ${key} as h from ${nanAsNull(relation)}`).join(" union all ");
	const shared = (names) => names.length === 0 ? 0 : summed(session, passes, (pass) => {
		const ofPass = `where h % ${passes} = ${pass}`;
		return `select count(*) from (from (${`select ${keyOf(names)} as h from ${nanAsNull(own)}`}) ${ofPass}) semi join (from (${other(keyOf(names))}) ${ofPass}) using (h)`;
	});
	const sharedIds = await shared(ids);
	return {
		rows: sumOf(own.rows),
		sharedIds,
		sharedRows: sharedIds === 0 ? 0 : await shared([...ids, ...values]),
		sharedValues: await shared(values),
		otherRows,
		repeatedValues: values.length === 0 ? 0 : await repeated$1(session, passes, other(keyOf(values)))
	};
}
const repeated$1 = (session, passes, hashes) => summed(session, passes, (pass) => `select coalesce(sum(n), 0) from (
         select count(*) as n from (${hashes}) where h % ${passes} = ${pass} group by h having count(*) > 1)`);
async function summed(session, passes, sqlOf) {
	let sum = 0;
	for (let pass = 0; pass < passes; pass++) {
		const [row] = await session.rows(sqlOf(pass));
		sum += Number(row[0]);
	}
	return sum;
}
const hashSql = (names, relations) => `hash(${names.map((name) => comparableSql(name, relations)).join(", ")})`;
/** A column in a form in which equal values of all tables are equal. */
function comparableSql(name, relations) {
	const sql = identifier(name);
	const columns = relations.flatMap((relation) => relation.columns.filter((column) => column.name === name));
	const [first] = columns;
	if (columns.every(({ native }) => native === first.native)) return sql;
	return `cast(${sql} as ${commonType(columns)})`;
}
function commonType(columns) {
	if (columns.every(({ type }) => type === "integer")) return "hugeint";
	const isNumber = ({ type }) => type === "integer" || type === "number";
	if (!columns.every(isNumber)) return "varchar";
	return columns.some(({ native }) => native === "FLOAT") ? "float" : "double";
}
// src/adapters/duckdb/guard/long-names.ts
const TOO_LONG = "mlops: a name is too long";
/** A wire form of a name (an id, a label, a slice value), at whose first value of more characters the question ends. */
const nameSql = (wire, native, most) => isFloat(native) || most === Infinity ? wire : `case when length(${wire}) > ${most} then error(${literal(TOO_LONG)}) else ${wire} end`;
/** Only as DuckDB's own words: those of other errors quote the question, which holds ours. */
const isTooLong = (cause) => cause instanceof Error && cause.message.split("\n")[0].endsWith(TOO_LONG);
const refuseLong = ({ name, written }, file, { text }) => refuse(name, `holds a text of more than ${counted(text, "character")} in ${file}`, "name a column of short values, or raise `max-text`", { value: written });
// src/adapters/duckdb/sql/cells.ts
/**
* The expression as it leaves DuckDB: floats as DOUBLE, everything else as text; timestamps as ISO 8601 in UTC, to
* which those without a time zone are taken to belong.
*/
function wireSql(sql, native) {
	if (isFloat(native)) return `cast(${sql} as double)`;
	const text = textSql$1(sql, native);
	return columnTypeOf(native) === "timestamp" ? text : wireText(text);
}
/** Whether DuckDB and JavaScript write a value of this type in two ways. */
const isWrittenTwoWays = (native) => isFloat(native) || native.startsWith("DECIMAL");
/** The text of a batch, for types that are written in one way. */
const textSql$1 = (sql, native) => columnTypeOf(native) === "timestamp" ? `replace(cast(${utcSql(sql, native)} as varchar), ' ', 'T') || 'Z'` : `cast(${sql} as varchar)`;
const BYTE_ORDER_MARK$1 = "﻿";
/** A text as it leaves DuckDB, whose decoder drops one U+FEFF at the beginning of each. */
const wireText = (sql) => `case when starts_with(${sql}, '${BYTE_ORDER_MARK$1}') then '${BYTE_ORDER_MARK$1}' || ${sql} else ${sql} end`;
/** Holds where a value is this text, as it leaves DuckDB. */
function isTextSql(sql, native, text) {
	if (isFloat(native)) return `${sql} = try_cast(${literal(text)} as double)`;
	return `${columnTypeOf(native) === "timestamp" ? wireSql(sql, native) : `cast(${sql} as varchar)`} = ${literal(text)}`;
}
/** A timestamp without time zone, in UTC. */
const utcSql = (sql, native) => native === "TIMESTAMP WITH TIME ZONE" ? `((${sql}) at time zone 'UTC')` : sql;
/**
* A value of `wireSql` as evidence holds it: integers and decimals as numbers where a double is exact, else as text;
* NaN and infinities as text, for JSON has no number for them.
*/
function scalarOf(wire, native) {
	if (wire === null) return null;
	if (typeof wire === "number") return Number.isFinite(wire) ? wire + 0 : String(wire);
	const text = String(wire);
	if (native === "BOOLEAN") return text === "true";
	const type = columnTypeOf(native);
	return type === "integer" || type === "number" ? exactNumber(text) : text;
}
function exactNumber(text) {
	const plain = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
	const value = Number(plain);
	return String(value) === plain ? value : plain;
}
/** A value of `wireSql` as text: the text of what `scalarOf` answers, so that equal values have equal texts. */
const textOf = (wire, native) => typeof wire === "string" && !native.startsWith("DECIMAL") ? wire : textOfScalar(scalarOf(wire, native));
const textOfScalar = (value) => value === null ? null : String(value);
// src/adapters/duckdb/sql/shown.ts
/** Characters of a value that people are shown; nobody reads on. */
const MOST_SHOWN = 1e3;
/** A wire form that evidence shows, cut where it is long: a cell of a table can hold gigabytes. */
const shownSql = (wire, native) => isFloat(native) ? wire : `case when length(${wire}) > ${MOST_SHOWN} then left(${wire}, ${MOST_SHOWN}) || '…' else ${wire} end`;
// src/adapters/duckdb/answers/windows.ts
/** Rows of the first window: a quarter of a row group as DuckDB writes them, for which most checks need no more. */
const FIRST = 30720;
/** Each window is so many times as wide as the one before: rows that are hard to find take few statements. */
const GROWTH = 8;
/** Rows of a beginning that is looked at as a whole: two row groups as DuckDB writes them. */
const BEGINNING = 245760;
/** A condition on the place of a row that holds at the beginning of a table. */
const beginningOf = (rows) => windowsOf(rows, BEGINNING).next().value ?? "true";
/**
* Conditions on the place of a row that cut a table into windows, in order: parts of one file, or whole files. Parquet
* is read by row groups, so that a window costs what its own rows cost.
*/
function* windowsOf(rows, first = FIRST) {
	let [file, row, width] = [
		0,
		0,
		first
	];
	for (; file < rows.length; width *= GROWTH) {
		if (rows[file] - row > width) {
			yield `${FILE_AT} = ${file} and ${ROW_AT} >= ${row} and ${ROW_AT} < ${row + width}`;
			row += width;
			continue;
		}
		const last = row > 0 ? file : lastWithin(rows, file, width);
		const end = `${ROW_AT} < ${rows[last]}`;
		yield last === file ? `${FILE_AT} = ${file} and ${ROW_AT} >= ${row} and ${end}` : `${FILE_AT} >= ${file} and (${FILE_AT} < ${last} or (${FILE_AT} = ${last} and ${end}))`;
		[file, row] = [last + 1, 0];
	}
}
/** The last file that, with those from `file` on, holds at most `most` rows. */
function lastWithin(rows, file, most) {
	let [last, sum] = [file, rows[file]];
	while (last + 1 < rows.length && sum + rows[last + 1] <= most) sum += rows[++last];
	return last;
}
// src/adapters/duckdb/answers/locate.ts
/** Name of the running row number beside the table's own columns. */
const ROW_NUMBER = "mlops row number";
/** The relation with its rows numbered from 1, in the order of the files. */
const numbered = (from) => `(select *, row_number() over () as ${identifier(ROW_NUMBER)} from ${from})`;
function rowLocator(session, files, relation) {
	const { from, rows } = placedOf(relation);
	const all = async (source, show) => {
		return (await session.rows(`select ${[
			FILE_AT,
			ROW_AT,
			...show.map(cellSql)
		].join(", ")} from ${source}`)).map(([file, row, ...values]) => ({
			...placeOf(rowsBefore(rows, Number(file)) + Number(row) + 1, files, relation.rows),
			values: Object.fromEntries(show.map(({ name, native }, i) => [name, scalarOf(values[i], native)]))
		}));
	};
	return {
		from,
		beginning: beginningOf(rows),
		all,
		first: async (condition, show, limit) => {
			const found = [];
			for (const window of windowsOf(rows)) {
				const part = `${from} where ${window} and (${condition})`;
				found.push(...await all(`${part} order by ${FILE_AT}, ${ROW_AT} limit ${limit - found.length}`, show));
				if (found.length >= limit) break;
			}
			return found;
		}
	};
}
const cellSql = ({ name, native }) => shownSql(wireSql(identifier(name), native), native);
/** The placed rows of a relation; where DuckDB cannot place them they are counted, as if they were of one file. */
function placedOf({ placed, columns, from, rows }) {
	if (placed !== void 0) return {
		from: nanAsNull({
			from: placed,
			columns
		}),
		rows
	};
	return {
		from: nanAsNull({
			from: `(select *, 0 as ${FILE_AT}, row_number() over () - 1 as ${ROW_AT} from ${from})`,
			columns
		}),
		rows: [sumOf(rows)]
	};
}
/** File, and 1-based row within it, of the nth row of all. */
function placeOf(number, files, rows) {
	let row = number;
	let at = 0;
	while (at < files.length - 1 && row > rows[at]) row -= rows[at++];
	return {
		file: files[at],
		row
	};
}
// src/adapters/duckdb/answers/texts.ts
/** 32-bit words of a text as DuckDB holds it: its length, and 12 bytes, or 4 of them and where all are. */
const WORDS = 4;
/** Bytes of a text that stands in those words. */
const MOST_INLINE = 12;
/**
* A reader of one column of a question. A label or a segment is of a few texts, and to decode one takes longer than all
* else that is done with a row: equal words are the same text, of short ones in all chunks, of long ones in one.
*/
function textReader() {
	const short = memo();
	return (chunk, at) => {
		const vector = chunk.getColumnVector(at);
		const { buffer, byteOffset } = vector.dataView;
		const words = new Int32Array(buffer, byteOffset, chunk.rowCount * WORDS);
		const long = memo();
		const texts = new Array(chunk.rowCount);
		for (let row = 0; row < texts.length; row++) texts[row] = vector.validity.itemValid(row) ? (words[row * WORDS] <= MOST_INLINE ? short : long)(words, row, vector) : null;
		return texts;
	};
}
const SLOTS = 1024;
/** More texts than this are not remembered: a column of names has a new one in every row. */
const MOST$1 = SLOTS / 2;
function memo() {
	const keys = new Int32Array(SLOTS * WORDS);
	const texts = [];
	let count = 0;
	return (words, row, vector) => {
		const from = row * WORDS;
		let slot = hashAt(words, from) & 1023;
		for (; texts[slot] !== void 0; slot = slot + 1 & 1023) if (isAt(keys, slot * WORDS, words, from)) return texts[slot];
		const text = vector.getItem(row);
		if (count < MOST$1) {
			keys.set(words.subarray(from, from + WORDS), slot * WORDS);
			texts[slot] = text;
			count += 1;
		}
		return text;
	};
}
function isAt(keys, slot, words, from) {
	for (let word = 0; word < WORDS; word++) if (keys[slot + word] !== words[from + word]) return false;
	return true;
}
function hashAt(words, from) {
	let hash = 0;
	for (let word = 0; word < WORDS; word++) hash = Math.imul(hash ^ words[from + word], 2654435761);
	return hash ^ hash >>> 15;
}
// src/adapters/duckdb/answers/wires.ts
function wiresOf({ sql, native, as, most }) {
	switch (as) {
		case "number": return [{
			sql: numberSql(sql, native),
			as: "double",
			native
		}];
		case "integer": return [{
			sql: `coalesce(try_cast(${sql} as bigint), 0)`,
			as: "bigint",
			native
		}, {
			sql: notWholeSql(sql, native),
			as: "text",
			native: "VARCHAR"
		}];
		case "text": return [{
			sql: nameSql(wireSql(isFloat(native) ? noNan(sql) : sql, native), native, most),
			as: "text",
			native
		}];
	}
}
/** Singles become doubles where they are copied anyway: to cast them takes as long as to read them. */
function numberSql(sql, native) {
	const [number, type] = native === "FLOAT" ? [sql, "float"] : [`cast(${sql} as double)`, "double"];
	return `coalesce(${number}, 'nan'::${type})`;
}
const ALWAYS_FITS = [
	"TINYINT",
	"SMALLINT",
	"INTEGER",
	"BIGINT",
	"UTINYINT",
	"USMALLINT",
	"UINTEGER",
	"BOOLEAN"
];
/** Text of a value that is no whole number of 64 bits; NULL where it is one. */
function notWholeSql(sql, native) {
	const missing = `when ${sql} is null then 'NULL'`;
	if (ALWAYS_FITS.includes(native)) return `case ${missing} end`;
	const whole = `try_cast(${sql} as bigint)`;
	return `case ${missing} when ${whole} is null or cast(${whole} as ${native}) <> ${sql} then cast(${sql} as varchar) end`;
}
// src/adapters/duckdb/answers/regroup.ts
async function* regroup(chunks, sinks, size) {
	const wires = sinks.flatMap(wiresOf);
	const readers = wires.map(valueReader);
	let values = wires.map((wire) => emptyValues(wire, size));
	let rows = 0;
	for await (const chunk of chunks) {
		const read = readers.map((reader, at) => reader(chunk, at));
		for (let start = 0; start < chunk.rowCount;) {
			const end = Math.min(chunk.rowCount, start + size - rows);
			for (const [at, target] of values.entries()) copy(target, rows, {
				values: read[at],
				start,
				end
			});
			rows += end - start;
			start = end;
			if (rows < size) continue;
			yield batchOf(sinks, values, rows);
			values = wires.map((wire) => emptyValues(wire, size));
			rows = 0;
		}
	}
	if (rows > 0) yield batchOf(sinks, values, rows);
}
function emptyValues({ as }, size) {
	if (as === "text") return [];
	return as === "double" ? new Float64Array(size) : new BigInt64Array(size);
}
function valueReader({ as, native }) {
	if (as === "double") return doublesOf;
	if (as === "bigint") return (chunk, at) => itemsOf(chunk, at);
	if (!isWrittenTwoWays(native)) return textReader();
	return (chunk, at) => chunk.getColumnValues(at).map((value) => textOf(value, native));
}
/** Doubles of a column that holds no NULL, without a copy. */
const doublesOf = (chunk, at) => itemsOf(chunk, at);
function itemsOf(chunk, at) {
	const { items } = chunk.getColumnVector(at);
	return items.subarray(0, chunk.rowCount);
}
function copy(target, offset, { values, start, end }) {
	if (target instanceof Float64Array) target.set(values.subarray(start, end), offset);
	else if (target instanceof BigInt64Array) target.set(values.subarray(start, end), offset);
	else for (let row = start; row < end; row += 1) target.push(values[row]);
}
function batchOf(sinks, values, rows) {
	const numbers = Object.create(null);
	const integers = Object.create(null);
	const texts = Object.create(null);
	let at = 0;
	for (const { name, as } of sinks) {
		const column = values[at++];
		if (as === "text") texts[name] = column;
		else if (as === "number") numbers[name] = column.subarray(0, rows);
		else integers[name] = {
			values: column.subarray(0, rows),
			wrong: values[at++]
		};
	}
	return {
		rows,
		numbers,
		integers,
		texts
	};
}
// src/adapters/duckdb/answers/pairing.ts
const OWN = identifier("mlops own row");
const OTHER = identifier("mlops other row");
/**
* Pairs the rows of two tables by their names. A name that is NULL in part is none: NULL equals nothing. What cannot be
* read, or takes too much, is not paired; whoever then reads the names says what is wrong with them.
*/
async function pairingOf(session, { relation: own }, { relation: other }, names) {
	const rows = sumOf(own.rows);
	const keys = names.map((name) => keysOf(name, own, other));
	if (rows !== sumOf(other.rows) || rows >= NONE || !keys.every((key) => key !== void 0)) return void 0;
	const joined = joinSql(keys, own, other, session.allowance.limits.text);
	return pairedRows(session.chunks(joined), rows).catch(() => void 0);
}
/** Undefined where texts of a batch may be equal though those of the engine differ, as `1` and `1.0` do. */
function keysOf(name, ...relations) {
	const [own, other] = relations.map(({ columns }) => columns.find((column) => column.name === name));
	return [own, other].some(({ native }) => isWrittenTwoWays(native)) ? void 0 : [own, other];
}
function joinSql(keys, own, other, most) {
	const side = (relation, at, place) => {
		const placed = placedOf(relation);
		const named = keys.map((key, k) => `${keySql(key, at, most)} as k${k}`);
		return `(select ${[`${placeSql(placed.rows)} as ${place}`, ...named].join(", ")} from ${placed.from})`;
	};
	const using = keys.map((_, k) => `k${k}`).join(", ");
	return `select ${OWN}, ${OTHER} from ${side(own, 0, OWN)} join ${side(other, 1, OTHER)} using (${using})`;
}
/** Rows come as the join finds them, with their places. */
async function pairedRows(chunks, rows) {
	const paired = new Uint32Array(rows).fill(NONE);
	const taken = new Uint8Array(rows);
	for await (const chunk of chunks) {
		const [from, to] = [doublesOf(chunk, 0), doublesOf(chunk, 1)];
		for (let at = 0; at < from.length; at++) {
			if (paired[from[at]] !== NONE || taken[to[at]] === 1) return void 0;
			paired[from[at]] = to[at];
			taken[to[at]] = 1;
		}
	}
	return paired.includes(NONE) ? void 0 : paired;
}
/** The place of no row. */
const NONE = 2 ** 32 - 1;
/** Place of a row among those of all files, as a double. */
function placeSql(rows) {
	const firsts = rows.map((_, file) => rowsBefore(rows, file));
	return `cast(${rows.length === 1 ? "0" : `[${firsts.join(", ")}][${FILE_AT} + 1]`} + ${ROW_AT} as double)`;
}
/** What is compared: whole numbers of one type as they are, all else as the text that a batch holds. */
function keySql(key, at, most) {
	const { name, native } = key[at];
	const sql = identifier(name);
	return native === key[1 - at].native && columnTypeOf(native) === "integer" ? sql : nameSql(textSql$1(sql, native), native, most);
}
// src/adapters/duckdb/guard/inspect.ts
/** How files begin that people take for tables. */
const MAGIC = [
	["PK", "a zip archive"],
	["PK", "a zip archive"],
	["BZh", "bzip2"],
	["ý7zXZ", "xz"],
	["", "a Python pickle"],
	["", "a Python pickle"],
	["", "a Python pickle"],
	["", "a Python pickle"],
	["HDF", "HDF5"],
	["ARROW1", "Arrow IPC"],
	["SQLite format 3", "SQLite"],
	["%PDF", "PDF"],
	["ORC", "ORC"],
	["Obj", "Avro"],
	["<!doctype", "a web page"],
	["<!DOCTYPE", "a web page"],
	["<html", "a web page"]
];
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const JSON_TEXT = /^(\xef\xbb\xbf)?\s*(\{|\[\s*[[{])/;
/** The one format of the files, by their content. Throws `InputErrors` with everything that is wrong with any of them. */
async function formatOf(files, paths) {
	if (paths.length === 0) throw new InputErrors([{
		input: "data",
		message: "names no file",
		remedy: "name at least one Parquet or CSV file"
	}]);
	const seen = await Promise.all(paths.map((path) => inspect(files, path)));
	const problems = seen.flatMap((one) => typeof one === "string" ? [] : [one]);
	if (problems.length > 0) throw new InputErrors(problems);
	const other = seen.findIndex((format) => format !== seen[0]);
	if (other > 0) throw new InputErrors([problem$1(paths[other], `is ${seen[other]} while ${paths[0]} is ${seen[0]}`, "name files of one format")]);
	return seen[0];
}
const problem$1 = (path, message, remedy) => ({
	input: path,
	message,
	remedy,
	at: { file: path }
});
async function inspect(files, path) {
	if (!await files.exists(path)) return problem$1(path, "does not exist", "check the path; it is relative to the working directory");
	if (await files.isFolder(path)) return problem$1(path, "is a folder", `name its files: ${path}/*.parquet`);
	if (/[*?[\]]/.test(files.absolute(path))) return problem$1(path, "has a name with * ? [ or ]", "rename it: the engine reads these as a pattern");
	try {
		return judge(path, await ends(files.absolute(path), path));
	} catch (cause) {
		if (cause instanceof InputErrors) return {
			...cause.problems[0],
			at: { file: path }
		};
		return problem$1(path, `cannot be read (${cause.code})`, "check its permissions");
	}
}
/** What is wrong with a text that was unpacked or decoded, by how it begins. */
async function textProblem(path, absolute) {
	const judged = judge(path, await ends(absolute, path));
	return typeof judged === "string" ? void 0 : judged;
}
const ends = (path, name) => withRegular(path, name, async (file, size) => {
	const head = await file.read(Buffer.alloc(64), 0, 64, 0);
	const tail = await file.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
	return {
		head: head.buffer.toString("latin1", 0, head.bytesRead),
		tail: tail.buffer.toString("latin1", 0, tail.bytesRead),
		size
	};
});
function judge(path, { head, tail, size }) {
	if (size === 0) return problem$1(path, "is empty", "name a file with rows");
	if (head.startsWith("PAR1")) {
		if (size >= 12 && tail === "PAR1") return "parquet";
		return problem$1(path, "is a truncated Parquet file", "write or download it again");
	}
	if (head.startsWith("PARE")) return problem$1(path, "is an encrypted Parquet file", "decrypt it first");
	if (head.startsWith(LFS_POINTER)) return problem$1(path, "is a Git LFS pointer, not the data", "run git lfs pull (checkout: lfs: true)");
	if (JSON_TEXT.test(head)) return problem$1(path, "is JSON, not a table", "save it as Parquet or CSV");
	const known = MAGIC.find(([magic]) => head.startsWith(magic));
	if (known) return problem$1(path, `is ${known[1]}, not a table`, "save it as Parquet or CSV");
	if (/\.(parquet|pq)$/i.test(extname(path))) return problem$1(path, "is not Parquet: it does not begin with PAR1", "write or download it again");
	return "csv";
}
// src/adapters/duckdb/csv/csv-dialect.ts
const DEFAULTS = {
	quote: "\"",
	escape: "\"",
	encoding: "utf-8",
	decimal: ".",
	thousands: "",
	nullValues: [],
	dateFormats: [],
	skipLines: 0,
	header: true
};
/** What is said, and RFC 4180 in UTF-8 for the rest; the separator must be known by then. */
const dialectOf = (said, separator) => {
	const { compression: _, ...given } = said;
	return {
		...DEFAULTS,
		escape: said.quote ?? DEFAULTS.quote,
		...given,
		separator
	};
};
/** The same, where it is not RFC 4180 in UTF-8; separator, quote and encoding are always told. */
function toldOf(dialect) {
	const { separator, quote, encoding, ...rest } = dialect;
	const plain = {
		...DEFAULTS,
		escape: quote
	};
	const others = Object.entries(rest).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key]));
	return {
		separator,
		quote,
		encoding,
		...Object.fromEntries(others)
	};
}
// src/adapters/duckdb/csv/csv-header.ts
/** More than any header needs; a quote that is never closed must not read a whole disk. */
const MAX_HEADER = 1 << 20;
const SEPARATORS = [
	",",
	"	",
	";",
	"|"
];
/**
* The first record of a CSV file as text, without byte order mark, lines above and line end; undefined where it does
* not end.
*/
async function headerOf(path, quotes) {
	const file = await open(path, "r");
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER), 0, MAX_HEADER, 0);
		const [record, ends] = firstRecord(withoutLines(new TextDecoder().decode(buffer.subarray(0, bytesRead)), quotes.skipLines), quotes.quote);
		return ends || bytesRead < MAX_HEADER ? record : void 0;
	} finally {
		await file.close();
	}
}
function withoutLines(text, count) {
	let rest = text;
	for (let skipped = 0; skipped < count; skipped += 1) rest = rest.replace(/^[^\r\n]*(\r\n|\r|\n|$)/, "");
	return rest;
}
/** The text up to the first line end outside quotes, and whether it ends there; undefined where a quote stays open. */
function firstRecord(text, quote) {
	let quoted = false;
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (character === quote) quoted = !quoted;
		else if (!quoted && (character === "\n" || character === "\r")) return [text.slice(0, at), true];
	}
	return [quoted ? void 0 : text, false];
}
/** The separator that the header uses most, outside quotes; a comma where there is none. */
function separatorOf(header, { quote }) {
	const unquoted = quote === "" ? header : header.split(quote).filter((_, at) => at % 2 === 0).join("");
	const counts = SEPARATORS.map((separator) => unquoted.split(separator).length);
	return SEPARATORS[counts.indexOf(Math.max(...counts))];
}
/** Cells of the header; a column without a name (an index that pandas wrote) is called after its place. */
function namesOf$1(header, { separator, quote, escape: escaped, header: named }) {
	const names = [];
	let [name, quoted] = ["", false];
	for (let at = 0; at < header.length; at += 1) {
		const character = header[at];
		if (quoted && character === escaped && header[at + 1] === quote) {
			at += 1;
			name += quote;
		} else if (character === quote && (quoted || name === "")) quoted = !quoted;
		else if (character === separator && !quoted) {
			names.push(name);
			name = "";
		} else name += character;
	}
	return [...names, name].map((each, at) => named && each || `column${at}`);
}
// src/adapters/duckdb/csv/csv-decode.ts
var import_builtin_late_zlib = /* @__PURE__ */ __toESM(require_builtin_late_zlib(), 1);
const untouched = (source) => source;
const unpack = {
	none: untouched,
	gzip: (source) => through(source, (0, import_builtin_late_zlib.createGunzip)()),
	zstd: (source) => through(source, (0, import_builtin_late_zlib.createZstdDecompress)())
};
async function* through(source, unpacker) {
	const fed = pipeline(source, unpacker);
	fed.catch(() => void 0);
	yield* unpacker;
	await fed;
}
/** Text in another encoding as UTF-8, without its byte order mark; what is not in the encoding is refused. */
const decode = (path, encoding) => async function* (source) {
	let decoder;
	const refused = (cause) => refuse(path, `is not ${encoding} text`, "correct `encoding` in `csv`", {
		at: { file: path },
		cause
	});
	const decoded = (bytes) => {
		try {
			decoder ??= new TextDecoder(labelOf(encoding, bytes), { fatal: true });
			return Buffer.from(decoder.decode(bytes, { stream: bytes !== void 0 }));
		} catch (cause) {
			return refused(cause);
		}
	};
	for await (const bytes of source) yield decoded(bytes);
	yield decoded();
};
/** UTF-16 is little-endian unless its byte order mark says otherwise (as written by most programs). */
function labelOf(encoding, head) {
	if (encoding === "utf-16") return head?.[0] === 254 && head[1] === 255 ? "utf-16be" : "utf-16le";
	return encoding === "latin-1" ? "windows-1252" : encoding;
}
const [NEWLINE$2, RETURN$1] = [10, 13];
/** The first lines without their characters, which an engine that skips them would take for quotes; lines keep their numbers. */
const emptied = (lines) => async function* (source) {
	let [left, previous] = [lines, 0];
	for await (const bytes of source) {
		let at = 0;
		for (; left > 0 && at < bytes.length; at += 1) {
			const byte = bytes[at];
			if (byte === NEWLINE$2 || previous === RETURN$1) left -= 1;
			if (left === 0 && byte !== NEWLINE$2) break;
			if (byte === NEWLINE$2 || byte === RETURN$1) yield Buffer.of(byte);
			previous = byte;
		}
		yield bytes.subarray(at);
	}
};
const bounded = (path, limit) => async function* (source) {
	let left = limit;
	for await (const part of source) {
		left -= part.length;
		if (left < 0) refuse(path, `unpacks to more than ${Math.round(limit / 1e6)} MB`, "unpack it first if you trust it", { at: { file: path } });
		yield part;
	}
};
// src/adapters/duckdb/csv/csv-source.ts
/** Text takes a tenth of its size, and rarely less than a fiftieth; a file made to fill a disk takes a thousandth. */
const MAX_RATIO = 50;
/** Up to this many bytes any file is unpacked. */
const ANY$1 = 1 << 28;
/**
* Where the plain UTF-8 text of a CSV file is: the file itself, or what `target` was given after unpacking and decoding.
* Throws `InputErrors` for a file that is not packed or encoded as it should be.
*/
async function plainText(files, path, { compression, encoding = "utf-8", skipLines = 0 }, target) {
	const absolute = files.absolute(path);
	const packed = compressionOf(await firstBytes(absolute));
	if (compression !== void 0 && compression !== packed) refuse(path, `is not ${FORMS[compression]} but ${FORMS[packed]}`, "correct `compression` in `csv`", { at: { file: path } });
	if (packed === "none" && encoding === "utf-8" && skipLines === 0) return absolute;
	const decoded = await target();
	const limit = Math.max(ANY$1, MAX_RATIO * await files.size(path));
	const flow = [
		unpack[packed],
		encoding === "utf-8" ? untouched : decode(path, encoding),
		emptied(skipLines),
		bounded(path, limit)
	].reduce((source, stage) => stage(source), createReadStream(absolute));
	await pipeline(flow, createWriteStream(decoded)).catch((cause) => {
		if (cause instanceof InputErrors) throw cause;
		return refuse(path, `is broken ${FORMS[packed]}`, "write or download it again", {
			at: { file: path },
			cause
		});
	});
	return decoded;
}
const FORMS = {
	none: "plain text",
	gzip: "gzip",
	zstd: "zstd"
};
async function firstBytes(absolute) {
	const file = await open(absolute, "r");
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}
function compressionOf(head) {
	if (head[0] === 31 && head[1] === 139) return "gzip";
	return head.length === 4 && head.readUInt32LE() === 4247762216 ? "zstd" : "none";
}
// builtin:names:buffer
const take = (name) => process.getBuiltinModule("node:buffer")[name];
const isUtf8 = /* @__PURE__ */ take("isUtf8");
// src/adapters/duckdb/csv/csv-records.ts
const [NEWLINE$1, RETURN] = [10, 13];
const BYTE_ORDER_MARK = [
	239,
	187,
	191
];
/** Where a byte stands: before a cell, in one without quotes, in quotes, after an escape in them, after them. */
const [BEFORE, PLAIN$1, QUOTED, ESCAPED, AFTER] = [
	0,
	1,
	2,
	3,
	4
];
/**
* Finds the records of a file by RFC 4180, handed to it block by block: a quote opens a cell at its beginning only,
* and is a character like others anywhere else. `found` is told of each record; nothing is kept.
*/
function recordScanner(shape, found) {
	const marks = marksOf(shape);
	const { separator, quote } = marks;
	const common = commonBytes(Object.values(marks));
	let [line, begun, state, skip] = [
		1,
		0,
		BEFORE,
		shape.skipLines
	];
	let [pendingReturn, first] = [false, true];
	const endLine = (end) => {
		const inQuotes = state === QUOTED || state === ESCAPED;
		if (skip > 0) skip -= 1;
		else if (inQuotes) state = QUOTED;
		else {
			if (begun > 0 || shape.oneColumn) found({
				line: begun || line,
				end
			});
			[begun, state] = [0, BEFORE];
		}
		line += 1;
	};
	return {
		scan(bytes) {
			let at = first && BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte) ? 3 : 0;
			first = first && bytes.length === 0;
			const [quotes, returns] = [finder(bytes, quote), finder(bytes, RETURN)];
			while (at < bytes.length) {
				if (begun === 0 && skip === 0 && !pendingReturn) {
					const end = bytes.indexOf(NEWLINE$1, at);
					const [cr, opening] = [returns(at), quotes(at)];
					if (end >= 0 && opening > end && cr >= end - 1) {
						const body = cr < end ? end - 1 : end;
						if (body > at) begun = line;
						endLine(body < end ? "\r\n" : "\n");
						at = end + 1;
						continue;
					}
					if (opening < bytes.length && opening < cr && (end < 0 || opening < end)) {
						if (opening > at) {
							begun = line;
							state = bytes[opening - 1] === separator ? BEFORE : PLAIN$1;
						}
						at = opening;
					}
				}
				const byte = bytes[at++];
				if (pendingReturn) {
					pendingReturn = false;
					endLine(byte === NEWLINE$1 ? "\r\n" : "\r");
					if (byte === NEWLINE$1) continue;
				}
				if (byte === NEWLINE$1) endLine("\n");
				else if (byte === RETURN) pendingReturn = true;
				else if (skip === 0) {
					begun ||= line;
					if (common[byte] === 0) state = afterMark(state, byte, marks);
					else {
						if (state !== QUOTED) state = state === ESCAPED ? QUOTED : PLAIN$1;
						while (common[bytes[at]] === 1) at += 1;
					}
				}
			}
		},
		/** To be called after the last block. */
		end() {
			if (pendingReturn) endLine("\r");
			else if (begun > 0) found({
				line: begun,
				end: ""
			});
		}
	};
}
const marksOf = (shape) => ({
	separator: byteOf(shape.separator),
	quote: byteOf(shape.quote),
	escaping: shape.escape === shape.quote ? -1 : byteOf(shape.escape)
});
/** Where the byte after a mark stands, when the mark itself stands at `state`. */
function afterMark(state, byte, { separator, quote, escaping }) {
	if (byte === escaping && (state === QUOTED || state === ESCAPED)) return state === QUOTED ? ESCAPED : QUOTED;
	if (state === ESCAPED) return QUOTED;
	if (byte === quote && state === QUOTED) return AFTER;
	if (byte === quote && (state === BEFORE || state === AFTER && escaping === -1)) return QUOTED;
	if (state === QUOTED) return QUOTED;
	return byte === separator ? BEFORE : PLAIN$1;
}
/** Finds the first place of a byte from a place on, which only grows; Infinity where there is none. */
function finder(bytes, byte) {
	let next = -1;
	return (from) => {
		if (next < from) next = byte < 0 ? Infinity : bytes.indexOf(byte, from);
		if (next < 0) next = Infinity;
		return next;
	};
}
/** The ASCII character as a byte; -1, which no byte is, where there is none. */
const byteOf = (character) => character === "" ? -1 : character.charCodeAt(0);
/** 1 for every byte that means nothing but itself. */
function commonBytes(marks) {
	const common = (/* @__PURE__ */ new Uint8Array(256)).fill(1);
	for (const byte of [
		NEWLINE$1,
		RETURN,
		...marks
	]) if (byte >= 0) common[byte] = 0;
	return common;
}
// src/adapters/duckdb/csv/csv-text.ts
const BLOCK = 1 << 20;
const NEWLINE = 10;
/**
* Reads a whole file and keeps nothing of it: it must be UTF-8 without NUL and end its lines in one way, and its records
* are counted by RFC 4180, so that an engine that reads others cannot lose rows unseen.
*/
async function readText(path, absolute, shape) {
	const tally = {
		records: 0,
		mixed: void 0
	};
	let firstEnd;
	const scanner = recordScanner(shape, ({ line, end }) => {
		tally.records += 1;
		firstEnd ??= end;
		if (end !== firstEnd && end !== "") tally.mixed ??= line;
	});
	let [read, inFirstLine] = [0, true];
	for await (const lines of wholeLines(absolute)) {
		if (inFirstLine && isUtf16(lines)) return refused(path, UTF16);
		const bad = badLine(lines);
		if (bad) return refused(path, {
			...bad,
			line: bad.line + await linesBefore(absolute, read)
		});
		scanner.scan(lines);
		read += lines.length;
		inFirstLine &&= !lines.includes(NEWLINE);
	}
	scanner.end();
	return tally.mixed === void 0 ? {
		records: tally.records,
		problems: []
	} : refused(path, {
		...MIXED,
		line: tally.mixed
	});
}
const UTF16 = {
	line: 1,
	message: "is UTF-16 text, not UTF-8",
	remedy: "save it as UTF-8, or set `encoding: utf-16` in `csv`"
};
const MIXED = {
	message: "ends its lines in more than one way",
	remedy: "save it with one kind of line end"
};
const SAVE = "save it as UTF-8, or say its `encoding` in `csv`";
const refused = (path, { line, message, remedy = SAVE }) => ({
	records: 0,
	problems: [{
		input: path,
		message,
		remedy,
		at: {
			file: path,
			line
		}
	}]
});
/** Blocks that end with a line, so that no character is cut. */
async function* wholeLines(path) {
	let rest = Buffer.alloc(0);
	for await (const block of createReadStream(path, { highWaterMark: BLOCK })) {
		const bytes = rest.length > 0 ? Buffer.concat([rest, block]) : block;
		const end = bytes.lastIndexOf(NEWLINE) + 1 || characterEnd(bytes);
		yield bytes.subarray(0, end);
		rest = Buffer.from(bytes.subarray(end));
	}
	yield rest;
}
/** Where a block without line end can be cut: before the last byte that begins a character. */
function characterEnd(bytes) {
	let end = bytes.length - 1;
	while (end > 0 && (bytes[end] & 192) === 128 && bytes.length - end < 4) end -= 1;
	return end;
}
/** What is wrong with a block, whose first line is 1. */
function badLine(bytes) {
	const nul = bytes.indexOf(0);
	if (nul >= 0) return {
		line: 1 + countLines(bytes.subarray(0, nul)),
		message: "holds a NUL character",
		remedy: "remove it"
	};
	if (isUtf8(bytes)) return void 0;
	for (let [start, line] = [0, 1]; start < bytes.length; line += 1) {
		const end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length;
		if (!isUtf8(bytes.subarray(start, end))) return {
			line,
			message: "is not UTF-8 text (Latin-1 perhaps)"
		};
		start = end;
	}
}
/** Byte order mark, or the zero bytes of Latin letters in UTF-16. */
const isUtf16 = (bytes) => bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255 || bytes.length > 3 && [0, 1].some((odd) => bytes[odd] === 0 && bytes[odd + 2] === 0 && bytes[1 - odd] !== 0);
/** Lines that end in so many bytes of a file: read again, for only a refusal asks for them. */
async function linesBefore(path, bytes) {
	let count = 0;
	if (bytes > 0) for await (const block of createReadStream(path, {
		end: bytes - 1,
		highWaterMark: BLOCK
	})) count += countLines(block);
	return count;
}
function countLines(bytes) {
	let count = 0;
	for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
	return count;
}
// src/adapters/duckdb/csv/csv-file.ts
/**
* Opens CSV files, each of them once as long as it does not change. `target` answers a new path for decoded text,
* `most` is the number of columns that a table may have.
*/
function csvOpener(files, target, most) {
	const room = {
		files,
		target,
		most,
		inTurn: oneAfterAnother()
	};
	const opened = /* @__PURE__ */ new Map();
	return async (path, said) => {
		const { key: state } = await stateOf(files.absolute(path));
		const key = JSON.stringify([
			path,
			state,
			said
		]);
		const file = opened.get(key) ?? openFile(path, said, room);
		opened.set(key, file);
		return file;
	};
}
function oneAfterAnother() {
	let last = Promise.resolve();
	return (work) => {
		const next = last.then(work);
		last = next.catch(() => void 0);
		return next;
	};
}
async function openFile(path, said, room) {
	const { files, target, most, inTurn } = room;
	const absolute = await plainText(files, path, said, target);
	const problem = await textProblem(path, absolute);
	if (problem) throw new InputErrors([problem]);
	const known = dialectOf(said, ",");
	const header = await headerOf(absolute, known);
	const separator = said.separator ?? separatorOf(header ?? "", known);
	const dialect = {
		...known,
		separator
	};
	const names = namesOf$1(header ?? "", dialect);
	const seen = {
		path,
		absolute,
		dialect,
		names
	};
	const refused = headerProblems(seen, header, most);
	if (names.length > most) return {
		...seen,
		refused,
		whole: Promise.resolve({
			rows: 0,
			problems: refused
		})
	};
	const whole = inTurn(async () => {
		const { records, problems } = await readText(path, absolute, {
			...dialect,
			oneColumn: names.length === 1
		});
		return {
			rows: Math.max(0, records - Number(dialect.header)),
			problems: problems.length > 0 ? problems : refused
		};
	});
	whole.catch(() => void 0);
	return {
		...seen,
		refused,
		whole
	};
}
function headerProblems({ path, names, dialect: { skipLines, header: named } }, header, most) {
	const problem = (message, remedy) => ({
		input: path,
		message,
		remedy,
		at: {
			file: path,
			line: skipLines + 1
		}
	});
	if (header === void 0) return [problem("has a header that does not end", "close its quote, or set `quote: none` in `csv`")];
	if (header.trim() === "") return named ? [problem("begins with an empty line", "begin it with the names of the columns, or set `skip-lines` in `csv`")] : [];
	if (names.length > most) return [problem(...tooWide(names.length, most))];
	return repeatedNames(names).map((message) => problem(message, "rename one"));
}
/** Which names occur twice, told apart without regard to case, as SQL does. */
function repeatedNames(names) {
	const seen = /* @__PURE__ */ new Map();
	const said = /* @__PURE__ */ new Set();
	for (const name of names) {
		const earlier = seen.get(name.toLowerCase());
		if (earlier !== void 0) said.add(`has two columns called ${[.../* @__PURE__ */ new Set([earlier, name])].join(" and ")}`);
		seen.set(name.toLowerCase(), name);
	}
	return [...said];
}
// src/adapters/duckdb/csv/csv-problems.ts
const CAUSES = [
	[
		/unterminated quote/i,
		"has a quote that is not closed, or text after a closed one",
		"repair the quotes, or set `quote: none` in `csv` where they are characters like others"
	],
	[
		/not utf-8|invalid unicode/i,
		"is not UTF-8 text",
		"save it as UTF-8"
	],
	[
		/Expected Number of Columns: (\d+) Found: (\d+)/i,
		"has $2 cells where the header has $1",
		"repair the row, or set `separator` and `skip-lines` in `csv`"
	],
	[
		/maximum line size/i,
		"has a row longer than 2 MB",
		"close the quote that swallows the rows"
	],
	[
		/invalid state/i,
		"is not CSV: quotes or line ends are broken",
		"write it again by RFC 4180"
	]
];
/** What is wrong with a CSV file, with the line where DuckDB knows it. */
function csvProblem(cause, path, absolute) {
	const said = (cause instanceof Error ? cause.message : String(cause)).split("Possible fixes")[0].replaceAll(absolute, path);
	const line = Number(/\bLine: (\d+)/i.exec(said)?.[1]);
	const at = {
		file: path,
		...line > 0 ? { line } : {}
	};
	for (const [pattern, words, remedy] of CAUSES) {
		const match = pattern.exec(said);
		if (match) return {
			input: path,
			message: filled(words, match).replace("has 1 cells", "has 1 cell"),
			remedy,
			at
		};
	}
	return {
		input: path,
		message: `is not readable CSV: ${firstLine(new Error(said))}`,
		remedy: "check the file in an editor",
		at
	};
}
const filled = (words, match) => words.replace(/\$(\d)/g, (_, group) => match[Number(group)]);
// src/adapters/duckdb/csv/csv-reading.ts
/** Column of a staged file with the value. */
const valueName$1 = (at) => `v${at}`;
/** Column beside it with the cell as written, where that is not of the type. */
const badName = (at) => `b${at}`;
/** Every cell of a file as text, with the columns of its path. */
function cellsOf({ opened, dialect, partitions }, at) {
	const file = opened[at];
	const options = [
		`delim = ${literal(dialect.separator)}`,
		`quote = ${literal(dialect.quote)}`,
		`escape = ${literal(dialect.escape)}`,
		`header = ${dialect.header}`,
		`skip = ${dialect.skipLines}`,
		`nullstr = ${listOf(["", ...dialect.nullValues])}`,
		`columns = {${file.names.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ")}}`
	];
	const cells = `read_csv(${literal(file.absolute)}, auto_detect = false, hive_partitioning = false, ${options.join(", ")})`;
	const folders = Object.entries(partitions[at]).map(([name, value]) => `cast(${value === null ? "null" : literal(value)} as varchar) as ${identifier(name)}`);
	return withColumns(cells, folders);
}
async function explained({ path, absolute }, work) {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof OverLimit) throw cause;
		throw new InputErrors([csvProblem(cause, path, absolute)], { cause });
	}
}
const withColumns = (from, columns) => columns.length === 0 ? from : `(select *, ${columns.join(", ")} from ${from})`;
// src/adapters/duckdb/csv/csv-types.ts
/**
* What a cell must look like to be of a type that was asked for: stricter than DuckDB's casts, which round "1.5" to
* an integer and read "1_000" and "0x10".
*/
const DECLARED = {
	integer: "[+-]?[0-9]{1,19}",
	number: "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?",
	boolean: "[Tt]rue|[Ff]alse|TRUE|FALSE|0|1",
	date: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
	timestamp: "[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?(Z| UTC|[+-][0-9]{2}(:?[0-9]{2})?)?)?)?",
	time: "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
};
/**
* And to be of a type that nobody asked for: "007" and numbers too long for a double name things, "0" and "1" are
* numbers.
*/
const GUESSED = {
	...DECLARED,
	integer: "[+-]?(0|[1-9][0-9]{0,18})",
	number: "(([+-][0-9]{1,18}|0|[1-9][0-9]{0,17})(\\.[0-9]*)?|[+-]?\\.[0-9]+)([eE][+-]?[0-9]+)?",
	boolean: "[Tt]rue|[Ff]alse|TRUE|FALSE"
};
/** Types that a sample is tried for, the narrowest first. */
const CANDIDATES = [
	"boolean",
	"integer",
	"number",
	"date",
	"timestamp",
	"time"
];
/** Whether cells of a type are held against a pattern; DuckDB's cast is trusted with the others. */
const isChecked = (type) => DECLARED[type] !== void 0;
/** DuckDB's own cast of a cell; `castCell` judges what it makes. */
const plainCast = (cell, type) => `try_cast(${cell} as ${NATIVE_TYPES[type]})`;
/**
* The cell as `type`; NULL where it is none, which a number beyond a double's range is too. `plain` is the cell's
* `plainCast`. Cells that are written the usual way are told by a comparison, the others by a pattern.
*/
function castCell(cell, plain, type, declared) {
	const pattern = (declared ? DECLARED : GUESSED)[type];
	if (pattern === void 0) return cell;
	const text = `trim(${cell})`;
	const fits = `regexp_full_match(${text}, ${literal(pattern)})`;
	if (type === "number") {
		const special = `regexp_full_match(${text}, '(?i)nan|[+-]?inf(inity)?')`;
		return `case when ${commonNumber(cell, plain)} or ${usualNumber(cell, plain)} or ${fits} and isfinite(${plain}) or ${special} then ${plain} end`;
	}
	return `case when cast(${plain} as varchar) = ${cell} then ${plain} when ${fits} then ${type === "timestamp" ? inUtc(text) : plainCast(text, type)} end`;
}
/** Most numbers, by the beginning of their text: two comparisons take half the time of searches in it. */
const commonNumber = (cell, plain) => `((${cell} >= '1' and ${cell} < ':' or ${cell} >= '0.' and ${cell} < '0/')
    and ${plain} < 1e18 and not contains(${cell}, '_'))`;
/** DuckDB reads "1_0" and "+-1" too; these, leading zeros and very long numbers are left to the pattern. */
const usualNumber = (cell, plain) => `(abs(${plain}) < 1e18 and not contains(${cell}, '_') and not starts_with(${cell}, '+')
    and (not starts_with(${cell}, '0') or starts_with(${cell}, '0.')))`;
/** Whether cells of a type are written otherwise than `castCell` reads them. */
const isForeign = (type, { decimal, thousands, dateFormats }) => type === "integer" || type === "number" ? decimal !== "." || thousands !== "" : dateFormats.some((format) => isOfType(type, readMoment(format)?.type));
/**
* The cell as `castCell` reads it: a number with a decimal point and without thousands signs, a moment in ISO 8601;
* NULL where it is not written as the notation says. "1.5" is no number where the point separates thousands.
*/
const plainCell = (cell, type, notation) => type === "integer" || type === "number" ? plainNumber(cell, notation) : plainMoment(cell, type, notation);
function plainNumber(cell, { decimal, thousands }) {
	const [text, point, group] = [
		`trim(${cell})`,
		inPattern(decimal),
		inPattern(thousands)
	];
	const pattern = `[+-]?(([0-9]+${thousands === "" ? "" : `|[0-9]{1,3}(${group}[0-9]{2,3})*${group}[0-9]{3}`})(${point}[0-9]*)?|${point}[0-9]+)([eE][+-]?[0-9]+)?`;
	const ungrouped = thousands === "" ? text : `replace(${text}, ${literal(thousands)}, '')`;
	return `case when regexp_full_match(${text}, ${literal(pattern)})
    then replace(${ungrouped}, ${literal(decimal)}, '.')
    when regexp_full_match(${text}, '(?i)nan|[+-]?inf(inity)?') then ${text} end`;
}
/** What a format's pattern fits is read by that format and no other. */
function plainMoment(cell, type, { dateFormats }) {
	const text = `trim(${cell})`;
	return `case ${dateFormats.flatMap((format) => {
		const moment = readMoment(format);
		if (moment === void 0 || !isOfType(type, moment.type)) return [];
		const { pattern, strptime } = moment;
		const native = NATIVE_TYPES[type];
		return `when regexp_full_match(${text}, ${literal(pattern)})
      then cast(cast(try_strptime(${text}, ${literal(strptime)}) as ${native}) as varchar)`;
	}).join(" ")} else ${cell} end`;
}
/** A date is a timestamp too, at midnight. */
const isOfType = (type, format) => format === type || format === "date" && type === "timestamp";
/** A single character, in a pattern. */
const inPattern = (character) => character.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
/** A timestamp with an offset moves to UTC, one without is taken to be there. */
const inUtc = (text) => `(try_cast(${text} as timestamptz) at time zone 'UTC')`;
// src/adapters/duckdb/csv/csv-guess.ts
const SAMPLE$2 = 20480;
/** Types of the columns: those asked for, else the narrowest one that holds all cells of the files' first rows. */
async function guess(reading) {
	const { names, ref, dialect } = reading;
	const open = names.filter((name) => ref.types?.[name] === void 0);
	const counts = open.flatMap((name) => {
		const cell = identifier(name);
		const cast = (type) => {
			const plain = isForeign(type, dialect) ? plainCell(cell, type, dialect) : cell;
			return castCell(plain, plainCast(plain, type), type, false);
		};
		return [cell, ...CANDIDATES.map(cast)];
	});
	const totals = counts.map(() => 0);
	for (const [at, file] of open.length > 0 ? reading.opened.entries() : []) {
		const sql = `select ${counts.map((one) => `count(${one})`).join(", ")} from ${limited(cellsOf(reading, at), SAMPLE$2)}`;
		const row = await explained(file, () => reading.session.rows(sql));
		for (const [i, count] of row[0].entries()) totals[i] += Number(count);
	}
	const width = CANDIDATES.length + 1;
	return names.map((name) => {
		const declared = ref.types?.[name];
		const at = open.indexOf(name) * width;
		return {
			name,
			type: declared ?? narrowest$1(totals.slice(at, at + width)),
			declared: declared !== void 0,
			uncastable: 0
		};
	});
}
function narrowest$1([cells, ...fitting]) {
	return (cells === 0 ? void 0 : CANDIDATES.find((_, at) => fitting[at] === cells)) ?? "string";
}
// src/adapters/duckdb/csv/csv-shape.ts
/**
* Throws `InputErrors` for files of another shape than the first, with all that is wrong with any of the files before:
* they are read to their ends where a header is refused, and only there.
*/
async function requireOneShape(opened) {
	if (opened.some(({ refused }) => refused.length > 0)) await requireWhole(opened);
	const [first, ...others] = opened;
	const differing = others.flatMap((file) => differences$1(file, first));
	if (differing.length === 0) return;
	await requireWhole(opened);
	throw new InputErrors(differing);
}
/** Rows of each file by RFC 4180. Throws `InputErrors` with all that is wrong with any of them. */
async function requireWhole(opened) {
	const all = await Promise.all(opened.map(({ whole }) => whole));
	const problems = all.flatMap((one) => one.problems);
	if (problems.length > 0) throw new InputErrors(problems);
	return all.map(({ rows }) => rows);
}
function differences$1(one, first) {
	const messages = [...first.names.filter((name) => !one.names.includes(name)).map((name) => `has no column ${name}, which ${first.path} has`), ...one.names.filter((name) => !first.names.includes(name)).map((name) => `has a column ${name}, which ${first.path} does not have`)];
	if (messages.length === 0 && one.names.some((name, at) => name !== first.names[at])) messages.push(`has its columns in another order than ${first.path}`);
	if (messages.length === 0 && one.dialect.separator !== first.dialect.separator) messages.push(`uses another separator than ${first.path}`);
	return messages.map((message) => problem(one, message, "name files of one shape"));
}
const problem = ({ path, dialect }, message, remedy) => ({
	input: path,
	message,
	remedy,
	at: {
		file: path,
		line: dialect.skipLines + 1
	}
});
/** Throws `InputErrors` for names in `types` that the header does not have. */
function requireColumns(file, names, types) {
	const missing = Object.keys(types).filter((name) => !names.includes(name));
	if (missing.length === 0) return;
	throw new InputErrors(missing.map((name) => problem(file, `has no column ${name}`, `it has: ${names.join(", ")}`)));
}
// src/adapters/duckdb/csv/csv-stage.ts
/**
* Writes these columns of every file's rows as Parquet, and answers the rows of each, and the cells of each column that
* do not fit. `whole` is the rows of each file by RFC 4180.
*/
async function stage(reading, columns, whole) {
	const rows = [];
	const uncastable = columns.map(() => 0);
	let left = reading.ref.limit ?? Infinity;
	for (const [at, file] of reading.opened.entries()) {
		const target = reading.staged[at];
		await rm(target, { force: true });
		const typed = `select ${stagedColumns(columns, reading.dialect).join(", ")} from ${limited(withCasts(reading, at, columns), left)}`;
		await explained(file, () => reading.session.rows(`copy (${typed}) to ${literal(target)} (format parquet)`));
		const bad = columns.map(({ type }, i) => isChecked(type) ? `count(${badName(i)})` : "0");
		const [counts] = await reading.session.rows(`select count(*), ${bad.join(", ")} from read_parquet(${literal(target)})`);
		const [all, ...cells] = counts.map(Number);
		if (reading.ref.limit === void 0) requireAllRows(file, whole[at], all);
		rows.push(all);
		left -= all;
		for (const [i, count] of cells.entries()) uncastable[i] += count;
	}
	return {
		rows,
		uncastable
	};
}
/** No quote, separator or line end that is read otherwise than it was written may lose rows unseen. */
function requireAllRows({ path, dialect }, rows, read) {
	if (read === rows) return;
	const quote = dialect.quote === "" ? "no quotes" : `the quote ${dialect.quote}`;
	refuse(path, `holds ${counted(rows, "row")} by RFC 4180 with ${quote}, but ${read} were read`, "repair the quotes and line ends, or set `quote` and `separator` in `csv`", { at: { file: path } });
}
function stagedColumns(columns, dialect) {
	return columns.flatMap(({ name, type, declared }, at) => {
		const [cell, value] = [identifier(name), valueName$1(at)];
		if (!isChecked(type)) return [`${cell} as ${value}`];
		const cast = castCell(isForeign(type, dialect) ? textName(at) : cell, plainName(at), type, declared);
		return [`${cast} as ${value}`, `case when ${cast} is null then ${cell} end as ${badName(at)}`];
	});
}
const plainName = (at) => identifier(`mlops cast ${at}`);
const textName = (at) => identifier(`mlops text ${at}`);
/** The cells of a file beside DuckDB's casts of them, each made once. */
function withCasts(reading, file, columns) {
	const { dialect } = reading;
	const texts = columns.flatMap(({ name, type }, at) => isForeign(type, dialect) ? [`${plainCell(identifier(name), type, dialect)} as ${textName(at)}`] : []);
	const casts = columns.flatMap(({ name, type }, at) => {
		const cell = isForeign(type, dialect) ? textName(at) : identifier(name);
		return isChecked(type) ? [`${plainCast(cell, type)} as ${plainName(at)}`] : [];
	});
	return withColumns(withColumns(cellsOf(reading, file), texts), casts);
}
// src/adapters/duckdb/csv/csv.ts
/**
* CSV files of one shape, read once: their typed rows go to Parquet files at `staged`, which every later question
* reads, for each reading of a CSV file costs as much as all questions together. A column that `ref.types` does not
* list becomes wider when a cell is not of the type that a sample showed. With `only`, the other columns are left out. Throws `InputErrors` with the line of what
* cannot be read.
*/
async function csvRelation(session, ref, opened, { staged, only }) {
	const reading = await readingOf(session, ref, opened, staged);
	const whole = await requireWhole(opened);
	requireColumns(opened[0], reading.names, ref.types ?? {});
	let cells = (await guess(reading)).filter(({ name }) => only?.has(name) ?? true);
	for (;;) {
		const { rows, uncastable } = await stage(reading, cells, whole);
		const settled = cells.map((cell, at) => settle(cell, uncastable[at]));
		const again = settled.some((cell, at) => cell.type !== cells[at].type);
		cells = settled;
		if (!again) return {
			...relationOf(reading, cells),
			rows
		};
	}
}
/** Names of the columns of CSV files, then of their paths. Throws `InputErrors` for files of several shapes. */
async function namesOfCsv(ref, opened) {
	await requireOneShape(opened);
	const [{ names }] = opened;
	return [...names, ...(ref.partitions ?? []).filter((name) => !names.includes(name))];
}
/** The files as they are read. Throws `InputErrors` for files of several shapes. */
async function readingOf(session, ref, opened, staged) {
	const names = await namesOfCsv(ref, opened);
	const [{ dialect, names: own }] = opened;
	return {
		session,
		ref,
		opened,
		dialect,
		names,
		partitions: partitionValues(ref.files, names.slice(own.length)),
		staged
	};
}
function settle(cell, uncastable) {
	if (uncastable === 0 || cell.declared) return {
		...cell,
		uncastable
	};
	return {
		...cell,
		type: cell.type === "integer" ? "number" : "string"
	};
}
function relationOf({ staged, opened, dialect }, cells) {
	const stagedFrom = `read_parquet(${listOf(staged)}, hive_partitioning = false)`;
	const selected = cells.map(({ name }, at) => `${valueName$1(at)} as ${identifier(name)}`);
	return {
		from: `(select ${selected.join(", ")} from ${stagedFrom})`,
		placed: placedFrom({
			items: selected,
			from: stagedFrom,
			names: []
		}),
		stagedFrom,
		columns: cells.map(({ name, type }) => ({
			name,
			type,
			native: NATIVE_TYPES[type]
		})),
		opened,
		dialect,
		csv: toldOf(dialect),
		cells
	};
}
/** Name of the column with the cells of `cell` that are not of its type. */
const badCellsOf = ({ cells }, cell) => badName(cells.indexOf(cell));
// src/adapters/duckdb/csv/csv-lines.ts
/**
* Line on which each of the given rows begins (both from 1, a header not counted as a row). Reads no further than the
* last row asked for.
*/
async function linesOf(path, shape, rows) {
	const wanted = new Set(rows);
	const lines = /* @__PURE__ */ new Map();
	let row = shape.header ? -1 : 0;
	const scanner = recordScanner(shape, ({ line }) => {
		row += 1;
		if (wanted.has(row)) lines.set(row, line);
	});
	for await (const block of createReadStream(path)) {
		scanner.scan(block);
		if (lines.size === wanted.size) return lines;
	}
	scanner.end();
	return lines;
}
// src/adapters/duckdb/csv/uncastable.ts
/** Finds cells of declared columns that are not of their type, in the order of the files. */
function uncastableCells(session, relation) {
	const bad = relation.cells.filter((cell) => cell.uncastable > 0);
	const count = bad.reduce((sum, cell) => sum + cell.uncastable, 0);
	const paths = relation.opened.map(({ path }) => path);
	return async (limit) => {
		if (count === 0 || limit === 0) return {
			count,
			cells: []
		};
		const cells = (await session.rows(`select * from (${bad.map((cell) => badCells(cell, relation, limit)).join(" union all ")}) order by all limit ${limit}`)).map(([number, at, value]) => ({
			...placeOf(Number(number), paths, relation.rows),
			cell: relation.cells[Number(at)],
			value: String(value)
		}));
		return {
			count,
			cells: await withLines(relation, cells)
		};
	};
}
function badCells(cell, relation, limit) {
	const [bad, number] = [badCellsOf(relation, cell), identifier(ROW_NUMBER)];
	return `(select ${number}, ${relation.cells.indexOf(cell)}, ${wireText(bad)} from ${numbered(relation.stagedFrom)}
    where ${bad} is not null order by ${number} limit ${limit})`;
}
async function withLines({ opened, dialect }, found) {
	const cells = [];
	for (const { path: file, absolute, names } of opened) {
		const own = found.filter((one) => one.file === file);
		if (own.length === 0) continue;
		const lines = await linesOf(absolute, {
			...dialect,
			oneColumn: names.length === 1
		}, own.map(({ row }) => row));
		for (const { row, cell, value } of own) cells.push({
			file,
			line: lines.get(row),
			column: cell.name,
			value,
			message: `${literal(value)} is not ${NOUNS[cell.type]}${written(cell.type, dialect)}`
		});
	}
	return cells;
}
const NOUNS = {
	string: "text",
	integer: "an integer",
	number: "a number",
	boolean: "true or false",
	date: "a date (YYYY-MM-DD)",
	timestamp: "a timestamp (ISO 8601)",
	time: "a time (HH:MM:SS)",
	array: "a list",
	object: "a set of named values",
	null: "empty",
	other: "a value"
};
/** How the dialect writes what the cell is not, where it is not the usual way. */
function written(type, { decimal, thousands, dateFormats }) {
	if (type === "integer" || type === "number") {
		const signs = [...decimal === "." ? [] : [`decimal sign ${literal(decimal)}`], ...thousands === "" ? [] : [`thousands sign ${literal(thousands)}`]];
		return signs.length === 0 ? "" : ` (${signs.join(", ")})`;
	}
	return type !== "string" && type !== "boolean" && dateFormats.length > 0 ? ` or ${dateFormats.join(" or ")}` : "";
}
// src/adapters/duckdb/answers/duplicates.ts
const namesOf = (columns) => columns.map(({ name }) => identifier(name)).join(", ");
const complete = (columns) => columns.map(({ name }) => `${identifier(name)} is not null`).join(" and ") || "true";
/** Rows minus distinct combinations, among rows where no column is NULL; exact. */
async function countSurplus(session, from, columns, dense) {
	const byGroups = () => session.rows(groupsSql(from, columns));
	const byBits = (key) => session.rows(bitsSql(from, key)).catch((cause) => {
		if (cause instanceof OverLimit) throw cause;
		return byGroups();
	});
	const [row] = await (dense ? byBits(dense) : byGroups());
	return Number(row[0]);
}
const groupsSql = (from, columns) => `select coalesce(sum(n - 1), 0)::double from (
     select count(*) as n from ${from} where ${complete(columns)} group by ${namesOf(columns)})`;
/** A bit a value takes a tenth of the time. */
const bitsSql = (from, { name, low, high }) => `select (count(${name}) - bit_count(bitstring_agg(${name}, ${low}, ${high})))::double from ${from}`;
/** The first rows whose combination stands in an earlier row: of many repeats, the beginning of the table holds enough. */
async function repeatedRows({ from, beginning, all }, columns, wanted) {
	const { show, limit } = wanted;
	const early = await all(laterSql(`(select * from ${from} where ${beginning})`, columns, wanted), show);
	return early.length >= limit ? early : all(laterSql(from, columns, wanted), show);
}
/** One number for the place of a row: it is compared faster than two. */
const PLACE = identifier("mlops place");
/** More than any file has. */
const ROWS_OF_A_FILE = 2 ** 40;
/** Rows that repeat another of a FROM clause, in order; only those that may are compared. */
function laterSql(from, columns, { show, limit, dense }) {
	const names = namesOf(columns);
	const kept = [...new Set([...columns, ...show].map(({ name }) => identifier(name)))].join(", ");
	const some = dense ? inFullBlocks(from, dense) : `(${names}) in (${repeatsSql(from, columns)})`;
	return `(with rows as materialized (${`select ${FILE_AT}, ${ROW_AT}, ${FILE_AT} * ${ROWS_OF_A_FILE} + ${ROW_AT} as ${PLACE}, ${kept} from ${from} where ${some}`}), firsts as (select min(${PLACE}) from rows group by ${names})
    select * from rows where ${PLACE} not in (from firsts)) order by ${PLACE} limit ${limit}`;
}
const repeatsSql = (from, columns) => `select ${namesOf(columns)} from ${from} where ${complete(columns)} group by ${namesOf(columns)} having count(*) > 1`;
/** Values in blocks of 64 of which some repeats: 64 bits a block, where a group for each value takes half the memory. */
function inFullBlocks(from, { name, wide, low }) {
	const offset = `(cast(${name} as ${wide}) - cast(${low} as ${wide}))`;
	const block = `(${offset} >> 6)`;
	return `${block} in (select ${block} from ${from} where ${name} is not null group by 1 having bit_count(${`bit_or(cast(1 as ubigint) << cast(${offset} & 63 as ubigint))`}) < count(*))`;
}
// src/adapters/duckdb/sql/comparison.ts
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const SHAPES = {
	date: /^\d{4}-\d{2}-\d{2}([T ]|$)/,
	timestamp: /^\d{4}-\d{2}-\d{2}([T ]|$)/,
	time: /^\d{2}:\d{2}/
};
/** Types whose values are compared as text. */
const TEXTS = [
	"string",
	"array",
	"object",
	"null",
	"other"
];
/**
* The column, or its smallest or largest value, as values are compared with it: timestamps in UTC, everything unknown as
* text.
*/
function comparable(column, name = identifier(column.name)) {
	if (column.type === "timestamp") return utcSql(name, column.native);
	if (column.type === "date") return `cast(${name} as timestamp)`;
	return TEXTS.includes(column.type) ? `cast(${name} as varchar)` : name;
}
/** A literal that `comparable(column)` compares with, or undefined where no value of the column can equal it. */
function comparand(value, column) {
	if (value === null) return void 0;
	switch (column.type) {
		case "integer": return ownLiteral(value, column.native) ?? wholeLiteral(value) ?? numberLiteral(value);
		case "number": return ownLiteral(value, column.native) ?? numberLiteral(value);
		case "boolean": return /^(true|false)$/i.test(String(value)) ? String(value) : void 0;
		case "date":
		case "timestamp": return SHAPES[column.type].test(String(value)) ? `(cast(${literal(String(value))} as timestamptz) at time zone 'UTC')` : void 0;
		case "time": return SHAPES.time.test(String(value)) ? `cast(${literal(String(value))} as time)` : void 0;
		default: return literal(String(value));
	}
}
/** Types and how many of their bits hold a whole number; of a double, those that hold it exactly. */
const WHOLE_BITS = {
	TINYINT: 8,
	SMALLINT: 16,
	INTEGER: 32,
	BIGINT: 64,
	DOUBLE: 54
};
/** Of the column's own type, so that its values are compared without a cast; undefined for what it cannot hold. */
function ownLiteral(value, native) {
	const bits = WHOLE_BITS[native];
	if (bits === void 0 || typeof value !== "number" || !Number.isSafeInteger(value)) return void 0;
	return BigInt.asIntN(bits, BigInt(value)) === BigInt(value) ? `cast(${value} as ${native})` : void 0;
}
const HUGEINT_LIMIT = 2 ** 127;
/** As a double, 2^53 would equal the whole number after it. */
const wholeLiteral = (value) => typeof value === "number" && Number.isInteger(value) && Math.abs(value) < HUGEINT_LIMIT ? `cast(${literal(String(BigInt(value)))} as hugeint)` : void 0;
/** Whole numbers keep all digits; text counts when it is a number. */
function numberLiteral(value) {
	if (typeof value === "string" && /^[+-]?\d{1,38}$/.test(value)) return `cast(${literal(value)} as hugeint)`;
	if (typeof value === "string" && !NUMBER.test(value)) return void 0;
	const number = Number(value);
	if (typeof value === "boolean" || !Number.isFinite(number)) return void 0;
	return Number.isSafeInteger(number) ? `cast(${number} as hugeint)` : `cast(${literal(String(number))} as double)`;
}
// src/adapters/duckdb/sql/outside.ts
/** Holds where one of the conditions does. */
const anyOf = (conditions) => `(${conditions.filter((one) => one !== void 0).join(" or ") || "false"})`;
/**
* A condition on the smallest and the largest value of a column, false where no value is outside; undefined for questions
* that the two do not answer. They cost less than a comparison in each row. NaN is above any limit: where there is one,
* the rows have to be counted.
*/
function someOutsideSql(predicate, column, ends = extremesSql(column)) {
	if (predicate.is !== "outside" || !ORDERED.includes(column.type)) return void 0;
	return `coalesce(${outsideSql(predicate, column, ends)}, false)`;
}
function extremesSql(column) {
	const name = unchanged(column);
	return {
		least: `min(${name})`,
		most: `max(${name})`
	};
}
const ORDERED = [
	"integer",
	"number",
	"date",
	"timestamp",
	"time"
];
/** Numbers in a text column are compared as numbers, and what is none, NaN among it, is outside. */
function outsideSql(predicate, column, ends) {
	const limits = [
		"minimum",
		"exclusiveMinimum",
		"maximum",
		"exclusiveMaximum"
	].map((key) => ({
		key,
		value: predicate[key]
	})).filter((limit) => limit.value !== void 0);
	const asNumber = column.type === "string" && limits.some(({ value }) => typeof value === "number");
	const side = asNumber ? `try_cast(${identifier(column.name)} as double)` : comparable(column);
	const conditions = limits.map(({ key, value }) => {
		const limit = asNumber ? numberLiteral(value) : comparand(value, column);
		return `${(ends && comparable(column, OPPOSITES[key].startsWith("<") ? ends.least : ends.most)) ?? side} ${OPPOSITES[key]} ${limit ?? refuseLimit(key, value, column)}`;
	});
	return anyOf([
		...conditions,
		asNumber ? `isnan(${side})` : void 0,
		asNumber ? `(${identifier(column.name)} is not null and ${side} is null)` : void 0
	]);
}
const OPPOSITES = {
	minimum: "<",
	exclusiveMinimum: "<=",
	maximum: ">",
	exclusiveMaximum: ">="
};
const refuseLimit = (key, value, column) => refuse(column.name, `is ${column.type}, which ${key} ${JSON.stringify(value)} is not`, `give a ${column.type}`, { value });
// src/adapters/duckdb/sql/matching.ts
/** Whether a text matches; NULL for NULL. */
function matchSql(text, wanted) {
	const glob = globOf(wanted);
	if (glob !== void 0) return `(${text} glob ${literal(glob)})`;
	return `regexp_full_match(${text}, ${literal(wanted.anywhere ? around(wanted.pattern) : wanted.pattern)})`;
}
/** RE2's own search is no faster, and does not find `^^`. */
const around = (pattern) => `(?s:.*)(?:${pattern})(?s:.*)`;
/** Longer globs gain nothing over a regular expression. */
const LONGEST$1 = 200;
/** What a glob says in the same way, byte by byte: a plain character, an escaped one, digits or a class of letters and digits. */
const ITEM = /(?:([A-Za-z0-9 _@:,;/#%&=~'"<>-])|\\([.+/(){}|^$@:#-])|(\\d)|\[((?:[A-Za-z0-9](?:-[A-Za-z0-9])?|_)+)\])(?:\{(0|[1-9]\d{0,2})\})?/y;
/** A glob that the same texts match as an RE2 pattern of fixed length in ASCII; it takes half the time. */
function globOf({ pattern, anywhere }) {
	const held = anywhere ? /^\^(.*)\$$/s.exec(pattern)?.[1] : pattern;
	if (held === void 0) return void 0;
	const body = /^\(\?:(.*)\)$/s.exec(held)?.[1] ?? held;
	const parts = [];
	for (let at = 0; at < body.length; at = ITEM.lastIndex) {
		ITEM.lastIndex = at;
		const item = ITEM.exec(body);
		if (!item) return void 0;
		const [, plain, escaped, digit, members, times = "1"] = item;
		parts.push((plain ?? escaped ?? `[${digit ? "0-9" : members}]`).repeat(Number(times)));
	}
	const glob = parts.join("");
	return glob.length <= LONGEST$1 ? glob : void 0;
}
// src/adapters/duckdb/sql/predicate.ts
/** A condition that is true or false, never NULL. Throws `InputErrors` for limits that the column cannot have. */
const predicateSql = (predicate, column) => `coalesce(${conditionSql(predicate, column)}, false)`;
/** A condition that is true for a bad value, and false or NULL for any other. */
function conditionSql(predicate, column) {
	const name = identifier(column.name);
	if (column.type === "null" && !["null", "any-of"].includes(predicate.is)) return "false";
	switch (predicate.is) {
		case "null": return `${name} is null`;
		case "one-of": return memberSql(predicate.values, column);
		case "none-of": return `(${name} is not null and not ${memberSql(predicate.values, column)})`;
		case "outside": return outsideSql(predicate, column);
		case "not-matching": return `not ${matchSql(textSql(column), predicate)}`;
		case "length-outside": return anyOf([predicate.minimum === void 0 ? void 0 : `length(${textSql(column)}) < ${predicate.minimum}`, predicate.maximum === void 0 ? void 0 : `length(${textSql(column)}) > ${predicate.maximum}`]);
		case "not-multiple-of": return notMultipleSql(predicate.of, column);
		case "any-of": return anyOf(predicate.predicates.map((each) => predicateSql(each, column)));
	}
}
const textSql = ({ name }) => `cast(${identifier(name)} as varchar)`;
/**
* NULL in the list would make `not in` unknown; values that the column cannot hold match nothing. Texts are looked
* up in a list, which is five times as fast as `in`.
*/
function memberSql(values, column) {
	const members = values.map((value) => comparand(value, column)).filter((one) => one !== void 0);
	if (members.length === 0) return "false";
	const side = comparable(column);
	return column.type === "string" ? `list_contains([${members.join(", ")}], ${side})` : `(${side} in (${members.join(", ")}))`;
}
/** Allows for the rounding of fractions: 0.3 is a multiple of 0.1. */
const MULTIPLE_TOLERANCE = 1e-9;
function notMultipleSql(of, column) {
	if (!(of > 0)) return refuse(column.name, "needs a multipleOf above 0", "give a positive number", { value: of });
	const name = identifier(column.name);
	if (column.type === "integer" && Number.isSafeInteger(of)) return `${name} % ${of} <> 0`;
	const value = column.type === "string" ? `try_cast(${name} as double)` : `cast(${name} as double)`;
	const ratio = `(${value} / cast(${literal(String(of))} as double))`;
	return anyOf([
		`(${name} is not null and ${value} is null)`,
		`not isfinite(${value})`,
		`abs(${ratio} - round(${ratio})) > ${MULTIPLE_TOLERANCE} * greatest(1, abs(${ratio}))`
	]);
}
// src/adapters/duckdb/answers/proven.ts
/**
* Counts that statistics prove without a row being read: NULLs of columns that have no NaN, and no row where both ends of
* a column are within its limits; undefined for all others, and `bad` where some row is known to be outside.
*/
async function provenCounts(session, asked, statistics) {
	const parts = asked.map((one) => proofOf(one, statistics.get(one.column.name)));
	const conditions = parts.filter((part) => typeof part === "string");
	if (conditions.length === 0) return parts;
	const [row] = await session.rows(`select ${conditions.join(", ")}`);
	const answers = row.values();
	return parts.map((part) => {
		if (typeof part !== "string") return part;
		return answers.next().value === false ? 0 : "bad";
	});
}
/** The count, or a condition that is false where it is 0. */
function proofOf({ question: { bad }, column }, known) {
	if (!known) return void 0;
	if (bad.is === "null") return isFloat(column.native) ? void 0 : known.nulls;
	const limits = limitsOf(bad, column);
	return limits && known.extremes !== void 0 ? beyondSql(limits, column, known.extremes) : void 0;
}
/** Limits outside of which the bad values are. */
function limitsOf(bad, { type }) {
	if (bad.is === "outside") return bad;
	return bad.is === "none-of" && type === "integer" ? spanOf(bad.values) : void 0;
}
/** The limits that allow the same whole numbers as a list does; undefined for a list with gaps, or of anything else. */
function spanOf(values) {
	const numbers = [...new Set(values)].filter((value) => Number.isSafeInteger(value));
	const [minimum, maximum] = [Math.min(...numbers), Math.max(...numbers)];
	return numbers.length > 0 && maximum - minimum === numbers.length - 1 ? {
		is: "outside",
		minimum,
		maximum
	} : void 0;
}
function beyondSql(limits, column, extremes) {
	const end = (text) => `cast(${text === void 0 ? "null" : literal(text)} as ${column.native})`;
	return someOutsideSql(limits, column, {
		least: end(extremes?.least),
		most: end(extremes?.most)
	});
}
// src/adapters/duckdb/answers/questions.ts
/** SQL that is true for a row that the question counts. */
const conditionOf = ({ question, column }) => predicateSql(question.bad, column);
/** SQL of how many rows a question counts. Counting what is there is cheaper than testing what is not. */
const countSql = ({ question: { bad }, column }) => bad.is === "null" ? `count(*) - count(${identifier(column.name)})` : `count_if(${conditionSql(bad, column)})`;
/**
* Rows for which each question's predicate holds: as statistics prove, or else in one statement. Of columns that have
* values outside of limits, or NaN, they are counted in another. Throws `InputErrors` naming a bad question.
*/
async function countAll(session, { from, statistics }, asked) {
	if (asked.length === 0) return [];
	const all = await statistics();
	const counting = async () => {
		const proven = await provenCounts(session, asked, all);
		const counts = (await countLeft(session, from, asked.flatMap((one, at) => typeof proven[at] === "number" ? [] : [firstOf(one, proven[at], all.get(one.column.name))]))).values();
		return proven.map((count) => typeof count === "number" ? count : counts.next().value);
	};
	return counting().catch((cause) => blame$1(session, from, asked, cause));
}
function firstOf(asked, proven, known) {
	const { question, column } = asked;
	if (question.bad.is === "null" && known && isFloat(column.native)) return {
		asked,
		sql: `coalesce(isnan(max(${unchanged(column)})), false)`,
		otherwise: known.nulls
	};
	return {
		asked,
		sql: (proven === "bad" ? void 0 : someOutsideSql(question.bad, column)) ?? countSql(asked),
		otherwise: 0
	};
}
async function countLeft(session, from, first) {
	if (first.length === 0) return [];
	const [found] = await session.rows(`select ${first.map(({ sql }) => sql).join(", ")} from ${from}`);
	const again = first.filter((_, at) => found[at] === true).map(({ asked }) => countSql(asked));
	const next = (again.length === 0 ? [] : (await session.rows(`select ${again.join(", ")} from ${from}`))[0]).values();
	return found.map((value, at) => value === false ? first[at].otherwise : Number(value === true ? next.next().value : value));
}
/** Names the first question that fails on its own: a pattern or a limit that DuckDB cannot read. */
async function blame$1(session, from, asked, cause) {
	if (cause instanceof InputErrors || cause instanceof OverLimit) throw cause;
	for (const one of asked) {
		const { column, bad } = one.question;
		await session.rows(`select count_if(${conditionOf(one)}) from ${from}`).catch((own) => refuse(column, `cannot be judged by ${bad.is} (${firstLine(own)})`, "repair the rule", {
			value: bad.is === "not-matching" ? bad.pattern : JSON.stringify(bad),
			cause: own
		}));
	}
	throw cause;
}
// src/adapters/duckdb/csv/csv-direct.ts
const cellName = (at) => identifier(`mlops cell ${at}`);
const valueName = (at) => identifier(`mlops value ${at}`);
/**
* A FROM clause with the rows of a file read as these types, NaN as NULL, without a copy of them; beside each column its
* cell as written and its value with NaN.
*/
function strictRows(reading, file, columns) {
	const { dialect } = reading;
	const cast = `(select ${columns.flatMap(({ name, type, declared }, at) => {
		const cell = identifier(name);
		const text = isForeign(type, dialect) ? textName(at) : cell;
		return [`${isChecked(type) ? castCell(text, plainName(at), type, declared) : cell} as ${valueName(at)}`, `${cell} as ${cellName(at)}`];
	}).join(", ")} from ${withCasts(reading, file, columns)})`;
	return `(select *, ${columns.map(({ name, type }, at) => {
		return `${isFloat(NATIVE_TYPES[type]) ? noNan(valueName(at)) : valueName(at)} as ${identifier(name)}`;
	}).join(", ")} from ${cast})`;
}
/** The rows of all files, columns alone. */
function allStrictRows(reading, columns) {
	const names = columns.map(({ name }) => identifier(name)).join(", ");
	return `(${reading.opened.map((_, at) => `select ${names} from ${strictRows(reading, at, columns)}`).join(" union all ")})`;
}
/** Reads each file once, all of its columns, and adds up what `sums`, SQL of numbers, are of each. */
async function tally(reading, columns, sums) {
	const rows = [];
	const uncastable = columns.map(() => 0);
	const found = sums.map(() => 0);
	const fits = columns.map((_, at) => `count(${cellName(at)}) - count(${valueName(at)})`);
	for (const [at] of reading.opened.entries()) {
		const [row] = await reading.session.rows(`select ${[
			"count(*)",
			...fits,
			...sums
		].join(", ")} from ${strictRows(reading, at, columns)}`);
		const [all, ...counts] = row.map(Number);
		rows.push(all);
		for (const [i, count] of counts.entries()) if (i < columns.length) uncastable[i] += count;
		else found[i - columns.length] += count;
	}
	return {
		rows,
		uncastable,
		sums: found
	};
}
/** Reads each file once. Throws `InputErrors` with the line of what cannot be read. */
async function tallyOfCells(reading, columns) {
	const parts = [];
	for (const [at, file] of reading.opened.entries()) {
		const one = {
			...reading,
			opened: [file],
			partitions: [reading.partitions[at]]
		};
		parts.push(await explained(file, () => tally(one, columns, [])));
	}
	return {
		rows: parts.flatMap(({ rows }) => rows),
		uncastable: columns.map((_, at) => parts.reduce((sum, { uncastable }) => sum + uncastable[at], 0)),
		sums: []
	};
}
// src/adapters/duckdb/answers/dense-key.ts
/** Bits that a column may take: 125 MB, and no more than eight bytes a row. */
const MOST_BITS = 1000000000n;
const BITS_PER_ROW = 64n;
/** Whether a bit for each whole number from `least` to `most` takes little for so many rows. */
function isDense(least, most, rows) {
	const bits = most - least + 1n;
	return bits <= MOST_BITS && bits <= rows * BITS_PER_ROW;
}
/** Finds out, once for each column, whether columns are a dense key: by what is known of them, or by their rows. */
function denseKeys(session, from, table) {
	const known = /* @__PURE__ */ new Map();
	return async ([column, ...others]) => {
		if (!column || others.length > 0 || column.type !== "integer" || /HUGEINT/.test(column.native)) return void 0;
		const key = known.get(column.name) ?? denseKey(session, from, column, table);
		known.set(column.name, key);
		return key;
	};
}
async function denseKey(session, from, column, { rows, statistics }) {
	const name = identifier(column.name);
	const { nulls, extremes } = (await statistics()).get(column.name) ?? {};
	if (extremes === null) return void 0;
	const ends = (extremes && [
		extremes.least,
		extremes.most,
		rows - nulls
	]) ?? (await session.rows(`select min(${name}), max(${name}), count(${name}) from ${from}`))[0];
	if (ends[0] === null) return void 0;
	const [least, most, count] = ends.map((value) => BigInt(value));
	if (!isDense(least, most, count)) return void 0;
	const [low, high] = [least, most].map((value) => `cast(${literal(String(value))} as ${column.native})`);
	return {
		name,
		low,
		high,
		wide: column.native === "UBIGINT" ? "ubigint" : "bigint"
	};
}
// src/adapters/duckdb/csv/csv-key.ts
const SAMPLE$1 = 20480;
/** A byte and a separator. */
const SHORTEST_CELL = 2;
const [LEAST$1, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];
/**
* Most keys are whole numbers close together, for each of which a bit can stand: those of the first rows, and as many
* on both sides as the file can have rows. Undefined where a column is no such key, or the key is of several columns.
*/
async function guessKey(reading, columns, names) {
	const [file, ...otherFiles] = reading.opened;
	const column = columns.find(({ name }) => name === names[0]);
	if (names.length > 1 || otherFiles.length > 0 || column?.type !== "integer") return void 0;
	const name = identifier(column.name);
	const [row] = await reading.session.rows(`select min(${name}), max(${name}) from ${limited(strictRows(reading, 0, [column]), SAMPLE$1)}`);
	if (row[0] === null) return void 0;
	const [least, most] = row.map((value) => BigInt(value));
	const { size } = await stat(file.absolute, { bigint: true });
	const rows = size / BigInt(SHORTEST_CELL * reading.names.length) + 1n;
	const low = least - rows < LEAST$1 ? LEAST$1 : least - rows;
	const high = most + rows > MOST ? MOST : most + rows;
	return isDense(low, high, rows) ? bitsOf(name, low, high) : void 0;
}
function bitsOf(name, low, high) {
	const [from, to] = [low, high].map((value) => `cast(${literal(String(value))} as bigint)`);
	const inside = `${name} between ${from} and ${to}`;
	const bits = `bitstring_agg(case when ${inside} then ${name} end, ${from}, ${to})`;
	return {
		outside: `count_if(not (${inside}))`,
		surplus: `count(${name}) - coalesce(bit_count(${bits}), 0)`
	};
}
// src/adapters/duckdb/rows.ts
/** Throws `InputErrors` for more rows than a table may have; takes the rows of each file. */
function requireShort(of, paths, limits) {
	const rows = sumOf(of);
	if (rows <= limits.rows) return;
	const [path] = paths;
	refuse(path, `has ${counted(rows, "row")}, more than max-rows (${limits.rows})`, "take fewer rows, or raise `max-rows`", { at: { file: path } });
}
// src/adapters/duckdb/late-reading.ts
/** Throws `InputErrors` for files of several shapes, and for types of columns that they do not have. */
async function lateReading({ open, limits }, ref, opened) {
	const session = await open(opened.map(({ absolute }) => absolute));
	const reading = await readingOf(session, ref, opened, []);
	await requireColumnsOf(reading);
	const cells = reading.names.map((name) => ({
		name,
		type: ref.types[name],
		declared: true,
		uncastable: 0
	}));
	const columns = cells.map(({ name, type }) => ({
		name,
		type,
		native: NATIVE_TYPES[type]
	}));
	let last;
	const count = (questions, ahead) => {
		const asked = questions.map((question) => ({
			question,
			column: columnNamed(columns, question.column)
		}));
		last = countOnce({
			reading,
			cells
		}, asked, ahead?.surplus ?? []);
		return last;
	};
	const lastOf = () => last ?? count([]);
	return {
		columns,
		csv: toldOf(reading.dialect),
		rows: async () => {
			const rows = await requireWhole(opened);
			if (sumOf(rows) === 0 || sumOf(rows) > limits.rows) await lastOf();
			requireShort(rows, ref.files, limits);
			return rows;
		},
		count,
		last: lastOf,
		surplus: async (names) => {
			const key = names.map((name) => columnNamed(columns, name));
			const { surplus } = await lastOf();
			return surplus.get(keyOf$1(names)) ?? countSurplus(session, allStrictRows(reading, cells), key, void 0);
		}
	};
}
const keyOf$1 = (names) => JSON.stringify(names);
async function requireColumnsOf({ opened, names, ref }) {
	if (Object.keys(ref.types ?? {}).some((name) => !names.includes(name))) await requireWhole(opened);
	requireColumns(opened[0], names, ref.types ?? {});
}
/** Reads all rows, while what is wrong with the text of the files is looked for. */
async function countOnce({ reading, cells }, asked, keys) {
	const work = answer({
		reading,
		cells
	}, asked, keys);
	await Promise.allSettled([work]);
	const whole = await requireWhole(reading.opened);
	const { found, guesses } = await work.catch((cause) => explain({
		reading,
		cells
	}, asked, whole, cause));
	requireRows(reading, whole, found);
	const [counts, more] = [found.sums.slice(0, asked.length), found.sums.slice(asked.length)];
	return {
		questions: asked.map(({ question }) => question),
		counts,
		surplus: new Map(guesses.flatMap((key, at) => more[2 * at] === 0 ? [[key, more[2 * at + 1]]] : [])),
		uncastable: new Map(cells.flatMap(({ name }, at) => found.uncastable[at] > 0 ? [[name, found.uncastable[at]]] : []))
	};
}
async function answer({ reading, cells }, asked, keys) {
	const guesses = /* @__PURE__ */ new Map();
	for (const names of keys) {
		const guess = await guessKey(reading, cells, names).catch(() => void 0);
		if (guess) guesses.set(keyOf$1(names), guess);
	}
	const more = [...guesses.values()].flatMap(({ outside, surplus }) => [outside, surplus]);
	return {
		found: await tally(reading, cells, [...asked.map(countSql), ...more]),
		guesses: [...guesses.keys()]
	};
}
/** Throws why the rows could not be read, or else which question failed. */
async function explain({ reading, cells }, asked, whole, cause) {
	if (cause instanceof OverLimit) throw cause;
	requireRows(reading, whole, await tallyOfCells(reading, cells));
	return blame$1(reading.session, allStrictRows(reading, cells), asked, cause);
}
function requireRows({ opened }, whole, { rows }) {
	for (const [at, file] of opened.entries()) requireAllRows(file, whole[at], rows[at]);
}
// src/adapters/duckdb/late-table.ts
/** Samples of what fails in one row of ten thousand are all in these: a row group as DuckDB writes them. */
const HEAD$1 = 122880;
/** More rows than this no sample is asked to have. */
const FEW = 100;
/**
* A table of CSV files whose columns all have a type: one reading answers every count. The rows are written down part
* by part, for samples that the first rows do not hold; all of them for questions that need all.
*/
async function lateTable(shop, ref, opened, stage) {
	const reading = await lateReading(shop, ref, opened);
	let written;
	const whole = () => written ??= stage({});
	const all = async () => (await whole()).table;
	const samples = samplesOf(reading, stage);
	return {
		table: {
			columns: reading.columns,
			csv: reading.csv,
			rows: async () => sumOf(await reading.rows()),
			provenance: async () => {
				const rows = await reading.rows();
				return { files: ref.files.map((path, at) => ({
					path,
					rows: rows[at]
				})) };
			},
			count: async (questions, ahead) => {
				if (written || ahead?.more) return (await all()).count(questions);
				return (await reading.count(questions, ahead)).counts;
			},
			surplus: async (names) => written ? (await all()).surplus(names) : reading.surplus(names),
			failing: async (question, show, limit) => {
				const ask = (table) => table.failing(question, show, limit);
				return (written ? void 0 : await samples.rows(ask, [question.column, ...show], limit)) ?? ask(await all());
			},
			repeated: async (names, show, limit) => {
				const ask = (table) => table.repeated(names, show, limit);
				return (written ? void 0 : await samples.rows(ask, [...names, ...show], limit)) ?? ask(await all());
			},
			uncastable: async (limit) => written ? (await all()).uncastable(limit) : samples.uncastable(limit),
			...onAll(all)
		},
		whole: async () => (await whole()).whole()
	};
}
/** Finds rows to show in as little of the files as has them. */
function samplesOf(reading, stage) {
	let [first, some] = [];
	let narrow;
	const head = () => first ??= stage({ limit: HEAD$1 }).then(({ table }) => table);
	return {
		/** The first rows that are asked for; undefined where only the whole table has them. */
		rows: async (ask, needed, limit) => {
			const counted = await reading.last();
			const early = await ask(await head());
			if (early.length >= limit || sumOf(await reading.rows()) <= HEAD$1) return early;
			some ??= head().then((table) => unanswered(counted, table, needed));
			const only = await some;
			if (!needed.every((name) => only.has(name))) return void 0;
			narrow ??= stage({ only }).then(({ table }) => table);
			return ask(await narrow);
		},
		uncastable: async (limit) => {
			const { uncastable } = await reading.last();
			const count = sumOf([...uncastable.values()]);
			if (count === 0 || limit === 0) return {
				count,
				cells: []
			};
			const { table } = await stage({ only: new Set(uncastable.keys()) });
			return table.uncastable(limit);
		}
	};
}
/** The columns needed, and those of all questions and keys for which the first rows have too few samples. */
async function unanswered({ questions, counts, surplus }, head, needed) {
	const early = await head.count(questions);
	const open = questions.filter((_, at) => early[at] < Math.min(FEW, counts[at]));
	const keys = [...surplus].flatMap(([names, count]) => count > 0 ? JSON.parse(names) : []);
	return /* @__PURE__ */ new Set([
		...needed,
		...open.map(({ column }) => column),
		...keys
	]);
}
/** Questions that are asked of a table with all rows. */
const onAll = (all) => ({
	valueCounts: async (column) => (await all()).valueCounts(column),
	answer: async (query) => (await all()).answer(query),
	misfits: async (column, pattern) => (await all()).misfits(column, pattern),
	profile: async (columns) => (await all()).profile(columns),
	numberCounts: async (column) => (await all()).numberCounts(column),
	moments: async (column) => (await all()).moments(column),
	quantiles: async (column, parts) => (await all()).quantiles(column, parts),
	histogram: async (column, edges) => (await all()).histogram(column, edges),
	numbers: async (column) => (await all()).numbers(column),
	tallies: async (asked) => (await all()).tallies(asked),
	inCells: async (asked) => (await all()).inCells(asked),
	async *batches(expressions, size, only) {
		yield* (await all()).batches(expressions, size, only);
	}
});
// src/adapters/duckdb/guard/blame-limit.ts
/** Rows that tell the slow expression from the quick ones. */
const SAMPLE = 256;
/** Names the expression that takes longest on the first rows, where a question of several took too much. */
async function blameLimit(session, from, expressions, cause) {
	const spent = [];
	for (const one of expressions) spent.push({
		one,
		time: await timeOf(session, from, one)
	});
	const [slowest] = spent.toSorted((a, b) => b.time - a.time);
	if (!slowest) throw cause;
	const { name, written } = slowest.one;
	return refuse(name, cause.message, cause.remedy, {
		value: written,
		cause
	});
}
async function timeOf(session, from, { sql }) {
	const started = performance.now();
	await session.rows(`select count(${sql}) from (select * from ${from} limit ${SAMPLE})`).catch(() => {});
	return performance.now() - started;
}
// src/adapters/duckdb/guard/kept.ts
/** The string's own head, and its entry in a map or a set. */
const TEXT_HEAD = 250;
/** A reference to a text that another row brought, or its code, in a list and in the one that it grew out of. */
const SHARED = 16;
/** Two bytes for a character, as V8 holds all that is not Latin-1. */
const textBytes = (text) => TEXT_HEAD + 2 * (text?.length ?? 0);
/** Counts the values of a batch that stay. Throws `OverLimit`. */
function keepBatch(batch, expressions, allowance) {
	for (const [name, { as, kept }] of Object.entries(expressions)) {
		if (!kept) continue;
		if (kept === "shared") allowance.keep(batch.rows * SHARED);
		else if (as === "text") for (const text of batch.texts[name]) allowance.keep(textBytes(text));
		else allowance.keep(batch.rows * Float64Array.BYTES_PER_ELEMENT);
	}
}
// src/adapters/duckdb/answers/batches.ts
/** Rows in file order as typed columns, `size` at a time. Throws `InputErrors` naming an expression that fails, and `file`. */
async function* streamBatches(rows, columns, expressions, size) {
	const { session, from } = rows;
	const typed = await checkExpressions(session, from, columns, expressions);
	await requireSmall(session, from, columns, typed);
	const { allowance } = session;
	const sinks = typed.map((one) => {
		const { as, kept } = expressions[one.name];
		return {
			...one,
			as,
			most: kept ? allowance.limits.text : Infinity
		};
	});
	const selected = sinks.flatMap((sink) => wiresOf(sink).map(({ sql }) => sql));
	const chunks = session.chunks(`select ${selected.join(", ") || "0"} from ${from}`);
	try {
		for await (const batch of regroup(chunks, sinks, size)) {
			keepBatch(batch, expressions, allowance);
			yield batch;
		}
	} catch (cause) {
		await blame(rows, sinks, cause);
	}
}
/**
* Names the first expression that fails on its own. Numbered rows are read one after the other, so that the value
* shown is the first bad one of the file and not of the fastest thread.
*/
async function blame({ session, from, file }, sinks, cause) {
	if (cause instanceof OverLimit) return blameLimit(session, from, sinks, cause);
	for (const sink of sinks) try {
		await session.rows(`select ${wiresOf(sink).map(({ sql }) => `count(${sql})`).join(", ")} from ${numbered(from)} where ${identifier(ROW_NUMBER)} > 0`);
	} catch (own) {
		if (isTooLong(own)) return refuseLong(sink, file, session.allowance.limits);
		refuse(sink.name, `cannot be read as ${sink.as} in ${file} (${firstLine(own)})`, "repair the values, or cast them in the expression", {
			value: sink.written,
			cause: own
		});
	}
	throw cause;
}
// src/adapters/duckdb/sql/doubles.ts
/**
* A number as a double that is never NULL, for which -Infinity stands: doubles leave DuckDB without asking of each row
* whether it is one.
*/
const doubleSql = (sql) => `coalesce(cast(${sql} as double), ${NULL})`;
const NULL = "'-infinity'::double";
// src/adapters/duckdb/answers/tallies.ts
/** One pass over the rows, whose numbers leave DuckDB a chunk at a time and are kept nowhere. */
async function talliesOf(session, from, columns) {
	const found = columns.map(({ grid }) => empty(grid));
	session.allowance.lend(found.reduce((sum, { cells }) => sum + 2 * cells.byteLength, 0));
	let rows = 0;
	for await (const chunk of session.chunks(doublesFrom(from, columns))) {
		rows += chunk.rowCount;
		for (const [at, tally] of found.entries()) add(tally, columns[at].grid, doublesOf(chunk, at));
	}
	const nulls = await nullsOf(session, from, columns, found);
	return found.map((tally, at) => tallyOf(tally, rows, nulls[at]));
}
/** The columns as `doubleSql` has them. */
function doublesFrom(from, columns) {
	return `select ${columns.map(({ column }) => doubleSql(identifier(column.name))).join(", ")} from ${from}`;
}
/** Of each cell its count, its smallest and its largest value beside each other: one place in memory for each row. */
const [COUNT, LEAST, LARGEST, EACH] = [
	0,
	1,
	2,
	3
];
function empty({ cells }) {
	const all = new Float64Array(EACH * cells);
	for (let cell = 0; cell < cells; cell++) {
		all[EACH * cell + LEAST] = Infinity;
		all[EACH * cell + LARGEST] = -Infinity;
	}
	return {
		cells: all,
		nans: 0,
		infinite: 0
	};
}
function add(tally, grid, values) {
	const { cells } = tally;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] + 0;
		if (!Number.isFinite(value)) {
			tally[Number.isNaN(value) ? "nans" : "infinite"] += 1;
			continue;
		}
		const at = EACH * cellOf(grid, value);
		cells[at + COUNT] += 1;
		if (value < cells[at + LEAST]) cells[at + LEAST] = value;
		if (value > cells[at + LARGEST]) cells[at + LARGEST] = value;
	}
}
/** Rows without a value in each column; those are counted apart only where a column has what may be one. */
async function nullsOf(session, from, columns, found) {
	const counted = columns.map(({ column }, at) => found[at].infinite === 0 ? "0" : `count(*) - count(${identifier(column.name)})`);
	if (counted.every((sql) => sql === "0")) return counted.map(Number);
	const [row] = await session.rows(`select ${counted.join(", ")} from ${from}`);
	return row.map(Number);
}
function tallyOf({ cells, nans, infinite }, rows, nulls) {
	return {
		rows,
		nulls,
		nans,
		infinities: infinite - nulls,
		finite: rows - nans - infinite,
		counts: partOf(cells, COUNT),
		least: partOf(cells, LEAST),
		largest: partOf(cells, LARGEST)
	};
}
function partOf(cells, of) {
	const part = new Float64Array(cells.length / EACH);
	for (let cell = 0; cell < part.length; cell++) part[cell] = cells[EACH * cell + of];
	return part;
}
// src/adapters/duckdb/answers/in-cells.ts
/** The values in open cells, ascending. Throws where they are not as many as were counted: the files have changed. */
async function inCells(session, from, columns) {
	const rows = columns.reduce((sum, one) => sum + one.rows, 0);
	session.allowance.lend(rows * Float64Array.BYTES_PER_ELEMENT);
	const found = columns.map((one) => ({
		values: new Float64Array(one.rows),
		filled: 0
	}));
	for await (const chunk of session.chunks(doublesFrom(from, columns))) for (const [at, into] of found.entries()) collect(into, columns[at], doublesOf(chunk, at));
	return found.map(({ values, filled }) => {
		if (filled !== values.length) throw new Error(`${counted(filled, "value")} where ${values.length} were counted before`);
		return values.sort();
	});
}
function collect(into, { grid, open }, values) {
	for (let row = 0; row < values.length; row++) {
		const value = values[row] + 0;
		if (!Number.isFinite(value) || open[cellOf(grid, value)] === 0) continue;
		into.values[into.filled] = value;
		into.filled += 1;
	}
}
// src/adapters/duckdb/answers/numbers.ts
/** The distinct values of a column, counted in its own type first: several may be the same double. */
async function numbersOf(session, from, { name }) {
	const groups = `(select ${identifier(name)} as x, count(*) as n from ${from} group by x)`;
	const sql = `select ${doubleSql("x")} as v, n::double, (x is null)::double from ${groups} order by v`;
	const [values, counts] = [[], []];
	const missing = {
		nulls: 0,
		nans: 0,
		infinities: 0
	};
	for await (const chunk of session.chunks(sql)) {
		const [rows, isNull] = [doublesOf(chunk, 1), doublesOf(chunk, 2)];
		for (const [at, value] of doublesOf(chunk, 0).entries()) if (Number.isFinite(value)) {
			values.push(value);
			counts.push(rows[at]);
		} else missing[isNull[at] === 1 ? "nulls" : Number.isNaN(value) ? "nans" : "infinities"] += rows[at];
		session.allowance.lend(2 * values.length * Float64Array.BYTES_PER_ELEMENT);
	}
	const runs = collapsed(Float64Array.from(values), Float64Array.from(counts));
	const finite = rowsOfRuns(runs);
	return {
		runs,
		...missing,
		finite,
		rows: finite + missing.nulls + missing.nans + missing.infinities
	};
}
// src/adapters/duckdb/answers/distributions.ts
/** How the numbers of a column are spread; `from` holds NaN as NaN, and `named` finds a column. */
function distributions({ session, from, named }) {
	const numeric = (name) => {
		const column = named(name);
		if ([
			"integer",
			"number",
			"null"
		].includes(column.type)) return column;
		return refuse(name, `is ${column.native}, not numeric`, "name a numeric column");
	};
	const numericIn = (asked) => asked.map((one) => ({
		...one,
		column: numeric(one.column)
	}));
	const finite = (name) => finiteSql(from, numeric(name));
	const counts = async (name) => countsOf(session, from, numeric(name));
	return {
		numberCounts: counts,
		async moments(name) {
			const [row] = await session.rows(`select avg(v) from ${finite(name)}`);
			const mean = numberOf(row[0]);
			const [squares] = await session.rows(`select sum((v - ${double(mean)}) ^ 2) / nullif(count(v) - 1, 0) from ${finite(name)}`);
			return {
				mean,
				variance: numberOf(squares[0])
			};
		},
		async quantiles(name, parts) {
			const { finite: n } = await counts(name);
			const ranks = n === 0 ? [] : Array.from({ length: parts }, (_, k) => Math.ceil(n * (k + 1) / parts));
			return valuesAt(session, `select v from ${finite(name)} order by v`, ranks);
		},
		async histogram(name, edges) {
			const below = edges.map((edge) => `count_if(v <= ${double(edge)})`);
			const [row] = await session.rows(`select ${[...below, "count(v)"].join(", ")} from ${finite(name)}`);
			const upTo = row.map(Number);
			return upTo.map((count, bin) => count - (upTo[bin - 1] ?? 0));
		},
		numbers: async (name) => numbersOf(session, from, numeric(name)),
		tallies: async (asked) => talliesOf(session, from, numericIn(asked)),
		inCells: async (asked) => inCells(session, from, numericIn(asked))
	};
}
/** Finite values as doubles, called v; -0 becomes 0. */
const finiteSql = (from, { name }) => `(select v from (select cast(${identifier(name)} as double) + 0.0 as v from ${from}) where isfinite(v))`;
const double = (value) => `cast(${literal(String(value))} as double)`;
/** NaN stands for "none", as where nothing was aggregated. */
const numberOf = (value) => value === null ? NaN : Number(value);
async function countsOf(session, from, { name, native }) {
	const column = identifier(name);
	const test = (of) => isFloat(native) ? `count_if(${of}(${column}))` : "0";
	const [row] = await session.rows(`select count(*), count(*) - count(${column}), ${test("isnan")}, ${test("isinf")} from ${from}`);
	const [rows, nulls, nans, infinities] = row.map(Number);
	return {
		rows,
		nulls,
		nans,
		infinities,
		finite: rows - nulls - nans - infinities
	};
}
/** Values of a sorted column at places counted from 1, which ascend. */
async function valuesAt(session, sql, places) {
	const found = [];
	let read = 0;
	for await (const chunk of places.length > 0 ? session.chunks(sql) : []) {
		const values = doublesOf(chunk, 0);
		while (found.length < places.length && places[found.length] <= read + values.length) found.push(values[places[found.length] - read - 1]);
		read += values.length;
	}
	return found;
}
// src/adapters/ecma-pattern.ts
var import_builtin_late_worker_threads = require_builtin_late_worker_threads();
/** Runs in a thread of its own, which is ended when its time is over: back-tracking may take forever. */
const SEARCH = `
const { parentPort, workerData } = require('node:worker_threads');
const { source, flags, values } = workerData;
const pattern = new RegExp(source, flags);
parentPort.postMessage(values.flatMap((value, at) => (pattern.test(value) ? [] : [at])));
`;
/**
* Indexes of the texts in which an ECMA-262 pattern finds no match, undefined where that takes longer than
* `milliseconds`. Flags may lead it, as in `(?i)`.
*/
async function withoutMatch(pattern, values, milliseconds) {
	const worker = new import_builtin_late_worker_threads.Worker(SEARCH, {
		eval: true,
		execArgv: [],
		workerData: {
			...compiled(pattern),
			values
		}
	});
	let timer;
	try {
		return await new Promise((resolve, reject) => {
			timer = setTimeout(() => resolve(void 0), milliseconds);
			worker.once("message", resolve);
			worker.once("error", reject);
		});
	} finally {
		clearTimeout(timer);
		await worker.terminate();
	}
}
/** By characters rather than UTF-16 units, where the pattern allows it. */
function compiled(pattern) {
	const [lead, letters = ""] = /^\(\?([ims]+)\)/.exec(pattern) ?? [""];
	const source = pattern.slice(lead.length).replaceAll("(?P<", "(?<");
	try {
		new RegExp(source, `${letters}u`);
		return {
			source,
			flags: `${letters}u`
		};
	} catch {
		return {
			source,
			flags: letters
		};
	}
}
// src/adapters/duckdb/answers/summaries.ts
/** Values as text with their counts, largest count first, then bytewise. */
async function valueCounts(session, from, column) {
	const name = identifier(column.name);
	const counts = [];
	let bytes = 0;
	for await (const chunk of session.chunks(`select ${wireSql("value", column.native)}, n from (select ${name} as value, count(*) as n from ${from} group by ${name})`)) for (const [wire, count] of chunk.getRows()) {
		const value = textOf(wire, column.native);
		bytes += textBytes(value);
		session.allowance.lend(bytes);
		counts.push({
			value,
			count: Number(count)
		});
	}
	return counts.sort((a, b) => b.count - a.count || absentLast(a.value, b.value));
}
/** NULL comes last. */
function absentLast(a, b) {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return bytewise(a, b);
}
const finiteTest = ({ name, native }) => isFloat(native) ? `isfinite(${identifier(name)})` : "true";
/** Smallest and largest finite value, distinct count, nulls. */
async function profile(session, from, column) {
	const name = identifier(column.name);
	const finite = `filter (where ${finiteTest(column)})`;
	const extreme = (of) => shownSql(wireSql(`${of}(${name}) ${finite}`, column.native), column.native);
	const [row] = await session.rows(`select ${extreme("min")}, ${extreme("max")},
       count(distinct ${name}), count(*) - count(${name}) from ${from}`);
	const [minimum, maximum, distinct, nulls] = row;
	return {
		minimum: scalarOf(minimum, column.native),
		maximum: scalarOf(maximum, column.native),
		distinct: Number(distinct),
		nulls: Number(nulls)
	};
}
// src/adapters/duckdb/answers/misfits.ts
/** Seconds that one pattern may take over all values of a column. */
const SECONDS = 10;
/** Values, with their rows, in which an ECMA-262 pattern finds no match; each distinct value is tried once. */
async function misfits(session, from, column, pattern) {
	const counts = (await valueCounts(session, from, column)).flatMap(({ value, count }) => value === null ? [] : [{
		value,
		count
	}]);
	const seconds = Math.min(SECONDS, session.allowance.limits.seconds);
	const found = await withoutMatch(pattern, counts.map(({ value }) => value), seconds * 1e3);
	if (found === void 0) return refuse(column.name, `takes longer than ${counted(seconds, "second")} to match`, "write a pattern without look-around and back-references, whose time is bounded", { value: pattern });
	return found.map((at) => counts[at]);
}
// src/adapters/duckdb/answers/query.ts
/**
* The one value of a SELECT over the table, which it calls by any of its names. The table is all that it can read: the
* session has no other file, and its syntax tree names no other table. Throws `InputErrors` for anything else.
*/
async function answerOf(session, from, { parts, tables: names }) {
	const query = parts.map((part) => typeof part === "string" ? part : identifier(part.name)).join("");
	const sql = query.replace(/[\s;]+$/, "");
	const problem = await queryProblem(session, sql, names);
	if (problem) return no(query, problem, "write one SELECT over the table of the contract, in the SQL of DuckDB");
	const tables = names.map((name) => `${identifier(name)} as (select * from ${from})`).join(", ");
	const asked = (what) => session.rows(`with ${tables} ${what} (\n${sql}\n) as answer limit 2`);
	const run = async () => {
		const columns = await session.rows(`describe with ${tables} select * from (\n${sql}\n) as answer`);
		if (columns.length !== 1) return columns.length;
		const [name, native] = columns[0].map(String);
		const wire = wireSql(identifier(name), native);
		return {
			rows: await asked(`select ${isFloat(native) ? wire : `left(${wire}, ${LONGEST})`} from`),
			native
		};
	};
	const found = await run().catch((cause) => no(query, `cannot be run (${firstLine(cause)})`, REPAIR, cause));
	if (typeof found === "number") return no(query, `answers ${found} columns, not one`, "select one value");
	if (found.rows.length !== 1) return no(query, `answers ${found.rows.length === 0 ? "no row" : "several rows"}, not one`, "select one value");
	return scalarOf(found.rows[0][0], found.native);
}
/** Characters of an answer; no limit of a contract is as long. */
const LONGEST = 1e3;
const REPAIR = "correct the query; it is run by DuckDB on the files that are checked";
const no = (query, message, remedy, cause) => refuse("query", message, remedy, {
	value: query,
	...cause === void 0 ? {} : { cause }
});
/** Table functions that read nothing. */
const HARMLESS = /* @__PURE__ */ new Set([
	"range",
	"generate_series",
	"unnest"
]);
async function queryProblem(session, sql, names) {
	const [row] = await session.rows(`select json_serialize_sql(${literal(sql)})`);
	const tree = JSON.parse(String(row[0]));
	if (tree.error) return `is not a SELECT (${tree.error_message})`;
	if (tree.statements.length !== 1) return "is not one statement";
	const nodes = [...descend(tree.statements)];
	const known = new Set([...names, ...nodes.flatMap(ownTables)].map((name) => name.toLowerCase()));
	const other = nodes.find((node) => node.type === "BASE_TABLE" && !(known.has(String(node.table_name).toLowerCase()) && !node.schema_name));
	if (other) return `reads ${String(other.table_name)}, which is not the table of the contract`;
	const reader = nodes.find(({ type, function: called }) => type === "TABLE_FUNCTION" && !HARMLESS.has(nameOf(called)));
	if (reader) return `reads ${nameOf(reader.function)}, which is not the table of the contract`;
	const bytes = Math.ceil(sizeOf(tree.statements, /* @__PURE__ */ new Map()));
	if (bytes > mostBytes(session)) return `can make values of ${bytes} bytes, more than max-memory allows`;
	return unboundedBecause(nodes) ?? changingFunction(session, nodes);
}
const nameOf = (called) => String(called.function_name).toLowerCase();
/** Names that a WITH of the query gives to its parts. */
const ownTables = ({ cte_map: parts }) => (parts?.map ?? []).map(({ key }) => key);
// src/adapters/duckdb/table.ts
/** The port's table over a relation; `uncastable` is the CSV reader's. */
function duckDbTable(session, ref, relation, uncastable) {
	const { columns } = relation;
	const from = nanAsNull(relation);
	const total = sumOf(relation.rows);
	const named = (name) => columnNamed(columns, name);
	const asked = (question) => ({
		question,
		column: named(question.column)
	});
	const locate = rowLocator(session, ref.files, relation);
	const statistics = relation.statistics ?? (async () => /* @__PURE__ */ new Map());
	const dense = denseKeys(session, from, {
		rows: total,
		statistics
	});
	const counted = {
		from: besideNan(relation),
		statistics
	};
	return {
		columns,
		rows: async () => total,
		provenance: async () => ({ files: ref.files.map((path, at) => ({
			path,
			rows: relation.rows[at]
		})) }),
		count: async (questions) => countAll(session, counted, questions.map(asked)),
		surplus: async (names) => {
			const key = names.map(named);
			return countSurplus(session, from, key, await dense(key));
		},
		answer: async (query) => answerOf(session, from, query),
		failing: async (question, show, limit) => {
			const one = asked(question);
			return locate.first(conditionOf(one), show.map(named), limit).catch((cause) => blame$1(session, from, [one], cause));
		},
		misfits: async (name, pattern) => misfits(session, from, named(name), pattern),
		repeated: async (names, show, limit) => {
			const key = names.map(named);
			return repeatedRows(locate, key, {
				show: show.map(named),
				limit,
				dense: await dense(key)
			});
		},
		uncastable,
		valueCounts: async (name) => valueCounts(session, from, named(name)),
		...distributions({
			session,
			from: relation.from,
			named
		}),
		profile: async (names) => {
			const profiles = [];
			for (const column of names.map(named)) profiles.push(await profile(session, from, column));
			return profiles;
		},
		batches: (expressions, size, only) => {
			return streamBatches({
				session,
				from: only ? rowsWith(from, named(only.column), only.value) : from,
				file: ref.files.join(", ")
			}, columns, expressions, size);
		}
	};
}
const rowsWith = (from, { name, native }, text) => `(select * from ${from} where ${isTextSql(identifier(name), native, text)})`;
// src/adapters/duckdb/csv-table.ts
/** Looks through the files, one after the other. */
async function openAll({ openCsv }, ref) {
	const opened = [];
	for (const path of ref.files) opened.push(await openCsv(path, ref.csv ?? {}));
	return opened;
}
/**
* CSV files as a table. They are written down in columns, which every question reads: each reading of a CSV file costs
* as much as all questions together. Where the types are all known and the rows may be read late, only that is written
* down which one reading for all counts does not answer.
*/
async function csvTable(shop, ref) {
	const opened = await openAll(shop, ref);
	const names = await namesOfCsv(ref, opened);
	return ref.late && ref.limit === void 0 && names.every((name) => ref.types?.[name]) ? lateTable(shop, ref, opened, (part) => stagedTable(shop, {
		...ref,
		...part
	}, opened, part.only)) : stagedTable(shop, ref, opened);
}
/** The CSV files are read by a session of its own; users' SQL sees what that one wrote. */
async function stagedTable({ open, folder, limits }, ref, opened, only) {
	const into = await folder();
	const staged = ref.files.map((_, at) => join(into, `${at}.parquet`));
	const reader = await open([...opened.map(({ absolute }) => absolute), ...staged]);
	const relation = await csvRelation(reader, ref, opened, {
		staged,
		only
	});
	reader.close();
	requireShort(relation.rows, ref.files, limits);
	const session = await open(staged);
	return {
		table: {
			...duckDbTable(session, ref, relation, uncastableCells(session, relation)),
			csv: relation.csv
		},
		whole: async () => ({
			relation,
			paths: staged
		})
	};
}
// src/adapters/duckdb/guard/guard.ts
/** The table, with what DuckDB refuses while it reads told as a problem of the file: no stack, no absolute path. */
function guarded(table, files, paths) {
	const explain = (cause) => {
		if (cause instanceof InputErrors) throw cause;
		if (cause instanceof OverLimit) return refuse(paths.join(", "), cause.message, cause.remedy, { cause });
		const said = paths.reduce((text, path) => text.replaceAll(files.absolute(path), path), firstLine(cause));
		const path = paths.find((one) => said.includes(one)) ?? paths[0];
		return refuse(path, `cannot be read (${said})`, "check the file, or write it again", {
			at: { file: path },
			cause
		});
	};
	const safely = (work) => (...given) => work(...given).catch(explain);
	return {
		columns: table.columns,
		...table.csv ? { csv: table.csv } : {},
		rows: safely(table.rows),
		provenance: safely(table.provenance),
		count: safely(table.count),
		surplus: safely(table.surplus),
		answer: safely(table.answer),
		misfits: safely(table.misfits),
		failing: safely(table.failing),
		repeated: safely(table.repeated),
		uncastable: safely(table.uncastable),
		valueCounts: safely(table.valueCounts),
		numberCounts: safely(table.numberCounts),
		moments: safely(table.moments),
		quantiles: safely(table.quantiles),
		histogram: safely(table.histogram),
		numbers: safely(table.numbers),
		tallies: safely(table.tallies),
		inCells: safely(table.inCells),
		profile: safely(table.profile),
		batches: (expressions, size, only) => streamed(table.batches(expressions, size, only), explain)
	};
}
async function* streamed(parts, explain) {
	try {
		yield* parts;
	} catch (cause) {
		explain(cause);
	}
}
// src/adapters/duckdb/guard/budget.ts
/** Below this many cells any file is read. */
const ANY = 1e9;
/** No writer packs ordinary data so tightly; a file made to fill a disk does (42 kB that stand for petabytes). */
const CELLS_PER_BYTE = 1e3;
/** Why a file must not be read, or undefined. `rows` and `columns` are what it says of itself, `bytes` its size. */
function budgetProblem(rows, columns, bytes) {
	const cells = rows * columns;
	if (cells <= ANY || cells <= CELLS_PER_BYTE * bytes) return void 0;
	return `claims that ${bytes} bytes hold ${rows} rows of ${columns} columns`;
}
// src/adapters/duckdb/parquet/folder-columns.ts
/**
* Partition columns that the files themselves do not have, of the type asked for or else the narrowest. Throws
* `InputErrors` for paths that lack one, or hold a value of another type.
*/
async function folderColumns(session, { files, partitions = [], types = {} }, own, fileName) {
	const names = partitions.filter((name) => !own.some((column) => column.name === name));
	const values = partitionValues(files, names);
	const found = [];
	for (const name of names) {
		const texts = values.map((one) => one[name]);
		const type = types[name] ?? await narrowest(session, texts);
		await requireType(session, {
			files,
			texts,
			name,
			type,
			declared: name in types
		});
		found.push({
			column: {
				name,
				type,
				native: NATIVE_TYPES[type]
			},
			sql: `${typed(valueSql(name, fileName), type, name in types)} as ${identifier(name)}`
		});
	}
	return found;
}
/** The value in the path, which the folder nearest to the file holds. */
function valueSql(name, fileName) {
	const pattern = `.*[/\\\\]${name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}=([^/\\\\]*)[/\\\\]`;
	return `nullif(url_decode(regexp_extract(${identifier(fileName)}, ${literal(pattern)}, 1)), '__HIVE_DEFAULT_PARTITION__')`;
}
const typed = (sql, type, declared) => castCell(sql, plainCast(sql, type), type, declared);
async function narrowest(session, texts) {
	const given = [...new Set(texts.filter((text) => text !== null))];
	const counts = CANDIDATES.map((type) => `count(${typed("value", type, false)})`);
	const [row] = await session.rows(`select ${counts.join(", ")} from (select unnest(cast(${listOf(given)} as varchar[])) as value)`);
	return CANDIDATES.find((_, at) => given.length > 0 && Number(row[at]) === given.length) ?? "string";
}
async function requireType(session, { files, texts, name, type, declared }) {
	const given = listOf([...new Set(texts.filter((text) => text !== null))]);
	const rows = await session.rows(`select value from (select unnest(cast(${given} as varchar[])) as value) where ${typed("value", type, declared)} is null`);
	const bad = new Set(rows.map(([value]) => String(value)));
	const problems = files.flatMap((path, at) => bad.has(texts[at] ?? "") ? [{
		input: path,
		message: `has ${name}=${texts[at]} in its path, which is not of type ${type}`,
		remedy: "correct the folder, or the type in the contract",
		at: { file: path }
	}] : []);
	if (problems.length > 0) throw new InputErrors(problems);
}
// src/adapters/duckdb/parquet/parquet-schema.ts
/** Columns of a Parquet file, in order, by the names in the file: DuckDB renames those that it cannot tell apart. */
async function schemaColumns(session, file) {
	const nodes = await session.rows(`select ${wireText("name")}, coalesce(num_children, 0), coalesce(logical_type, '') from parquet_schema(${file})`);
	const columns = [];
	for (let at = 1; at < nodes.length; at = afterNode(nodes, at)) {
		const [name, , logicalType] = nodes[at];
		columns.push({
			name: String(name),
			empty: String(logicalType).startsWith("NullType")
		});
	}
	return {
		columns,
		flat: columns.length === nodes.length - 1
	};
}
/** Index of the first node that is not below the one at `at`. */
function afterNode(nodes, at) {
	let next = at + 1;
	for (let open = Number(nodes[at][1]); open > 0; next += 1) open += Number(nodes[next][1]) - 1;
	return next;
}
// src/adapters/duckdb/parquet/parquet-statistics.ts
/**
* What the footers of Parquet files prove of whole columns; a column of which some row group says nothing, or nothing
* exact, is left out. Nothing is proven by a footer that DuckDB cannot read.
*/
async function footerStatistics(session, described) {
	const columns = described.columns.filter(({ type }) => PLAIN.includes(type));
	if (columns.length === 0) return /* @__PURE__ */ new Map();
	const found = await session.rows(statisticsSql({
		...described,
		columns
	})).catch((cause) => {
		if (cause instanceof OverLimit) throw cause;
		return [];
	});
	return new Map(found.map(([name, nulls, ordered, least, most]) => [String(name), {
		nulls: Number(nulls),
		extremes: extremesOf(ordered === true, least, most)
	}]));
}
/** Types of one value a cell, so that each row of a group has one value or NULL. */
const PLAIN = [
	"string",
	"integer",
	"number",
	"boolean",
	"date",
	"timestamp",
	"time"
];
/** Types whose order all writers share; of floats some leave NaN out, and texts are cut and ordered in several ways. */
const isOrdered = ({ type, native }) => [
	"integer",
	"number",
	"date",
	"timestamp"
].includes(type) && !isFloat(native);
/** Physical types that are ordered as numbers are; INT96 and byte arrays are not in every file. */
const NUMBERS = "('INT32', 'INT64')";
function extremesOf(ordered, least, most) {
	if (!ordered) return void 0;
	return least === null || most === null ? null : {
		least: String(least),
		most: String(most)
	};
}
/** One row for each column whose NULLs all row groups count: name, NULLs, whether the ends are known, both ends. */
function statisticsSql({ paths, columns, rows }) {
	const parts = [...new Set(columns.map((column) => isOrdered(column) ? column.native : ""))].map((native) => {
		return columnsSql(columns.filter((column) => (isOrdered(column) ? column.native : "") === native).map(({ name }) => name), native, rows);
	});
	return `with groups as materialized (
      select path_in_schema as name, row_group_num_rows as rows, num_values as cells, stats_null_count as nulls,
        if(type in ${NUMBERS} and min_is_exact is distinct from false, stats_min_value, null) as least,
        if(type in ${NUMBERS} and max_is_exact is distinct from false, stats_max_value, null) as most
      from parquet_metadata(${listOf(paths)})
      where row_group_num_rows > 0)
    ${parts.join(" union all ")}`;
}
/** Of columns of one type; of no type, only their NULLs. A group whose values are all NULL has no ends. */
function columnsSql(names, native, rows) {
	const [least, most] = ["least", "most"].map((end) => native === "" ? "null::integer" : `try_cast(${end} as ${native})`);
	return `select ${wireText("name")}, sum(nulls)::double, ${native !== ""} and bool_and(nulls = rows or coalesce(low <= high, false)),
      cast(min(low) as varchar), cast(max(high) as varchar)
    from (select *, ${least} as low, ${most} as high from groups where name in (${names.map(literal).join(", ")}))
    group by name
    having sum(rows) = ${rows} and bool_and(coalesce(cells = rows and nulls between 0 and rows, false))`;
}
// src/adapters/duckdb/parquet/parquet.ts
/** Stands for the native type of a column without any value. */
const NULLS = "NULL";
/** Parquet files of one shape. Throws `InputErrors` naming the file, and the column, that does not fit. */
async function parquetRelation(session, files, ref) {
	const { files: paths, limit } = ref;
	const shapes = [];
	for (const path of paths) shapes.push(await shapeOf(session, files, path));
	const problems = [...shapes.flatMap(({ columns }, at) => repeated(columns, paths[at])), ...shapes.flatMap((shape, at) => differences(shape.columns, shapes[0].columns, paths[at], paths[0]))];
	if (problems.length > 0) throw new InputErrors(problems);
	const from = `read_parquet(${listOf(paths.map((path) => files.absolute(path)))}, union_by_name = true, hive_partitioning = false, filename = ${literal(FILE_NAME)})`;
	const described = await describe(session, from);
	const columns = described.filter(({ name }) => name !== FILE_NAME).map((column) => isEmpty(column.name, shapes) ? nullColumn(column.name) : column);
	const folders = await folderColumns(session, ref, columns, FILE_NAME);
	const rows = firstOf$1(shapes.map((shape) => shape.rows), limit);
	const items = [...columns.map(ownSql), ...folders.map(({ sql }) => sql)];
	return {
		columns: [...columns, ...folders.map(({ column }) => column)],
		from: limited(`(select ${items.join(", ")} from ${from})`, limit),
		placed: placedFrom({
			items,
			from,
			names: described.map(({ name }) => name),
			rows: limit === void 0 ? void 0 : rows
		}),
		rows,
		statistics: limit === void 0 ? askedOnce(() => footerStatistics(session, describedBy(files, paths, shapes, columns))) : void 0
	};
}
/** Of nested files, and of columns that files hold in several types, footers prove nothing. */
const describedBy = (files, paths, shapes, columns) => ({
	paths: paths.map((path) => files.absolute(path)),
	columns: shapes.every(({ flat }) => flat) ? columns.filter(hasOneType(shapes)) : [],
	rows: shapes.reduce((sum, { rows }) => sum + rows, 0)
});
const hasOneType = (shapes) => ({ name, native }) => shapes.every(({ columns }) => columns.some((one) => one.name === name && one.native === native));
function askedOnce(ask) {
	let asked;
	return () => {
		asked ??= ask();
		return asked;
	};
}
/** Column of the file's path, beside the file's own columns. */
const FILE_NAME = "mlops file name";
const nullColumn = (name) => ({
	name,
	type: "null",
	native: NULLS
});
const isEmpty = (name, shapes) => shapes.every(({ columns }) => columns.some((one) => one.name === name && one.native === NULLS));
const ownSql = ({ name, native }) => native === NULLS ? `cast(${identifier(name)} as varchar) as ${identifier(name)}` : identifier(name);
async function shapeOf(session, files, path) {
	const shape = await readShape(session, files, path);
	const problem = budgetProblem(shape.rows, shape.columns.length, await files.size(path));
	if (problem) refuse(path, problem, "do not trust this file", { at: { file: path } });
	return shape;
}
async function readShape(session, files, path) {
	const file = literal(files.absolute(path));
	try {
		const { columns: named, flat } = await schemaColumns(session, file);
		const columns = (await describe(session, `read_parquet(${file}, hive_partitioning = false)`)).map((column, at) => ({
			...named[at].empty ? nullColumn("") : column,
			name: named[at].name
		}));
		const [[rows]] = await session.rows(`select num_rows from parquet_file_metadata(${file})`);
		return {
			columns,
			flat,
			rows: Number(rows)
		};
	} catch (cause) {
		if (cause instanceof OverLimit) throw cause;
		return refuse(path, `is not a readable Parquet file: ${firstLine(cause).replaceAll(files.absolute(path), path)}`, "write or download it again", {
			at: { file: path },
			cause
		});
	}
}
async function describe(session, from) {
	return (await session.rows(`select ${wireText("column_name")}, column_type from (describe select * from ${from})`)).map(([name, native]) => ({
		name: String(name),
		native: String(native),
		type: columnTypeOf(String(native))
	}));
}
const repeated = (columns, path) => repeatedNames(columns.map(({ name }) => name)).map((message) => ({
	input: path,
	message,
	remedy: "rename one: names are told apart without regard to case",
	at: { file: path }
}));
function differences(columns, expected, path, first) {
	const own = new Map(columns.map((column) => [column.name, column]));
	const known = new Map(expected.map((column) => [column.name, column]));
	const messages = [
		...expected.filter(({ name }) => !own.has(name)).map(({ name }) => `has no column ${name}, which ${first} has`),
		...columns.filter(({ name }) => !known.has(name)).map(({ name }) => `has a column ${name}, which ${first} does not have`),
		...columns.filter((column) => known.has(column.name) && !alike(column, known.get(column.name))).map(({ name, native }) => `holds ${native} in column ${name}, ${first} ${known.get(name).native}`)
	];
	const remedy = "name files of one shape, or write this one again";
	return messages.map((message) => ({
		input: path,
		message,
		remedy,
		at: { file: path }
	}));
}
/** Whole and fractional numbers mix: a month without a gap is often written as integers. */
const alike = (a, b) => a.native === b.native || a.type === "null" || b.type === "null" || a.type === b.type && ![
	"other",
	"array",
	"object"
].includes(a.type) || [a.type, b.type].every((type) => type === "integer" || type === "number");
// src/adapters/duckdb/parquet/parquet-width.ts
/** Length of the footer, then `PAR1`. */
const TAIL = 8;
/** More than the version and the length of a list take. */
const HEAD = 24;
/** A footer is unpacked whole, to some times its size. */
const FOOTER_SHARE = 32;
const MIB = 1 << 20;
/**
* Throws `InputErrors` for Parquet files of more columns than a table may have, by the first bytes of their footer: to
* read a footer of 100,000 columns takes the engine minutes.
*/
async function requireNarrow(files, paths, limits) {
	const problems = [];
	for (const path of paths) {
		const { bytes, elements } = await withRegular(files.absolute(path), path, footerOf);
		const most = limits.memory * MIB / FOOTER_SHARE;
		const problem = (message, remedy) => void problems.push({
			input: path,
			message,
			remedy,
			at: { file: path }
		});
		if (elements - 1 > limits.columns) problem(...tooWide(elements - 1, limits.columns));
		else if (bytes > most) problem(`has a footer of more than ${bytesText(most)}`, "write larger row groups, or raise `max-memory`");
	}
	if (problems.length > 0) throw new InputErrors(problems);
}
async function footerOf(file, size) {
	const bytes = (await bytesAt(file, size - TAIL, TAIL)).readUInt32LE(0);
	const start = size - TAIL - bytes;
	if (start < 0) return {
		bytes: 0,
		elements: 0
	};
	return {
		bytes,
		elements: elementsOf(await bytesAt(file, start, Math.min(HEAD, bytes)))
	};
}
async function bytesAt(file, position, length) {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
	return buffer.subarray(0, bytesRead);
}
/** Thrift's compact form: field 1 is a number, field 2 a list of structs. */
const [VERSION, SCHEMA, STRUCT, LONG] = [
	21,
	25,
	12,
	15
];
/** Length of `schema` in a `FileMetaData`; 0 where it does not begin as every writer begins it. */
function elementsOf(head) {
	const varint = (at) => {
		let [value, shift, end] = [
			0,
			1,
			at
		];
		for (; end < head.length; end += 1, shift *= 128) {
			value += (head[end] & 127) * shift;
			if (head[end] < 128) break;
		}
		return {
			value,
			end: end + 1
		};
	};
	if (head[0] !== VERSION) return 0;
	const at = varint(1).end;
	const list = head[at + 1] ?? 0;
	if (head[at] !== SCHEMA || (list & 15) !== STRUCT) return 0;
	return list >> 4 === LONG ? varint(at + 2).value : list >> 4;
}
// src/adapters/duckdb/open-table.ts
/** Opens Parquet or CSV files of one shape. Throws `InputErrors` for all that is wrong with them. */
async function openTable(shop, ref) {
	const { files, limits } = shop;
	const format = await formatOf(files, ref.files);
	if (format === "parquet") await requireNarrow(files, ref.files, limits);
	const one = await (format === "csv" ? csvTable : parquetTable)(shop, ref);
	return {
		...one,
		table: guarded(one.table, files, ref.files)
	};
}
/** Names of the columns of CSV files; undefined for Parquet, where a table that is opened has them. */
async function csvNames(shop, ref) {
	if (await formatOf(shop.files, ref.files) === "parquet") return void 0;
	const opened = await openAll(shop, ref);
	const names = await namesOfCsv(ref, opened);
	if (!ref.late) await requireWhole(opened);
	return names;
}
async function parquetTable({ files, open, limits }, ref) {
	const paths = ref.files.map((path) => files.absolute(path));
	const session = await open(paths);
	const relation = await parquetRelation(session, files, ref);
	const table = duckDbTable(session, ref, relation, async () => ({
		count: 0,
		cells: []
	}));
	requireShort(relation.rows, ref.files, limits);
	return {
		table,
		whole: async () => ({
			relation,
			paths
		})
	};
}
/** The reference, where it is one to files. Throws `InputErrors` for any other. */
const requireFiles = (ref) => "files" in ref ? ref : refuseRelation(ref);
const refuseRelation = ({ relation: { connection, name } }) => refuse(connection, "is a database, and DuckDB reads files only", "name Parquet or CSV files instead", { value: name });
// src/adapters/duckdb/opened-once.ts
/**
* Opens each table once as long as its files stay as they are: a CSV file is checked line by line, and written down in
* columns, every time it is opened.
*/
function openedOnce(files, open) {
	const known = /* @__PURE__ */ new Map();
	return async (ref) => {
		const key = await keyOf(files, ref);
		const opening = known.get(key) ?? open(ref, async () => await keyOf(files, ref) === key);
		known.set(key, opening);
		opening.catch(() => known.delete(key));
		return opening;
	};
}
/** Equal for references that are read alike, whatever the order in which they were put together. */
async function keyOf(files, { files: paths, types, limit, csv, partitions = [], late = false }) {
	const states = await Promise.all(paths.map((path) => stateOf(files.absolute(path)).then(({ key }) => key, () => null)));
	const sorted = (named = {}) => Object.entries(named).sort(([a], [b]) => a < b ? -1 : 1);
	return JSON.stringify([
		paths,
		states,
		sorted(types),
		limit ?? null,
		sorted(csv),
		partitions,
		late
	]);
}
// src/adapters/duckdb/opened-tables.ts
function openedTables(shop) {
	const opened = /* @__PURE__ */ new WeakMap();
	const whole = (table) => opened.get(table).whole();
	return {
		open: openedOnce(shop.files, async (ref, isSame) => {
			const one = await openTable(shop, ref);
			opened.set(one.table, {
				whole: one.whole,
				isSame
			});
			return one.table;
		}),
		whole,
		async over(tables, ask) {
			const all = await Promise.all(tables.map(whole));
			const session = await shop.open([...new Set(all.flatMap(({ paths }) => paths))]);
			try {
				return await ask(session, all);
			} finally {
				session.close();
			}
		},
		areSame: async (tables) => (await Promise.all(tables.map((table) => opened.get(table).isSame()))).every((same) => same)
	};
}
// src/adapters/duckdb/parquet/write-parquet.ts
const ROW_GROUP = 122880;
/**
* The same columns give the same bytes: one thread, fixed codec and row groups. NaN becomes NULL, as NULL is read as
* NaN. Columns of a table are all of the same one, which has as many rows. The file appears whole or not at all.
*/
async function writeParquet({ duckdb, allowance, files, isSame }, path, columns) {
	const folder = await temporaryFolder("duckdb");
	try {
		const target = join(folder, "table.parquet");
		await copyOut(duckdb, target, columns, allowance);
		if (!await isSame()) refuse(path, "is not written: the rows that it is about were changed meanwhile", "run the step again");
		await files.copy(target, path);
	} finally {
		removeFolders([folder]);
	}
}
async function copyOut(duckdb, target, columns, allowance) {
	const there = columns.filter((column) => "of" in column);
	const { connection, close } = await connect(duckdb, {
		paths: [target, ...there[0]?.of.paths ?? []],
		threads: 1,
		allowance
	});
	try {
		const values = (await fill(duckdb, connection, "rows", columns.filter((column) => !("of" in column)))).values();
		const selected = columns.map((column, at) => "of" in column ? `${besideName(at)} as ${identifier(column.name)}` : values.next().value);
		const from = there.length === 0 ? "rows" : `${besideSql(columns, there[0].of)} positional join rows`;
		await connection.run(`copy (select ${selected.join(", ")} from ${from}) to ${literal(target)} (format parquet, compression zstd, row_group_size ${ROW_GROUP})`);
	} finally {
		close();
	}
}
/** Columns of a table under names that no column at hand has. */
function besideSql(columns, { relation }) {
	return `(select ${columns.flatMap((column, at) => {
		if (!("of" in column)) return [];
		const { native } = relation.columns.find(({ name }) => name === column.name);
		return [`${textSql$1(identifier(column.name), native)} as ${besideName(at)}`];
	}).join(", ")} from ${relation.from})`;
}
const besideName = (at) => identifier(`mlops column ${at}`);
// src/adapters/duckdb/engine.ts
/**
* DuckDB as the engine. Each table has an instance of its own that can read the table's files and nothing else, so
* that SQL written by users cannot look around on the machine.
*/
async function openDuckDb(files, options) {
	const duckdb = await options.load();
	const limits = options.limits ?? TABLE_LIMITS;
	const shared = allowance(limits);
	const sessions = [];
	const folders = [];
	const folder = async () => {
		const made = await temporaryFolder("duckdb");
		folders.push(made);
		return made;
	};
	const shop = {
		files,
		limits,
		openCsv: csvOpener(files, async () => join(await folder(), "text.csv"), limits.columns),
		open: async (paths) => {
			const session = await openSession(duckdb, {
				paths,
				threads: options.threads,
				allowance: shared
			});
			sessions.push(session);
			return session;
		},
		folder
	};
	const close = () => {
		for (const session of sessions.splice(0)) session.close();
		removeFolders(folders.splice(0));
	};
	const { open, over, whole, areSame } = openedTables(shop);
	const alone = refusingAlone();
	const namesIn = async (ref) => await csvNames(shop, ref) ?? (await open(ref)).columns.map(({ name }) => name);
	return {
		name: `duckdb ${duckdb.version()}`,
		table: async (ref) => alone(open(requireFiles(ref))),
		columnNames: async (ref) => alone(namesIn(requireFiles(ref))),
		overlap: (table, others, question) => over([table, ...others], (session, [own, ...rest]) => overlapOf(session, own, rest, question)),
		pairing: async (table, other, names) => {
			const ask = (session, [own, others]) => pairingOf(session, own, others, names);
			const found = await over([table, other], ask);
			return await areSame([table, other]) ? found : void 0;
		},
		aggregate: (rows, asked) => aggregatesOf(duckdb, shared, rows, asked),
		writeParquet: async (path, columns) => {
			const from = columns.map(async (column) => "table" in column ? {
				name: column.name,
				of: await whole(column.table)
			} : column);
			const tables = columns.flatMap((column) => "table" in column ? [column.table] : []);
			const isSame = () => areSame(tables);
			await writeParquet({
				duckdb,
				allowance: shared,
				files,
				isSame
			}, path, await Promise.all(from));
		},
		close
	};
}
/** A refusal ends the process, and one that ends while native code still opens another table never ends. */
function refusingAlone() {
	const inFlight = /* @__PURE__ */ new Set();
	return async (opening) => {
		inFlight.add(opening);
		try {
			return await opening;
		} catch (cause) {
			await Promise.allSettled(inFlight);
			throw cause;
		} finally {
			inFlight.delete(opening);
		}
	};
}
export { openDuckDb };
