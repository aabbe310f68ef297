import { t as __commonJSMin } from "./rolldown-runtime.js";
// builtin:child_process
var require_builtin_child_process = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:child_process");
}));
export { require_builtin_child_process as t };
