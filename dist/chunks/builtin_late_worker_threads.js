import { t as __commonJSMin } from "./rolldown-runtime.js";
// builtin:late:worker_threads
var require_builtin_late_worker_threads = /* @__PURE__ */ __commonJSMin(((exports) => {
	for (const name of [
		"isInternalThread",
		"isMainThread",
		"MessagePort",
		"MessageChannel",
		"markAsUncloneable",
		"markAsUntransferable",
		"isMarkedAsUntransferable",
		"moveMessagePortToContext",
		"receiveMessageOnPort",
		"resourceLimits",
		"postMessageToThread",
		"threadId",
		"threadName",
		"SHARE_ENV",
		"Worker",
		"parentPort",
		"workerData",
		"BroadcastChannel",
		"setEnvironmentData",
		"getEnvironmentData",
		"locks"
	]) Object.defineProperty(exports, name, {
		enumerable: true,
		get: () => process.getBuiltinModule("node:worker_threads")[name]
	});
}));
export { require_builtin_late_worker_threads as t };
