import { t as __commonJSMin } from "./rolldown-runtime.js";
// builtin:worker_threads
var require_builtin_worker_threads = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:worker_threads");
}));
export { require_builtin_worker_threads as t };
