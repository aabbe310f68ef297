import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { At as shown, B as hostname, C as countChecks, Ct as InputErrors, D as worstFirst, Dt as together, E as verdictWords, Et as sentence, F as mismatch, H as constants$1, I as valueAt, L as wantedBy, M as isMapping, N as isScalar$1, O as knownNames, Ot as MESSAGE_LIMIT, P as issuesOf, S as VERDICT_WORDS, Tt as refuse, _ as secretsIn, a as STEP_NAMES, b as withDistinctIds, bt as HttpFailure, ct as dirname, dt as join, et as localProcesses, ft as posix, g as createRedactor, h as gitIn, ht as sep, i as TOOL, it as significant, jt as shownLine, kt as shortened, mt as resolve, nt as grouped, o as loadStep, p as branchAt, pt as relative, rt as decimal, st as delimiter, tt as counted, ut as isAbsolute, v as errorDecision, wt as placeOf$1, x as EXIT_CODES, y as refusedBySystem, yt as PORT_NAMES, z as homedir } from "./every-start.js";
// builtin:fs
var require_builtin_fs = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:fs");
}));
// builtin:path
var require_builtin_path = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:path");
}));
// builtin:buffer
var require_builtin_buffer = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:buffer");
}));
// builtin:process
var require_builtin_process = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:process");
}));
// src/foundation/reading/limits.ts
const KIB = 1024;
const MIB = 1024 * KIB;
/** Most bytes that are read of a file of each kind, whatever its size says; counted while it is read. */
const FILE_BYTES = {
	/** mlops.yml, model.json, the human half of a model card. */
	settings: 256 * KIB,
	/** Data contracts. */
	contract: MIB,
	/** Metrics files. */
	metrics: MIB,
	/** Evidence, and every other text that is read whole. */
	text: 64 * MIB,
	/** ONNX models: no protobuf message may be larger. */
	model: 2048 * MIB,
	/** Test results, all files of a run together; they are read as a stream. */
	results: 1024 * MIB,
	/** One tag of test results with its attributes. */
	tag: 16 * MIB
};
/** `256 KiB`, `1 MiB`. */
const bytesText = (bytes) => bytes < 1048576 ? `${bytes / KIB} KiB` : `${Math.floor(bytes / MIB)} MiB`;
/** The limits of tables where no input says others. */
const TABLE_LIMITS = {
	memory: 1024,
	rows: 1e8,
	columns: 1e4,
	text: 1e3,
	seconds: 100
};
// builtin:names:fs/promises
var import_builtin_fs = /* @__PURE__ */ __toESM(require_builtin_fs());
var import_builtin_path = /* @__PURE__ */ __toESM(require_builtin_path());
const take$3 = (name) => process.getBuiltinModule("node:fs/promises")[name];
const access = /* @__PURE__ */ take$3("access");
const copyFile = /* @__PURE__ */ take$3("copyFile");
const open$2 = /* @__PURE__ */ take$3("open");
const rename = /* @__PURE__ */ take$3("rename");
const rm = /* @__PURE__ */ take$3("rm");
const mkdir = /* @__PURE__ */ take$3("mkdir");
const readdir = /* @__PURE__ */ take$3("readdir");
const readlink = /* @__PURE__ */ take$3("readlink");
const lstat = /* @__PURE__ */ take$3("lstat");
const stat = /* @__PURE__ */ take$3("stat");
const statfs = /* @__PURE__ */ take$3("statfs");
const link = /* @__PURE__ */ take$3("link");
const realpath = /* @__PURE__ */ take$3("realpath");
const mkdtemp = /* @__PURE__ */ take$3("mkdtemp");
const writeFile = /* @__PURE__ */ take$3("writeFile");
const readFile = /* @__PURE__ */ take$3("readFile");
const constants = /* @__PURE__ */ take$3("constants");
// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ Symbol("evaluating");
function defineLazy(object, key, getter) {
	let value = void 0;
	Object.defineProperty(object, key, {
		get() {
			if (value === EVALUATING) return;
			if (value === void 0) {
				value = EVALUATING;
				value = getter();
			}
			return value;
		},
		set(v) {
			Object.defineProperty(object, key, { value: v });
		},
		configurable: true
	});
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own$1(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide$1(inst, key, value) {
	return own$1(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own$1(this, key, compute(this));
			},
			set(value) {
				own$1(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own$1(this, key, fn.bind(this));
		},
		set(value) {
			own$1(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim$1(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim$1(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}
// node_modules/zod/v4/core/core.js
var _a$1;
/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({ status: "aborted" });
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config$1(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}
// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config$1())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config$1())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config$1())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
const validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
const _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
const _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};
// node_modules/zod/v4/core/regexes.js
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
*
* @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
const _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const base64$1 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const httpProtocol = /^https?$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date$1 = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime$1(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const integer = /^-?\d+$/;
const number$2 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
const _null$2 = /^null$/i;
const lowercase = /^[^A-Z]*$/;
const uppercase = /^[^a-z]*$/;
// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});
// node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};
// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};
// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide$1(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own$1(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config$1())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid(v));
	} else def.pattern ?? (def.pattern = uuid());
	$ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime$1(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration);
	$ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$2;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodNull = /*@__PURE__*/ $constructor("$ZodNull", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = _null$2;
	inst._zod.values = /* @__PURE__ */ new Set([null]);
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (input === null) return payload;
		payload.issues.push({
			expected: "null",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const fastEnabled = jit && allowsEval.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config$1())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
function discriminatorMap(def) {
	const map = /* @__PURE__ */ new Map();
	for (const option of def.options) {
		const values = option._zod.propValues?.[def.discriminator];
		if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
		for (const value of values) if (map.has(value)) {
			if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
			map.set(value, null);
		} else map.set(value, option);
	}
	return map;
}
const $ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
	def.inclusive = false;
	$ZodUnion.init(inst, def);
	const _super = inst._zod.parse;
	defineLazyInternal(inst, "propValues", (zod) => {
		const propValues = {};
		let undefinedCount = 0;
		for (const option of zod.def.options) {
			const pv = option._zod.propValues;
			if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
			if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
			for (const [k, v] of Object.entries(pv)) {
				if (!Object.prototype.hasOwnProperty.call(propValues, k)) assignProp(propValues, k, /* @__PURE__ */ new Set());
				for (const val of v) propValues[k].add(val);
			}
		}
		if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
		return propValues;
	});
	def.options.forEach((option, i) => {
		const propShape = rawShape(option._zod.def);
		if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
	});
	const disc = cached(() => discriminatorMap(def));
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				code: "invalid_type",
				expected: "object",
				input,
				inst
			});
			return payload;
		}
		const value = input?.[def.discriminator];
		const opt = disc.value.get(value);
		if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
		if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
		payload.issues.push({
			code: "invalid_union",
			errors: [],
			note: "No matching discriminator",
			discriminator: def.discriminator,
			options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
			input,
			path: [def.discriminator],
			inst
		});
		return payload;
	};
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config$1())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$2.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config$1())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			/**
			* $ZodDefault returns the default value immediately in forward direction.
			* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config$1())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
const $ZodLazy = /*@__PURE__*/ $constructor("$ZodLazy", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazy(inst._zod, "innerType", () => {
		const d = def;
		if (!d._cachedInner) d._cachedInner = def.getter();
		return d._cachedInner;
	});
	defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
	defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
	defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0);
	inst._zod.parse = (payload, ctx) => {
		return inst._zod.innerType._zod.run(payload, ctx);
	};
});
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
let handoff;
const open$1 = [];
const memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open$1.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open$1.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open$1.length > depth ? open$1.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}
// node_modules/zod/v4/locales/en.js
const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}
// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _null$1(Class, params) {
	return new Class({
		type: "null",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}
// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
* an annotation like `description` — makes a member unfoldable, so a constraint this does not
* understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			assignProp(properties, key, parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts });
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
/**
* Creates a toJSONSchema method for a schema instance.
* This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
*/
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
// node_modules/zod/v4/core/json-schema-processors.js
const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64$1], [base64urlCharset, base64url]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = /* @__PURE__ */ new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const nullProcessor = (_schema, ctx, json, _params) => {
	if (ctx.target === "openapi-3.0") {
		json.type = "string";
		json.nullable = true;
		json.enum = [null];
	} else json.type = "null";
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$2 : integer).source;
	return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
* A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
* unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
	const innerType = schema._zod.innerType;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
// node_modules/zod/v4/classic/errors.js
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
const initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
const ZodError = /*@__PURE__*/ $constructor("ZodError", initializer);
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });
// node_modules/zod/v4/classic/parse.js
const parse = /* @__PURE__ */ _parse(ZodRealError);
const parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
const encode = /* @__PURE__ */ _encode(ZodRealError);
const decode$1 = /* @__PURE__ */ _decode(ZodRealError);
const encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);
// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config$1(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config$1({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(/* @__PURE__ */ _overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide$1(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own$1(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own$1(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode$1(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(/* @__PURE__ */ _regex(...args));
	},
	includes(...args) {
		return this.check(/* @__PURE__ */ _includes(...args));
	},
	startsWith(...args) {
		return this.check(/* @__PURE__ */ _startsWith(...args));
	},
	endsWith(...args) {
		return this.check(/* @__PURE__ */ _endsWith(...args));
	},
	min(...args) {
		return this.check(/* @__PURE__ */ _minLength(...args));
	},
	max(...args) {
		return this.check(/* @__PURE__ */ _maxLength(...args));
	},
	length(...args) {
		return this.check(/* @__PURE__ */ _length(...args));
	},
	nonempty(...args) {
		return this.check(/* @__PURE__ */ _minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(/* @__PURE__ */ _lowercase(params));
	},
	uppercase(params) {
		return this.check(/* @__PURE__ */ _uppercase(params));
	},
	trim() {
		return this.check(/* @__PURE__ */ _trim());
	},
	normalize(...args) {
		return this.check(/* @__PURE__ */ _normalize(...args));
	},
	toLowerCase() {
		return this.check(/* @__PURE__ */ _toLowerCase());
	},
	toUpperCase() {
		return this.check(/* @__PURE__ */ _toUpperCase());
	},
	slugify() {
		return this.check(/* @__PURE__ */ _slugify());
	}
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(/* @__PURE__ */ _email(ZodEmail, params));
	},
	url(params) {
		return this.check(/* @__PURE__ */ _url(ZodURL, params));
	},
	jwt(params) {
		return this.check(/* @__PURE__ */ _jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(/* @__PURE__ */ _emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(/* @__PURE__ */ _guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(/* @__PURE__ */ _uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(/* @__PURE__ */ _uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(/* @__PURE__ */ _uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(/* @__PURE__ */ _uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(/* @__PURE__ */ _nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(/* @__PURE__ */ _cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(/* @__PURE__ */ _cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(/* @__PURE__ */ _ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(/* @__PURE__ */ _base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(/* @__PURE__ */ _base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(/* @__PURE__ */ _xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(/* @__PURE__ */ _ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(/* @__PURE__ */ _ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(/* @__PURE__ */ _ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(/* @__PURE__ */ _cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(/* @__PURE__ */ _cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(/* @__PURE__ */ _e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(/* @__PURE__ */ _isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(/* @__PURE__ */ _isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(/* @__PURE__ */ _isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(/* @__PURE__ */ _isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return /* @__PURE__ */ _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function base64(params) {
	return /* @__PURE__ */ _base64(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, /*@__PURE__*/ derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(/* @__PURE__ */ _gt(value, params));
	},
	gte(value, params) {
		return this.check(/* @__PURE__ */ _gte(value, params));
	},
	min(value, params) {
		return this.check(/* @__PURE__ */ _gte(value, params));
	},
	lt(value, params) {
		return this.check(/* @__PURE__ */ _lt(value, params));
	},
	lte(value, params) {
		return this.check(/* @__PURE__ */ _lte(value, params));
	},
	max(value, params) {
		return this.check(/* @__PURE__ */ _lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(/* @__PURE__ */ _gt(0, params));
	},
	nonnegative(params) {
		return this.check(/* @__PURE__ */ _gte(0, params));
	},
	negative(params) {
		return this.check(/* @__PURE__ */ _lt(0, params));
	},
	nonpositive(params) {
		return this.check(/* @__PURE__ */ _lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(/* @__PURE__ */ _multipleOf(value, params));
	},
	step(value, params) {
		return this.check(/* @__PURE__ */ _multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
function number$1(params) {
	return /* @__PURE__ */ _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return /* @__PURE__ */ _int(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return /* @__PURE__ */ _boolean(ZodBoolean, params);
}
const ZodNull = /*@__PURE__*/ $constructor("ZodNull", (inst, def) => {
	$ZodNull.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullProcessor(inst, ctx, json, params);
});
function _null(params) {
	return /* @__PURE__ */ _null$1(ZodNull, params);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => void 0;
});
function unknown() {
	return /* @__PURE__ */ _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return /* @__PURE__ */ _never(ZodNever, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(/* @__PURE__ */ _minLength(n, params));
	},
	nonempty(params) {
		return this.check(/* @__PURE__ */ _minLength(1, params));
	},
	max(n, params) {
		return this.check(/* @__PURE__ */ _maxLength(n, params));
	},
	length(n, params) {
		return this.check(/* @__PURE__ */ _length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return /* @__PURE__ */ _array(ZodArray, element, params);
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodObject(def);
}
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
function looseObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: unknown(),
		...normalizeParams(params)
	});
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodDiscriminatedUnion", (inst, def) => {
	ZodUnion.init(inst, def);
	$ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
	return new ZodDiscriminatedUnion({
		type: "union",
		options,
		discriminator,
		...normalizeParams(params)
	});
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
	inst.values = new Set(def.values);
	Object.defineProperty(inst, "value", { get() {
		if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
		return def.values[0];
	} });
});
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
const ZodLazy = /*@__PURE__*/ $constructor("ZodLazy", (inst, def) => {
	$ZodLazy.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => lazyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.getter();
});
function lazy(getter) {
	return new ZodLazy({
		type: "lazy",
		getter
	});
}
const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
	return /* @__PURE__ */ _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return /* @__PURE__ */ _superRefine(fn, params);
}
function json(params) {
	const jsonSchema = lazy(() => {
		return union([
			string(params),
			number$1(),
			boolean(),
			_null(),
			array(jsonSchema),
			record(string(), jsonSchema)
		]);
	});
	return jsonSchema;
}
// node_modules/zod/v4/classic/iso.js
function datetime(params) {
	return /* @__PURE__ */ _isoDateTime(ZodISODateTime, params);
}
function date(params) {
	return /* @__PURE__ */ _isoDate(ZodISODate, params);
}
// src/foundation/schema-addresses.ts
const HOME = "https://mlops-actions.github.io/schema";
/** Begins the address of every version of evidence. */
const EVIDENCE_SCHEMAS = `${HOME}/evidence/`;
/** What a document says that it is, in its member `schema`: one address for each format that this tool writes. */
const SCHEMA = {
	evidence: `${EVIDENCE_SCHEMAS}v1`,
	model: `${HOME}/model/v1`,
	aliasMove: `${HOME}/alias-move/v1`,
	evaluationRows: `${HOME}/evaluation-rows/v1`,
	look: `${HOME}/look/v1`,
	deploymentPlan: `${HOME}/deployment-plan/v1`,
	deploymentJournal: `${HOME}/deployment-journal/v1`,
	/** Of mlops.yml: what editors check it by. */
	mlopsYml: `${HOME}/mlops/v1`
};
// src/foundation/evidence/grant.ts
/** Who let a check go, why, for which commit or digest, and until when (UTC date, that day included). */
const GrantSchema = strictObject({
	author: string(),
	reason: string(),
	commit: string(),
	expires: string()
});
/** A check that was let go, and by whom. */
const GrantedSchema = strictObject({
	check: string(),
	...GrantSchema.shape
});
/** The UTC date of a moment, as `expires` is written. */
const dayOf = (moment) => moment.toISOString().slice(0, 10);
/** Whether something that was let go no longer is, on a day of that form. */
const hasExpired = ({ expires }, day) => day > expires;
// src/foundation/evidence/evidence.ts
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
	number$1(),
	string(),
	boolean(),
	_null()
]);
/** How many: a whole number, zero or more. One schema for all, since each is built at every start. */
const CountSchema = number$1().int().min(0);
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
	skipLines: CountSchema.exactOptional(),
	header: boolean().exactOptional(),
	compression: _enum([
		"none",
		"gzip",
		"zstd"
	]).exactOptional()
}).describe("How a CSV file was read, what the file itself told included.");
const SnapshotSchema = strictObject({
	query: string(),
	rows: CountSchema,
	at: string()
}).describe("What was asked of a database, and when: its rows have no digest, and cannot be read again.");
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
	digest: DigestSchema.describe("Of the bytes; of the canonical JSON of `snapshot` where there is one."),
	mediaType: string(),
	rows: CountSchema.optional(),
	csv: CsvReadSchema.optional(),
	snapshot: SnapshotSchema.optional()
});
const SourcePositionSchema = strictObject({
	file: string(),
	line: number$1().int().min(1).optional(),
	column: number$1().int().min(1).optional()
});
const EstimateSchema = strictObject({
	value: ScalarSchema,
	n: CountSchema,
	lower: ScalarSchema.optional(),
	upper: ScalarSchema.optional(),
	method: string(),
	confidence: number$1().describe("Two-sided confidence of the interval shown; 0 where there is no interval.")
});
const RowSchema = record(string(), ScalarSchema);
const OUTCOMES = [
	"pass",
	"fail",
	"error",
	"inconclusive",
	"skipped"
];
const CheckedRuleSchema = strictObject({
	operator: _enum([
		">=",
		"<=",
		">",
		"<",
		"==",
		"!=",
		"between",
		"not between"
	]),
	limit: number$1(),
	upper: number$1().optional().describe("The other end of a range; both ends belong to it."),
	factor: number$1().optional().describe("Where the limit is `factor * baseline + limit`."),
	other: string().optional().describe("What `factor` multiplies where that is another slice: recall[sex=m].")
}).describe("What the check asks of a number.");
const CheckSchema = strictObject({
	id: string().describe("Stable over runs: gate:roc_auc>=baseline-0.02[origin=JFK]"),
	target: string().describe("Column, metric, slice or image that the check is about."),
	outcome: _enum(OUTCOMES),
	severity: _enum([
		"info",
		"warning",
		"error"
	]),
	expected: string(),
	rule: CheckedRuleSchema.optional(),
	observed: union([EstimateSchema, ScalarSchema]),
	baseline: EstimateSchema.optional(),
	other: EstimateSchema.optional().describe("Of the slice that the rule compares with."),
	difference: EstimateSchema.optional(),
	basis: _enum([
		"exact",
		"point",
		"statistical",
		"measured"
	]),
	override: GrantSchema.exactOptional().describe("Somebody let this check go: `outcome` is what was found, and does not decide."),
	message: string(),
	remedy: string().optional(),
	details: string().optional().describe("What a tool wrote about it at length, such as a stack trace; cut."),
	rowsNeeded: CountSchema.optional(),
	groupsNeeded: strictObject({
		unit: string(),
		more: CountSchema
	}).optional().describe("More groups of rows, such as days, where rows of one group resemble each other."),
	samples: array(RowSchema).optional(),
	at: SourcePositionSchema.optional()
});
/** Raised when a reader of evidence would have to change. */
const EVIDENCE_SCHEMA = SCHEMA.evidence;
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
	seed: number$1().optional(),
	subjects: array(ArtifactSchema),
	materials: array(ArtifactSchema),
	products: array(ArtifactSchema),
	checks: array(CheckSchema).refine((checks) => new Set(checks.map(({ id }) => id)).size === checks.length, "has a check id twice"),
	factsVersion: number$1().int().min(1).optional().describe("Version of the shape of `facts`, counted for each step; absent in evidence older than version 1."),
	facts: json().describe("What the step saw, in its own words; null when it could not look."),
	measured: record(string(), ScalarSchema).optional().describe("What differs from run to run; outside the promise of equal bytes.")
});
// src/adapters/files/running.ts
/** Whether a process of this number runs, whoever owns it. */
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (cause) {
		return cause.code !== "ESRCH";
	}
}
// src/foundation/images/oci-reference.ts
/** Why a text is not a reference, in words that follow it: "has no repository after the host". */
var NotAReference = class extends Error {
	name = "NotAReference";
};
const LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::(\\d{1,5}))?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG$2 = /^\w[\w.-]{0,127}$/;
const LONGEST_PATH = 255;
/** Where a reference without a host leads. */
const DOCKER_HUB = "docker.io";
/** Whether a word can be a tag (distribution-spec 1.1). */
const isTag = (word) => TAG$2.test(word);
/**
* Reads a reference as Docker does: a first part that is no host means Docker Hub, whose single names lie below
* `library/`. Throws `NotAReference`.
*/
function parseReference(text) {
	const [named, digest, ...more] = text.split("@");
	if (more.length > 0) throw new NotAReference("has more than one @");
	if (digest !== void 0 && !DigestSchema.safeParse(digest).success) throw new NotAReference("has a digest that is not sha256: and 64 hexadecimal digits in lower case");
	const { rest, tag } = splitTag(named);
	const slash = rest.indexOf("/");
	const first = rest.slice(0, Math.max(slash, 0));
	if (slash < 0 || !looksLikeHost(first)) return hubReference(rest, tag, digest);
	return {
		...repositoryOf(first, rest.slice(slash + 1)),
		tag,
		digest
	};
}
/** Reads `host[:port]/path` alone, where the first part always is a host. Throws `NotAReference`. */
function parseRepository(text) {
	const slash = text.indexOf("/");
	if (slash < 0) throw new NotAReference("has no repository after the host");
	return repositoryOf(text.slice(0, slash), text.slice(slash + 1));
}
/** The reference as it is written, all parts that it has. */
const printReference = ({ host, path, tag, digest }) => `${host}/${path}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
/** Whether the first part of a reference names a host rather than a folder or a user of Docker Hub. */
const looksLikeHost = (part) => part === "localhost" || /[.:]/.test(part) || part !== part.toLowerCase();
function splitTag(named) {
	const colon = named.lastIndexOf(":");
	if (colon < 0 || named.includes("/", colon)) return {
		rest: named,
		tag: void 0
	};
	const tag = named.slice(colon + 1);
	if (!isTag(tag)) throw new NotAReference("has a tag that is not 1 to 128 letters, digits, _ . -");
	return {
		rest: named.slice(0, colon),
		tag
	};
}
function hubReference(rest, tag, digest) {
	const path = rest.includes("/") ? rest : `library/${rest}`;
	return {
		...repositoryOf(DOCKER_HUB, path),
		tag,
		digest
	};
}
function repositoryOf(host, path) {
	const port = HOST.exec(host)?.[1];
	if (!HOST.test(host) || Number(port ?? 1) < 1 || Number(port ?? 1) > 65535) throw new NotAReference("has a host that is not name[:port]");
	if (path === "") throw new NotAReference("has no repository after the host");
	if (path !== path.toLowerCase()) throw new NotAReference("has upper-case letters in its path, which registries refuse");
	if (path.length > LONGEST_PATH || !path.split("/").every((part) => COMPONENT.test(part))) throw new NotAReference("has a path that is not lower-case letters and digits, joined by . _ __ - and /");
	return {
		host,
		path
	};
}
// src/foundation/reading/json-object.ts
/** A JSON object in UTF-8, or undefined for anything else. */
function jsonObject(bytes) {
	try {
		const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
		return isMapping(value) ? value : void 0;
	} catch {
		return;
	}
}
// src/adapters/files/regular.ts
const BLOCK = 1 << 20;
/** Files of /proc and the like say that they hold nothing. */
const LEAST = 4096;
/** A FIFO without a writer must not hold the run up, nor a terminal become ours; Windows knows neither. */
const FLAGS = constants$1.O_RDONLY | (constants$1.O_NONBLOCK ?? 0) | (constants$1.O_NOCTTY ?? 0);
/** Opens a regular file. Devices, pipes and sockets, by a link as well, may never end: they are refused unread. */
async function openRegular(path, name) {
	const file = await open$2(path, FLAGS);
	try {
		const entry = await file.stat();
		if (entry.isDirectory()) return refuse(name, "is a folder", "name a file");
		if (!entry.isFile()) return refuse(name, "is not a regular file but a device, pipe or socket", REMEDY$1);
		return {
			file,
			size: entry.size
		};
	} catch (cause) {
		await file.close();
		throw cause;
	}
}
const REMEDY$1 = "name a file; write what a pipe brings into one first";
/** Does `work` with a regular file, and closes it. */
async function withRegular(path, name, work) {
	const { file, size } = await openRegular(path, name);
	try {
		return await work(file, size);
	} finally {
		await file.close();
	}
}
/** Throws `InputErrors` for what is no regular file. */
const requireRegular = (path, name) => withRegular(path, name, async () => {});
/** The bytes of a file. Throws `InputErrors` for more than `most` of them: what is read counts, not what its size says. */
const readRegular = (path, name, most = FILE_BYTES.text) => withRegular(path, name, async (file, size) => {
	if (size > most) return refuseLarge(name, most);
	const parts = [];
	let bytes = 0;
	const buffer = () => Buffer.allocUnsafe(Math.max(LEAST, size + 1));
	for await (const part of blocksOf(file, buffer, null)) {
		bytes += part.length;
		if (bytes > most) refuseLarge(name, most);
		parts.push(part);
	}
	return parts.length === 1 ? parts[0] : Buffer.concat(parts, bytes);
});
/** The bytes of a file of any size, block by block. Throws `InputErrors` where it grows, for that might not end. */
const blocks = (path, name) => notGrowing(path, name, 0, () => Buffer.allocUnsafe(BLOCK));
/**
* The same from the byte `from` on, in buffers that are used again: a block holds its bytes until the next but one is
* asked for. What is sent by megabytes would else keep the collector of garbage busy.
*/
function lentBlocks(path, name, from) {
	const spare = [];
	let turn = 2;
	return notGrowing(path, name, from, () => {
		turn = (turn + 1) % 3;
		const buffer = spare[turn] ?? Buffer.allocUnsafe(BLOCK);
		spare[turn] = buffer;
		return buffer;
	});
}
async function* notGrowing(path, name, from, buffer) {
	const { file, size } = await openRegular(path, name);
	try {
		let bytes = from;
		for await (const block of blocksOf(file, buffer, from)) {
			bytes += block.length;
			if (bytes > size) refuseGrowing(name);
			yield block;
		}
	} finally {
		await file.close();
	}
}
/**
* Hands every byte of a file to `take`, in blocks that it must not keep: while it works on one, the next is read into
* the other of two buffers. Answers how many bytes they were; refuses what `blocks` refuses.
*/
const eachBlock = (path, name, take) => withRegular(path, name, async (file, size) => {
	const read = (into) => file.read(into, 0, into.length, null);
	const length = Math.min(BLOCK, Math.max(LEAST, size + 1));
	const spare = [Buffer.allocUnsafe(length), Buffer.allocUnsafe(length)];
	let bytes = 0;
	for (let turn = 1, next = read(spare[0]);; turn = 1 - turn) {
		const { buffer, bytesRead } = await next;
		if (bytesRead === 0) return bytes;
		bytes += bytesRead;
		if (bytes > size) refuseGrowing(name);
		next = read(spare[turn]);
		take(buffer.subarray(0, bytesRead));
	}
});
const refuseGrowing = (name) => refuse(name, "grows while it is read", "wait until it is written");
/** What is no file on a disk is read from where it stands (`from` null). */
async function* blocksOf(file, buffer, from) {
	for (let at = from;;) {
		const into = buffer();
		const { bytesRead } = await file.read(into, 0, into.length, at);
		if (bytesRead === 0) return;
		yield into.subarray(0, bytesRead);
		at = at === null ? null : at + bytesRead;
	}
}
const refuseLarge = (name, most) => refuse(name, `holds more than ${bytesText(most)}`, "check the path, or raise `max-file`", { at: { file: name } });
// src/adapters/oci/registry/docker-config.ts
/** Docker Hub's login is kept under this name of old. */
const HUB_KEYS = [
	"index.docker.io",
	DOCKER_HUB,
	"registry-1.docker.io"
];
/** The login that the Docker configuration of this machine holds for a host. Throws `InputErrors` where it is unreadable. */
async function dockerLogin(environment, host) {
	const folder = environment.DOCKER_CONFIG;
	const name = folder ? "$DOCKER_CONFIG/config.json" : "~/.docker/config.json";
	const config = await configAt(join(folder || join(environment.HOME || homedir(), ".docker"), "config.json"), name);
	if (!config) return { looked: `there is no ${name}` };
	const keys = HUB_KEYS.includes(host) ? HUB_KEYS : [host];
	const auths = isMapping(config.auths) ? config.auths : {};
	const entry = Object.entries(auths).find(([key]) => keys.includes(hostOf(key)))?.[1];
	const login = isMapping(entry) ? loginOf(entry) : void 0;
	if (login) return {
		login,
		looked: name
	};
	const helper = helperOf(config, keys);
	return helper === void 0 ? { looked: `${name} has none for ${host}` } : {
		looked: `${name} leaves them to ${helper}, a program that is not run`,
		helper
	};
}
async function configAt(path, name) {
	const bytes = await readRegular(path, name).catch((cause) => {
		if (cause instanceof InputErrors) throw cause;
		if (cause.code === "ENOENT" || cause.code === "ENOTDIR") return void 0;
		return refuse(name, `cannot be read (${cause.code})`, "check its permissions", { cause });
	});
	if (!bytes) return void 0;
	return jsonObject(bytes) ?? refuse(name, "is not a JSON object", "write it anew by `docker login`");
}
/** `https://ghcr.io/v1/` → `ghcr.io`. */
const hostOf = (key) => key.replace(/^https?:\/\//, "").split("/")[0];
function loginOf(entry) {
	const { auth, username, password, identitytoken } = entry;
	if (typeof identitytoken === "string" && identitytoken !== "") return { identityToken: identitytoken };
	if (typeof auth === "string" && auth !== "") {
		const [user, ...rest] = Buffer.from(auth, "base64").toString().replace(/\0+$/, "").split(":");
		if (user && rest.length > 0) return {
			username: user,
			password: rest.join(":")
		};
	}
	return typeof username === "string" && typeof password === "string" ? {
		username,
		password
	} : void 0;
}
function helperOf(config, keys) {
	const { credHelpers, credsStore } = config;
	const name = (isMapping(credHelpers) ? Object.entries(credHelpers).find(([key]) => keys.includes(hostOf(key)))?.[1] : void 0) ?? credsStore;
	return typeof name === "string" && name !== "" ? `docker-credential-${name}` : void 0;
}
// src/foundation/text/bytewise.ts
/** The order of everything that is sorted here: by the bytes of UTF-8, never by locale. */
const bytewise = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
/** The same for things that a text names. */
const bytewiseBy = (nameOf) => (a, b) => bytewise(nameOf(a), nameOf(b));
// src/adapters/collect.ts
/** All bytes in memory, at most `limit`; `tooLong` must throw. */
async function collect(parts, limit, tooLong) {
	const kept = [];
	let seen = 0;
	for await (const part of parts) {
		seen += part.length;
		if (seen > limit) tooLong();
		kept.push(part);
	}
	return Buffer.concat(kept);
}
// builtin:late:http
var require_builtin_late_http = /* @__PURE__ */ __commonJSMin(((exports) => {
	for (const name of [
		"_connectionListener",
		"METHODS",
		"STATUS_CODES",
		"Agent",
		"ClientRequest",
		"IncomingMessage",
		"OutgoingMessage",
		"Server",
		"ServerResponse",
		"createServer",
		"validateHeaderName",
		"validateHeaderValue",
		"get",
		"request",
		"setMaxIdleHTTPParsers",
		"setGlobalProxyFromEnv",
		"maxHeaderSize",
		"globalAgent",
		"WebSocket",
		"CloseEvent",
		"MessageEvent"
	]) Object.defineProperty(exports, name, {
		enumerable: true,
		get: () => process.getBuiltinModule("node:http")[name]
	});
}));
// builtin:names:crypto
const take$2 = (name) => process.getBuiltinModule("node:crypto")[name];
const createHash = /* @__PURE__ */ take$2("createHash");
const randomUUID = /* @__PURE__ */ take$2("randomUUID");
// builtin:names:timers/promises
const take$1 = (name) => process.getBuiltinModule("node:timers/promises")[name];
const setTimeout = /* @__PURE__ */ take$1("setTimeout");
// src/foundation/evidence/canonical.ts
/** Digits that survive: the same sums on another CPU or thread count may differ beyond the twelfth. */
const SIGNIFICANT_DIGITS = 12;
/**
* Canonical JSON by RFC 8785: keys in UTF-16 order, no white space, ECMAScript numbers; floats are first
* rounded to 12 significant digits, undefined members left out. Throws RangeError for NaN and infinities.
*/
function canonical(value) {
	if (typeof value === "number") return canonicalNumber(value);
	if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(",")}]`;
	if (value !== null && typeof value === "object") return canonicalObject(value);
	return JSON.stringify(value);
}
/** Rounds as canonical JSON does, so that a decision made from stored facts sees what was stored. */
const rounded = (value) => Number.isInteger(value) ? value + 0 : Number(value.toPrecision(SIGNIFICANT_DIGITS));
function canonicalNumber(value) {
	if (!Number.isFinite(value)) throw new RangeError(`${value} has no place in JSON`);
	return JSON.stringify(rounded(value));
}
function canonicalObject(value) {
	return `{${Object.keys(value).sort().filter((key) => value[key] !== void 0).map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}
// src/foundation/evidence/digest.ts
/** SHA-256 of bytes or of UTF-8 text. */
const digestOf = (content) => `sha256:${createHash("sha256").update(content).digest("hex")}`;
/** SHA-256 of a value in canonical JSON (RFC 8785). */
const digestOfJson = (value) => digestOf(canonical(value));
// src/adapters/files/file-state.ts
/** Clocks of file systems tick this often, in milliseconds: of two changes within a tick, the second does not show. */
const TICK = 20;
/** Of those that know only whole seconds. */
const COARSE_TICK = 2e3;
const WHOLE_SECOND = 1000000000n;
const MILLISECOND = 1000000n;
/** The state of the file at an absolute path. The time of its last change cannot be set back, as `mtime` can. */
const stateOf = async (path) => stateIn(await stat(path, { bigint: true }));
/** As `stateOf`, after waiting for the tick of a change to end. */
async function settledStateOf(path) {
	const state = await stateOf(path);
	if (state.settled) return state;
	await setTimeout(21);
	return stateOf(path);
}
function stateIn({ dev, ino, size, mtimeNs, ctimeNs }) {
	const content = [
		dev,
		ino,
		size,
		mtimeNs
	].join(":");
	return {
		content,
		key: `${content}:${ctimeNs}`,
		settled: isSettled(ctimeNs)
	};
}
function isSettled(changed) {
	const tick = changed % WHOLE_SECOND === 0n ? COARSE_TICK : TICK;
	return Date.now() - Number(changed / MILLISECOND) > tick;
}
// builtin:names:stream/promises
const take = (name) => process.getBuiltinModule("node:stream/promises")[name];
const pipeline = /* @__PURE__ */ take("pipeline");
// src/foundation/reading/moments.ts
/** Letters of a format: pattern, directive of strptime, what the part looks like. */
const PARTS$1 = {
	yyyy: [
		"[0-9]{4}",
		"%Y",
		"year"
	],
	uuuu: [
		"[0-9]{4}",
		"%Y",
		"year"
	],
	yy: [
		"[0-9]{2}",
		"%y",
		"digits"
	],
	MMM: [
		"[A-Za-z]{3}",
		"%b",
		"word"
	],
	MM: [
		"(?:0[1-9]|1[0-2])",
		"%m",
		"digits"
	],
	M: [
		"(?:0?[1-9]|1[0-2])",
		"%m",
		"digits"
	],
	dd: [
		"(?:0[1-9]|[12][0-9]|3[01])",
		"%d",
		"digits"
	],
	d: [
		"(?:0?[1-9]|[12][0-9]|3[01])",
		"%d",
		"digits"
	],
	HH: [
		"(?:[01][0-9]|2[0-3])",
		"%H",
		"digits"
	],
	H: [
		"(?:[01]?[0-9]|2[0-3])",
		"%H",
		"digits"
	],
	hh: [
		"(?:0[1-9]|1[0-2])",
		"%I",
		"digits"
	],
	h: [
		"(?:0?[1-9]|1[0-2])",
		"%I",
		"digits"
	],
	mm: [
		"[0-5][0-9]",
		"%M",
		"digits"
	],
	ss: [
		"[0-5][0-9]",
		"%S",
		"digits"
	],
	SSS: [
		"[0-9]{3}",
		"%g",
		"digits"
	],
	SSSSSS: [
		"[0-9]{6}",
		"%f",
		"digits"
	],
	a: [
		"[AaPp][Mm]",
		"%p",
		"word"
	]
};
/** Reads a format; undefined where it uses letters that are none of its parts, or no part of a day or a clock. */
function readMoment(format) {
	const parts = format.match(/'[^']*'|([A-Za-z])\1*|[^A-Za-z']/g) ?? [];
	if (parts.join("") !== format) return void 0;
	const read = parts.map((part) => /^[A-Za-z]/.test(part) ? PARTS$1[part] : literalPart(part));
	if (!read.every((part) => part !== void 0)) return void 0;
	const type = typeOf(read.map(([, directive]) => directive));
	if (type === void 0) return void 0;
	const joined = (at) => read.map((part) => part[at]).join("");
	return {
		type,
		pattern: joined(0),
		strptime: joined(1),
		shape: joined(2)
	};
}
function literalPart(part) {
	const text = part === "''" ? "'" : part.replaceAll("'", "");
	return [
		text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"),
		text.replaceAll("%", "%%"),
		text
	];
}
/** A day needs year, month and day; a clock its hours and minutes. */
function typeOf(directives) {
	const has = (...any) => any.some((one) => directives.includes(one));
	const day = has("%Y", "%y") && has("%m", "%b") && has("%d");
	const clock = (has("%H") || has("%I") && has("%p")) && has("%M");
	const timed = has("%H", "%I", "%M", "%S", "%g", "%f", "%p");
	if (day) return clock ? "timestamp" : timed ? void 0 : "date";
	return clock && !has("%Y", "%y", "%m", "%b", "%d") ? "time" : void 0;
}
// src/foundation/step/programs.ts
/** What a machine must have for some steps, beside Node. */
const PROGRAM_REMEDIES = {
	python3: "install Python 3.9 or later (actions/setup-python on GitHub)",
	docker: "install Docker, or run this step on a machine that has it"
};
/** Programs that a step starts by itself, given its inputs (camelCase); what a command of the user starts is not known. */
function programsOf({ needs, inputs: fields }, inputs) {
	return [...needs.includes("environments") && "environment" in fields && inputs.environment !== void 0 ? ["python3"] : [], ...needs.includes("containers") ? ["docker"] : []];
}
/** Those of the programs that are not there, with what to do. */
async function missingPrograms(programs, { has }) {
	const found = await Promise.all(programs.map((program) => has(program)));
	return programs.filter((_, index) => !found[index]).map((program) => ({
		input: program,
		message: "is not on PATH of this machine",
		remedy: PROGRAM_REMEDIES[program]
	}));
}
// src/foundation/stats/sum.ts
/**
* Sum of `values` in index order with Neumaier's compensation (Neumaier 1974), so that the result depends
* neither on magnitude order nor on how the rows were batched. An empty array sums to 0.
*/
function sum(values) {
	const total = createSum();
	for (let i = 0; i < values.length; i++) total.add(values[i]);
	return total.value();
}
/** Starts a running Neumaier sum at 0. A non-finite term makes the sum non-finite, never silently finite. */
function createSum() {
	let high = 0;
	let low = 0;
	return {
		add(value) {
			const next = high + value;
			low += Math.abs(high) >= Math.abs(value) ? high - next + value : value - next + high;
			high = next;
		},
		value: () => Number.isFinite(high) ? high + low : high
	};
}
// src/foundation/rules/cursor.ts
/** Ends the reading of one rule; `parseRule` turns it into a `RuleError` and lets no other caller see it. */
var NotARule = class extends Error {
	error;
	constructor(error) {
		super(error.message);
		this.name = "NotARule";
		this.error = error;
	}
};
const WHITE_SPACE = " 	\r\n";
const isWhite = (character) => WHITE_SPACE.includes(character);
/** ASCII digits only. */
const isDigit = (character) => character >= "0" && character <= "9";
/** ASCII letters and the underscore: what names of metrics are made of. */
const isLetter = (character) => character >= "a" && character <= "z" || character >= "A" && character <= "Z" || character === "_";
/** The next character, or '\0' at the end: a character that no rule may hold. */
const peek = (cursor) => cursor.text[cursor.at] ?? "\0";
/** Whether nothing is left to read. */
const atEnd = (cursor) => cursor.at >= cursor.text.length;
/** Moves over white space; none is no problem. */
function skipWhite(cursor) {
	while (!atEnd(cursor) && isWhite(peek(cursor))) cursor.at += 1;
}
/** Moves over `word` when the text goes on with it. */
function accept(cursor, word) {
	if (!cursor.text.startsWith(word, cursor.at)) return false;
	cursor.at += word.length;
	return true;
}
/** Moves over `word` when it stands there as a whole word. */
function acceptWord(cursor, word) {
	const after = cursor.text[cursor.at + word.length] ?? " ";
	return !isLetter(after) && !isDigit(after) && accept(cursor, word);
}
/** The longest run of characters from here that `belongs` holds for; it may be empty. */
function takeWhile(cursor, belongs) {
	const start = cursor.at;
	while (!atEnd(cursor) && belongs(peek(cursor))) cursor.at += 1;
	return cursor.text.slice(start, cursor.at);
}
/** What stands at the cursor, short enough for a message. */
function whatStands(cursor) {
	if (atEnd(cursor)) return "the end";
	const rest = cursor.text.slice(cursor.at);
	const end = [...rest].findIndex(isWhite);
	return quoted(end === -1 ? rest : rest.slice(0, end));
}
/** A text in quotes for a message, cut after 40 characters. */
const quoted = (text) => JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
/** Ends the reading: what is wrong at `at`, an index into the text, and what to write instead. */
function notARule(cursor, message, remedy, at = cursor.at) {
	throw new NotARule({
		message,
		column: at + 1,
		remedy
	});
}
// src/foundation/rules/mistaken.ts
/** What people and word processors write instead of the plain sign. */
const MISTAKEN = {
	"=>": "`>=`",
	"=<": "`<=`",
	"<>": "`!=`",
	"=": "`==`",
	"≥": "`>=`",
	"≤": "`<=`",
	"≠": "`!=`",
	"−": "`-`, the plain minus",
	"–": "`-`, the plain minus",
	"“": "`\"`, the plain quote",
	"”": "`\"`, the plain quote"
};
/** Names the plain sign where another one stands. */
function refuseMistaken(cursor) {
	const rest = cursor.text.slice(cursor.at);
	const written = Object.keys(MISTAKEN).find((key) => rest.startsWith(key) && !rest.startsWith("=="));
	if (written !== void 0) notARule(cursor, `has ${quoted(written)}`, `write ${MISTAKEN[written]}`);
}
// src/foundation/rules/words.ts
const inMetric = (character) => isLetter(character) || isDigit(character) || "./-".includes(character);
const inBareWord = (character) => !" 	\r\n,[]\"“”=<>!*".includes(character);
/** Whether a metric can be written without quotes. */
const isBareMetric = (name) => name !== "" && isLetter(name[0]) && [...name].every(inMetric);
/** Whether a column or value of a selector can be written without quotes. */
const isBareWord = (word) => word !== "" && [...word].every(inBareWord);
/** A name as a metric is written: `roc_auc`, or in quotes `"macro avg/f1-score"`. */
function readMetricWord(cursor) {
	if (peek(cursor) === "\"") return readQuoted(cursor);
	if (peek(cursor) === "“" || peek(cursor) === "”") refuseMistaken(cursor);
	if (isLetter(peek(cursor))) return takeWhile(cursor, inMetric);
	return notARule(cursor, `has ${whatStands(cursor)} where a name belongs`, "write a name that starts with a letter, or put it in double quotes");
}
/** A text between double quotes, read back as it is. */
const inQuotes = (text) => `"${text.replace(/["\\]/g, "\\$&")}"`;
/** A column or a value between square brackets, bare or in quotes. */
function readWord(cursor, what) {
	if (peek(cursor) === "\"") return readQuoted(cursor);
	if (peek(cursor) === "“" || peek(cursor) === "”") refuseMistaken(cursor);
	const word = takeWhile(cursor, inBareWord);
	if (word === "") notARule(cursor, `lacks ${what}`, "write `[column]`, `[column=value]` or `[column=\"a value\"]`");
	return word;
}
function readQuoted(cursor) {
	const start = cursor.at;
	cursor.at += 1;
	let content = "";
	while (peek(cursor) !== "\"") {
		if (peek(cursor) === "\0") notARule(cursor, "has a double quote that is not closed", "close it with `\"`", start);
		if ("	\r\n".includes(peek(cursor))) notARule(cursor, "has a tab or line break between quotes", "write the name on one line");
		content += peek(cursor) === "\\" ? readEscape(cursor) : peek(cursor);
		cursor.at += 1;
	}
	cursor.at += 1;
	if (content === "") notARule(cursor, "has an empty name in quotes", "write the name between the quotes", start);
	return content;
}
/** Moves onto the escaped character. */
function readEscape(cursor) {
	cursor.at += 1;
	const escaped = peek(cursor);
	if (escaped !== "\"" && escaped !== "\\") notARule(cursor, `has ${quoted(`\\${escaped === "\0" ? "" : escaped}`)} between quotes`, "escape only `\"` and `\\`, each with one `\\`", cursor.at - 1);
	return escaped;
}
// src/foundation/rules/call.ts
/** The one spelling of a call: `mean(faithfulness)`, `mean("a b")`. */
const formatCall = ({ statistic, column }) => `${statistic}(${isBareMetric(column) ? column : inQuotes(column)})`;
/** The word that picks the worst slice, so it is no statistic. */
const WORST = "worst";
/** The statistic and the column of a metric that is a call in its one spelling; undefined for a plain name. */
function callOf(metric) {
	if (!metric.endsWith(")")) return void 0;
	const cursor = {
		text: metric,
		at: 0
	};
	try {
		const statistic = readMetricWord(cursor);
		if (!isStatistic(statistic) || statistic === "worst" || peek(cursor) !== "(") return void 0;
		const call = readArgument(cursor, statistic);
		return formatCall(call) === metric ? call : void 0;
	} catch (cause) {
		if (cause instanceof NotARule) return void 0;
		throw cause;
	}
}
/** Names of statistics are letters, digits and underscores. */
const isStatistic = (word) => [...word].every((character) => isLetter(character) || isDigit(character)) && word !== "";
/** The column between parentheses, from the opening one on. */
function readArgument(cursor, statistic) {
	const start = cursor.at;
	accept(cursor, "(");
	skipWhite(cursor);
	const column = readMetricWord(cursor);
	skipWhite(cursor);
	if (!accept(cursor, ")")) notARule(cursor, "has a parenthesis that is not closed after one column", `write one column, in double quotes where it has other characters, as in \`${statistic}("a column")\``, start);
	return {
		statistic,
		column
	};
}
// src/foundation/rules/selectors.ts
/** `[origin=JFK, carrier="A, B"]`, `[dest]`, `[*]`, or nothing. */
function readSelectors(cursor) {
	const selectors = [];
	const start = cursor.at;
	if (!accept(cursor, "[")) return selectors;
	do {
		skipWhite(cursor);
		selectors.push(readSelector(cursor, selectors));
		skipWhite(cursor);
	} while (accept(cursor, ","));
	if (atEnd(cursor)) notARule(cursor, "has a bracket that is not closed", "close it with `]`", start);
	if (!accept(cursor, "]")) notARule(cursor, `has ${whatStands(cursor)} between brackets`, "separate selectors by commas, and put values with other characters in double quotes");
	return selectors;
}
function readSelector(cursor, earlier) {
	const start = cursor.at;
	const column = accept(cursor, "*") ? "*" : refuseStar(cursor, readWord(cursor, "a column"), start);
	if (earlier.some((selector) => selector.column === column)) notARule(cursor, `names the column ${quoted(column)} twice`, "name it once", start);
	skipWhite(cursor);
	if (peek(cursor) !== "=") return { column };
	cursor.at += 1;
	if (column === "*") notARule(cursor, "gives a value to `*`", "name the column, as in `[origin=JFK]`", start);
	skipWhite(cursor);
	const at = cursor.at;
	return {
		column,
		value: accept(cursor, "*") ? "*" : refuseStar(cursor, readWord(cursor, "a value"), at)
	};
}
/** A star stands for every column or value, so one that is meant literally has no spelling. */
function refuseStar(cursor, word, at) {
	return word === "*" ? notARule(cursor, "names a column or value that is `*` itself", "rename it in the data", at) : word;
}
// src/foundation/rules/metric.ts
/** What a rule is about: `recall`, `recall[origin=JFK]`, `mean(cost)[origin=*]`, `worst(recall[origin=*])`. */
function readSubject(cursor) {
	if (peek(cursor) !== "\"" && !isLetter(peek(cursor))) notARule(cursor, "does not start with a metric", "write the metric first, such as `roc_auc >= 0.62`; put a name with other characters in double quotes");
	const start = cursor.at;
	if (startsWorst(cursor)) return readWorst(cursor, start);
	return readSliced(cursor);
}
/** A metric with its selectors, if it has any. */
function readSliced(cursor) {
	const metric = readMetric(cursor);
	skipWhite(cursor);
	return {
		metric,
		selectors: readSelectors(cursor)
	};
}
/** Moves to behind `worst(` where that is what is written. */
function startsWorst(cursor) {
	const start = cursor.at;
	if (accept(cursor, "worst")) {
		skipWhite(cursor);
		if (accept(cursor, "(")) return true;
	}
	cursor.at = start;
	return false;
}
function readWorst(cursor, start) {
	skipWhite(cursor);
	const sliced = readSliced(cursor);
	skipWhite(cursor);
	if (!accept(cursor, ")")) notARule(cursor, "has a parenthesis that is not closed after one metric", "write it as in `worst(recall[origin=*]) >= 0.6`", start + 5);
	if (!sliced.selectors.some(({ value }) => value === "*")) notARule(cursor, "asks for the worst slice, and names none to look at", "name a column with `*`, as in `worst(recall[origin=*]) >= 0.6`", start);
	return {
		...sliced,
		worst: true
	};
}
/** A name, or a statistic of a column. */
function readMetric(cursor) {
	const isBare = peek(cursor) !== "\"";
	const word = readMetricWord(cursor);
	const after = cursor.at;
	skipWhite(cursor);
	if (isBare && peek(cursor) === "(" && isStatistic(word)) return formatCall(readArgument(cursor, word));
	cursor.at = after;
	return word;
}
/** A metric as a rule spells it. */
const formatMetric = (metric) => isBareMetric(metric) || callOf(metric) ? metric : inQuotes(metric);
// src/foundation/rules/format.ts
/** The one spelling of a rule; `parseRule` reads it back as the same rule. */
function formatRule(rule) {
	const minimum = rule.minimum === void 0 ? "" : ` min ${rule.minimum}`;
	const severity = rule.severity === void 0 ? "" : ` ${rule.severity}`;
	return `${formatSubject(rule)} ${rule.operator} ${formatLimit(rule.limit)}${minimum}${severity}`;
}
/** What a rule is about: `recall[origin=JFK]`, `worst(recall[origin=*])`. */
function formatSubject({ metric, selectors, worst }) {
	const sliced = `${formatMetric(metric)}${formatSelectors(selectors)}`;
	return worst ? `${WORST}(${sliced})` : sliced;
}
/** `[origin=JFK, carrier=*]`, or nothing where there are no selectors: the name of a slice. */
function formatSelectors(selectors) {
	return selectors.length === 0 ? "" : `[${selectors.map(formatSelector).join(", ")}]`;
}
function formatSelector({ column, value }) {
	return value === void 0 ? formatWord(column) : `${formatWord(column)}=${formatWord(value)}`;
}
/** The right side of a rule: `0.62`, `50000000 B`, `baseline - 0.02`, `recall[sex=m] * 0.9`. */
function formatLimit(limit) {
	if (limit.kind === "absolute") return `${limit.value}${limit.unit === void 0 ? "" : ` ${limit.unit}`}`;
	const factor = limit.factor === 1 ? "" : ` * ${limit.factor}`;
	const sign = limit.offset < 0 ? "-" : "+";
	const offset = limit.offset === 0 ? "" : ` ${sign} ${Math.abs(limit.offset)}`;
	return `${limit.kind === "baseline" ? limit.kind : formatOther(limit)}${factor}${offset}`;
}
/** On the right side the bare word is the baseline model, not the start of a metric's name. */
const formatOther = (limit) => /^baseline(?![A-Za-z0-9_])/.test(limit.metric) ? `${inQuotes(limit.metric)}${formatSelectors(limit.selectors)}` : formatSubject(limit);
const formatWord = (word) => word === "*" || isBareWord(word) ? word : inQuotes(word);
// src/foundation/stats/undefined.ts
/** Says that a quantity has no value; `reason` names the input and what is missing. */
function undefinedBecause(reason) {
	return { undefined: reason };
}
/** True when the quantity has no value. */
function isUndefined(value) {
	return typeof value === "object" && value !== null && "undefined" in value && typeof value.undefined === "string";
}
/** Applies `f` to a defined value and passes an undefined one on. */
function mapDefined(value, f) {
	return isUndefined(value) ? value : f(value);
}
/** Tells a number that can be compared from NaN, ±Infinity and an undefined quantity. */
function definedNumber(value, what) {
	return Number.isFinite(value) ? value : undefinedBecause(`${what} is not a finite number`);
}
// src/domain/metrics/range.ts
const SHARE = {
	min: 0,
	max: 1
};
const SIGNED = {
	min: -1,
	max: 1
};
const POSITIVE = { min: 0 };
/** `is between 0 and 1`, `is at least 0`, `is at most 1`. */
function rangeWords({ min, max }) {
	if (min === void 0) return `is at most ${max}`;
	return max === void 0 ? `is at least ${min}` : `is between ${min} and ${max}`;
}
/** Sums of another library may leave a range in the last digits. */
const TOLERANCE = 1e-9;
/** Whether a metric can have the value at all. */
const isWithin = (value, { min = -Infinity, max = Infinity }) => value >= min - TOLERANCE && value <= max + TOLERANCE;
/** What to write for a share that was given in percent; empty where that is not what happened. */
const percentHint = (value, { max }) => max === 1 && value > 1 && value <= 100 ? `; write ${Number((value / 100).toPrecision(12))} for ${value} %` : "";
// src/domain/metrics/formulas/accuracy.ts
const accuracy = {
	name: "accuracy",
	about: "Share of rows predicted right.",
	tasks: ["binary", "multiclass"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: {
		kind: "proportion",
		isTrial: () => true,
		pairable: true,
		empty: "no rows"
	},
	headline: 3,
	aliases: ["acc"]
};
// src/domain/metrics/class-counts.ts
/** The margins of the confusion matrix, a class at a time. Its cells are read once, in their order. */
function classCounts({ classes, cells }) {
	const k = classes.length;
	const [labelled, predicted] = [new Float64Array(k), new Float64Array(k)];
	for (let label = 0, at = 0; label < k; label++) for (let said = 0; said < k; said++, at++) {
		const count = cells[at];
		if (count === 0) continue;
		labelled[label] += count;
		predicted[said] += count;
	}
	return classes.map((name, c) => ({
		name,
		hits: cells[c * k + c],
		labelled: labelled[c],
		predicted: predicted[c]
	}));
}
// src/domain/metrics/formulas/averages.ts
const precisionOf = ({ name, hits, predicted }) => predicted > 0 ? hits / predicted : undefinedBecause(`class ${JSON.stringify(name)} is never predicted`);
const recallOf = ({ name, hits, labelled }) => labelled > 0 ? hits / labelled : undefinedBecause(`no labels of class ${JSON.stringify(name)}`);
const f1Of = ({ hits, labelled, predicted }) => 2 * hits / (labelled + predicted);
const equally = () => 1;
const byRows = ({ labelled }) => labelled;
/** Over all decisions at once, each of precision, recall and F1 is the share of rows predicted right. */
const overAll = {
	kind: "proportion",
	isTrial: () => true,
	pairable: true,
	empty: "no rows"
};
const mean = (value, weigh) => ({
	kind: "cells",
	value: (counts) => weightedMean(classCounts(counts), value, weigh)
});
const average = (name, about, form) => ({
	name,
	about,
	tasks: ["multiclass"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form
});
/**
* Precision, recall and F1 of several classes, averaged: `macro` with equal weights over the classes that are
* labelled or predicted at all, `weighted` by labelled rows, `micro` over all decisions.
*/
const averages = [
	average("precision_macro", "Precision per class, averaged with equal weights.", mean(precisionOf, equally)),
	average("precision_micro", "Share of predictions that are right; equals accuracy.", overAll),
	average("precision_weighted", "Precision per class, weighted by the rows of the class.", mean(precisionOf, byRows)),
	average("recall_macro", "Recall per class, averaged with equal weights.", mean(recallOf, equally)),
	average("recall_micro", "Share of rows predicted right; equals accuracy.", overAll),
	average("recall_weighted", "Recall per class, weighted by its rows; equals accuracy.", overAll),
	{
		...average("f1_macro", "F1 per class, averaged with equal weights.", mean(f1Of, equally)),
		headline: 1
	},
	average("f1_micro", "F1 of all decisions together; equals accuracy.", overAll),
	average("f1_weighted", "F1 per class, weighted by the rows of the class.", mean(f1Of, byRows))
];
/** Undefined where a class that counts has no value of its own. */
function weightedMean(classes, value, weigh) {
	let sum = 0;
	let total = 0;
	for (const counts of classes) {
		const weight = counts.labelled + counts.predicted > 0 ? weigh(counts) : 0;
		if (weight === 0) continue;
		const own = value(counts);
		if (isUndefined(own)) return own;
		sum += weight * own;
		total += weight;
	}
	return total > 0 ? sum / total : undefinedBecause("no rows");
}
// src/domain/metrics/two-classes.ts
const NO_POSITIVES = "no positive labels";
const NO_NEGATIVES = "no negative labels";
const NO_PREDICTED_POSITIVES = "no predicted positives";
const NO_PREDICTED_NEGATIVES = "no predicted negatives";
/** A statistic of the four counts of two classes. */
const ofTwoClasses = (value) => ({
	kind: "cells",
	value: ({ cells }) => value({
		tn: cells[0],
		fp: cells[1],
		fn: cells[2],
		tp: cells[3]
	})
});
// src/domain/metrics/formulas/balanced-accuracy.ts
const balancedAccuracy = {
	name: "balanced_accuracy",
	about: "Mean of recall and specificity.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: ofTwoClasses(({ tp, fp, fn, tn }) => {
		if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
		if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
		return (tp / (tp + fn) + tn / (tn + fp)) / 2;
	})
};
// src/domain/metrics/columns.ts
/** The column, or the first row where it is not a finite number. */
function allFinite(values, what) {
	const bad = values.findIndex((value) => !Number.isFinite(value));
	return bad < 0 ? values : undefinedBecause(`${what} of row ${bad + 1} is ${values[bad]}, not a finite number`);
}
/** The column, or the first row where it is not a probability. */
function probabilities(values, column) {
	if (!values) return undefinedBecause(`no column ${column}`);
	const bad = values.findIndex((p) => !(p >= 0 && p <= 1));
	return bad < 0 ? values : undefinedBecause(`column ${column} of row ${bad + 1} is ${values[bad]}, not a probability between 0 and 1`);
}
/** A function of label - prediction for each row of a model of a number; undefined where it is not finite. */
function errorsOf(predictions, of) {
	if (predictions.task !== "regression") return undefinedBecause("classes have no distance");
	const { n, label, prediction } = predictions;
	return allFinite(filled$3(n, (row) => of(label[row] - prediction[row])), "the error");
}
/** A column of `n` values. */
function filled$3(n, value) {
	const values = new Float64Array(n);
	for (let row = 0; row < n; row++) values[row] = value(row);
	return values;
}
// src/domain/metrics/formulas/brier.ts
const brier = {
	name: "brier",
	about: "Mean squared distance of P(positive) from the label.",
	tasks: ["binary"],
	direction: "lower",
	range: SHARE,
	needs: "score",
	form: {
		kind: "mean",
		loss: squaredDistances
	},
	aliases: ["brier_score"],
	rangeElsewhere: POSITIVE
};
function squaredDistances(predictions) {
	if (predictions.task !== "binary") return undefinedBecause("brier needs two classes");
	const { n, label, score } = predictions;
	return mapDefined(probabilities(score, "score"), (p) => filled$3(n, (row) => (1 - (label[row] === 1 ? p[row] : 1 - p[row])) ** 2));
}
// src/domain/metrics/formulas/f1.ts
const f1 = {
	name: "f1",
	about: "Harmonic mean of precision and recall.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: ofTwoClasses(({ tp, fp, fn }) => {
		const whole = 2 * tp + fp + fn;
		return whole > 0 ? 2 * tp / whole : undefinedBecause("no positive labels and no predicted positives");
	})
};
// src/domain/metrics/formulas/log-loss.ts
/** Probabilities are moved this far from 0 and 1 before the logarithm: the spacing of doubles at 1, as scikit-learn does. */
const EPSILON = Number.EPSILON;
const logLoss = {
	name: "log_loss",
	about: "Mean negative log of the probability given to the true class, in nats.",
	tasks: ["binary", "multiclass"],
	direction: "lower",
	range: POSITIVE,
	needs: "score",
	form: {
		kind: "mean",
		loss: negativeLogs
	},
	headline: 2,
	aliases: [
		"logloss",
		"cross_entropy",
		"crossentropy"
	]
};
function negativeLogs(predictions) {
	if (predictions.task === "multiclass") return ofSeveralClasses(predictions);
	if (predictions.task === "regression") return undefinedBecause("a number has no probability");
	const { n, label, score } = predictions;
	return mapDefined(probabilities(score, "score"), (p) => filled$3(n, (row) => negativeLog(label[row] === 1 ? p[row] : 1 - p[row])));
}
function ofSeveralClasses({ n, label, scores, classes }) {
	if (!scores) return undefinedBecause("no score columns");
	for (const [c, column] of scores.entries()) {
		const checked = probabilities(column, `score:${classes[c]}`);
		if ("undefined" in checked) return checked;
	}
	return filled$3(n, (row) => negativeLog(scores[label[row]][row]));
}
const negativeLog = (p) => -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON));
// src/foundation/stats/ascending-order.ts
const FEW = 64;
const MOST_BINS = 2 ** 17;
/**
* Sorts finite values with their row indexes, equal values (0 and -0 too) in row order. Bins of equal width between
* the smallest and the largest value, each bin sorted in the same way: O(n) unless the values span many magnitudes,
* several times faster than comparing rows or a radix sort of row indexes, which miss the cache at every step.
*/
function ascendingOrder(column) {
	const sorted = {
		values: column.slice(),
		rows: Uint32Array.from(column, (_, row) => row)
	};
	sortRange(sorted, 0, column.length);
	return sorted;
}
function sortRange(sorted, from, to) {
	if (to - from <= FEW) {
		insertionSort(sorted, from, to);
		return;
	}
	const [min, max] = extremes(sorted.values, from, to);
	if (min === max) return;
	const ends = scatter(sorted, from, to, binOf(min, max, to - from));
	let start = 0;
	for (const end of ends) {
		if (end - start > 1) sortRange(sorted, from + start, from + end);
		start = end;
	}
}
/** Rising in the value, 0 for the smallest and the last bin for the largest, so that every level splits the range. */
function binOf(min, max, n) {
	const bins = Math.min(MOST_BINS, 2 ** Math.ceil(Math.log2(n)));
	const last = bins - 1;
	const width = max - min;
	if (width === Infinity) return {
		bins,
		bin: (v) => Math.trunc((v / 2 - min / 2) / (max / 2 - min / 2) * last)
	};
	return {
		bins,
		bin: (v) => Math.trunc((v - min) / width * last)
	};
}
/** Moves the rows of a range into their bins, in order; answers where each bin ends, counted from `from`. */
function scatter({ values, rows }, from, to, { bins, bin }) {
	const oldValues = values.slice(from, to);
	const oldRows = rows.slice(from, to);
	const next = new Uint32Array(bins + 1);
	for (let i = 0; i < oldValues.length; i++) next[bin(oldValues[i]) + 1]++;
	for (let b = 0; b < bins; b++) next[b + 1] += next[b];
	for (let i = 0; i < oldValues.length; i++) {
		const place = from + next[bin(oldValues[i])]++;
		values[place] = oldValues[i];
		rows[place] = oldRows[i];
	}
	return next.subarray(0, bins);
}
function insertionSort({ values, rows }, from, to) {
	for (let i = from + 1; i < to; i++) {
		const value = values[i];
		const row = rows[i];
		let place = i;
		for (; place > from && values[place - 1] > value; place--) {
			values[place] = values[place - 1];
			rows[place] = rows[place - 1];
		}
		values[place] = value;
		rows[place] = row;
	}
}
function extremes(values, from, to) {
	let min = values[from];
	let max = min;
	for (let i = from + 1; i < to; i++) {
		const value = values[i];
		if (value < min) min = value;
		else if (value > max) max = value;
	}
	return [min, max];
}
// src/domain/metrics/sorted-errors.ts
/** Sorts the absolute errors once, for any number of weightings; undefined where one is not finite. */
const sortedErrors = (predictions) => mapDefined(errorsOf(predictions, Math.abs), ascendingOrder);
// src/domain/metrics/formulas/max-error.ts
const maxError = {
	name: "max_error",
	about: "Largest absolute error, in the unit of the label.",
	tasks: ["regression"],
	direction: "lower",
	range: POSITIVE,
	needs: "prediction",
	form: {
		kind: "point",
		prepare: (predictions, shared) => (weights) => predictions.weight ? undefinedBecause("the largest error has no weighted form") : mapDefined(shared(sortedErrors), (sorted) => largest(sorted, weights))
	}
};
/** Largest absolute error among the rows that count. */
function largest({ rows, values }, weights) {
	const last = rows.findLastIndex((row) => !weights || weights[row] > 0);
	return last < 0 ? undefinedBecause("no rows") : values[last];
}
// src/domain/metrics/formulas/mcc.ts
const mcc = {
	name: "mcc",
	about: "Matthews correlation of label and prediction.",
	tasks: ["binary"],
	direction: "higher",
	range: SIGNED,
	needs: "prediction",
	form: ofTwoClasses(matthews),
	aliases: ["matthews_corrcoef"]
};
/** Matthews correlation coefficient (Matthews 1975); undefined where label or prediction is constant. */
function matthews({ tp, fp, fn, tn }) {
	if (tp + fn === 0) return undefinedBecause(NO_POSITIVES);
	if (tn + fp === 0) return undefinedBecause(NO_NEGATIVES);
	if (tp + fp === 0) return undefinedBecause(NO_PREDICTED_POSITIVES);
	if (tn + fn === 0) return undefinedBecause(NO_PREDICTED_NEGATIVES);
	const value = (tp * tn - fp * fn) / (Math.sqrt((tp + fp) * (tn + fn)) * Math.sqrt((tp + fn) * (tn + fp)));
	return Math.min(1, Math.max(-1, value));
}
// src/domain/metrics/formulas/mean-absolute-error.ts
const meanAbsoluteError = {
	name: "mae",
	about: "Mean absolute error, in the unit of the label.",
	tasks: ["regression"],
	direction: "lower",
	range: POSITIVE,
	needs: "prediction",
	form: {
		kind: "mean",
		loss: (predictions) => errorsOf(predictions, Math.abs),
		distance: true
	},
	headline: 2,
	aliases: ["mean_absolute_error"]
};
// src/domain/metrics/formulas/mean-squared-error.ts
const loss = (predictions) => errorsOf(predictions, (error) => error * error);
const meanSquaredError = {
	name: "mse",
	about: "Mean squared error, in the squared unit of the label.",
	tasks: ["regression"],
	direction: "lower",
	range: POSITIVE,
	needs: "prediction",
	form: {
		kind: "mean",
		loss
	},
	aliases: ["mean_squared_error"]
};
const rootMeanSquaredError = {
	...meanSquaredError,
	name: "rmse",
	about: "Root of the mean squared error, in the unit of the label.",
	form: {
		kind: "mean",
		loss,
		root: true
	},
	headline: 1,
	aliases: ["root_mean_squared_error"]
};
// src/domain/metrics/weights.ts
/** Total weight of `n` rows. */
const totalWeight = (n, weights) => weights ? sum(weights) : n;
/** Weighted sum of a column, in row order. */
function weightedSum(values, weights) {
	if (!weights) return sum(values);
	const total = createSum();
	for (let i = 0; i < values.length; i++) total.add(weights[i] * values[i]);
	return total.value();
}
// src/domain/metrics/formulas/median-absolute-error.ts
const medianAbsoluteError = {
	name: "median_absolute_error",
	about: "Median absolute error, in the unit of the label.",
	tasks: ["regression"],
	direction: "lower",
	range: POSITIVE,
	needs: "prediction",
	form: {
		kind: "rows",
		prepare: (_, shared) => (weights) => mapDefined(shared(sortedErrors), (sorted) => weights instanceof Uint32Array ? repeatedMedian(sorted, weights) : weightedMedian(sorted, weights)),
		quantile: {
			share: .5,
			sorted: sortedErrors
		}
	},
	aliases: ["medae"]
};
/**
* The error that half of the weight lies below; between two rows, their middle. With whole weights this is the
* median of the rows repeated so often.
*/
function weightedMedian({ values, rows }, weights) {
	const half = totalWeight(values.length, weights) / 2;
	const reached = createSum();
	let lower;
	for (let i = 0; i < values.length; i++) {
		const weight = weights ? weights[rows[i]] : 1;
		if (weight === 0) continue;
		if (lower !== void 0) return (lower + values[i]) / 2;
		reached.add(weight);
		if (reached.value() > half) return values[i];
		if (reached.value() === half) lower = values[i];
	}
	return undefinedBecause("no rows");
}
/** The same of rows that are repeated, as a bootstrap asks thousands of times: whole numbers need no careful sum. */
function repeatedMedian({ values, rows }, times) {
	let left = 0;
	for (let row = 0; row < times.length; row++) left += times[row];
	if (left === 0) return undefinedBecause("no rows");
	left /= 2;
	let at = 0;
	for (; left > 0; at++) left -= times[rows[at]];
	const lower = values[at - 1];
	if (left < 0) return lower;
	while (times[rows[at]] === 0) at++;
	return (lower + values[at]) / 2;
}
// src/domain/metrics/ranking.ts
/** Ranks the rows by score once, for any number of weightings; undefined without finite scores. */
function rankingOf(predictions) {
	if (predictions.task !== "binary") return undefinedBecause("a ranking needs two classes");
	const { score, label } = predictions;
	if (!score) return undefinedBecause("no column score");
	return mapDefined(allFinite(score, "column score"), () => {
		const { rows, values } = ascendingOrder(score);
		return {
			rows: rows.reverse(),
			label: label.map((_, i) => label[rows[i]]),
			ends: groupEnds(values.reverse())
		};
	});
}
function groupEnds(values) {
	const ends = new Uint32Array(values.length);
	let groups = 0;
	for (let i = 1; i <= values.length; i++) if (values[i] !== values[i - 1]) ends[groups++] = i;
	return ends.subarray(0, groups);
}
/** Walks down the scores; answers the totals of positives and negatives. */
function walk$1({ label, rows, ends }, weights, step) {
	let tp = 0;
	let fp = 0;
	let place = 0;
	for (const end of ends) {
		let dp = 0;
		let dn = 0;
		for (; place < end; place++) {
			const weight = weights ? weights[rows[place]] : 1;
			if (label[place] === 1) dp += weight;
			else dn += weight;
		}
		step(tp, fp, dp, dn);
		tp += dp;
		fp += dn;
	}
	return {
		positives: tp,
		negatives: fp
	};
}
// src/domain/metrics/formulas/pr-auc.ts
const prAuc = {
	name: "pr_auc",
	about: "Average precision: precision at each score, weighted by the recall gained there.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "score",
	form: {
		kind: "rows",
		prepare: (_, shared) => (weights) => mapDefined(shared(rankingOf), (ranking) => averagePrecision(ranking, weights)),
		withoutEach: (_, shared) => mapDefined(shared(rankingOf), precisionWithoutEach)
	},
	aliases: [
		"ap",
		"auprc",
		"aupr",
		"average_precision"
	]
};
/**
* Average precision: sum over distinct scores of (recall gained) × (precision there), without interpolation
* (as scikit-learn's average_precision_score). Undefined without positives.
*/
function averagePrecision(ranking, weights) {
	const area = createSum();
	const { positives } = walk$1(ranking, weights, (tp, fp, dp, dn) => {
		if (dp > 0) area.add(dp * (tp + dp) / (tp + dp + fp + dn));
	});
	return positives > 0 ? area.value() / positives : undefinedBecause(NO_POSITIVES);
}
/**
* Average precision of all rows but each one, in the order of the rows. A row takes itself from the counts at its own
* score and below; what stands above it stays. NaN without another positive.
*/
function precisionWithoutEach(ranking) {
	const { label, rows, ends } = ranking;
	const scores = ends.length;
	const [tps, counts, hits] = [
		new Float64Array(scores),
		new Float64Array(scores),
		new Float64Array(scores)
	];
	let score = 0;
	const { positives } = walk$1(ranking, void 0, (tp, fp, dp, dn) => {
		tps[score] = tp + dp;
		counts[score] = tp + dp + fp + dn;
		hits[score++] = dp;
	});
	const above = areaAbove(tps, counts, hits);
	const without = new Float64Array(label.length);
	let [belowNegative, belowPositive] = [0, 0];
	for (let at = scores - 1; at >= 0; at--) {
		const [tp, count, dp] = [
			tps[at],
			counts[at],
			hits[at]
		];
		const rest = count - 1;
		const ofNegative = rest > 0 ? dp * tp / rest : 0;
		const ofPositive = rest > 0 ? (dp - 1) * (tp - 1) / rest : 0;
		for (let place = ends[at - 1] ?? 0; place < ends[at]; place++) without[rows[place]] = label[place] === 1 ? (above[at] + ofPositive + belowPositive) / (positives - 1) : (above[at] + ofNegative + belowNegative) / positives;
		belowNegative += ofNegative;
		belowPositive += rest > 0 ? dp * (tp - 1) / rest : 0;
	}
	return without;
}
/** For each score the part of the area that lies above it, times the positives. */
function areaAbove(tps, counts, hits) {
	let area = 0;
	return hits.map((dp, at) => {
		const above = area;
		area += dp * tps[at] / counts[at];
		return above;
	});
}
// src/domain/metrics/formulas/precision.ts
/** Its rows differ between models, so two of them cannot be paired as one set of trials. */
const precision = {
	name: "precision",
	about: "Share of predicted positives that are positive.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: {
		kind: "proportion",
		isTrial: (_, prediction) => prediction === 1,
		pairable: false,
		empty: NO_PREDICTED_POSITIVES
	},
	aliases: ["ppv"]
};
// src/domain/metrics/formulas/r2.ts
const r2 = {
	name: "r2",
	about: "Share of the variance of the label that is explained; below 0 when worse than its mean.",
	tasks: ["regression"],
	direction: "higher",
	range: { max: 1 },
	needs: "prediction",
	form: {
		kind: "rows",
		prepare: explained,
		lossOfEach: influence,
		withoutEach
	},
	headline: 3,
	aliases: ["r2_score"]
};
const squaredErrors = (predictions) => errorsOf(predictions, (error) => error * error);
/** Coefficient of determination: 1 − squared errors / squared distances from the mean label. Undefined for a constant label. */
function explained({ n, label }, shared) {
	return (weights) => {
		const squared = shared(squaredErrors);
		if (isUndefined(squared)) return squared;
		if (isConstant(label, weights)) return undefinedBecause(n === 1 ? "one row has no variance" : "the label is constant");
		const mean = weightedSum(label, weights) / totalWeight(n, weights);
		const spread = createSum();
		for (let i = 0; i < n; i++) spread.add((label[i] - mean) ** 2 * (weights?.[i] ?? 1));
		return 1 - weightedSum(squared, weights) / spread.value();
	};
}
/**
* The influence of each row on 1 - r2 = squared errors / squared distances of the label, by the delta method:
* (squared error - (1 - r2) squared distance) / mean squared distance, which has the mean 0.
*/
function influence(predictions, shared) {
	const { n, label } = predictions;
	return mapDefined(explained(predictions, shared)(), (value) => mapDefined(shared(squaredErrors), (squared) => {
		const mean = sum(label) / n;
		const distances = filled$3(n, (row) => (label[row] - mean) ** 2);
		const spread = sum(distances) / n;
		return filled$3(n, (row) => (squared[row] - (1 - value) * distances[row]) / spread);
	}));
}
/** r2 without each row, from the sums over all: a row takes n / (n - 1) of its squared distance from the mean along. */
function withoutEach({ n, label }, shared) {
	return mapDefined(shared(squaredErrors), (squared) => {
		const mean = sum(label) / n;
		const distances = filled$3(n, (row) => (label[row] - mean) ** 2);
		const [errors, spread] = [sum(squared), sum(distances)];
		return filled$3(n, (row) => 1 - (errors - squared[row]) / (spread - n / (n - 1) * distances[row]));
	});
}
/** Whether the rows that count have one label. */
function isConstant(label, weights) {
	const counted = label.findIndex((_, i) => !weights || weights[i] > 0);
	return label.every((value, i) => value === label[counted] || weights?.[i] === 0);
}
// src/domain/metrics/formulas/recall.ts
const recall = {
	name: "recall",
	about: "Share of positives that are predicted positive.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "prediction",
	form: {
		kind: "proportion",
		isTrial: (label) => label === 1,
		pairable: true,
		empty: NO_POSITIVES
	},
	aliases: [
		"sensitivity",
		"tpr",
		"hit_rate",
		"true_positive_rate"
	]
};
// src/domain/metrics/formulas/roc-auc.ts
const rocAuc = {
	name: "roc_auc",
	about: "Chance that a positive row scores above a negative one, ties counted half.",
	tasks: ["binary"],
	direction: "higher",
	range: SHARE,
	needs: "score",
	form: {
		kind: "auc",
		prepare: (_, shared) => (weights) => mapDefined(shared(rankingOf), (ranking) => areaUnderRoc(ranking, weights))
	},
	headline: 1,
	aliases: [
		"auc",
		"auroc",
		"aucroc"
	]
};
/**
* Area under the ROC curve: P(a positive scores above a negative) + half P(they tie) (Hanley & McNeil 1982).
* Exact in integers below 130 million rows. Undefined with one class.
*/
function areaUnderRoc(ranking, weights) {
	const twice = createSum();
	const { positives, negatives } = walk$1(ranking, weights, (tp, _fp, dp, dn) => twice.add(dn * (2 * tp + dp)));
	if (!(positives > 0)) return undefinedBecause(NO_POSITIVES);
	if (!(negatives > 0)) return undefinedBecause(NO_NEGATIVES);
	return twice.value() / (2 * positives * negatives);
}
// src/domain/metrics/catalogue.ts
/** Every metric, in the order in which people see them. A new one is one file in `formulas/` and one line here. */
const METRICS = [
	accuracy,
	precision,
	recall,
	f1,
	{
		name: "specificity",
		about: "Share of negatives that are predicted negative.",
		tasks: ["binary"],
		direction: "higher",
		range: SHARE,
		needs: "prediction",
		form: {
			kind: "proportion",
			isTrial: (label) => label === 0,
			pairable: true,
			empty: NO_NEGATIVES
		},
		aliases: ["tnr", "true_negative_rate"]
	},
	balancedAccuracy,
	mcc,
	rocAuc,
	prAuc,
	logLoss,
	brier,
	...averages,
	meanAbsoluteError,
	meanSquaredError,
	rootMeanSquaredError,
	r2,
	medianAbsoluteError,
	maxError
];
/** The metric that rules and facts call so; undefined for a name that no metric has. */
const metricNamed = (name, metrics = METRICS) => metrics.find((metric) => metric.name === name);
/** The metrics of one task, in the order of the catalogue. */
const metricsOf = (task, metrics = METRICS) => metrics.filter(({ tasks }) => tasks.includes(task));
/** Names of up to three metrics that say most about a model of the task, the first one first. */
const headlineMetrics = (task) => METRICS.filter(({ tasks, headline }) => headline !== void 0 && tasks.some((one) => one === task)).toSorted((a, b) => a.headline - b.headline).map(({ name }) => name);
// src/domain/metrics/foreign/direction.ts
/**
* Which way is better for a metric of a foreign metrics file, by its name alone: scikit-learn's `neg_` prefix
* means higher; then the catalogue and a table of the field's other names, after the path (`eval/…`, `macro avg/…`), lm-eval's filter
* (`acc,none`), a cut-off (`ndcg@10`) and words such as `test_`, `_macro` or `_p95` are taken off.
* A name that is not certain is `unknown`: a gate must not guess.
*/
function directionOf(name) {
	const leaf = plainName(name);
	if (leaf.startsWith("neg_")) return "higher";
	return tableDirection(leaf) ?? tableDirection(withoutQualifiers(leaf)) ?? "unknown";
}
/** `metrics/mAP50-95(B)` → `map50_95`; `Test AUC` → `test_auc`; `acc,none` → `acc`. */
function plainName(name) {
	const [uncut = ""] = name.trim().split(/[,@]|\(/, 1);
	return (uncut.split(/[/:|]|\.(?=[A-Za-z])/).findLast((part) => part.trim() !== "") ?? "").trim().replace(/(?<=[a-z0-9])(?=[A-Z][a-z])/g, "_").toLowerCase().replace(/[\s.-]+/g, "_");
}
const QUALIFIER = "(?:train|training|test|val|valid|validation|eval|evaluation|dev|holdout|cv|best|final|last|mean|avg|average|overall|macro|micro|weighted|samples|binary|categorical|sparse|p\\d+|\\d+|at|k|score|ms|s|sec|seconds|us|norm)";
const LEADING = new RegExp(`^${QUALIFIER}_`);
const TRAILING = new RegExp(`_${QUALIFIER}$`);
/** `val_f1_macro` → `f1`: the name that a table knows, without what says of which rows or how it was averaged. */
function withoutQualifiers(name) {
	const shorter = name.replace(TRAILING, "").replace(LEADING, "");
	if (shorter === name || tableDirection(shorter)) return shorter;
	return withoutQualifiers(shorter);
}
const CALLED = new Map(METRICS.flatMap((metric) => [metric.name, ...metric.aliases ?? []].map((name) => [name, metric])));
/** The metric of ours that a name means, which may be the name that another library gives it. */
const metricCalled = (name) => CALLED.get(name);
function tableDirection(name) {
	const ours = metricCalled(name);
	if (ours) return ours.direction;
	const lower = LOWER.has(name) || LOWER_PATTERN.test(name);
	if (lower === (HIGHER.has(name) || HIGHER_PATTERN.test(name))) return void 0;
	return lower ? "lower" : "higher";
}
const words = (text) => new Set(text.trim().split(/\s+/));
const LOWER = words(`
  loss nll deviance error err error_rate errors
  rmsle msle mape smape wape mase mean_pinball_loss residual_error wer cer ter mer perplexity ppl bits_per_byte byte_perplexity word_perplexity
  fpr fnr fdr false_positive_rate false_negative_rate false_discovery_rate false_positives false_negatives
  hamming hamming_distance ece mce calibration_error expected_calibration_error psi drift
  duration size model_size cost fid eer misclassification_rate`);
const HIGHER = words(`
  fbeta f_beta f_measure npv true_positives true_negatives kappa cohen_kappa iou miou jaccard dice map ndcg dcg mrr
  bleu sacrebleu chrf meteor rouge sharpe explained_variance pearson spearman pearsonr spearmanr kendall
  exact_match em pass_rate win_rate coverage gini ks silhouette youden informedness`);
const LOWER_PATTERN = /^latency|_(loss|error|err|latency|logloss|crossentropy|deviance|rmse|mae|mse|mape|perplexity)$/;
const HIGHER_PATTERN = /_(acc|accuracy|auc|auroc|recall|precision|f1|iou|kappa)$|^(rouge|map|f)_?(\d+|l|lsum|\d+_\d+)$/;
// node_modules/yaml/dist/nodes/identity.js
var require_identity$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity$1();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity$1();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity$1();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity$1();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity$1();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = require_builtin_process();
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity$1();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity$1();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity$1();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity$1();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	exports.schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = require_builtin_buffer();
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity$1();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity$1();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity$1();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = require_builtin_process();
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity$1();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = require_builtin_process();
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity$1();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity$1();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));
// src/foundation/reading/depth.ts
var import_dist = require_dist();
const LEVELS = [
	"block-map",
	"block-seq",
	"flow-collection"
];
/** The parser also holds the document, and the scalar that it reads. */
const isDeep = ({ stack }) => stack.length > 100 && stack.filter(({ type }) => LEVELS.includes(type)).length > 100;
/**
* Where YAML is nested deeper than `MOST_LEVELS`. Token by token: the library composes by recursion, and takes seconds
* to find the end of its stack.
*/
function deepInYaml(text) {
	if (isShallow(text)) return void 0;
	const parser = new import_dist.Parser();
	for (const lexeme of new import_dist.Lexer().lex(text)) {
		const { offset } = parser;
		Array.from(parser.next(lexeme));
		if (isDeep(parser)) return offset;
	}
}
/** Every level takes one of these signs at least: most texts have too few of them for many levels. */
const isShallow = (text) => [...text.matchAll(/[[{:?-]/g).take(101)].length <= 100;
const [QUOTE$1, BACKSLASH$1] = [34, 92];
const [OPEN_LIST, OPEN_MAPPING] = [91, 123];
const [CLOSE_LIST, CLOSE_MAPPING] = [93, 125];
/** Where JSON is nested deeper than `MOST_LEVELS`. */
function deepInJson(text) {
	let [levels, quoted] = [0, false];
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (quoted && code === BACKSLASH$1) at += 1;
		else if (code === QUOTE$1) quoted = !quoted;
		else if (quoted) continue;
		else if (code === OPEN_LIST || code === OPEN_MAPPING) levels += 1;
		else if (code === CLOSE_LIST || code === CLOSE_MAPPING) levels -= 1;
		if (levels > 100) return at;
	}
}
// src/foundation/reading/plain-json.ts
/** Keys that would do harm. */
const FORBIDDEN_KEYS = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
/**
* Reads JSON whose value as YAML is the same, in a small part of the time. Answers undefined for all other text; for
* what is refused in YAML, such as keys that stand twice; and for tabs and lone carriage returns, which YAML reads in
* its own way.
*/
function plainJson(text) {
	if (/\t|\r(?!\n)/.test(text)) return void 0;
	try {
		const value = JSON.parse(text);
		return deepInJson(text) === void 0 && keysIn(value) === keysWritten(text) ? { value } : void 0;
	} catch {
		return;
	}
}
/** How many keys the objects in a value have; NaN if one of them is refused. */
function keysIn(value) {
	if (value === null || typeof value !== "object") return 0;
	const keys = Array.isArray(value) ? [] : Object.keys(value);
	if (keys.some((key) => key === "<<" || FORBIDDEN_KEYS.has(key))) return NaN;
	return Object.values(value).reduce((sum, item) => sum + keysIn(item), keys.length);
}
const [QUOTE, BACKSLASH, COLON] = [
	34,
	92,
	58
];
/** How many keys a text of JSON has, each as often as it stands there: a colon outside of texts follows each. */
function keysWritten(text) {
	let [keys, quoted] = [0, false];
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (quoted && code === BACKSLASH) at += 1;
		else if (code === QUOTE) quoted = !quoted;
		else if (!quoted && code === COLON) keys += 1;
	}
	return keys;
}
// src/foundation/reading/yaml-document.ts
/** A broken file repeats one mistake thousands of times; the first ones say it. */
const MAX_PROBLEMS = 20;
/**
* Reads YAML 1.2 as plain data: no aliases, no merge keys, no custom tags, no duplicate keys.
* Answers the problems, each with file, line and column, instead of throwing. Whoever reads the text bounds its size.
*/
function readDocument(text, file) {
	const deep = deepInYaml(text);
	if (deep !== void 0) return { problems: [tooDeep(text, deep, file)] };
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		uniqueKeys: false,
		prettyErrors: false,
		merge: false,
		strict: true
	});
	const place = (offset) => {
		const { line, col } = lines.linePos(offset);
		return {
			file,
			line: Math.max(line, 1),
			column: Math.max(col, 1)
		};
	};
	const problems = [...syntaxProblems(document, place, file), ...forbidden(document, place, file)];
	if (problems.length > 0) return { problems: problems.slice(0, MAX_PROBLEMS) };
	return {
		value: document.toJS({ maxAliasCount: 0 }),
		isJson: false,
		at: (path) => place(offsetOf(document, path)),
		keyAt: (path) => place(keyOffsetOf(document, path))
	};
}
function tooDeep(text, offset, file) {
	const before = text.slice(0, offset).split("\n");
	return {
		input: file,
		message: `is nested deeper than 100 levels`,
		remedy: "write it flatter",
		at: {
			file,
			line: before.length,
			column: before.at(-1).length + 1
		}
	};
}
/** JSON is YAML; who writes the one need not know of the other. */
const languageOf = (file) => file.toLowerCase().endsWith(".json") ? "JSON" : "YAML";
function syntaxProblems(document, place, file) {
	return [...new Map([...document.errors, ...document.warnings].toReversed().map((error) => [error.pos[0], error])).values()].toReversed().map((error) => ({
		input: file,
		message: `is not readable ${languageOf(file)}: ${error.message.split("\n")[0]}`,
		remedy: "correct the line",
		at: place(error.pos[0])
	}));
}
/** What YAML has beyond plain data, and keys that would be lost or do harm. */
function forbidden(document, place, file) {
	const problems = [];
	const plain = `write the value out in plain ${languageOf(file)}`;
	const refuse = (node, message, remedy = plain) => void problems.push({
		input: file,
		message,
		remedy,
		at: place(node.range?.[0] ?? 0)
	});
	const refuseTag = (node) => {
		if (node.tag) refuse(node, `has the tag ${node.tag}`);
	};
	refuseVersion(document, refuse);
	(0, import_dist.visit)(document, {
		Scalar: (_, node) => refuseTag(node),
		Seq: (_, node) => refuseTag(node),
		Alias: (_, node) => refuse(node, `uses an alias (*${node.source})`),
		Map: (_, node) => {
			refuseTag(node);
			refuseKeys(node, refuse);
		},
		Pair: (_, { key }) => {
			if ((0, import_dist.isScalar)(key)) refuseKey(key, refuse);
		}
	});
	return problems;
}
function refuseVersion({ directives }, refuse) {
	const { explicit, version } = directives?.yaml ?? {};
	if (explicit && version !== "1.2") refuse({ range: [0] }, `asks for YAML ${version}`, "remove the %YAML line: this is YAML 1.2");
}
/** Keys that are no text, and keys that stand twice. */
function refuseKeys({ items }, refuse) {
	const seen = /* @__PURE__ */ new Set();
	for (const { key } of items) {
		const name = (0, import_dist.isScalar)(key) ? String(key.value) : void 0;
		if (name === void 0) refuse(key, "has a key that is not plain text");
		else if (seen.has(name)) refuse(key, `has the key ${JSON.stringify(key.value)} twice in one place`, "keep one of them");
		else seen.add(name);
	}
}
function refuseKey(key, refuse) {
	if (FORBIDDEN_KEYS.has(String(key.value))) refuse(key, `has the key ${JSON.stringify(key.value)}`);
	if (key.value === "<<") refuse(key, "uses a merge key (<<)");
}
function offsetOf(document, path) {
	let node = document.contents;
	let offset = 0;
	for (const part of path) {
		const next = child(node, part);
		if (next === void 0) break;
		offset = next.offset;
		node = next.node;
	}
	return offset;
}
/** Offset of the last key of a path; of the nearest thing around it that exists where there is no such key. */
function keyOffsetOf(document, path) {
	const [last, above] = [path.at(-1), path.slice(0, -1)];
	let node = document.contents;
	for (const part of above) node = child(node, part)?.node;
	return (((0, import_dist.isMap)(node) ? node.items.find(({ key }) => isKey(key, last)) : void 0)?.key)?.range?.[0] ?? offsetOf(document, path);
}
const isKey = (key, name) => (0, import_dist.isScalar)(key) && String(key.value) === String(name);
function child(node, part) {
	if ((0, import_dist.isMap)(node)) {
		const pair = node.items.find(({ key }) => isKey(key, part));
		if (!pair) return void 0;
		const start = pair.value?.range?.[0] ?? pair.key.range?.[0] ?? 0;
		return {
			node: pair.value,
			offset: (0, import_dist.isMap)(pair.value) || (0, import_dist.isSeq)(pair.value) ? pair.key.range?.[0] ?? start : start
		};
	}
	if ((0, import_dist.isSeq)(node)) {
		const item = node.items[Number(part)];
		return item ? {
			node: item,
			offset: item.range?.[0] ?? 0
		} : void 0;
	}
}
// src/foundation/reading/yaml.ts
/**
* Reads a document of YAML as `readDocument` does. One that is JSON is read as such, and as YAML only when somebody asks
* where in it something stands.
*/
function readYaml(text, file) {
	const json = plainJson(text);
	if (!json) return readDocument(text, file);
	let read;
	const places = () => {
		read ??= sourceOf(readDocument(text, file));
		return read;
	};
	return {
		...json,
		isJson: true,
		at: (path) => places().at(path),
		keyAt: (path) => places().keyAt(path)
	};
}
/** What was read; throws `InputErrors` if that has problems. */
function sourceOf(read) {
	if ("problems" in read) throw new InputErrors(read.problems);
	return read;
}
// src/foundation/text/numbers.ts
/** Four decimals; fewer for large numbers, more for small ones; whole numbers below 10^12 in full, thousands grouped. */
function formatNumber(value) {
	if (!Number.isFinite(value)) return "undefined";
	const size = Math.abs(value);
	if (size >= 0xe8d4a51000) return value.toExponential(3);
	if (Number.isInteger(value) || size >= 1e3) return grouped(value);
	if (size >= 1) return value.toPrecision(5);
	if (size >= .001) return value.toFixed(4);
	return size >= 1e-4 ? value.toPrecision(2) : value.toExponential(2);
}
/** A difference with its sign: +0.0041, -0.0200; with the plain minus, which rules are written with. */
function formatSigned(value) {
	const digits = formatNumber(Math.abs(value));
	return value === 0 ? "0" : `${value > 0 ? "+" : "-"}${digits}`;
}
/** What was seen; null is said, since an empty cell may mean anything. */
const formatScalar = (value, number = formatNumber) => value === null ? "undefined" : typeof value === "number" ? number(value) : String(value);
/** `0.6630 (0.6581 to 0.6679)`; without an interval the value alone. */
function formatEstimate(estimate, number = formatNumber) {
	const value = formatScalar(estimate.value, number);
	const interval = formatInterval(estimate, number);
	return interval === "" ? value : `${value} (${interval})`;
}
/** `0.6581 to 0.6679`, or nothing where no interval was computed. */
function formatInterval({ lower, upper }, number = formatNumber) {
	return lower === void 0 || upper === void 0 ? "" : `${formatScalar(lower, number)} to ${formatScalar(upper, number)}`;
}
/** Decimals with which the width of an interval has three significant digits. */
function decimalsOf(width) {
	return width > 0 ? Math.min(10, Math.max(0, 2 + Math.ceil(-Math.log10(width)))) : 4;
}
/** A number with these decimals, thousands grouped. */
const fixed = (value, decimals) => decimal(value, decimals).replace(/^-(?=[0.,]*$)/, "");
/** The same with its sign; 0 has none. */
const signed$1 = (value, decimals) => {
	const text = fixed(value, decimals);
	return text.startsWith("-") || /^[0.,]*$/.test(text) ? text : `+${text}`;
};
/** Four significant digits for a number without an interval. */
const plain$1 = (value) => Number.isInteger(value) ? decimal(value, 0) : Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9 ? value.toExponential(2) : significant(value, 4);
/** At most four significant digits, none of them a trailing 0. */
const short = (value) => String(Number(value.toPrecision(4)));
/** `90 %` for 0.9; with `digits`, at most so many significant ones. */
function percent(share, digits) {
	const value = share * 100;
	return `${Number(digits === void 0 ? value.toFixed(2) : value.toPrecision(digits))} %`;
}
// src/domain/report/words.ts
const isEstimate = (observed) => observed !== null && typeof observed === "object";
/** What a check saw, on one line. */
const formatObserved = (observed) => isEstimate(observed) ? formatEstimate(observed) : formatScalar(observed);
/** `90 %`, for the head of a column of intervals. */
const formatConfidence = (confidence) => `${Number((confidence * 100).toFixed(2))} %`;
/** A failing row on one line: `file: a.parquet, row: 17, dep_delay: -400`. */
const formatRow = (row) => Object.entries(row).map(([name, value]) => `${name}: ${formatScalar(value)}`).join(", ");
/** A value of a failing row as it stands in the table; nothing where this row has no such column. */
const sampleText = (row, column) => Object.hasOwn(row, column) ? formatScalar(row[column] ?? null, String) : "";
/** `sha256:` and the first 12 digits: enough to compare by eye. */
const shortDigest = (digest) => digest.slice(0, 19);
/** A message and what to do about it: a remedy that is a sentence follows as one. */
function withRemedy(message, remedy) {
	const found = message.replace(/\.$/, "");
	return /^\p{Lu}/u.test(remedy) ? `${found}. ${remedy}` : `${found}; ${remedy}`;
}
// src/domain/report/annotations.ts
/** GitHub shows ten annotations of a kind for a step; the rest would be dropped, and not the best ones. */
const MOST = 10;
/** What a person should see beside the job: checks that did not pass, the worst first. */
function annotationsOf(evidence) {
	return worstFirst(evidence.checks).filter((check) => check.outcome !== "pass" && check.outcome !== "skipped").slice(0, MOST).map(annotation);
}
const URGENCY = [
	"error",
	"warning",
	"notice"
];
/** What may be shown of several steps that run as one. */
const mostUrgent = (annotations) => annotations.toSorted((a, b) => URGENCY.indexOf(a.level) - URGENCY.indexOf(b.level)).slice(0, MOST);
function annotation(check) {
	const { at, message, remedy } = check;
	const said = at ? withoutPlace(message, at) : message;
	return {
		level: levelOf(check),
		title: check.id.includes(":input:") ? check.target : check.id,
		message: remedy && !said.includes(remedy) ? withRemedy(said, remedy) : said,
		...check.samples ? { rows: check.samples } : {},
		...at ? { at: {
			file: at.file,
			...at.line ? { line: at.line } : {},
			...at.column ? { column: at.column } : {}
		} } : {}
	};
}
function levelOf({ severity, override }) {
	if (override !== void 0) return "warning";
	return severity === "error" ? "error" : severity === "warning" ? "warning" : "notice";
}
/** The host shows the place itself. */
function withoutPlace(message, at) {
	const place = `${placeOf$1(at)}: `;
	return message.startsWith(place) ? message.slice(place.length) : message;
}
// src/foundation/once.ts
/** Something that is made when it is first asked for, and kept: a start pays for none of the schemas that it does not read by. */
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
// src/foundation/reading/csv-words.ts
/** Words for characters that YAML, shells and eyes take for something else. */
const CHARACTERS = {
	comma: ",",
	semicolon: ";",
	tab: "	",
	"\\t": "	",
	pipe: "|",
	colon: ":",
	space: " ",
	point: ".",
	apostrophe: "'",
	"double-quote": "\"",
	backslash: "\\"
};
const characterOf = (word) => CHARACTERS[word] ?? word;
/** Encodings by the names that people use; the reader has its own. */
const ENCODINGS = [...[
	"utf-8",
	"utf-16",
	"latin-1",
	"windows-1252",
	"windows-1250",
	"windows-1251"
], ...[
	"iso-8859-2",
	"iso-8859-15",
	"koi8-r",
	"shift_jis",
	"euc-jp",
	"euc-kr",
	"gb18030",
	"big5"
]];
/** Cells that pandas.read_csv reads as missing by itself, beside empty ones. */
const PANDAS = [...[
	"#N/A",
	"#N/A N/A",
	"#NA",
	"-1.#IND",
	"-1.#QNAN",
	"-NaN",
	"-nan",
	"1.#IND",
	"1.#QNAN",
	"<NA>"
], ...[
	"N/A",
	"NA",
	"NULL",
	"NaN",
	"None",
	"n/a",
	"nan",
	"null"
]];
const SAID = "write the character or one of: comma, semicolon, tab, pipe, colon, space, point, apostrophe";
/** A problem with its own words: `mismatch` knows none for it. */
const problem$2 = (message, remedy) => ({
	message,
	params: { remedy }
});
const ascii = once(() => string().min(1).refine((word) => /^[\t\x20-\x7e]$/.test(characterOf(word)), problem$2("is not one ASCII character", SAID)));
const sign = once(() => string().min(1).refine((word) => /^[^\p{L}\p{N}+-]$/u.test(characterOf(word)), problem$2("is not a sign in numbers", SAID)));
const FORMATS = "use yyyy, yy, MMM, MM, M, dd, d, HH, H, hh, h, mm, ss, SSS, SSSSSS and a, such as dd/MM/yyyy";
const format = () => string().min(1).refine((text) => readMoment(text) !== void 0, problem$2("is not a format of dates or times", FORMATS));
const token$1 = () => union([string(), number$1()]);
const oneOrMany = (item) => union([item, array(item).min(1)]);
/** The `csv` input, as people write it. */
const csvSchema = once(() => strictObject({
	separator: ascii().optional().describe("Between cells; the header tells it."),
	quote: ascii().or(literal("none")).optional().describe("Around cells that hold a separator, `none` for no such sign; `\"`."),
	escape: ascii().optional().describe("Before a quote in quotes; the quote itself."),
	encoding: _enum(ENCODINGS).optional().describe("`utf-8`; `latin-1` is read as `windows-1252`."),
	decimal: sign().optional().describe("Before the decimals of a number; `.`."),
	thousands: sign().optional().describe("Between groups of digits; none."),
	"null-values": oneOrMany(token$1()).optional().describe("Cells that mean \"no value\", beside empty ones; `pandas` stands for all that pandas reads so."),
	"date-format": oneOrMany(format()).optional().describe("Formats beside ISO 8601, such as `dd/MM/yyyy`."),
	"skip-lines": number$1().int().min(0).max(1e3).optional().describe("Lines above the header; 0."),
	header: boolean().optional().describe("Whether the first record names the columns; `true`. Else they are column0, column1, …."),
	compression: _enum([
		"none",
		"gzip",
		"zstd"
	]).optional().describe("The file tells it; said, it must be so.")
}).superRefine((said, context) => {
	for (const [key, other] of RIVALS) if (said[key] !== void 0 && characterOf(said[key]) === characterOf(said[other] ?? USUAL[other])) context.addIssue({
		code: "custom",
		path: [key],
		...problem$2(`is the ${other} too`, "give each its own sign")
	});
	for (const [at, text] of ambiguousFormats(listOf(said["date-format"]))) context.addIssue({
		code: "custom",
		path: ["date-format", ...Array.isArray(said["date-format"]) ? [at] : []],
		...problem$2(`cannot be told from ${text}`, "name one of them: no date says which it is in")
	});
}));
const RIVALS = [
	["separator", "quote"],
	["quote", "separator"],
	["thousands", "decimal"],
	["decimal", "thousands"]
];
/** Signs that stand where nobody names another; the separator is told by the file. */
const USUAL = {
	separator: "",
	quote: "\"",
	decimal: ".",
	thousands: ""
};
/** Formats of the shape of an earlier one, with that one. */
function ambiguousFormats(formats) {
	const shapes = formats.map((text) => readMoment(text)?.shape);
	return shapes.flatMap((shape, at) => {
		const earlier = shapes.indexOf(shape);
		return shape !== void 0 && earlier < at ? [[at, formats[earlier]]] : [];
	});
}
const listOf = (given) => given === void 0 ? [] : Array.isArray(given) ? given : [given];
/** The dialect that was said; undefined where nothing was. */
function dialectSaid(said) {
	if (said === void 0) return void 0;
	const { encoding, header, compression } = said;
	const { "null-values": nulls, "date-format": formats, "skip-lines": skipLines, quote, ...rest } = said;
	const signs = [
		"separator",
		"escape",
		"decimal",
		"thousands"
	].flatMap((key) => rest[key] === void 0 ? [] : [[key, characterOf(rest[key])]]);
	return {
		...Object.fromEntries(signs),
		...quote === void 0 ? {} : { quote: quote === "none" ? "" : characterOf(quote) },
		...encoding === void 0 ? {} : { encoding },
		...nulls === void 0 ? {} : { nullValues: tokensOf(listOf(nulls)) },
		...formats === void 0 ? {} : { dateFormats: listOf(formats) },
		...skipLines === void 0 ? {} : { skipLines },
		...header === void 0 ? {} : { header },
		...compression === void 0 ? {} : { compression }
	};
}
const tokensOf = (said) => [...new Set(said.flatMap((token) => token === "pandas" ? PANDAS : [String(token)]))];
/** The engine, reading CSV files in a dialect where nobody names another. */
const readingCsv = (engine, csv) => {
	const inDialect = (ref) => "files" in ref && csv ? {
		csv,
		...ref
	} : ref;
	return {
		...engine,
		table: (ref) => engine.table(inDialect(ref)),
		columnNames: (ref) => engine.columnNames(inDialect(ref))
	};
};
// src/foundation/reading/metric-words.ts
const sql = once(() => string().min(1));
/** The `metrics` input, as people write it: a name to SQL, alone or with what it means. */
const metricsSaidSchema = once(() => record(string().min(1), union([sql(), strictObject({
	sql: sql().describe("One aggregate over the columns of the predictions table."),
	direction: _enum(["higher", "lower"]).optional().describe("Which way is better."),
	about: string().min(1).optional().describe("One sentence for people.")
})])));
// src/foundation/reading/override-words.ts
/** A problem with its own words: `mismatch` knows none for it. */
const problem$1 = (message, remedy) => ({
	message,
	params: { remedy }
});
const said = (what) => string().max(1e3).refine((text) => text.trim() !== "", problem$1("is empty", `say ${what}`));
/** A digest of a model or table, or a whole commit id of Git. */
const COMMIT = /^(?:sha256:[\da-f]{64}|[\da-f]{40}|[\da-f]{64})$/;
/** One item of `overrides`, as people write it: which check is let go, by whom, why, for what, until when. */
const overrideSchema = once(() => strictObject({
	rule: said("which rule").describe("The rule as `rules` spells it, or the id of one check."),
	author: said("who answers for it").describe("Who answers for it."),
	reason: said("why").describe("Why the rule is let go."),
	commit: string().refine((text) => COMMIT.test(text), problem$1("is neither a digest nor a whole commit id", "write the `sha256:…` of the model or its predictions, or the 40 digits that `git rev-parse` prints")).describe("What it is for: digest of the model or of its predictions, or a whole commit id."),
	expires: string().refine((text) => date().safeParse(text).success, problem$1("is not a date", "write the last day on which it counts, such as 2026-12-31")).describe("Last day on which it counts, in UTC: 2026-12-31.")
}).describe("A rule that is let go for a while."));
// src/foundation/rules/objects/schema.ts
/** A number, or one in the wrapper that TFMA's protocol buffers have: `{value: 0.9}`. */
const wrapped = once(() => union([number$1(), strictObject({ value: number$1() }).transform(({ value }) => value)]));
const filled$2 = once(() => string().min(1));
const selectors = once(() => record(filled$2(), union([
	filled$2(),
	number$1(),
	boolean()
]).transform(String)));
const direction = once(() => _enum([
	"higher",
	"lower",
	"HIGHER_IS_BETTER",
	"LOWER_IS_BETTER"
]));
const share = once(() => number$1().min(0).lt(1));
const severity = once(() => _enum(["error", "warn"]).optional().describe("`warn` shows a broken rule and decides nothing."));
const own = () => ({
	min: number$1().optional().describe("At least this."),
	max: number$1().optional().describe("At most this."),
	min_delta_abs: number$1().min(0).optional().describe("Better than the baseline by at least this much."),
	min_delta_rel: share().optional().describe("Better than the baseline by at least this share of it."),
	max_regression_abs: number$1().min(0).optional().describe("Worse than the baseline by at most this much."),
	max_regression_rel: share().optional().describe("Worse than the baseline by at most this share of it."),
	direction: direction().optional().describe("Which values are better; needed where the name of the metric does not say it."),
	slice: union([selectors(), filled$2()]).optional().describe("Values of columns, `*` for every value: `{origin: JFK}` or `origin=JFK`."),
	min_rows: number$1().int().min(1).optional().describe("Rows that a slice needs to be judged."),
	severity: severity()
});
const mlflow = () => ({
	threshold: number$1().optional().describe("MLflow's word: at least, or at most where lower is better."),
	min_absolute_change: number$1().optional().describe("MLflow's word for `min_delta_abs`."),
	min_relative_change: number$1().gt(-1).lt(1).optional().describe("MLflow's word for `min_delta_rel`."),
	greater_is_better: boolean().optional().describe("MLflow's word for `direction`.")
});
const tfma = () => ({
	value_threshold: strictObject({
		lower_bound: wrapped().optional(),
		upper_bound: wrapped().optional()
	}).optional().describe("TFMA's words for `min` and `max`."),
	change_threshold: strictObject({
		absolute: wrapped().optional(),
		relative: wrapped().optional(),
		direction: direction().optional()
	}).optional().describe("TFMA's change from the baseline: at least, or at most where lower is better."),
	slicing_specs: array(strictObject({
		feature_keys: array(filled$2()).optional(),
		feature_values: selectors().optional()
	})).min(1).optional().describe("TFMA's slices: a rule for each; `{}` is all rows.")
});
/** A rule as an object, in our words, those of MLflow's `MetricThreshold` or those of TFMA's `MetricThreshold`. */
const ruleObjectSchema = once(() => strictObject({
	metric: filled$2().describe("As in a rule: `roc_auc`, `recall[origin=JFK]`, `worst(recall[origin=*])`."),
	...own(),
	...mlflow(),
	...tfma()
}));
/** A rule as text with its severity apart. */
const ruleTextSchema = once(() => strictObject({
	rule: filled$2().describe("A rule as text."),
	severity: severity()
}));
/** Keys that an object may have, for who misspells one. */
const objectKeys = () => [...Object.keys(ruleObjectSchema().shape), "rule"];
// src/foundation/rules/numbers.ts
/** A finite decimal number, with sign and exponent if need be. What follows it is not looked at. */
function readDigits(cursor) {
	refuseMistaken(cursor);
	const start = cursor.at;
	if ("+-".includes(peek(cursor))) cursor.at += 1;
	if (takeWhile(cursor, isDigit) + (accept(cursor, ".") ? takeWhile(cursor, isDigit) : "") === "") {
		cursor.at = start;
		notARule(cursor, `has ${whatStands(cursor)} where a number belongs`, "write a decimal number such as 0.62");
	}
	readExponent(cursor);
	return finite(cursor, cursor.text.slice(start, cursor.at), start);
}
/** A finite decimal number without a unit. */
function readNumber(cursor) {
	const start = cursor.at;
	const value = readDigits(cursor);
	refuseTail(cursor, start);
	return value;
}
function readExponent(cursor) {
	if (peek(cursor) !== "e" && peek(cursor) !== "E") return;
	const start = cursor.at;
	cursor.at += 1;
	if ("+-".includes(peek(cursor))) cursor.at += 1;
	if (takeWhile(cursor, isDigit) === "") cursor.at = start;
}
/** Refuses what goes on after a number that began at `start` as if it belonged to it. */
function refuseTail(cursor, start) {
	if (/^[ \t]*%/.test(cursor.text.slice(cursor.at))) notARule(cursor, "has a percent sign", "write a fraction: 0.02 for 2 %, or `baseline * 0.98`", start);
	if (!isLetter(peek(cursor)) && !isDigit(peek(cursor)) && !".,".includes(peek(cursor))) return;
	cursor.at = start;
	notARule(cursor, `has ${whatStands(cursor)} where a number belongs`, "write a decimal number such as 0.62 or 1e-3, with a point and without separators");
}
function finite(cursor, digits, at) {
	const value = Number(digits);
	if (!Number.isFinite(value)) notARule(cursor, `has ${digits}, which is too large`, "write a number below 1.8e308", at);
	const mantissa = digits.toLowerCase().split("e")[0];
	if (value === 0 && [...mantissa].some((digit) => digit >= "1" && digit <= "9")) notARule(cursor, `has ${digits}, which is too small`, "write 0, or a number above 1e-300", at);
	return value + 0;
}
// src/foundation/rules/units.ts
/** Units as they are written: what each is counted in, and how many of that it is; a fraction is given as its divisor. */
const UNITS = {
	B: { unit: "B" },
	kB: {
		unit: "B",
		times: 1e3
	},
	MB: {
		unit: "B",
		times: 1e6
	},
	GB: {
		unit: "B",
		times: 1e9
	},
	KiB: {
		unit: "B",
		times: 1024
	},
	MiB: {
		unit: "B",
		times: 1024 ** 2
	},
	GiB: {
		unit: "B",
		times: 1024 ** 3
	},
	ms: {
		unit: "s",
		per: 1e3
	},
	s: { unit: "s" }
};
/** Which units exist, for a remedy. */
const UNIT_NAMES = Object.keys(UNITS).join(", ");
/** A number with the unit after it, in bytes or seconds; the number as it is where no unit follows. */
function readUnit(cursor, value) {
	const start = cursor.at;
	skipWhite(cursor);
	const at = cursor.at;
	const { unit, times = 1, per = 1 } = unitNamed(cursor, takeWhile(cursor, isLetter), at) ?? {};
	if (unit === void 0) cursor.at = start;
	const converted = value * times / per;
	return Number.isFinite(converted) ? {
		value: converted,
		...unit === void 0 ? {} : { unit }
	} : notARule(cursor, "has a limit that is too large", "write a smaller number", start);
}
function unitNamed(cursor, word, at) {
	if (Object.hasOwn(UNITS, word) && !isDigit(peek(cursor))) return UNITS[word];
	const alike = Object.keys(UNITS).filter((unit) => unit.toLowerCase() === word.toLowerCase());
	if (alike.length === 0 || isDigit(peek(cursor))) return void 0;
	const meant = word.toLowerCase() === "kb" ? ["kB", "KiB"] : alike;
	return notARule(cursor, `has the unit ${quoted(word)}`, `write ${meant.join(" or ")}`, at);
}
// src/foundation/rules/limit.ts
/** `0.62`, `50 MB`, `baseline`, `baseline * 0.98 + 0.01`, `0.98 * baseline`, or the same with `recall[sex=m]`. */
function readLimit(cursor) {
	const other = readOther(cursor);
	if (other) return readFactorAndOffset(cursor, other);
	if (isLetter(peek(cursor)) || cursor.at >= cursor.text.length) refuseOperand(cursor);
	const start = cursor.at;
	const value = readDigits(cursor);
	const amount = readUnit(cursor, value);
	refuseTail(cursor, start);
	skipWhite(cursor);
	if (amount.unit !== void 0 || !accept(cursor, "*")) return {
		kind: "absolute",
		...amount
	};
	skipWhite(cursor);
	const multiplied = readOther(cursor);
	if (!multiplied) return notARule(cursor, `has ${whatStands(cursor)} after \`*\``, "only `baseline` or a metric of another slice can be multiplied");
	return {
		...multiplied,
		factor: positive(cursor, value, start),
		offset: readOffset(cursor)
	};
}
const REMEDY = "compare with a number, with `baseline`, `baseline - 0.02`, `baseline * 0.98`, or with another slice, as in `recall[sex=m] - 0.05`";
function refuseOperand(cursor) {
	return cursor.at >= cursor.text.length ? notARule(cursor, "has no limit after the operator", REMEDY) : notARule(cursor, `has the limit ${whatStands(cursor)}`, REMEDY);
}
/** The baseline, or a metric of another slice; nothing where neither is written. */
function readOther(cursor) {
	if (acceptWord(cursor, "baseline")) return refuseSlice(cursor);
	if (!isLetter(peek(cursor)) && peek(cursor) !== "\"") return void 0;
	const start = cursor.at;
	if (startsWorst(cursor)) return notARule(cursor, "compares with a worst slice", "name one slice, as in `recall[sex=m]`", start);
	const sliced = readSliced(cursor);
	const { selectors } = sliced;
	if (selectors.length === 0) {
		cursor.at = start;
		return;
	}
	const open = selectors.find(({ value }) => value === void 0 || value === "*");
	if (open) return notARule(cursor, `does not say with which ${quoted(open.column)} it compares`, "name one slice on the right side, as in `recall[sex=m]`", start);
	return {
		kind: "slice",
		...sliced
	};
}
/** A baseline is compared on the slice of the left side. */
function refuseSlice(cursor) {
	skipWhite(cursor);
	if (peek(cursor) !== "[") return { kind: "baseline" };
	return notARule(cursor, "names a slice of the baseline", "name the slice on the left side, as in `recall[origin=JFK] >= baseline`: both are compared on it");
}
function readFactorAndOffset(cursor, other) {
	skipWhite(cursor);
	if (peek(cursor) === "/") notARule(cursor, other.kind === "baseline" ? "divides the baseline" : "divides its limit", "multiply instead, as in `baseline * 0.5`");
	if (!accept(cursor, "*")) return {
		...other,
		factor: 1,
		offset: readOffset(cursor)
	};
	skipWhite(cursor);
	const start = cursor.at;
	const factor = positive(cursor, readNumber(cursor), start);
	return {
		...other,
		factor,
		offset: readOffset(cursor)
	};
}
function positive(cursor, factor, at) {
	return factor > 0 ? factor : notARule(cursor, `has the factor ${factor}`, "write a factor above 0, such as 0.98", at);
}
function readOffset(cursor) {
	skipWhite(cursor);
	const sign = accept(cursor, "+") ? 1 : accept(cursor, "-") ? -1 : 0;
	if (sign === 0) return 0;
	skipWhite(cursor);
	if (peek(cursor) === "+" || peek(cursor) === "-") notARule(cursor, "has two signs in a row", "write one, as in `baseline - 0.02`");
	return sign * readNumber(cursor) + 0;
}
// src/foundation/rules/parse.ts
/** Longer texts are no rules but accidents. */
const LONGEST_RULE = 1e3;
/** Two characters before one, so that `>=` is never read as `>`. */
const OPERATORS = [
	">=",
	"<=",
	"==",
	"!=",
	">",
	"<"
];
/**
* Reads one rule: `metric[selectors] operator limit [min rows] [warn]`. Never throws.
* `text` of the answer is the one spelling of what was read, so that rules that mean the same have one name.
*/
function parseRule(text) {
	const known = READ.get(text);
	if (known !== void 0) return known;
	const answer = readText(text);
	if (READ.size >= MOST_KEPT) READ.clear();
	READ.set(text, answer);
	if (!isRuleError(answer)) READ.set(answer.text, answer);
	return answer;
}
/** Rules that were read: a run checks, measures, decides and shows the same few texts many times. */
const READ = /* @__PURE__ */ new Map();
const MOST_KEPT = 1e3;
function readText(text) {
	try {
		refuseUnreadable(text);
		const read = readRule({
			text,
			at: 0
		});
		return {
			text: formatRule(read),
			...read
		};
	} catch (cause) {
		if (cause instanceof NotARule) return cause.error;
		throw cause;
	}
}
/** Tells what `parseRule` answered apart. */
const isRuleError = (answer) => "message" in answer;
/**
* Reads all rules of an input and says all that is wrong with them at once, a rule written twice included.
* `positions` tell where each text stands in its file.
*/
function parseRules(texts, positions = []) {
	const rules = [];
	const problems = [];
	texts.forEach((text, index) => {
		const read = parseRule(text);
		const at = positions[index] === void 0 ? {} : { at: positions[index] };
		const subject = {
			input: "rules",
			value: text.length > 120 ? `${text.slice(0, 119)}…` : text,
			...at
		};
		if (isRuleError(read)) problems.push({
			...subject,
			...inOneMessage(read)
		});
		else if (rules.some((earlier) => asks(earlier) === asks(read))) problems.push({
			...subject,
			message: "is given twice",
			remedy: "remove one of them"
		});
		else rules.push(read);
	});
	return {
		rules,
		problems
	};
}
/** What a rule asks, whatever follows from the answer: twice the same question is a mistake. */
const asks = ({ text: _, severity: __, ...question }) => formatRule(question);
const inOneMessage = ({ message, column, remedy }) => ({
	message: `is not a rule: at character ${column} it ${message}`,
	remedy
});
function refuseUnreadable(text) {
	const cursor = {
		text,
		at: 0
	};
	if (text.trim() === "") notARule(cursor, "is empty", "write a rule such as `roc_auc >= 0.62`, or remove it");
	if (text.length > LONGEST_RULE) notARule(cursor, `has ${text.length} characters`, `write at most ${LONGEST_RULE}`, LONGEST_RULE);
	const hidden = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
	if (hidden !== -1) notARule(cursor, `holds the invisible character ${codeOf$1(text, hidden)}`, "remove it", hidden);
}
const codeOf$1 = (text, at) => `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`;
function readRule(cursor) {
	skipWhite(cursor);
	const subject = readSubject(cursor);
	skipWhite(cursor);
	const operator = readOperator(cursor);
	skipWhite(cursor);
	const limit = readLimit(cursor);
	const rest = readRest(cursor);
	return {
		...subject,
		operator,
		limit,
		...rest
	};
}
/** `min 500` and `warn`, in any order; the one spelling has them in this one. */
function readRest(cursor) {
	let rest = {};
	for (skipWhite(cursor); !atEnd(cursor); skipWhite(cursor)) {
		const start = cursor.at;
		const [key, read] = acceptWord(cursor, "min") ? ["minimum", { minimum: readMinimum(cursor) }] : acceptWord(cursor, "warn") ? ["severity", { severity: "warn" }] : refuseRest(cursor);
		if (key in rest) notARule(cursor, "says the same word twice", "remove one of them", start);
		rest = {
			...rest,
			...read
		};
	}
	return rest;
}
function readOperator(cursor) {
	refuseMistaken(cursor);
	const operator = OPERATORS.find((candidate) => accept(cursor, candidate));
	const message = atEnd(cursor) ? "has no operator" : `has ${whatStands(cursor)} where an operator belongs`;
	return operator ?? notARule(cursor, message, "compare with one of >= <= > < == !=");
}
function readMinimum(cursor) {
	skipWhite(cursor);
	const start = cursor.at;
	const digits = takeWhile(cursor, isDigit);
	const rows = Number(digits);
	const ended = atEnd(cursor) || " 	\r\n".includes(peek(cursor));
	if (digits !== "" && ended && rows >= 1 && Number.isSafeInteger(rows)) return rows;
	cursor.at = start;
	return notARule(cursor, `has ${whatStands(cursor)} after \`min\``, "write a whole number of rows, 1 or more, such as `min 500`");
}
function refuseRest(cursor) {
	refuseMistaken(cursor);
	if (OPERATORS.some((operator) => cursor.text.startsWith(operator, cursor.at))) notARule(cursor, "has a second operator", "write two rules");
	return notARule(cursor, `goes on with ${whatStands(cursor)} after its limit`, `write one comparison per rule; after the limit may follow a unit (${UNIT_NAMES}), \`min\` and a number of rows, and \`warn\``);
}
// src/foundation/rules/objects/limits.ts
/** Directions that an object says; more than one where it contradicts itself. */
function directionsIn({ direction, greater_is_better: greater, change_threshold: change }) {
	const said = [direction, change?.direction].flatMap((word) => word ?? []).map((word) => word.toLowerCase().startsWith("higher") ? "higher" : "lower");
	if (greater !== void 0) said.push(greater ? "higher" : "lower");
	return new Set(said);
}
/** Keys that mean one thing where higher is better and another where lower is. */
const needsDirection = (object) => TURNING.find((key) => object[key] !== void 0);
const TURNING = [
	"min_delta_abs",
	"min_delta_rel",
	"max_regression_abs",
	"max_regression_rel",
	"threshold",
	"min_absolute_change",
	"min_relative_change",
	"change_threshold"
];
/** All that an object asks for, in the order of its words here; `better` is looked at by those that need it. */
function askedIn(object, better) {
	const sign = better === "lower" ? -1 : 1;
	const good = sign > 0 ? ">=" : "<=";
	const { value_threshold: bounds = {}, change_threshold: change = {} } = object;
	const fixed = (key, operator, value) => value === void 0 ? [] : [{
		key,
		operator,
		limit: {
			kind: "absolute",
			value
		}
	}];
	const beyond = (key, by) => by === void 0 ? [] : [{
		key,
		operator: good,
		limit: {
			kind: "baseline",
			factor: 1,
			offset: by + 0
		}
	}];
	const times = (key, share) => share === void 0 ? [] : [{
		key,
		operator: good,
		limit: {
			kind: "baseline",
			factor: plain(1 + share),
			offset: 0
		}
	}];
	return [
		...fixed("min", ">=", object.min),
		...fixed("max", "<=", object.max),
		...fixed("threshold", good, object.threshold),
		...fixed("value_threshold", ">=", bounds.lower_bound),
		...fixed("value_threshold", "<=", bounds.upper_bound),
		...beyond("min_delta_abs", signed(sign, object.min_delta_abs)),
		...times("min_delta_rel", signed(sign, object.min_delta_rel)),
		...beyond("max_regression_abs", signed(-sign, object.max_regression_abs)),
		...times("max_regression_rel", signed(-sign, object.max_regression_rel)),
		...beyond("min_absolute_change", signed(sign, object.min_absolute_change)),
		...times("min_relative_change", signed(sign, object.min_relative_change)),
		...beyond("change_threshold", change.absolute),
		...times("change_threshold", change.relative)
	];
}
const signed = (sign, by) => by === void 0 ? void 0 : sign * by;
/** 1 - 0.07 is 0.93 to a reader, not 0.9299999999999999. */
const plain = (value) => Number(value.toPrecision(15));
// src/foundation/rules/objects/texts.ts
/** The rules that an object stands for, each in its one spelling, or what is wrong with it. */
function textsOf(object, directionOf) {
	const subjects = subjectsOf(object);
	if ("message" in subjects) return subjects;
	const better = betterOf(object, directionOf(subjects[0].metric));
	if (typeof better === "object") return better;
	const asked = askedIn(object, better);
	if (asked.length === 0) return problem("metric", "has no limit", "give one, such as `min: 0.62` or `max_regression_abs: 0.02`");
	const reversed = asked.find(({ limit }) => limit.kind === "baseline" && !(limit.factor > 0));
	if (reversed) return problem(reversed.key, "leaves no factor above 0", "write a share above -1 and below 1");
	const { min_rows: minimum, severity } = object;
	const rest = {
		...minimum === void 0 ? {} : { minimum },
		...severity === "warn" ? { severity } : {}
	};
	return subjects.flatMap((subject) => asked.map(({ operator, limit }) => formatRule({
		...subject,
		operator,
		limit,
		...rest
	})));
}
const problem = (key, message, remedy) => ({
	key,
	message,
	remedy
});
function betterOf(object, byName) {
	const said = [...directionsIn(object)];
	if (said.length > 1) return problem("direction", "says both that higher and that lower is better", "say it once");
	const better = said[0] ?? byName;
	const key = needsDirection(object);
	return better === "unknown" && key !== void 0 ? problem(key, `does not say whether a higher ${object.metric} is better`, "add `direction: higher` or `direction: lower`") : better;
}
/** What the object is about: its metric, on each of its slices. */
function subjectsOf(object) {
	const { metric, slice, slicing_specs: specs } = object;
	const read = parseRule(`${metric} >= 0`);
	const subject = isRuleError(read) ? {
		metric,
		selectors: []
	} : withoutLimit(read);
	if ([
		subject.selectors.length > 0,
		slice,
		specs
	].filter((one) => one !== void 0 && one !== false).length > 1) return problem("slice", "is given twice", "name it in `metric`, in `slice` or in `slicing_specs`");
	if (specs) return specs.map((spec) => ({
		...subject,
		selectors: selectorsOf(spec)
	}));
	if (typeof slice !== "string") return [slice ? {
		...subject,
		selectors: selectorsOf({ feature_values: slice })
	} : subject];
	const sliced = parseRule(`m[${slice}] >= 0`);
	return isRuleError(sliced) ? problem("slice", `is no slice: ${sliced.message}`, sliced.remedy) : [{
		...subject,
		selectors: sliced.selectors
	}];
}
const withoutLimit = ({ metric, selectors, worst }) => ({
	metric,
	selectors,
	...worst ? { worst } : {}
});
function selectorsOf({ feature_keys: keys = [], feature_values: values = {} }) {
	return [...Object.entries(values).map(([column, value]) => ({
		column,
		value
	})), ...keys.map((column) => ({
		column,
		value: "*"
	}))];
}
// src/foundation/rules/objects/field.ts
/** One item of a list of rules: a text, or an object that becomes one text or more. */
const ruleItem = (directionOf) => union([
	ruleObjectSchema().transform((object, context) => {
		const texts = textsOf(object, directionOf);
		if (!("message" in texts)) return texts;
		const { key, message, remedy } = texts;
		context.issues.push({
			code: "custom",
			input: object,
			path: [key],
			message,
			params: { remedy }
		});
		return NEVER;
	}),
	ruleTextSchema().transform(({ rule, severity }) => [severity === "warn" ? `${rule} warn` : rule]),
	string().min(1).transform((text) => [text])
]);
// src/foundation/step/fields.ts
function field(type, schema, fromText, wording) {
	const presence = "fallback" in wording ? "defaulted" : wording.required ? "required" : "optional";
	return {
		about: wording.about,
		type,
		schema,
		fromText,
		presence,
		secret: wording.secret ?? false,
		scope: wording.scope ?? "decision",
		...wording.inherits ? { inherits: wording.inherits } : {},
		..."fallback" in wording ? { fallback: wording.fallback } : {}
	};
}
const asIs = (text) => text;
const splitLines = (text) => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
/** Text that is not a plain decimal number stays text, so that the schema can refuse it by name. */
const toNumber = (text) => /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text.trim()) ? Number(text) : text;
const toBoolean = (text) => ({
	true: true,
	false: false
})[text.trim().toLowerCase()] ?? text;
const toYaml = (text) => {
	if (deepInYaml(text) !== void 0) return text;
	try {
		return (0, import_dist.parse)(text, { maxAliasCount: 0 });
	} catch {
		return text;
	}
};
const filled$1 = once(() => string().min(1));
const lines = once(() => union([filled$1().transform((value) => splitLines(value)), array(filled$1())]));
const whole = once(() => number$1().int().min(0));
const truth = once(() => boolean());
/** A line of text. */
const text = (wording) => field("text", filled$1, asIs, wording);
/** One path, relative to the working directory. */
const path$1 = (wording) => field("path", filled$1, asIs, wording);
/** Paths and globs: a list, or one per line. */
const paths = (wording) => field("list of paths", lines, splitLines, wording);
/** Names (columns, ids): a list, or one per line. */
const names = (wording) => field("list of names", lines, splitLines, wording);
/**
* Rules of the rule language: a list of texts or objects, or one text per line; read, they are all texts. `directionOf`
* says for which metrics a higher value is better, where an object leaves it open.
*/
const rules = (wording, directionOf = () => "unknown") => ({
	...field("list of rules", ruleList(directionOf), splitLines, wording),
	members: objectKeys
});
const ruleList = (directionOf) => once(() => union([filled$1().transform((text) => splitLines(text)), array(ruleItem(directionOf)).transform((items) => items.flat())]));
/** A command without a shell: POSIX words in one text, or a list of arguments. */
const command = (wording) => field("command", once(() => union([filled$1(), array(string()).min(1)])), asIs, wording);
/** A finite number. */
const number = (wording, range = {}) => field("number", once(() => number$1().min(range.min ?? -Number.MAX_VALUE).max(range.max ?? Number.MAX_VALUE)), toNumber, wording);
/** A whole number, zero or more. */
const count = (wording) => field("whole number", whole, toNumber, wording);
/** true or false. */
const flag = (wording) => field("true or false", truth, toBoolean, wording);
/** One word of a closed set. */
const oneOf = (words, wording) => field(words.map((word) => `\`${word}\``).join(", "), once(() => _enum(words)), asIs, wording);
/** Names to texts; written as YAML where only text fits. */
const mapping = (wording) => field("mapping of names to texts", once(() => record(string(), union([filled$1(), array(filled$1()).min(1)]))), toYaml, wording);
const overrideList = once(() => array(overrideSchema()));
/** Rules that are let go for a while; written as YAML where only text fits. */
const overrides = (wording) => field("list of overrides", overrideList, toYaml, wording);
/** Names to metrics in SQL; written as YAML where only text fits. */
const sqlMetrics = (wording) => field("mapping of names to SQL", metricsSaidSchema, toYaml, wording);
/** What every `csv` input says of itself. */
const CSV_OF = (what) => `How ${what} written where they are CSV, such as \`{separator: semicolon, decimal: comma}\`; the keys are in docs/reference/csv.md (RFC 4180 in UTF-8).`;
/** How the CSV files of a step are written; one input for all that its tables need. */
const csv = (wording) => field("mapping of CSV settings", csvSchema, toYaml, wording);
// src/foundation/step/base.ts
/** An input that is read from mlops.yml: its value there, or null where it has none. */
const ChangedInputSchema = strictObject({
	input: string(),
	base: string().nullable(),
	proposed: string().nullable()
});
/**
* Which mlops.yml a judging step goes by under a pull request: that of the branch that it would change. `found`: by it,
* whatever the pull request makes of it; `new`: by its own, since the branch has none; `unseen`: by the workflow's, with
* no mlops.yml here, and whether the branch has one nobody can tell; `unknown`: by none.
*/
const BaseSchema = discriminatedUnion("state", [
	strictObject({
		state: literal("found"),
		branch: string(),
		commit: string(),
		changes: array(ChangedInputSchema).describe("What the pull request would change of the inputs."),
		shadowed: array(string()).describe("Inputs that the workflow gave in place of those of the branch.")
	}),
	strictObject({
		state: literal("new"),
		branch: string(),
		commit: string(),
		what: _enum(["file", "entry"])
	}),
	strictObject({
		state: literal("unseen"),
		branch: string(),
		because: string()
	}),
	strictObject({
		state: literal("unknown"),
		branch: string(),
		because: string()
	})
]);
/** Input of all that runs judging steps. */
const baseInputs = { base: text({
	about: "Branch or commit whose mlops.yml judges, where the host does not tell it (the branch that a pull request would change).",
	scope: "call"
}) };
// src/foundation/step/common.ts
/** Inputs that every step has. */
const commonInputs = {
	config: path$1({
		about: "The file that holds the steps (`mlops.yml` where it exists).",
		scope: "call"
	}),
	id: text({
		about: "Which entry of `steps:` to run (the name of the step).",
		scope: "call"
	}),
	"evidence-dir": path$1({
		about: "Folder of the run: evidence, JUnit files, artifacts, report.",
		fallback: "mlops-out",
		scope: "run"
	}),
	"working-directory": path$1({
		about: "Folder that all paths are relative to.",
		fallback: ".",
		scope: "call"
	}),
	"on-fail": oneOf(["fail", "warn"], {
		about: "What a FAIL does to the job; `warn` changes exit code and colour only, never the verdict.",
		fallback: "fail",
		scope: "run"
	}),
	"on-inconclusive": oneOf(["fail", "warn"], {
		about: "What an INCONCLUSIVE does to the job.",
		fallback: "fail",
		scope: "run"
	}),
	"npm-registry": text({
		about: "npm registry that native modules come from (the one that `.npmrc` names).",
		scope: "call"
	}),
	"max-file": count({
		about: "MiB that a file may have that is read whole, or all test results together (each kind of file has a limit of its own).",
		scope: "call"
	}),
	debug: flag({
		about: "Print the stack of a defect of this tool.",
		fallback: false,
		scope: "run"
	})
};
/** Outputs that every step sets, whatever the outcome. */
const commonOutputs = {
	verdict: "`pass`, `fail`, `error` or `inconclusive`; of `deploy` also `rolled_back` and `rollback_failed`.",
	reason: "One sentence: why this verdict.",
	evidence: "Path of the evidence file, relative to `working-directory`.",
	junit: "Path of the JUnit file, relative to `working-directory`.",
	passed: "Number of checks that passed, those with a warning included.",
	failed: "Number of checks that failed or could not be decided.",
	skipped: "Number of checks that were skipped."
};
// src/foundation/step/table-inputs.ts
/** Inputs of the steps that open tables: how much one may take before it is refused. */
const tableInputs = {
	"max-memory": count({
		about: "MiB of memory for what is taken out of tables; the engine has half as much for itself.",
		fallback: TABLE_LIMITS.memory,
		scope: "run"
	}),
	"max-rows": count({
		about: "Rows of one table.",
		fallback: TABLE_LIMITS.rows,
		scope: "run"
	}),
	"max-columns": count({
		about: "Columns of one table.",
		fallback: TABLE_LIMITS.columns,
		scope: "run"
	}),
	"max-text": count({
		about: "Characters of one row id, label or slice value.",
		fallback: TABLE_LIMITS.text,
		scope: "run"
	}),
	"query-seconds": count({
		about: "Seconds that one question to a table may take.",
		fallback: TABLE_LIMITS.seconds,
		scope: "run"
	})
};
/** The limits that inputs say; the defaults for those that a step does not have. */
function tableLimitsOf(inputs) {
	const said = (key, fallback) => typeof inputs[key] === "number" ? inputs[key] : fallback;
	return {
		memory: said("maxMemory", TABLE_LIMITS.memory),
		rows: said("maxRows", TABLE_LIMITS.rows),
		columns: said("maxColumns", TABLE_LIMITS.columns),
		text: said("maxText", TABLE_LIMITS.text),
		seconds: said("querySeconds", TABLE_LIMITS.seconds)
	};
}
// src/foundation/step/define.ts
const defineSpec = (spec) => spec;
/** What a step does; no check id of its decision is there twice, whatever names the checks are made of. */
const defineStep = (step) => ({
	...step,
	decide(inputs, facts) {
		const decision = step.decide(inputs, facts);
		return {
			...decision,
			checks: withDistinctIds(decision.checks)
		};
	}
});
/** Own and common inputs of a step, in the order in which documents list them. */
const allInputs = (spec) => ({
	...spec.inputs,
	...spec.needs.includes("engine") ? tableInputs : {},
	...spec.traits.includes("judges") ? baseInputs : {},
	...commonInputs
});
/** Own and common outputs of a step, common ones first. */
const allOutputs = (spec) => ({
	...commonOutputs,
	...spec.outputs
});
/** `training-data` → `trainingData`. */
const camelCase = (key) => key.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
// src/run/pipeline/pipeline-spec.ts
const { config, "evidence-dir": evidenceDir, "working-directory": workingDirectory, "npm-registry": npmRegistry, "max-file": maxFile, debug } = commonInputs;
/** The root action and `mlops run`: all of mlops.yml in one step. */
const pipelineSpec = {
	name: "run",
	about: "Run the steps of mlops.yml in order, such as validate, train and evaluate, gate, register, build, deploy, report.",
	inputs: {
		steps: names({ about: "Ids to run, one per line (all of them)." }),
		config,
		"evidence-dir": evidenceDir,
		"working-directory": workingDirectory,
		"npm-registry": npmRegistry,
		"max-file": maxFile,
		...baseInputs,
		debug
	},
	outputs: {
		verdict: "Verdict of the step that ended the run, or `pass`.",
		reason: "One sentence: why this verdict.",
		"ended-by": "Id of the step that ended the run; empty when all passed.",
		"evidence-dir": "Folder with evidence, JUnit files, artifacts and report, relative to `working-directory`.",
		verdicts: "JSON object: id to verdict."
	}
};
/** `mlops plan`: what all of mlops.yml would do, and what it needs. */
const planSpec = {
	name: "plan",
	about: "Name the steps of mlops.yml in order, what each needs on this machine, and every mistake, before any work.",
	inputs: {
		steps: pipelineSpec.inputs.steps,
		config,
		"evidence-dir": evidenceDir,
		"working-directory": workingDirectory,
		"max-file": maxFile,
		...baseInputs,
		forget: flag({
			about: "Remove the evidence and JUnit files that an earlier run left for these steps.",
			fallback: false,
			scope: "call"
		})
	}
};
/** Inputs of the pipeline that its steps share. */
const SHARED_INPUTS = Object.keys(pipelineSpec.inputs).filter((key) => key !== "steps");
// src/steps/build-image/spec.ts
const buildImage = defineSpec({
	name: "build-image",
	about: "Build a Docker image, with the model in it where one passed its gate, push it, and prove that the registry has it.",
	inputs: {
		context: path$1({
			about: "Folder that the build may read.",
			fallback: ".",
			scope: "run"
		}),
		file: path$1({ about: "Dockerfile (`Dockerfile` in the context)." }),
		images: names({
			about: "Repositories to tag for: `ghcr.io/acme/flight-delay`.",
			required: true,
			scope: "run"
		}),
		tags: names({ about: "Tags in the grammar of docker/metadata-action: `type=raw,value=latest`, `type=sha`, `type=semver,pattern={{version}}`, `type=ref,event=branch`, each with `enable=`, `prefix=`, `suffix=` (`type=sha`)." }),
		labels: mapping({
			about: "More labels, by name. Those that say what the image was made of are set anyway.",
			scope: "run"
		}),
		"build-args": mapping({
			about: "Build arguments by name. They stay in the image: what looks like a secret is refused.",
			secret: true,
			scope: "run"
		}),
		secrets: mapping({
			about: "BuildKit secrets: id to `env:NAME` or `file:path`, for `RUN --mount=type=secret,id=…`.",
			secret: true,
			scope: "run"
		}),
		push: flag({
			about: "Push what was built.",
			fallback: true
		}),
		username: text({
			about: "User of the registry (the Docker configuration of this machine).",
			scope: "run"
		}),
		password: text({
			about: "Password or token of the registry.",
			secret: true,
			scope: "run"
		}),
		model: path$1({ about: "Model package folder that the image holds (the model of the gate that passed)." }),
		"require-evidence": flag({ about: "Refuse a model whose gate did not pass (true where there is evidence)." }),
		"docker-host": text({
			about: "Docker Engine that builds (the one of this machine).",
			scope: "run"
		})
	},
	outputs: {
		image: "The image by digest: `ghcr.io/acme/flight-delay@sha256:…`.",
		digest: "Digest of its manifest.",
		tags: "JSON list of the tags, each with its repository."
	},
	traits: ["moves", "builds"],
	needs: [
		"containers",
		"images",
		"processes"
	]
});
// src/steps/deploy/spec.ts
/** HAProxy 3.2.24, the official image of 25 September 2026 (docker-library/repo-info, repos/haproxy/remote/3.2.md). */
const PROXY_IMAGE = "docker.io/library/haproxy@sha256:fa8c8825c5ca0e0f65c3fc2059b92e9d1735a640b2b38091823a959a64016c4f";
const deploy = defineSpec({
	name: "deploy",
	about: "Run an image beside the old one, check it, switch to it without a lost request, or go back.",
	inputs: {
		environment: text({
			about: "A key of `environments:` in mlops.yml.",
			required: true
		}),
		image: text({ about: "Image by digest: `ghcr.io/acme/flight-delay@sha256:…` (the one that build-image of this run pushed)." }),
		rollback: flag({
			about: "Go back to the version that served before, with the settings that it had, in place of `image`.",
			fallback: false
		}),
		evidence: path$1({ about: "Folder of the run whose gate passed (`evidence-dir`)." }),
		"container-port": count({
			about: "Port that the service listens on in its container.",
			fallback: 8080
		}),
		"health-url": text({
			about: "Path that answers 200 when the service can serve.",
			fallback: "/health"
		}),
		"healthy-answers": count({
			about: "Healthy answers in a row that are asked for.",
			fallback: 3
		}),
		"expect-model": text({ about: "Model digest that the service must report (`model_digest` of its health answer); `none` asks for none (the model of the image)." }),
		"golden-request": path$1({ about: "JSON file of a request that must be answered: `method`, `path`, `body`, and `status`, `contains` or `schema` of the answer." }),
		timeout: count({
			about: "Seconds until the new container must be healthy.",
			fallback: 120
		}),
		drain: count({
			about: "Seconds that requests at the old container may still take.",
			fallback: 10
		}),
		"retry-requests": flag({
			about: "Let the proxy send a request again, POST too, when a container dies under it: for services without side effects.",
			fallback: false
		}),
		variables: mapping({ about: "Environment variables of the container; they stand in evidence." }),
		"secret-variables": names({ about: "Names of variables of this job that the container gets with their values, which are stored nowhere." }),
		"proxy-image": text({
			about: "HAProxy image of the container that owns the port; one that runs already keeps its own.",
			fallback: PROXY_IMAGE,
			scope: "run"
		}),
		username: text({
			about: "User of the registry (the Docker configuration of this machine).",
			scope: "run"
		}),
		password: text({
			about: "Password or token of the registry.",
			secret: true,
			scope: "run"
		})
	},
	outputs: {
		url: "Address of the service.",
		deployed: "Digest of the image that serves now.",
		previous: "Digest of the image that served before; empty where there was none."
	},
	traits: ["moves", "decidesNothing"],
	needs: ["deployer", "http"]
});
// src/steps/detect-drift/spec.ts
const detectDrift = defineSpec({
	name: "detect-drift",
	about: "Compare the distribution of each column with a reference, by effect size and by test.",
	inputs: {
		reference: paths({
			about: "Parquet or CSV files of the reference, such as the training data.",
			required: true
		}),
		current: paths({
			about: "Parquet or CSV files to compare with it.",
			required: true
		}),
		csv: csv({ about: CSV_OF("the files of both are") }),
		columns: names({ about: "Columns to compare (all shared ones but ids, times and the label)." }),
		"row-id": names({
			about: "Columns that together name a row; compared only where `columns` names them (those of train-evaluate).",
			inherits: "evaluates"
		}),
		label: text({
			about: "Column or SQL expression that holds the truth; what it reads is compared only where `columns` names it (that of train-evaluate).",
			inherits: "evaluates"
		}),
		groups: names({
			about: "Which current rows resemble each other: a column or SQL expression (a day, a customer), or several. `auto` takes the days of time columns and row-id columns that repeat; `none` claims that rows are independent. Rows are compared one by one all the same; the report says so.",
			fallback: ["auto"]
		}),
		rules: rules({ about: "Rules such as `share_drifted <= 0.3` or `psi[dest] <= 0.2`; without rules the step reports and passes." })
	},
	outputs: {
		drifted: "`true` or `false`: whether any column has drifted.",
		"drifted-columns": "JSON list of the columns that have drifted.",
		"share-drifted": "Share of the compared columns that have drifted, 0 to 1."
	},
	traits: [],
	needs: ["engine"]
});
// src/steps/gate-model/spec.ts
const gateModel = defineSpec({
	name: "gate-model",
	about: "Decide by rules whether a candidate may replace the baseline: PASS, FAIL or the rows still needed.",
	inputs: {
		candidate: path$1({ about: "Evidence of train-evaluate, a predictions table, results of an LLM evaluation (promptfoo, inspect_ai, lm-eval and others, or a table with the column `item`), or a metrics file (the evidence of train-evaluate of this run)." }),
		candidates: paths({ about: "Several candidates in place of one: evidence of train-evaluate, predictions tables of the same rows or results of the same items, globs. The best by `choose-by` is judged, each rule at a level of one part for each of them." }),
		"candidate-column": text({ about: "Column of a predictions table in `candidates` that tells several of them apart, such as the number of a trial (a table is one candidate)." }),
		"choose-by": text({ about: "Metric that chooses among `candidates` (that of the first rule)." }),
		baseline: path$1({ about: "What the candidate is compared with: a model package folder, a predictions table, evidence, results of an evaluation, a metrics file, or `registry:champion` (an alias, a version or a digest of `registry`)." }),
		csv: csv({ about: CSV_OF("predictions tables are") }),
		registry: text({
			about: "Where a registered baseline is kept: `oci://host/name`, or a folder (the `registry` of register-model).",
			inherits: "registers"
		}),
		name: text({
			about: "Name below the registry (the `name` of register-model).",
			inherits: "registers"
		}),
		username: text({
			about: "User of the registry (the Docker configuration of this machine).",
			scope: "run",
			inherits: "registers"
		}),
		password: text({
			about: "Password or token of the registry.",
			secret: true,
			scope: "run",
			inherits: "registers"
		}),
		rules: rules({
			about: "Rules such as `roc_auc >= 0.62`, `roc_auc >= baseline - 0.02`, `log_loss[origin=*] <= 0.65 min 500`, or objects such as `{metric: roc_auc, max_regression_abs: 0.02}`.",
			required: true
		}, directionOf),
		groups: names({ about: "Which rows stand or fall together: a column or SQL expression over the candidate, or several; `none` claims that rows are independent (what train-evaluate found; else `auto`: days of time columns, row-id columns that repeat)." }),
		trial: text({ about: "Column that tells the trials of an item apart: candidate and baseline pair by item, whatever their numbers of trials (what train-evaluate was told; in results of an evaluation `trial`, else their order)." }),
		item: text({ about: "Results of an evaluation: the column, metadata key or tag that names an item (the id of the tool, else what was asked)." }),
		arm: text({ about: "Results of an evaluation with several arms, such as a model and a prompt, or a filter: the one to judge." }),
		"baseline-arm": text({ about: "The arm of the baseline, which may be in the same file (`arm`)." }),
		"result-rows": count({ about: "Rows that a results file must hold which does not say so itself, such as JSON lines: a run that was cut off would look whole (not checked)." }),
		weight: text({ about: "Column or SQL expression over the candidate that says how much a row counts, for both models (what train-evaluate was told)." }),
		metrics: sqlMetrics({
			about: "Metrics of your own: a name to one SQL aggregate over the columns of the predictions table, such as `{revenue: sum(gain) FILTER (WHERE prediction)}`, or to `{sql, direction, about}`. Rules may name them (the `metrics` of train-evaluate).",
			inherits: "evaluates"
		}),
		confidence: number({
			about: "Confidence of each one-sided decision.",
			fallback: .95
		}, {
			min: .5,
			max: .9999
		}),
		budget: count({ about: "How many looks at the evaluation rows share the error: every rule is decided at a level of one part of it, and the looks are counted in `ledger` (looks are not counted)." }),
		ledger: text({ about: "Where looks are counted: `oci://host/name`, or a folder (`registry`)." }),
		"throwaway-folder": flag({
			about: "Count looks in a folder although this machine is thrown away after the job.",
			fallback: false
		}),
		"on-missing-baseline": oneOf(["inconclusive", "bootstrap"], {
			about: "What a missing baseline means: `bootstrap` lets the absolute rules decide.",
			fallback: "inconclusive"
		}),
		"require-uncertainty": flag({
			about: "Refuse to judge numbers of a bare metrics file as points.",
			fallback: false
		}),
		"allow-trained-on": flag({
			about: "Judge a candidate by rows that it was trained on. Without it every rule on such rows is INCONCLUSIVE.",
			fallback: false
		}),
		overrides: overrides({ about: "Rules that a person lets go for a while: `rule`, `author`, `reason`, `commit` and `expires` of each. Under a pull request only those of the base branch count." }),
		seed: count({
			about: "Seed of the bootstrap.",
			fallback: 42
		})
	},
	outputs: { "metrics-diff": "JSON list: metric, slice, baseline, candidate, difference, interval, direction, outcome." },
	traits: ["judges"],
	needs: [
		"engine",
		"scorers",
		"processes",
		"environments",
		"stores",
		"repository"
	]
});
// src/steps/register-model/spec.ts
const registerModel = defineSpec({
	name: "register-model",
	about: "Store a model that passed its gate under a version number, and move an alias to it.",
	inputs: {
		registry: text({
			about: "Where models are kept: `oci://host/name`, or a folder (an OCI image layout).",
			required: true
		}),
		name: text({ about: "Name below the registry, where it holds several models." }),
		alias: text({ about: "Alias that is to name this model, such as `champion`; without one, only a version is made." }),
		"replace-model": text({ about: "`name` of another model that the alias may be taken from; without it, an alias only passes between versions of one model." }),
		evidence: path$1({ about: "Folder of the run whose gate passed: its model, predictions, evidence and card are stored (`evidence-dir`)." }),
		"throwaway-folder": flag({
			about: "Store in a folder although this machine is thrown away after the job.",
			fallback: false
		}),
		username: text({
			about: "User of the registry (the Docker configuration of this machine).",
			scope: "run"
		}),
		password: text({
			about: "Password or token of the registry.",
			secret: true,
			scope: "run"
		})
	},
	outputs: {
		version: "Version of the model: `v3`.",
		digest: "Digest under which the registry holds it.",
		alias: "The alias that names it now; empty where none was asked for or it could not be moved."
	},
	traits: ["moves", "registers"],
	needs: ["stores"]
});
// src/steps/report/spec.ts
const report = defineSpec({
	name: "report",
	about: "Render the evidence of a run: JUnit, Markdown summary, HTML report, model card.",
	inputs: {
		"model-card": path$1({ about: "The human half of the model card, YAML." }),
		unfinished: names({ about: "Ids of steps that have begun or are planned and have not answered: the report shows each as ERROR." })
	},
	outputs: {
		html: "Path of the HTML report, relative to `working-directory`.",
		card: "Path of the model card, relative to `working-directory`.",
		summary: "Path of the Markdown summary, relative to `working-directory`."
	},
	traits: ["always", "decidesNothing"],
	needs: []
});
// src/steps/run-tests/spec.ts
const runTests = defineSpec({
	name: "run-tests",
	about: "Run your own tests, and judge them by the JUnit XML that they write and by their exit code.",
	inputs: {
		environment: path$1({ about: "requirements.txt or pyproject.toml of the Python environment to build and cache." }),
		command: command({
			about: "Test command without a shell: POSIX words or a list.",
			required: true
		}),
		junit: paths({
			about: "JUnit XML files that the command writes; globs, `!` excludes. What stood there before is not read.",
			required: true
		}),
		flaky: oneOf([
			"pass",
			"fail",
			"warn"
		], {
			about: "What a flaky test does: one that failed and passed when it ran again, or whose failure the runner forgives. `warn` shows it and lets the verdict be.",
			fallback: "warn"
		})
	},
	outputs: {
		tests: "Number of your tests, including skipped ones.",
		"tests-failed": "Number of your tests that failed or broke.",
		"tests-flaky": "Number of your tests that failed and were forgiven."
	},
	traits: [],
	needs: ["processes", "environments"]
});
// src/steps/train-evaluate/spec.ts
const trainEvaluate = defineSpec({
	name: "train-evaluate",
	about: "Train a model with your own command, score it on the evaluation data, and measure it overall and per slice.",
	inputs: {
		environment: path$1({ about: "requirements.txt or pyproject.toml of the Python environment to build and cache; one that names a local folder is built each time." }),
		command: command({ about: "Training command without a shell: POSIX words or a list. Reads `MLOPS_TRAIN_*` variables. Without it, `model` is scored as it is." }),
		"training-data": paths({ about: "Files that the command trains on; globs, `!` excludes." }),
		"evaluation-data": paths({
			about: "Files that the model is judged on; globs, `!` excludes.",
			required: true
		}),
		csv: csv({ about: CSV_OF("training and evaluation data are") }),
		model: path$1({ about: "Model file: written by the command at `MLOPS_TRAIN_MODEL`, or there already." }),
		predictions: path$1({ about: "Predictions table that the command writes, in place of scoring a model." }),
		"score-command": command({ about: "Command that scores a model that is not ONNX: reads `MLOPS_SCORE_DATA` and `MLOPS_SCORE_MODEL`, writes the predictions table at `MLOPS_SCORE_PREDICTIONS`. The data are your files as they are, with the label: only the command can see to it that it is not read." }),
		"row-id": names({
			about: "Columns that together name a row.",
			required: true
		}),
		label: text({
			about: "Column or SQL expression that holds the truth.",
			required: true
		}),
		task: oneOf([
			"binary",
			"multiclass",
			"regression"
		], {
			about: "Kind of prediction.",
			fallback: "binary"
		}),
		"positive-class": text({
			about: "Value of the label that counts as positive.",
			fallback: "true"
		}),
		classes: names({ about: "Classes of the model in the order of its scores, spelled as the labels are. Needed where the model does not name them." }),
		"decision-threshold": number({
			about: "Score from which a row is predicted positive.",
			fallback: .5
		}, {
			min: 0,
			max: 1
		}),
		"model-inputs": mapping({ about: "Input of the model to SQL expression over the table (each input reads the column of its name); a list fills a wide input." }),
		slices: names({ about: "Columns whose values are measured apart." }),
		groups: names({
			about: "Which rows stand or fall together, so that the gate counts them as one draw: a column or SQL expression (a day, a customer, an item), or several. `auto` takes the days of time columns and row-id columns that repeat; `none` claims that rows are independent.",
			fallback: ["auto"]
		}),
		trial: text({ about: "Column that tells the trials of an item apart, where several rows of `row-id` are trials of one item (answers of a language model): each item counts once, however often it was tried." }),
		weight: text({ about: "Column or SQL expression that says how much a row counts in every metric, interval and rule: a number of 0 or more (every row counts once)." }),
		metrics: sqlMetrics({ about: "Metrics of your own: a name to one SQL aggregate over the columns of the predictions table, such as `{revenue: sum(gain) FILTER (WHERE prediction)}`, or to `{sql, direction, about}`. Columns of the evaluation data that it names are kept." }),
		"latency-rows": count({ about: "How many rows an ONNX model answers one at a time as well, so that rules may name `latency.p50`, `latency.p95` and `latency.p99` (none)." }),
		seed: count({
			about: "Seed handed to the command as `MLOPS_TRAIN_SEED`.",
			fallback: 42
		})
	},
	outputs: {
		model: "Path of the model package folder, relative to `working-directory`.",
		"model-digest": "SHA-256 of the model file.",
		predictions: "Path of the predictions table, relative to `working-directory`.",
		metrics: "JSON of the metrics over all rows: name to number, null where undefined."
	},
	traits: ["evaluates"],
	needs: [
		"engine",
		"scorers",
		"processes",
		"environments"
	]
});
// src/steps/validate-data/spec.ts
const validateData = defineSpec({
	name: "validate-data",
	about: "Check tables against a data contract (ODCS v3.1) and show the rows that break it.",
	inputs: {
		data: paths({
			about: "Parquet or CSV files of one table; globs, `!` excludes.",
			required: true
		}),
		contract: path$1({
			about: "Data contract, ODCS v3.1 YAML.",
			required: true
		}),
		csv: csv({ about: CSV_OF("the files are") }),
		"sample-rows": count({
			about: "Failing rows to show for each check.",
			fallback: 10
		}),
		"as-of": text({ about: "Moment that counts as now for checks of freshness, ISO 8601 in UTC (the time of the run)." }),
		"on-unrun": oneOf(["inconclusive", "warn"], {
			about: "What a check that nobody ran means, such as a rule for another engine; `warn` lists it and goes on.",
			fallback: "inconclusive"
		})
	},
	outputs: {
		rows: "Number of rows read.",
		findings: "JSON list of the checks that did not pass: id, target, outcome, severity, count of rows."
	},
	traits: [],
	needs: ["engine"]
});
// src/steps/catalogue.ts
/** Every step, in the order of the main job. */
const SPECS = [
	runTests,
	validateData,
	detectDrift,
	trainEvaluate,
	gateModel,
	registerModel,
	buildImage,
	deploy,
	report
];
/** The spec of a step; undefined for a name that is not in `STEP_NAMES`. */
const specOf = (name) => SPECS.find((spec) => spec.name === name);
// src/foundation/evidence/verdict-words.ts
/** A sign beside each word, never instead of it: colour and shape alone say nothing to many readers. */
const VERDICT_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	error: "🛑",
	inconclusive: "❔",
	rolled_back: "↩️",
	rollback_failed: "🚨"
};
const VERDICT_TONES = {
	pass: "good",
	fail: "bad",
	error: "broken",
	inconclusive: "open",
	rolled_back: "open",
	rollback_failed: "bad"
};
const OUTCOME_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	error: "🛑",
	inconclusive: "❔",
	skipped: "⏭️"
};
const OUTCOME_TONES = {
	pass: "good",
	fail: "bad",
	error: "broken",
	inconclusive: "open",
	skipped: "quiet"
};
/** Whether a check failed and its failure does not decide, or was overridden. */
const isWarning = ({ outcome, severity, override }) => override !== void 0 || outcome === "fail" && severity !== "error";
/** The word for a check; a failure that does not decide is a warning, and what was overridden says what was found. */
function outcomeWord(check) {
	if (check.override !== void 0) return `${check.outcome}, overridden`;
	return isWarning(check) ? check.severity : check.outcome;
}
/** The sign for a check. */
const outcomeSymbol = (check) => isWarning(check) ? "⚠️" : OUTCOME_SYMBOLS[check.outcome];
/** Colour of a check; a failure that does not decide is amber. */
const outcomeTone = (check) => isWarning(check) ? "open" : OUTCOME_TONES[check.outcome];
const TONE_SYMBOLS = {
	good: "✅",
	bad: "❌",
	open: "⚠️",
	broken: "🛑"
};
/** The sign for a word with a tone, where there are no colours. */
const toneSymbol = (tone) => (tone && TONE_SYMBOLS[tone]) ?? "";
/** Signs of a terminal, one column wide; a word stands beside each. */
const TERMINAL_SIGNS = {
	good: "✔",
	bad: "✘",
	open: "?",
	tolerated: "!",
	quiet: "–"
};
// src/run/step/claim.ts
/** Parts of the folder of a run that steps remove whole before they write them again. */
const PARTS = ["artifacts", "report"];
/** Says that the folder is ours, from its first step on; hidden, so that no artifact of a job carries it. */
const MARKER$1 = ".mlops-actions";
const MARKER_TEXT = "mlops-actions writes this folder, and removes parts of it before it writes them again.\n";
/**
* Marks the folder of a run as ours before anything in it is removed. Throws `InputErrors` where it holds a part of
* such a folder that no run has written: files of the user are never removed.
*/
async function claim(files, folder) {
	const foreign = await foreignParts(files, folder);
	if (foreign.length > 0) refuse("evidence-dir", `holds files in ${foreign.map((part) => `${part}/`).join(", ")} that mlops did not write`, "name another folder, or move them away", { value: folder });
	if (!await files.exists(`${folder}/${MARKER$1}`)) await files.write(`${folder}/${MARKER$1}`, MARKER_TEXT);
}
/** Parts of the folder that hold files which no run has written. */
async function foreignParts(files, folder) {
	if (await isOurs(files, folder)) return [];
	const filled = await Promise.all(PARTS.map((part) => isFilled(files, `${folder}/${part}`)));
	return PARTS.filter((_, at) => filled[at]);
}
/** By its mark; a folder that came as the artifact of another job has none, but the record of its run or evidence. */
async function isOurs(files, folder) {
	for (const name of [MARKER$1, "run.json"]) if (await files.exists(`${folder}/${name}`)) return true;
	const evidence = `${folder}/evidence`;
	if (!await files.isFolder(evidence)) return false;
	const names = (await files.list(evidence)).filter((name) => name.endsWith(".json"));
	return (await Promise.all(names.map((name) => isEvidence(files, `${evidence}/${name.split("/").at(-1)}`)))).some(Boolean);
}
async function isEvidence(files, path) {
	try {
		const value = JSON.parse(await files.readText(path));
		return isMapping(value) && value.schema === EVIDENCE_SCHEMA;
	} catch {
		return false;
	}
}
const isFilled = async (files, path) => await files.exists(path) && (!await files.isFolder(path) || (await files.list(path)).length > 0);
/** What a killed run left beside the files that it was writing. */
const LEFT_OVER = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;
/** Runs `work` while no other run writes into the folder, after what a killed one left half-written is removed. */
async function alone(files, folder, work) {
	return await files.locked(`${folder}/.lock`, async () => {
		for (const part of [
			folder,
			`${folder}/evidence`,
			`${folder}/junit`
		]) {
			const names = await files.isFolder(part) ? await files.list(part) : [];
			for (const name of names.map((path) => path.split("/").at(-1))) if (LEFT_OVER.test(name)) await files.remove(`${part}/${name}`);
		}
		return await work();
	});
}
// src/foundation/run-folder/origin.ts
/** Which run wrote one evidence, told by the digest of its bytes; it stands beside evidence. */
const OriginSchema = strictObject({
	evidence: DigestSchema,
	job: string(),
	build: string(),
	commit: string().optional()
});
const originPath = (folder, id) => `${folder}/builds/${id}.json`;
const originText = (evidence, { job, build, commit }) => `${JSON.stringify({
	evidence,
	job,
	build,
	...commit === void 0 ? {} : { commit }
})}\n`;
/**
* Reads where evidence with this digest is from; nothing for a text that is none of ours, or that tells of other bytes.
* Evidence of this run that was changed since stays its evidence: it is to be refused, not passed over.
*/
function readOrigin(text, evidence, { job, build }) {
	const parsed = OriginSchema.safeParse(jsonOf(text));
	if (!parsed.success) return void 0;
	return parsed.data.job === job && parsed.data.build === build || parsed.data.evidence === evidence ? parsed.data : void 0;
}
/**
* Whether evidence is of another run. In the folder of this run, where nothing says who wrote it nobody can tell, so it
* is; in a folder that somebody named, only what another build of this job has left in its workspace is. A build that was restarted goes
* on with what the builds before it wrote for the same commit.
*/
function isLeftOver(origin, run, isOwnFolder) {
	if (run.owns === "nothing" || run.owns === "folder" && !isOwnFolder) return false;
	if (origin === void 0 || origin.job !== run.job) return isOwnFolder;
	if (origin.build === run.build) return false;
	return !run.continues.includes(origin.build) || isOtherCommit(origin.commit, run.commit);
}
const isOtherCommit = (a, b) => a !== void 0 && b !== void 0 && a !== b;
/** `written by build 11 of flights/main` */
function originWords(origin) {
	if (origin === void 0) return "no record of who wrote it";
	return origin.job === "" ? "written by another run" : `written by build ${origin.build} of ${origin.job}`;
}
const RecordSchema = looseObject({ run: looseObject({
	job: string(),
	build: string()
}) });
/**
* The run that a folder is of, by its run.json: the one that ran all of mlops.yml there last. What runs single steps
* afterwards goes on with it, unless its host tells another run.
*/
function runOfFolder(record, told) {
	const parsed = RecordSchema.safeParse(jsonOf(record));
	if (told?.owns === "workspace" || !parsed.success) return told;
	const { job, build } = parsed.data.run;
	return told === void 0 || told.job === job && told.build === build ? {
		owns: "folder",
		job,
		build,
		continues: []
	} : told;
}
function jsonOf(text) {
	try {
		return JSON.parse(text ?? "");
	} catch {
		return;
	}
}
// src/run/step/left-over.ts
const EVIDENCE = /^(?:(.*)\/)?evidence\/([^/]+)\.json$/;
/**
* How a step looks for the evidence of its run: what another run has left is listed nowhere, and told once. Who names
* such a file gets it.
*/
function withoutLeftOvers(files, run, folder, log) {
	const told = /* @__PURE__ */ new Set();
	const tell = (path, other) => {
		const kind = run?.owns === "workspace" ? "build" : "run";
		if (!told.has(path)) log.warn(`${path} is left from an earlier ${kind} and not used: ${other}`);
		told.add(path);
	};
	const ofRun = async (paths) => {
		const others = await Promise.all(paths.map((path) => leftBy(path, files, run, folder)));
		for (const [at, other] of others.entries()) if (other !== void 0) tell(paths[at], other);
		return paths.filter((_, at) => others[at] === void 0);
	};
	return {
		files: {
			...files,
			list: async (place) => {
				const names = await files.list(place);
				const at = place.replace(/\/$/, "");
				const kept = new Set(await ofRun(names.map((name) => `${at}/${name}`)));
				return names.filter((name) => kept.has(`${at}/${name}`));
			},
			glob: async (patterns) => {
				const named = new Set(patterns);
				const found = await files.glob(patterns);
				const kept = new Set(await ofRun(found.filter((path) => !named.has(path))));
				return found.filter((path) => named.has(path) || kept.has(path));
			}
		},
		leftOvers: (of) => leftIn(of, files, run, folder)
	};
}
/** Ids of the evidence in a folder that another run has left. */
async function leftIn(folder, files, run, ownFolder) {
	const place = `${folder}/evidence`;
	const ids = (await files.exists(place) ? await files.list(place) : []).flatMap((name) => EVIDENCE.exec(`evidence/${name}`)?.[2] ?? []);
	const left = await Promise.all(ids.map((id) => leftBy(`${place}/${id}.json`, files, run, ownFolder)));
	return ids.filter((_, at) => left[at] !== void 0);
}
/** The run that has left an evidence, in words; nothing for evidence of this run, and for every other file. */
async function leftBy(path, files, run, ownFolder) {
	const [, folder = ".", id] = EVIDENCE.exec(path) ?? [];
	if (id === void 0) return void 0;
	const isOwn = folder === ownFolder;
	const judge = isOwn || run?.owns === "workspace" ? run : await runIn(folder, files);
	if (judge === void 0) return void 0;
	const origin = readOrigin(await textOf$1(originPath(folder, id), files), await files.digest(path), judge);
	return isLeftOver(origin, judge, isOwn || judge !== run) ? originWords(origin) : void 0;
}
/** The run that a folder is of, where its record tells; `told` is what the host says. */
const runIn = async (folder, files, told) => runOfFolder(await textOf$1(`${folder}/run.json`, files), told);
const textOf$1 = async (path, files) => await files.exists(path) ? await files.readText(path) : void 0;
// src/foundation/secrets/discreet.ts
/**
* A value without secrets in any of its texts and names. In a list of arguments, a word that is a secret only after the
* one before it (`--password`, `hunter22`) is hidden as well. Answers the same value where nothing is to hide.
*/
function discreet$1(value, redact) {
	return hide(value, redact);
}
function hide(value, redact) {
	if (typeof value === "string") return redact(value);
	if (Array.isArray(value)) return hideItems(value, redact);
	if (value === null || typeof value !== "object") return value;
	const entries = Object.entries(value).map(([name, member]) => [redact(name), member === void 0 ? member : hide(member, redact)]);
	return Object.fromEntries(entries);
}
function hideItems(items, redact) {
	return items.map((item, at) => {
		const before = items[at - 1];
		const alone = hide(item, redact);
		if (typeof item !== "string" || typeof before !== "string" || !before.startsWith("-")) return alone;
		return redact(`${before} ${item}`) === `${redact(before)} ${String(alone)}` ? alone : "***";
	});
}
// src/run/step/record.ts
/** Where, when and by whom: what differs between two runs with the same evidence. */
async function recordRun(ports, path, { evidence, startedAt, given = [] }) {
	const before = await readBefore(ports.files, path);
	const isSame = isOfRun(ports.host, before);
	const run = valueAt(before, ["run"]);
	const step = {
		startedAt: startedAt.toISOString(),
		seconds: (Date.now() - startedAt.getTime()) / 1e3,
		verdict: verdictWords(evidence),
		...given.length > 0 ? { given } : {}
	};
	await write(ports, path, {
		...isSame && isMapping(run) ? { run } : {},
		steps: {
			...isSame ? stepsOf(before) : {},
			[evidence.id]: step
		}
	});
}
/**
* Begins the record of a run of all of mlops.yml: from here on the folder is its own, and what others have left there is
* none of its evidence. A run that several jobs make together goes on with what they have recorded.
*/
async function recordBegin(ports, path, run) {
	const before = await readBefore(ports.files, path);
	const { job, build } = run;
	const isSame = valueAt(before, ["run", "job"]) === job && valueAt(before, ["run", "build"]) === build;
	await write(ports, path, {
		run: {
			job,
			build
		},
		steps: isSame ? stepsOf(before) : {}
	});
}
async function write({ files, host }, path, told) {
	const shown = discreet$1({
		tool: TOOL,
		node: process.version,
		platform: `${process.platform}-${process.arch}`,
		host: host.kind,
		context: {
			...host.context,
			...host.causes ? { causes: host.causes } : {}
		},
		...told
	}, host.withoutSecrets);
	await files.write(path, `${JSON.stringify(shown, null, 2)}\n`);
}
/** Workspaces of Jenkins outlive a build: what another build has recorded there is not of this one. */
const isOfRun = ({ context, run }, before) => valueAt(before, ["context", "job"]) === context.job && [context.build, ...run?.continues ?? []].includes(valueAt(before, ["context", "build"]));
const readBefore = async (files, path) => await files.exists(path) ? readRun(await files.readText(path)) : void 0;
function readRun(text) {
	if (deepInJson(text) !== void 0) return void 0;
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
const stepsOf = (run) => {
	const steps = valueAt(run, ["steps"]);
	return isMapping(steps) ? steps : {};
};
// src/run/step/begin.ts
/**
* Begins a run of all of mlops.yml in a folder. Evidence that another run has left stays for those who name it; its
* JUnit goes, for hosts take every file of that folder. A folder that is not ours is left to the steps to refuse.
*/
async function beginRun({ files, host }, folder, run) {
	if ((await foreignParts(files, folder)).length > 0) return;
	await claim(files, folder);
	await alone(files, folder, async () => {
		const { leftOvers } = withoutLeftOvers(files, run, folder, host.log);
		for (const id of await leftOvers(folder)) await files.remove(`${folder}/junit/TEST-${id}.xml`);
		await recordBegin({
			files,
			host
		}, `${folder}/run.json`, run);
	});
}
// part:junit-report-builder:make-dir
var require_part_junit_report_builder_make_dir = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = () => () => void 0;
}));
// node_modules/lodash/_arrayEach.js
var require__arrayEach = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* A specialized version of `_.forEach` for arrays without support for
	* iteratee shorthands.
	*
	* @private
	* @param {Array} [array] The array to iterate over.
	* @param {Function} iteratee The function invoked per iteration.
	* @returns {Array} Returns `array`.
	*/
	function arrayEach(array, iteratee) {
		var index = -1, length = array == null ? 0 : array.length;
		while (++index < length) if (iteratee(array[index], index, array) === false) break;
		return array;
	}
	module.exports = arrayEach;
}));
// node_modules/lodash/_createBaseFor.js
var require__createBaseFor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Creates a base function for methods like `_.forIn` and `_.forOwn`.
	*
	* @private
	* @param {boolean} [fromRight] Specify iterating from right to left.
	* @returns {Function} Returns the new base function.
	*/
	function createBaseFor(fromRight) {
		return function(object, iteratee, keysFunc) {
			var index = -1, iterable = Object(object), props = keysFunc(object), length = props.length;
			while (length--) {
				var key = props[fromRight ? length : ++index];
				if (iteratee(iterable[key], key, iterable) === false) break;
			}
			return object;
		};
	}
	module.exports = createBaseFor;
}));
// node_modules/lodash/_baseFor.js
var require__baseFor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require__createBaseFor()();
}));
// node_modules/lodash/_baseTimes.js
var require__baseTimes = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* The base implementation of `_.times` without support for iteratee shorthands
	* or max array length checks.
	*
	* @private
	* @param {number} n The number of times to invoke `iteratee`.
	* @param {Function} iteratee The function invoked per iteration.
	* @returns {Array} Returns the array of results.
	*/
	function baseTimes(n, iteratee) {
		var index = -1, result = Array(n);
		while (++index < n) result[index] = iteratee(index);
		return result;
	}
	module.exports = baseTimes;
}));
// node_modules/lodash/_freeGlobal.js
var require__freeGlobal = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = typeof global == "object" && global && global.Object === Object && global;
}));
// node_modules/lodash/_root.js
var require__root = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var freeGlobal = require__freeGlobal();
	/** Detect free variable `self`. */
	var freeSelf = typeof self == "object" && self && self.Object === Object && self;
	module.exports = freeGlobal || freeSelf || Function("return this")();
}));
// node_modules/lodash/_Symbol.js
var require__Symbol = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require__root().Symbol;
}));
// node_modules/lodash/_getRawTag.js
var require__getRawTag = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Symbol = require__Symbol();
	/** Used for built-in method references. */
	var objectProto = Object.prototype;
	/** Used to check objects for own properties. */
	var hasOwnProperty = objectProto.hasOwnProperty;
	/**
	* Used to resolve the
	* [`toStringTag`](http://ecma-international.org/ecma-262/7.0/#sec-object.prototype.tostring)
	* of values.
	*/
	var nativeObjectToString = objectProto.toString;
	/** Built-in value references. */
	var symToStringTag = Symbol ? Symbol.toStringTag : void 0;
	/**
	* A specialized version of `baseGetTag` which ignores `Symbol.toStringTag` values.
	*
	* @private
	* @param {*} value The value to query.
	* @returns {string} Returns the raw `toStringTag`.
	*/
	function getRawTag(value) {
		var isOwn = hasOwnProperty.call(value, symToStringTag), tag = value[symToStringTag];
		try {
			value[symToStringTag] = void 0;
			var unmasked = true;
		} catch (e) {}
		var result = nativeObjectToString.call(value);
		if (unmasked) {
			if (isOwn) value[symToStringTag] = tag;
			else delete value[symToStringTag];
		}
		return result;
	}
	module.exports = getRawTag;
}));
// node_modules/lodash/_objectToString.js
var require__objectToString = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Used to resolve the
	* [`toStringTag`](http://ecma-international.org/ecma-262/7.0/#sec-object.prototype.tostring)
	* of values.
	*/
	var nativeObjectToString = Object.prototype.toString;
	/**
	* Converts `value` to a string using `Object.prototype.toString`.
	*
	* @private
	* @param {*} value The value to convert.
	* @returns {string} Returns the converted string.
	*/
	function objectToString(value) {
		return nativeObjectToString.call(value);
	}
	module.exports = objectToString;
}));
// node_modules/lodash/_baseGetTag.js
var require__baseGetTag = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Symbol = require__Symbol();
	var getRawTag = require__getRawTag();
	var objectToString = require__objectToString();
	/** `Object#toString` result references. */
	var nullTag = "[object Null]";
	var undefinedTag = "[object Undefined]";
	/** Built-in value references. */
	var symToStringTag = Symbol ? Symbol.toStringTag : void 0;
	/**
	* The base implementation of `getTag` without fallbacks for buggy environments.
	*
	* @private
	* @param {*} value The value to query.
	* @returns {string} Returns the `toStringTag`.
	*/
	function baseGetTag(value) {
		if (value == null) return value === void 0 ? undefinedTag : nullTag;
		return symToStringTag && symToStringTag in Object(value) ? getRawTag(value) : objectToString(value);
	}
	module.exports = baseGetTag;
}));
// node_modules/lodash/isObjectLike.js
var require_isObjectLike = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Checks if `value` is object-like. A value is object-like if it's not `null`
	* and has a `typeof` result of "object".
	*
	* @static
	* @memberOf _
	* @since 4.0.0
	* @category Lang
	* @param {*} value The value to check.
	* @returns {boolean} Returns `true` if `value` is object-like, else `false`.
	* @example
	*
	* _.isObjectLike({});
	* // => true
	*
	* _.isObjectLike([1, 2, 3]);
	* // => true
	*
	* _.isObjectLike(_.noop);
	* // => false
	*
	* _.isObjectLike(null);
	* // => false
	*/
	function isObjectLike(value) {
		return value != null && typeof value == "object";
	}
	module.exports = isObjectLike;
}));
// node_modules/lodash/_baseIsArguments.js
var require__baseIsArguments = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseGetTag = require__baseGetTag();
	var isObjectLike = require_isObjectLike();
	/** `Object#toString` result references. */
	var argsTag = "[object Arguments]";
	/**
	* The base implementation of `_.isArguments`.
	*
	* @private
	* @param {*} value The value to check.
	* @returns {boolean} Returns `true` if `value` is an `arguments` object,
	*/
	function baseIsArguments(value) {
		return isObjectLike(value) && baseGetTag(value) == argsTag;
	}
	module.exports = baseIsArguments;
}));
// node_modules/lodash/isArguments.js
var require_isArguments = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseIsArguments = require__baseIsArguments();
	var isObjectLike = require_isObjectLike();
	/** Used for built-in method references. */
	var objectProto = Object.prototype;
	/** Used to check objects for own properties. */
	var hasOwnProperty = objectProto.hasOwnProperty;
	/** Built-in value references. */
	var propertyIsEnumerable = objectProto.propertyIsEnumerable;
	module.exports = baseIsArguments(function() {
		return arguments;
	}()) ? baseIsArguments : function(value) {
		return isObjectLike(value) && hasOwnProperty.call(value, "callee") && !propertyIsEnumerable.call(value, "callee");
	};
}));
// node_modules/lodash/isArray.js
var require_isArray = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = Array.isArray;
}));
// node_modules/lodash/stubFalse.js
var require_stubFalse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* This method returns `false`.
	*
	* @static
	* @memberOf _
	* @since 4.13.0
	* @category Util
	* @returns {boolean} Returns `false`.
	* @example
	*
	* _.times(2, _.stubFalse);
	* // => [false, false]
	*/
	function stubFalse() {
		return false;
	}
	module.exports = stubFalse;
}));
// node_modules/lodash/isBuffer.js
var require_isBuffer = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var root = require__root();
	var stubFalse = require_stubFalse();
	/** Detect free variable `exports`. */
	var freeExports = typeof exports == "object" && exports && !exports.nodeType && exports;
	/** Detect free variable `module`. */
	var freeModule = freeExports && typeof module == "object" && module && !module.nodeType && module;
	/** Built-in value references. */
	var Buffer = freeModule && freeModule.exports === freeExports ? root.Buffer : void 0;
	module.exports = (Buffer ? Buffer.isBuffer : void 0) || stubFalse;
}));
// node_modules/lodash/_isIndex.js
var require__isIndex = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/** Used as references for various `Number` constants. */
	var MAX_SAFE_INTEGER = 9007199254740991;
	/** Used to detect unsigned integer values. */
	var reIsUint = /^(?:0|[1-9]\d*)$/;
	/**
	* Checks if `value` is a valid array-like index.
	*
	* @private
	* @param {*} value The value to check.
	* @param {number} [length=MAX_SAFE_INTEGER] The upper bounds of a valid index.
	* @returns {boolean} Returns `true` if `value` is a valid index, else `false`.
	*/
	function isIndex(value, length) {
		var type = typeof value;
		length = length == null ? MAX_SAFE_INTEGER : length;
		return !!length && (type == "number" || type != "symbol" && reIsUint.test(value)) && value > -1 && value % 1 == 0 && value < length;
	}
	module.exports = isIndex;
}));
// node_modules/lodash/isLength.js
var require_isLength = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/** Used as references for various `Number` constants. */
	var MAX_SAFE_INTEGER = 9007199254740991;
	/**
	* Checks if `value` is a valid array-like length.
	*
	* **Note:** This method is loosely based on
	* [`ToLength`](http://ecma-international.org/ecma-262/7.0/#sec-tolength).
	*
	* @static
	* @memberOf _
	* @since 4.0.0
	* @category Lang
	* @param {*} value The value to check.
	* @returns {boolean} Returns `true` if `value` is a valid length, else `false`.
	* @example
	*
	* _.isLength(3);
	* // => true
	*
	* _.isLength(Number.MIN_VALUE);
	* // => false
	*
	* _.isLength(Infinity);
	* // => false
	*
	* _.isLength('3');
	* // => false
	*/
	function isLength(value) {
		return typeof value == "number" && value > -1 && value % 1 == 0 && value <= MAX_SAFE_INTEGER;
	}
	module.exports = isLength;
}));
// node_modules/lodash/_baseIsTypedArray.js
var require__baseIsTypedArray = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseGetTag = require__baseGetTag();
	var isLength = require_isLength();
	var isObjectLike = require_isObjectLike();
	/** `Object#toString` result references. */
	var argsTag = "[object Arguments]";
	var arrayTag = "[object Array]";
	var boolTag = "[object Boolean]";
	var dateTag = "[object Date]";
	var errorTag = "[object Error]";
	var funcTag = "[object Function]";
	var mapTag = "[object Map]";
	var numberTag = "[object Number]";
	var objectTag = "[object Object]";
	var regexpTag = "[object RegExp]";
	var setTag = "[object Set]";
	var stringTag = "[object String]";
	var weakMapTag = "[object WeakMap]";
	var arrayBufferTag = "[object ArrayBuffer]";
	var dataViewTag = "[object DataView]";
	var float32Tag = "[object Float32Array]";
	var float64Tag = "[object Float64Array]";
	var int8Tag = "[object Int8Array]";
	var int16Tag = "[object Int16Array]";
	var int32Tag = "[object Int32Array]";
	var uint8Tag = "[object Uint8Array]";
	var uint8ClampedTag = "[object Uint8ClampedArray]";
	var uint16Tag = "[object Uint16Array]";
	var uint32Tag = "[object Uint32Array]";
	/** Used to identify `toStringTag` values of typed arrays. */
	var typedArrayTags = {};
	typedArrayTags[float32Tag] = typedArrayTags[float64Tag] = typedArrayTags[int8Tag] = typedArrayTags[int16Tag] = typedArrayTags[int32Tag] = typedArrayTags[uint8Tag] = typedArrayTags[uint8ClampedTag] = typedArrayTags[uint16Tag] = typedArrayTags[uint32Tag] = true;
	typedArrayTags[argsTag] = typedArrayTags[arrayTag] = typedArrayTags[arrayBufferTag] = typedArrayTags[boolTag] = typedArrayTags[dataViewTag] = typedArrayTags[dateTag] = typedArrayTags[errorTag] = typedArrayTags[funcTag] = typedArrayTags[mapTag] = typedArrayTags[numberTag] = typedArrayTags[objectTag] = typedArrayTags[regexpTag] = typedArrayTags[setTag] = typedArrayTags[stringTag] = typedArrayTags[weakMapTag] = false;
	/**
	* The base implementation of `_.isTypedArray` without Node.js optimizations.
	*
	* @private
	* @param {*} value The value to check.
	* @returns {boolean} Returns `true` if `value` is a typed array, else `false`.
	*/
	function baseIsTypedArray(value) {
		return isObjectLike(value) && isLength(value.length) && !!typedArrayTags[baseGetTag(value)];
	}
	module.exports = baseIsTypedArray;
}));
// node_modules/lodash/_baseUnary.js
var require__baseUnary = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* The base implementation of `_.unary` without support for storing metadata.
	*
	* @private
	* @param {Function} func The function to cap arguments for.
	* @returns {Function} Returns the new capped function.
	*/
	function baseUnary(func) {
		return function(value) {
			return func(value);
		};
	}
	module.exports = baseUnary;
}));
// node_modules/lodash/_nodeUtil.js
var require__nodeUtil = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var freeGlobal = require__freeGlobal();
	/** Detect free variable `exports`. */
	var freeExports = typeof exports == "object" && exports && !exports.nodeType && exports;
	/** Detect free variable `module`. */
	var freeModule = freeExports && typeof module == "object" && module && !module.nodeType && module;
	/** Detect free variable `process` from Node.js. */
	var freeProcess = freeModule && freeModule.exports === freeExports && freeGlobal.process;
	module.exports = function() {
		try {
			var types = freeModule && freeModule.require && freeModule.require("util").types;
			if (types) return types;
			return freeProcess && freeProcess.binding && freeProcess.binding("util");
		} catch (e) {}
	}();
}));
// node_modules/lodash/isTypedArray.js
var require_isTypedArray = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseIsTypedArray = require__baseIsTypedArray();
	var baseUnary = require__baseUnary();
	var nodeUtil = require__nodeUtil();
	var nodeIsTypedArray = nodeUtil && nodeUtil.isTypedArray;
	module.exports = nodeIsTypedArray ? baseUnary(nodeIsTypedArray) : baseIsTypedArray;
}));
// node_modules/lodash/_arrayLikeKeys.js
var require__arrayLikeKeys = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseTimes = require__baseTimes();
	var isArguments = require_isArguments();
	var isArray = require_isArray();
	var isBuffer = require_isBuffer();
	var isIndex = require__isIndex();
	var isTypedArray = require_isTypedArray();
	/** Used to check objects for own properties. */
	var hasOwnProperty = Object.prototype.hasOwnProperty;
	/**
	* Creates an array of the enumerable property names of the array-like `value`.
	*
	* @private
	* @param {*} value The value to query.
	* @param {boolean} inherited Specify returning inherited property names.
	* @returns {Array} Returns the array of property names.
	*/
	function arrayLikeKeys(value, inherited) {
		var isArr = isArray(value), isArg = !isArr && isArguments(value), isBuff = !isArr && !isArg && isBuffer(value), isType = !isArr && !isArg && !isBuff && isTypedArray(value), skipIndexes = isArr || isArg || isBuff || isType, result = skipIndexes ? baseTimes(value.length, String) : [], length = result.length;
		for (var key in value) if ((inherited || hasOwnProperty.call(value, key)) && !(skipIndexes && (key == "length" || isBuff && (key == "offset" || key == "parent") || isType && (key == "buffer" || key == "byteLength" || key == "byteOffset") || isIndex(key, length)))) result.push(key);
		return result;
	}
	module.exports = arrayLikeKeys;
}));
// node_modules/lodash/_isPrototype.js
var require__isPrototype = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/** Used for built-in method references. */
	var objectProto = Object.prototype;
	/**
	* Checks if `value` is likely a prototype object.
	*
	* @private
	* @param {*} value The value to check.
	* @returns {boolean} Returns `true` if `value` is a prototype, else `false`.
	*/
	function isPrototype(value) {
		var Ctor = value && value.constructor;
		return value === (typeof Ctor == "function" && Ctor.prototype || objectProto);
	}
	module.exports = isPrototype;
}));
// node_modules/lodash/_overArg.js
var require__overArg = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Creates a unary function that invokes `func` with its argument transformed.
	*
	* @private
	* @param {Function} func The function to wrap.
	* @param {Function} transform The argument transform.
	* @returns {Function} Returns the new function.
	*/
	function overArg(func, transform) {
		return function(arg) {
			return func(transform(arg));
		};
	}
	module.exports = overArg;
}));
// node_modules/lodash/_nativeKeys.js
var require__nativeKeys = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require__overArg()(Object.keys, Object);
}));
// node_modules/lodash/_baseKeys.js
var require__baseKeys = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isPrototype = require__isPrototype();
	var nativeKeys = require__nativeKeys();
	/** Used to check objects for own properties. */
	var hasOwnProperty = Object.prototype.hasOwnProperty;
	/**
	* The base implementation of `_.keys` which doesn't treat sparse arrays as dense.
	*
	* @private
	* @param {Object} object The object to query.
	* @returns {Array} Returns the array of property names.
	*/
	function baseKeys(object) {
		if (!isPrototype(object)) return nativeKeys(object);
		var result = [];
		for (var key in Object(object)) if (hasOwnProperty.call(object, key) && key != "constructor") result.push(key);
		return result;
	}
	module.exports = baseKeys;
}));
// node_modules/lodash/isObject.js
var require_isObject = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Checks if `value` is the
	* [language type](http://www.ecma-international.org/ecma-262/7.0/#sec-ecmascript-language-types)
	* of `Object`. (e.g. arrays, functions, objects, regexes, `new Number(0)`, and `new String('')`)
	*
	* @static
	* @memberOf _
	* @since 0.1.0
	* @category Lang
	* @param {*} value The value to check.
	* @returns {boolean} Returns `true` if `value` is an object, else `false`.
	* @example
	*
	* _.isObject({});
	* // => true
	*
	* _.isObject([1, 2, 3]);
	* // => true
	*
	* _.isObject(_.noop);
	* // => true
	*
	* _.isObject(null);
	* // => false
	*/
	function isObject(value) {
		var type = typeof value;
		return value != null && (type == "object" || type == "function");
	}
	module.exports = isObject;
}));
// node_modules/lodash/isFunction.js
var require_isFunction = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseGetTag = require__baseGetTag();
	var isObject = require_isObject();
	/** `Object#toString` result references. */
	var asyncTag = "[object AsyncFunction]";
	var funcTag = "[object Function]";
	var genTag = "[object GeneratorFunction]";
	var proxyTag = "[object Proxy]";
	/**
	* Checks if `value` is classified as a `Function` object.
	*
	* @static
	* @memberOf _
	* @since 0.1.0
	* @category Lang
	* @param {*} value The value to check.
	* @returns {boolean} Returns `true` if `value` is a function, else `false`.
	* @example
	*
	* _.isFunction(_);
	* // => true
	*
	* _.isFunction(/abc/);
	* // => false
	*/
	function isFunction(value) {
		if (!isObject(value)) return false;
		var tag = baseGetTag(value);
		return tag == funcTag || tag == genTag || tag == asyncTag || tag == proxyTag;
	}
	module.exports = isFunction;
}));
// node_modules/lodash/isArrayLike.js
var require_isArrayLike = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isFunction = require_isFunction();
	var isLength = require_isLength();
	/**
	* Checks if `value` is array-like. A value is considered array-like if it's
	* not a function and has a `value.length` that's an integer greater than or
	* equal to `0` and less than or equal to `Number.MAX_SAFE_INTEGER`.
	*
	* @static
	* @memberOf _
	* @since 4.0.0
	* @category Lang
	* @param {*} value The value to check.
	* @returns {boolean} Returns `true` if `value` is array-like, else `false`.
	* @example
	*
	* _.isArrayLike([1, 2, 3]);
	* // => true
	*
	* _.isArrayLike(document.body.children);
	* // => true
	*
	* _.isArrayLike('abc');
	* // => true
	*
	* _.isArrayLike(_.noop);
	* // => false
	*/
	function isArrayLike(value) {
		return value != null && isLength(value.length) && !isFunction(value);
	}
	module.exports = isArrayLike;
}));
// node_modules/lodash/keys.js
var require_keys = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var arrayLikeKeys = require__arrayLikeKeys();
	var baseKeys = require__baseKeys();
	var isArrayLike = require_isArrayLike();
	/**
	* Creates an array of the own enumerable property names of `object`.
	*
	* **Note:** Non-object values are coerced to objects. See the
	* [ES spec](http://ecma-international.org/ecma-262/7.0/#sec-object.keys)
	* for more details.
	*
	* @static
	* @since 0.1.0
	* @memberOf _
	* @category Object
	* @param {Object} object The object to query.
	* @returns {Array} Returns the array of property names.
	* @example
	*
	* function Foo() {
	*   this.a = 1;
	*   this.b = 2;
	* }
	*
	* Foo.prototype.c = 3;
	*
	* _.keys(new Foo);
	* // => ['a', 'b'] (iteration order is not guaranteed)
	*
	* _.keys('hi');
	* // => ['0', '1']
	*/
	function keys(object) {
		return isArrayLike(object) ? arrayLikeKeys(object) : baseKeys(object);
	}
	module.exports = keys;
}));
// node_modules/lodash/_baseForOwn.js
var require__baseForOwn = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseFor = require__baseFor();
	var keys = require_keys();
	/**
	* The base implementation of `_.forOwn` without support for iteratee shorthands.
	*
	* @private
	* @param {Object} object The object to iterate over.
	* @param {Function} iteratee The function invoked per iteration.
	* @returns {Object} Returns `object`.
	*/
	function baseForOwn(object, iteratee) {
		return object && baseFor(object, iteratee, keys);
	}
	module.exports = baseForOwn;
}));
// node_modules/lodash/_createBaseEach.js
var require__createBaseEach = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isArrayLike = require_isArrayLike();
	/**
	* Creates a `baseEach` or `baseEachRight` function.
	*
	* @private
	* @param {Function} eachFunc The function to iterate over a collection.
	* @param {boolean} [fromRight] Specify iterating from right to left.
	* @returns {Function} Returns the new base function.
	*/
	function createBaseEach(eachFunc, fromRight) {
		return function(collection, iteratee) {
			if (collection == null) return collection;
			if (!isArrayLike(collection)) return eachFunc(collection, iteratee);
			var length = collection.length, index = fromRight ? length : -1, iterable = Object(collection);
			while (fromRight ? index-- : ++index < length) if (iteratee(iterable[index], index, iterable) === false) break;
			return collection;
		};
	}
	module.exports = createBaseEach;
}));
// node_modules/lodash/_baseEach.js
var require__baseEach = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseForOwn = require__baseForOwn();
	module.exports = require__createBaseEach()(baseForOwn);
}));
// node_modules/lodash/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* This method returns the first argument it receives.
	*
	* @static
	* @since 0.1.0
	* @memberOf _
	* @category Util
	* @param {*} value Any value.
	* @returns {*} Returns `value`.
	* @example
	*
	* var object = { 'a': 1 };
	*
	* console.log(_.identity(object) === object);
	* // => true
	*/
	function identity(value) {
		return value;
	}
	module.exports = identity;
}));
// node_modules/lodash/_castFunction.js
var require__castFunction = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var identity = require_identity();
	/**
	* Casts `value` to `identity` if it's not a function.
	*
	* @private
	* @param {*} value The value to inspect.
	* @returns {Function} Returns cast function.
	*/
	function castFunction(value) {
		return typeof value == "function" ? value : identity;
	}
	module.exports = castFunction;
}));
// node_modules/lodash/forEach.js
var require_forEach = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var arrayEach = require__arrayEach();
	var baseEach = require__baseEach();
	var castFunction = require__castFunction();
	var isArray = require_isArray();
	/**
	* Iterates over elements of `collection` and invokes `iteratee` for each element.
	* The iteratee is invoked with three arguments: (value, index|key, collection).
	* Iteratee functions may exit iteration early by explicitly returning `false`.
	*
	* **Note:** As with other "Collections" methods, objects with a "length"
	* property are iterated like arrays. To avoid this behavior use `_.forIn`
	* or `_.forOwn` for object iteration.
	*
	* @static
	* @memberOf _
	* @since 0.1.0
	* @alias each
	* @category Collection
	* @param {Array|Object} collection The collection to iterate over.
	* @param {Function} [iteratee=_.identity] The function invoked per iteration.
	* @returns {Array|Object} Returns `collection`.
	* @see _.forEachRight
	* @example
	*
	* _.forEach([1, 2], function(value) {
	*   console.log(value);
	* });
	* // => Logs `1` then `2`.
	*
	* _.forEach({ 'a': 1, 'b': 2 }, function(value, key) {
	*   console.log(key);
	* });
	* // => Logs 'a' then 'b' (iteration order is not guaranteed).
	*/
	function forEach(collection, iteratee) {
		return (isArray(collection) ? arrayEach : baseEach)(collection, castFunction(iteratee));
	}
	module.exports = forEach;
}));
// node_modules/lodash/_baseIsDate.js
var require__baseIsDate = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseGetTag = require__baseGetTag();
	var isObjectLike = require_isObjectLike();
	/** `Object#toString` result references. */
	var dateTag = "[object Date]";
	/**
	* The base implementation of `_.isDate` without Node.js optimizations.
	*
	* @private
	* @param {*} value The value to check.
	* @returns {boolean} Returns `true` if `value` is a date object, else `false`.
	*/
	function baseIsDate(value) {
		return isObjectLike(value) && baseGetTag(value) == dateTag;
	}
	module.exports = baseIsDate;
}));
// node_modules/lodash/isDate.js
var require_isDate = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var baseIsDate = require__baseIsDate();
	var baseUnary = require__baseUnary();
	var nodeUtil = require__nodeUtil();
	var nodeIsDate = nodeUtil && nodeUtil.isDate;
	module.exports = nodeIsDate ? baseUnary(nodeIsDate) : baseIsDate;
}));
// part:junit-report-builder:lodash
var import_part_junit_report_builder_make_dir = /* @__PURE__ */ __toESM(require_part_junit_report_builder_make_dir());
var import_forEach = /* @__PURE__ */ __toESM(require_forEach());
var import_isDate = /* @__PURE__ */ __toESM(require_isDate());
var part_junit_report_builder_lodash_default = {
	forEach: import_forEach.default,
	isDate: import_isDate.default
};
// node_modules/xmlbuilder/lib/Utility.js
var require_Utility = /* @__PURE__ */ __commonJSMin(((exports, module, this$33) => {
	(function() {
		var assign, getValue, isArray, isEmpty, isFunction, isObject, isPlainObject, hasProp = {}.hasOwnProperty;
		assign = function(target, ...sources) {
			var i, key, len, source;
			if (isFunction(Object.assign)) Object.assign.apply(null, arguments);
			else for (i = 0, len = sources.length; i < len; i++) {
				source = sources[i];
				if (source != null) for (key in source) {
					if (!hasProp.call(source, key)) continue;
					target[key] = source[key];
				}
			}
			return target;
		};
		isFunction = function(val) {
			return !!val && Object.prototype.toString.call(val) === "[object Function]";
		};
		isObject = function(val) {
			var ref;
			return !!val && ((ref = typeof val) === "function" || ref === "object");
		};
		isArray = function(val) {
			if (isFunction(Array.isArray)) return Array.isArray(val);
			else return Object.prototype.toString.call(val) === "[object Array]";
		};
		isEmpty = function(val) {
			var key;
			if (isArray(val)) return !val.length;
			else {
				for (key in val) {
					if (!hasProp.call(val, key)) continue;
					return false;
				}
				return true;
			}
		};
		isPlainObject = function(val) {
			var ctor, proto;
			return isObject(val) && (proto = Object.getPrototypeOf(val)) && (ctor = proto.constructor) && typeof ctor === "function" && ctor instanceof ctor && Function.prototype.toString.call(ctor) === Function.prototype.toString.call(Object);
		};
		getValue = function(obj) {
			if (isFunction(obj.valueOf)) return obj.valueOf();
			else return obj;
		};
		module.exports.assign = assign;
		module.exports.isFunction = isFunction;
		module.exports.isObject = isObject;
		module.exports.isArray = isArray;
		module.exports.isEmpty = isEmpty;
		module.exports.isPlainObject = isPlainObject;
		module.exports.getValue = getValue;
	}).call(this$33);
}));
// node_modules/xmlbuilder/lib/XMLDOMImplementation.js
var require_XMLDOMImplementation = /* @__PURE__ */ __commonJSMin(((exports, module, this$32) => {
	(function() {
		module.exports = class XMLDOMImplementation {
			hasFeature(feature, version) {
				return true;
			}
			createDocumentType(qualifiedName, publicId, systemId) {
				throw new Error("This DOM method is not implemented.");
			}
			createDocument(namespaceURI, qualifiedName, doctype) {
				throw new Error("This DOM method is not implemented.");
			}
			createHTMLDocument(title) {
				throw new Error("This DOM method is not implemented.");
			}
			getFeature(feature, version) {
				throw new Error("This DOM method is not implemented.");
			}
		};
	}).call(this$32);
}));
// node_modules/xmlbuilder/lib/XMLDOMErrorHandler.js
var require_XMLDOMErrorHandler = /* @__PURE__ */ __commonJSMin(((exports, module, this$31) => {
	(function() {
		module.exports = class XMLDOMErrorHandler {
			constructor() {}
			handleError(error) {
				throw new Error(error);
			}
		};
	}).call(this$31);
}));
// node_modules/xmlbuilder/lib/XMLDOMStringList.js
var require_XMLDOMStringList = /* @__PURE__ */ __commonJSMin(((exports, module, this$30) => {
	(function() {
		module.exports = (function() {
			class XMLDOMStringList {
				constructor(arr) {
					this.arr = arr || [];
				}
				item(index) {
					return this.arr[index] || null;
				}
				contains(str) {
					return this.arr.indexOf(str) !== -1;
				}
			}
			Object.defineProperty(XMLDOMStringList.prototype, "length", { get: function() {
				return this.arr.length;
			} });
			return XMLDOMStringList;
		}).call(this);
	}).call(this$30);
}));
// node_modules/xmlbuilder/lib/XMLDOMConfiguration.js
var require_XMLDOMConfiguration = /* @__PURE__ */ __commonJSMin(((exports, module, this$29) => {
	(function() {
		var XMLDOMErrorHandler = require_XMLDOMErrorHandler(), XMLDOMStringList = require_XMLDOMStringList();
		module.exports = (function() {
			class XMLDOMConfiguration {
				constructor() {
					this.defaultParams = {
						"canonical-form": false,
						"cdata-sections": false,
						"comments": false,
						"datatype-normalization": false,
						"element-content-whitespace": true,
						"entities": true,
						"error-handler": new XMLDOMErrorHandler(),
						"infoset": true,
						"validate-if-schema": false,
						"namespaces": true,
						"namespace-declarations": true,
						"normalize-characters": false,
						"schema-location": "",
						"schema-type": "",
						"split-cdata-sections": true,
						"validate": false,
						"well-formed": true
					};
					this.params = Object.create(this.defaultParams);
				}
				getParameter(name) {
					if (this.params.hasOwnProperty(name)) return this.params[name];
					else return null;
				}
				canSetParameter(name, value) {
					return true;
				}
				setParameter(name, value) {
					if (value != null) return this.params[name] = value;
					else return delete this.params[name];
				}
			}
			Object.defineProperty(XMLDOMConfiguration.prototype, "parameterNames", { get: function() {
				return new XMLDOMStringList(Object.keys(this.defaultParams));
			} });
			return XMLDOMConfiguration;
		}).call(this);
	}).call(this$29);
}));
// node_modules/xmlbuilder/lib/NodeType.js
var require_NodeType = /* @__PURE__ */ __commonJSMin(((exports, module, this$28) => {
	(function() {
		module.exports = {
			Element: 1,
			Attribute: 2,
			Text: 3,
			CData: 4,
			EntityReference: 5,
			EntityDeclaration: 6,
			ProcessingInstruction: 7,
			Comment: 8,
			Document: 9,
			DocType: 10,
			DocumentFragment: 11,
			NotationDeclaration: 12,
			Declaration: 201,
			Raw: 202,
			AttributeDeclaration: 203,
			ElementDeclaration: 204,
			Dummy: 205
		};
	}).call(this$28);
}));
// node_modules/xmlbuilder/lib/XMLAttribute.js
var require_XMLAttribute = /* @__PURE__ */ __commonJSMin(((exports, module, this$27) => {
	(function() {
		var NodeType = require_NodeType();
		require_XMLNode();
		module.exports = (function() {
			class XMLAttribute {
				constructor(parent, name, value) {
					this.parent = parent;
					if (this.parent) {
						this.options = this.parent.options;
						this.stringify = this.parent.stringify;
					}
					if (name == null) throw new Error("Missing attribute name. " + this.debugInfo(name));
					this.name = this.stringify.name(name);
					this.value = this.stringify.attValue(value);
					this.type = NodeType.Attribute;
					this.isId = false;
					this.schemaTypeInfo = null;
				}
				clone() {
					return Object.create(this);
				}
				toString(options) {
					return this.options.writer.attribute(this, this.options.writer.filterOptions(options));
				}
				debugInfo(name) {
					name = name || this.name;
					if (name == null) return "parent: <" + this.parent.name + ">";
					else return "attribute: {" + name + "}, parent: <" + this.parent.name + ">";
				}
				isEqualNode(node) {
					if (node.namespaceURI !== this.namespaceURI) return false;
					if (node.prefix !== this.prefix) return false;
					if (node.localName !== this.localName) return false;
					if (node.value !== this.value) return false;
					return true;
				}
			}
			Object.defineProperty(XMLAttribute.prototype, "nodeType", { get: function() {
				return this.type;
			} });
			Object.defineProperty(XMLAttribute.prototype, "ownerElement", { get: function() {
				return this.parent;
			} });
			Object.defineProperty(XMLAttribute.prototype, "textContent", {
				get: function() {
					return this.value;
				},
				set: function(value) {
					return this.value = value || "";
				}
			});
			Object.defineProperty(XMLAttribute.prototype, "namespaceURI", { get: function() {
				return "";
			} });
			Object.defineProperty(XMLAttribute.prototype, "prefix", { get: function() {
				return "";
			} });
			Object.defineProperty(XMLAttribute.prototype, "localName", { get: function() {
				return this.name;
			} });
			Object.defineProperty(XMLAttribute.prototype, "specified", { get: function() {
				return true;
			} });
			return XMLAttribute;
		}).call(this);
	}).call(this$27);
}));
// node_modules/xmlbuilder/lib/XMLNamedNodeMap.js
var require_XMLNamedNodeMap = /* @__PURE__ */ __commonJSMin(((exports, module, this$26) => {
	(function() {
		module.exports = (function() {
			class XMLNamedNodeMap {
				constructor(nodes) {
					this.nodes = nodes;
				}
				clone() {
					return this.nodes = null;
				}
				getNamedItem(name) {
					return this.nodes[name];
				}
				setNamedItem(node) {
					var oldNode = this.nodes[node.nodeName];
					this.nodes[node.nodeName] = node;
					return oldNode || null;
				}
				removeNamedItem(name) {
					var oldNode = this.nodes[name];
					delete this.nodes[name];
					return oldNode || null;
				}
				item(index) {
					return this.nodes[Object.keys(this.nodes)[index]] || null;
				}
				getNamedItemNS(namespaceURI, localName) {
					throw new Error("This DOM method is not implemented.");
				}
				setNamedItemNS(node) {
					throw new Error("This DOM method is not implemented.");
				}
				removeNamedItemNS(namespaceURI, localName) {
					throw new Error("This DOM method is not implemented.");
				}
			}
			Object.defineProperty(XMLNamedNodeMap.prototype, "length", { get: function() {
				return Object.keys(this.nodes).length || 0;
			} });
			return XMLNamedNodeMap;
		}).call(this);
	}).call(this$26);
}));
// node_modules/xmlbuilder/lib/XMLElement.js
var require_XMLElement = /* @__PURE__ */ __commonJSMin(((exports, module, this$25) => {
	(function() {
		var NodeType, XMLAttribute, XMLNamedNodeMap, XMLNode, getValue, isFunction, isObject, hasProp = {}.hasOwnProperty;
		({isObject, isFunction, getValue} = require_Utility());
		XMLNode = require_XMLNode();
		NodeType = require_NodeType();
		XMLAttribute = require_XMLAttribute();
		XMLNamedNodeMap = require_XMLNamedNodeMap();
		module.exports = (function() {
			class XMLElement extends XMLNode {
				constructor(parent, name, attributes) {
					var child, j, len, ref;
					super(parent);
					if (name == null) throw new Error("Missing element name. " + this.debugInfo());
					this.name = this.stringify.name(name);
					this.type = NodeType.Element;
					this.attribs = {};
					this.schemaTypeInfo = null;
					if (attributes != null) this.attribute(attributes);
					if (parent.type === NodeType.Document) {
						this.isRoot = true;
						this.documentObject = parent;
						parent.rootObject = this;
						if (parent.children) {
							ref = parent.children;
							for (j = 0, len = ref.length; j < len; j++) {
								child = ref[j];
								if (child.type === NodeType.DocType) {
									child.name = this.name;
									break;
								}
							}
						}
					}
				}
				clone() {
					var att, attName, clonedSelf = Object.create(this), ref;
					if (clonedSelf.isRoot) clonedSelf.documentObject = null;
					clonedSelf.attribs = {};
					ref = this.attribs;
					for (attName in ref) {
						if (!hasProp.call(ref, attName)) continue;
						att = ref[attName];
						clonedSelf.attribs[attName] = att.clone();
					}
					clonedSelf.children = [];
					this.children.forEach(function(child) {
						var clonedChild = child.clone();
						clonedChild.parent = clonedSelf;
						return clonedSelf.children.push(clonedChild);
					});
					return clonedSelf;
				}
				attribute(name, value) {
					var attName, attValue;
					if (name != null) name = getValue(name);
					if (isObject(name)) for (attName in name) {
						if (!hasProp.call(name, attName)) continue;
						attValue = name[attName];
						this.attribute(attName, attValue);
					}
					else {
						if (isFunction(value)) value = value.apply();
						if (this.options.keepNullAttributes && value == null) this.attribs[name] = new XMLAttribute(this, name, "");
						else if (value != null) this.attribs[name] = new XMLAttribute(this, name, value);
					}
					return this;
				}
				removeAttribute(name) {
					var attName, j, len;
					if (name == null) throw new Error("Missing attribute name. " + this.debugInfo());
					name = getValue(name);
					if (Array.isArray(name)) for (j = 0, len = name.length; j < len; j++) {
						attName = name[j];
						delete this.attribs[attName];
					}
					else delete this.attribs[name];
					return this;
				}
				toString(options) {
					return this.options.writer.element(this, this.options.writer.filterOptions(options));
				}
				att(name, value) {
					return this.attribute(name, value);
				}
				a(name, value) {
					return this.attribute(name, value);
				}
				getAttribute(name) {
					if (this.attribs.hasOwnProperty(name)) return this.attribs[name].value;
					else return null;
				}
				setAttribute(name, value) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getAttributeNode(name) {
					if (this.attribs.hasOwnProperty(name)) return this.attribs[name];
					else return null;
				}
				setAttributeNode(newAttr) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				removeAttributeNode(oldAttr) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getElementsByTagName(name) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getAttributeNS(namespaceURI, localName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				setAttributeNS(namespaceURI, qualifiedName, value) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				removeAttributeNS(namespaceURI, localName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getAttributeNodeNS(namespaceURI, localName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				setAttributeNodeNS(newAttr) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getElementsByTagNameNS(namespaceURI, localName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				hasAttribute(name) {
					return this.attribs.hasOwnProperty(name);
				}
				hasAttributeNS(namespaceURI, localName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				setIdAttribute(name, isId) {
					if (this.attribs.hasOwnProperty(name)) return this.attribs[name].isId;
					else return isId;
				}
				setIdAttributeNS(namespaceURI, localName, isId) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				setIdAttributeNode(idAttr, isId) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getElementsByTagName(tagname) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getElementsByTagNameNS(namespaceURI, localName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getElementsByClassName(classNames) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				isEqualNode(node) {
					var i, j, ref;
					if (!super.isEqualNode(node)) return false;
					if (node.namespaceURI !== this.namespaceURI) return false;
					if (node.prefix !== this.prefix) return false;
					if (node.localName !== this.localName) return false;
					if (node.attribs.length !== this.attribs.length) return false;
					for (i = j = 0, ref = this.attribs.length - 1; 0 <= ref ? j <= ref : j >= ref; i = 0 <= ref ? ++j : --j) if (!this.attribs[i].isEqualNode(node.attribs[i])) return false;
					return true;
				}
			}
			Object.defineProperty(XMLElement.prototype, "tagName", { get: function() {
				return this.name;
			} });
			Object.defineProperty(XMLElement.prototype, "namespaceURI", { get: function() {
				return "";
			} });
			Object.defineProperty(XMLElement.prototype, "prefix", { get: function() {
				return "";
			} });
			Object.defineProperty(XMLElement.prototype, "localName", { get: function() {
				return this.name;
			} });
			Object.defineProperty(XMLElement.prototype, "id", { get: function() {
				throw new Error("This DOM method is not implemented." + this.debugInfo());
			} });
			Object.defineProperty(XMLElement.prototype, "className", { get: function() {
				throw new Error("This DOM method is not implemented." + this.debugInfo());
			} });
			Object.defineProperty(XMLElement.prototype, "classList", { get: function() {
				throw new Error("This DOM method is not implemented." + this.debugInfo());
			} });
			Object.defineProperty(XMLElement.prototype, "attributes", { get: function() {
				if (!this.attributeMap || !this.attributeMap.nodes) this.attributeMap = new XMLNamedNodeMap(this.attribs);
				return this.attributeMap;
			} });
			return XMLElement;
		}).call(this);
	}).call(this$25);
}));
// node_modules/xmlbuilder/lib/XMLCharacterData.js
var require_XMLCharacterData = /* @__PURE__ */ __commonJSMin(((exports, module, this$24) => {
	(function() {
		var XMLNode = require_XMLNode();
		module.exports = (function() {
			class XMLCharacterData extends XMLNode {
				constructor(parent) {
					super(parent);
					this.value = "";
				}
				clone() {
					return Object.create(this);
				}
				substringData(offset, count) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				appendData(arg) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				insertData(offset, arg) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				deleteData(offset, count) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				replaceData(offset, count, arg) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				isEqualNode(node) {
					if (!super.isEqualNode(node)) return false;
					if (node.data !== this.data) return false;
					return true;
				}
			}
			Object.defineProperty(XMLCharacterData.prototype, "data", {
				get: function() {
					return this.value;
				},
				set: function(value) {
					return this.value = value || "";
				}
			});
			Object.defineProperty(XMLCharacterData.prototype, "length", { get: function() {
				return this.value.length;
			} });
			Object.defineProperty(XMLCharacterData.prototype, "textContent", {
				get: function() {
					return this.value;
				},
				set: function(value) {
					return this.value = value || "";
				}
			});
			return XMLCharacterData;
		}).call(this);
	}).call(this$24);
}));
// node_modules/xmlbuilder/lib/XMLCData.js
var require_XMLCData = /* @__PURE__ */ __commonJSMin(((exports, module, this$23) => {
	(function() {
		var NodeType = require_NodeType(), XMLCharacterData = require_XMLCharacterData();
		module.exports = class XMLCData extends XMLCharacterData {
			constructor(parent, text) {
				super(parent);
				if (text == null) throw new Error("Missing CDATA text. " + this.debugInfo());
				this.name = "#cdata-section";
				this.type = NodeType.CData;
				this.value = this.stringify.cdata(text);
			}
			clone() {
				return Object.create(this);
			}
			toString(options) {
				return this.options.writer.cdata(this, this.options.writer.filterOptions(options));
			}
		};
	}).call(this$23);
}));
// node_modules/xmlbuilder/lib/XMLComment.js
var require_XMLComment = /* @__PURE__ */ __commonJSMin(((exports, module, this$22) => {
	(function() {
		var NodeType = require_NodeType(), XMLCharacterData = require_XMLCharacterData();
		module.exports = class XMLComment extends XMLCharacterData {
			constructor(parent, text) {
				super(parent);
				if (text == null) throw new Error("Missing comment text. " + this.debugInfo());
				this.name = "#comment";
				this.type = NodeType.Comment;
				this.value = this.stringify.comment(text);
			}
			clone() {
				return Object.create(this);
			}
			toString(options) {
				return this.options.writer.comment(this, this.options.writer.filterOptions(options));
			}
		};
	}).call(this$22);
}));
// node_modules/xmlbuilder/lib/XMLDeclaration.js
var require_XMLDeclaration = /* @__PURE__ */ __commonJSMin(((exports, module, this$21) => {
	(function() {
		var NodeType, XMLNode, isObject;
		({isObject} = require_Utility());
		XMLNode = require_XMLNode();
		NodeType = require_NodeType();
		module.exports = class XMLDeclaration extends XMLNode {
			constructor(parent, version, encoding, standalone) {
				super(parent);
				if (isObject(version)) ({version, encoding, standalone} = version);
				if (!version) version = "1.0";
				this.type = NodeType.Declaration;
				this.version = this.stringify.xmlVersion(version);
				if (encoding != null) this.encoding = this.stringify.xmlEncoding(encoding);
				if (standalone != null) this.standalone = this.stringify.xmlStandalone(standalone);
			}
			toString(options) {
				return this.options.writer.declaration(this, this.options.writer.filterOptions(options));
			}
		};
	}).call(this$21);
}));
// node_modules/xmlbuilder/lib/XMLDTDAttList.js
var require_XMLDTDAttList = /* @__PURE__ */ __commonJSMin(((exports, module, this$20) => {
	(function() {
		var NodeType, XMLNode = require_XMLNode();
		NodeType = require_NodeType();
		module.exports = class XMLDTDAttList extends XMLNode {
			constructor(parent, elementName, attributeName, attributeType, defaultValueType, defaultValue) {
				super(parent);
				if (elementName == null) throw new Error("Missing DTD element name. " + this.debugInfo());
				if (attributeName == null) throw new Error("Missing DTD attribute name. " + this.debugInfo(elementName));
				if (!attributeType) throw new Error("Missing DTD attribute type. " + this.debugInfo(elementName));
				if (!defaultValueType) throw new Error("Missing DTD attribute default. " + this.debugInfo(elementName));
				if (defaultValueType.indexOf("#") !== 0) defaultValueType = "#" + defaultValueType;
				if (!defaultValueType.match(/^(#REQUIRED|#IMPLIED|#FIXED|#DEFAULT)$/)) throw new Error("Invalid default value type; expected: #REQUIRED, #IMPLIED, #FIXED or #DEFAULT. " + this.debugInfo(elementName));
				if (defaultValue && !defaultValueType.match(/^(#FIXED|#DEFAULT)$/)) throw new Error("Default value only applies to #FIXED or #DEFAULT. " + this.debugInfo(elementName));
				this.elementName = this.stringify.name(elementName);
				this.type = NodeType.AttributeDeclaration;
				this.attributeName = this.stringify.name(attributeName);
				this.attributeType = this.stringify.dtdAttType(attributeType);
				if (defaultValue) this.defaultValue = this.stringify.dtdAttDefault(defaultValue);
				this.defaultValueType = defaultValueType;
			}
			toString(options) {
				return this.options.writer.dtdAttList(this, this.options.writer.filterOptions(options));
			}
		};
	}).call(this$20);
}));
// node_modules/xmlbuilder/lib/XMLDTDEntity.js
var require_XMLDTDEntity = /* @__PURE__ */ __commonJSMin(((exports, module, this$19) => {
	(function() {
		var NodeType, XMLNode, isObject;
		({isObject} = require_Utility());
		XMLNode = require_XMLNode();
		NodeType = require_NodeType();
		module.exports = (function() {
			class XMLDTDEntity extends XMLNode {
				constructor(parent, pe, name, value) {
					super(parent);
					if (name == null) throw new Error("Missing DTD entity name. " + this.debugInfo(name));
					if (value == null) throw new Error("Missing DTD entity value. " + this.debugInfo(name));
					this.pe = !!pe;
					this.name = this.stringify.name(name);
					this.type = NodeType.EntityDeclaration;
					if (!isObject(value)) {
						this.value = this.stringify.dtdEntityValue(value);
						this.internal = true;
					} else {
						if (!value.pubID && !value.sysID) throw new Error("Public and/or system identifiers are required for an external entity. " + this.debugInfo(name));
						if (value.pubID && !value.sysID) throw new Error("System identifier is required for a public external entity. " + this.debugInfo(name));
						this.internal = false;
						if (value.pubID != null) this.pubID = this.stringify.dtdPubID(value.pubID);
						if (value.sysID != null) this.sysID = this.stringify.dtdSysID(value.sysID);
						if (value.nData != null) this.nData = this.stringify.dtdNData(value.nData);
						if (this.pe && this.nData) throw new Error("Notation declaration is not allowed in a parameter entity. " + this.debugInfo(name));
					}
				}
				toString(options) {
					return this.options.writer.dtdEntity(this, this.options.writer.filterOptions(options));
				}
			}
			Object.defineProperty(XMLDTDEntity.prototype, "publicId", { get: function() {
				return this.pubID;
			} });
			Object.defineProperty(XMLDTDEntity.prototype, "systemId", { get: function() {
				return this.sysID;
			} });
			Object.defineProperty(XMLDTDEntity.prototype, "notationName", { get: function() {
				return this.nData || null;
			} });
			Object.defineProperty(XMLDTDEntity.prototype, "inputEncoding", { get: function() {
				return null;
			} });
			Object.defineProperty(XMLDTDEntity.prototype, "xmlEncoding", { get: function() {
				return null;
			} });
			Object.defineProperty(XMLDTDEntity.prototype, "xmlVersion", { get: function() {
				return null;
			} });
			return XMLDTDEntity;
		}).call(this);
	}).call(this$19);
}));
// node_modules/xmlbuilder/lib/XMLDTDElement.js
var require_XMLDTDElement = /* @__PURE__ */ __commonJSMin(((exports, module, this$18) => {
	(function() {
		var NodeType, XMLNode = require_XMLNode();
		NodeType = require_NodeType();
		module.exports = class XMLDTDElement extends XMLNode {
			constructor(parent, name, value) {
				super(parent);
				if (name == null) throw new Error("Missing DTD element name. " + this.debugInfo());
				if (!value) value = "(#PCDATA)";
				if (Array.isArray(value)) value = "(" + value.join(",") + ")";
				this.name = this.stringify.name(name);
				this.type = NodeType.ElementDeclaration;
				this.value = this.stringify.dtdElementValue(value);
			}
			toString(options) {
				return this.options.writer.dtdElement(this, this.options.writer.filterOptions(options));
			}
		};
	}).call(this$18);
}));
// node_modules/xmlbuilder/lib/XMLDTDNotation.js
var require_XMLDTDNotation = /* @__PURE__ */ __commonJSMin(((exports, module, this$17) => {
	(function() {
		var NodeType, XMLNode = require_XMLNode();
		NodeType = require_NodeType();
		module.exports = (function() {
			class XMLDTDNotation extends XMLNode {
				constructor(parent, name, value) {
					super(parent);
					if (name == null) throw new Error("Missing DTD notation name. " + this.debugInfo(name));
					if (!value.pubID && !value.sysID) throw new Error("Public or system identifiers are required for an external entity. " + this.debugInfo(name));
					this.name = this.stringify.name(name);
					this.type = NodeType.NotationDeclaration;
					if (value.pubID != null) this.pubID = this.stringify.dtdPubID(value.pubID);
					if (value.sysID != null) this.sysID = this.stringify.dtdSysID(value.sysID);
				}
				toString(options) {
					return this.options.writer.dtdNotation(this, this.options.writer.filterOptions(options));
				}
			}
			Object.defineProperty(XMLDTDNotation.prototype, "publicId", { get: function() {
				return this.pubID;
			} });
			Object.defineProperty(XMLDTDNotation.prototype, "systemId", { get: function() {
				return this.sysID;
			} });
			return XMLDTDNotation;
		}).call(this);
	}).call(this$17);
}));
// node_modules/xmlbuilder/lib/XMLDocType.js
var require_XMLDocType = /* @__PURE__ */ __commonJSMin(((exports, module, this$16) => {
	(function() {
		var NodeType, XMLDTDAttList, XMLDTDElement, XMLDTDEntity, XMLDTDNotation, XMLNamedNodeMap, XMLNode, isObject;
		({isObject} = require_Utility());
		XMLNode = require_XMLNode();
		NodeType = require_NodeType();
		XMLDTDAttList = require_XMLDTDAttList();
		XMLDTDEntity = require_XMLDTDEntity();
		XMLDTDElement = require_XMLDTDElement();
		XMLDTDNotation = require_XMLDTDNotation();
		XMLNamedNodeMap = require_XMLNamedNodeMap();
		module.exports = (function() {
			class XMLDocType extends XMLNode {
				constructor(parent, pubID, sysID) {
					var child, i, len, ref;
					super(parent);
					this.type = NodeType.DocType;
					if (parent.children) {
						ref = parent.children;
						for (i = 0, len = ref.length; i < len; i++) {
							child = ref[i];
							if (child.type === NodeType.Element) {
								this.name = child.name;
								break;
							}
						}
					}
					this.documentObject = parent;
					if (isObject(pubID)) ({pubID, sysID} = pubID);
					if (sysID == null) [sysID, pubID] = [pubID, sysID];
					if (pubID != null) this.pubID = this.stringify.dtdPubID(pubID);
					if (sysID != null) this.sysID = this.stringify.dtdSysID(sysID);
				}
				element(name, value) {
					var child = new XMLDTDElement(this, name, value);
					this.children.push(child);
					return this;
				}
				attList(elementName, attributeName, attributeType, defaultValueType, defaultValue) {
					var child = new XMLDTDAttList(this, elementName, attributeName, attributeType, defaultValueType, defaultValue);
					this.children.push(child);
					return this;
				}
				entity(name, value) {
					var child = new XMLDTDEntity(this, false, name, value);
					this.children.push(child);
					return this;
				}
				pEntity(name, value) {
					var child = new XMLDTDEntity(this, true, name, value);
					this.children.push(child);
					return this;
				}
				notation(name, value) {
					var child = new XMLDTDNotation(this, name, value);
					this.children.push(child);
					return this;
				}
				toString(options) {
					return this.options.writer.docType(this, this.options.writer.filterOptions(options));
				}
				ele(name, value) {
					return this.element(name, value);
				}
				att(elementName, attributeName, attributeType, defaultValueType, defaultValue) {
					return this.attList(elementName, attributeName, attributeType, defaultValueType, defaultValue);
				}
				ent(name, value) {
					return this.entity(name, value);
				}
				pent(name, value) {
					return this.pEntity(name, value);
				}
				not(name, value) {
					return this.notation(name, value);
				}
				up() {
					return this.root() || this.documentObject;
				}
				isEqualNode(node) {
					if (!super.isEqualNode(node)) return false;
					if (node.name !== this.name) return false;
					if (node.publicId !== this.publicId) return false;
					if (node.systemId !== this.systemId) return false;
					return true;
				}
			}
			Object.defineProperty(XMLDocType.prototype, "entities", { get: function() {
				var child, i, len, nodes = {}, ref = this.children;
				for (i = 0, len = ref.length; i < len; i++) {
					child = ref[i];
					if (child.type === NodeType.EntityDeclaration && !child.pe) nodes[child.name] = child;
				}
				return new XMLNamedNodeMap(nodes);
			} });
			Object.defineProperty(XMLDocType.prototype, "notations", { get: function() {
				var child, i, len, nodes = {}, ref = this.children;
				for (i = 0, len = ref.length; i < len; i++) {
					child = ref[i];
					if (child.type === NodeType.NotationDeclaration) nodes[child.name] = child;
				}
				return new XMLNamedNodeMap(nodes);
			} });
			Object.defineProperty(XMLDocType.prototype, "publicId", { get: function() {
				return this.pubID;
			} });
			Object.defineProperty(XMLDocType.prototype, "systemId", { get: function() {
				return this.sysID;
			} });
			Object.defineProperty(XMLDocType.prototype, "internalSubset", { get: function() {
				throw new Error("This DOM method is not implemented." + this.debugInfo());
			} });
			return XMLDocType;
		}).call(this);
	}).call(this$16);
}));
// node_modules/xmlbuilder/lib/XMLRaw.js
var require_XMLRaw = /* @__PURE__ */ __commonJSMin(((exports, module, this$15) => {
	(function() {
		var NodeType = require_NodeType(), XMLNode = require_XMLNode();
		module.exports = class XMLRaw extends XMLNode {
			constructor(parent, text) {
				super(parent);
				if (text == null) throw new Error("Missing raw text. " + this.debugInfo());
				this.type = NodeType.Raw;
				this.value = this.stringify.raw(text);
			}
			clone() {
				return Object.create(this);
			}
			toString(options) {
				return this.options.writer.raw(this, this.options.writer.filterOptions(options));
			}
		};
	}).call(this$15);
}));
// node_modules/xmlbuilder/lib/XMLText.js
var require_XMLText = /* @__PURE__ */ __commonJSMin(((exports, module, this$14) => {
	(function() {
		var NodeType = require_NodeType(), XMLCharacterData = require_XMLCharacterData();
		module.exports = (function() {
			class XMLText extends XMLCharacterData {
				constructor(parent, text) {
					super(parent);
					if (text == null) throw new Error("Missing element text. " + this.debugInfo());
					this.name = "#text";
					this.type = NodeType.Text;
					this.value = this.stringify.text(text);
				}
				clone() {
					return Object.create(this);
				}
				toString(options) {
					return this.options.writer.text(this, this.options.writer.filterOptions(options));
				}
				splitText(offset) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				replaceWholeText(content) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
			}
			Object.defineProperty(XMLText.prototype, "isElementContentWhitespace", { get: function() {
				throw new Error("This DOM method is not implemented." + this.debugInfo());
			} });
			Object.defineProperty(XMLText.prototype, "wholeText", { get: function() {
				var next, prev, str = "";
				prev = this.previousSibling;
				while (prev) {
					str = prev.data + str;
					prev = prev.previousSibling;
				}
				str += this.data;
				next = this.nextSibling;
				while (next) {
					str = str + next.data;
					next = next.nextSibling;
				}
				return str;
			} });
			return XMLText;
		}).call(this);
	}).call(this$14);
}));
// node_modules/xmlbuilder/lib/XMLProcessingInstruction.js
var require_XMLProcessingInstruction = /* @__PURE__ */ __commonJSMin(((exports, module, this$13) => {
	(function() {
		var NodeType = require_NodeType(), XMLCharacterData = require_XMLCharacterData();
		module.exports = class XMLProcessingInstruction extends XMLCharacterData {
			constructor(parent, target, value) {
				super(parent);
				if (target == null) throw new Error("Missing instruction target. " + this.debugInfo());
				this.type = NodeType.ProcessingInstruction;
				this.target = this.stringify.insTarget(target);
				this.name = this.target;
				if (value) this.value = this.stringify.insValue(value);
			}
			clone() {
				return Object.create(this);
			}
			toString(options) {
				return this.options.writer.processingInstruction(this, this.options.writer.filterOptions(options));
			}
			isEqualNode(node) {
				if (!super.isEqualNode(node)) return false;
				if (node.target !== this.target) return false;
				return true;
			}
		};
	}).call(this$13);
}));
// node_modules/xmlbuilder/lib/XMLDummy.js
var require_XMLDummy = /* @__PURE__ */ __commonJSMin(((exports, module, this$12) => {
	(function() {
		var NodeType, XMLNode = require_XMLNode();
		NodeType = require_NodeType();
		module.exports = class XMLDummy extends XMLNode {
			constructor(parent) {
				super(parent);
				this.type = NodeType.Dummy;
			}
			clone() {
				return Object.create(this);
			}
			toString(options) {
				return "";
			}
		};
	}).call(this$12);
}));
// node_modules/xmlbuilder/lib/XMLNodeList.js
var require_XMLNodeList = /* @__PURE__ */ __commonJSMin(((exports, module, this$11) => {
	(function() {
		module.exports = (function() {
			class XMLNodeList {
				constructor(nodes) {
					this.nodes = nodes;
				}
				clone() {
					return this.nodes = null;
				}
				item(index) {
					return this.nodes[index] || null;
				}
			}
			Object.defineProperty(XMLNodeList.prototype, "length", { get: function() {
				return this.nodes.length || 0;
			} });
			return XMLNodeList;
		}).call(this);
	}).call(this$11);
}));
// node_modules/xmlbuilder/lib/DocumentPosition.js
var require_DocumentPosition = /* @__PURE__ */ __commonJSMin(((exports, module, this$10) => {
	(function() {
		module.exports = {
			Disconnected: 1,
			Preceding: 2,
			Following: 4,
			Contains: 8,
			ContainedBy: 16,
			ImplementationSpecific: 32
		};
	}).call(this$10);
}));
// node_modules/xmlbuilder/lib/XMLNode.js
var require_XMLNode = /* @__PURE__ */ __commonJSMin(((exports, module, this$9) => {
	(function() {
		var DocumentPosition, NodeType, XMLCData, XMLComment, XMLDeclaration, XMLDocType, XMLDummy, XMLElement, XMLNodeList, XMLProcessingInstruction, XMLRaw, XMLText, getValue, isEmpty, isFunction, isObject, hasProp = {}.hasOwnProperty, splice = [].splice;
		({isObject, isFunction, isEmpty, getValue} = require_Utility());
		XMLElement = null;
		XMLCData = null;
		XMLComment = null;
		XMLDeclaration = null;
		XMLDocType = null;
		XMLRaw = null;
		XMLText = null;
		XMLProcessingInstruction = null;
		XMLDummy = null;
		NodeType = null;
		XMLNodeList = null;
		DocumentPosition = null;
		module.exports = (function() {
			class XMLNode {
				constructor(parent1) {
					this.parent = parent1;
					if (this.parent) {
						this.options = this.parent.options;
						this.stringify = this.parent.stringify;
					}
					this.value = null;
					this.children = [];
					this.baseURI = null;
					if (!XMLElement) {
						XMLElement = require_XMLElement();
						XMLCData = require_XMLCData();
						XMLComment = require_XMLComment();
						XMLDeclaration = require_XMLDeclaration();
						XMLDocType = require_XMLDocType();
						XMLRaw = require_XMLRaw();
						XMLText = require_XMLText();
						XMLProcessingInstruction = require_XMLProcessingInstruction();
						XMLDummy = require_XMLDummy();
						NodeType = require_NodeType();
						XMLNodeList = require_XMLNodeList();
						require_XMLNamedNodeMap();
						DocumentPosition = require_DocumentPosition();
					}
				}
				setParent(parent) {
					var child, j, len, ref1, results;
					this.parent = parent;
					if (parent) {
						this.options = parent.options;
						this.stringify = parent.stringify;
					}
					ref1 = this.children;
					results = [];
					for (j = 0, len = ref1.length; j < len; j++) {
						child = ref1[j];
						results.push(child.setParent(this));
					}
					return results;
				}
				element(name, attributes, text) {
					var childNode, item, j, k, key, lastChild = null, len, len1, val;
					if (attributes === null && text == null) [attributes, text] = [{}, null];
					if (attributes == null) attributes = {};
					attributes = getValue(attributes);
					if (!isObject(attributes)) [text, attributes] = [attributes, text];
					if (name != null) name = getValue(name);
					if (Array.isArray(name)) for (j = 0, len = name.length; j < len; j++) {
						item = name[j];
						lastChild = this.element(item);
					}
					else if (isFunction(name)) lastChild = this.element(name.apply());
					else if (isObject(name)) for (key in name) {
						if (!hasProp.call(name, key)) continue;
						val = name[key];
						if (isFunction(val)) val = val.apply();
						if (!this.options.ignoreDecorators && this.stringify.convertAttKey && key.indexOf(this.stringify.convertAttKey) === 0) lastChild = this.attribute(key.substr(this.stringify.convertAttKey.length), val);
						else if (!this.options.separateArrayItems && Array.isArray(val) && isEmpty(val)) lastChild = this.dummy();
						else if (isObject(val) && isEmpty(val)) lastChild = this.element(key);
						else if (!this.options.keepNullNodes && val == null) lastChild = this.dummy();
						else if (!this.options.separateArrayItems && Array.isArray(val)) for (k = 0, len1 = val.length; k < len1; k++) {
							item = val[k];
							childNode = {};
							childNode[key] = item;
							lastChild = this.element(childNode);
						}
						else if (isObject(val)) {
							if (!this.options.ignoreDecorators && this.stringify.convertTextKey && key.indexOf(this.stringify.convertTextKey) === 0) lastChild = this.element(val);
							else {
								lastChild = this.element(key);
								lastChild.element(val);
							}
						} else lastChild = this.element(key, val);
					}
					else if (!this.options.keepNullNodes && text === null) lastChild = this.dummy();
					else if (!this.options.ignoreDecorators && this.stringify.convertTextKey && name.indexOf(this.stringify.convertTextKey) === 0) lastChild = this.text(text);
					else if (!this.options.ignoreDecorators && this.stringify.convertCDataKey && name.indexOf(this.stringify.convertCDataKey) === 0) lastChild = this.cdata(text);
					else if (!this.options.ignoreDecorators && this.stringify.convertCommentKey && name.indexOf(this.stringify.convertCommentKey) === 0) lastChild = this.comment(text);
					else if (!this.options.ignoreDecorators && this.stringify.convertRawKey && name.indexOf(this.stringify.convertRawKey) === 0) lastChild = this.raw(text);
					else if (!this.options.ignoreDecorators && this.stringify.convertPIKey && name.indexOf(this.stringify.convertPIKey) === 0) lastChild = this.instruction(name.substr(this.stringify.convertPIKey.length), text);
					else lastChild = this.node(name, attributes, text);
					if (lastChild == null) throw new Error("Could not create any elements with: " + name + ". " + this.debugInfo());
					return lastChild;
				}
				insertBefore(name, attributes, text) {
					var child, i, newChild, refChild, removed;
					if (name != null ? name.type : void 0) {
						newChild = name;
						refChild = attributes;
						newChild.setParent(this);
						if (refChild) {
							i = children.indexOf(refChild);
							removed = children.splice(i);
							children.push(newChild);
							Array.prototype.push.apply(children, removed);
						} else children.push(newChild);
						return newChild;
					} else {
						if (this.isRoot) throw new Error("Cannot insert elements at root level. " + this.debugInfo(name));
						i = this.parent.children.indexOf(this);
						removed = this.parent.children.splice(i);
						child = this.parent.element(name, attributes, text);
						Array.prototype.push.apply(this.parent.children, removed);
						return child;
					}
				}
				insertAfter(name, attributes, text) {
					var child, i, removed;
					if (this.isRoot) throw new Error("Cannot insert elements at root level. " + this.debugInfo(name));
					i = this.parent.children.indexOf(this);
					removed = this.parent.children.splice(i + 1);
					child = this.parent.element(name, attributes, text);
					Array.prototype.push.apply(this.parent.children, removed);
					return child;
				}
				remove() {
					var i;
					if (this.isRoot) throw new Error("Cannot remove the root element. " + this.debugInfo());
					i = this.parent.children.indexOf(this);
					splice.apply(this.parent.children, [i, i - i + 1].concat([]));
					return this.parent;
				}
				node(name, attributes, text) {
					var child;
					if (name != null) name = getValue(name);
					attributes || (attributes = {});
					attributes = getValue(attributes);
					if (!isObject(attributes)) [text, attributes] = [attributes, text];
					child = new XMLElement(this, name, attributes);
					if (text != null) child.text(text);
					this.children.push(child);
					return child;
				}
				text(value) {
					var child;
					if (isObject(value)) this.element(value);
					child = new XMLText(this, value);
					this.children.push(child);
					return this;
				}
				cdata(value) {
					var child = new XMLCData(this, value);
					this.children.push(child);
					return this;
				}
				comment(value) {
					var child = new XMLComment(this, value);
					this.children.push(child);
					return this;
				}
				commentBefore(value) {
					var i = this.parent.children.indexOf(this), removed = this.parent.children.splice(i);
					this.parent.comment(value);
					Array.prototype.push.apply(this.parent.children, removed);
					return this;
				}
				commentAfter(value) {
					var i = this.parent.children.indexOf(this), removed = this.parent.children.splice(i + 1);
					this.parent.comment(value);
					Array.prototype.push.apply(this.parent.children, removed);
					return this;
				}
				raw(value) {
					var child = new XMLRaw(this, value);
					this.children.push(child);
					return this;
				}
				dummy() {
					return new XMLDummy(this);
				}
				instruction(target, value) {
					var insTarget, insValue, instruction, j, len;
					if (target != null) target = getValue(target);
					if (value != null) value = getValue(value);
					if (Array.isArray(target)) for (j = 0, len = target.length; j < len; j++) {
						insTarget = target[j];
						this.instruction(insTarget);
					}
					else if (isObject(target)) for (insTarget in target) {
						if (!hasProp.call(target, insTarget)) continue;
						insValue = target[insTarget];
						this.instruction(insTarget, insValue);
					}
					else {
						if (isFunction(value)) value = value.apply();
						instruction = new XMLProcessingInstruction(this, target, value);
						this.children.push(instruction);
					}
					return this;
				}
				instructionBefore(target, value) {
					var i = this.parent.children.indexOf(this), removed = this.parent.children.splice(i);
					this.parent.instruction(target, value);
					Array.prototype.push.apply(this.parent.children, removed);
					return this;
				}
				instructionAfter(target, value) {
					var i = this.parent.children.indexOf(this), removed = this.parent.children.splice(i + 1);
					this.parent.instruction(target, value);
					Array.prototype.push.apply(this.parent.children, removed);
					return this;
				}
				declaration(version, encoding, standalone) {
					var doc = this.document(), xmldec = new XMLDeclaration(doc, version, encoding, standalone);
					if (doc.children.length === 0) doc.children.unshift(xmldec);
					else if (doc.children[0].type === NodeType.Declaration) doc.children[0] = xmldec;
					else doc.children.unshift(xmldec);
					return doc.root() || doc;
				}
				dtd(pubID, sysID) {
					var child, doc = this.document(), doctype = new XMLDocType(doc, pubID, sysID), i, j, k, len, len1, ref1 = doc.children, ref2;
					for (i = j = 0, len = ref1.length; j < len; i = ++j) {
						child = ref1[i];
						if (child.type === NodeType.DocType) {
							doc.children[i] = doctype;
							return doctype;
						}
					}
					ref2 = doc.children;
					for (i = k = 0, len1 = ref2.length; k < len1; i = ++k) {
						child = ref2[i];
						if (child.isRoot) {
							doc.children.splice(i, 0, doctype);
							return doctype;
						}
					}
					doc.children.push(doctype);
					return doctype;
				}
				up() {
					if (this.isRoot) throw new Error("The root node has no parent. Use doc() if you need to get the document object.");
					return this.parent;
				}
				root() {
					var node = this;
					while (node) if (node.type === NodeType.Document) return node.rootObject;
					else if (node.isRoot) return node;
					else node = node.parent;
				}
				document() {
					var node = this;
					while (node) if (node.type === NodeType.Document) return node;
					else node = node.parent;
				}
				end(options) {
					return this.document().end(options);
				}
				prev() {
					var i = this.parent.children.indexOf(this);
					if (i < 1) throw new Error("Already at the first node. " + this.debugInfo());
					return this.parent.children[i - 1];
				}
				next() {
					var i = this.parent.children.indexOf(this);
					if (i === -1 || i === this.parent.children.length - 1) throw new Error("Already at the last node. " + this.debugInfo());
					return this.parent.children[i + 1];
				}
				importDocument(doc) {
					var child, clonedRoot = doc.root().clone(), j, len, ref1;
					clonedRoot.parent = this;
					clonedRoot.isRoot = false;
					this.children.push(clonedRoot);
					if (this.type === NodeType.Document) {
						clonedRoot.isRoot = true;
						clonedRoot.documentObject = this;
						this.rootObject = clonedRoot;
						if (this.children) {
							ref1 = this.children;
							for (j = 0, len = ref1.length; j < len; j++) {
								child = ref1[j];
								if (child.type === NodeType.DocType) {
									child.name = clonedRoot.name;
									break;
								}
							}
						}
					}
					return this;
				}
				debugInfo(name) {
					var ref1, ref2;
					name = name || this.name;
					if (name == null && !((ref1 = this.parent) != null ? ref1.name : void 0)) return "";
					else if (name == null) return "parent: <" + this.parent.name + ">";
					else if (!((ref2 = this.parent) != null ? ref2.name : void 0)) return "node: <" + name + ">";
					else return "node: <" + name + ">, parent: <" + this.parent.name + ">";
				}
				ele(name, attributes, text) {
					return this.element(name, attributes, text);
				}
				nod(name, attributes, text) {
					return this.node(name, attributes, text);
				}
				txt(value) {
					return this.text(value);
				}
				dat(value) {
					return this.cdata(value);
				}
				com(value) {
					return this.comment(value);
				}
				ins(target, value) {
					return this.instruction(target, value);
				}
				doc() {
					return this.document();
				}
				dec(version, encoding, standalone) {
					return this.declaration(version, encoding, standalone);
				}
				e(name, attributes, text) {
					return this.element(name, attributes, text);
				}
				n(name, attributes, text) {
					return this.node(name, attributes, text);
				}
				t(value) {
					return this.text(value);
				}
				d(value) {
					return this.cdata(value);
				}
				c(value) {
					return this.comment(value);
				}
				r(value) {
					return this.raw(value);
				}
				i(target, value) {
					return this.instruction(target, value);
				}
				u() {
					return this.up();
				}
				importXMLBuilder(doc) {
					return this.importDocument(doc);
				}
				attribute(name, value) {
					throw new Error("attribute() applies to element nodes only.");
				}
				att(name, value) {
					return this.attribute(name, value);
				}
				a(name, value) {
					return this.attribute(name, value);
				}
				removeAttribute(name) {
					throw new Error("attribute() applies to element nodes only.");
				}
				replaceChild(newChild, oldChild) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				removeChild(oldChild) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				appendChild(newChild) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				hasChildNodes() {
					return this.children.length !== 0;
				}
				cloneNode(deep) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				normalize() {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				isSupported(feature, version) {
					return true;
				}
				hasAttributes() {
					return this.attribs.length !== 0;
				}
				compareDocumentPosition(other) {
					var ref = this, res;
					if (ref === other) return 0;
					else if (this.document() !== other.document()) {
						res = DocumentPosition.Disconnected | DocumentPosition.ImplementationSpecific;
						if (Math.random() < .5) res |= DocumentPosition.Preceding;
						else res |= DocumentPosition.Following;
						return res;
					} else if (ref.isAncestor(other)) return DocumentPosition.Contains | DocumentPosition.Preceding;
					else if (ref.isDescendant(other)) return DocumentPosition.Contains | DocumentPosition.Following;
					else if (ref.isPreceding(other)) return DocumentPosition.Preceding;
					else return DocumentPosition.Following;
				}
				isSameNode(other) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				lookupPrefix(namespaceURI) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				isDefaultNamespace(namespaceURI) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				lookupNamespaceURI(prefix) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				isEqualNode(node) {
					var i, j, ref1;
					if (node.nodeType !== this.nodeType) return false;
					if (node.children.length !== this.children.length) return false;
					for (i = j = 0, ref1 = this.children.length - 1; 0 <= ref1 ? j <= ref1 : j >= ref1; i = 0 <= ref1 ? ++j : --j) if (!this.children[i].isEqualNode(node.children[i])) return false;
					return true;
				}
				getFeature(feature, version) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				setUserData(key, data, handler) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getUserData(key) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				contains(other) {
					if (!other) return false;
					return other === this || this.isDescendant(other);
				}
				isDescendant(node) {
					var child, isDescendantChild, j, len, ref1 = this.children;
					for (j = 0, len = ref1.length; j < len; j++) {
						child = ref1[j];
						if (node === child) return true;
						isDescendantChild = child.isDescendant(node);
						if (isDescendantChild) return true;
					}
					return false;
				}
				isAncestor(node) {
					return node.isDescendant(this);
				}
				isPreceding(node) {
					var nodePos = this.treePosition(node), thisPos = this.treePosition(this);
					if (nodePos === -1 || thisPos === -1) return false;
					else return nodePos < thisPos;
				}
				isFollowing(node) {
					var nodePos = this.treePosition(node), thisPos = this.treePosition(this);
					if (nodePos === -1 || thisPos === -1) return false;
					else return nodePos > thisPos;
				}
				treePosition(node) {
					var found, pos = 0;
					found = false;
					this.foreachTreeNode(this.document(), function(childNode) {
						pos++;
						if (!found && childNode === node) return found = true;
					});
					if (found) return pos;
					else return -1;
				}
				foreachTreeNode(node, func) {
					var child, j, len, ref1, res;
					node || (node = this.document());
					ref1 = node.children;
					for (j = 0, len = ref1.length; j < len; j++) {
						child = ref1[j];
						if (res = func(child)) return res;
						else {
							res = this.foreachTreeNode(child, func);
							if (res) return res;
						}
					}
				}
			}
			Object.defineProperty(XMLNode.prototype, "nodeName", { get: function() {
				return this.name;
			} });
			Object.defineProperty(XMLNode.prototype, "nodeType", { get: function() {
				return this.type;
			} });
			Object.defineProperty(XMLNode.prototype, "nodeValue", { get: function() {
				return this.value;
			} });
			Object.defineProperty(XMLNode.prototype, "parentNode", { get: function() {
				return this.parent;
			} });
			Object.defineProperty(XMLNode.prototype, "childNodes", { get: function() {
				if (!this.childNodeList || !this.childNodeList.nodes) this.childNodeList = new XMLNodeList(this.children);
				return this.childNodeList;
			} });
			Object.defineProperty(XMLNode.prototype, "firstChild", { get: function() {
				return this.children[0] || null;
			} });
			Object.defineProperty(XMLNode.prototype, "lastChild", { get: function() {
				return this.children[this.children.length - 1] || null;
			} });
			Object.defineProperty(XMLNode.prototype, "previousSibling", { get: function() {
				var i = this.parent.children.indexOf(this);
				return this.parent.children[i - 1] || null;
			} });
			Object.defineProperty(XMLNode.prototype, "nextSibling", { get: function() {
				var i = this.parent.children.indexOf(this);
				return this.parent.children[i + 1] || null;
			} });
			Object.defineProperty(XMLNode.prototype, "ownerDocument", { get: function() {
				return this.document() || null;
			} });
			Object.defineProperty(XMLNode.prototype, "textContent", {
				get: function() {
					var child, j, len, ref1, str;
					if (this.nodeType === NodeType.Element || this.nodeType === NodeType.DocumentFragment) {
						str = "";
						ref1 = this.children;
						for (j = 0, len = ref1.length; j < len; j++) {
							child = ref1[j];
							if (child.textContent) str += child.textContent;
						}
						return str;
					} else return null;
				},
				set: function(value) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
			});
			return XMLNode;
		}).call(this);
	}).call(this$9);
}));
// node_modules/xmlbuilder/lib/XMLStringifier.js
var require_XMLStringifier = /* @__PURE__ */ __commonJSMin(((exports, module, this$8) => {
	(function() {
		var hasProp = {}.hasOwnProperty;
		module.exports = (function() {
			class XMLStringifier {
				constructor(options) {
					var key, ref, value;
					this.assertLegalChar = this.assertLegalChar.bind(this);
					this.assertLegalName = this.assertLegalName.bind(this);
					options || (options = {});
					this.options = options;
					if (!this.options.version) this.options.version = "1.0";
					ref = options.stringify || {};
					for (key in ref) {
						if (!hasProp.call(ref, key)) continue;
						value = ref[key];
						this[key] = value;
					}
				}
				name(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalName("" + val || "");
				}
				text(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar(this.textEscape("" + val || ""));
				}
				cdata(val) {
					if (this.options.noValidation) return val;
					val = "" + val || "";
					val = val.replace("]]>", "]]]]><![CDATA[>");
					return this.assertLegalChar(val);
				}
				comment(val) {
					if (this.options.noValidation) return val;
					val = "" + val || "";
					if (val.match(/--/)) throw new Error("Comment text cannot contain double-hypen: " + val);
					return this.assertLegalChar(val);
				}
				raw(val) {
					if (this.options.noValidation) return val;
					return "" + val || "";
				}
				attValue(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar(this.attEscape(val = "" + val || ""));
				}
				insTarget(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar("" + val || "");
				}
				insValue(val) {
					if (this.options.noValidation) return val;
					val = "" + val || "";
					if (val.match(/\?>/)) throw new Error("Invalid processing instruction value: " + val);
					return this.assertLegalChar(val);
				}
				xmlVersion(val) {
					if (this.options.noValidation) return val;
					val = "" + val || "";
					if (!val.match(/1\.[0-9]+/)) throw new Error("Invalid version number: " + val);
					return val;
				}
				xmlEncoding(val) {
					if (this.options.noValidation) return val;
					val = "" + val || "";
					if (!val.match(/^[A-Za-z](?:[A-Za-z0-9._-])*$/)) throw new Error("Invalid encoding: " + val);
					return this.assertLegalChar(val);
				}
				xmlStandalone(val) {
					if (this.options.noValidation) return val;
					if (val) return "yes";
					else return "no";
				}
				dtdPubID(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar("" + val || "");
				}
				dtdSysID(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar("" + val || "");
				}
				dtdElementValue(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar("" + val || "");
				}
				dtdAttType(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar("" + val || "");
				}
				dtdAttDefault(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar("" + val || "");
				}
				dtdEntityValue(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar("" + val || "");
				}
				dtdNData(val) {
					if (this.options.noValidation) return val;
					return this.assertLegalChar("" + val || "");
				}
				assertLegalChar(str) {
					var regex, res;
					if (this.options.noValidation) return str;
					if (this.options.version === "1.0") {
						regex = /[\0-\x08\x0B\f\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/g;
						if (this.options.invalidCharReplacement !== void 0) str = str.replace(regex, this.options.invalidCharReplacement);
						else if (res = str.match(regex)) throw new Error(`Invalid character in string: ${str} at index ${res.index}`);
					} else if (this.options.version === "1.1") {
						regex = /[\0\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/g;
						if (this.options.invalidCharReplacement !== void 0) str = str.replace(regex, this.options.invalidCharReplacement);
						else if (res = str.match(regex)) throw new Error(`Invalid character in string: ${str} at index ${res.index}`);
					}
					return str;
				}
				assertLegalName(str) {
					var regex;
					if (this.options.noValidation) return str;
					str = this.assertLegalChar(str);
					regex = /^([:A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]|[\uD800-\uDB7F][\uDC00-\uDFFF])([\x2D\.0-:A-Z_a-z\xB7\xC0-\xD6\xD8-\xF6\xF8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]|[\uD800-\uDB7F][\uDC00-\uDFFF])*$/;
					if (!str.match(regex)) throw new Error(`Invalid character in name: ${str}`);
					return str;
				}
				textEscape(str) {
					var ampregex;
					if (this.options.noValidation) return str;
					ampregex = this.options.noDoubleEncoding ? /(?!&(lt|gt|amp|apos|quot);)&/g : /&/g;
					return str.replace(ampregex, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#xD;");
				}
				attEscape(str) {
					var ampregex;
					if (this.options.noValidation) return str;
					ampregex = this.options.noDoubleEncoding ? /(?!&(lt|gt|amp|apos|quot);)&/g : /&/g;
					return str.replace(ampregex, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/\t/g, "&#x9;").replace(/\n/g, "&#xA;").replace(/\r/g, "&#xD;");
				}
			}
			XMLStringifier.prototype.convertAttKey = "@";
			XMLStringifier.prototype.convertPIKey = "?";
			XMLStringifier.prototype.convertTextKey = "#text";
			XMLStringifier.prototype.convertCDataKey = "#cdata";
			XMLStringifier.prototype.convertCommentKey = "#comment";
			XMLStringifier.prototype.convertRawKey = "#raw";
			return XMLStringifier;
		}).call(this);
	}).call(this$8);
}));
// node_modules/xmlbuilder/lib/WriterState.js
var require_WriterState = /* @__PURE__ */ __commonJSMin(((exports, module, this$7) => {
	(function() {
		module.exports = {
			None: 0,
			OpenTag: 1,
			InsideTag: 2,
			CloseTag: 3
		};
	}).call(this$7);
}));
// node_modules/xmlbuilder/lib/XMLWriterBase.js
var require_XMLWriterBase = /* @__PURE__ */ __commonJSMin(((exports, module, this$6) => {
	(function() {
		var NodeType, WriterState, assign, hasProp = {}.hasOwnProperty;
		({assign} = require_Utility());
		NodeType = require_NodeType();
		require_XMLDeclaration();
		require_XMLDocType();
		require_XMLCData();
		require_XMLComment();
		require_XMLElement();
		require_XMLRaw();
		require_XMLText();
		require_XMLProcessingInstruction();
		require_XMLDummy();
		require_XMLDTDAttList();
		require_XMLDTDElement();
		require_XMLDTDEntity();
		require_XMLDTDNotation();
		WriterState = require_WriterState();
		module.exports = class XMLWriterBase {
			constructor(options) {
				var key, ref, value;
				options || (options = {});
				this.options = options;
				ref = options.writer || {};
				for (key in ref) {
					if (!hasProp.call(ref, key)) continue;
					value = ref[key];
					this["_" + key] = this[key];
					this[key] = value;
				}
			}
			filterOptions(options) {
				var filteredOptions, ref, ref1, ref2, ref3, ref4, ref5, ref6, ref7;
				options || (options = {});
				options = assign({}, this.options, options);
				filteredOptions = { writer: this };
				filteredOptions.pretty = options.pretty || false;
				filteredOptions.allowEmpty = options.allowEmpty || false;
				filteredOptions.indent = (ref = options.indent) != null ? ref : "  ";
				filteredOptions.newline = (ref1 = options.newline) != null ? ref1 : "\n";
				filteredOptions.offset = (ref2 = options.offset) != null ? ref2 : 0;
				filteredOptions.width = (ref3 = options.width) != null ? ref3 : 0;
				filteredOptions.dontPrettyTextNodes = (ref4 = (ref5 = options.dontPrettyTextNodes) != null ? ref5 : options.dontprettytextnodes) != null ? ref4 : 0;
				filteredOptions.spaceBeforeSlash = (ref6 = (ref7 = options.spaceBeforeSlash) != null ? ref7 : options.spacebeforeslash) != null ? ref6 : "";
				if (filteredOptions.spaceBeforeSlash === true) filteredOptions.spaceBeforeSlash = " ";
				filteredOptions.suppressPrettyCount = 0;
				filteredOptions.user = {};
				filteredOptions.state = WriterState.None;
				return filteredOptions;
			}
			indent(node, options, level) {
				var indentLevel;
				if (!options.pretty || options.suppressPrettyCount) return "";
				else if (options.pretty) {
					indentLevel = (level || 0) + options.offset + 1;
					if (indentLevel > 0) return new Array(indentLevel).join(options.indent);
				}
				return "";
			}
			endline(node, options, level) {
				if (!options.pretty || options.suppressPrettyCount) return "";
				else return options.newline;
			}
			attribute(att, options, level) {
				var r;
				this.openAttribute(att, options, level);
				if (options.pretty && options.width > 0) r = att.name + "=\"" + att.value + "\"";
				else r = " " + att.name + "=\"" + att.value + "\"";
				this.closeAttribute(att, options, level);
				return r;
			}
			cdata(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<![CDATA[";
				options.state = WriterState.InsideTag;
				r += node.value;
				options.state = WriterState.CloseTag;
				r += "]]>" + this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			comment(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<!-- ";
				options.state = WriterState.InsideTag;
				r += node.value;
				options.state = WriterState.CloseTag;
				r += " -->" + this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			declaration(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<?xml";
				options.state = WriterState.InsideTag;
				r += " version=\"" + node.version + "\"";
				if (node.encoding != null) r += " encoding=\"" + node.encoding + "\"";
				if (node.standalone != null) r += " standalone=\"" + node.standalone + "\"";
				options.state = WriterState.CloseTag;
				r += options.spaceBeforeSlash + "?>";
				r += this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			docType(node, options, level) {
				var child, i, len1, r, ref;
				level || (level = 0);
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level);
				r += "<!DOCTYPE " + node.root().name;
				if (node.pubID && node.sysID) r += " PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"";
				else if (node.sysID) r += " SYSTEM \"" + node.sysID + "\"";
				if (node.children.length > 0) {
					r += " [";
					r += this.endline(node, options, level);
					options.state = WriterState.InsideTag;
					ref = node.children;
					for (i = 0, len1 = ref.length; i < len1; i++) {
						child = ref[i];
						r += this.writeChildNode(child, options, level + 1);
					}
					options.state = WriterState.CloseTag;
					r += "]";
				}
				options.state = WriterState.CloseTag;
				r += options.spaceBeforeSlash + ">";
				r += this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			element(node, options, level) {
				var att, attLen, child, childNodeCount, firstChildNode, i, j, len, len1, len2, name, prettySuppressed, r, ratt, ref, ref1, ref2, ref3, rline;
				level || (level = 0);
				prettySuppressed = false;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<" + node.name;
				if (options.pretty && options.width > 0) {
					len = r.length;
					ref = node.attribs;
					for (name in ref) {
						if (!hasProp.call(ref, name)) continue;
						att = ref[name];
						ratt = this.attribute(att, options, level);
						attLen = ratt.length;
						if (len + attLen > options.width) {
							rline = this.indent(node, options, level + 1) + ratt;
							r += this.endline(node, options, level) + rline;
							len = rline.length;
						} else {
							rline = " " + ratt;
							r += rline;
							len += rline.length;
						}
					}
				} else {
					ref1 = node.attribs;
					for (name in ref1) {
						if (!hasProp.call(ref1, name)) continue;
						att = ref1[name];
						r += this.attribute(att, options, level);
					}
				}
				childNodeCount = node.children.length;
				firstChildNode = childNodeCount === 0 ? null : node.children[0];
				if (childNodeCount === 0 || node.children.every(function(e) {
					return (e.type === NodeType.Text || e.type === NodeType.Raw || e.type === NodeType.CData) && e.value === "";
				})) {
					if (options.allowEmpty) {
						r += ">";
						options.state = WriterState.CloseTag;
						r += "</" + node.name + ">" + this.endline(node, options, level);
					} else {
						options.state = WriterState.CloseTag;
						r += options.spaceBeforeSlash + "/>" + this.endline(node, options, level);
					}
				} else if (options.pretty && childNodeCount === 1 && (firstChildNode.type === NodeType.Text || firstChildNode.type === NodeType.Raw || firstChildNode.type === NodeType.CData) && firstChildNode.value != null) {
					r += ">";
					options.state = WriterState.InsideTag;
					options.suppressPrettyCount++;
					prettySuppressed = true;
					r += this.writeChildNode(firstChildNode, options, level + 1);
					options.suppressPrettyCount--;
					prettySuppressed = false;
					options.state = WriterState.CloseTag;
					r += "</" + node.name + ">" + this.endline(node, options, level);
				} else {
					if (options.dontPrettyTextNodes) {
						ref2 = node.children;
						for (i = 0, len1 = ref2.length; i < len1; i++) {
							child = ref2[i];
							if ((child.type === NodeType.Text || child.type === NodeType.Raw || child.type === NodeType.CData) && child.value != null) {
								options.suppressPrettyCount++;
								prettySuppressed = true;
								break;
							}
						}
					}
					r += ">" + this.endline(node, options, level);
					options.state = WriterState.InsideTag;
					ref3 = node.children;
					for (j = 0, len2 = ref3.length; j < len2; j++) {
						child = ref3[j];
						r += this.writeChildNode(child, options, level + 1);
					}
					options.state = WriterState.CloseTag;
					r += this.indent(node, options, level) + "</" + node.name + ">";
					if (prettySuppressed) options.suppressPrettyCount--;
					r += this.endline(node, options, level);
					options.state = WriterState.None;
				}
				this.closeNode(node, options, level);
				return r;
			}
			writeChildNode(node, options, level) {
				switch (node.type) {
					case NodeType.CData: return this.cdata(node, options, level);
					case NodeType.Comment: return this.comment(node, options, level);
					case NodeType.Element: return this.element(node, options, level);
					case NodeType.Raw: return this.raw(node, options, level);
					case NodeType.Text: return this.text(node, options, level);
					case NodeType.ProcessingInstruction: return this.processingInstruction(node, options, level);
					case NodeType.Dummy: return "";
					case NodeType.Declaration: return this.declaration(node, options, level);
					case NodeType.DocType: return this.docType(node, options, level);
					case NodeType.AttributeDeclaration: return this.dtdAttList(node, options, level);
					case NodeType.ElementDeclaration: return this.dtdElement(node, options, level);
					case NodeType.EntityDeclaration: return this.dtdEntity(node, options, level);
					case NodeType.NotationDeclaration: return this.dtdNotation(node, options, level);
					default: throw new Error("Unknown XML node type: " + node.constructor.name);
				}
			}
			processingInstruction(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<?";
				options.state = WriterState.InsideTag;
				r += node.target;
				if (node.value) r += " " + node.value;
				options.state = WriterState.CloseTag;
				r += options.spaceBeforeSlash + "?>";
				r += this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			raw(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level);
				options.state = WriterState.InsideTag;
				r += node.value;
				options.state = WriterState.CloseTag;
				r += this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			text(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level);
				options.state = WriterState.InsideTag;
				r += node.value;
				options.state = WriterState.CloseTag;
				r += this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			dtdAttList(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<!ATTLIST";
				options.state = WriterState.InsideTag;
				r += " " + node.elementName + " " + node.attributeName + " " + node.attributeType;
				if (node.defaultValueType !== "#DEFAULT") r += " " + node.defaultValueType;
				if (node.defaultValue) r += " \"" + node.defaultValue + "\"";
				options.state = WriterState.CloseTag;
				r += options.spaceBeforeSlash + ">" + this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			dtdElement(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<!ELEMENT";
				options.state = WriterState.InsideTag;
				r += " " + node.name + " " + node.value;
				options.state = WriterState.CloseTag;
				r += options.spaceBeforeSlash + ">" + this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			dtdEntity(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<!ENTITY";
				options.state = WriterState.InsideTag;
				if (node.pe) r += " %";
				r += " " + node.name;
				if (node.value) r += " \"" + node.value + "\"";
				else {
					if (node.pubID && node.sysID) r += " PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"";
					else if (node.sysID) r += " SYSTEM \"" + node.sysID + "\"";
					if (node.nData) r += " NDATA " + node.nData;
				}
				options.state = WriterState.CloseTag;
				r += options.spaceBeforeSlash + ">" + this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			dtdNotation(node, options, level) {
				var r;
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<!NOTATION";
				options.state = WriterState.InsideTag;
				r += " " + node.name;
				if (node.pubID && node.sysID) r += " PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"";
				else if (node.pubID) r += " PUBLIC \"" + node.pubID + "\"";
				else if (node.sysID) r += " SYSTEM \"" + node.sysID + "\"";
				options.state = WriterState.CloseTag;
				r += options.spaceBeforeSlash + ">" + this.endline(node, options, level);
				options.state = WriterState.None;
				this.closeNode(node, options, level);
				return r;
			}
			openNode(node, options, level) {}
			closeNode(node, options, level) {}
			openAttribute(att, options, level) {}
			closeAttribute(att, options, level) {}
		};
	}).call(this$6);
}));
// node_modules/xmlbuilder/lib/XMLStringWriter.js
var require_XMLStringWriter = /* @__PURE__ */ __commonJSMin(((exports, module, this$5) => {
	(function() {
		var XMLWriterBase = require_XMLWriterBase();
		module.exports = class XMLStringWriter extends XMLWriterBase {
			constructor(options) {
				super(options);
			}
			document(doc, options) {
				var child, i, len, r, ref;
				options = this.filterOptions(options);
				r = "";
				ref = doc.children;
				for (i = 0, len = ref.length; i < len; i++) {
					child = ref[i];
					r += this.writeChildNode(child, options, 0);
				}
				if (options.pretty && r.slice(-options.newline.length) === options.newline) r = r.slice(0, -options.newline.length);
				return r;
			}
		};
	}).call(this$5);
}));
// node_modules/xmlbuilder/lib/XMLDocument.js
var require_XMLDocument = /* @__PURE__ */ __commonJSMin(((exports, module, this$4) => {
	(function() {
		var NodeType, XMLDOMConfiguration, XMLDOMImplementation, XMLNode, XMLStringWriter, XMLStringifier, isPlainObject;
		({isPlainObject} = require_Utility());
		XMLDOMImplementation = require_XMLDOMImplementation();
		XMLDOMConfiguration = require_XMLDOMConfiguration();
		XMLNode = require_XMLNode();
		NodeType = require_NodeType();
		XMLStringifier = require_XMLStringifier();
		XMLStringWriter = require_XMLStringWriter();
		module.exports = (function() {
			class XMLDocument extends XMLNode {
				constructor(options) {
					super(null);
					this.name = "#document";
					this.type = NodeType.Document;
					this.documentURI = null;
					this.domConfig = new XMLDOMConfiguration();
					options || (options = {});
					if (!options.writer) options.writer = new XMLStringWriter();
					this.options = options;
					this.stringify = new XMLStringifier(options);
				}
				end(writer) {
					var writerOptions = {};
					if (!writer) writer = this.options.writer;
					else if (isPlainObject(writer)) {
						writerOptions = writer;
						writer = this.options.writer;
					}
					return writer.document(this, writer.filterOptions(writerOptions));
				}
				toString(options) {
					return this.options.writer.document(this, this.options.writer.filterOptions(options));
				}
				createElement(tagName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createDocumentFragment() {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createTextNode(data) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createComment(data) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createCDATASection(data) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createProcessingInstruction(target, data) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createAttribute(name) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createEntityReference(name) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getElementsByTagName(tagname) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				importNode(importedNode, deep) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createElementNS(namespaceURI, qualifiedName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createAttributeNS(namespaceURI, qualifiedName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getElementsByTagNameNS(namespaceURI, localName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getElementById(elementId) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				adoptNode(source) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				normalizeDocument() {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				renameNode(node, namespaceURI, qualifiedName) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				getElementsByClassName(classNames) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createEvent(eventInterface) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createRange() {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createNodeIterator(root, whatToShow, filter) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
				createTreeWalker(root, whatToShow, filter) {
					throw new Error("This DOM method is not implemented." + this.debugInfo());
				}
			}
			Object.defineProperty(XMLDocument.prototype, "implementation", { value: new XMLDOMImplementation() });
			Object.defineProperty(XMLDocument.prototype, "doctype", { get: function() {
				var child, i, len, ref = this.children;
				for (i = 0, len = ref.length; i < len; i++) {
					child = ref[i];
					if (child.type === NodeType.DocType) return child;
				}
				return null;
			} });
			Object.defineProperty(XMLDocument.prototype, "documentElement", { get: function() {
				return this.rootObject || null;
			} });
			Object.defineProperty(XMLDocument.prototype, "inputEncoding", { get: function() {
				return null;
			} });
			Object.defineProperty(XMLDocument.prototype, "strictErrorChecking", { get: function() {
				return false;
			} });
			Object.defineProperty(XMLDocument.prototype, "xmlEncoding", { get: function() {
				if (this.children.length !== 0 && this.children[0].type === NodeType.Declaration) return this.children[0].encoding;
				else return null;
			} });
			Object.defineProperty(XMLDocument.prototype, "xmlStandalone", { get: function() {
				if (this.children.length !== 0 && this.children[0].type === NodeType.Declaration) return this.children[0].standalone === "yes";
				else return false;
			} });
			Object.defineProperty(XMLDocument.prototype, "xmlVersion", { get: function() {
				if (this.children.length !== 0 && this.children[0].type === NodeType.Declaration) return this.children[0].version;
				else return "1.0";
			} });
			Object.defineProperty(XMLDocument.prototype, "URL", { get: function() {
				return this.documentURI;
			} });
			Object.defineProperty(XMLDocument.prototype, "origin", { get: function() {
				return null;
			} });
			Object.defineProperty(XMLDocument.prototype, "compatMode", { get: function() {
				return null;
			} });
			Object.defineProperty(XMLDocument.prototype, "characterSet", { get: function() {
				return null;
			} });
			Object.defineProperty(XMLDocument.prototype, "contentType", { get: function() {
				return null;
			} });
			return XMLDocument;
		}).call(this);
	}).call(this$4);
}));
// node_modules/xmlbuilder/lib/XMLDocumentCB.js
var require_XMLDocumentCB = /* @__PURE__ */ __commonJSMin(((exports, module, this$3) => {
	(function() {
		var NodeType, WriterState, XMLAttribute, XMLCData, XMLComment, XMLDTDAttList, XMLDTDElement, XMLDTDEntity, XMLDTDNotation, XMLDeclaration, XMLDocType, XMLDocument, XMLElement, XMLProcessingInstruction, XMLRaw, XMLStringWriter, XMLStringifier, XMLText, getValue, isFunction, isObject, isPlainObject, hasProp = {}.hasOwnProperty;
		({isObject, isFunction, isPlainObject, getValue} = require_Utility());
		NodeType = require_NodeType();
		XMLDocument = require_XMLDocument();
		XMLElement = require_XMLElement();
		XMLCData = require_XMLCData();
		XMLComment = require_XMLComment();
		XMLRaw = require_XMLRaw();
		XMLText = require_XMLText();
		XMLProcessingInstruction = require_XMLProcessingInstruction();
		XMLDeclaration = require_XMLDeclaration();
		XMLDocType = require_XMLDocType();
		XMLDTDAttList = require_XMLDTDAttList();
		XMLDTDEntity = require_XMLDTDEntity();
		XMLDTDElement = require_XMLDTDElement();
		XMLDTDNotation = require_XMLDTDNotation();
		XMLAttribute = require_XMLAttribute();
		XMLStringifier = require_XMLStringifier();
		XMLStringWriter = require_XMLStringWriter();
		WriterState = require_WriterState();
		module.exports = class XMLDocumentCB {
			constructor(options, onData, onEnd) {
				var writerOptions;
				this.name = "?xml";
				this.type = NodeType.Document;
				options || (options = {});
				writerOptions = {};
				if (!options.writer) options.writer = new XMLStringWriter();
				else if (isPlainObject(options.writer)) {
					writerOptions = options.writer;
					options.writer = new XMLStringWriter();
				}
				this.options = options;
				this.writer = options.writer;
				this.writerOptions = this.writer.filterOptions(writerOptions);
				this.stringify = new XMLStringifier(options);
				this.onDataCallback = onData || function() {};
				this.onEndCallback = onEnd || function() {};
				this.currentNode = null;
				this.currentLevel = -1;
				this.openTags = {};
				this.documentStarted = false;
				this.documentCompleted = false;
				this.root = null;
			}
			createChildNode(node) {
				var att, attName, attributes, child, i, len, ref, ref1;
				switch (node.type) {
					case NodeType.CData:
						this.cdata(node.value);
						break;
					case NodeType.Comment:
						this.comment(node.value);
						break;
					case NodeType.Element:
						attributes = {};
						ref = node.attribs;
						for (attName in ref) {
							if (!hasProp.call(ref, attName)) continue;
							att = ref[attName];
							attributes[attName] = att.value;
						}
						this.node(node.name, attributes);
						break;
					case NodeType.Dummy:
						this.dummy();
						break;
					case NodeType.Raw:
						this.raw(node.value);
						break;
					case NodeType.Text:
						this.text(node.value);
						break;
					case NodeType.ProcessingInstruction:
						this.instruction(node.target, node.value);
						break;
					default: throw new Error("This XML node type is not supported in a JS object: " + node.constructor.name);
				}
				ref1 = node.children;
				for (i = 0, len = ref1.length; i < len; i++) {
					child = ref1[i];
					this.createChildNode(child);
					if (child.type === NodeType.Element) this.up();
				}
				return this;
			}
			dummy() {
				return this;
			}
			node(name, attributes, text) {
				if (name == null) throw new Error("Missing node name.");
				if (this.root && this.currentLevel === -1) throw new Error("Document can only have one root node. " + this.debugInfo(name));
				this.openCurrent();
				name = getValue(name);
				if (attributes == null) attributes = {};
				attributes = getValue(attributes);
				if (!isObject(attributes)) [text, attributes] = [attributes, text];
				this.currentNode = new XMLElement(this, name, attributes);
				this.currentNode.children = false;
				this.currentLevel++;
				this.openTags[this.currentLevel] = this.currentNode;
				if (text != null) this.text(text);
				return this;
			}
			element(name, attributes, text) {
				var child, i, len, oldValidationFlag, ref, root;
				if (this.currentNode && this.currentNode.type === NodeType.DocType) this.dtdElement(...arguments);
				else if (Array.isArray(name) || isObject(name) || isFunction(name)) {
					oldValidationFlag = this.options.noValidation;
					this.options.noValidation = true;
					root = new XMLDocument(this.options).element("TEMP_ROOT");
					root.element(name);
					this.options.noValidation = oldValidationFlag;
					ref = root.children;
					for (i = 0, len = ref.length; i < len; i++) {
						child = ref[i];
						this.createChildNode(child);
						if (child.type === NodeType.Element) this.up();
					}
				} else this.node(name, attributes, text);
				return this;
			}
			attribute(name, value) {
				var attName, attValue;
				if (!this.currentNode || this.currentNode.children) throw new Error("att() can only be used immediately after an ele() call in callback mode. " + this.debugInfo(name));
				if (name != null) name = getValue(name);
				if (isObject(name)) for (attName in name) {
					if (!hasProp.call(name, attName)) continue;
					attValue = name[attName];
					this.attribute(attName, attValue);
				}
				else {
					if (isFunction(value)) value = value.apply();
					if (this.options.keepNullAttributes && value == null) this.currentNode.attribs[name] = new XMLAttribute(this, name, "");
					else if (value != null) this.currentNode.attribs[name] = new XMLAttribute(this, name, value);
				}
				return this;
			}
			text(value) {
				var node;
				this.openCurrent();
				node = new XMLText(this, value);
				this.onData(this.writer.text(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			cdata(value) {
				var node;
				this.openCurrent();
				node = new XMLCData(this, value);
				this.onData(this.writer.cdata(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			comment(value) {
				var node;
				this.openCurrent();
				node = new XMLComment(this, value);
				this.onData(this.writer.comment(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			raw(value) {
				var node;
				this.openCurrent();
				node = new XMLRaw(this, value);
				this.onData(this.writer.raw(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			instruction(target, value) {
				var i, insTarget, insValue, len, node;
				this.openCurrent();
				if (target != null) target = getValue(target);
				if (value != null) value = getValue(value);
				if (Array.isArray(target)) for (i = 0, len = target.length; i < len; i++) {
					insTarget = target[i];
					this.instruction(insTarget);
				}
				else if (isObject(target)) for (insTarget in target) {
					if (!hasProp.call(target, insTarget)) continue;
					insValue = target[insTarget];
					this.instruction(insTarget, insValue);
				}
				else {
					if (isFunction(value)) value = value.apply();
					node = new XMLProcessingInstruction(this, target, value);
					this.onData(this.writer.processingInstruction(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				}
				return this;
			}
			declaration(version, encoding, standalone) {
				var node;
				this.openCurrent();
				if (this.documentStarted) throw new Error("declaration() must be the first node.");
				node = new XMLDeclaration(this, version, encoding, standalone);
				this.onData(this.writer.declaration(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			doctype(root, pubID, sysID) {
				this.openCurrent();
				if (root == null) throw new Error("Missing root node name.");
				if (this.root) throw new Error("dtd() must come before the root node.");
				this.currentNode = new XMLDocType(this, pubID, sysID);
				this.currentNode.rootNodeName = root;
				this.currentNode.children = false;
				this.currentLevel++;
				this.openTags[this.currentLevel] = this.currentNode;
				return this;
			}
			dtdElement(name, value) {
				var node;
				this.openCurrent();
				node = new XMLDTDElement(this, name, value);
				this.onData(this.writer.dtdElement(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			attList(elementName, attributeName, attributeType, defaultValueType, defaultValue) {
				var node;
				this.openCurrent();
				node = new XMLDTDAttList(this, elementName, attributeName, attributeType, defaultValueType, defaultValue);
				this.onData(this.writer.dtdAttList(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			entity(name, value) {
				var node;
				this.openCurrent();
				node = new XMLDTDEntity(this, false, name, value);
				this.onData(this.writer.dtdEntity(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			pEntity(name, value) {
				var node;
				this.openCurrent();
				node = new XMLDTDEntity(this, true, name, value);
				this.onData(this.writer.dtdEntity(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			notation(name, value) {
				var node;
				this.openCurrent();
				node = new XMLDTDNotation(this, name, value);
				this.onData(this.writer.dtdNotation(node, this.writerOptions, this.currentLevel + 1), this.currentLevel + 1);
				return this;
			}
			up() {
				if (this.currentLevel < 0) throw new Error("The document node has no parent.");
				if (this.currentNode) {
					if (this.currentNode.children) this.closeNode(this.currentNode);
					else this.openNode(this.currentNode);
					this.currentNode = null;
				} else this.closeNode(this.openTags[this.currentLevel]);
				delete this.openTags[this.currentLevel];
				this.currentLevel--;
				return this;
			}
			end() {
				while (this.currentLevel >= 0) this.up();
				return this.onEnd();
			}
			openCurrent() {
				if (this.currentNode) {
					this.currentNode.children = true;
					return this.openNode(this.currentNode);
				}
			}
			openNode(node) {
				var att, chunk, name, ref;
				if (!node.isOpen) {
					if (!this.root && this.currentLevel === 0 && node.type === NodeType.Element) this.root = node;
					chunk = "";
					if (node.type === NodeType.Element) {
						this.writerOptions.state = WriterState.OpenTag;
						chunk = this.writer.indent(node, this.writerOptions, this.currentLevel) + "<" + node.name;
						ref = node.attribs;
						for (name in ref) {
							if (!hasProp.call(ref, name)) continue;
							att = ref[name];
							chunk += this.writer.attribute(att, this.writerOptions, this.currentLevel);
						}
						chunk += (node.children ? ">" : "/>") + this.writer.endline(node, this.writerOptions, this.currentLevel);
						this.writerOptions.state = WriterState.InsideTag;
					} else {
						this.writerOptions.state = WriterState.OpenTag;
						chunk = this.writer.indent(node, this.writerOptions, this.currentLevel) + "<!DOCTYPE " + node.rootNodeName;
						if (node.pubID && node.sysID) chunk += " PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"";
						else if (node.sysID) chunk += " SYSTEM \"" + node.sysID + "\"";
						if (node.children) {
							chunk += " [";
							this.writerOptions.state = WriterState.InsideTag;
						} else {
							this.writerOptions.state = WriterState.CloseTag;
							chunk += ">";
						}
						chunk += this.writer.endline(node, this.writerOptions, this.currentLevel);
					}
					this.onData(chunk, this.currentLevel);
					return node.isOpen = true;
				}
			}
			closeNode(node) {
				var chunk;
				if (!node.isClosed) {
					chunk = "";
					this.writerOptions.state = WriterState.CloseTag;
					if (node.type === NodeType.Element) chunk = this.writer.indent(node, this.writerOptions, this.currentLevel) + "</" + node.name + ">" + this.writer.endline(node, this.writerOptions, this.currentLevel);
					else chunk = this.writer.indent(node, this.writerOptions, this.currentLevel) + "]>" + this.writer.endline(node, this.writerOptions, this.currentLevel);
					this.writerOptions.state = WriterState.None;
					this.onData(chunk, this.currentLevel);
					return node.isClosed = true;
				}
			}
			onData(chunk, level) {
				this.documentStarted = true;
				return this.onDataCallback(chunk, level + 1);
			}
			onEnd() {
				this.documentCompleted = true;
				return this.onEndCallback();
			}
			debugInfo(name) {
				if (name == null) return "";
				else return "node: <" + name + ">";
			}
			ele() {
				return this.element(...arguments);
			}
			nod(name, attributes, text) {
				return this.node(name, attributes, text);
			}
			txt(value) {
				return this.text(value);
			}
			dat(value) {
				return this.cdata(value);
			}
			com(value) {
				return this.comment(value);
			}
			ins(target, value) {
				return this.instruction(target, value);
			}
			dec(version, encoding, standalone) {
				return this.declaration(version, encoding, standalone);
			}
			dtd(root, pubID, sysID) {
				return this.doctype(root, pubID, sysID);
			}
			e(name, attributes, text) {
				return this.element(name, attributes, text);
			}
			n(name, attributes, text) {
				return this.node(name, attributes, text);
			}
			t(value) {
				return this.text(value);
			}
			d(value) {
				return this.cdata(value);
			}
			c(value) {
				return this.comment(value);
			}
			r(value) {
				return this.raw(value);
			}
			i(target, value) {
				return this.instruction(target, value);
			}
			att() {
				if (this.currentNode && this.currentNode.type === NodeType.DocType) return this.attList(...arguments);
				else return this.attribute(...arguments);
			}
			a() {
				if (this.currentNode && this.currentNode.type === NodeType.DocType) return this.attList(...arguments);
				else return this.attribute(...arguments);
			}
			ent(name, value) {
				return this.entity(name, value);
			}
			pent(name, value) {
				return this.pEntity(name, value);
			}
			not(name, value) {
				return this.notation(name, value);
			}
		};
	}).call(this$3);
}));
// node_modules/xmlbuilder/lib/XMLStreamWriter.js
var require_XMLStreamWriter = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	(function() {
		var NodeType, WriterState, XMLWriterBase, hasProp = {}.hasOwnProperty;
		NodeType = require_NodeType();
		XMLWriterBase = require_XMLWriterBase();
		WriterState = require_WriterState();
		module.exports = class XMLStreamWriter extends XMLWriterBase {
			constructor(stream, options) {
				super(options);
				this.stream = stream;
			}
			endline(node, options, level) {
				if (node.isLastRootNode && options.state === WriterState.CloseTag) return "";
				else return super.endline(node, options, level);
			}
			document(doc, options) {
				var child, i, j, k, len1, len2, ref = doc.children, ref1, results;
				for (i = j = 0, len1 = ref.length; j < len1; i = ++j) {
					child = ref[i];
					child.isLastRootNode = i === doc.children.length - 1;
				}
				options = this.filterOptions(options);
				ref1 = doc.children;
				results = [];
				for (k = 0, len2 = ref1.length; k < len2; k++) {
					child = ref1[k];
					results.push(this.writeChildNode(child, options, 0));
				}
				return results;
			}
			cdata(node, options, level) {
				return this.stream.write(super.cdata(node, options, level));
			}
			comment(node, options, level) {
				return this.stream.write(super.comment(node, options, level));
			}
			declaration(node, options, level) {
				return this.stream.write(super.declaration(node, options, level));
			}
			docType(node, options, level) {
				var child, j, len1, ref;
				level || (level = 0);
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				this.stream.write(this.indent(node, options, level));
				this.stream.write("<!DOCTYPE " + node.root().name);
				if (node.pubID && node.sysID) this.stream.write(" PUBLIC \"" + node.pubID + "\" \"" + node.sysID + "\"");
				else if (node.sysID) this.stream.write(" SYSTEM \"" + node.sysID + "\"");
				if (node.children.length > 0) {
					this.stream.write(" [");
					this.stream.write(this.endline(node, options, level));
					options.state = WriterState.InsideTag;
					ref = node.children;
					for (j = 0, len1 = ref.length; j < len1; j++) {
						child = ref[j];
						this.writeChildNode(child, options, level + 1);
					}
					options.state = WriterState.CloseTag;
					this.stream.write("]");
				}
				options.state = WriterState.CloseTag;
				this.stream.write(options.spaceBeforeSlash + ">");
				this.stream.write(this.endline(node, options, level));
				options.state = WriterState.None;
				return this.closeNode(node, options, level);
			}
			element(node, options, level) {
				var att, attLen, child, childNodeCount, firstChildNode, j, len, len1, name, r, ratt, ref, ref1, ref2, rline;
				level || (level = 0);
				this.openNode(node, options, level);
				options.state = WriterState.OpenTag;
				r = this.indent(node, options, level) + "<" + node.name;
				if (options.pretty && options.width > 0) {
					len = r.length;
					ref = node.attribs;
					for (name in ref) {
						if (!hasProp.call(ref, name)) continue;
						att = ref[name];
						ratt = this.attribute(att, options, level);
						attLen = ratt.length;
						if (len + attLen > options.width) {
							rline = this.indent(node, options, level + 1) + ratt;
							r += this.endline(node, options, level) + rline;
							len = rline.length;
						} else {
							rline = " " + ratt;
							r += rline;
							len += rline.length;
						}
					}
				} else {
					ref1 = node.attribs;
					for (name in ref1) {
						if (!hasProp.call(ref1, name)) continue;
						att = ref1[name];
						r += this.attribute(att, options, level);
					}
				}
				this.stream.write(r);
				childNodeCount = node.children.length;
				firstChildNode = childNodeCount === 0 ? null : node.children[0];
				if (childNodeCount === 0 || node.children.every(function(e) {
					return (e.type === NodeType.Text || e.type === NodeType.Raw || e.type === NodeType.CData) && e.value === "";
				})) {
					if (options.allowEmpty) {
						this.stream.write(">");
						options.state = WriterState.CloseTag;
						this.stream.write("</" + node.name + ">");
					} else {
						options.state = WriterState.CloseTag;
						this.stream.write(options.spaceBeforeSlash + "/>");
					}
				} else if (options.pretty && childNodeCount === 1 && (firstChildNode.type === NodeType.Text || firstChildNode.type === NodeType.Raw || firstChildNode.type === NodeType.CData) && firstChildNode.value != null) {
					this.stream.write(">");
					options.state = WriterState.InsideTag;
					options.suppressPrettyCount++;
					this.writeChildNode(firstChildNode, options, level + 1);
					options.suppressPrettyCount--;
					options.state = WriterState.CloseTag;
					this.stream.write("</" + node.name + ">");
				} else {
					this.stream.write(">" + this.endline(node, options, level));
					options.state = WriterState.InsideTag;
					ref2 = node.children;
					for (j = 0, len1 = ref2.length; j < len1; j++) {
						child = ref2[j];
						this.writeChildNode(child, options, level + 1);
					}
					options.state = WriterState.CloseTag;
					this.stream.write(this.indent(node, options, level) + "</" + node.name + ">");
				}
				this.stream.write(this.endline(node, options, level));
				options.state = WriterState.None;
				return this.closeNode(node, options, level);
			}
			processingInstruction(node, options, level) {
				return this.stream.write(super.processingInstruction(node, options, level));
			}
			raw(node, options, level) {
				return this.stream.write(super.raw(node, options, level));
			}
			text(node, options, level) {
				return this.stream.write(super.text(node, options, level));
			}
			dtdAttList(node, options, level) {
				return this.stream.write(super.dtdAttList(node, options, level));
			}
			dtdElement(node, options, level) {
				return this.stream.write(super.dtdElement(node, options, level));
			}
			dtdEntity(node, options, level) {
				return this.stream.write(super.dtdEntity(node, options, level));
			}
			dtdNotation(node, options, level) {
				return this.stream.write(super.dtdNotation(node, options, level));
			}
		};
	}).call(this$2);
}));
// node_modules/junit-report-builder/dist/index.es.js
var import_lib = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function() {
		var NodeType, WriterState, XMLDOMImplementation, XMLDocument, XMLDocumentCB, XMLStreamWriter, XMLStringWriter, assign, isFunction;
		({assign, isFunction} = require_Utility());
		XMLDOMImplementation = require_XMLDOMImplementation();
		XMLDocument = require_XMLDocument();
		XMLDocumentCB = require_XMLDocumentCB();
		XMLStringWriter = require_XMLStringWriter();
		XMLStreamWriter = require_XMLStreamWriter();
		NodeType = require_NodeType();
		WriterState = require_WriterState();
		module.exports.create = function(name, xmldec, doctype, options) {
			var doc, root;
			if (name == null) throw new Error("Root element needs a name.");
			options = assign({}, xmldec, doctype, options);
			doc = new XMLDocument(options);
			root = doc.element(name);
			if (!options.headless) {
				doc.declaration(options);
				if (options.pubID != null || options.sysID != null) doc.dtd(options);
			}
			return root;
		};
		module.exports.begin = function(options, onData, onEnd) {
			if (isFunction(options)) {
				[onData, onEnd] = [options, onData];
				options = {};
			}
			if (onData) return new XMLDocumentCB(options, onData, onEnd);
			else return new XMLDocument(options);
		};
		module.exports.stringWriter = function(options) {
			return new XMLStringWriter(options);
		};
		module.exports.streamWriter = function(stream, options) {
			return new XMLStreamWriter(stream, options);
		};
		module.exports.implementation = new XMLDOMImplementation();
		module.exports.nodeType = NodeType;
		module.exports.writerState = WriterState;
	}).call(this$1);
})))());
var TestNode = class {
	/**
	* @param elementName - the name of the XML element
	*/
	constructor(elementName) {
		this._elementName = elementName;
		this._attributes = {};
		this._properties = [];
	}
	/**
	* @param name
	* @param value
	* @returns this
	*/
	property(name, value) {
		this._properties.push({
			name,
			value,
			isPropertyWithTextContent: false
		});
		return this;
	}
	/**
	* @param name
	* @param value
	* @returns this
	*/
	multilineProperty(name, value) {
		this._properties.push({
			name,
			value,
			isPropertyWithTextContent: true
		});
		return this;
	}
	/**
	* @param name
	* @returns this
	*/
	name(name) {
		this._attributes.name = name;
		return this;
	}
	/**
	* @param timeInSeconds
	* @returns this
	*/
	time(timeInSeconds) {
		this._attributes.time = timeInSeconds;
		return this;
	}
	/**
	* @param parentElement - the parent element
	*/
	build(parentElement) {
		return this.buildNode(this.createElement(parentElement));
	}
	/**
	* @param parentElement - the parent element
	* @returns the created element
	*/
	createElement(parentElement) {
		if (parentElement) return parentElement.ele(this._elementName, this._attributes);
		return this.createRootElement();
	}
	/**
	* @returns the created root element
	*/
	createRootElement() {
		const element = import_lib.default.create(this._elementName, {
			encoding: "UTF-8",
			invalidCharReplacement: ""
		});
		Object.keys(this._attributes).forEach((key) => {
			element.att(key, this._attributes[key]);
		});
		return element;
	}
	/**
	* @protected
	* @param date
	* @returns {string}
	*/
	formatDate(date) {
		const pad = (num) => (num < 10 ? "0" : "") + num;
		return date.getFullYear() + "-" + pad(date.getMonth() + 1) + "-" + pad(date.getDate()) + "T" + pad(date.getHours()) + ":" + pad(date.getMinutes()) + ":" + pad(date.getSeconds());
	}
	/**
	* @param element
	* @returns the created element
	*/
	buildNode(element) {
		if (this._properties.length) {
			var propertiesElement = element.ele("properties");
			part_junit_report_builder_lodash_default.forEach(this._properties, (property) => {
				if (property.isPropertyWithTextContent) propertiesElement.ele("property", { name: property.name }, property.value);
				else propertiesElement.ele("property", {
					name: property.name,
					value: property.value
				});
			});
		}
		return element;
	}
};
var TestGroup = class extends TestNode {
	/**
	* @param factory
	* @param elementName
	*/
	constructor(_factory, elementName) {
		super(elementName);
		this._factory = _factory;
		this._children = [];
	}
	/**
	* @param timestamp
	* @returns this
	*/
	timestamp(timestamp) {
		if (part_junit_report_builder_lodash_default.isDate(timestamp)) this._attributes.timestamp = this.formatDate(timestamp);
		else this._attributes.timestamp = timestamp;
		return this;
	}
	/**
	* @returns the created test case
	*/
	testCase() {
		var testCase = this._factory.newTestCase();
		this._children.push(testCase);
		return testCase;
	}
	/**
	* @inheritdoc
	*/
	getTestCaseCount() {
		return this._sumTestCaseCounts((testCase) => {
			return testCase.getTestCaseCount();
		});
	}
	/**
	* @inheritdoc
	*/
	getFailureCount() {
		return this._sumTestCaseCounts((testCase) => {
			return testCase.getFailureCount();
		});
	}
	/**
	* @inheritdoc
	*/
	getErrorCount() {
		return this._sumTestCaseCounts((testCase) => {
			return testCase.getErrorCount();
		});
	}
	/**
	* @inheritdoc
	*/
	getSkippedCount() {
		return this._sumTestCaseCounts((testCase) => {
			return testCase.getSkippedCount();
		});
	}
	/**
	* @param counterFunction - the function to count the test cases
	* @returns the sum of the counts of the test cases
	*/
	_sumTestCaseCounts(counterFunction) {
		return this._children.map(counterFunction).reduce((sum, count) => sum + count, 0);
	}
	/**
	* @param parentElement - the parent element
	* @returns the newly created element
	*/
	build(parentElement) {
		this._attributes.tests = this.getTestCaseCount();
		this._attributes.failures = this.getFailureCount();
		this._attributes.errors = this.getErrorCount();
		this._attributes.skipped = this.getSkippedCount();
		return super.build(parentElement);
	}
	/**
	* @param element
	* @returns the built element
	*/
	buildNode(element) {
		element = super.buildNode(element);
		part_junit_report_builder_lodash_default.forEach(this._children, (child) => {
			child.build(element);
		});
		return element;
	}
};
var TestSuites = class extends TestGroup {
	/**
	* @param factory
	*/
	constructor(factory) {
		super(factory, "testsuites");
	}
	/**
	* @returns a new created test suite
	*/
	testSuite() {
		var suite = this._factory.newTestSuite();
		this._children.push(suite);
		return suite;
	}
};
var JUnitReportBuilder = class {
	/**
	* @param factory
	*/
	constructor(_factory) {
		this._factory = _factory;
		this._rootTestSuites = new TestSuites(_factory);
	}
	/**
	* @param reportPath
	*/
	writeTo(reportPath) {
		import_part_junit_report_builder_make_dir.default.sync(import_builtin_path.default.dirname(reportPath));
		import_builtin_fs.default.writeFileSync(reportPath, this.build(), "utf8");
	}
	/**
	* @returns a string representation of the JUnit report
	*/
	build() {
		return this._rootTestSuites.build().end({ pretty: true });
	}
	/**
	* @param name
	* @returns this
	*/
	name(name) {
		this._rootTestSuites.name(name);
		return this;
	}
	/**
	* @returns a test suite
	*/
	testSuite() {
		return this._rootTestSuites.testSuite();
	}
	/**
	* @returns a test case
	*/
	testCase() {
		return this._rootTestSuites.testCase();
	}
	/**
	* @returns a new builder
	*/
	newBuilder() {
		return this._factory.newBuilder();
	}
};
var TestSuite = class extends TestGroup {
	/**
	* @param factory
	*/
	constructor(factory) {
		super(factory, "testsuite");
	}
};
var TestCase = class extends TestNode {
	constructor() {
		super("testcase");
		this._error = false;
		this._failure = false;
		this._skipped = false;
		this._standardOutput = void 0;
		this._standardError = void 0;
		this._stacktrace = void 0;
		this._errorAttributes = {};
		this._failureAttributes = {};
		this._errorAttachment = void 0;
		this._errorContent = void 0;
	}
	/**
	* @param className
	* @returns this
	*/
	className(className) {
		this._attributes.classname = className;
		return this;
	}
	/**
	* @param {string} filepath
	* @returns {TestCase}
	*/
	file(filepath) {
		this._attributes.file = filepath;
		return this;
	}
	/**
	* @param message
	* @param type
	* @returns this
	*/
	failure(message, type) {
		this._failure = true;
		if (message) this._failureAttributes.message = message;
		if (type) this._failureAttributes.type = type;
		return this;
	}
	/**
	* @param message
	* @param type
	* @param content
	* @returns this
	*/
	error(message, type, content) {
		this._error = true;
		if (message) this._errorAttributes.message = message;
		if (type) this._errorAttributes.type = type;
		if (content) this._errorContent = content;
		return this;
	}
	/**
	* @param stacktrace
	* @returns this
	*/
	stacktrace(stacktrace) {
		this._failure = true;
		this._stacktrace = stacktrace;
		return this;
	}
	/**
	* @returns this
	*/
	skipped() {
		this._skipped = true;
		return this;
	}
	/**
	* @param log
	* @returns this
	*/
	standardOutput(log) {
		this._standardOutput = log;
		return this;
	}
	/**
	* @param log
	* @returns this
	*/
	standardError(log) {
		this._standardError = log;
		return this;
	}
	/**
	* @inheritdoc
	*/
	getTestCaseCount() {
		return 1;
	}
	/**
	* @inheritdoc
	*/
	getFailureCount() {
		return this._failure ? 1 : 0;
	}
	/**
	* @inheritdoc
	*/
	getErrorCount() {
		return this._error ? 1 : 0;
	}
	/**
	* @inheritdoc
	*/
	getSkippedCount() {
		return this._skipped ? 1 : 0;
	}
	/**
	*
	* @param path
	* @returns this
	*/
	errorAttachment(path) {
		this._errorAttachment = path;
		return this;
	}
	/**
	* @param parentElement - the parent element
	*/
	build(parentElement) {
		const testCaseElement = this.buildNode(this.createElement(parentElement));
		if (this._failure) {
			var failureElement = testCaseElement.ele("failure", this._failureAttributes);
			if (this._stacktrace) failureElement.cdata(this._stacktrace);
		}
		if (this._error) {
			var errorElement = testCaseElement.ele("error", this._errorAttributes);
			if (this._errorContent) errorElement.cdata(this._errorContent);
		}
		if (this._skipped) testCaseElement.ele("skipped");
		if (this._standardOutput) testCaseElement.ele("system-out").cdata(this._standardOutput);
		var systemError;
		if (this._standardError) {
			systemError = testCaseElement.ele("system-err").cdata(this._standardError);
			if (this._errorAttachment) systemError.txt("[[ATTACHMENT|" + this._errorAttachment + "]]");
		}
		return testCaseElement;
	}
};
var Factory = class {
	/**
	* @returns a newly created builder
	*/
	newBuilder() {
		return new JUnitReportBuilder(this);
	}
	/**
	* @returns a newly created test suite
	*/
	newTestSuite() {
		return new TestSuite(this);
	}
	/**
	* @returns a newly created test case
	*/
	newTestCase() {
		return new TestCase();
	}
	/**
	* @returns a newly created test suites
	*/
	newTestSuites() {
		return new TestSuites(this);
	}
};
var index = new Factory().newBuilder();
// src/domain/report/escape/xml.ts
/** Content of an XML element; what XML 1.0 cannot hold (production Char) is among what is shown by its code. */
const xmlText = (text) => shown(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
// src/domain/report/junit.ts
const junit = index;
const DETAILS_LIMIT = 2e4;
/**
* JUnit XML of one evidence: one suite, one case a check, at least one case. A failure of severity `error` is a
* `<failure>`; what could not be decided (`error`, `inconclusive`) is an `<error>`; a warning is a passing case with
* its text in `<system-out>`, since Jenkins turns every failing case into an unstable build; what was overridden is
* skipped, with who let it go. Carries no time: the
* bytes depend on the evidence alone.
*/
const renderJunit = (evidence) => render(evidence, casesOf(evidence));
/**
* The same for a host on which every failed case marks the stage, where the verdict was tolerated: what failed is a
* skipped case that says so.
*/
const renderTolerated = (evidence) => render(evidence, casesOf(evidence).map(toleratedCase));
const toleratedCase = (test) => isBad(test.status) ? {
	...test,
	status: "skipped",
	message: `tolerated: ${test.message}`
} : test;
function render(evidence, all) {
	const builder = junit.newBuilder();
	const suite = builder.testSuite().name(filled(evidence.id, evidence.step));
	for (const [name, value] of propertiesOf(evidence)) suite.property(name, shortened(shownLine(value), MESSAGE_LIMIT));
	const cases = uniquelyNamed(all);
	for (const test of cases) addCase(suite.testCase().className(classNameOf(evidence)).name(test.name), test);
	const reasons = cases.filter(({ status }) => status === "skipped").map(({ message }) => message);
	return fillSkipped(builder.build(), reasons);
}
function addCase(target, { status, message, details }) {
	if (status === "failure") target.failure(message).stacktrace(cdata(details));
	if (status === "error") target.error(message, void 0, cdata(details));
	if (status === "skipped") target.skipped();
	if (status === "passed" && details !== "") target.standardOutput(cdata(details));
}
function propertiesOf(evidence) {
	return [
		["verdict", verdictWords(evidence)],
		["reason", evidence.reason],
		["model", evidence.model],
		["step", evidence.step],
		["config", evidence.config],
		["tool", evidence.tool]
	];
}
/** `mlops.<step>.<id>`: Jenkins makes a package of what stands before the last dot. */
const classNameOf = ({ step, id }) => `mlops.${namePart(step)}.${namePart(id)}`;
const namePart = (text) => text.replace(/[^\w-]/g, "_") || "_";
const filled = (...texts) => texts.map((text) => shownLine(text).trim()).find((text) => text !== "") ?? "unnamed";
function casesOf(evidence) {
	const cases = evidence.checks.map(caseOf);
	const explained = EXIT_CODES[evidence.verdict] === 0 || cases.some(({ status }) => isBad(status));
	if (explained && cases.length > 0) return cases;
	return [verdictCase(evidence, explained), ...cases];
}
const isBad = (status) => status === "failure" || status === "error";
/** A verdict that no check explains, or a step that had nothing to check, still answers with a case. */
function verdictCase({ verdict, reason }, explained) {
	return {
		name: "verdict",
		status: explained ? "skipped" : verdict === "fail" ? "failure" : "error",
		...spoken(`${VERDICT_WORDS[verdict]}: ${reason}`, reason)
	};
}
function caseOf(check) {
	const message = `${outcomeWord(check).toUpperCase()} ${check.message}`;
	return {
		name: shortened(filled(check.id), 500),
		status: statusOf(check),
		...spoken(message, detailsOf(check))
	};
}
function statusOf({ outcome, severity, override }) {
	if (outcome === "error" || outcome === "skipped") return outcome;
	if (override !== void 0) return "skipped";
	if (outcome === "pass" || severity !== "error") return "passed";
	return outcome === "fail" ? "failure" : "error";
}
const spoken = (message, details) => ({
	message: shortened(filled(message), MESSAGE_LIMIT),
	details: shortened(shown(details), DETAILS_LIMIT)
});
function detailsOf(check) {
	return [...[
		`${outcomeWord(check)}: ${check.message}`,
		`expected: ${check.expected}`,
		`observed: ${formatObserved(check.observed)}`,
		check.baseline && `baseline: ${formatEstimate(check.baseline)}`,
		check.difference && `difference: ${formatEstimate(check.difference)} by ${check.difference.method}`,
		check.rowsNeeded !== void 0 && `more rows needed: ${check.rowsNeeded}`,
		check.groupsNeeded && `more ${check.groupsNeeded.unit}s needed: ${check.groupsNeeded.more}`,
		check.at && `at: ${placeOf$1(check.at)}`,
		check.remedy && `remedy: ${check.remedy}`,
		...(check.samples ?? []).map((row) => `row: ${formatRow(row)}`)
	].filter((line) => typeof line === "string" && line !== "").map((line) => shownLine(String(line))), ...check.details ? ["", check.details] : []].join("\n");
}
/** Two ids may become one when they are cut; Jenkins would count both under one name. */
function uniquelyNamed(cases) {
	const seen = /* @__PURE__ */ new Set();
	return cases.map((test) => {
		let name = test.name;
		for (let copy = 2; seen.has(name); copy++) name = `${test.name} (${copy})`;
		seen.add(name);
		return {
			...test,
			name
		};
	});
}
/**
* The builder writes details as CDATA and splits only the first `]]>` in it; the others are split here.
*/
function cdata(text) {
	const [first = "", second, ...rest] = text.split("]]>");
	if (second === void 0) return first;
	return `${first}]]>${[second, ...rest].join("]]]]><![CDATA[>")}`;
}
/**
* Post-pass: the builder's `skipped()` takes no reason, and Jenkins reads it from the element's text. Elements come
* in the order of the cases; the same letters within CDATA are data and stay.
*/
function fillSkipped(xml, reasons) {
	const remaining = reasons.values();
	return xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<skipped\/>/g, (found) => found === "<skipped/>" ? `<skipped>${xmlText(remaining.next().value ?? "")}</skipped>` : found);
}
// src/domain/report/escape/characters.ts
/** Text on one line, in which a run of blanks is one: no reader of Markdown or YAML tells them apart. */
const oneLine = (text) => shownLine(text).replace(/\s+/g, " ").trim();
// src/domain/report/escape/markdown.ts
/** Drawn as nothing; keeps GitHub from seeing a mention, an issue or a link. Written as an entity to be seen in the source. */
const BREAK = "&#8203;";
const SPECIAL = {
	"&": "&amp;",
	"<": "&lt;",
	"|": "&#124;",
	"\\": "&#92;",
	"`": "&#96;",
	$: "&#36;",
	"*": "\\*",
	"~": "\\~",
	"[": "\\[",
	"]": "\\]"
};
const withoutMarkup = (text) => text.replace(/[&<|\\`$*~[\]]/g, (character) => SPECIAL[character]).replace(/_/g, (underscore, at, all) => /[A-Za-z0-9]/.test(all[at - 1] ?? "") && /[A-Za-z0-9]/.test(all[at + 1] ?? "") ? underscore : "\\_").replace(/^>/, "&gt;").replace(/^([#+=-])(?=[#+=\s-]|$)/, "\\$1").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
const withoutReferences = (text) => text.replace(/@/g, `@${BREAK}`).replace(/(?<!&)#(?=[\p{L}\p{N}_])/gu, `#${BREAK}`).replace(/\b(GH)-(?=\d)/gi, `$1-${BREAK}`).replace(/:\/\//g, `:${BREAK}//`).replace(/(www)\./gi, `$1${BREAK}.`).replace(/\b(mailto|xmpp):/gi, `$1:${BREAK}`).replace(/:(?=[a-z+-][\w+-]*:)/gi, `:${BREAK}`);
/**
* Text in a paragraph, list item, heading or table cell: one line, no markup, no mention, no reference, no link
* (CommonMark 0.31 and GFM).
*/
const markdownText = (text) => withoutReferences(withoutMarkup(oneLine(text)));
/** Content of a table cell; an empty one is shown as a dash, so that no column looks forgotten. */
const markdownCell = (text) => markdownText(text) || "–";
/** Inline code that may also stand in a table cell, where no run of backticks is safe from `|`. */
const markdownCode = (text) => `<code>${markdownText(text) || " "}</code>`;
/** A fenced block: its fence is longer than any run of backticks within. */
function markdownFence(text, language = "text") {
	const content = shown(text);
	const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(Math.max(3, longest + 1));
	return `${fence}${language}\n${content}\n${fence}`;
}
// src/domain/report/markdown/table.ts
/** A GFM table of at most `limit` rows, saying how many it leaves out; nothing for no rows. */
function markdownTable(rows, columns, limit) {
	if (rows.length === 0) return "";
	const shown = rows.slice(0, limit);
	const line = (cells) => `| ${cells.join(" | ")} |`;
	const lines = [
		line(columns.map(({ head }) => markdownCell(head))),
		line(columns.map(({ align }) => align === "right" ? "---:" : "---")),
		...shown.map((row) => line(columns.map((column) => cellOf(column, row))))
	];
	const left = rows.length - shown.length;
	return left === 0 ? lines.join("\n") : `${lines.join("\n")}\n\n_…and ${left} more, in the evidence._`;
}
function cellOf(column, row) {
	return column.markdown?.(row) ?? markdownCell(column.text?.(row) ?? "");
}
// src/domain/report/markdown/checks.ts
const OPEN_PASSES = 12;
const outcome = {
	head: "outcome",
	markdown: (check) => `${outcomeSymbol(check)} ${outcomeWord(check)}`
};
const name = {
	head: "check",
	markdown: ({ id }) => markdownCode(id)
};
const message = {
	head: "what was found",
	text: messageOf
};
/** Message, rows still needed and remedy of a check, in one line. */
function messageOf({ message: text, rowsNeeded, remedy }) {
	const needed = rowsNeeded === void 0 || mentions(text, rowsNeeded) ? [] : [`${formatNumber(rowsNeeded)} more rows needed`];
	const found = needed.length === 0 ? text : [text.replace(/\.$/, ""), ...needed].join("; ");
	return remedy === void 0 || text.includes(remedy) ? found : withRemedy(found, remedy);
}
const mentions = (text, count) => text.includes(String(count)) || text.includes(formatNumber(count));
/** Checks with the worst first; many that passed fold away. */
function checksTable(checks, rows) {
	const columns = checks.some(({ baseline, difference }) => baseline || difference) ? comparisonColumns(checks) : plainColumns;
	const sorted = worstFirst(checks);
	const quiet = sorted.filter((check) => check.outcome === "pass" || check.outcome === "skipped");
	if (quiet.length <= OPEN_PASSES) return markdownTable(sorted, columns, rows);
	const loud = sorted.filter((check) => !quiet.includes(check));
	const folded = details(`${counted(quiet.length, "check")} passed or ${quiet.length === 1 ? "was" : "were"} skipped`, markdownTable(quiet, columns, rows));
	return [markdownTable(loud, columns, rows), folded].filter((part) => part !== "").join("\n\n");
}
const plainColumns = [
	outcome,
	name,
	{
		head: "target",
		text: ({ target }) => target
	},
	{
		head: "expected",
		text: ({ expected }) => expected
	},
	{
		head: "observed",
		text: ({ observed }) => formatObserved(observed)
	},
	message
];
/** Candidate, baseline, difference and interval beside each rule. */
function comparisonColumns(checks) {
	return [
		outcome,
		name,
		{
			head: "candidate",
			align: "right",
			text: ({ observed }) => scalarOf(observed)
		},
		{
			head: "baseline",
			align: "right",
			text: ({ baseline }) => baseline ? scalarOf(baseline) : ""
		},
		{
			head: "difference",
			align: "right",
			text: ({ difference }) => difference ? signedValue(difference) : ""
		},
		{
			head: intervalHead(checks),
			align: "right",
			text: intervalOf
		},
		message
	];
}
const scalarOf = (observed) => observed !== null && typeof observed === "object" ? formatScalar(observed.value) : formatScalar(observed);
const signedValue = (estimate) => formatScalar(estimate.value, formatSigned);
function intervalOf({ difference, observed }) {
	if (difference) return formatInterval(difference, formatSigned);
	return observed !== null && typeof observed === "object" ? formatInterval(observed) : "";
}
/** Names the confidence in the head when all intervals share it. */
function intervalHead(checks) {
	const levels = new Set(checks.flatMap(({ difference }) => difference?.confidence ? [difference.confidence] : []));
	const [only] = levels;
	return levels.size === 1 && only !== void 0 ? `${formatConfidence(only)} interval` : "interval";
}
/** Rows that break a check, a table for each check. */
function failingRows(checks, rows) {
	return worstFirst(checks).filter(({ samples }) => samples && samples.length > 0).map((check) => details(`Rows: ${check.id}`, samplesTable(check.samples, rows))).join("\n\n");
}
/** What tools wrote about the checks that did not pass, such as stack traces. */
function longDetails(checks, most) {
	return worstFirst(checks).filter(({ details: text, outcome: end }) => text !== void 0 && end !== "pass").slice(0, most).map((check) => details(`Details: ${check.id}`, markdownFence(check.details))).join("\n\n");
}
function samplesTable(samples, rows) {
	return markdownTable(samples, [...new Set(samples.flatMap((row) => Object.keys(row)))].map((head) => ({
		head,
		text: (row) => sampleText(row, head)
	})), rows);
}
/** A part that folds away; GitHub needs the empty lines to read Markdown in it. */
const details = (summary, content) => content === "" ? "" : `<details>\n<summary>${markdownText(summary)}</summary>\n\n${content}\n\n</details>`;
// src/domain/report/markdown/artifacts.ts
/** Everything that the step judged, read and wrote, by digest. */
function artifactsSection(evidence, rows) {
	const table = markdownTable([
		...evidence.subjects.map((artifact) => ({
			...artifact,
			use: "judged"
		})),
		...evidence.materials.map((artifact) => ({
			...artifact,
			use: "read"
		})),
		...evidence.products.map((artifact) => ({
			...artifact,
			use: "written"
		}))
	], [
		{
			head: "use",
			text: ({ use }) => use
		},
		{
			head: "role",
			text: ({ role }) => role
		},
		{
			head: "name",
			markdown: ({ name }) => markdownCode(name)
		},
		{
			head: "digest",
			markdown: ({ digest }) => markdownCode(shortDigest(digest))
		},
		{
			head: "rows",
			align: "right",
			text: (used) => used.rows === void 0 ? "" : formatNumber(used.rows)
		}
	], rows);
	return details("Judged, read and written, by digest", table);
}
// src/domain/report/fold.ts
/** Rows beyond which a table that may fold away does. */
const LONG = 12;
/** Whether a table folds away under its title. */
const isFolded = ({ fold, rows }) => fold === "always" || fold === "long" && rows.length > LONG;
/** The title of a table with the unit of its numbers. */
const titleOf = ({ title, unit }) => unit ? `${title} (${unit})` : title;
// src/domain/report/markdown/exhibits.ts
/** Tables and texts of what a step shows, with at most `rows` rows in each table; charts are for pages. */
const exhibitsPart = (exhibits, rows) => exhibits.filter((exhibit) => exhibit.for.includes("summary")).map((exhibit) => exhibitPart(exhibit, rows)).filter((part) => part !== "").join("\n\n");
function exhibitPart(exhibit, rows) {
	if (exhibit.kind === "text") return markdownText(exhibit.text);
	if (exhibit.kind !== "table" || exhibit.rows.length === 0) return "";
	const named = titleOf(exhibit);
	const content = markdownTable(exhibit.rows, exhibitColumns(exhibit), rows);
	return isFolded(exhibit) ? details(`${named} (${exhibit.rows.length})`, content) : `**${markdownText(named)}**\n\n${content}`;
}
/** Columns of the table of an exhibit. */
const exhibitColumns = ({ columns }) => columns.map(({ head, as }, i) => ({
	head,
	...as === "number" ? { align: "right" } : {},
	markdown: (cells) => cells[i] ? cellMarkdown(cells[i]) : "–"
}));
function cellMarkdown(cell) {
	switch (cell.kind) {
		case "number": return markdownCell(cell.signed ? formatSigned(cell.value) : formatNumber(cell.value));
		case "undefined": return markdownCell(`undefined: ${cell.why}`);
		case "name": return markdownCode(cell.text);
		case "digest": return markdownCode(shortDigest(cell.digest));
		case "text": return markdownCell([toneSymbol(cell.tone), cell.text].filter(Boolean).join(" "));
	}
}
// src/domain/report/markdown/section.ts
/** Rows of each table, from what a person still reads down to a glimpse. */
const ROWS = [
	500,
	100,
	25,
	8
];
const bytesOf$2 = (text) => Buffer.byteLength(text, "utf8");
/**
* Head and sections in their order within `limitBytes` of UTF-8: tables are shortened first, then the least
* important sections are left out, and it is said which. The head always stays; a head above the limit is cut.
*/
function fitted(head, sections, limitBytes) {
	for (const rows of ROWS) {
		const whole = assembled(head, sections, rows, []);
		if (bytesOf$2(whole) <= limitBytes) return whole;
	}
	return shed(head, sections, limitBytes);
}
function shed(head, sections, limitBytes) {
	const leastFirst = sections.toSorted((a, b) => b.rank - a.rank);
	for (let dropped = 1; dropped <= leastFirst.length; dropped++) {
		const out = leastFirst.slice(0, dropped);
		const whole = assembled(head, sections.filter((section) => !out.includes(section)), ROWS.at(-1), sections.filter((section) => out.includes(section)));
		if (bytesOf$2(whole) <= limitBytes) return whole;
	}
	return cutToBytes(head, limitBytes);
}
function assembled(head, kept, rows, out) {
	const parts = kept.map((section) => section.render(rows)).filter((part) => part !== "");
	const note = out.length === 0 ? [] : [`_Left out to fit: ${out.map(({ title }) => title).join(", ")}._`];
	return `${[
		head,
		...parts,
		...note
	].join("\n\n")}\n`;
}
/** At most `limit` bytes of UTF-8, never half a character. */
function cutToBytes(text, limit) {
	const bytes = Buffer.from(text, "utf8");
	if (bytes.length <= limit) return text;
	let end = limit;
	while (end > 0 && (bytes[end] & 192) === 128) end--;
	return bytes.subarray(0, end).toString("utf8");
}
// src/domain/report/markdown/step-summary.ts
/** GitHub drops a step summary above this many bytes as a whole. */
const SUMMARY_LIMIT$1 = 1048576;
/** A reason is one sentence; what is longer was not written for people. */
const REASON_LIMIT = 2e3;
/**
* Job summary of one evidence in GitHub Markdown, within `limitBytes` of UTF-8: the least important sections are
* shed first; verdict and reason stay.
*/
function renderSummary(step, limitBytes = SUMMARY_LIMIT$1) {
	return fitted(headline(step.evidence), sectionsOf(step), limitBytes);
}
function headline(evidence) {
	const { verdict, id, reason } = evidence;
	return `${`### ${VERDICT_SYMBOLS[verdict]} ${verdictWords(evidence)} · ${markdownText(id)}`}\n\n${markdownText(shortened(reason, REASON_LIMIT))}`;
}
/** What a summary says after its headline; also part of the summary of a whole run. */
function sectionsOf({ evidence, exhibits }) {
	return [
		{
			title: "checks",
			rank: 1,
			render: (rows) => checksTable(evidence.checks, rows)
		},
		{
			title: "what the step saw",
			rank: 2,
			render: (rows) => exhibitsPart(exhibits, rows)
		},
		{
			title: "failing rows",
			rank: 3,
			render: (rows) => failingRows(evidence.checks, rows)
		},
		{
			title: "details",
			rank: 4,
			render: (rows) => longDetails(evidence.checks, rows)
		},
		{
			title: "artifacts",
			rank: 5,
			render: (rows) => artifactsSection(evidence, rows)
		},
		{
			title: "provenance",
			rank: 6,
			render: () => provenance(evidence)
		}
	];
}
function provenance({ tool, config, model, seed, asOf }) {
	return `<sub>${[
		`model ${markdownCode(model)}`,
		`config ${markdownCode(config.slice(0, 19))}`,
		...seed === void 0 ? [] : [`seed ${markdownText(String(seed))}`],
		...asOf === void 0 ? [] : [`as of ${markdownText(asOf)}`],
		markdownText(tool)
	].join(" · ")}</sub>`;
}
// src/foundation/evidence/verify.ts
/** The version of the facts that evidence holds. Evidence says one since version 1. */
const factsVersionOf = ({ factsVersion = 0 }) => factsVersion;
/** Inputs as they are stored must hash to what evidence says they hashed to. */
function verifyInputs(evidence) {
	const actual = digestOfJson(evidence.inputs);
	return finding(evidence.id, "inputs", actual === evidence.config, `digest ${actual}, evidence says ${evidence.config}`);
}
/**
* A decision made again from the stored inputs and facts must be the stored one, check for check. Another version of this
* tool may make other checks of the same facts: there the verdict must be the same.
*/
function verifyDecision(evidence, again, tool = evidence.tool) {
	const [stored, made] = tool === evidence.tool ? [evidence, again] : [verdictOf(evidence), verdictOf(again)];
	const told = differing(stored, made);
	return finding(evidence.id, DECISION, told.length === 0, listed$1(told));
}
const verdictOf = ({ verdict }) => ({
	verdict,
	reason: "",
	checks: []
});
/** A decision that cannot be made again: what another version wrote is not known, what this one wrote was edited. */
const undecidable = (evidence, why, tool) => ({
	id: evidence.id,
	what: DECISION,
	outcome: evidence.tool === tool ? "different" : "absent",
	message: `cannot be made again: ${why}${evidence.tool === tool ? "" : ` (it was written by ${evidence.tool}, this is ${tool})`}`
});
/** Facts of the version that their step reads, in a shape that it never writes. */
const editedFacts = ({ id }, why) => ({
	id,
	what: DECISION,
	outcome: "different",
	message: `cannot be made again: ${why}`
});
/** Facts of another version: their decision is neither the same nor a different one. */
const otherFacts$1 = ({ id }, facts) => ({
	id,
	what: DECISION,
	outcome: "absent",
	message: `cannot be decided again by this version: ${factsWords(facts)}`,
	facts
});
/** `its facts are older (version 0, this version reads 1)` */
const factsWords = ({ written, reads }) => `its facts are ${written < reads ? "older" : "newer"} (version ${written}, this version reads ${reads})`;
const DECISION = "decision";
/** Whether a verdict other than ERROR could not be made again: not known, so it counts for nothing. */
const isUnknownVerdict = ({ what, outcome }, { verdict }) => what === DECISION && outcome === "absent" && verdict !== "error";
/** Only a step that could not look has no facts, and its verdict is ERROR. */
const verifyNoFacts = ({ id, verdict }) => ({
	id,
	what: DECISION,
	outcome: verdict === "error" ? "absent" : "different",
	message: verdict === "error" ? `no facts: the step could not look (${verdict})` : `says ${verdict} without facts`
});
/** Members in which two decisions differ, the weightiest first. */
function differing(stored, again) {
	const told = ["verdict", "reason"].filter((member) => stored[member] !== again[member]).map((member) => `${member} decided again: ${again[member]}, evidence says: ${stored[member]}`);
	const ids = (checks) => checks.map(({ id }) => id);
	if (canonical(ids(stored.checks)) === canonical(ids(again.checks))) return [...told, ...stored.checks.flatMap((check, i) => differingCheck(check, again.checks[i]))];
	const [before, after] = [ids(stored.checks), ids(again.checks)];
	const odd = [...before.filter((id) => !after.includes(id)).map((id) => `check ${id} is in the evidence only`), ...after.filter((id) => !before.includes(id)).map((id) => `check ${id} is missing in the evidence`)];
	return [...told, ...odd.length > 0 ? odd : ["the checks stand in another order or twice"]];
}
function differingCheck(stored, again) {
	const [a, b] = [stored, again];
	const text = (value) => value === void 0 ? "nothing" : canonical(value);
	return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => text(a[key]) !== text(b[key])).map((key) => `${key} of check ${stored.id} decided again: ${text(b[key])}, evidence says: ${text(a[key])}`);
}
const SHOWN = 5;
const listed$1 = (told) => [...told.slice(0, SHOWN), ...told.length > SHOWN ? [`${told.length - SHOWN} more`] : []].join("; ");
/** The JUnit file beside evidence is a rendering of it, byte for byte; people may have seen only that file. */
function verifyJunit({ id, tool }, rendered, actual, { version = tool, facts } = {}) {
	const absent = (message) => ({
		id,
		what: "JUnit",
		outcome: "absent",
		message
	});
	if (actual === void 0) return absent("not here");
	if (tool !== version && rendered !== actual) return absent(`was written by ${tool}, this is ${version}`);
	if (facts !== void 0 && rendered !== actual) return absent(`cannot be rendered again by this version: ${factsWords(facts)}`);
	const [wanted, found] = [rendered.split("\n"), actual.split("\n")];
	const line = wanted.findIndex((text, i) => text !== found[i]) + 1 || wanted.length + 1;
	return finding(id, "JUnit", rendered === actual, `is not what this version makes of the evidence, from line ${line} on`);
}
/** Evidence that cannot be read cannot be judged, which is worse than a difference. */
const unreadable$1 = (id, message) => ({
	id,
	what: "evidence",
	outcome: "unreadable",
	message
});
/** A file must still hash to what evidence says; one that is not here can only be named. */
function verifyArtifact(id, artifact, actual) {
	if (artifact.snapshot !== void 0) return verifySnapshot(id, artifact, digestOfJson(artifact.snapshot));
	if (actual === void 0) return {
		id,
		what: artifact.name,
		outcome: "absent",
		message: `not here (${artifact.role}, ${artifact.digest})`
	};
	return finding(id, artifact.name, actual === artifact.digest, `digest ${actual}, evidence says ${artifact.digest}`);
}
/** A database has moved on: only what the evidence itself says of a snapshot can be checked. */
function verifySnapshot(id, { name, digest }, own) {
	if (own !== digest) return finding(id, name, false, `digest ${own} of its snapshot, evidence says ${digest}`);
	return {
		id,
		what: name,
		outcome: "absent",
		message: "a snapshot of a database, which cannot be read again"
	};
}
const finding = (id, what, same, message) => ({
	id,
	what,
	outcome: same ? "same" : "different",
	message: same ? "as evidence says" : message
});
// src/foundation/step/exhibits.ts
/** What a step shows of evidence; nothing of a step that could not look. */
function exhibitsOf(step, evidence) {
	if (evidence.facts === null || !step.exhibits) return [];
	const facts = step.facts.safeParse(evidence.facts);
	return factsVersionOf(evidence) === step.factsVersion && facts.success ? step.exhibits(facts.data, evidence) : [NOT_SHOWN];
}
/** In place of facts that this version cannot read. */
const NOT_SHOWN = {
	kind: "text",
	title: "Facts",
	for: ["report", "summary"],
	text: "These facts were written by another version and are not shown.",
	tone: "quiet"
};
// src/foundation/step/project.ts
/** One key of `environments:` in mlops.yml: where a service runs. */
const EnvironmentSchema = strictObject({
	"docker-host": string().regex(/^(unix:\/\/\/|ssh:\/\/|tcp:\/\/)/, { error: "is not unix:///…, ssh://… or tcp://…" }).optional().describe("Docker daemon: `unix:///…`, `ssh://user@host` or `tcp://host:2376`; by default that of this machine."),
	tls: string().optional().describe("Folder with ca.pem, cert.pem and key.pem, for `tcp://`. Without TLS, `tcp://` is accepted for this machine only."),
	port: number$1().int().min(1).max(65535).describe("Port of the target that users call."),
	address: string().default("0.0.0.0").describe("Address of the target that the port is opened on."),
	name: string().optional().describe("Name of the service on the target; `name` of mlops.yml by default.")
}).describe("Where a service runs.");
// src/run/mlops-yml/config.ts
const NO_CONFIG = {
	name: "model",
	entries: [],
	environments: {}
};
/** Ids become file names, suite names and environment variables. */
const ID_PATTERN = /^[a-z][a-z0-9-]{0,62}$/;
/** Shape of the file itself; the inputs of each step are judged by its spec. */
const ConfigShape = strictObject({
	name: string().min(1).max(100),
	steps: record(string(), record(string(), unknown()).nullable()),
	environments: record(string(), EnvironmentSchema).optional()
});
/**
* Reads mlops.yml. Answers every problem of its shape at once, with file, line and column, and all that can be read
* beside them, so that what is wrong there can be told too.
*/
function readConfig(text, file, steps) {
	const knownSteps = steps.map(({ name }) => name);
	const source = readYaml(text, file);
	if ("problems" in source) return {
		config: NO_CONFIG,
		problems: source.problems
	};
	const shape = ConfigShape.safeParse(source.value);
	const written = shape.success ? shape.data : asFarAsReadable(source.value);
	const entries = Object.entries(written.steps).map(([id, body]) => entryOf(id, body ?? {}, source, steps));
	const problems = [...shape.success ? [] : shape.error.issues.flatMap((issue) => shapeProblem(issue, source, file)), ...entries.flatMap((entry) => entryProblems(entry, knownSteps))];
	return {
		config: {
			name: written.name,
			entries: entries.filter(({ step }) => knownSteps.includes(step)),
			environments: shape.success ? shape.data.environments ?? {} : {}
		},
		problems: problems.toSorted(byPlace)
	};
}
/** Name and steps of a file that has mistakes: what is not of its kind is left out. */
function asFarAsReadable(value) {
	const { name, steps } = isMapping(value) ? value : {};
	const bodies = Object.entries(isMapping(steps) ? steps : {}).filter((pair) => pair[1] === null || isMapping(pair[1]));
	return {
		name: typeof name === "string" && name !== "" ? name : NO_CONFIG.name,
		steps: Object.fromEntries(bodies)
	};
}
const byPlace = (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
function entryOf(id, body, source, steps) {
	const { step = id, ...rest } = body;
	const inputs = Object.fromEntries(Object.entries(rest).map(([key, value]) => {
		const path = [
			"steps",
			id,
			key
		];
		const within = (inside) => source.at([...path, ...inside]);
		return [key, {
			value,
			at: source.at(path),
			keyAt: source.keyAt(path),
			within
		}];
	}));
	const traits = steps.find(({ name }) => name === step)?.traits ?? [];
	return {
		id,
		step: String(step),
		traits,
		inputs,
		at: source.at(["steps", id])
	};
}
function entryProblems(entry, knownSteps) {
	const problems = [];
	if (!ID_PATTERN.test(entry.id)) problems.push({
		input: "id",
		value: entry.id,
		message: "cannot be an id",
		remedy: "use lower-case letters, digits and dashes, a letter first",
		at: entry.at
	});
	if (!knownSteps.includes(entry.step)) problems.push({
		input: "step",
		value: entry.step,
		message: "is not a step",
		remedy: knownNames(entry.step, knownSteps),
		at: entry.at
	});
	return problems;
}
const TOP_LEVEL = [
	"name",
	"steps",
	"environments"
];
function shapeProblem(issue, source, file) {
	const path = issue.path.map((part) => typeof part === "number" ? part : String(part));
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		input: "key",
		value: key,
		message: "is not known here",
		remedy: knownNames(key, path[0] === "environments" ? Object.keys(EnvironmentSchema.shape) : TOP_LEVEL),
		at: source.keyAt([...path, key])
	}));
	const value = valueAt(source.value, path);
	return [{
		input: path.join(".") || file,
		...isScalar$1(value) && value !== null ? { value } : {},
		message: mismatch(issue, value, wantedAt(path)),
		remedy: "see the reference of mlops.yml",
		at: source.at(path)
	}];
}
/** What the file holds at a path, in words. */
function wantedAt(path) {
	if (path.length === 0) return "a mapping with `name` and `steps`";
	if (path[0] === "name") return "text";
	if (path[0] === "environments") return wantedOfEnvironment(path);
	return path[0] === "steps" && path.length === 1 ? "a mapping of ids to inputs" : "a mapping of inputs";
}
function wantedOfEnvironment(path) {
	if (path.length < 3) return path.length === 1 ? "a mapping of environments" : "a mapping with `port`";
	return path[2] === "port" ? "a port" : "text";
}
// src/foundation/step/trusted.ts
/** Refuses to move anything for code of a fork that runs with the rights of this repository. */
function requireTrusted({ trusted }, step) {
	if (trusted) return;
	refuse(step, "runs for code of a fork, or for an event that does not say whose code it is", "run it on a branch of the repository itself, on push, schedule or workflow_dispatch");
}
// src/run/mlops-yml/resolve.ts
/** Fills the inputs of a step from their sources and judges each; all problems come together. */
const resolveInputs = (spec, id, sources) => resolveFields(allInputs(spec), id, sources);
/** The same for the inputs of a command that is no step. */
function resolveFields(fields, id, sources) {
	const inputs = {};
	const decisive = {};
	const written = {};
	const given = [];
	const problems = unknownKeys(fields, sources.entry);
	const { redact } = createRedactor(secretsIn(sources.environment));
	for (const [key, field] of Object.entries(fields)) {
		const value = givenFor(id, key, field, sources);
		if (value?.at) written[key] = {
			at: value.at,
			...value,
			...spelled(field, value.value)
		};
		if (value === void 0 && field.presence === "required" && sources.unreadable) continue;
		const result = resolveField(key, field, value, sources.entry?.at);
		problems.push(...result.problems);
		if (result.value === void 0) continue;
		inputs[camelCase(key)] = result.value;
		if (field.scope !== "decision" || field.secret) continue;
		decisive[key] = discreet$1(result.value, redact);
		if (value !== void 0 && !value.at) given.push(key);
	}
	return {
		inputs,
		decisive,
		problems,
		given,
		written
	};
}
/**
* A problem with an input, with the place where mlops.yml holds that input: the item of a list that the problem shows,
* the member that it names after the input ("model-inputs hour"), else the value.
*/
function located(problem, written) {
	const [key = "", ...member] = problem.input.split(" ");
	const input = Object.hasOwn(written, key) ? written[key] : void 0;
	if (problem.at || !input) return problem;
	const item = (input.spelled ?? itemsOf(input.value)).findIndex((texts) => texts.some((one) => squeezed(one) === squeezed(problem.value)));
	const inside = item >= 0 ? [item] : member;
	return {
		...problem,
		at: input.within?.(inside) ?? input.at
	};
}
const itemsOf = (value) => Array.isArray(value) ? value.map((one) => [one]) : [];
/** What each item of a list was read as, where some are objects that stand for texts. */
function spelled(field, value) {
	if (!Array.isArray(value) || !value.some(isMapping)) return {};
	return { spelled: value.map((item) => field.schema().safeParse([item])).map(({ data }) => Array.isArray(data) ? data : []) };
}
/** A rule is shown in its one spelling, whatever the white space of the file. */
const squeezed = (value) => String(value).replace(/\s/g, "");
/** Inputs as `decide` reads them, from what evidence stored; run inputs take their defaults. */
function inputsFromEvidence(spec, stored) {
	const pairs = Object.entries(allInputs(spec)).map(([key, field]) => [camelCase(key), field.scope === "decision" ? stored[key] : field.fallback]);
	return Object.fromEntries(pairs.filter(([, value]) => value !== void 0));
}
/** What is wrong with inputs that evidence stored: a value that its field would not have taken, or none where one is required. */
function storedProblems(spec, stored) {
	return Object.entries(allInputs(spec)).filter(([, field]) => field.scope === "decision" && !field.secret).flatMap(([key, field]) => {
		return resolveField(key, field, Object.hasOwn(stored, key) ? { value: stored[key] } : void 0, void 0).problems;
	});
}
/** `MLOPS_INPUT_GATE_MODEL_ON_FAIL` for id gate-model and key on-fail. */
const environmentName = (id, key) => `MLOPS_INPUT_${id}_${key}`.toUpperCase().replace(/[^A-Z0-9]/g, "_");
function givenFor(id, key, field, sources) {
	const explicit = sources.explicit[key];
	if (explicit !== void 0 && explicit !== "" && explicit !== null) return { value: typeof explicit === "string" ? field.fromText(explicit) : explicit };
	const environment = sources.environment[environmentName(id, key)];
	if (environment !== void 0 && environment !== "") return { value: field.fromText(environment) };
	return field.scope === "call" ? void 0 : ownOrInherited(key, field, sources);
}
function ownOrInherited(key, field, { entry, siblings = [] }) {
	const { inherits } = field;
	return [entry, ...(entry?.siblings ?? siblings).filter(({ traits }) => inherits !== void 0 && traits.includes(inherits))].map((candidate) => candidate?.inputs[key]).find(isGiven);
}
const isGiven = (given) => given !== void 0 && given.value !== "" && given.value !== null;
function resolveField(key, field, value, entryAt) {
	if (value === void 0) {
		if (field.presence !== "required") return {
			value: field.fallback,
			problems: []
		};
		return { problems: [{
			input: key,
			message: "is required and not given",
			remedy: `give ${wanted(field)}: ${field.about}`,
			...entryAt ? { at: entryAt } : {}
		}] };
	}
	const result = field.schema().safeParse(value.value);
	if (result.success) return {
		value: result.data,
		problems: []
	};
	const issues = issuesOf(result.error.issues);
	return {
		...Array.isArray(value.value) ? readable(field, withoutItems(value.value, issues)) : {},
		problems: issues.flatMap((issue) => issue.code === "unrecognized_keys" ? unknownMembers(key, field, value, issue) : [typeProblem(key, field, value, issue)])
	};
}
/** What is left of a list, read; nothing where nothing is left, which is no empty list. */
function readable(field, items) {
	if (!Array.isArray(items) || items.length === 0) return {};
	const read = field.schema().safeParse(items);
	return read.success ? { value: read.data } : {};
}
/** The items that can be read: what is wrong with them can then be told too. */
const withoutItems = (items, issues) => issues.some(({ path }) => path.length === 0) ? void 0 : items.filter((_, index) => !issues.some(({ path }) => path[0] === index));
function typeProblem(key, field, given, issue) {
	const inside = issue.path.map((part) => typeof part === "number" ? part : String(part));
	const value = valueAt(given.value, inside);
	const at = given.within?.(inside) ?? given.at;
	const member = inside.find((part) => typeof part === "string");
	return {
		input: member !== void 0 ? `${key} ${member}` : key,
		...isScalar$1(value) && !field.secret ? { value } : {},
		message: ownMessage(issue) ?? mismatch(issue, value, inside.length > 0 ? wantedInside(issue) : wanted(field)),
		remedy: remedyOf(issue) ?? `give ${wanted(field)}: ${field.about}`,
		...at ? { at } : {}
	};
}
/** A schema that has its own words for what is wrong says them in a custom issue, with the remedy. */
const ownMessage = (issue) => issue.code === "custom" ? issue.message : void 0;
function remedyOf(issue) {
	const remedy = issue.code === "custom" ? issue.params?.remedy : void 0;
	return typeof remedy === "string" ? remedy : void 0;
}
/** Of members of a mapping most are texts. */
const wantedInside = (issue) => issue.code === "invalid_value" || issue.code === "invalid_type" || issue.code === "invalid_union" ? wantedBy(issue).replace(/^a text$/, "text") : "text";
/** Keys that a mapping with names of its own does not know. */
function unknownMembers(key, field, given, { keys, path }) {
	const schema = field.schema();
	const inside = schema instanceof ZodArray ? schema.element : schema;
	const known = field.members?.() ?? (inside instanceof ZodObject ? Object.keys(inside.shape) : []);
	return keys.map((member) => {
		const at = given.within?.([...path.map(String), member]) ?? given.at;
		return {
			input: key,
			value: member,
			message: `is not a key of ${key}`,
			remedy: knownNames(member, known),
			...at ? { at } : {}
		};
	});
}
/** What a field asks for, with its article. */
function wanted({ type }) {
	if (type.startsWith("`")) return `one of ${type}`;
	return ["text", "true or false"].includes(type) ? type : `a ${type}`;
}
function unknownKeys(fields, entry) {
	if (!entry) return [];
	const known = Object.keys(fields).filter((key) => fields[key].scope !== "call");
	return Object.entries(entry.inputs).filter(([key]) => !known.includes(key)).map(([key, { at, keyAt }]) => ({
		input: "key",
		value: key,
		at: keyAt ?? at,
		...Object.hasOwn(fields, key) ? {
			message: "is needed before this file is read",
			remedy: `give it as --${key}, as \`with:\` of an action, or in the environment`
		} : {
			message: `is not an input of ${entry.step}`,
			remedy: knownNames(key, known)
		}
	}));
}
// src/run/step/answer.ts
/** All that is wrong before the step looks: what others found, what cannot be read, what no look could mend. */
const problemsOf = (step, { problems, unreadable, resolved }) => [
	...problems,
	...resolved.problems,
	...(step.check?.(resolved.inputs) ?? []).filter(({ value }) => value !== void 0 || !unreadable).map((problem) => located(problem, resolved.written))
];
/** Evidence for whatever happens: bad input and defects of ours become ERROR, never a stack trace. */
async function answer(step, request, ports, signal) {
	const { resolved } = request;
	try {
		const missing = await missingPrograms(programsOf(step.spec, resolved.inputs), ports.programs);
		const problems = [...problemsOf(step, request), ...missing];
		if (problems.length > 0) throw new InputErrors(problems);
		const { name, environments } = request.config;
		const { base } = request;
		const project = {
			name,
			environments,
			given: resolved.given,
			...base ? { base } : {}
		};
		const inputs = {
			...resolved.inputs,
			id: request.id,
			project
		};
		if (step.spec.traits.includes("moves") && (step.movesWith?.(inputs) ?? true)) requireTrusted(ports.host, step.spec.name);
		return await lookDecideAct({
			step,
			request,
			inputs
		}, ports, signal);
	} catch (cause) {
		if (refusedBySystem(cause) !== void 0) ports.host.log.error(cause.message);
		if (!(cause instanceof InputErrors) && resolved.inputs.debug === true) for (const line of String(cause.stack ?? cause).split("\n")) ports.host.log.error(line);
		return errorEvidence(step, request, cause, ports.withoutSecrets);
	}
}
/** Evidence of a step that could not decide, and why; mistakes in the input with their place in mlops.yml. */
function errorEvidence(step, request, cause, redact) {
	const told = cause instanceof InputErrors ? new InputErrors(cause.problems.map((problem) => located(problem, request.resolved.written))) : cause;
	return compose(step, request, discreet$1(errorDecision(step.spec.name, told), redact), null);
}
async function lookDecideAct({ step, request, inputs }, ports, signal) {
	const limits = tableLimitsOf(inputs);
	const looked = await step.look(inputs, {
		...ports,
		engine: () => ports.engine(limits)
	}, signal);
	signal.throwIfAborted();
	const stored = (facts) => storedFacts(step, facts, ports.withoutSecrets);
	const judged = {
		...inputs,
		...storedInputs(request.resolved.decisive)
	};
	const decision = step.decide(judged, stored(looked.facts));
	const decided = {
		...looked,
		facts: step.facts.parse(asJson(looked.facts)),
		decision
	};
	const acted = await step.act?.(inputs, decided, ports, signal) ?? { products: [] };
	const products = [...looked.products ?? [], ...acted.products];
	const measured = {
		...looked.measured,
		...acted.measured
	};
	const facts = stored(acted.facts ?? looked.facts);
	const last = acted.facts === void 0 ? decision : step.decide(judged, facts);
	const { subjects, materials } = looked;
	const named = discreet$1(asJson({
		subjects,
		materials,
		products,
		measured
	}), ports.withoutSecrets);
	return compose(step, request, last, {
		...looked,
		...named,
		facts
	});
}
const asJson = (value) => JSON.parse(canonical(value));
/** Facts as evidence stores them. A secret that is an ordinary word ("pass") would make other words of them. */
function storedFacts(step, facts, redact) {
	const plain = asJson(facts);
	const hidden = discreet$1(plain, redact);
	const parsed = step.facts.safeParse(hidden);
	if (parsed.success) return parsed.data;
	step.facts.parse(plain);
	return refuse("environment", "holds a secret that is an ordinary word, so that it cannot be hidden in the evidence", "use a password of random characters");
}
const storedInputs = (decisive) => Object.fromEntries(Object.entries(decisive).map(([key, value]) => [camelCase(key), value]));
function compose(step, { id, config, resolved: { decisive } }, decision, looked) {
	const evidence = {
		schema: EVIDENCE_SCHEMA,
		tool: TOOL,
		model: config.name,
		id,
		step: step.spec.name,
		...decision,
		config: digestOfJson(decisive),
		inputs: decisive,
		...looked?.asOf === void 0 ? {} : { asOf: looked.asOf },
		...looked?.seed === void 0 ? {} : { seed: looked.seed },
		subjects: looked?.subjects ?? [],
		materials: looked?.materials ?? [],
		products: looked?.products ?? [],
		factsVersion: step.factsVersion,
		facts: looked?.facts ?? null,
		...Object.keys(looked?.measured ?? {}).length > 0 ? { measured: looked.measured } : {}
	};
	return EvidenceSchema.parse(JSON.parse(canonical(evidence)));
}
// src/run/step/guarded.ts
/**
* Ports of one step. What its spec does not list is a defect of ours when it is used, so that native code cannot load and
* nothing can be reached by accident.
*/
function guarded$1({ name, needs }, ports) {
	const unlisted = PORT_NAMES.filter((port) => !needs.includes(port));
	return {
		...ports,
		...Object.fromEntries(unlisted.map((port) => [port, refusing(name, port)]))
	};
}
/** Stands for a function as well as for an object: both are refused at their first use, and may be handed on until then. */
function refusing(step, port) {
	const refuse = () => {
		throw new Error(`${step} uses the port ${port} without listing it in needs`);
	};
	return new Proxy(() => {}, {
		apply: refuse,
		get: refuse
	});
}
// src/run/step/run-step.ts
/** Job summaries above 1 MiB are dropped whole by GitHub; a host may add a line break. */
const SUMMARY_LIMIT = 1e6;
const DEFAULT_FOLDER = String(commonInputs["evidence-dir"].fallback);
/** One step, on any host: inputs → look → decide → act → evidence → outputs, JUnit, summary, exit code. */
async function runStep(step, request, ports, signal) {
	const { resolved } = request;
	const { folder, id, problems } = whereToWrite(step.spec, request, ports.files);
	const { evidence, place } = await answerAndWrite(step, {
		...request,
		id,
		folder,
		problems: [...request.problems, ...problems]
	}, ports, signal);
	const outputs = outputsOf(step, evidence, place);
	const shown = {
		evidence,
		exhibits: exhibitsOf(step, evidence)
	};
	await ports.host.summary(renderSummary(shown, request.summaryLimit ?? 1e6));
	ports.host.annotate(annotationsOf(evidence).map((one) => seenFrom(resolved.inputs.workingDirectory, one)));
	await ports.host.outputs(outputs);
	const tolerated = isTolerated(evidence.verdict, resolved.inputs);
	return {
		evidence,
		outputs,
		folder,
		tolerated,
		exitCode: tolerated ? 0 : EXIT_CODES[evidence.verdict]
	};
}
/** What is wrong with the inputs of a step, whatever the world holds. */
const mistakesOf = (step, request) => problemsOf(step, request);
/** Programs that a step with these inputs starts by itself. */
const programsNeeded = ({ spec }, { resolved }) => programsOf(spec, resolved.inputs);
/**
* Removes what an earlier run left for a step, so that nobody takes it for an answer of this one. It needs no code of
* the step: a run that is killed while it loads has forgotten already. Answers the folder of the run.
*/
async function forget(spec, request, { files }) {
	const { folder, id } = whereToWrite(spec, request, files);
	await removeBoth(files, placesOf(folder, id));
	return folder;
}
/** Evidence and where it was written; where it cannot be written, evidence of that, and nowhere. */
async function answerAndWrite(step, request, ports, signal) {
	const { folder } = request;
	const place = placesOf(folder, request.id);
	const nowhere = (cause) => {
		if (!(cause instanceof InputErrors)) throw cause;
		return {
			evidence: errorEvidence(step, request, cause, ports.withoutSecrets),
			place: {
				evidence: "",
				junit: "",
				origin: ""
			}
		};
	};
	try {
		await claim(ports.files, folder);
	} catch (cause) {
		return nowhere(cause);
	}
	try {
		await alone(ports.files, folder, () => removeBoth(ports.files, place));
		const startedAt = /* @__PURE__ */ new Date();
		const run = await runIn(folder, ports.files, ports.host.run);
		const looking = {
			...ports,
			...withoutLeftOvers(ports.files, run, folder, ports.host.log)
		};
		const evidence = await answer(step, request, guarded$1(step.spec, looking), signal);
		await alone(ports.files, folder, async () => {
			await ports.files.write(place.evidence, `${canonical(evidence)}\n`);
			await ports.files.write(place.junit, renderJunit(evidence));
			if (run) await ports.files.write(place.origin, originText(await ports.files.digest(place.evidence), run));
			const { given } = request.resolved;
			await recordRun(ports, `${folder}/run.json`, {
				evidence,
				startedAt,
				given
			});
		});
		return {
			evidence,
			place
		};
	} catch (cause) {
		const written = nowhere(cause);
		await removeBoth(ports.files, place).catch(() => {});
		return written;
	}
}
async function removeBoth(files, { evidence, junit, origin }) {
	await files.remove(evidence);
	await files.remove(junit);
	await files.remove(origin);
}
/** Folder and id become paths, so neither may lead out of the working directory; the defaults stand in for bad ones. */
function whereToWrite(spec, { id, resolved: { inputs } }, files) {
	const folder = files.relative(String(inputs.evidenceDir ?? DEFAULT_FOLDER));
	const problems = [];
	const inside = folder !== "." && !isAbsolute(folder) && !folder.split("/").includes("..");
	if (!inside) problems.push({
		input: "evidence-dir",
		value: folder,
		message: folder === "." ? "is the working directory itself" : "leads out of the working directory",
		remedy: "name a folder inside it"
	});
	const named = ID_PATTERN.test(id);
	if (!named) problems.push({
		input: "id",
		value: id,
		message: "cannot be an id",
		remedy: "use lower-case letters, digits and dashes, a letter first"
	});
	return {
		folder: inside ? folder : DEFAULT_FOLDER,
		id: named ? id : spec.name,
		problems
	};
}
/** Evidence names files from the working directory; a host shows them from where the run started. */
const seenFrom = (folder, annotation) => annotation.at ? {
	...annotation,
	at: {
		...annotation.at,
		file: posix.join(String(folder ?? "."), annotation.at.file)
	}
} : annotation;
const placesOf = (folder, id) => ({
	evidence: `${folder}/evidence/${id}.json`,
	junit: `${folder}/junit/TEST-${id}.xml`,
	origin: originPath(folder, id)
});
function outputsOf(step, evidence, place) {
	const { passed, failed, skipped } = countChecks(evidence.checks);
	const values = {
		verdict: evidence.verdict,
		reason: evidence.reason,
		evidence: place.evidence,
		junit: place.junit,
		passed: String(passed),
		failed: String(failed),
		skipped: String(skipped),
		...step.outputsOf(evidence)
	};
	return Object.fromEntries(Object.keys(allOutputs(step.spec)).map((name) => [name, values[name] ?? ""]));
}
function isTolerated(verdict, inputs) {
	return verdict === "fail" && inputs.onFail === "warn" || verdict === "inconclusive" && inputs.onInconclusive === "warn";
}
// src/run/mlops-yml/base.ts
const judges = ({ traits }) => traits.includes("judges");
/**
* The file of a pull request in which judging steps are those of its base branch, whole: rules, baseline, confidence,
* what a FAIL does. One that the pull request removes stays, before what moves a model. New ones are its own.
*/
function judgedByBase(own, base) {
	if (base.state !== "found") return {
		...own,
		baseFile: base
	};
	const siblings = base.config.entries;
	const judging = siblings.filter(judges).map((entry) => {
		const proposed = own.entries.find(({ id }) => id === entry.id);
		const same = proposed?.step === entry.step ? proposed : void 0;
		return {
			...entry,
			siblings,
			proposed: {
				entry: same,
				siblings: own.entries
			}
		};
	});
	const replaced = own.entries.map((entry) => judging.find(({ id }) => id === entry.id) ?? entry);
	const removed = judging.filter((entry) => !replaced.includes(entry));
	const before = replaced.findIndex(({ traits }) => traits.includes("moves") || traits.includes("always"));
	const at = before < 0 ? replaced.length : before;
	return {
		...own,
		baseFile: base,
		entries: replaced.toSpliced(at, 0, ...removed)
	};
}
/** Whose inputs a judging step goes by; nothing where no pull request asks, and for other steps. */
function baseOf(spec, id, base, { sources, resolved }) {
	if (!base || !spec.traits.includes("judges")) return {};
	if (base.state === "unknown" || base.state === "unseen") return { base };
	const { branch, commit } = base;
	const proposal = sources.entry?.proposed;
	if (base.state === "absent" || !proposal) return { base: {
		state: "new",
		branch,
		commit,
		what: base.state === "absent" ? "file" : "entry"
	} };
	const found = {
		state: "found",
		branch,
		commit,
		shadowed: resolved.given.filter((key) => isShadowed(key, spec, sources, resolved))
	};
	const { entry, siblings } = proposal;
	if (!entry) return { base: {
		...found,
		changes: [{
			input: `steps.${id}`,
			base: spec.name,
			proposed: null
		}]
	} };
	const proposed = resolveInputs(spec, id, {
		...sources,
		entry,
		siblings
	});
	return {
		base: {
			...found,
			changes: changesIn(spec, resolved, proposed)
		},
		proposed
	};
}
/** Inputs that differ between two versions, in the order of the spec; secrets are not shown. */
function changesIn(spec, base, proposed) {
	return Object.entries(allInputs(spec)).flatMap(([input, { scope, secret }]) => {
		if (scope === "call" || secret) return [];
		const [now, then] = [base, proposed].map(({ inputs }) => textOf(inputs[camelCase(input)]));
		return now === then ? [] : [{
			input,
			base: now ?? null,
			proposed: then ?? null
		}];
	});
}
/** A list of texts is read line by line. */
function textOf(value) {
	if (value === void 0 || typeof value === "string") return value;
	return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string") ? value.join("\n") : canonical(value);
}
function isShadowed(key, spec, { entry }, { inputs }) {
	const own = entry?.inputs[key];
	if (!own) return false;
	const read = allInputs(spec)[key]?.schema().safeParse(own.value);
	return !read?.success || textOf(read.data) !== textOf(inputs[camelCase(key)]);
}
// src/run/step/request.ts
/** Finds and judges the inputs of a step; pure, so that nothing has to be loaded for it but the spec. */
function requestOf(spec, { sources, problems = [], ...asked }) {
	const resolved = resolveInputs(spec, asked.id, sources);
	const { base, proposed } = baseOf(spec, asked.id, asked.config.baseFile, {
		sources,
		resolved
	});
	return {
		...asked,
		problems: [...problems, ...proposed?.problems ?? []],
		unreadable: sources.unreadable === true,
		resolved,
		...base ? { base } : {}
	};
}
// src/run/pipeline/turns.ts
/** What would run, in order. Throws `InputErrors` for ids that are not there, and where nothing would run. */
function askedOf(request, { specOf }) {
	const chosen = chosenEntries(request);
	const { config } = request;
	const summaryLimit = Math.floor(SUMMARY_LIMIT / chosen.length);
	return chosen.map((entry) => {
		const spec = specOf(entry.step);
		const sources = sourcesOf(entry, request);
		return {
			entry,
			spec,
			request: requestOf(spec, {
				id: entry.id,
				config,
				sources,
				summaryLimit
			})
		};
	});
}
/**
* Removes what an earlier run left for the steps that would run, before the code of any is loaded; answers the folders
* that they write to.
*/
async function forgetAll(asked, around) {
	const folders = /* @__PURE__ */ new Set();
	for (const { spec, request } of asked) folders.add(await forget(spec, request, around));
	return [...folders];
}
/** The steps with all that is wrong before any runs. Writes and removes nothing. */
const turnsOf = (asked, { load, around }) => Promise.all(asked.map(async (one) => {
	const step = await load(one.entry.step);
	const programs = programsNeeded(step, one.request);
	const missing = await missingPrograms(programs, around.programs);
	return {
		...one,
		step,
		programs,
		mistakes: [...mistakesOf(step, one.request), ...missing]
	};
}));
const sourcesOf = (entry, { sources, config }) => ({
	...sources,
	entry,
	siblings: config.entries
});
function chosenEntries({ config, only }) {
	const known = config.entries.map((entry) => entry.id);
	const unknown = (only ?? []).filter((id) => !known.includes(id));
	if (unknown.length > 0) throw new InputErrors(unknown.map((id) => ({
		input: "steps",
		value: id,
		message: "is not an id of mlops.yml",
		remedy: knownNames(id, known)
	})));
	const chosen = only ? config.entries.filter((entry) => only.includes(entry.id)) : config.entries;
	return chosen.length > 0 ? chosen : refuse("steps", "are empty, so nothing would be decided", "write the steps to run in mlops.yml");
}
// src/run/pipeline/pipeline.ts
/**
* The steps of mlops.yml in order. The first verdict that is neither PASS nor tolerated stops the run and gives
* the exit code; steps that run always do so all the same, so that people can read why. Where inputs have mistakes, the steps
* that have them say so, all at once, and none does its work: nobody wants to hear of a mistyped rule after training.
*/
async function runPipeline(request, host) {
	const asked = askedOf(request, host);
	const folders = await forgetAll(asked, host.around);
	if (request.run) for (const folder of folders) await beginRun(host.around, folder, request.run);
	const turns = await turnsOf(asked, host);
	const mistaken = turns.some(({ mistakes }) => mistakes.length > 0);
	const runs = [];
	let exitCode = 0;
	for (const [index, turn] of turns.entries()) {
		if (!(mistaken ? turn.mistakes.length > 0 : exitCode === 0) && !turn.entry.traits.includes("always")) continue;
		const run = await runEntry(turn, `${index + 1}/${turns.length}`, host);
		runs.push(run);
		if (exitCode === 0) exitCode = run.exitCode;
	}
	return {
		runs,
		exitCode
	};
}
async function runEntry({ entry, step, request }, turn, host) {
	const ports = host.connect();
	const { log } = ports.host;
	const started = process.uptime();
	try {
		const run = await log.group(`[${turn}] ${entry.id}`, () => runStep(step, request, ports, host.signal));
		tellVerdict(run, process.uptime() - started, log);
		return run;
	} finally {
		ports.close();
	}
}
/** In the colour of what it means for the job: a tolerated verdict is a warning. */
function tellVerdict(run, seconds, log) {
	log[run.evidence.verdict === "pass" ? "info" : run.tolerated ? "warn" : "error"](verdictLine(run, seconds));
}
/** `✔ gate-model PASS in 2.1 s: 5 rules met` */
function verdictLine({ evidence, tolerated }, seconds) {
	const symbol = TERMINAL_SIGNS[evidence.verdict === "pass" ? "good" : tolerated ? "tolerated" : "bad"];
	const word = `${verdictWords(evidence)}${tolerated ? " (tolerated)" : ""}`;
	return `${symbol} ${evidence.id} ${word} in ${seconds.toFixed(1)} s: ${shortened(evidence.reason, MESSAGE_LIMIT)}`;
}
// src/adapters/clock.ts
/** Time of this machine. */
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: async (milliseconds, signal) => {
		await setTimeout(milliseconds, void 0, { signal });
	}
};
// src/adapters/files/contained.ts
/**
* The same files, where a path below the working directory `root` (absolute) is not written, made or removed through
* a link that leads out of it: a repository can hold such a link in place of the evidence folder. Throws
* `InputErrors`. What is named as outside from the start stays allowed.
*/
function contained(files, root) {
	const hold = async (path, folder) => {
		if (!isBelow$2(root, folder)) return;
		if (!isBelow$2(await realpath(root), await existing$1(folder))) refuse(files.relative(path), "leads out of the working directory by a link", "remove the link, or name another folder");
	};
	const holdParent = (path) => hold(path, dirname(files.absolute(path)));
	return {
		...files,
		write: async (path, content) => {
			await holdParent(path);
			await files.write(path, content);
		},
		copy: async (from, to) => {
			await holdParent(to);
			await files.copy(from, to);
		},
		receive: async (path, parts, digest) => {
			await holdParent(path);
			await files.receive(path, parts, digest);
		},
		makeFolder: async (path) => {
			await hold(path, files.absolute(path));
			await files.makeFolder(path);
		},
		remove: async (path) => {
			await holdParent(path);
			await files.remove(path);
		},
		locked: async (path, work) => {
			await holdParent(path);
			return await files.locked(path, work);
		}
	};
}
function isBelow$2(root, path) {
	const inside = relative(root, path);
	return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
/** Where the part of a path that exists really lies; what cannot be followed is left to the writing to tell. */
const existing$1 = (path) => realpath(path).catch(() => dirname(path) === path ? path : existing$1(dirname(path)));
function digests() {
	const known = /* @__PURE__ */ new Map();
	return {
		of: async (path, name) => {
			const { size } = await stat(path);
			const { key, settled } = await (size < 65536 ? stateOf : settledStateOf)(path);
			if (!settled) return {
				...await sha256(path, name),
				key: void 0
			};
			const found = known.get(key);
			if (found) return {
				...await found,
				key
			};
			const hashing = sha256(path, name);
			known.set(key, hashing);
			if (!await isStill(key, path, hashing)) known.delete(key);
			return {
				...await hashing,
				key
			};
		},
		keep: async (path, written, hashed) => {
			if (!written?.settled) return;
			const now = await stateOf(path);
			if (now.content === written.content) known.set(now.key, Promise.resolve(hashed));
		}
	};
}
/** Whether the file was read to its end, and was the same then. */
async function isStill(key, path, reading) {
	try {
		await reading;
		return (await stateOf(path)).key === key;
	} catch {
		return false;
	}
}
/** Hashes a file as it is on the disk now, whatever is remembered of it. */
async function sha256(path, name) {
	const hash = createHash("sha256");
	const size = await eachBlock(path, name, (block) => hash.update(block));
	return {
		digest: `sha256:${hash.digest("hex")}`,
		size
	};
}
// src/adapters/files/disk.ts
const BROKEN_LINK = "fetch what it points to, or remove the link";
const codeOf = (cause) => cause.code ?? String(cause);
const READ_PROBLEMS = {
	ENOENT: ["does not exist", "check the path; it is relative to the working directory"],
	ENOTDIR: ["does not exist", "check the path; a part of it is a file"],
	EISDIR: ["is a folder", "name a file"],
	ELOOP: ["is a link that leads nowhere (ELOOP)", BROKEN_LINK],
	EACCES: ["may not be read", "check its permissions"],
	ENXIO: ["is not a regular file but a device, pipe or socket", "name a file"]
};
/** Runs `work`, which reads; says what its error means for the file `path`. */
async function reading(path, work) {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof InputErrors) throw cause;
		const [message, remedy] = READ_PROBLEMS[codeOf(cause)] ?? [`cannot be read (${codeOf(cause)})`, "check the file and the disk"];
		return refuse(path, message, remedy, { cause });
	}
}
/** The same parts; what goes wrong with the disk while they are read is said of the file `path`. */
async function* readingParts(path, parts) {
	try {
		for (;;) {
			const { done, value } = await reading(path, () => parts.next());
			if (done) return;
			yield value;
		}
	} finally {
		await parts.return(void 0);
	}
}
/** `fill` writes beside the target; the target changes only by the rename, and nothing is left after a failure. */
async function writing(name, target, fill) {
	const beside = `${target}.${randomUUID()}.tmp`;
	await changing(name, async () => {
		await mkdir(dirname(target), { recursive: true });
		try {
			await fill(beside);
			await rename(beside, target);
		} catch (cause) {
			await rm(beside, { force: true });
			throw cause;
		}
	});
}
/** Writes parts as a new file; answers how many bytes they were. `flush`: they are on the disk before it ends. */
async function writeNew(path, parts, options) {
	const stream = (await open$2(path, "wx")).createWriteStream(options);
	await pipeline(parts, stream);
	return stream.bytesWritten;
}
const WRITE_PROBLEMS = {
	ENOSPC: ["cannot be written: the disk is full", "free some space"],
	EACCES: ["may not be written", "check the permissions of its folder"],
	EROFS: ["may not be written: the disk is read-only", "choose another folder"],
	EISDIR: ["is a folder", "name a file, or remove the folder"],
	ENOTDIR: ["lies below a file", "choose another path"],
	EEXIST: ["lies below a file", "choose another path"]
};
/** Runs `work`, which changes the disk; says what its error means for the file `name`. */
async function changing(name, work) {
	try {
		await work();
	} catch (cause) {
		if (cause instanceof Error && !("syscall" in cause)) throw cause;
		const [message, remedy] = WRITE_PROBLEMS[codeOf(cause)] ?? [`cannot be written (${codeOf(cause)})`, "check the path and the disk"];
		refuse(name, message, remedy, { cause });
	}
}
// src/adapters/files/glob-pattern.ts
const MAX_ALTERNATIVES = 1e3;
/** Whether a pattern may match anything but itself; braces are expanded before. */
const hasWildcard = (text) => /[*?[]/.test(text);
/** `a{b,c{d,e}}` → `ab`, `acd`, `ace`; braces without a comma or a partner stand for themselves. */
function expandBraces(pattern) {
	let open = [pattern];
	const done = [];
	while (open.length > 0) {
		const next = [];
		for (const text of open) {
			const alternatives = innermost(text);
			if (alternatives) next.push(...alternatives);
			else done.push(text);
		}
		if (next.length + done.length > MAX_ALTERNATIVES) refuse(pattern, `stands for more than ${MAX_ALTERNATIVES} patterns`, "use fewer braces");
		open = next;
	}
	return done;
}
function innermost(text) {
	const match = /\{([^{}]*,[^{}]*)\}/.exec(text);
	if (!match) return void 0;
	const [head, tail] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
	return match[1].split(",").map((one) => `${head}${one}${tail}`);
}
/** Reads the pattern of one name: `*`, `?`, `[a-z]`, `[!a-z]`; a bracket without a partner stands for itself. */
function parseSegment(text) {
	const characters = [...text];
	const tokens = [];
	for (let at = 0; at < characters.length; at += 1) {
		const value = characters[at];
		const close = value === "[" ? closing$1(characters, at) : -1;
		if (value === "*") {
			if (tokens.at(-1)?.is !== "many") tokens.push({ is: "many" });
		} else if (value === "?") tokens.push({ is: "one" });
		else if (close > 0) {
			tokens.push(classOf(characters.slice(at + 1, close)));
			at = close;
		} else tokens.push({
			is: "character",
			value
		});
	}
	return tokens;
}
/** A `]` right after `[` or `[!` is a member; a `[` without an end stands for itself. */
function closing$1(characters, open) {
	const first = characters[open + 1] === "!" || characters[open + 1] === "^" ? open + 2 : open + 1;
	return characters.indexOf("]", first + 1);
}
function classOf(members) {
	const negated = members[0] === "!" || members[0] === "^";
	const rest = negated ? members.slice(1) : members;
	const ranges = [];
	for (let at = 0; at < rest.length; at += 1) {
		const isRange = rest[at + 1] === "-" && at + 2 < rest.length;
		ranges.push([rest[at], isRange ? rest[at + 2] : rest[at]]);
		if (isRange) at += 2;
	}
	return {
		is: "class",
		negated,
		ranges
	};
}
/** Whether a name matches; greedy with one point of return, so time is at most pattern times name. */
function segmentMatches(segment, name) {
	const characters = [...name];
	if (characters[0] === "." && !(segment[0]?.is === "character" && segment[0].value === ".")) return false;
	let [token, at, star, resume] = [
		0,
		0,
		-1,
		0
	];
	while (at < characters.length) {
		const current = segment[token];
		if (current?.is === "many") [star, resume, token] = [
			token,
			at,
			token + 1
		];
		else if (current && accepts(current, characters[at])) [token, at] = [token + 1, at + 1];
		else if (star >= 0) [resume, at, token] = [
			resume + 1,
			resume + 1,
			star + 1
		];
		else return false;
	}
	return segment.slice(token).every((left) => left.is === "many");
}
function accepts(token, character) {
	if (token.is === "class") return token.ranges.some(([low, high]) => low <= character && character <= high) !== token.negated;
	return token.is === "one" || token.is === "character" && token.value === character;
}
// src/adapters/files/glob.ts
/**
* Files below `root` that match a pattern and no pattern with a leading `!`, each once, sorted bytewise. Knows `*`,
* `?`, `[abc]`, `[!a-z]`, `{a,b}` and `**`; wildcards do not match a leading dot. What `!` names is left out with
* all that lies below it. Folders are answered only to a pattern without wildcards.
*/
async function expandGlobs(root, patterns, named) {
	const found = /* @__PURE__ */ new Set();
	for (const pattern of patterns.filter((each) => !each.startsWith("!"))) for (const one of expandBraces(slashes(pattern))) for (const path of await matches(root, one)) found.add(named(path));
	const excluded = patterns.filter((each) => each.startsWith("!")).flatMap((each) => expandBraces(slashes(each.slice(1)))).map((one) => excludedParts(one, named));
	return [...found].filter((path) => !excluded.some((parts) => excludes(parts, path.split("/")))).sort(bytewise);
}
/** The parts of an excluding pattern, whose folders are named as the files found are. */
function excludedParts(pattern, named) {
	const { base, rest } = split(pattern);
	return [...partsOf$1(named(base)), ...partsOf$1(rest)];
}
/** The folders before the first wildcard, and the rest; both empty where there is nothing. */
function split(pattern) {
	const segments = pattern.split("/");
	const first = segments.findIndex(hasWildcard);
	const at = first < 0 ? segments.length : first;
	const base = segments.slice(0, at).join("/");
	return {
		base: at > 0 && base === "" ? "/" : base,
		rest: segments.slice(at).join("/")
	};
}
const slashes = (pattern) => sep === "\\" ? pattern.replaceAll("\\", "/") : pattern;
async function matches(root, pattern) {
	if (!hasWildcard(pattern)) return await exists(resolve(root, pattern)) ? [pattern] : [];
	const { base, rest } = split(pattern);
	return walk(root, base, partsOf$1(rest));
}
const partsOf$1 = (pattern) => pattern.split("/").filter((text) => text !== "" && text !== ".").map((text) => text === "**" ? { is: "any-depth" } : {
	is: "name",
	text,
	segment: parseSegment(text)
});
/** Each folder is read once, with all places of the pattern that its path may stand at: no pattern is slow. */
async function walk(root, start, parts) {
	const found = [];
	const visit = async (folder, places) => {
		for (const entry of await entriesOf$1(resolve(root, folder))) {
			const next = advance(parts, places, entry.name);
			if (next.size === 0) continue;
			const path = folder === "" ? entry.name : join(folder, entry.name).split(sep).join("/");
			const kind = await kindOf$1(entry, resolve(root, path));
			if (kind === "file" && next.has(parts.length)) found.push(path);
			if (kind === "folder") await visit(path, next);
		}
	};
	await visit(start, closure(parts, [0]));
	return found;
}
/** Places after one more name. `**` stays where it is for names that do not begin with a dot. */
function advance(parts, places, name) {
	const next = [];
	for (const place of places) {
		const part = parts[place];
		if (part === void 0) continue;
		if (part.is === "any-depth") {
			if (!name.startsWith(".")) next.push(place, ...place === parts.length - 1 ? [parts.length] : []);
		} else if (segmentMatches(part.segment, name)) next.push(place + 1);
	}
	return closure(parts, next);
}
/** `**` also stands for no folder at all, so what follows it is a place too; at the end it needs a name. */
function closure(parts, places) {
	const all = new Set(places);
	for (const place of all) if (parts[place]?.is === "any-depth" && place + 1 < parts.length) all.add(place + 1);
	return all;
}
function excludes(parts, names) {
	let places = closure(parts, [0]);
	for (const name of names) {
		places = advance(parts, places, name);
		if (places.has(parts.length)) return true;
	}
	return false;
}
async function entriesOf$1(folder) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (cause) {
		const code = cause.code;
		if (code === "ENOENT" || code === "ENOTDIR") return [];
		return refuse(folder, `cannot be listed (${code})`, "check its permissions", { cause });
	}
}
/**
* A link to a file counts as the file; a link to a folder is not followed, for it may lead in a circle. A link that
* leads nowhere is found, so that whoever reads it says so: rows must not be left out unseen.
*/
async function kindOf$1(entry, path) {
	if (entry.isDirectory()) return "folder";
	if (entry.isFile()) return "file";
	if (!entry.isSymbolicLink()) return "other";
	const target = await stat(path).catch(() => void 0);
	return target === void 0 || target.isFile() ? "file" : "other";
}
const exists = (path) => lstat(path).then(() => true, () => false);
// src/adapters/files/lock.ts
/** A lock is held for milliseconds: one of this age was left behind. */
const STALE = 6e4;
const PATIENCE = 12e4;
const PAUSE = 5;
const LONGEST_PAUSE = 100;
/**
* Runs `work` while this process alone holds the lock file. A lock whose holder is gone (its process on this host, or
* its minute) is taken over. `work` gets a check to make just before what it did becomes visible; it answers false
* where the lock was lost all the same.
*/
async function locked(file, clock, work) {
	const id = await acquire(file, clock);
	const stillHeld = async () => (await holderOf(file.path)).holder?.id === id;
	try {
		return await work(stillHeld);
	} finally {
		if (await stillHeld()) await rm(file.path, { force: true });
	}
}
async function acquire(file, clock) {
	const holder = {
		id: randomUUID(),
		pid: process.pid,
		host: hostname()
	};
	const since = clock.now().getTime();
	for (let pause = PAUSE; !await create(file, holder); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
		const found = await holderOf(file.path);
		if (isStale(found, clock)) await breakLock(file.path, found);
		else if (clock.now().getTime() - since > PATIENCE) return busy(file, found.holder);
		else await clock.sleep(pause * (.5 + Math.random()), new AbortController().signal);
	}
	return holder.id;
}
/** Creates the lock file, if there is none. */
async function create({ name, path }, holder) {
	let created = false;
	await changing(name, async () => {
		const file = await openNew(path);
		if (!file) return;
		try {
			await file.writeFile(JSON.stringify(holder));
			created = true;
		} finally {
			await file.close();
			if (!created) await rm(path, { force: true });
		}
	});
	return created;
}
const openNew = (path) => open$2(path, "wx").catch((cause) => {
	if (cause.code === "EEXIST") return void 0;
	throw cause;
});
async function holderOf(path) {
	try {
		const { mtimeMs } = await stat(path);
		const bytes = await readRegular(path, path);
		const { id, pid, host } = jsonObject(bytes) ?? {};
		const whole = typeof id === "string" && typeof pid === "number" && typeof host === "string";
		return {
			text: bytes.toString(),
			at: mtimeMs,
			holder: whole ? {
				id,
				pid,
				host
			} : void 0
		};
	} catch {
		return {
			text: void 0,
			at: void 0,
			holder: void 0
		};
	}
}
function isStale({ at, holder }, clock) {
	if (at === void 0) return false;
	if (clock.now().getTime() - at > STALE) return true;
	return holder !== void 0 && holder.host === hostname() && !isRunning(holder.pid);
}
/** Moves a stale lock away; where another took it over in between, that one is put back. */
async function breakLock(path, { text }) {
	const aside = `${path}.${randomUUID()}.tmp`;
	try {
		await rename(path, aside);
	} catch {
		return;
	}
	if ((await holderOf(aside)).text !== text) await link(aside, path).catch(() => {});
	await rm(aside, { force: true });
}
const busy = ({ name }, holder) => refuse(name, `is held${holder ? ` by process ${holder.pid} on ${holder.host}` : ""} for more than ${PATIENCE / 1e3} s`, "wait for it, or remove the file when nothing writes to the folder");
// src/adapters/files/received.ts
/** Bytes that wait for the disk while the next ones come and are hashed. */
const AHEAD = 1 << 20;
/** Writes the parts of a file, hashed as they come, and keeps the digest that they turned out to have. */
async function received({ name, path }, parts, digest, known) {
	let size = 0;
	let written;
	await writing(name, path, async (beside) => {
		size = await writeNew(beside, parts, { highWaterMark: AHEAD });
		written = size < 65536 ? void 0 : await settledStateOf(beside);
	});
	await known.keep(path, written, {
		digest,
		size
	});
}
// src/adapters/files/tree.ts
/** Every file and link below `root` (absolute), bytewise by path. What is neither (a socket, a device) is left out. */
async function treeBelow(root) {
	const real = await realpath(root);
	const found = [];
	const visit = async (folder) => {
		for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) await visit(path);
			else if (entry.isFile() || entry.isSymbolicLink()) found.push(await entryAt(root, real, path, entry));
		}
	};
	await visit("");
	return found.sort(bytewiseBy(({ path }) => path));
}
async function entryAt(root, real, path, entry) {
	const full = join(root, path);
	const { size } = await lstat(full);
	const named = path.split(sep).join("/");
	if (!entry.isSymbolicLink()) return {
		path: named,
		size
	};
	return {
		path: named,
		size,
		leads: isBelow$1(real, await leadsTo(full)) ? "inside" : "out"
	};
}
function isBelow$1(root, path) {
	const inside = relative(root, path);
	return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
/** Where a link leads through all further links; of one that leads nowhere, the part of its way that exists. */
async function leadsTo(link) {
	try {
		return await realpath(link);
	} catch {
		return existing(resolve(await realpath(dirname(link)), await readlink(link)));
	}
}
const existing = (path) => realpath(path).catch(() => dirname(path) === path ? path : existing(dirname(path)));
// src/adapters/files/verified.ts
/**
* Passes bytes on and hashes them. The last part goes on only when all of them are what `digest` (and `size`, where
* known) say; otherwise `wrong` must throw, and no reader ever sees a whole that is wrong.
*/
async function* verified(parts, { digest, size = Number.POSITIVE_INFINITY }, wrong) {
	const hash = createHash("sha256");
	let last;
	let seen = 0;
	for await (const part of parts) {
		seen += part.length;
		if (seen > size) wrong("too long");
		hash.update(part);
		if (last) yield last;
		last = part;
	}
	if (`sha256:${hash.digest("hex")}` !== digest) wrong("other bytes");
	if (last) yield last;
}
// src/adapters/files/unchanged.ts
/** A file as it was hashed: `path` absolute, `name` in messages. */
const measured = (path, name, hashed) => ({
	digest: hashed.digest,
	size: hashed.size,
	blocks: (from = 0) => readingParts(name, unchanged$1(path, name, hashed, from))
});
const refuseChanged = (name) => refuse(name, "was changed while it was being stored", "stop what writes to it, then run the step again");
function unchanged$1(path, name, hashed, from) {
	const { key } = hashed;
	const changed = () => refuseChanged(name);
	if (key === void 0) return skipping(from, verified(blocks(path, name), hashed, changed));
	const check = async () => {
		if ((await stateOf(path)).key !== key) changed();
	};
	return checked(lentBlocks(path, name, from), check);
}
/** The same parts, if `check` holds before the first of them and before the last. */
async function* checked(parts, check) {
	await check();
	let last;
	for await (const part of parts) {
		if (last) yield last;
		last = part;
	}
	await check();
	if (last) yield last;
}
/** What comes after the first `bytes`. */
async function* skipping(bytes, parts) {
	let left = bytes;
	for await (const part of parts) {
		if (part.length > left) yield part.subarray(left);
		left = Math.max(0, left - part.length);
	}
}
// src/adapters/files/files.ts
/** Files below a working directory, on this machine's disk. `root` is absolute. */
function workingFiles(root) {
	const absolute = (path) => path.includes("\0") ? refuseNul(path) : resolve(root, path);
	const named = (path) => nameOf(root, absolute(path));
	const known = digests();
	const hashed = (path) => reading(named(path), () => known.of(absolute(path), named(path)));
	const readBytes = (path, most) => reading(named(path), () => readRegular(absolute(path), named(path), most));
	return {
		absolute,
		relative: named,
		exists: async (path) => await kindOf(absolute(path), named(path)) !== "nothing",
		isFolder: async (path) => await kindOf(absolute(path), named(path)) === "folder",
		read: (path, most) => readBytes(path, most),
		readText: async (path, most) => decode(named(path), await readBytes(path, most)),
		blocks: (path) => readingParts(named(path), blocks(absolute(path), named(path))),
		size: async (path) => (await reading(named(path), () => stat(absolute(path)))).size,
		digest: async (path) => (await hashed(path)).digest,
		measure: async (path) => measured(absolute(path), named(path), await hashed(path)),
		glob: async (patterns) => expandGlobs(root, patterns, named),
		list: async (folder) => (await reading(named(folder), () => readdir(absolute(folder)))).sort(bytewise),
		tree: (folder) => reading(named(folder), () => treeBelow(absolute(folder))),
		write: (path, content) => writing(named(path), absolute(path), async (beside) => {
			const file = await open$2(beside, "wx");
			try {
				await file.writeFile(content);
				await file.sync();
			} finally {
				await file.close();
			}
		}),
		copy: async (from, to) => {
			await reading(named(from), () => requireRegular(absolute(from), named(from)));
			await writing(named(to), absolute(to), async (beside) => {
				await copyFile(absolute(from), beside);
				await flush(beside);
			});
		},
		receive: (path, parts, digest) => received({
			name: named(path),
			path: absolute(path)
		}, parts, digest, known),
		makeFolder: (path) => changing(named(path), () => mkdir(absolute(path), { recursive: true }).then(() => {})),
		remove: (path) => changing(named(path), () => rm(absolute(path), {
			recursive: true,
			force: true
		})),
		locked: (path, work) => locked({
			name: named(path),
			path: absolute(path)
		}, systemClock, work)
	};
}
function nameOf(root, path) {
	const inside = relative(root, path);
	if (isAbsolute(inside)) return inside.split(sep).join("/");
	return inside === "" ? "." : inside.split(sep).join("/");
}
/** A link that leads nowhere is no absence: what it points to was not fetched (git-annex, DVC), or it is a circle. */
async function kindOf(path, name) {
	try {
		return (await stat(path)).isDirectory() ? "folder" : "file";
	} catch (cause) {
		const code = codeOf(cause);
		if (["ENOENT", "ELOOP"].includes(code) && await isLink(path)) return refuse(name, `is a link that leads nowhere (${code})`, BROKEN_LINK, { cause });
		if ([
			"ENOENT",
			"ENOTDIR",
			"ENAMETOOLONG"
		].includes(code)) return "nothing";
		return refuse(name, `cannot be looked at (${code})`, "check its permissions", { cause });
	}
}
const isLink = (path) => lstat(path).then((entry) => entry.isSymbolicLink(), () => false);
function decode(path, bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		const at = {
			file: path,
			line: lineOfFirstFault(bytes)
		};
		return refuse(path, "is not UTF-8 text", "save it as UTF-8", {
			at,
			cause
		});
	}
}
/** A line end never is part of another character in UTF-8, so lines can be read one by one. */
function lineOfFirstFault(bytes) {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let line = 1;
	for (let start = 0; start < bytes.length; line++) {
		const end = bytes.indexOf(10, start);
		try {
			decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
		} catch {
			break;
		}
		start = end < 0 ? bytes.length : end + 1;
	}
	return line;
}
async function flush(path) {
	const file = await open$2(path, "r+");
	try {
		await file.sync();
	} finally {
		await file.close();
	}
}
const refuseNul = (path) => refuse(path.replaceAll("\0", "\\0"), "holds a NUL character", "check the path");
// src/adapters/git/repository.ts
/** The Git repository that a folder is in; all of it is unknown where there is none, or no Git. */
function gitRepository(folder, environment) {
	const git = gitIn(folder, environment);
	return {
		commit: async (name = "HEAD") => lineOf(await git("rev-parse", "--verify", "--end-of-options", `${name}^{commit}`)),
		parents: async (commit) => {
			return [...((await git("cat-file", "commit", commit))?.toString("utf8").split("\n\n", 1)[0] ?? "").matchAll(/^parent ([\da-f]+)$/gm)].map(([, id]) => id);
		},
		read: (commit, path) => readAt(git, commit, path),
		list: async (commit, path) => {
			const listed = await git("ls-tree", "-rz", commit, "--", path);
			return listed && entriesOf(listed).flatMap((entry) => BLOB.test(entry) ? [entry.replace(BLOB, "")] : []);
		},
		history: async (path, since) => {
			const range = since === void 0 ? "HEAD" : `${since}..HEAD`;
			return (await git("rev-list", "--first-parent", range, "--", path))?.toString("utf8").split("\n").filter(Boolean);
		},
		differing: async (a, b) => {
			const [names, prefix] = await Promise.all([git("diff-tree", "-r", "-z", "--name-only", "--no-renames", a, b), git("rev-parse", "--show-prefix")]);
			if (names === void 0 || prefix === void 0) return void 0;
			const here = `/${prefix.toString("utf8").trim()}`;
			return entriesOf(names).map((name) => posix.relative(here, `/${name}`));
		}
	};
}
const lineOf = (answer) => answer?.toString("utf8").trim() || void 0;
const entriesOf = (answer) => answer.toString("utf8").split("\0").filter(Boolean);
/** A regular file only: a link could name any file of this machine. */
const BLOB = /^100(?:644|755) blob ([\da-f]+)\t/;
async function readAt(git, commit, path) {
	const listed = await git("ls-tree", "-z", commit, "--", path);
	if (listed === void 0) return { state: "unknown" };
	const [entry] = entriesOf(listed);
	if (entry === void 0) return { state: "absent" };
	const [, blob] = BLOB.exec(entry) ?? [];
	const content = blob === void 0 ? void 0 : await git("cat-file", "blob", blob);
	return content === void 0 ? { state: "unknown" } : {
		state: "found",
		content
	};
}
// src/adapters/http.ts
const LIMIT = 65536;
/** Requests over this machine's network, one connection each: a health check must not reuse what the old service holds. */
const systemHttp = { async request(url, { method = "GET", headers = {}, body, timeout, limit = LIMIT, signal }) {
	signal.throwIfAborted();
	const request = {
		method,
		headers: {
			connection: "close",
			...headers
		},
		redirect: "manual",
		signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
		...body === void 0 ? {} : { body }
	};
	try {
		const response = await fetch(url, request);
		return {
			status: response.status,
			headers: Object.fromEntries(response.headers),
			body: await start(response, limit)
		};
	} catch (cause) {
		signal.throwIfAborted();
		throw new HttpFailure(wordsOf(cause, timeout), { cause });
	}
} };
async function start(response, limit) {
	const decoder = new TextDecoder();
	let text = "";
	let left = limit;
	for await (const chunk of response.body ?? []) {
		const part = chunk.subarray(0, left);
		text += decoder.decode(part, { stream: true });
		left -= part.length;
		if (left <= 0) break;
	}
	return text + decoder.decode();
}
/** `fetch failed` says nothing: its cause does. */
function wordsOf(cause, timeout) {
	const error = cause;
	if (error.name === "TimeoutError") return `no complete answer within ${timeout} ms`;
	const inner = error.cause;
	return inner?.message || inner?.code || error.message;
}
// src/adapters/natives/natives.ts
/** Where the bundled libraries look for their native part (see the build's `nativesFromToolCache`). */
const NATIVE_VARIABLES = {
	duckdb: "MLOPS_NATIVE_DUCKDB",
	onnxruntime: "MLOPS_NATIVE_ONNXRUNTIME"
};
/** Native libraries, loaded on first use; a step that asks for none pays for none. */
const nativeModules = (options) => ({
	duckdb: async () => {
		await point("duckdb", options);
		return await import("./lib.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	},
	onnx: async () => {
		await point("onnxruntime", options);
		return await import("./dist2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	}
});
async function point(name, options) {
	const { provideNative } = await import("./provide.js");
	process.env[NATIVE_VARIABLES[name]] = resolve(await provideNative(name, options));
}
// src/adapters/oci/content/blob-file.ts
/** Digest of a file as it is on the disk now, whatever is remembered of it. */
const hashAgain = async ({ name, path }) => (await reading(name, () => sha256(path, name))).digest;
/** The bytes of a file as it was measured, hashed again. Throws `InputErrors` where they are others by now. */
function unchanged(file, expected) {
	return verified(partsOf(file), expected, () => refuseChanged(file.name));
}
/** Writes beside the file, flushes, renames; nothing is left of what fails. */
const writeParts = ({ name, path }, parts) => writing(name, path, async (beside) => {
	await writeNew(beside, parts(), { flush: true });
});
/** The bytes of a file; what goes wrong with the disk is said of the file. */
const partsOf = ({ name, path }) => readingParts(name, blocks(path, name));
/** One part, for what is in memory. */
async function* onePart(bytes) {
	yield bytes;
}
const hexOf = (digest) => digest.slice(7);
// src/foundation/images/image.ts
/** OCI image-spec 1.1. */
const MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
/** An image that a registry knows by digest; `name` is `repository@sha256:…`. */
const imageArtifact = (name, digest) => ({
	role: "image",
	name,
	digest,
	mediaType: MANIFEST_TYPE
});
const BY_DIGEST = /^[a-z0-9][a-z0-9._/:-]*@(sha256:[0-9a-f]{64})$/;
/** Whether a text names an image as `repository@sha256:…`, which nothing can move. */
const isImageByDigest = (text) => BY_DIGEST.test(text);
/** The digest in `repository@sha256:…`; undefined for any other text. */
const digestOfImage = (text) => BY_DIGEST.exec(text)?.[1];
// src/adapters/oci/content/manifests.ts
const IMAGE_INDEX = "application/vnd.oci.image.index.v1+json";
/** What a manifest can be: OCI's two kinds, and Docker's two of before. */
const MANIFEST_TYPES = [
	MANIFEST_TYPE,
	IMAGE_INDEX,
	"application/vnd.docker.distribution.manifest.v2+json",
	"application/vnd.docker.distribution.manifest.list.v2+json"
];
/** Bytes of a manifest, or of a blob that is wanted in memory: what registries take at most (distribution-spec 1.1). */
const MEMORY_LIMIT = 4194304;
const isDigest = (word) => DigestSchema.safeParse(word).success;
/** Throws `InputErrors` for a word that can be neither tag nor digest, before it becomes part of a URL or a path. */
function requireReference(store, word) {
	if (isDigest(word) || isTag(word)) return;
	refuse(store, "has no such tag: tags are 1 to 128 letters, digits, _ . -", "check the tag", { value: word });
}
function requireDigest(store, word) {
	if (!isDigest(word)) refuse(store, "has no such digest: it is sha256: and 64 digits", "check it", { value: word });
}
/** Media type of a manifest by its own word, else by what it holds; undefined where bytes are no manifest. */
function manifestType(bytes) {
	const manifest = jsonObject(bytes);
	if (manifest?.schemaVersion !== 2) return void 0;
	if (typeof manifest.mediaType === "string") return manifest.mediaType;
	if (Array.isArray(manifest.manifests)) return IMAGE_INDEX;
	return Array.isArray(manifest.layers) ? MANIFEST_TYPE : void 0;
}
/** Digests that must be there before a manifest may be: configuration and layers, or the manifests of an index. */
function digestsIn(bytes) {
	const { config, layers, manifests } = jsonObject(bytes) ?? {};
	return [config, ...[layers, manifests].flatMap((list) => Array.isArray(list) ? list : [])].flatMap((entry) => isMapping(entry) && typeof entry.digest === "string" ? [entry.digest] : []);
}
// src/adapters/oci/content/refusals.ts
const otherBytes = (store, what) => refuse(store, `holds content that does not match its digest: ${what}`, "find out why before you trust it, then store the model again");
const tooBig = (store, what) => refuse(store, `holds more than ${MEMORY_LIMIT} bytes under ${what}`, "check that this tool stored it");
const lacksBlob = (store, digest) => refuse(store, `has no blob ${digest}`, "look at it with `mlops registry verify`");
const lacksManifest = (store, digest) => refuse(store, `has no manifest ${digest}`, "store it before a tag names it");
// src/adapters/oci/layout/layout-blobs.ts
function layoutBlobs(folder) {
	const { name } = folder;
	async function sizeOf(digest) {
		const { name, path } = await folder.blob(digest);
		return reading(name, () => stat(path).then(({ size }) => size, (cause) => cause.code === "ENOENT" ? void 0 : Promise.reject(cause)));
	}
	/** The bytes of a blob as they are read, hashed. */
	async function open(digest, size) {
		if (await sizeOf(digest) === void 0) return lacksBlob(name, digest);
		const wrong = () => otherBytes(name, `blob ${digest}`);
		return verified(partsOf(await folder.blob(digest)), {
			digest,
			size
		}, wrong);
	}
	async function keep(blob, parts) {
		await folder.make();
		const file = await folder.blob(blob.digest);
		if (!(await sizeOf(blob.digest) === blob.size && await hashAgain(file) === blob.digest)) await writeParts(file, parts);
		return blob;
	}
	return {
		has: async (digest) => await folder.index() !== void 0 && await sizeOf(digest) !== void 0,
		open,
		read: async (digest) => collect(await open(digest), MEMORY_LIMIT, () => tooBig(name, `blob ${digest}`)),
		keep,
		keepBytes: (bytes) => keep({
			digest: digestOf(bytes),
			size: bytes.length
		}, () => onePart(bytes))
	};
}
// src/adapters/oci/layout/layout-index.ts
const TAG$1 = "org.opencontainers.image.ref.name";
const EMPTY_INDEX = {
	rest: {
		schemaVersion: 2,
		mediaType: IMAGE_INDEX
	},
	manifests: []
};
/** Reads index.json. Throws `InputErrors` that name it. */
function readIndex(name, bytes) {
	const invalid = (why) => refuse(name, `is not the index of an image layout: ${why}`, "restore the folder from a copy");
	const { manifests, ...rest } = jsonObject(bytes) ?? invalid("it is not a JSON object");
	if (rest.schemaVersion !== 2) return invalid("its schemaVersion is not 2");
	if (!Array.isArray(manifests)) return invalid("it has no list of manifests");
	for (const entry of manifests) if (!isMapping(entry) || typeof entry.digest !== "string") return invalid("an entry has no digest");
	const read = {
		rest,
		manifests
	};
	const twice = tagsIn$1(read).find((tag, index, tags) => tags.indexOf(tag) !== index);
	return twice === void 0 ? read : invalid(`it names ${JSON.stringify(twice)} twice`);
}
const indexBytes = ({ rest, manifests }) => `${JSON.stringify({
	...rest,
	manifests
}, null, 2)}\n`;
const tagOf = ({ annotations }) => {
	const tag = isMapping(annotations) ? annotations[TAG$1] : void 0;
	return typeof tag === "string" ? tag : void 0;
};
const tagsIn$1 = ({ manifests }) => manifests.flatMap((entry) => tagOf(entry) ?? []);
/** What a tag names; null for nothing. Throws `InputErrors` for a digest that is none, or not of SHA-256. */
function taggedIn(name, { manifests }, tag) {
	const digest = manifests.find((entry) => tagOf(entry) === tag)?.digest;
	if (digest === void 0) return null;
	if (typeof digest === "string" && isDigest(digest)) return digest;
	return refuse(name, `names no SHA-256 digest under ${tag}`, "restore the folder from a copy");
}
/** The index with a tag moved; the lines of others keep their place. */
function withTag(index, tag, to) {
	const entry = {
		...to,
		annotations: { [TAG$1]: tag }
	};
	const at = index.manifests.findIndex((one) => tagOf(one) === tag);
	return {
		...index,
		manifests: at < 0 ? [...index.manifests, entry] : index.manifests.with(at, entry)
	};
}
// src/adapters/oci/layout/leftovers.ts
const DAY = 864e5;
/** Removes what writers that were killed left half written: files beside, untouched for a day. Those of others stay. */
async function sweep(folder, clock) {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.filter(isBeside)) {
		const path = join(folder, name);
		const touched = await stat(path).then(({ mtimeMs }) => mtimeMs, () => void 0);
		if (touched !== void 0 && clock.now().getTime() - touched > DAY) await rm(path, { force: true });
	}
}
/** `<name>.<UUID>.tmp` */
const isBeside = (name) => /\.[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\.tmp$/.test(name);
// src/adapters/oci/layout/layout-folder.ts
const MARKER = "oci-layout";
const INDEX = "index.json";
const BLOBS = "blobs/sha256";
const LAYOUT = "{\"imageLayoutVersion\":\"1.0.0\"}";
function layoutFolder(files, reference, clock) {
	const root = files.absolute(reference);
	const name = files.relative(reference);
	const at = (path) => ({
		name: `${name}/${path}`,
		path: join(root, path)
	});
	/** The file, unless links lead from the layout to somewhere else. */
	const inside = async (path) => {
		const file = at(path);
		await requireInside(root, file);
		return file;
	};
	const read = async (path) => {
		const file = await inside(path);
		return reading(file.name, () => orNothing(readRegular(file.path, file.name)));
	};
	const list = (path) => reading(at(path).name, async () => (await orNothing(readdir(join(root, path))) ?? []).filter(isOwnThing));
	const write = async (path, content) => writeParts(await inside(path), () => onePart(Buffer.from(content)));
	const lock = at(`${INDEX}.lock`);
	const folder = {
		name,
		blob: (digest) => inside(`${BLOBS}/${hexOf(digest)}`),
		async index() {
			const things = await list(".");
			const marker = await read(MARKER);
			if (!marker) return things.length === 0 ? void 0 : notALayout(name);
			if (jsonObject(marker)?.imageLayoutVersion !== "1.0.0") return refuse(at(MARKER).name, "is not of an image layout 1.0.0", "choose another folder");
			const bytes = await read(INDEX);
			if (bytes) return readIndex(at(INDEX).name, bytes);
			return (await list(BLOBS)).length === 0 ? void 0 : indexGone(at(INDEX));
		},
		async make() {
			if (await folder.index()) return;
			await changing(name, () => mkdir(root, { recursive: true }).then(() => {}));
			await locked(lock, clock, async () => {
				if (await folder.index()) return;
				await write(MARKER, LAYOUT);
				await write(INDEX, indexBytes(EMPTY_INDEX));
			});
		},
		change: (change) => locked(lock, clock, async (stillHeld) => {
			const changed = change(await folder.index() ?? EMPTY_INDEX);
			if (!changed) return true;
			if (!await stillHeld()) return false;
			await write(INDEX, indexBytes(changed));
			for (const part of [".", BLOBS]) await sweep(join(root, part), clock);
			return true;
		})
	};
	return folder;
}
/** Not what hides, nor what is being written: locks and files beside. */
const isOwnThing = (name) => !/^\.|\.(?:tmp|lock)$/.test(name);
const notALayout = (name) => refuse(name, "holds other things and no oci-layout, so it is no registry", "name an empty folder or a new one");
const indexGone = ({ name }) => refuse(name, "does not exist, though there are blobs", "restore it from a copy");
async function orNothing(work) {
	return work.catch((cause) => {
		if (cause.code === "ENOENT") return void 0;
		throw cause;
	});
}
async function requireInside(root, { name, path }) {
	const home = await orNothing(realpath(root));
	if (home === void 0) return;
	for (let part = path; part !== root; part = dirname(part)) {
		const real = await reading(name, () => orNothing(realpath(part)));
		if (real === void 0) continue;
		if (real.startsWith(home.endsWith(sep) ? home : `${home}${sep}`)) return;
		refuse(name, "is reached by a link that leaves the folder", "copy what it points at into the folder");
	}
}
// src/adapters/oci/layout/layout-manifests.ts
function layoutManifests(folder, blobs) {
	const { name } = folder;
	async function tags() {
		const index = await folder.index();
		return index ? tagsIn$1(index).toSorted(bytewise) : [];
	}
	async function tagged(tag) {
		const index = await folder.index();
		return index ? taggedIn(`${name}/index.json`, index, tag) : null;
	}
	async function read(reference) {
		const digest = isDigest(reference) ? reference : await tagged(reference);
		if (digest === null || isDigest(reference) && !await blobs.has(digest)) return void 0;
		const bytes = await blobs.read(digest);
		const mediaType = manifestType(bytes);
		if (mediaType !== void 0) return {
			digest,
			mediaType,
			bytes
		};
		if (isDigest(reference)) return void 0;
		return refuse(name, `names no manifest under ${reference}`, "restore the folder from a copy");
	}
	async function move(tag, to, from) {
		for (;;) {
			const before = await tagged(tag);
			if (before !== from) return {
				moved: false,
				now: before
			};
			const goal = await read(to) ?? lacksManifest(name, to);
			const descriptor = {
				mediaType: goal.mediaType,
				digest: to,
				size: goal.bytes.length
			};
			let answer;
			if (await folder.change((index) => {
				const now = taggedIn(`${name}/index.json`, index, tag);
				answer = now === from && now !== to ? {
					moved: true,
					now: to
				} : {
					moved: false,
					now
				};
				return answer.moved ? withTag(index, tag, descriptor) : void 0;
			})) return answer;
		}
	}
	async function put(bytes) {
		for (const digest of digestsIn(bytes)) {
			requireDigest(name, digest);
			if (!await blobs.has(digest)) refuse(name, `lacks the blob ${digest} of a manifest`, "run the step again: the folder lost a blob");
		}
		return (await blobs.keepBytes(bytes)).digest;
	}
	return {
		tags,
		read,
		put,
		move
	};
}
// src/adapters/oci/layout/layout.ts
/** A folder that is an OCI image layout (image-spec 1.1); tags move by compare-and-swap under a lock. */
function layoutStore(files, reference, clock) {
	const folder = layoutFolder(files, reference, clock);
	const blobs = layoutBlobs(folder);
	const manifests = layoutManifests(folder, blobs);
	const { name } = folder;
	const named = (path) => ({
		name: files.relative(path),
		path: files.absolute(path)
	});
	return {
		name,
		kind: "folder",
		swaps: true,
		tags: manifests.tags,
		manifest: async (reference) => {
			requireReference(name, reference);
			return manifests.read(reference);
		},
		resolve: async (reference) => {
			requireReference(name, reference);
			return (await manifests.read(reference))?.digest;
		},
		download: async (digest, path, size) => {
			requireDigest(name, digest);
			await files.receive(path, await blobs.open(digest, size), digest);
		},
		blob: async (digest) => {
			requireDigest(name, digest);
			return blobs.read(digest);
		},
		upload: async (path) => {
			const { digest, size } = await files.measure(path);
			const blob = {
				digest,
				size
			};
			return blobs.keep(blob, () => unchanged(named(path), blob));
		},
		uploadBytes: blobs.keepBytes,
		putManifest: manifests.put,
		moveTag: async (tag, to, from) => {
			requireReference(name, tag);
			requireDigest(name, to);
			return manifests.move(tag, to, from);
		}
	};
}
// src/foundation/registry/names.ts
/**
* What users call models in a registry, whatever stores them: `v3` is a version and never moves, `champion` an alias
* that does.
*/
/** Aliases stand in tags, shells and YAML; longer ones leave no room for their history. */
const ALIAS = /^[a-z][a-z0-9-]{0,39}$/;
const VERSION = /^v([1-9]\d{0,8})$/;
/** What history and the ledger are kept under. */
const KEPT = /^(moved|ledger)-/;
/** Whether a word can be an alias: neither a version nor what history and the ledger are kept under. */
const isAlias = (word) => ALIAS.test(word) && !VERSION.test(word) && !KEPT.test(word);
const ALIAS_REMEDY = "use lower-case letters, digits and dashes, a letter first; v1, v2 … are versions";
/** `v3` → 3; undefined for any other word. */
function versionOf(word) {
	const number = VERSION.exec(word)?.[1];
	return number === void 0 ? void 0 : Number(number);
}
const versionName = (version) => `v${version}`;
// src/foundation/registry/alias-move.ts
/** One move of an alias: who, when, from, to, by which evidence. Every store keeps it in this form. */
const AliasMoveSchema = strictObject({
	schema: literal(SCHEMA.aliasMove),
	alias: string(),
	at: datetime({ precision: 3 }),
	by: string(),
	/** Where the run that moved it can be seen. */
	run: string().optional(),
	from: DigestSchema.nullable(),
	to: DigestSchema,
	why: _enum(["register", "rollback"]),
	/** Digest of the gate's evidence that let the model in. */
	evidence: DigestSchema,
	/** Checks that the gate let go for its PASS, and by whom. */
	overrides: array(GrantedSchema).exactOptional()
});
// src/adapters/oci/model-store/manifest.ts
/** CNCF ModelPack (modelpack/model-spec): what a registry recognises as a model. */
const MODEL_TYPE = "application/vnd.cncf.model.manifest.v1+json";
const MODEL_CONFIG_TYPE = "application/vnd.cncf.model.config.v1+json";
const FILE_PATH = "org.cncf.model.filepath";
const MODEL_DIGEST = "io.github.mlops-actions.model.digest";
const GATE_EVIDENCE = "io.github.mlops-actions.gate.evidence";
const TITLE = "org.opencontainers.image.title";
/** ModelPack has a media type for three of them. */
const MEDIA_TYPES = {
	weights: "application/vnd.cncf.model.weight.v1.raw",
	package: "application/vnd.cncf.model.weight.config.v1.raw",
	card: "application/vnd.cncf.model.doc.v1.raw",
	predictions: "application/vnd.mlops-actions.predictions.v1+parquet",
	evidence: "application/vnd.mlops-actions.evidence.v1+json"
};
const DescriptorSchema = object({
	mediaType: string(),
	digest: DigestSchema,
	size: number$1().int().min(0),
	annotations: record(string(), string()).optional()
});
const ManifestSchema$1 = object({
	schemaVersion: literal(2),
	artifactType: string().optional(),
	config: DescriptorSchema,
	layers: array(DescriptorSchema),
	annotations: record(string(), string()).optional()
});
/** ModelPack's configuration of a model; without times, so that the same model has the same digest. */
function modelConfig({ name, files }, format) {
	return bytesOf$1({
		descriptor: { name },
		config: { format },
		modelfs: {
			type: "layers",
			diffIds: files.map(({ digest }) => digest)
		}
	});
}
/** The manifest that ties the files of a model together; equal models give equal bytes, so an equal digest. */
function modelManifest({ name, model, gate, files }, config) {
	return bytesOf$1({
		schemaVersion: 2,
		mediaType: MANIFEST_TYPE,
		artifactType: MODEL_TYPE,
		config: {
			mediaType: MODEL_CONFIG_TYPE,
			digest: config.digest,
			size: config.size
		},
		layers: files.map(({ kind, path, digest, size }) => ({
			mediaType: MEDIA_TYPES[kind],
			digest,
			size,
			annotations: { [FILE_PATH]: path }
		})),
		annotations: {
			[TITLE]: name,
			[MODEL_DIGEST]: model,
			[GATE_EVIDENCE]: gate
		}
	});
}
/** Why bytes are not the manifest of a model that this tool stored. */
var NotAModel = class extends Error {
	name = "NotAModel";
};
/** Reads a model's manifest back. Throws `NotAModel`; a path that would leave its folder makes it none. */
function readModelManifest(bytes) {
	const parsed = ManifestSchema$1.safeParse(jsonObject(bytes));
	if (!parsed.success) throw new NotAModel("is not an OCI image manifest");
	const { artifactType, layers, annotations = {} } = parsed.data;
	const model = DigestSchema.safeParse(annotations[MODEL_DIGEST]);
	const gate = DigestSchema.safeParse(annotations[GATE_EVIDENCE]);
	if (artifactType !== "application/vnd.cncf.model.manifest.v1+json" || !model.success || !gate.success) throw new NotAModel("is not a model that register-model stored");
	const files = layers.map((layer) => storedFile(layer));
	if (!files.some(({ digest }) => digest === model.data)) throw new NotAModel("does not hold the model it names");
	return {
		name: annotations[TITLE] ?? "",
		model: model.data,
		gate: gate.data,
		files
	};
}
function storedFile({ mediaType, digest, size, annotations }) {
	const path = annotations?.[FILE_PATH] ?? "";
	const kind = Object.keys(MEDIA_TYPES).find((one) => MEDIA_TYPES[one] === mediaType);
	if (kind === void 0) throw new NotAModel(`holds a layer of the unknown type ${mediaType}`);
	if (!isBelow(path)) throw new NotAModel(`names the path ${JSON.stringify(path)}, which leaves its folder`);
	return {
		kind,
		path,
		digest,
		size
	};
}
/** Plain names with `/` between them: a manifest can come from anywhere. */
const isBelow = (path) => path !== "" && path.split("/").every((part) => /^[^\\:\0]+$/.test(part) && part !== "." && part !== "..");
const bytesOf$1 = (value) => new TextEncoder().encode(canonical(value));
// src/adapters/oci/model-store/moves.ts
const MOVE_TYPE = "application/vnd.mlops-actions.alias-move.v1+json";
const EMPTY_TYPE = "application/vnd.oci.empty.v1+json";
/** The configuration of artifacts that need none (image-spec 1.1, "Guidance for an Empty Descriptor"). */
const EMPTY_CONFIG = new TextEncoder().encode("{}");
/** The entry's bytes: canonical, so that its digest names it. */
const moveBytes = (move) => new TextEncoder().encode(canonical(move));
/** Manifest of an entry. Its subject is the model that the alias came to name, so that it is a referrer of it. */
function moveManifest(move, blobs, model) {
	const manifest = {
		schemaVersion: 2,
		mediaType: MANIFEST_TYPE,
		artifactType: MOVE_TYPE,
		config: {
			mediaType: EMPTY_TYPE,
			...blobs.config
		},
		layers: [{
			mediaType: MOVE_TYPE,
			...blobs.move
		}],
		subject: {
			mediaType: MANIFEST_TYPE,
			artifactType: MODEL_TYPE,
			...model
		},
		annotations: { "org.opencontainers.image.created": move.at }
	};
	return new TextEncoder().encode(canonical(manifest));
}
const EntrySchema = object({
	artifactType: literal(MOVE_TYPE),
	layers: array(object({ digest: DigestSchema })).length(1)
});
/** Digest of the blob that holds the move; undefined where a manifest is of something else. */
function moveBlobOf(manifest) {
	const parsed = EntrySchema.safeParse(manifest);
	return parsed.success ? parsed.data.layers[0].digest : void 0;
}
/** Oldest first; moves of the same millisecond in the order in which one leads to the next. */
function inOrder(moves) {
	const left = moves.toSorted((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : a.to < b.to ? -1 : 1);
	const ordered = [];
	while (left.length > 0) {
		const now = left[0].at;
		const here = ordered.at(-1)?.to ?? null;
		const next = left.findIndex(({ at, from }) => at === now && from === here);
		ordered.push(...left.splice(Math.max(next, 0), 1));
	}
	return ordered;
}
// src/adapters/oci/model-store/tags.ts
/**
* Tags of a repository of models, in the grammar of the OCI distribution spec: versions and aliases as users write them,
* `moved-champion-…` for one entry of an alias's history, and `ledger-…` for a document of the ledger.
*/
const MOVE = /^moved-([a-z][a-z0-9-]*)-\d{8}T\d{9}Z-[0-9a-f]{12}$/;
/** Sorts the tags of a repository by what they mean; tags that others have put there are left alone. */
function holdingsOf(tags) {
	const moves = {};
	for (const tag of tags) {
		const alias = MOVE.exec(tag)?.[1];
		if (alias !== void 0) moves[alias] = [...moves[alias] ?? [], tag];
	}
	return {
		versions: tags.flatMap((tag) => versionOf(tag) ?? []).toSorted((a, b) => a - b),
		aliases: tags.filter(isAlias).toSorted(),
		moves
	};
}
/** The version that a new model gets, unless another writer takes it first. */
const nextVersion = ({ versions }) => (versions.at(-1) ?? 0) + 1;
/** Tag of a history entry: unique by its content, and in the order of time when sorted. */
function moveTag(alias, at, digest) {
	return `moved-${alias}-${at.replace(/[-:.]/g, "")}-${digest.replace("sha256:", "").slice(0, 12)}`;
}
// src/adapters/oci/model-store/alias.ts
/** Moves the tag of an alias, then keeps the move. */
async function moveAliasIn(store, move) {
	if (move.from === move.to) {
		const last = (await historyIn(store, move.alias)).at(-1);
		if (last?.to !== move.to) await keep(store, {
			...move,
			from: last?.to ?? null
		});
		return {
			moved: false,
			now: move.to
		};
	}
	const result = await store.moveTag(move.alias, move.to, move.from);
	if (result.moved) await keep(store, move);
	return result;
}
async function keep(store, move) {
	const model = await store.manifest(move.to) ?? lacksManifest(store.name, move.to);
	const blob = await store.uploadBytes(moveBytes(move));
	const manifest = moveManifest(move, {
		config: await store.uploadBytes(EMPTY_CONFIG),
		move: blob
	}, {
		digest: move.to,
		size: model.bytes.length
	});
	const digest = await store.putManifest(manifest, MANIFEST_TYPE);
	await store.moveTag(moveTag(move.alias, move.at, blob.digest), digest, null);
}
/** Every move of an alias that was kept, oldest first. Throws `InputErrors` for an entry that is none. */
async function historyIn(store, alias) {
	const tags = holdingsOf(await store.tags()).moves[alias] ?? [];
	return inOrder(await Promise.all(tags.map((tag) => moveAt(store, tag))));
}
async function moveAt(store, tag) {
	const unreadable = () => refuse("registry", "holds an entry of its history that cannot be read", "see `mlops registry verify`", { value: `${store.name}:${tag}` });
	const manifest = await store.manifest(tag);
	const blob = manifest && moveBlobOf(jsonObject(manifest.bytes));
	if (blob === void 0) return unreadable();
	const move = AliasMoveSchema.safeParse(jsonObject(await store.blob(blob)));
	return move.success ? move.data : unreadable();
}
// src/adapters/oci/model-store/at-most.ts
/**
* Does `work` on every item, in their order and at most `most` of them at a time. After a failure none is begun any more;
* of several failures, that of the first item is thrown, when all that had begun has ended.
*/
async function atMost(most, items, work) {
	const failures = [];
	const left = items.entries();
	const takeTurns = async () => {
		for (const [at, item] of left) {
			await work(item).catch((cause) => failures.push({
				at,
				cause
			}));
			if (failures.length > 0) return;
		}
	};
	await Promise.all(Array.from({ length: most }, takeTurns));
	const [first] = failures.toSorted((a, b) => a.at - b.at);
	if (first) throw first.cause;
}
// src/adapters/oci/model-store/ledger.ts
const DOCUMENT_TYPE = "application/vnd.mlops-actions.ledger.v1+json";
const TAG = "ledger-";
const ManifestSchema = object({
	artifactType: literal(DOCUMENT_TYPE),
	layers: array(object({ digest: DigestSchema })).length(1)
});
/** Documents as artifacts, each under a tag of its own: a registry lists it, and does not collect it as garbage. */
const ledgerIn = (store) => ({
	names: async () => (await store.tags()).filter((tag) => tag.startsWith(TAG)).map((tag) => tag.slice(7)),
	read: (name) => readIn(store, name),
	async write(name, document, from) {
		const blob = await store.uploadBytes(bytesOf(document));
		const config = await store.uploadBytes(EMPTY_CONFIG);
		const manifest = {
			schemaVersion: 2,
			mediaType: MANIFEST_TYPE,
			artifactType: DOCUMENT_TYPE,
			config: {
				mediaType: EMPTY_TYPE,
				...config
			},
			layers: [{
				mediaType: DOCUMENT_TYPE,
				...blob
			}]
		};
		const digest = await store.putManifest(bytesOf(manifest), MANIFEST_TYPE);
		return (await store.moveTag(`${TAG}${name}`, digest, from)).now === digest;
	}
});
async function readIn(store, name) {
	const manifest = await store.manifest(`${TAG}${name}`);
	if (!manifest) return void 0;
	const parsed = ManifestSchema.safeParse(jsonObject(manifest.bytes));
	const document = parsed.success && jsonObject(await store.blob(parsed.data.layers[0].digest));
	return document ? {
		document,
		digest: manifest.digest
	} : unreadable(store, name, manifest.digest);
}
const unreadable = (store, name, digest) => refuse("ledger", `holds an entry that cannot be read (${digest})`, "restore the registry from a copy", { value: `${store.name}:${TAG}${name}` });
const bytesOf = (value) => new TextEncoder().encode(canonical(value));
// src/adapters/oci/model-store/model-store.ts
/**
* Models in a repository of OCI artifacts. A model is a manifest, its files are blobs; versions and aliases are tags,
* and so is every entry of an alias's history: registries that know no referrers list it all the same, and none
* collects it as garbage.
*/
const ociModelStore = (store) => ({
	name: store.name,
	kind: store.kind,
	local: store.kind === "folder",
	swaps: store.swaps,
	mediaType: MANIFEST_TYPE,
	holdings: async () => {
		const { versions, aliases } = holdingsOf(await store.tags());
		return {
			versions,
			aliases
		};
	},
	resolve: (word) => resolveIn(store, word),
	store: (model) => storeIn(store, model),
	download: async ({ model: { files } }, folder, kinds) => {
		const wanted = files.filter(({ kind }) => kinds.includes(kind));
		await together(...wanted.map(({ digest, path, size }) => store.download(digest, `${folder}/${path}`, size)));
	},
	alias: async (name) => (await store.manifest(name))?.digest ?? null,
	moveAlias: (move) => moveAliasIn(store, move),
	history: (alias) => historyIn(store, alias),
	ledger: ledgerIn(store)
});
async function resolveIn(store, word) {
	const { versions, aliases } = holdingsOf(await store.tags());
	if (versions.length === 0) return { state: "empty" };
	const manifest = await store.manifest(word);
	if (!manifest) return {
		state: "unknown",
		aliases,
		versions: versions.length
	};
	const model = modelOf(store, word, manifest.bytes);
	const version = versionOf(word) === void 0 ? await versionNaming(store, manifest.digest, versions) : word;
	return {
		state: "found",
		found: {
			digest: manifest.digest,
			model,
			version
		}
	};
}
function modelOf(store, word, bytes) {
	try {
		return readModelManifest(bytes);
	} catch (cause) {
		if (!(cause instanceof NotAModel)) throw cause;
		return refuse("registry", cause.message, "name a repository that holds models of register-model only", {
			value: `${store.name}:${word}`,
			cause
		});
	}
}
/** Newest first: what is asked for is most often new. */
async function versionNaming(store, digest, versions) {
	for (const version of versions.toReversed()) {
		const tag = versionName(version);
		if (await store.resolve(tag) === digest) return tag;
	}
}
/** Files that are sent at a time: small ones need not wait for the weights. */
const UPLOADS = 4;
/** Blobs first, then their manifest, then its version. */
async function storeIn(store, given) {
	await atMost(UPLOADS, given.files, async ({ source, digest }) => {
		if ((await store.upload(source)).digest !== digest) refuse("evidence", "was changed while it was being stored", "run the step again", { value: source });
	});
	const config = await store.uploadBytes(modelConfig(given, given.format));
	const digest = await store.putManifest(modelManifest(given, config), MANIFEST_TYPE);
	return {
		digest,
		...await versionFor(store, digest)
	};
}
/** The version of this very manifest, else the next free one; another writer may take it first. */
async function versionFor(store, digest) {
	const holdings = holdingsOf(await store.tags());
	const known = await versionNaming(store, digest, holdings.versions);
	if (known !== void 0) return {
		version: known,
		isNew: false
	};
	const first = nextVersion(holdings);
	for (let version = first; version < first + 1e3; version += 1) {
		const { now } = await store.moveTag(versionName(version), digest, null);
		if (now === digest) return {
			version: versionName(version),
			isNew: true
		};
	}
	return refuse("registry", "is busy: other writers took every version", "run the step again", { value: store.name });
}
const START = `oci://`;
/** Docker Hub answers under another name than it is known by. */
const HUB_ADDRESS = "registry-1.docker.io";
/** The repository that `oci://host/name` names. Throws `InputErrors` for what is none. */
function placeOf(reference) {
	const named = reference.slice(START.length);
	if (named.includes("@") || named.includes("?")) return refuse("registry", "holds more than a host and a name", "give a login by `username` and `password`", { value: `${START}…` });
	try {
		const { host, path } = parseRepository(named.replace(/\/$/, ""));
		const address = host === "docker.io" ? HUB_ADDRESS : host;
		return {
			store: `${START}${host}/${path}`,
			host,
			path,
			origin: `${isLoopback(host) ? "http" : "https"}://${address}`
		};
	} catch (cause) {
		if (!(cause instanceof NotAReference)) throw cause;
		return refuse("registry", cause.message, "write `oci://host/name`, as in oci://ghcr.io/acme/flights", {
			value: reference,
			cause
		});
	}
}
/** Whether a host is this machine itself: only there nobody listens on the way. */
const isLoopback = (host) => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
// src/adapters/oci/registry/faults.ts
var import_builtin_late_http = /* @__PURE__ */ __toESM(require_builtin_late_http(), 1);
/** A fault that may pass: tried again, a bounded number of times. */
var PassingFault = class extends Error {
	name = "PassingFault";
	/** Milliseconds that the registry asked to wait. */
	after;
	constructor(message, options = {}) {
		super(message, options);
		this.after = options.after;
	}
};
const LASTING = {
	ENOTFOUND: ["cannot be found: its host has no address", "check the name of the host and the DNS of this machine"],
	ECONNREFUSED: ["refuses connections", "check its port, and that it runs"],
	EHOSTUNREACH: ["cannot be reached from this machine", "check the network between them"],
	ENETUNREACH: ["cannot be reached from this machine", "check the network between them"]
};
const TLS = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/;
/** Says what an error of the network means for a store: `PassingFault`, or `InputErrors` where waiting would not help. */
function networkFault(store, cause) {
	if (!(cause instanceof Error) || cause instanceof PassingFault) throw cause;
	const code = cause.code;
	if (code === void 0) throw cause;
	const [message, remedy] = LASTING[code] ?? [];
	if (message !== void 0) return refuse(store, message, remedy, { cause });
	if (TLS.test(code)) return refuse(store, `cannot be reached: TLS connection failed (${code})`, "trust its certificate through NODE_EXTRA_CA_CERTS; only registries on this machine may do without TLS", { cause });
	throw new PassingFault(`${code === "EAI_AGAIN" ? "could not be looked up" : "broke the connection"} (${code})`, { cause });
}
// src/adapters/oci/registry/statuses.ts
const ERROR_LIMIT = 65536;
/** Throws `PassingFault` for an answer that may be another one later: too many requests, or the server's own fault. */
function passing({ status, headers, drop }) {
	if (status !== 429 && status !== 408 && status < 500) return;
	drop();
	throw new PassingFault(`answered ${status} ${import_builtin_late_http.STATUS_CODES[status] ?? ""}`.trimEnd(), { after: milliseconds(headers["retry-after"]) });
}
/** `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3). */
function milliseconds(header) {
	if (header === void 0) return void 0;
	const wait = /^\d+$/.test(header) ? Number(header) * 1e3 : Date.parse(header) - Date.now();
	return Number.isFinite(wait) ? Math.max(wait, 0) : void 0;
}
/** Codes of the registry's own error list, without its words: `MANIFEST_UNKNOWN` (distribution-spec 1.1, "Error Codes"). */
async function errorCodes(answer) {
	const bytes = await collect(answer.body, ERROR_LIMIT, () => {
		throw new PassingFault("sent an endless error");
	});
	answer.drop();
	const errors = jsonObject(bytes)?.errors;
	return (Array.isArray(errors) ? errors : []).flatMap((error) => isMapping(error) && typeof error.code === "string" && /^[A-Z_]{1,64}$/.test(error.code) ? [error.code] : []);
}
const REMEDIES = {
	BLOB_UNKNOWN: "run the step again: the registry lost a blob that it had accepted",
	MANIFEST_BLOB_UNKNOWN: "run the step again: the registry lost a blob that it had accepted",
	BLOB_UPLOAD_UNKNOWN: "run the step again: the registry lost a blob that it had accepted",
	DIGEST_INVALID: "run the step again; the file may have changed during the upload",
	SIZE_INVALID: "run the step again; the file may have changed during the upload",
	NAME_UNKNOWN: "make the repository there first, or check its name",
	UNSUPPORTED: "use a registry that takes OCI artifacts",
	MANIFEST_INVALID: "use a registry that takes OCI artifacts"
};
/** Refuses an answer that is none of those expected. */
async function unexpected(store, doing, answer) {
	const codes = await errorCodes(answer);
	const known = codes.find((code) => code in REMEDIES);
	const said = [answer.status, ...codes].join(" ");
	return refuse(store, `answered ${said} to ${doing}`, known ? REMEDIES[known] : "check the reference, and that it is an OCI registry");
}
// src/adapters/oci/registry/blob-bytes.ts
/**
* The bytes of a blob, unchecked. Where the connection breaks they go on from there (RFC 9110, section 14.2); a registry
* that knows no ranges sends them again, and those that were here before are left out.
*/
async function* blobBytes(session, digest) {
	let at = 0;
	let answer;
	let body;
	const next = async () => {
		try {
			if (!body) {
				answer = await opened(session, digest, at);
				body = skipping(answer.status === 206 ? 0 : at, answer.body);
			}
			return await body.next();
		} catch (cause) {
			answer?.drop();
			body = void 0;
			throw cause;
		}
	};
	try {
		for (;;) {
			const { done, value } = await session.retried(next);
			if (done) return;
			at += value.length;
			yield value;
		}
	} finally {
		answer?.drop();
	}
}
/** An answer with the blob from the byte `from` on (206), or whole (200). */
async function opened(session, digest, from) {
	const ask = (headers) => session.ask({
		method: "GET",
		url: session.url(`blobs/${digest}`),
		headers
	}, "pull");
	if (from > 0) {
		const part = await ask({ range: `bytes=${from}-` });
		if (part.status === 200 || isFrom(part, from)) return part;
		part.drop();
	}
	const whole = await ask({});
	if (whole.status === 200) return whole;
	if (whole.status !== 404) return unexpected(session.place.store, `blob ${digest}`, whole);
	await session.absent(whole);
	return lacksBlob(session.place.store, digest);
}
const isFrom = ({ status, headers }, from) => status === 206 && (headers["content-range"] ?? "").startsWith(`bytes ${from}-`);
// src/adapters/oci/registry/claimed-digest.ts
/** What the registry says that the digest is, where it says so by SHA-256. */
function claimedDigest({ headers }) {
	const header = headers["docker-content-digest"];
	return typeof header === "string" && isDigest(header) ? header : void 0;
}
// src/adapters/oci/registry/held-range.ts
/**
* How many bytes of an upload of `size` bytes a registry says that it holds: `Range: 0-N`, both ends included
* (distribution-spec 1.1, "Pushing a blob in chunks"). Undefined where that is nothing to go on from: no range, none
* from the start, more than there is, or `0-0`, which registries say of one byte and of none.
*/
function heldIn(range, size) {
	const last = Number(/^(?:bytes=)?0-(\d{1,15})$/.exec(range?.trim() ?? "")?.[1] ?? 0);
	return last > 0 && last < size ? last + 1 : void 0;
}
// src/adapters/oci/registry/upload.ts
const BYTES = { "content-type": "application/octet-stream" };
/**
* Uploads over HTTP (distribution-spec 1.1, "POST then PUT" and "Pushing a blob in chunks"). A blob goes in one request:
* every registry takes that, where chunks are refused by some, or above a size of their own. Only what is left of an
* upload whose connection broke is sent as a chunk.
*/
function uploadsOf(session) {
	const { store } = session.place;
	async function statusOf({ url }) {
		try {
			return await session.ask({
				method: "GET",
				url,
				headers: {}
			}, "pull,push");
		} catch (cause) {
			if (cause instanceof PassingFault || cause instanceof InputErrors) return void 0;
			throw cause;
		}
	}
	return {
		async begin() {
			const url = session.url("blobs/uploads/");
			const answer = await session.ask({
				method: "POST",
				url,
				headers: BYTES
			}, "pull,push");
			const next = locationOf(answer);
			if (answer.status !== 202 || next === void 0) return unexpected(store, "the start of an upload", answer);
			answer.drop();
			return {
				url: next,
				held: 0
			};
		},
		async resumed(broken, size) {
			const answer = await statusOf(broken);
			answer?.drop();
			const held = answer?.status === 204 ? heldIn(headerOf(answer, "range"), size) : void 0;
			if (held === void 0 || held <= broken.held) return void 0;
			return {
				url: locationOf(answer) ?? broken.url,
				held
			};
		},
		async finish({ url, held }, { digest, size }, parts) {
			const rest = size - held;
			const range = held > 0 && rest > 0 ? { "content-range": `${held}-${size - 1}` } : {};
			const body = {
				size: rest,
				parts: () => parts(held)
			};
			const headers = {
				...BYTES,
				...range
			};
			const answer = await session.ask({
				method: "PUT",
				url: closing(url, digest),
				headers,
				body
			}, "pull,push");
			if (answer.status !== 201 && held > 0) {
				answer.drop();
				throw new PassingFault(`answered ${answer.status} to the rest of an upload`);
			}
			if (answer.status !== 201) return unexpected(store, `the upload of ${digest}`, answer);
			answer.drop();
			if ((claimedDigest(answer) ?? digest) !== digest) return otherBytes(store, `blob ${digest}`);
		}
	};
}
function locationOf({ headers, url }) {
	const { location } = headers;
	return location !== void 0 && URL.canParse(location, url.href) ? new URL(location, url) : void 0;
}
function headerOf({ headers }, name) {
	const value = headers[name];
	return typeof value === "string" ? value : void 0;
}
function closing(url, digest) {
	const target = new URL(url);
	target.search += `${target.search === "" ? "?" : "&"}digest=${encodeURIComponent(digest)}`;
	return target;
}
// src/adapters/oci/registry/blob-requests.ts
/** Blobs over HTTP (distribution-spec 1.1, "Pulling blobs"). */
function blobRequests(session) {
	const { store } = session.place;
	const uploads = uploadsOf(session);
	async function has(digest) {
		const url = session.url(`blobs/${digest}`);
		const answer = await session.ask({
			method: "HEAD",
			url,
			headers: {}
		}, "pull,push");
		answer.drop();
		if (answer.status === 200) return true;
		return answer.status === 404 ? false : unexpected(store, `blob ${digest}`, answer);
	}
	return {
		read: (digest, size) => verified(blobBytes(session, digest), {
			digest,
			size
		}, () => otherBytes(store, `blob ${digest}`)),
		async send(blob, parts) {
			let last;
			await session.retried(async () => {
				const rest = last && await uploads.resumed(last, blob.size);
				if (!rest && await has(blob.digest)) return;
				last = rest ?? await uploads.begin();
				await uploads.finish(last, blob, parts);
			});
			return blob;
		}
	};
}
// src/adapters/oci/registry/manifest-requests.ts
const ACCEPT = { accept: MANIFEST_TYPES.join(", ") };
/** Manifests over HTTP (distribution-spec 1.1, "Pulling manifests", "Pushing Manifests"). */
function manifestRequests(session) {
	const { store } = session.place;
	async function ask(method, reference) {
		const url = session.url(`manifests/${reference}`);
		const answer = await session.ask({
			method,
			url,
			headers: ACCEPT
		}, "pull");
		if (answer.status === 404) return session.absent(answer);
		return answer.status === 200 ? answer : unexpected(store, `manifest ${reference}`, answer);
	}
	async function read(reference) {
		const answer = await ask("GET", reference);
		if (!answer) return void 0;
		const what = `manifest ${reference}`;
		const bytes = await collect(answer.body, MEMORY_LIMIT, () => tooBig(store, what));
		const digest = digestOf(bytes);
		if ([reference, claimedDigest(answer)].filter((word) => word !== void 0 && isDigest(word)).some((word) => word !== digest)) return otherBytes(store, what);
		const header = (answer.headers["content-type"] ?? "").replace(/;.*/, "").trim();
		return {
			digest,
			mediaType: manifestType(bytes) ?? header,
			bytes
		};
	}
	return {
		read,
		async head(reference) {
			const answer = await ask("HEAD", reference);
			if (!answer) return void 0;
			answer.drop();
			const digest = claimedDigest(answer);
			if (digest === void 0) return (await read(reference))?.digest;
			return isDigest(reference) && digest !== reference ? otherBytes(store, `manifest ${reference}`) : digest;
		},
		async put(reference, { bytes, mediaType, digest }) {
			const url = session.url(`manifests/${reference}`);
			const body = {
				size: bytes.length,
				parts: () => onePart(bytes)
			};
			const headers = { "content-type": mediaType };
			const answer = await session.ask({
				method: "PUT",
				url,
				headers,
				body
			}, "pull,push");
			if (answer.status !== 201) return unexpected(store, `manifest ${reference}`, answer);
			answer.drop();
			if ((claimedDigest(answer) ?? digest) !== digest) return otherBytes(store, `manifest ${reference}`);
		}
	};
}
// src/adapters/oci/registry/tag-list.ts
const PAGE_LIMIT = 16777216;
const PAGES = 1e4;
/** All tags, page by page as `Link` leads (distribution-spec 1.1, "Listing Tags"); none where there is no repository. */
async function allTags(session) {
	const tags = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	for (let url = session.url("tags/list"); url;) {
		if (seen.has(url.href) || seen.size === PAGES) return refuse(session.place.store, "lists its tags without end", "check its configuration");
		seen.add(url.href);
		const answer = await session.ask({
			method: "GET",
			url,
			headers: {}
		}, "pull");
		if (answer.status === 404) {
			await session.absent(answer);
			return [];
		}
		for (const tag of await tagsIn(session, answer)) tags.add(tag);
		url = nextPage(answer);
	}
	return [...tags];
}
async function tagsIn({ place: { store } }, answer) {
	const unreadable = () => refuse(store, "returned no list of tags", "check the reference, and that it is an OCI registry");
	if (answer.status !== 200) return unexpected(store, "its list of tags", answer);
	const { tags } = jsonObject(await collect(answer.body, PAGE_LIMIT, unreadable)) ?? {};
	if (tags === null) return [];
	return Array.isArray(tags) && tags.every((tag) => typeof tag === "string") ? tags : unreadable();
}
/** `</v2/a/tags/list?last=v9&n=100>; rel="next"` (RFC 8288). */
function nextPage({ headers, url }) {
	const link = headers.link;
	const header = Array.isArray(link) ? link.join(", ") : link ?? "";
	const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(header)?.[1];
	return target !== void 0 && URL.canParse(target, url.href) ? new URL(target, url) : void 0;
}
// src/adapters/oci/registry/registry.ts
/**
* A repository of an OCI registry (distribution-spec 1.1). Registries have no compare-and-swap: a tag that moves is
* read before and after.
*/
function registryStore(session, files) {
	const { retried } = session;
	const { store } = session.place;
	const blobs = blobRequests(session);
	const manifests = manifestRequests(session);
	const move = tagMover(session, manifests);
	return {
		name: store,
		kind: "oci",
		swaps: false,
		tags: () => retried(async () => (await allTags(session)).toSorted(bytewise)),
		manifest: async (reference) => {
			requireReference(store, reference);
			return retried(() => manifests.read(reference));
		},
		resolve: async (reference) => {
			requireReference(store, reference);
			return retried(() => manifests.head(reference));
		},
		download: async (digest, path, size) => {
			requireDigest(store, digest);
			await files.receive(path, blobs.read(digest, size), digest);
		},
		blob: async (digest) => {
			requireDigest(store, digest);
			const tooMuch = () => tooBig(store, `blob ${digest}`);
			return collect(blobs.read(digest), MEMORY_LIMIT, tooMuch);
		},
		upload: async (path) => {
			const { blocks, ...blob } = await files.measure(path);
			return blobs.send(blob, blocks);
		},
		uploadBytes: (bytes) => blobs.send({
			digest: digestOf(bytes),
			size: bytes.length
		}, (from) => onePart(bytes.subarray(from))),
		putManifest: async (bytes, mediaType) => {
			const digest = digestOf(bytes);
			await retried(() => manifests.put(digest, {
				bytes,
				mediaType,
				digest
			}));
			return digest;
		},
		moveTag: async (tag, to, from) => {
			requireReference(store, tag);
			requireDigest(store, to);
			const sent = await move(tag, to, from);
			const now = (await retried(() => manifests.read(tag)))?.digest ?? null;
			return {
				moved: sent && now === to,
				now
			};
		}
	};
}
/** Moves a tag that points at `from`; answers whether it was told to the registry. */
function tagMover({ retried, place }, manifests) {
	return async (tag, to, from) => {
		const goal = await retried(() => manifests.read(to)) ?? lacksManifest(place.store, to);
		let sent = false;
		await retried(async () => {
			const now = (await manifests.read(tag))?.digest ?? null;
			if (now !== from || now === to) return;
			sent = true;
			await manifests.put(tag, goal);
		});
		return sent;
	};
}
// src/adapters/oci/registry/following.ts
const HOPS = 5;
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
function following({ store, origin }, send) {
	const home = new URL(origin);
	const named = (url) => url.origin === home.origin ? store : `${store} (redirected to ${url.host})`;
	/** Without TLS only from this machine to this machine. */
	const safe = (url) => url.protocol === "https:" || home.protocol === "http:" && isLoopback(url.host) ? url : refuse(store, "redirects to an address without TLS", "check its configuration", { value: url.origin });
	return {
		isHome: ({ url }) => url.origin === home.origin,
		async one(ask, authorization) {
			let url = safe(ask.url);
			for (let hop = 0; hop <= HOPS; hop += 1) {
				const shown = url.origin === home.origin ? authorization : void 0;
				const headers = {
					...ask.headers,
					...shown === void 0 ? {} : { authorization: shown }
				};
				const answer = await send({
					...ask,
					url,
					headers
				}).catch((cause) => networkFault(named(url), cause));
				const next = redirectOf(ask, answer);
				if (next === void 0) return {
					...answer,
					body: guarded(named(url), answer.body)
				};
				answer.drop();
				url = safe(next);
			}
			return refuse(store, "redirects without end", "check its configuration");
		}
	};
}
function redirectOf({ method }, { status, headers, url }) {
	if (method !== "GET" && method !== "HEAD") return void 0;
	const { location } = headers;
	return REDIRECTS.includes(status) && location !== void 0 && URL.canParse(location, url.href) ? new URL(location, url) : void 0;
}
async function* guarded(store, body) {
	try {
		yield* body;
	} catch (cause) {
		networkFault(store, cause);
	}
}
// src/adapters/oci/registry/challenges.ts
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const VALUE = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y;
const BETWEEN = /[\s,]*/y;
/** Reads `WWW-Authenticate`, which may hold several challenges; what cannot be read ends the list. */
function parseChallenges(header) {
	const found = [];
	let at = 0;
	const next = (pattern) => {
		pattern.lastIndex = at;
		const match = pattern.exec(header);
		if (match) at = pattern.lastIndex;
		return match;
	};
	for (next(BETWEEN); at < header.length; next(BETWEEN)) {
		const word = next(TOKEN)?.[0].toLowerCase();
		if (word === void 0) break;
		const value = next(VALUE);
		if (!value) found.push({
			scheme: word,
			parameters: {}
		});
		else if (found.length > 0) found.at(-1).parameters[word] = value[2] ?? value[1].replace(/\\(.)/g, "$1");
	}
	return found;
}
// src/adapters/oci/registry/tokens.ts
const TOKEN_LIMIT = 1 << 20;
const basic = ({ username, password }) => `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
/** A token for one repository (CNCF distribution, "Token Authentication Specification"). */
async function token({ place, found, send }, parameters, rights) {
	const realm = realmOf(place, parameters.realm);
	const answer = await send(tokenAsk(realm, new URLSearchParams({
		...parameters.service === void 0 ? {} : { service: parameters.service },
		scope: `repository:${place.path}:${rights}`
	}), found.login)).catch((cause) => networkFault(`${place.store} (its logins at ${realm.host})`, cause));
	passing(answer);
	return tokenIn(place, found, answer);
}
function realmOf({ store }, realm) {
	const url = URL.canParse(realm) ? new URL(realm) : void 0;
	if (url && (url.protocol === "https:" || url.protocol === "http:" && isLoopback(url.host))) return url;
	return refuse(store, "asks for credentials to be sent without TLS", "use another registry", { value: url?.origin ?? realm });
}
function tokenAsk(realm, fields, login) {
	const url = new URL(realm);
	if (login && "identityToken" in login) {
		fields.set("grant_type", "refresh_token");
		fields.set("client_id", "mlops-actions");
		fields.set("refresh_token", login.identityToken);
		const bytes = Buffer.from(fields.toString());
		return {
			method: "POST",
			url,
			headers: { "content-type": "application/x-www-form-urlencoded" },
			body: {
				size: bytes.length,
				parts: async function* () {
					yield bytes;
				}
			}
		};
	}
	for (const [name, value] of fields) url.searchParams.append(name, value);
	return {
		method: "GET",
		url,
		headers: login ? { authorization: basic(login) } : {}
	};
}
async function tokenIn(place, found, answer) {
	const unreadable = () => refuse(place.store, `login failed: ${answer.url.host} returned no token (${answer.status})`, "see its documentation");
	if ([
		400,
		401,
		403
	].includes(answer.status)) {
		answer.drop();
		return loginRefused(place, found);
	}
	if (answer.status !== 200) {
		answer.drop();
		return unreadable();
	}
	const { token, access_token } = jsonObject(await collect(answer.body, TOKEN_LIMIT, unreadable).catch((cause) => networkFault(place.store, cause))) ?? {};
	const value = token ?? access_token;
	return typeof value === "string" && /^[\x21-\x7e]+$/.test(value) ? value : unreadable();
}
/** No login, or one that does not count. */
function loginRefused({ store, host }, { login, looked }) {
	return login ? refuse(store, `rejects the login (${looked})`, "check user and password, and that they may use this repository") : refuse(store, "requires a login", `give \`username\` and \`password\`, or run \`docker login ${host}\` (${looked})`);
}
// src/adapters/oci/registry/login.ts
/** Basic and Bearer (the token flow of CNCF distribution), by the login given, else by that of the Docker configuration. */
function authority(place, credentials, environment, send) {
	const good = /* @__PURE__ */ new Map();
	const asked = /* @__PURE__ */ new Map();
	let found;
	const login = () => {
		found ??= credentials ? Promise.resolve({
			login: credentials,
			looked: "the login given"
		}) : dockerLogin(environment, place.host);
		return found;
	};
	const held = (rights) => good.get("pull,push") ?? (rights === "pull" ? good.get("pull") : void 0);
	return {
		held,
		renew(rights, challenge, used) {
			const newer = held(rights);
			if (newer !== void 0 && newer !== used) return Promise.resolve(newer);
			for (const [key, value] of good) if (value === used) good.delete(key);
			const running = asked.get(rights);
			if (running) return running;
			const fresh = login().then((known) => authorise({
				place,
				found: known,
				send
			}, challenge, rights)).then((value) => {
				good.set(rights, value);
				return value;
			}).finally(() => asked.delete(rights));
			asked.set(rights, fresh);
			return fresh;
		},
		refused: async () => loginRefused(place, await login())
	};
}
async function authorise(asker, challenge, rights) {
	const { place, found } = asker;
	const offers = parseChallenges(challenge);
	const bearer = offers.find(({ scheme, parameters }) => scheme === "bearer" && parameters.realm);
	if (bearer) return `Bearer ${await token(asker, bearer.parameters, rights)}`;
	if (!offers.some(({ scheme }) => scheme === "basic")) return refuse(place.store, "requires a login of a kind that is not supported", "use a registry with Basic or Bearer authentication");
	const { login, looked } = found;
	if (!login || !("password" in login)) return loginRefused(place, { looked });
	return basic(login);
}
// src/adapters/oci/registry/transport.ts
var import_builtin_late_https = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports) => {
	for (const name of [
		"Agent",
		"globalAgent",
		"Server",
		"createServer",
		"get",
		"request"
	]) Object.defineProperty(exports, name, {
		enumerable: true,
		get: () => process.getBuiltinModule("node:https")[name]
	});
})))(), 1);
const CONNECTIONS = 16;
const SMALL = 65536;
/**
* One request, one answer: no redirects, no second try. Rejects with the error of the network as it is; `idle`
* milliseconds in which nothing moves are a `PassingFault`. HTTPS goes through the proxy that `environment` names.
*/
function transport(environment, idle) {
	const reuse = {
		keepAlive: true,
		maxSockets: CONNECTIONS
	};
	const plain = new import_builtin_late_http.default.Agent(reuse);
	const secure = new import_builtin_late_https.default.Agent({
		...reuse,
		proxyEnv: { ...environment }
	});
	return (ask) => new Promise((resolve, reject) => {
		const { method, url, body } = ask;
		const sends = method === "POST" || method === "PUT";
		const headers = {
			...ask.headers,
			...sends ? { "content-length": body?.size ?? 0 } : {}
		};
		const request = url.protocol === "https:" ? import_builtin_late_https.default.request(url, {
			method,
			headers,
			agent: secure
		}) : import_builtin_late_http.default.request(url, {
			method,
			headers,
			agent: plain
		});
		request.on("error", reject);
		request.on("response", (response) => resolve(answerOf(url, request, response)));
		request.setTimeout(idle, () => {
			const fault = new PassingFault(`sent nothing for ${idle / 1e3} s`);
			reject(fault);
			request.destroy(fault);
		});
		if (body) sendParts(request, body.parts()).catch(reject);
		else request.end();
	});
}
async function sendParts(request, parts) {
	try {
		for await (const part of parts) await sent(request, part);
	} catch (cause) {
		request.destroy();
		throw cause;
	}
	request.end();
}
/** Ends when the bytes are with the system, and nobody here reads them any more. */
const sent = (request, part) => new Promise((resolve, reject) => {
	const gone = () => reject(new PassingFault("closed the connection"));
	if (request.destroyed) return gone();
	request.once("close", gone);
	request.write(part, (error) => {
		request.off("close", gone);
		if (error) reject(error);
		else resolve();
	});
});
function answerOf(url, request, response) {
	response.on("error", () => {});
	return {
		url,
		status: response.statusCode,
		headers: response.headers,
		body: response,
		drop: () => {
			const small = request.method === "HEAD" || Number(response.headers["content-length"] ?? Infinity) <= SMALL;
			if (request.writableFinished && small) response.resume();
			else request.destroy();
		}
	};
}
// src/adapters/oci/registry/session.ts
const WAITS = [
	500,
	1e3,
	2e3,
	4e3
];
const LONGEST_WAIT = 6e4;
function openSession(place, credentials, settings) {
	const send = transport(settings.environment, settings.idle);
	const logins = authority(place, credentials, settings.environment, send);
	const { one, isHome } = following(place, send);
	let known = false;
	async function lookForRegistry() {
		const answer = await one({
			method: "GET",
			url: new URL("/v2/", place.origin),
			headers: {}
		}, void 0);
		answer.drop();
		passing(answer);
		if (![
			200,
			401,
			403
		].includes(answer.status)) refuse(place.store, "is not an OCI registry", "check the host in the reference", { value: place.host });
	}
	return {
		place,
		url: (part) => new URL(`/v2/${place.path}/${part}`, place.origin),
		async absent(answer) {
			answer.drop();
			if (!known) await lookForRegistry();
			known = true;
		},
		async ask(ask, rights) {
			let used = logins.held(rights);
			let answer = await one(ask, used);
			if (answer.status === 401 && isHome(answer)) {
				answer.drop();
				used = await logins.renew(rights, answer.headers["www-authenticate"] ?? "", used);
				answer = await one(ask, used);
			}
			passing(answer);
			if (answer.status === 403 || answer.status === 401 && !isHome(answer)) return denied(place, answer, isHome(answer));
			if (answer.status === 401) {
				answer.drop();
				return logins.refused();
			}
			return answer;
		},
		async retried(work) {
			for (let attempt = 0;; attempt += 1) try {
				return await work();
			} catch (fault) {
				if (!(fault instanceof PassingFault)) throw fault;
				const wait = WAITS[attempt];
				if (wait === void 0) return gaveUp(place, fault);
				await settings.clock.sleep(Math.min(fault.after ?? jittered(wait), LONGEST_WAIT), new AbortController().signal);
			}
		}
	};
}
/** Many that failed at once do not come back at once. */
const jittered = (wait) => Math.round(wait * (.75 + Math.random() / 2));
async function denied(place, answer, atHome) {
	if (!atHome) {
		answer.drop();
		return refuse(place.store, `redirected to ${answer.url.host}, which answered ${answer.status}`, "run the step again");
	}
	const codes = await errorCodes(answer);
	return refuse(place.store, `denies access (${[answer.status, ...codes].join(" ")})`, "check that the login may read and write this repository");
}
const gaveUp = ({ store }, fault) => refuse(store, `${fault.message}, ${WAITS.length + 1} times in a row`, "retry when the registry is available again", { cause: fault });
// src/adapters/oci/stores.ts
const IDLE = 12e4;
/** A repository of artifacts: `oci://host/name` in a registry, anything else a folder. Throws `InputErrors` for no name. */
function openArtifacts(reference, credentials, { files, environment, clock = systemClock, idle = IDLE }) {
	if (!reference.startsWith(`oci://`)) return layoutStore(files, reference, clock);
	return registryStore(openSession(placeOf(reference), credentials, {
		environment,
		clock,
		idle
	}), files);
}
const open = (reference, credentials, world) => ociModelStore(openArtifacts(reference, credentials, world));
/** Models in an OCI registry. */
const registryModels = {
	scheme: "oci",
	example: "`oci://host/name`",
	open
};
/** Models in a folder that is an OCI image layout. */
const folderModels = {
	scheme: void 0,
	example: "a folder",
	open
};
/** Images in OCI registries. */
const ociImages = (world) => ({ open: (repository, credentials) => openArtifacts(`oci://${printReference(repository)}`, credentials, world) });
// src/adapters/processes/programs.ts
/** Programs of this machine, found as a child process without a shell would find them. */
const programsOnPath = (environment) => ({ has: async (name) => {
	const places = folders(environment).flatMap((folder) => endings(environment).map((ending) => join(folder, `${name}${ending}`)));
	return (await Promise.all(places.map(isProgram))).some(Boolean);
} });
/** Where a system looks that was told nothing. */
const DEFAULT_PATH = process.platform === "win32" ? "" : "/usr/bin:/bin";
/** Windows does not care how the variable is spelt. */
function folders(environment) {
	return (environment[Object.keys(environment).find((name) => name.toUpperCase() === "PATH") ?? "PATH"] ?? DEFAULT_PATH).split(delimiter).filter(Boolean);
}
const endings = ({ PATHEXT }) => process.platform === "win32" ? (PATHEXT ?? ".EXE;.CMD;.BAT;.COM").split(";") : [""];
async function isProgram(path) {
	try {
		await access(path, constants.X_OK);
		return (await stat(path)).isFile();
	} catch {
		return false;
	}
}
// src/main/wiring/deployers.ts
/** Deployers by the kind of their target; each is loaded when it is used. */
const DEPLOYERS = { docker: async (target, parts) => {
	const { haproxyDeployer } = await import("./deployer.js");
	return haproxyDeployer(await parts.docker(target.host), target, parts);
} };
async function deployerOf(target, parts) {
	const make = DEPLOYERS[target.kind];
	if (make) return await make(target, parts);
	throw new Error(`no deployer is called ${target.kind}`);
}
// src/main/wiring/exhibits.ts
/** What the step of stored evidence shows of its facts, by the code of all steps. */
async function storedExhibits(evidence) {
	if (STEP_NAMES.includes(evidence.step)) return exhibitsOf(await loadStep(evidence.step), evidence);
	return evidence.facts === null ? [] : [NOT_SHOWN];
}
// src/main/wiring/late.ts
/** Zip files. */
const lateArchives = (files) => ({ open: async (path) => {
	const { zipArchives } = await import("./zip.js");
	return await zipArchives(files).open(path);
} });
/** Python environments in the tool cache. */
const latePython = (files, processes, host) => ({ provide: async (path, signal) => {
	const { cachedPython } = await import("./python.js");
	return await cachedPython(files, processes, host).provide(path, signal);
} });
/** The engine for tables. */
async function lateDuckDb(...about) {
	const { openDuckDb } = await import("./engine.js");
	return await openDuckDb(...about);
}
/** Sessions of models. */
async function lateOnnx(...about) {
	const { openOnnx } = await import("./onnx.js");
	return openOnnx(...about);
}
// src/foundation/step/numbers.ts
/** The numbers that a step offers of evidence, for rules of other steps; none of a step that could not look. */
function numbersOf(step, evidence) {
	if (evidence.facts === null || !step.numbers || factsVersionOf(evidence) !== step.factsVersion) return [];
	const facts = step.facts.safeParse(evidence.facts);
	return facts.success ? step.numbers(facts.data, evidence) : [];
}
// src/main/wiring/recheck.ts
/** Judges stored evidence with the code of all steps, against the mlops.yml of this run where there is one. */
const recheckWith = (config = NO_CONFIG, environment = {}) => ({
	tool: TOOL,
	decide,
	otherFacts,
	junit: renderJunit,
	numbersOf: async (evidence) => STEP_NAMES.includes(evidence.step) ? numbersOf(await loadStep(evidence.step), evidence) : [],
	traitsOf: ({ step }) => specOf(step)?.traits ?? [],
	placeOf: ({ step }) => STEP_NAMES.includes(step) ? STEP_NAMES.indexOf(step) : STEP_NAMES.length,
	standing: (evidence) => standingOf(evidence, config, environment)
});
async function decide(evidence) {
	if (!STEP_NAMES.includes(evidence.step)) return { undecidable: `${evidence.step} is not a step of this version` };
	const step = await loadStep(evidence.step);
	const other = versionsIn(evidence, step);
	if (other !== void 0) return { otherFacts: other };
	const inputs = inputsFromEvidence(step.spec, evidence.inputs);
	const problems = storedProblems(step.spec, evidence.inputs);
	if (problems.length > 0) return notItsInputs(problems);
	const facts = step.facts.safeParse(evidence.facts);
	if (!facts.success) return { edited: "its facts are not of the shape of this step" };
	try {
		const mistakes = step.check?.(inputs) ?? [];
		if (mistakes.length > 0) return notItsInputs(mistakes);
		return { decided: step.decide(inputs, facts.data) };
	} catch (cause) {
		return { undecidable: cause instanceof Error ? cause.message : String(cause) };
	}
}
const otherFacts = async (evidence) => STEP_NAMES.includes(evidence.step) ? versionsIn(evidence, await loadStep(evidence.step)) : void 0;
function versionsIn(evidence, { factsVersion: reads }) {
	const written = factsVersionOf(evidence);
	return written === reads ? void 0 : {
		written,
		reads
	};
}
const notItsInputs = (problems) => ({ undecidable: `its inputs are none of this step: ${problems.map(sentence).join("; ")}` });
function standingOf({ id, step }, { entries }, environment) {
	const spec = specOf(step);
	const alike = entries.filter((entry) => entry.step === step);
	if (!spec || alike.length === 0) return { state: "unwritten" };
	const entry = alike.find((one) => one.id === id);
	if (!entry) return {
		state: "gone",
		ids: alike.map((one) => one.id)
	};
	const { decisive, given, written } = resolveInputs(spec, id, {
		explicit: {},
		environment,
		entry,
		siblings: entries
	});
	return {
		state: "written",
		inputs: decisive,
		named: [...given, ...Object.keys(written)]
	};
}
// src/main/wiring/stores.ts
/** Every kind of store for models. */
const STORES = [registryModels, folderModels];
/** Stores of models, each by the scheme of its references. */
const modelStores = (world, offers = STORES) => ({ open: (reference, credentials) => offerFor(reference, offers).open(reference, credentials, world) });
/** The store that a reference is for. Throws `InputErrors` for a reference of no kind; a login in it is not shown. */
function offerFor(reference, offers) {
	const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(reference)?.[1];
	const offer = offers.find((one) => one.scheme === scheme);
	if (!offer || reference.trim() === "" || reference.includes("\0")) return refuse("registry", "is not a registry", `write ${listed(offers)}`, { value: reference.replace(/\/\/[^/]*@/, "//…@") });
	if (scheme === void 0) requirePath(reference);
	return offer;
}
const listed = (offers) => offers.map(({ example }) => example).join(", ").replace(/, ([^,]*)$/, ", or $1");
function requirePath(reference) {
	const first = reference.split("/")[0];
	const isHost = !first.startsWith(".") && looksLikeHost(first) && /^[\w.:[\]-]+$/.test(first);
	if (!reference.includes("/") || !isHost) return;
	refuse("registry", "could be a registry or a folder", "write `oci://…` for a registry, `./…` for a folder", { value: reference });
}
// src/main/wiring/connect.ts
function connectionOf(world) {
	const { host, environment } = world;
	const root = resolve(world.workingDirectory);
	const files = contained(roomy(workingFiles(root), world.maxFile), root);
	const processes = discreet(localProcesses(files, environment), host.withoutSecrets);
	const outside = {
		files,
		environment,
		clock: systemClock
	};
	const natives = nativeModules({
		toolCache: host.toolCache,
		seededCache: host.seededCache,
		registry: world.npmRegistry,
		workingDirectory: root,
		log: host.log
	});
	const docker = async (address) => {
		const { dockerContainers } = await import("./containers.js");
		const { withoutSecrets } = host;
		return dockerContainers({
			processes,
			environment,
			address,
			withoutSecrets
		});
	};
	const shared = {
		host,
		files,
		archives: lateArchives(files),
		processes,
		programs: programsOnPath(environment),
		withoutSecrets: host.withoutSecrets,
		environments: latePython(files, processes, host),
		clock: systemClock,
		http: systemHttp,
		repository: gitRepository(root, environment),
		stores: modelStores(outside),
		images: ociImages(outside),
		exhibits: storedExhibits,
		leftOvers: async () => [],
		scorers: () => lateOnnx(files, { load: natives.onnx }),
		containers: async (address) => withSecrets(await docker(address), environment, host),
		deployer: (target) => deployerOf(target, {
			docker,
			clock: systemClock,
			log: host.log
		})
	};
	return {
		host,
		files,
		programs: shared.programs,
		repository: shared.repository,
		of(config = NO_CONFIG) {
			let engine;
			return {
				...shared,
				recheck: recheckWith(config, environment),
				engine: (limits) => {
					const opened = engine ?? lateDuckDb(files, {
						load: natives.duckdb,
						limits
					});
					engine = opened;
					return opened;
				},
				close: () => void engine?.then((opened) => opened.close()).catch(() => {})
			};
		}
	};
}
/** Ports of a command, guarded by what it needs; those of a step are guarded where it runs. */
const connect = (spec, world) => guarded$1(spec, connectionOf(world).of());
/** Files that may be larger than their kind is by itself. What is no number changes nothing; its input says so. */
function roomy(files, mebibytes = 0) {
	const least = mebibytes * MIB;
	if (!(least > 0)) return files;
	const atLeast = (most = FILE_BYTES.text) => Math.max(most, least);
	return {
		...files,
		read: (path, most) => files.read(path, atLeast(most)),
		readText: (path, most) => files.readText(path, atLeast(most))
	};
}
/** Variables that a user names as secrets of a build must be there, and are masked, whatever they are called. */
const withSecrets = (containers, environment, host) => ({
	...containers,
	build: async (request, onLine, signal) => {
		for (const [id, from] of Object.entries(request.secrets)) {
			if (!("env" in from)) continue;
			const secret = environment[from.env];
			if (!secret) refuse(`secrets ${id}`, "names a variable that is not set", "set it", { value: from.env });
			else host.mask(secret);
		}
		return await containers.build(request, onLine, signal);
	}
});
/**
* What children print reaches evidence and JUnit as well, which are uploaded: a host that masks its log does not see
* those.
*/
const discreet = ({ run }, withoutSecrets) => ({ run: (argv, { onLine, ...options }) => run(argv, {
	...options,
	...onLine ? { onLine: (line) => onLine(withoutSecrets(line)) } : {}
}) });
// src/main/execute/base.ts
/**
* mlops.yml with the judging steps of the branch that this run would change: that of the host, or the one named. Where
* this clone does not hold it, that is said, and no other version stands in for it.
*/
async function byBase(loaded, path, named, { host, repository }) {
	const change = named === void 0 ? host.change : namedChange(named);
	if (!change) return loaded;
	if (isBare(loaded) && await repository.commit() === void 0) return loaded;
	const file = await fileAt(change, path, repository);
	const seen = file.state === "unknown" && isBare(loaded) ? {
		...file,
		state: "unseen"
	} : file;
	return {
		...loaded,
		config: judgedByBase(loaded.config, seen)
	};
}
const namedChange = (name) => {
	const { branch, commits } = branchAt(name, [name]);
	return {
		branch,
		commits: [...commits, name]
	};
};
const isBare = ({ config, problems }) => config.entries.length === 0 && problems.length === 0;
async function fileAt(change, path, repository) {
	const { branch } = change;
	const unknown = (because) => ({
		state: "unknown",
		branch,
		because
	});
	const commit = await commitOf(change, repository);
	if (commit === void 0) return unknown("this clone does not hold its commit");
	const file = await repository.read(commit, path);
	if (file.state === "unknown") return unknown(`this clone does not hold ${path} of ${shortId(commit)}`);
	if (file.state === "absent") return {
		state: "absent",
		branch,
		commit
	};
	if (file.content.length > FILE_BYTES.settings) return unknown(`${path} of ${shortId(commit)} is too large`);
	const { config, problems } = readConfig(new TextDecoder().decode(file.content), `${shortId(commit)}:${path}`, SPECS);
	if (problems.length > 0) return unknown(problems.map(sentence).join("; "));
	return {
		state: "found",
		branch,
		commit,
		config
	};
}
const shortId = (commit) => commit.slice(0, 12);
/** Where the commit at hand merges what is proposed into the branch, it tells best where the branch stands. */
async function commitOf({ commits, head }, repository) {
	const here = await repository.commit();
	const parents = here === void 0 ? [] : await repository.parents(here);
	const merged = parents.length === 2 && parents[1] === head ? [parents[0]] : [];
	for (const name of [...merged, ...commits]) {
		const commit = await repository.commit(name);
		if (commit !== void 0) return commit;
	}
}
const NO_FOLDER = {
	input: "working-directory",
	message: "is not a folder",
	remedy: "name one that exists, relative to where the run starts"
};
/** Reads the file named, in a working directory that must be there; a file that was not asked for by name may be absent. */
async function loadConfig(files, named) {
	if (!await files.isFolder(".")) return {
		config: NO_CONFIG,
		problems: [NO_FOLDER]
	};
	const path = named || "mlops.yml";
	try {
		const isThere = await files.exists(path);
		if (!named && !isThere) return {
			config: NO_CONFIG,
			problems: []
		};
		if (!isThere && !isAbsolute(path) && await files.exists(`../${path}`)) refuse(path, "does not exist", "there is one in the folder above: go there, or give working-directory as ..");
		return readConfig(await files.readText(path, FILE_BYTES.settings), path, SPECS);
	} catch (cause) {
		if (cause instanceof InputErrors) return {
			config: NO_CONFIG,
			problems: cause.problems
		};
		throw cause;
	}
}
/**
* The entry that a step runs: the one of its id, else the one named like the step, else none. An id of another step
* is not taken: its evidence must stay.
*/
function entryFor(step, id, { config, problems }) {
	const wanted = id || step;
	const entry = config.entries.find((candidate) => candidate.id === wanted);
	if (!entry) return {
		id: wanted,
		problems: [
			...problems,
			...unknownId(id, config, problems),
			...ungivenId(step, id, config)
		]
	};
	if (entry.step === step) return {
		id: wanted,
		entry,
		problems
	};
	const wrong = {
		input: "id",
		value: wanted,
		message: `runs ${entry.step}, not ${step}`,
		remedy: "name an id of this step",
		at: entry.at
	};
	return {
		id: step,
		problems: [...problems, wrong]
	};
}
/** What entries of other names say would silently not count, such as the golden request of `deploy-prod`. */
function ungivenId(step, id, { entries }) {
	const others = entries.filter((entry) => entry.step === step).map((entry) => entry.id);
	if (id || others.length === 0) return [];
	return [{
		input: "id",
		message: `is not given, and mlops.yml runs ${step} as ${others.join(", ")}`,
		remedy: "name one of them"
	}];
}
function unknownId(id, config, problems) {
	if (!id || problems.length > 0 || config.entries.length === 0) return [];
	const known = config.entries.map((entry) => entry.id);
	return [{
		input: "id",
		value: id,
		message: "is not an id of mlops.yml",
		remedy: knownNames(id, known)
	}];
}
/** An input that was given as text. */
function textIn(explicit, key) {
	const value = explicit[key];
	return typeof value === "string" && value !== "" ? value : void 0;
}
/** An input that is needed before the others can be read: explicit, else from the environment. */
const early = (key, id, explicit, environment) => textIn(explicit, key) || environment[environmentName(id, key)] || void 0;
// src/main/execute/execute.ts
/** One step by name, whatever host asked for it. */
async function executeStep(name, { explicit, environment, host, signal }) {
	const spec = specOf(name);
	const given = textIn(explicit, "id");
	const asked = given ?? name;
	const world = worldOf(asked, {
		explicit,
		environment,
		host,
		signal
	});
	const first = connectionOf(world);
	const { files } = first;
	const workingDirectory = await files.isFolder(".") ? world.workingDirectory : ".";
	const config = early("config", asked, explicit, environment);
	const base = early("base", asked, explicit, environment);
	const loaded = await byBase(await loadConfig(files, config), config ?? "mlops.yml", base, first);
	const ports = (workingDirectory === world.workingDirectory ? first : connectionOf({
		...world,
		workingDirectory
	})).of(loaded.config);
	try {
		const { id, entry, problems } = entryFor(name, given, loaded);
		const unreadable = loaded.problems.length > 0 && !entry;
		const sources = {
			explicit,
			environment,
			entry,
			siblings: loaded.config.entries,
			unreadable
		};
		const request = requestOf(spec, {
			id,
			config: loaded.config,
			sources,
			problems
		});
		await forget(spec, request, ports).catch(toldByTheStep);
		const started = process.uptime();
		const run = await runStep(await loadStep(name), request, ports, signal);
		tellVerdict(run, process.uptime() - started, host.log);
		return {
			...run,
			workingDirectory
		};
	} finally {
		ports.close();
	}
}
/** Where nothing can be removed nothing can be written either, and the step says so. */
function toldByTheStep(cause) {
	if (!(cause instanceof InputErrors)) throw cause;
}
/** What a run works with before mlops.yml is read. */
const worldOf = (id, { explicit, environment, host }) => ({
	environment,
	host,
	workingDirectory: early("working-directory", id, explicit, environment) ?? ".",
	npmRegistry: early("npm-registry", id, explicit, environment),
	maxFile: Number(explicit["max-file"] ?? early("max-file", id, explicit, environment) ?? 0)
});
// src/main/execute/execute-pipeline.ts
/** All of mlops.yml, or the ids in `only`. Throws `InputErrors` when the file cannot be read. */
async function executePipeline(only, invocation) {
	const { explicit, environment, host } = invocation;
	const { files, loaded, request, pipeline } = await pipelineOf(only, invocation);
	if (loaded.problems.length > 0) {
		const folder = early("evidence-dir", "run", explicit, environment) ?? DEFAULT_FOLDER;
		if (request.config.entries.length === 0 && await files.exists(`${folder}/evidence`)) host.log.warn(`evidence of an earlier run stays in ${folder}: no step of this one could be read`);
		throw new InputErrors([...loaded.problems, ...await besides(request, pipeline)]);
	}
	return await runPipeline(request, pipeline);
}
/** Plans all of mlops.yml, or the ids in `only`; `forget` removes what an earlier run left for them. */
async function executePlan(only, forget, invocation) {
	const { loaded, request, pipeline } = await pipelineOf(only, invocation);
	const model = request.config.name;
	if (request.config.entries.length === 0 && loaded.problems.length > 0) return {
		model,
		steps: [],
		problems: loaded.problems
	};
	try {
		const asked = askedOf(request, pipeline);
		if (forget) await forgetAll(asked, pipeline.around);
		const turns = await turnsOf(asked, pipeline);
		return {
			model,
			steps: turns.map(({ entry, programs }) => ({
				id: entry.id,
				step: entry.step,
				programs
			})),
			problems: [...loaded.problems, ...mistakesIn(turns)]
		};
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return {
			model,
			steps: [],
			problems: [...loaded.problems, ...cause.problems]
		};
	}
}
/** mlops.yml and what its steps run with. */
async function pipelineOf(only, { explicit, environment, host, signal }) {
	const world = worldOf("run", {
		explicit,
		environment,
		host,
		signal
	});
	const run = only === void 0 ? wholeRun(host.run) : void 0;
	const quiet = {
		...host,
		...run ? { run } : {},
		outputs: async () => {}
	};
	const connection = connectionOf({
		...world,
		host: quiet
	});
	const { files } = connection;
	const config = textIn(explicit, "config") ?? "mlops.yml";
	const base = early("base", "run", explicit, environment);
	const loaded = await byBase(await loadConfig(files, config), config, base, connection);
	const shared = Object.fromEntries(Object.entries(explicit).filter(([key]) => SHARED_INPUTS.includes(key)));
	return {
		files,
		loaded,
		request: {
			config: loaded.config,
			...only ? { only } : {},
			...run ? { run } : {},
			sources: {
				explicit: shared,
				environment
			}
		},
		pipeline: {
			specOf: (step) => specOf(step),
			load: loadStep,
			connect: () => connection.of(loaded.config),
			around: connection,
			signal
		}
	};
}
/** All of mlops.yml is a run of its own, which owns its folder: of its host where that tells one, else a new one. */
const wholeRun = (told) => told?.owns === "workspace" ? told : {
	...told ?? {
		job: "",
		build: randomUUID(),
		continues: []
	},
	owns: "folder"
};
/** What is wrong with the steps of a file that has mistakes elsewhere; nothing is left of an earlier run of them. */
async function besides(request, pipeline) {
	if (request.config.entries.length === 0) return [];
	const asked = askedOf(request, pipeline);
	await forgetAll(asked, pipeline.around);
	return mistakesIn(await turnsOf(asked, pipeline));
}
const mistakesIn = (turns) => turns.flatMap(({ mistakes }) => mistakes);
export { specOf as $, dayOf as $n, weightedSum as $t, verifyJunit as A, randomUUID as An, writeFile as Ar, fixed as At, markdownFence as B, parseReference as Bn, readYaml as Bt, isUnknownVerdict as C, stateOf as Cn, open$2 as Cr, dialectSaid as Ct, verifyArtifact as D, rounded as Dn, rm as Dr, isEstimate as Dt, unreadable$1 as E, canonical as En, rename as Er, formatObserved as Et, isFolded as F, dockerLogin as Fn, require_builtin_process as Fr, formatSigned as Ft, withoutLeftOvers as G, DigestSchema as Gn, metricCalled as Gt, oneLine as H, isRunning as Hn, deepInJson as Ht, titleOf as I, readRegular as In, require_builtin_buffer as Ir, percent as It, VERDICT_TONES as J, RowSchema as Jn, METRICS as Jt, TERMINAL_SIGNS as K, EVIDENCE_SCHEMA as Kn, plainName as Kt, messageOf as L, withRegular as Ln, require_builtin_path as Lr, plain$1 as Lt, sectionsOf as M, collect as Mn, MIB as Mr, formatInterval as Mt, fitted as N, bytewise as Nn, TABLE_LIMITS as Nr, formatNumber as Nt, verifyDecision as O, setTimeout as On, stat as Or, sampleText as Ot, exhibitColumns as P, bytewiseBy as Pn, bytesText as Pr, formatScalar as Pt, SPECS as Q, GrantedSchema as Qn, totalWeight as Qt, markdownTable as R, DOCKER_HUB as Rn, require_builtin_fs as Rr, short as Rt, factsWords as S, pipeline as Sn, mkdtemp as Sr, csvSchema as St, undecidable as T, digestOfJson as Tn, readdir as Tr, mostUrgent as Tt, renderTolerated as U, CountSchema as Un, require_dist as Ut, markdownText as V, printReference as Vn, sourceOf as Vt, runIn as W, CsvReadSchema as Wn, directionOf as Wt, outcomeTone as X, SourcePositionSchema as Xn, metricNamed as Xt, isWarning as Y, ScalarSchema as Yn, headlineMetrics as Yt, outcomeWord as Z, VERDICTS as Zn, metricsOf as Zt, resolveFields as _, formatCall as _n, string as _r, CSV_OF as _t, connect as a, percentHint as an, _null as ar, gateModel as at, readConfig as b, PROGRAM_REMEDIES as bn, ZodError as br, parseRule as bt, isAlias as c, isUndefined as cn, boolean as cr, deploy as ct, digestOfImage as d, formatLimit as dn, literal as dr, planSpec as dt, ascendingOrder as en, hasExpired as er, validateData as et, imageArtifact as f, formatRule as fn, looseObject as fr, allInputs as ft, inputsFromEvidence as g, callOf as gn, strictObject as gr, BaseSchema as gt, workingFiles as h, formatMetric as hn, record as hr, defineStep as ht, loadConfig as i, isWithin as in, _enum as ir, registerModel as it, verifyNoFacts as j, require_builtin_late_http as jn, FILE_BYTES as jr, formatEstimate as jt, verifyInputs as k, createHash as kn, statfs as kr, decimalsOf as kt, versionName as l, mapDefined as ln, discriminatedUnion as lr, buildImage as lt, gitRepository as m, formatSubject as mn, object as mr, camelCase as mt, executePlan as n, SHARE as nn, SCHEMA as nr, runTests as nt, recheckWith as o, rangeWords as on, array as or, detectDrift as ot, isImageByDigest as p, formatSelectors as pn, number$1 as pr, allOutputs as pt, VERDICT_SYMBOLS as q, EvidenceSchema as qn, withoutQualifiers as qt, executeStep as r, SIGNED as rn, datetime as rr, report as rt, ALIAS_REMEDY as s, definedNumber as sn, base64 as sr, PROXY_IMAGE as st, executePipeline as t, POSITIVE as tn, EVIDENCE_SCHEMAS as tr, trainEvaluate as tt, versionOf as u, undefinedBecause as un, json as ur, pipelineSpec as ut, resolveInputs as v, createSum as vn, union as vr, csv as vt, otherFacts$1 as w, digestOf as wn, readFile as wr, readingCsv as wt, editedFacts as x, readMoment as xn, mkdir as xr, parseRules as xt, requireTrusted as y, sum as yn, unknown as yr, isRuleError as yt, markdownCode as z, NotAReference as zn, signed$1 as zt };
