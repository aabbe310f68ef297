import * as nodeModule from "node:module";
// src/main/start.ts
const OLDEST = [22, 12];
const ERROR_CODE = 2;
const WRITABLE_BY_OTHERS = 18;
/**
* Runs an entry point whose code is loaded inside: Node ends with 1, our FAIL, when a module does not load, and the
* compile cache counts only for what is loaded after it is on.
*/
async function start(run) {
	try {
		const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
		if (major < OLDEST[0] || major === OLDEST[0] && minor < OLDEST[1]) throw new Error(`mlops needs Node ${OLDEST.join(".")} or later, this is ${process.versions.node}`);
		if (isOurs(defaultCache())) nodeModule.enableCompileCache?.();
		configureSchemas();
		await run();
	} catch (cause) {
		process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
		process.exitCode = ERROR_CODE;
	}
}
/** Where Node keeps compiled code unless NODE_COMPILE_CACHE names another folder, which is on by itself. */
const defaultCache = () => `${process.getBuiltinModule("node:os").tmpdir()}/node-compile-cache`;
/**
* Whether no other user may have written in a folder; one that is absent will be ours. Node runs what it finds in its
* cache as it is, and the temporary folder is for everybody.
*/
function isOurs(folder) {
	const user = process.getuid?.();
	if (user === void 0) return true;
	try {
		const entry = process.getBuiltinModule("node:fs").lstatSync(folder, { throwIfNoEntry: false });
		return !entry || entry.uid === user && (entry.mode & WRITABLE_BY_OTHERS) === 0;
	} catch {
		return false;
	}
}
/**
* zod writes code of its own for each schema that reads something and has it compiled, which no cache keeps; and it walks
* each schema for cycles, so that it can read values that hold themselves, which JSON and YAML without aliases cannot. A
* run reads most of its schemas once or twice, so that it waits for more than it saves. All copies of zod read these
* settings, as they are loaded.
*/
function configureSchemas() {
	Object.assign(globalThis, { __zod_globalConfig: {
		jitless: true,
		memoizer: {
			attach: () => {},
			guard: () => {},
			alloc: alwaysNew
		}
	} });
}
/** What a list or mapping is read into: an empty one, for each time that it is met. */
const alwaysNew = (_schema, _payload, empty) => empty;
export { start as t };
