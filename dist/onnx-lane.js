import { o as __toESM } from "./chunks/rolldown-runtime.js";
import { t as require_builtin_late_worker_threads } from "./chunks/builtin_late_worker_threads.js";
import { t as require_dist } from "./chunks/dist.js";
import { r as inferBy, t as createSession } from "./chunks/answers.js";
// src/adapters/onnx/lane.ts
var import_builtin_late_worker_threads = require_builtin_late_worker_threads();
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
/** The thread of a lane: a session of its own, which answers one batch after the other. */
const { bytes, inputs } = import_builtin_late_worker_threads.workerData;
const ready = createSession(import_dist, bytes).then((session) => inferBy(import_dist, session, inputs));
const port = import_builtin_late_worker_threads.parentPort;
port.on("message", ({ id, batch, outputs }) => {
	ready.then((infer) => infer(batch, outputs)).then((answers) => ({
		id,
		answers
	}), (cause) => ({
		id,
		failure: String(cause.message ?? cause)
	})).then((said) => port.postMessage(said));
});
export {};
