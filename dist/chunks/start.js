import * as nodeModule from "node:module";
// src/main/start.ts
const OLDEST = [22, 12];
const ERROR_CODE = 2;
/**
* Runs an entry point whose code is loaded inside: Node ends with 1, our FAIL, when a module does not load, and the
* compile cache counts only for what is loaded after it is on.
*/
async function start(run) {
	try {
		const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
		if (major < OLDEST[0] || major === OLDEST[0] && minor < OLDEST[1]) throw new Error(`mlops needs Node ${OLDEST.join(".")} or later, this is ${process.versions.node}`);
		nodeModule.enableCompileCache?.();
		interpretSchemas();
		await run();
	} catch (cause) {
		process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
		process.exitCode = ERROR_CODE;
	}
}
/**
* zod writes code of its own for each schema that reads something and has it compiled, which no cache keeps. A run reads
* most of its schemas once or twice, so that it waits for more than it saves. All copies of zod read this setting, as
* they are loaded.
*/
function interpretSchemas() {
	Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
}
export { start as t };
