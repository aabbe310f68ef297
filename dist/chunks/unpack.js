import { o as __toESM } from "./rolldown-runtime.js";
import { U as createReadStream, W as createWriteStream, dt as join, ft as posix } from "./every-start.js";
import { Sn as pipeline } from "./every-step.js";
import { t as require_builtin_late_zlib } from "./builtin_late_zlib.js";
import { t as require_tar_stream } from "./tar-stream.js";
// src/adapters/natives/unpack.ts
var import_builtin_late_zlib = /* @__PURE__ */ __toESM(require_builtin_late_zlib(), 1);
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
	await Promise.all([pipeline(createReadStream(tarball), (0, import_builtin_late_zlib.createGunzip)(), archive), take()]);
}
export { unpack };
