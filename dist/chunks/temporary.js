import { J as readdirSync, V as tmpdir, Y as readlinkSync, Z as rmSync, dt as join } from "./every-start.js";
import { Hn as isRunning, Sr as mkdtemp } from "./every-step.js";
// src/adapters/files/temporary.ts
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
	const folder = await mkdtemp(join(tmpdir(), `mlops-${purpose}-${processSpace()}-${process.pid}-`));
	folders.add(folder);
	return folder;
}
/** Removes folders that `temporaryFolder` made; one that is gone already is no problem. */
function removeFolders(gone) {
	for (const folder of gone) {
		rmSync(folder, {
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
	for (const name of readdirSync(tmpdir())) {
		const [, space, pid] = OURS.exec(name) ?? [];
		if (space !== processSpace() || isRunning(Number(pid))) continue;
		try {
			rmSync(join(tmpdir(), name), {
				recursive: true,
				force: true
			});
		} catch {}
	}
}
/** Containers may share a temporary folder and number their processes each for itself. */
function processSpace() {
	try {
		return readlinkSync("/proc/self/ns/pid").replace(/\D/g, "");
	} catch {
		return "0";
	}
}
export { temporaryFolder as n, removeFolders as t };
