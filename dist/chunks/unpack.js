import { t as require_tar_stream } from "./tar-stream.js";
import { createGunzip } from "node:zlib";
import { join, posix } from "node:path";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
// src/adapters/natives/unpack.ts
var import_tar_stream = require_tar_stream();
/** Takes the named members out of a gzipped tarball into a folder, flat; everything else in it is passed over. */
async function unpack(tarball, members, folder) {
	const archive = (0, import_tar_stream.extract)();
	const take = async () => {
		for await (const entry of archive) {
			const { name, type } = entry.header;
			if (type === "file" && members.includes(name)) await pipeline(entry, createWriteStream(join(folder, posix.basename(name)), { flags: "wx" }));
			else entry.resume();
		}
	};
	await Promise.all([pipeline(createReadStream(tarball), createGunzip(), archive), take()]);
}
export { unpack };
