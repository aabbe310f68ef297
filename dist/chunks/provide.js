import { t as __commonJSMin } from "./rolldown-runtime.js";
import { An as randomUUID, Ar as writeFile, Dr as rm, Er as rename, Or as stat, Rr as require_builtin_fs, Sn as pipeline, _r as string, gr as strictObject, hr as record, kn as createHash, wr as readFile, xr as mkdir } from "./every-step.js";
import { Ct as InputErrors, G as existsSync, Tt as refuse, U as createReadStream, dt as join, ft as posix } from "./every-start.js";
import { t as require_builtin_child_process } from "./builtin_child_process.js";
// src/adapters/natives/checked.ts
/** Beside the files that it is about: who can write it can replace them as well, so that it lets nobody in. */
const RECORD = "checked.json";
/** Clocks of file systems count in up to two seconds: what is written as late as this may be written again unseen. */
const SETTLED_MS = 3e3;
const RecordSchema = record(string(), strictObject({
	file: string(),
	sha256: string()
}));
/**
* SHA-256 of files of a folder, by name; a name without a file is left out. Each is read once, and then again when its
* inode, its size or one of its times is another: `ctime` is the kernel's own, which no program sets. A record that
* cannot be read or written means to read the files.
*/
async function digestsIn(folder, names, hash) {
	const known = await readRecord(folder);
	const digests = /* @__PURE__ */ new Map();
	const fresh = {};
	for (const name of names) {
		const path = join(folder, name);
		const before = await stateOf(path);
		if (before === void 0) continue;
		const remembered = known[name]?.file === before.file ? known[name].sha256 : void 0;
		const sha256 = remembered ?? await hash(path);
		digests.set(name, sha256);
		const isStill = before.settled && (await stateOf(path))?.file === before.file;
		if (remembered === void 0 && isStill) fresh[name] = {
			file: before.file,
			sha256
		};
	}
	if (Object.keys(fresh).length > 0) await writeRecord(folder, {
		...known,
		...fresh
	});
	return digests;
}
/** What tells that a file is the same as before; undefined where there is none. */
async function stateOf(path) {
	const found = await stat(path, { bigint: true }).catch(() => void 0);
	if (found === void 0) return void 0;
	const { ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = found;
	const last = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
	return {
		file: [
			ino,
			size,
			mtimeNs,
			ctimeNs
		].join(" "),
		settled: Date.now() - last > SETTLED_MS
	};
}
async function readRecord(folder) {
	try {
		return RecordSchema.parse(JSON.parse(await readFile(join(folder, RECORD), "utf8")));
	} catch {
		return {};
	}
}
/** In one step, so that a process that reads it meanwhile finds the old one or the new one. */
async function writeRecord(folder, record) {
	const beside = join(folder, `${RECORD}.${randomUUID()}`);
	try {
		await writeFile(beside, JSON.stringify(record), { flag: "wx" });
		await rename(beside, join(folder, RECORD));
	} catch {
		await rm(beside, { force: true }).catch(() => {});
	}
}
// node_modules/detect-libc/lib/process.js
var require_process = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const isLinux = () => process.platform === "linux";
	let report = null;
	const getReport = () => {
		if (!report) {
			/* istanbul ignore next */
			if (isLinux() && process.report) {
				const orig = process.report.excludeNetwork;
				process.report.excludeNetwork = true;
				report = process.report.getReport();
				process.report.excludeNetwork = orig;
			} else report = {};
		}
		return report;
	};
	module.exports = {
		isLinux,
		getReport
	};
}));
// node_modules/detect-libc/lib/filesystem.js
var require_filesystem = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const fs = require_builtin_fs();
	const LDD_PATH = "/usr/bin/ldd";
	const SELF_PATH = "/proc/self/exe";
	const MAX_LENGTH = 2048;
	/**
	* Read the content of a file synchronous
	*
	* @param {string} path
	* @returns {Buffer}
	*/
	const readFileSync = (path) => {
		const fd = fs.openSync(path, "r");
		const buffer = Buffer.alloc(MAX_LENGTH);
		const bytesRead = fs.readSync(fd, buffer, 0, MAX_LENGTH, 0);
		fs.close(fd, () => {});
		return buffer.subarray(0, bytesRead);
	};
	/**
	* Read the content of a file
	*
	* @param {string} path
	* @returns {Promise<Buffer>}
	*/
	const readFile = (path) => new Promise((resolve, reject) => {
		fs.open(path, "r", (err, fd) => {
			if (err) reject(err);
			else {
				const buffer = Buffer.alloc(MAX_LENGTH);
				fs.read(fd, buffer, 0, MAX_LENGTH, 0, (_, bytesRead) => {
					resolve(buffer.subarray(0, bytesRead));
					fs.close(fd, () => {});
				});
			}
		});
	});
	module.exports = {
		LDD_PATH,
		SELF_PATH,
		readFileSync,
		readFile
	};
}));
// node_modules/detect-libc/lib/elf.js
var require_elf = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const interpreterPath = (elf) => {
		if (elf.length < 64) return null;
		if (elf.readUInt32BE(0) !== 2135247942) return null;
		if (elf.readUInt8(4) !== 2) return null;
		if (elf.readUInt8(5) !== 1) return null;
		const offset = elf.readUInt32LE(32);
		const size = elf.readUInt16LE(54);
		const count = elf.readUInt16LE(56);
		for (let i = 0; i < count; i++) {
			const headerOffset = offset + i * size;
			if (elf.readUInt32LE(headerOffset) === 3) {
				const fileOffset = elf.readUInt32LE(headerOffset + 8);
				const fileSize = elf.readUInt32LE(headerOffset + 32);
				return elf.subarray(fileOffset, fileOffset + fileSize).toString().replace(/\0.*$/g, "");
			}
		}
		return null;
	};
	module.exports = { interpreterPath };
}));
// node_modules/detect-libc/lib/detect-libc.js
var require_detect_libc = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const childProcess = require_builtin_child_process();
	const { isLinux, getReport } = require_process();
	const { LDD_PATH, SELF_PATH, readFile, readFileSync } = require_filesystem();
	const { interpreterPath } = require_elf();
	let cachedFamilyInterpreter;
	let cachedFamilyFilesystem;
	let cachedVersionFilesystem;
	const command = "getconf GNU_LIBC_VERSION 2>&1 || true; ldd --version 2>&1 || true";
	let commandOut = "";
	const safeCommand = () => {
		if (!commandOut) return new Promise((resolve) => {
			childProcess.exec(command, (err, out) => {
				commandOut = err ? " " : out;
				resolve(commandOut);
			});
		});
		return commandOut;
	};
	const safeCommandSync = () => {
		if (!commandOut) try {
			commandOut = childProcess.execSync(command, { encoding: "utf8" });
		} catch (_err) {
			commandOut = " ";
		}
		return commandOut;
	};
	/**
	* A String constant containing the value `glibc`.
	* @type {string}
	* @public
	*/
	const GLIBC = "glibc";
	/**
	* A Regexp constant to get the GLIBC Version.
	* @type {string}
	*/
	const RE_GLIBC_VERSION = /LIBC[a-z0-9 \-).]*?(\d+\.\d+)/i;
	/**
	* A String constant containing the value `musl`.
	* @type {string}
	* @public
	*/
	const MUSL = "musl";
	const isFileMusl = (f) => f.includes("libc.musl-") || f.includes("ld-musl-");
	const familyFromReport = () => {
		const report = getReport();
		if (report.header && report.header.glibcVersionRuntime) return GLIBC;
		if (Array.isArray(report.sharedObjects)) {
			if (report.sharedObjects.some(isFileMusl)) return MUSL;
		}
		return null;
	};
	const familyFromCommand = (out) => {
		const [getconf, ldd1] = out.split(/[\r\n]+/);
		if (getconf && getconf.includes(GLIBC)) return GLIBC;
		if (ldd1 && ldd1.includes(MUSL)) return MUSL;
		return null;
	};
	const familyFromInterpreterPath = (path) => {
		if (path) {
			if (path.includes("/ld-musl-")) return MUSL;
			else if (path.includes("/ld-linux-")) return GLIBC;
		}
		return null;
	};
	const getFamilyFromLddContent = (content) => {
		content = content.toString();
		if (content.includes("musl")) return MUSL;
		if (content.includes("GNU C Library")) return GLIBC;
		return null;
	};
	const familyFromFilesystem = async () => {
		if (cachedFamilyFilesystem !== void 0) return cachedFamilyFilesystem;
		cachedFamilyFilesystem = null;
		try {
			const lddContent = await readFile(LDD_PATH);
			cachedFamilyFilesystem = getFamilyFromLddContent(lddContent);
		} catch (e) {}
		return cachedFamilyFilesystem;
	};
	const familyFromFilesystemSync = () => {
		if (cachedFamilyFilesystem !== void 0) return cachedFamilyFilesystem;
		cachedFamilyFilesystem = null;
		try {
			const lddContent = readFileSync(LDD_PATH);
			cachedFamilyFilesystem = getFamilyFromLddContent(lddContent);
		} catch (e) {}
		return cachedFamilyFilesystem;
	};
	const familyFromInterpreter = async () => {
		if (cachedFamilyInterpreter !== void 0) return cachedFamilyInterpreter;
		cachedFamilyInterpreter = null;
		try {
			const selfContent = await readFile(SELF_PATH);
			const path = interpreterPath(selfContent);
			cachedFamilyInterpreter = familyFromInterpreterPath(path);
		} catch (e) {}
		return cachedFamilyInterpreter;
	};
	const familyFromInterpreterSync = () => {
		if (cachedFamilyInterpreter !== void 0) return cachedFamilyInterpreter;
		cachedFamilyInterpreter = null;
		try {
			const selfContent = readFileSync(SELF_PATH);
			const path = interpreterPath(selfContent);
			cachedFamilyInterpreter = familyFromInterpreterPath(path);
		} catch (e) {}
		return cachedFamilyInterpreter;
	};
	/**
	* Resolves with the libc family when it can be determined, `null` otherwise.
	* @returns {Promise<?string>}
	*/
	const family = async () => {
		let family = null;
		if (isLinux()) {
			family = await familyFromInterpreter();
			if (!family) {
				family = await familyFromFilesystem();
				if (!family) family = familyFromReport();
				if (!family) {
					const out = await safeCommand();
					family = familyFromCommand(out);
				}
			}
		}
		return family;
	};
	/**
	* Returns the libc family when it can be determined, `null` otherwise.
	* @returns {?string}
	*/
	const familySync = () => {
		let family = null;
		if (isLinux()) {
			family = familyFromInterpreterSync();
			if (!family) {
				family = familyFromFilesystemSync();
				if (!family) family = familyFromReport();
				if (!family) {
					const out = safeCommandSync();
					family = familyFromCommand(out);
				}
			}
		}
		return family;
	};
	/**
	* Resolves `true` only when the platform is Linux and the libc family is not `glibc`.
	* @returns {Promise<boolean>}
	*/
	const isNonGlibcLinux = async () => isLinux() && await family() !== GLIBC;
	/**
	* Returns `true` only when the platform is Linux and the libc family is not `glibc`.
	* @returns {boolean}
	*/
	const isNonGlibcLinuxSync = () => isLinux() && familySync() !== GLIBC;
	const versionFromFilesystem = async () => {
		if (cachedVersionFilesystem !== void 0) return cachedVersionFilesystem;
		cachedVersionFilesystem = null;
		try {
			const versionMatch = (await readFile(LDD_PATH)).match(RE_GLIBC_VERSION);
			if (versionMatch) cachedVersionFilesystem = versionMatch[1];
		} catch (e) {}
		return cachedVersionFilesystem;
	};
	const versionFromFilesystemSync = () => {
		if (cachedVersionFilesystem !== void 0) return cachedVersionFilesystem;
		cachedVersionFilesystem = null;
		try {
			const versionMatch = readFileSync(LDD_PATH).match(RE_GLIBC_VERSION);
			if (versionMatch) cachedVersionFilesystem = versionMatch[1];
		} catch (e) {}
		return cachedVersionFilesystem;
	};
	const versionFromReport = () => {
		const report = getReport();
		if (report.header && report.header.glibcVersionRuntime) return report.header.glibcVersionRuntime;
		return null;
	};
	const versionSuffix = (s) => s.trim().split(/\s+/)[1];
	const versionFromCommand = (out) => {
		const [getconf, ldd1, ldd2] = out.split(/[\r\n]+/);
		if (getconf && getconf.includes(GLIBC)) return versionSuffix(getconf);
		if (ldd1 && ldd2 && ldd1.includes(MUSL)) return versionSuffix(ldd2);
		return null;
	};
	/**
	* Resolves with the libc version when it can be determined, `null` otherwise.
	* @returns {Promise<?string>}
	*/
	const version = async () => {
		let version = null;
		if (isLinux()) {
			version = await versionFromFilesystem();
			if (!version) version = versionFromReport();
			if (!version) {
				const out = await safeCommand();
				version = versionFromCommand(out);
			}
		}
		return version;
	};
	/**
	* Returns the libc version when it can be determined, `null` otherwise.
	* @returns {?string}
	*/
	const versionSync = () => {
		let version = null;
		if (isLinux()) {
			version = versionFromFilesystemSync();
			if (!version) version = versionFromReport();
			if (!version) {
				const out = safeCommandSync();
				version = versionFromCommand(out);
			}
		}
		return version;
	};
	module.exports = {
		GLIBC,
		MUSL,
		family,
		familySync,
		isNonGlibcLinux,
		isNonGlibcLinuxSync,
		version,
		versionSync
	};
}));
// src/adapters/natives/pins.json
var pins_default = {
	duckdb: {
		"linux-x64": {
			"package": "@duckdb/node-bindings-linux-x64",
			"version": "1.5.5-r.5",
			"integrity": "sha512-kCyq6BXhn6QXfwF8yVdVKriSSHP+rfVWcJ56cG8qZzlOZpxyvT5WGm6jMshxg4ditLlOsHsIN/D47RYrcjXuHQ==",
			"files": {
				"package/duckdb.node": "778d45b3d918a8d3b6dfeb819472472d3ff85d427110973fc9c1b0d462514c15",
				"package/libduckdb.so": "fc23f12e376c47be520f75221288281906e7942e8fd6f6ce4849198ba60d0405"
			}
		},
		"linux-arm64": {
			"package": "@duckdb/node-bindings-linux-arm64",
			"version": "1.5.5-r.5",
			"integrity": "sha512-CafH2AIvXtpwDynG3KB/4uEOHRGlFoB7auCRMIwH3BKNIobsANV5LSpDJ3tfyRCFIsK6e8AT1eseWVnu2Dv3cw==",
			"files": {
				"package/duckdb.node": "51b959ad6a5b57cfa3e9a5d20bffebe0e58974222efcddcd97c85e12700dbbb1",
				"package/libduckdb.so": "d00d007f3f7ca1f2896a5e4b89c2ce141bf0508506a9d6d56f9598b8e59d074e"
			}
		},
		"darwin-arm64": {
			"package": "@duckdb/node-bindings-darwin-arm64",
			"version": "1.5.5-r.5",
			"integrity": "sha512-WJdeLTFy4pRg60rkbp9smtlP1iIQ8ErtIJkxS+2LQtM1ZZMSByyW+3WPpNoKe7IwPtVl2fLlPw7tDmQW4Z974g==",
			"files": {
				"package/duckdb.node": "ba396b8fc069b1c34d1b5d3bdb7f54b1ddef160b6f440b2539fcef89720e9947",
				"package/libduckdb.dylib": "b9027d18ef3e8d960568f77e946a83ca68009cb22d71cf7f94de842afdd094d8"
			}
		},
		"win32-x64": {
			"package": "@duckdb/node-bindings-win32-x64",
			"version": "1.5.5-r.5",
			"integrity": "sha512-mBGFn8netT/AAhK4TOG6Fw47+Db68CxCVtQ9qfxZc1kZAjds+aYrh17Fd/u5CbTDdxILsrcyuF8q9cUcm54kQA==",
			"files": {
				"package/duckdb.node": "a587a097a6ce7f370e12cf6530a187813cabd03aba36a6caeaba6912e01a3d63",
				"package/duckdb.dll": "2b7468a4ad844429e6af2fde0b5f91893e8130a5686a88f11442ab547c7ede46"
			}
		},
		"linux-x64-musl": {
			"package": "@duckdb/node-bindings-linux-x64-musl",
			"version": "1.5.5-r.5",
			"integrity": "sha512-S5qEc7F+GjXt85T2xArjjvN5oc/IjtH6zsLJsuo8N3fQolheBCefemIMdZoK2Jik8a0sBxidiS6Ld4qprMPPDw==",
			"files": {
				"package/duckdb.node": "bf0160e4c5a1c0b1fc821252553883c8f16f07112385df35cf066ac4a60cbe73",
				"package/libduckdb.so": "f9f9884b72a730751fdf4d6dd96368153f2f6c8b7358162c819166788dbd60bc"
			}
		},
		"linux-arm64-musl": {
			"package": "@duckdb/node-bindings-linux-arm64-musl",
			"version": "1.5.5-r.5",
			"integrity": "sha512-00z3mYHUBAucp3L73EoftKDdaGOaV8ENELejiT+PK7dFjTzdXxqhJwZ1LaQV1/zEhIecz+x23f6WvFhWw+7XXQ==",
			"files": {
				"package/duckdb.node": "12d8c980901c88eea2d5c7622f364a50800e639714458d16de486365c0c48f6d",
				"package/libduckdb.so": "b7ca0fcde2828167e9b5d8741d0eb5dbe520d67b0a4687f19cf2974fd59d11c3"
			}
		}
	},
	onnxruntime: {
		"linux-x64": {
			"package": "onnxruntime-node",
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"files": {
				"package/bin/napi-v6/linux/x64/onnxruntime_binding.node": "ccdc60b981d93a490cf9513d3f583547252b6e285b72988a96a494f2f006c7b8",
				"package/bin/napi-v6/linux/x64/libonnxruntime.so.1": "ffb75a925ba05e47b235bb66e3e3911714a80b328a9c9425539feb204aa32a23"
			}
		},
		"linux-arm64": {
			"package": "onnxruntime-node",
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"files": {
				"package/bin/napi-v6/linux/arm64/onnxruntime_binding.node": "afec78dc11d38dc81605b068cefe1fc73ffe77ca240c15468aa40786150beac8",
				"package/bin/napi-v6/linux/arm64/libonnxruntime.so.1": "1f549d46250b005580b597f4164984aaf75b3bcb9f3aeb07c7f8a8fe60b23c76"
			}
		},
		"darwin-arm64": {
			"package": "onnxruntime-node",
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"files": {
				"package/bin/napi-v6/darwin/arm64/onnxruntime_binding.node": "a3f993357759b06ae2411f70af60f5e041d04521ea7f0d12cb7546e411a527dd",
				"package/bin/napi-v6/darwin/arm64/libonnxruntime.1.30.0.dylib": "685d2be5dba1309c89d3a5324b7fd06a5c42f1a61bfea32d14c4cc28d072121d",
				"package/bin/napi-v6/darwin/arm64/libonnxruntime.1.dylib": "685d2be5dba1309c89d3a5324b7fd06a5c42f1a61bfea32d14c4cc28d072121d"
			}
		},
		"win32-x64": {
			"package": "onnxruntime-node",
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"files": {
				"package/bin/napi-v6/win32/x64/onnxruntime_binding.node": "ddd428464069b84414d34ec1796c7c2a69c33a976e4b0390692629e394f92fa1",
				"package/bin/napi-v6/win32/x64/DirectML.dll": "234e8898778cdec88d3cb0539508273494082812c968699f3de665a018971625",
				"package/bin/napi-v6/win32/x64/dxcompiler.dll": "593d42df78c7f9cbd97c1374af107cfe20985759f98b77afc1448fe41ee3cc76",
				"package/bin/napi-v6/win32/x64/dxil.dll": "cf9a3981263f8ec30c9905d136eeaf4b4573209c602198671b958ec86905dea8",
				"package/bin/napi-v6/win32/x64/onnxruntime.dll": "508c362f5673483dd3a086379c392795b2e42d10d5e6f3f90ebd7ac21c97af67"
			}
		}
	}
};
// src/adapters/natives/pin.ts
var import_detect_libc = require_detect_libc();
const NAMES = {
	duckdb: "DuckDB",
	onnxruntime: "ONNX Runtime"
};
/** `linux-x64`, `linux-x64-musl`, `darwin-arm64`: system, processor, and the C library where it is not the usual one. */
const thisPlatform = () => `${process.platform}-${process.arch}${(0, import_detect_libc.familySync)() === import_detect_libc.MUSL ? "-musl" : ""}`;
/** The pinned build for a platform. Throws `InputErrors` where there is none, naming the platforms that have one. */
function pinFor(name, platform) {
	const builds = pins_default[name];
	const pin = builds[platform];
	if (pin) return pin;
	return refuse(NAMES[name], `has no build for ${platform}`, platform.endsWith("-musl") ? "use an image with glibc, such as node:24-bookworm-slim, instead of Alpine" : `run this step on ${Object.keys(builds).join(", ")}`);
}
// src/adapters/natives/provide.ts
/**
* Path of a native library for this platform: from a tool cache, else fetched once from the npm registry. Every file is
* compared with the hash pinned at build time, on each use; a copy that differs is never loaded, and fetched again. What
* was read before and has not changed since is not read again.
*/
async function provideNative(name, options) {
	const platform = thisPlatform();
	const pin = pinFor(name, platform);
	const inside = posix.join("mlops-natives", name, pin.version, platform);
	const caches = [options.seededCache, options.toolCache].filter((cache) => cache !== void 0);
	for (const cache of caches) {
		const folder = join(cache, inside);
		if (!existsSync(folder)) continue;
		const damage = await damageIn(folder, pin);
		if (damage === void 0) return join(folder, loaded(pin));
		options.log.warn(`${damage}: ${inside} in the tool cache ${cache} is damaged and is fetched again`);
	}
	if (options.seededCache !== void 0) options.log.warn(`the tool cache ${options.seededCache} cannot be written; using ${options.toolCache}`);
	const folder = join(options.toolCache, inside);
	await fetchInto(folder, pin, options);
	return join(folder, loaded(pin));
}
async function fetchInto(folder, pin, options) {
	const beside = `${folder}.${randomUUID()}`;
	await mkdir(beside, { recursive: true });
	try {
		options.log.info(`fetching ${pin.package} ${pin.version} once into the tool cache`);
		await fetchChecked(beside, pin, options);
		await putInPlace(beside, folder, pin);
	} catch (cause) {
		if (cause instanceof InputErrors) throw cause;
		refuse(`${pin.package}@${pin.version}`, `could not be fetched: ${wordsOf(cause)}`, "check the npm registry (npm-registry or .npmrc), or seed the tool cache", { cause });
	} finally {
		await rm(beside, {
			recursive: true,
			force: true
		});
	}
}
/** npm's client takes its time to load, so it is loaded only where something is fetched. */
async function fetchChecked(beside, pin, options) {
	const [{ downloadPackage }, { unpack }] = await Promise.all([import("./npm-registry.js"), import("./unpack.js")]);
	const tarball = join(beside, "package.tgz");
	await downloadPackage(pin, tarball, options);
	await verifyTarball(tarball, pin);
	await unpack(tarball, Object.keys(pin.files), beside);
	await rm(tarball);
	const damage = await damageIn(beside, pin);
	if (damage !== void 0) refuse(pin.package, damage, "the tarball lacks what was pinned: report it");
}
/** Another step of this job may have been first, or what stands there is damaged. */
async function putInPlace(beside, folder, pin) {
	try {
		await rename(beside, folder);
	} catch (cause) {
		if (!existsSync(folder)) throw cause;
		if (await damageIn(folder, pin) === void 0) return;
		await rm(folder, {
			recursive: true,
			force: true
		});
		await rename(beside, folder);
	}
}
async function verifyTarball(tarball, pin) {
	const [algorithm, expected] = pin.integrity.split(/-(.*)/s);
	const actual = await hashOf(tarball, algorithm, "base64");
	if (actual !== expected) refuse(pin.package, `has ${algorithm} ${actual}, not the pinned ${expected}`, "the registry served another file: do not use it", { value: pin.version });
}
/** What differs from the pins in a folder, in words; undefined where nothing does. */
async function damageIn(folder, pin) {
	const pinned = Object.entries(pin.files).map(([path, sha256]) => ({
		name: posix.basename(path),
		sha256
	}));
	const digests = await digestsIn(folder, pinned.map(({ name }) => name), (file) => hashOf(file, "sha256", "hex"));
	const other = pinned.find(({ name, sha256 }) => digests.get(name) !== sha256);
	if (other === void 0) return void 0;
	return `${other.name} has sha256 ${digests.get(other.name) ?? "no file"}, not the pinned ${other.sha256}`;
}
const loaded = (pin) => posix.basename(Object.keys(pin.files)[0]);
async function hashOf(file, algorithm, encoding) {
	const hash = createHash(algorithm);
	await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
	return hash.digest(encoding);
}
function wordsOf(cause) {
	const { code, message } = cause;
	const first = (message ?? String(cause)).split("\n")[0];
	return code === void 0 || first.includes(code) ? first : `${code}: ${first}`;
}
export { provideNative };
