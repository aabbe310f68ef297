import { An as randomUUID, Ar as writeFile, Dr as rm, Er as rename, Or as stat, Tn as digestOfJson, Tr as readdir, bn as PROGRAM_REMEDIES, wr as readFile, xr as mkdir } from "./every-step.js";
import { Ct as InputErrors, Tt as refuse, dt as join, ft as posix } from "./every-start.js";
// src/adapters/python/local-parts.ts
const ARCHIVE = /^[^$]*\.(?:whl|zip|tar|tar\.gz|tgz|tar\.bz2|tbz|tar\.xz|txz)$/i;
/** A name with what may follow it (PEP 508), and no path. */
const NAMED = /^[a-z\d](?:[\w.-]*[a-z\d])?\s*(?:$|[[(<>=!~;])/i;
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;
const EDITABLE = /^(?:-e|--editable)[\s=]*/;
const INDEX = /^(?:-f|--find-links|-i|--index-url|--extra-index-url)[\s=]*/;
/** What a requirements file names by path, as pip tells paths from names. */
function localPartsOf(content) {
	const archives = [];
	let unhashable = false;
	for (const line of logicalLines(content)) {
		const part = localPart(line);
		if (part === void 0) continue;
		if (ARCHIVE.test(part) && !ADDRESS.test(part) && !/^file:/i.test(part)) archives.push(part);
		else unhashable = true;
	}
	return {
		archives,
		unhashable
	};
}
/** A pyproject.toml that names a path, or whose dependencies stand in another file. */
const isPyprojectLocal = (content) => /\bfile:|\bpath\s*=|^\s*dynamic\s*=[^\]]*\bdependencies\b/m.test(content);
/** Lines as pip reads them: continued by a backslash, without comments. */
const logicalLines = (content) => content.replace(/\\\r?\n/g, "").split("\n").map((line) => line.replace(/(?:^|\s)#.*$/, "").trim()).filter((line) => line !== "");
/** The path that a line names, if it names one. */
function localPart(line) {
	const option = EDITABLE.exec(line) ?? INDEX.exec(line);
	if (option) return pathOf(line.slice(option[0].length));
	if (line.startsWith("-")) return void 0;
	const at = /^[^@\s]+\s*@\s*(.*)$/.exec(line)?.[1];
	if (at !== void 0) return pathOf(at);
	const [first = ""] = line.split(/\s+(?=;|--)/);
	return NAMED.test(first) && !ARCHIVE.test(first) ? void 0 : pathOf(first);
}
/** What is fetched from elsewhere is pip's own matter. */
const pathOf = (text) => ADDRESS.test(text) && !/^(?:file|git\+file):/i.test(text) ? void 0 : text.replace(/\s+--.*$/, "").trim();
// src/adapters/python/declaration.ts
/** Reads a requirements file or pyproject.toml. Throws `InputErrors` where it, or what it includes, is missing. */
async function readDeclaration(path, files) {
	const kind = path.endsWith(".toml") ? "pyproject" : "requirements";
	const found = /* @__PURE__ */ new Map();
	const waiting = [path];
	for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
		if (found.has(next)) continue;
		if (!await files.exists(next)) refuse("environment", next === path ? "does not exist" : `does not exist, but ${path} includes it`, "name a requirements.txt or a pyproject.toml", { value: next });
		const content = await files.readText(next);
		found.set(next, content);
		if (kind === "requirements") waiting.push(...includes(content).map((name) => posix.join(posix.dirname(next), name)));
	}
	const read = [...found].map(([name, content]) => ({
		path: name,
		content
	}));
	return {
		path,
		kind,
		files: read,
		...await localOf(kind, read, files)
	};
}
async function localOf(kind, read, files) {
	if (kind === "pyproject") return {
		archives: [],
		cacheable: !read.some(({ content }) => isPyprojectLocal(content))
	};
	const parts = read.map(({ content }) => localPartsOf(content));
	const archives = [];
	let cacheable = !parts.some(({ unhashable }) => unhashable);
	for (const archive of parts.flatMap((part) => part.archives)) if (await files.exists(archive) && !await files.isFolder(archive)) archives.push(await files.digest(archive));
	else cacheable = false;
	return {
		archives,
		cacheable
	};
}
/** `-r other.txt`, `--requirement=other.txt`, `-c constraints.txt`; URLs are pip's own matter. */
const includes = (content) => content.split("\n").map((line) => /^\s*(?:-r|-c|--requirement|--constraint)[\s=]*([^\s#]+)/.exec(line)?.[1]).filter((name) => name !== void 0 && !/^[a-z]+:\/\//i.test(name));
// src/adapters/python/install.ts
/** One requirement per line; tomllib came with Python 3.11. */
const DEPENDENCIES = "import json, sys, tomllib; print(json.dumps(tomllib.load(open(sys.argv[1], \"rb\")).get(\"project\", {}).get(\"dependencies\", [])))";
/** By uv where it is on PATH, else by venv and pip. */
async function installerOf(declaration, files, run) {
	const path = files.absolute(declaration.path);
	if (await answers(run, ["uv", "--version"])) return (folder, python) => [[
		"uv",
		"venv",
		"--quiet",
		"--python",
		"python3",
		folder
	], [
		"uv",
		"pip",
		"install",
		"--python",
		python,
		"-r",
		path
	]];
	const requirements = declaration.kind === "pyproject" ? await projectDependencies(path, run) : ["-r", path];
	return (folder, python) => [[
		"python3",
		"-m",
		"venv",
		folder
	], ...requirements.length > 0 ? [[
		python,
		"-m",
		"pip",
		"install",
		"--disable-pip-version-check",
		"--no-input",
		"--progress-bar",
		"off",
		...requirements
	]] : []];
}
async function answers(run, argv) {
	try {
		await run(argv);
		return true;
	} catch (cause) {
		if (cause instanceof InputErrors) return false;
		throw cause;
	}
}
async function projectDependencies(path, run) {
	try {
		return JSON.parse((await run([
			"python3",
			"-c",
			DEPENDENCIES,
			path
		])).join("\n"));
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return refuse("environment", "cannot be read for its project.dependencies", "correct the TOML; Python before 3.11 needs uv or a requirements.txt", {
			value: path,
			cause
		});
	}
}
// src/adapters/python/run.ts
/** Runs programs for the environment that `declaration` names; messages name that, never folders of this machine. */
function runner(declaration, processes, signal) {
	return async (argv, onLine) => {
		const lines = [];
		const take = (line) => {
			lines.push(line);
			onLine?.(line);
		};
		const result = await processes.run(argv, {
			signal,
			onLine: take
		});
		signal.throwIfAborted();
		if (result.code === 0) return lines;
		const end = result.code === null ? `was ended by ${result.signal}` : `ended with exit code ${result.code}`;
		const last = lines.findLast((line) => line.trim() !== "")?.trim() ?? "";
		return refuse("environment", `cannot be built: ${programOf(argv)} ${end}; its last line: ${last}`, "correct the requirements, or reach the package index", {
			value: declaration,
			details: lines.slice(-15).join("\n")
		});
	};
}
const programOf = (argv) => argv.includes("pip") ? "pip" : argv[0].split(/[\\/]/).at(-1) ?? argv[0];
// src/adapters/python/python.ts
const PROGRAMS = process.platform === "win32" ? "Scripts" : "bin";
/** Prints what wheels depend on. */
const DESCRIBE = "import platform, sys; print(platform.python_implementation(), platform.python_version(), sys.prefix)";
/**
* Python environments in the tool cache, found again by what they were made from. Each is built in a folder of its
* own and then named as the one to use, in one step: builders that race do not see each other's half-built work, and
* a build that was killed leaves nothing that looks finished. What is made from a local folder is built each time.
*/
const cachedPython = (files, processes, host) => ({ async provide(path, signal) {
	const declaration = await readDeclaration(path, files);
	const run = runner(path, processes, signal);
	const python = await describePython(run);
	const seeded = declaration.cacheable ? await seededIn(host.seededCache, declaration, python, run) : void 0;
	if (seeded) return {
		...seeded,
		cached: true
	};
	const key = keyOf(declaration, python, host.toolCache);
	const home = join(host.toolCache, "python", key);
	const found = declaration.cacheable ? await foundIn(home, key, host, run) : void 0;
	if (found) return {
		...found,
		key,
		cached: true
	};
	if (host.seededCache !== void 0) host.log.warn(`the tool cache ${host.seededCache} cannot be written; using ${host.toolCache}`);
	const built = await host.log.group(`Python environment of ${path}`, () => build(home, declaration, {
		files,
		host,
		run
	}));
	if (declaration.cacheable) await host.save([home], `mlops-python-${key}`);
	return {
		...built,
		key,
		cached: false
	};
} });
/** What somebody built into a cache that this run cannot write. */
async function seededIn(cache, declaration, python, run) {
	if (cache === void 0) return void 0;
	const key = keyOf(declaration, python, cache);
	const built = await current(join(cache, "python", key), run);
	return built && {
		...built,
		key
	};
}
const foundIn = async (home, key, host, run) => await current(home, run) ?? (await host.restore([home], `mlops-python-${key}`) ? await current(home, run) : void 0);
async function describePython(run) {
	try {
		return (await run([
			"python3",
			"-c",
			DESCRIBE
		])).join("\n");
	} catch (cause) {
		if (!(cause instanceof InputErrors)) throw cause;
		return refuse("environment", "needs python3, which does not run here", PROGRAM_REMEDIES.python3, { cause });
	}
}
/** Environments cannot be moved, so the folder they stand in is part of what they are. */
const keyOf = (declaration, python, toolCache) => digestOfJson({
	kind: declaration.kind,
	files: declaration.files.map(({ content }) => content),
	...declaration.archives.length > 0 ? { archives: declaration.archives } : {},
	python,
	platform: process.platform,
	arch: process.arch,
	toolCache
}).slice(7, 39);
const builtIn = (folder) => {
	const bin = join(folder, PROGRAMS);
	return {
		bin,
		python: join(bin, process.platform === "win32" ? "python.exe" : "python")
	};
};
/** As `randomUUID` writes it: what a cache gave back may be anything, and becomes part of a path. */
const BUILD_NAME = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** The finished environment, if there is one and its interpreter still runs. */
async function current(home, run) {
	try {
		const name = (await readFile(join(home, "current"), "utf8")).trim();
		if (!BUILD_NAME.test(name)) return void 0;
		const built = builtIn(join(home, name));
		await run([
			built.python,
			"-c",
			""
		]);
		return built;
	} catch {
		return;
	}
}
async function build(home, declaration, { files, host, run }) {
	const name = randomUUID();
	const folder = join(home, name);
	await mkdir(home, { recursive: true });
	if (!declaration.cacheable) await removeOlder(home);
	try {
		const install = await installerOf(declaration, files, run);
		for (const argv of install(folder, builtIn(folder).python)) await run(argv, host.log.info);
		await publish(home, name);
	} catch (cause) {
		await rm(folder, {
			recursive: true,
			force: true
		});
		throw cause;
	}
	return builtIn(folder);
}
const DAY = 864e5;
/** Removes builds that no run uses any more: those that are not used again would fill the disk. */
async function removeOlder(home) {
	for (const name of await readdir(home)) {
		const folder = join(home, name);
		if (Date.now() - (await stat(folder)).mtimeMs > DAY) await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** Makes `name` the environment to use, in one step. */
async function publish(home, name) {
	const draft = join(home, `${name}.current`);
	await writeFile(draft, name);
	await rename(draft, join(home, "current"));
}
export { cachedPython };
