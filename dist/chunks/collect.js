import { r as refuse, t as InputErrors } from "./errors.js";
import { i as bytesText, t as FILE_BYTES } from "./limits.js";
import { t as DOCKER_HUB } from "./oci-reference.js";
import { t as isMapping } from "./mismatch.js";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { constants, readdirSync, readlinkSync, rmSync } from "node:fs";
import { mkdtemp, open } from "node:fs/promises";
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
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
/** Opens a regular file. Devices, pipes and sockets, by a link as well, may never end: they are refused unread. */
async function openRegular(path, name) {
	const file = await open(path, FLAGS);
	try {
		const entry = await file.stat();
		if (entry.isDirectory()) return refuse(name, "is a folder", "name a file");
		if (!entry.isFile()) return refuse(name, "is not a regular file but a device, pipe or socket", REMEDY);
		return {
			file,
			size: entry.size
		};
	} catch (cause) {
		await file.close();
		throw cause;
	}
}
const REMEDY = "name a file; write what a pipe brings into one first";
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
	for await (const part of blocksOf(file, Math.max(LEAST, size + 1))) {
		bytes += part.length;
		if (bytes > most) refuseLarge(name, most);
		parts.push(part);
	}
	return parts.length === 1 ? parts[0] : Buffer.concat(parts, bytes);
});
/** The bytes of a file of any size, block by block. Throws `InputErrors` where it grows, for that might not end. */
async function* blocks(path, name) {
	const { file, size } = await openRegular(path, name);
	try {
		let bytes = 0;
		for await (const block of blocksOf(file, BLOCK)) {
			bytes += block.length;
			if (bytes > size) refuse(name, "grows while it is read", "wait until it is written");
			yield block;
		}
	} finally {
		await file.close();
	}
}
async function* blocksOf(file, size) {
	for (;;) {
		const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(size), 0, size, null);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
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
export { requireRegular as a, removeFolders as c, readRegular as i, temporaryFolder as l, dockerLogin as n, withRegular as o, blocks as r, jsonObject as s, collect as t, isRunning as u };
