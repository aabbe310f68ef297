import { Ct as InputErrors, R as availableParallelism, Tt as refuse, tt as counted } from "./every-start.js";
import { Mr as MIB, jr as FILE_BYTES } from "./every-step.js";
import { n as feedsOf, r as inferBy, t as createSession } from "./answers.js";
import { t as require_builtin_late_worker_threads } from "./builtin_late_worker_threads.js";
// src/adapters/onnx/content.ts
/** What a file is by its first bytes, when it is a known kind of file that is no ONNX model. */
function foreignKind(bytes) {
	if (bytes.length === 0) return "an empty file";
	const found = MAGIC.find(({ at = 0, magic }) => matches(bytes, magic, at));
	if (found) return found.kind;
	if (bytes[0] === 128 && bytes[1] <= 5) return "a Python pickle";
	if (isTextPickle(bytes)) return "a Python pickle";
	if (isSafetensors(bytes)) return "a safetensors file";
}
const MAGIC = [
	{
		kind: "a zip archive (PyTorch, Keras, NumPy and skops files are)",
		magic: "PK"
	},
	{
		kind: "an HDF5 file",
		magic: "HDF\r\n\n"
	},
	{
		kind: "a GGUF file",
		magic: "GGUF"
	},
	{
		kind: "a NumPy array",
		magic: "NUMPY"
	},
	{
		kind: "a gzip file",
		magic: ""
	},
	{
		kind: "an xz file",
		magic: "ý7zXZ"
	},
	{
		kind: "a zstd file",
		magic: "(µ/ý"
	},
	{
		kind: "a bzip2 file",
		magic: "BZh"
	},
	{
		kind: "a zlib stream (joblib files are)",
		magic: "x"
	},
	{
		kind: "a zlib stream (joblib files are)",
		magic: "x"
	},
	{
		kind: "a zlib stream (joblib files are)",
		magic: "xÚ"
	},
	{
		kind: "a TensorFlow Lite model",
		magic: "TFL3",
		at: 4
	},
	{
		kind: "an ORT model",
		magic: "ORTM",
		at: 4
	},
	{
		kind: "a Parquet file",
		magic: "PAR1"
	},
	{
		kind: "a LightGBM text model",
		magic: "tree\n"
	},
	{
		kind: "a Git LFS pointer (run `git lfs pull`)",
		magic: "version https://git-lfs"
	},
	{
		kind: "JSON",
		magic: "{"
	},
	{
		kind: "XML or HTML",
		magic: "<"
	}
];
const matches = (bytes, magic, at) => [...magic].every((char, i) => bytes[at + i] === char.charCodeAt(0));
/** Protocol 0 starts with an opcode for a mark, a global or a literal, and ends with a dot. */
function isTextPickle(bytes) {
	const last = bytes.findLastIndex((byte) => byte !== 10);
	return "(cI]}SVL".includes(String.fromCharCode(bytes[0])) && bytes[last] === 46;
}
/** Eight bytes of header length (below 2^48), then the header as JSON. */
const isSafetensors = (bytes) => bytes.length > 9 && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 123;
// src/adapters/onnx/protobuf.ts
/** protobuf knows no higher one. Its C++ parser drops the bits above: such a tag reads there as another field. */
const MAX_FIELD = 2 ** 29 - 1;
const FIXED64 = 1;
const FIXED32 = 5;
/** The fields of one message; ends with undefined where the bytes are no protobuf. */
function* partsOf(bytes, start, end) {
	let at = start;
	while (at < end) {
		const tag = varint(bytes, at, end);
		const part = tag && partAt(bytes, at, tag, end);
		yield part;
		if (!part) return;
		at = part.end;
	}
}
function partAt(bytes, tag, { value: key, next: at }, end) {
	const [field, wire] = [Math.floor(key / 8), key % 8];
	if (field === 0 || field > MAX_FIELD) return void 0;
	const number = wire === 0 || wire === 2 ? varint(bytes, at, end) : {
		value: 0,
		next: at
	};
	if (!number) return void 0;
	const size = {
		[0]: 0,
		[FIXED64]: 8,
		[2]: number.value,
		[FIXED32]: 4
	}[wire];
	if (size === void 0 || number.next + size > end) return void 0;
	return {
		field,
		wire,
		value: wire === 0 ? number.value : 0,
		tag,
		start: wire === 0 ? at : number.next,
		end: number.next + size
	};
}
/** A base-128 number of at most ten bytes; above 2^53 it is inexact, which no length within a file can be. */
function varint(bytes, start, end) {
	let value = 0;
	for (let i = 0; i < 10 && start + i < end; i++) {
		const byte = bytes[start + i];
		value += (byte & 127) * 2 ** (7 * i);
		if (byte < 128) return {
			value,
			next: start + i + 1
		};
	}
}
/** A field that holds bytes: tag, length, content. */
const lengthField = (field, content) => joined([
	base128(field * 8 + 2),
	base128(content.length),
	content
]);
/** A field that holds a small number. */
const varintField = (field, value) => joined([base128(field * 8 + 0), base128(value)]);
function joined(parts) {
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
function base128(value) {
	const bytes = [];
	for (let rest = value;; rest = Math.floor(rest / 128)) {
		if (rest < 128) return Uint8Array.from([...bytes, rest]);
		bytes.push(rest % 128 + 128);
	}
}
/** Whole numbers of a field, one by one or packed; 64 bits, signed. */
function wholeNumbers(bytes, part) {
	const numbers = [];
	let [value, shift] = [0n, 0n];
	for (const byte of bytes.subarray(part.start, part.end)) {
		value |= BigInt(byte & 127) << shift;
		shift += 7n;
		if (byte >= 128) continue;
		numbers.push(BigInt.asIntN(64, value));
		[value, shift] = [0n, 0n];
	}
	return numbers;
}
// src/adapters/onnx/graph.ts
/** Numbers of the fields that are read here (onnx.proto3). */
const MODEL = {
	graph: 7,
	metadata: 14
};
const GRAPH$1 = {
	node: 1,
	output: 12
};
const NODE = {
	input: 1,
	output: 2,
	opType: 4,
	attribute: 5
};
const ATTRIBUTE = {
	name: 1,
	ints: 8,
	strings: 9
};
const NAME = 1;
const ENTRY = {
	key: 1,
	value: 2
};
/** Reads the graph of well-formed model bytes; undefined where they hold none, or several that would be merged. */
function readGraph(bytes) {
	const top = messages(bytes, {
		start: 0,
		end: bytes.length
	});
	const graphs = top.filter(({ field }) => field === MODEL.graph);
	if (graphs.length !== 1) return void 0;
	const parts = messages(bytes, graphs[0]);
	return {
		part: graphs[0],
		nodes: parts.filter(({ field }) => field === GRAPH$1.node).map((part) => nodeOf(bytes, part)),
		outputs: parts.filter(({ field }) => field === GRAPH$1.output).map((part) => ({
			name: textsOf$1(bytes, part, NAME)[0] ?? "",
			part
		})),
		metadata: new Map(top.filter(({ field }) => field === MODEL.metadata).map((part) => [textsOf$1(bytes, part, ENTRY.key)[0] ?? "", textsOf$1(bytes, part, ENTRY.value)[0] ?? ""]))
	};
}
const fieldsOf = (bytes, { start, end }) => [...partsOf(bytes, start, end)].filter((part) => part !== void 0);
const messages = (bytes, range) => fieldsOf(bytes, range).filter(({ wire }) => wire === 2);
const utf8 = new TextDecoder();
const textOf = (bytes, { start, end }) => utf8.decode(bytes.subarray(start, end));
const textsOf$1 = (bytes, range, field) => messages(bytes, range).filter((part) => part.field === field).map((part) => textOf(bytes, part));
function nodeOf(bytes, part) {
	const attributes = messages(bytes, part).filter(({ field }) => field === NODE.attribute);
	return {
		op: textsOf$1(bytes, part, NODE.opType)[0] ?? "",
		inputs: textsOf$1(bytes, part, NODE.input),
		outputs: textsOf$1(bytes, part, NODE.output),
		classes: attributes.filter((attribute) => isClassLabels(bytes, attribute)).flatMap((attribute) => namesOf(bytes, attribute))
	};
}
/** Only the name of an attribute is read here: those of trees hold millions of numbers. */
function isClassLabels(bytes, attribute) {
	for (const part of partsOf(bytes, attribute.start, attribute.end)) if (part?.field === ATTRIBUTE.name) return textOf(bytes, part).startsWith("classlabels_");
	return false;
}
const namesOf = (bytes, attribute) => fieldsOf(bytes, attribute).flatMap((part) => {
	if (part.field === ATTRIBUTE.strings) return [textOf(bytes, part)];
	return part.field === ATTRIBUTE.ints ? wholeNumbers(bytes, part).map(String) : [];
});
// src/adapters/onnx/model-proto.ts
/** Fields of the ONNX messages that lead to a tensor: number of the field to the message it holds (onnx.proto3). */
const MESSAGES = {
	Model: {
		7: "Graph",
		20: "Training",
		25: "Function"
	},
	Training: {
		1: "Graph",
		2: "Graph"
	},
	Graph: {
		1: "Node",
		5: "Tensor",
		15: "SparseTensor"
	},
	Function: {
		7: "Node",
		11: "Attribute"
	},
	Node: { 5: "Attribute" },
	Attribute: {
		5: "Tensor",
		6: "Graph",
		10: "Tensor",
		11: "Graph",
		22: "SparseTensor",
		23: "SparseTensor"
	},
	SparseTensor: {
		1: "Tensor",
		2: "Tensor"
	},
	Tensor: {}
};
const IR_VERSION = 1;
const GRAPH = 7;
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;
/** Deeper than any exporter nests `If` and `Loop`, far from the end of the stack. */
const MAX_DEPTH = 100;
/**
* Walks the protobuf of an ONNX model without loading it. Answers what is wrong: not a protobuf, not a ModelProto, or
* tensors kept in other files; undefined when nothing is.
*/
function modelProtoProblem(bytes) {
	const top = [...partsOf(bytes, 0, bytes.length)];
	if (top.some((part) => part === void 0)) return "malformed";
	const has = (field, wire) => top.some((part) => part?.field === field && part.wire === wire);
	if (!has(IR_VERSION, 0) || !has(GRAPH, 2)) return "malformed";
	return walk(bytes, {
		message: "Model",
		start: 0,
		end: bytes.length
	});
}
function walk(bytes, { message, start, end }, depth = 0) {
	if (depth > MAX_DEPTH) return "malformed";
	const children = MESSAGES[message];
	for (const part of partsOf(bytes, start, end)) {
		if (part === void 0) return "malformed";
		if (message === "Tensor" && isExternal(part)) return "external-data";
		const child = children[part.field];
		if (child === void 0) continue;
		const problem = part.wire === 2 ? walk(bytes, {
			...part,
			message: child
		}, depth + 1) : "malformed";
		if (problem !== void 0) return problem;
	}
}
const isExternal = (part) => part.field === EXTERNAL_DATA || part.field === DATA_LOCATION && part.value !== 0;
// src/adapters/onnx/lanes.ts
var import_builtin_late_worker_threads = require_builtin_late_worker_threads();
/** Threads with a session each; a batch goes to the one that has least to do. */
function openLanes(data, count) {
	const lanes = Array.from({ length: count }, () => lane(data));
	return {
		count,
		infer: (batch, outputs) => {
			return lanes.reduce((one, other) => other.waiting() < one.waiting() ? other : one).infer(batch, outputs);
		},
		close: async () => {
			await Promise.all(lanes.map(({ close }) => close()));
		}
	};
}
function lane(workerData) {
	const worker = new import_builtin_late_worker_threads.Worker(new URL("../onnx-lane.js", import.meta.url), {
		execArgv: [],
		workerData
	});
	const waiting = /* @__PURE__ */ new Map();
	let next = 0;
	worker.on("message", (said) => {
		const { resolve, reject } = waiting.get(said.id);
		waiting.delete(said.id);
		if ("answers" in said) resolve(said.answers);
		else reject(new Error(said.failure));
	});
	const fail = (cause) => {
		for (const { reject } of waiting.values()) reject(cause);
		waiting.clear();
	};
	worker.on("error", fail);
	worker.on("exit", () => fail(/* @__PURE__ */ new Error("its thread ended")));
	return {
		waiting: () => waiting.size,
		infer: (batch, outputs) => new Promise((resolve, reject) => {
			const id = next++;
			waiting.set(id, {
				resolve,
				reject
			});
			worker.postMessage({
				id,
				batch,
				outputs
			}, buffersOf(batch));
		}),
		close: () => worker.terminate()
	};
}
/** What need not be copied. */
const buffersOf = ({ inputs }) => Object.values(inputs).flatMap((values) => "buffer" in values ? [values.buffer] : []);
// src/adapters/onnx/spread.ts
/** Batches that wait in a lane, so that it never waits for the one that brings them. */
const AHEAD = 2;
/**
* Answers batches in their order: by `infer` at first, and once that has taken too long by lanes. Each of them has few
* batches at a time, so that memory does not grow with the rows.
*/
async function* spread(batches, outputs, infer, { seconds, open }) {
	const waiting = [];
	const first = async () => {
		const { rows, answers } = waiting.shift();
		return {
			rows,
			answers: await answers
		};
	};
	let left = seconds;
	let lanes;
	try {
		for await (const batch of batches) {
			const { rows } = batch;
			if (lanes) {
				const answers = lanes.infer(batch, outputs);
				answers.catch(() => {});
				waiting.push({
					rows,
					answers
				});
				if (waiting.length >= AHEAD * lanes.count) yield await first();
				continue;
			}
			const started = performance.now();
			const answers = await infer(batch, outputs);
			left -= (performance.now() - started) / 1e3;
			yield {
				rows,
				answers
			};
			if (left < 0) [lanes, left] = [open(), Number.POSITIVE_INFINITY];
		}
		while (waiting.length > 0) yield await first();
	} finally {
		await lanes?.close();
	}
}
// src/adapters/onnx/session.ts
const INPUT_TYPES = {
	float32: "float",
	float64: "double",
	int64: "int64",
	int32: "int32",
	string: "string",
	bool: "bool"
};
const OUTPUT_KINDS = {
	float32: "float",
	float64: "float",
	int64: "integer",
	int32: "integer",
	bool: "integer",
	string: "text"
};
/** A loaded model in the words of the port. Throws `InputErrors` for inputs that a table cannot fill. */
function openSession(ort, { session, bytes, path }, classesOf, { lanes, seconds }) {
	const inputs = inputsOf(session.inputMetadata, path);
	const outputs = session.outputMetadata.map((output) => outputOf(output, classesOf));
	const declared = new Map(session.outputMetadata.map((output) => [output.name, output]));
	const told = (infer) => (batch, wanted) => infer(batch, wanted).catch((cause) => refuseRun(path, cause));
	const infer = told(inferBy(ort, session, inputs));
	const open = () => {
		if (lanes < 2) return void 0;
		const opened = openLanes({
			bytes,
			inputs
		}, lanes);
		return {
			...opened,
			infer: told(opened.infer)
		};
	};
	const requireAll = (wanted) => {
		for (const name of wanted) requireRowsFirst(name, declared.get(name));
	};
	return {
		inputs,
		outputs,
		async run(batch, wanted) {
			requireAll(wanted);
			return outputsOf(await infer(batch, wanted), batch.rows);
		},
		async *runAll(batches, wanted) {
			requireAll(wanted);
			for await (const { rows, answers } of spread(batches, wanted, infer, {
				seconds,
				open
			})) yield outputsOf(answers, rows);
		},
		async seconds(values, wanted) {
			const feeds = feedsOf(ort, inputs, {
				rows: 1,
				inputs: values
			});
			const started = performance.now();
			await session.run(feeds, [...wanted]).catch((cause) => refuseRun(path, cause));
			return (performance.now() - started) / 1e3;
		},
		close: () => void session.release()
	};
}
function inputsOf(metadata, path) {
	const problems = [];
	const inputs = metadata.flatMap((input) => {
		const problem = inputProblem(input);
		if (problem) problems.push({
			input: "model",
			value: path,
			message: `has an input ${input.name} ${problem}`,
			remedy: "export it with inputs of shape [rows, columns] and a free number of rows"
		});
		if (problem || !input.isTensor) return [];
		const width = input.shape[1] ?? 1;
		return [{
			name: input.name,
			type: INPUT_TYPES[input.type],
			width: typeof width === "number" && width > 0 ? width : 1,
			rank: input.shape.length === 1 ? 1 : 2
		}];
	});
	if (problems.length > 0) throw new InputErrors(problems);
	return inputs;
}
function inputProblem(input) {
	if (!input.isTensor) return "that is no tensor";
	if (INPUT_TYPES[input.type] === void 0) return `of type ${input.type}, which a table cannot fill`;
	if (input.shape.length === 0 || input.shape.length > 2) return `of shape [${input.shape.join(", ")}]`;
	const rows = input.shape[0];
	return typeof rows === "number" && rows > 0 ? `that takes exactly ${counted(rows, "row")}` : void 0;
}
function outputOf(output, classesOf) {
	const { name } = output;
	const kind = (output.isTensor ? OUTPUT_KINDS[output.type] : void 0) ?? "unsupported";
	const classes = kind === "float" ? classesOf(name) : void 0;
	return {
		name,
		kind,
		...classes ? { classes } : {}
	};
}
const outputsOf = (answers, rows) => Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, valuesOf(name, answer, rows)]));
/** Fractions as doubles, whole numbers as texts: 64 bits do not fit a double. */
function valuesOf(name, { type, dims, data }, rows) {
	requireRows(name, dims, rows);
	const { length } = data;
	const width = rows === 0 ? 1 : length / rows;
	if (type === "string") return {
		width,
		values: data
	};
	if (OUTPUT_KINDS[type] === "integer") return {
		width,
		values: textsOf(type, data)
	};
	return {
		width,
		values: new Float64Array(data)
	};
}
/** Labels are few: the text of a number that comes again is not made again. */
function textsOf(type, data) {
	const known = /* @__PURE__ */ new Map();
	const small = (value) => {
		const text = known.get(value) ?? String(value);
		known.set(value, text);
		return text;
	};
	if (type !== "int64") return Array.from(data, small);
	const whole = data;
	const words = new Int32Array(whole.buffer, whole.byteOffset, 2 * whole.length);
	return Array.from({ length: whole.length }, (_, row) => {
		const low = words[2 * row];
		return words[2 * row + 1] === low >> 31 ? small(low) : String(whole[row]);
	});
}
/** Where only two rows are scored, classes by rows have the shape of rows by classes: then the file tells. */
function requireRowsFirst(name, output) {
	if (!output?.isTensor) return;
	const [first, second] = output.shape;
	if (typeof first !== "number" || first < 2 || typeof second !== "string") return;
	refuse("model", `has an output ${name} of shape [${first}, ${second}], whose first dimension is not the rows`, ROWS_FIRST);
}
const ROWS_FIRST = "export it with outputs of shape [rows] or [rows, columns]";
/** An output of one row for each row of input: [rows], [rows, columns], or more dimensions of length 1. */
function requireRows(name, dims, rows) {
	if (dims[0] === rows && dims.slice(2).every((length) => length === 1)) return;
	refuse("model", `answers ${counted(rows, "row")} with an output ${name} of shape [${dims.join(", ")}], which is not one row for each`, ROWS_FIRST);
}
const refuseRun = (path, cause) => refuse("model", `cannot score the rows: ${String(cause.message ?? cause).split("\n")[0]}`, "compare its inputs with `model-inputs`", {
	value: path,
	cause
});
// src/adapters/onnx/stated-classes.ts
/** Classifiers of ONNX-ML: their second output has one column for each of their classes. */
const CLASSIFIERS = [
	"LinearClassifier",
	"SVMClassifier",
	"TreeEnsembleClassifier"
];
/** Operations whose columns are those of their first input. */
const COLUMNS_STAY = [
	"Identity",
	"Cast",
	"Normalizer",
	"Softmax",
	"LogSoftmax",
	"Sigmoid",
	"Clip"
];
/**
* The classes of the columns of an output, where the model file names them: in its metadata, at the ZipMap that reads
* this tensor, or at the classifier that the columns come from.
*/
function statedClasses(graph, output) {
	const listed = metadataClasses(graph.metadata.get("classes"));
	if (listed) return {
		names: listed,
		from: "the metadata of the model"
	};
	const producers = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node])));
	const mapped = new Map(graph.nodes.filter(({ op }) => op === "ZipMap").map((node) => [node.inputs[0], node]));
	const passed = /* @__PURE__ */ new Set();
	for (let tensor = output; tensor !== void 0 && !passed.has(tensor);) {
		passed.add(tensor);
		const found = namedAt(tensor, mapped.get(tensor), producers.get(tensor));
		if (found) return found;
		const node = producers.get(tensor);
		tensor = node && COLUMNS_STAY.includes(node.op) ? node.inputs[0] : void 0;
	}
}
function namedAt(tensor, zipMap, producer) {
	if (zipMap && zipMap.classes.length > 0) return {
		names: zipMap.classes,
		from: "ZipMap in the model"
	};
	return producer && CLASSIFIERS.includes(producer.op) && producer.outputs[1] === tensor && producer.classes.length > 0 ? {
		names: producer.classes,
		from: "the classifier in the model"
	} : void 0;
}
/** `classes` in the metadata of a model is a JSON list of names. */
function metadataClasses(text) {
	if (text === void 0) return void 0;
	try {
		const value = JSON.parse(text);
		return Array.isArray(value) && value.every((name) => [
			"string",
			"number",
			"boolean"
		].includes(typeof name)) ? value.map(String) : void 0;
	} catch {
		return;
	}
}
// src/adapters/onnx/zip-map.ts
const GRAPH_FIELD = 7;
const OUTPUT_FIELD = 12;
const NAME_FIELD = 1;
const TYPE_FIELD = 2;
const TENSOR_FIELD = 1;
const ELEMENT_FIELD = 1;
const FLOAT = 1;
/**
* The model with the tensor in front of ZipMap as output, in place of the list of maps that ZipMap makes of it and that
* the runtime cannot hand out. CatBoost exports no other model, LightGBM and skl2onnx this one unless told otherwise.
* The bytes as they are where no output comes from a ZipMap.
*/
function withoutZipMap(bytes, graph) {
	const tensorOf = new Map(graph.nodes.filter(({ op, inputs, outputs }) => op === "ZipMap" && inputs[0] && outputs[0]).map(({ inputs, outputs }) => [outputs[0], inputs[0]]));
	const replaced = graph.outputs.filter(({ name }) => tensorOf.has(name));
	if (replaced.length === 0) return bytes;
	const known = new Set(graph.outputs.map(({ name }) => name));
	const tensors = new Set(replaced.map(({ name }) => tensorOf.get(name)).filter((name) => !known.has(name)));
	const kept = [];
	let at = graph.part.start;
	for (const { part } of replaced) {
		kept.push(bytes.subarray(at, part.tag));
		at = part.end;
	}
	const content = joined([
		...kept,
		bytes.subarray(at, graph.part.end),
		...[...tensors].map(floatOutput)
	]);
	return joined([
		bytes.subarray(0, graph.part.tag),
		lengthField(GRAPH_FIELD, content),
		bytes.subarray(graph.part.end)
	]);
}
const floatOutput = (name) => lengthField(OUTPUT_FIELD, joined([lengthField(NAME_FIELD, new TextEncoder().encode(name)), lengthField(TYPE_FIELD, lengthField(TENSOR_FIELD, varintField(ELEMENT_FIELD, FLOAT)))]));
// src/adapters/onnx/onnx.ts
const REMEDY = "export the model as ONNX, or give `score-command`, which scores it in its own framework";
/** Starting threads takes about as long; two and more of a large model would take too much memory. */
const SECONDS = .3;
const MOST_LANES = 4;
const MOST_BYTES = 64 * MIB;
const spreadingOf = (bytes) => ({
	lanes: bytes.length > MOST_BYTES ? 1 : Math.min(availableParallelism(), MOST_LANES),
	seconds: SECONDS
});
/** ONNX models by ONNX Runtime, which is loaded with the first model. A file is judged by its content before that. */
const openOnnx = (files, runtime, spreading = spreadingOf) => ({ async onnx(path) {
	if (!await files.exists(path)) refuse("model", "does not exist", "name the model file", { value: path });
	const bytes = await files.read(path, FILE_BYTES.model);
	requireOnnx(path, bytes);
	const graph = readGraph(bytes);
	const ort = await runtime.load();
	const own = graph ? withoutZipMap(bytes, graph) : bytes;
	return openSession(ort, {
		session: await create(ort, path, own),
		bytes: own,
		path
	}, (output) => graph && statedClasses(graph, output), spreading(own));
} });
/** Throws `InputErrors` for bytes that are no self-contained ONNX model; nothing of them is run or unpickled. */
function requireOnnx(path, bytes) {
	const foreign = foreignKind(bytes);
	if (foreign) refuse("model", `is ${foreign}, not an ONNX model`, REMEDY, { value: path });
	const problem = modelProtoProblem(bytes);
	if (problem === "malformed") refuse("model", "is not an ONNX model", REMEDY, { value: path });
	if (problem === "external-data") refuse("model", "keeps tensors in other files (external data)", "save it as one file: onnx.save_model(model, path, save_as_external_data=False)", { value: path });
}
async function create(ort, path, bytes) {
	try {
		return await createSession(ort, bytes);
	} catch (cause) {
		return refuse("model", `cannot be loaded: ${firstLine(cause)}`, REMEDY, {
			value: path,
			cause
		});
	}
}
const firstLine = (cause) => String(cause.message ?? cause).split("\n")[0];
export { openOnnx };
