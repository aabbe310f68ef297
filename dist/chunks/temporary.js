import { o as __toESM } from "./rolldown-runtime.js";
import { ct as require_builtin_fs, lt as require_builtin_os, st as require_builtin_path } from "./every-start.js";
import { _r as require_promises, zn as isRunning } from "./every-step.js";
// src/adapters/files/temporary.ts
var import_builtin_fs = /* @__PURE__ */ __toESM(require_builtin_fs(), 1);
var import_promises = require_promises();
var import_builtin_os = /* @__PURE__ */ __toESM(require_builtin_os(), 1);
var import_builtin_path = /* @__PURE__ */ __toESM(require_builtin_path(), 1);
/** Folders of this process that still exist; they go with it, also when nobody closed what they belong to. */
const folders = /* @__PURE__ */ new Set();
const removeAll = () => removeFolders([...folders]);
/**
* A new, empty folder that only this user reads and that is removed with the process at the latest. What a killed
* process left behind is removed with the first folder that a later one makes.
*/
async function temporaryFolder(purpose) {
	if (folders.size === 0) {
		process.once("exit", removeAll);
		sweep();
	}
	const folder = await (0, import_promises.mkdtemp)((0, import_builtin_path.join)((0, import_builtin_os.tmpdir)(), `mlops-${purpose}-${processSpace()}-${process.pid}-`));
	folders.add(folder);
	return folder;
}
/** Removes folders that `temporaryFolder` made; one that is gone already is no problem. */
function removeFolders(gone) {
	for (const folder of gone) {
		(0, import_builtin_fs.rmSync)(folder, {
			recursive: true,
			force: true
		});
		folders.delete(folder);
	}
	if (folders.size === 0) process.off("exit", removeAll);
}
const OURS = /^mlops-(?:docker|duckdb|registry)-(\w+)-(\d+)-\w{6}$/;
/** Removes the folders of processes that are gone, as far as this one may. */
function sweep() {
	for (const name of (0, import_builtin_fs.readdirSync)((0, import_builtin_os.tmpdir)())) {
		const [, space, pid] = OURS.exec(name) ?? [];
		if (space !== processSpace() || isRunning(Number(pid))) continue;
		try {
			(0, import_builtin_fs.rmSync)((0, import_builtin_path.join)((0, import_builtin_os.tmpdir)(), name), {
				recursive: true,
				force: true
			});
		} catch {}
	}
}
/** Containers may share a temporary folder and number their processes each for itself. */
function processSpace() {
	try {
		return (0, import_builtin_fs.readlinkSync)("/proc/self/ns/pid").replace(/\D/g, "");
	} catch {
		return "0";
	}
}
export { temporaryFolder as n, removeFolders as t };
