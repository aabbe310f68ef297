import { t as __commonJSMin } from "./rolldown-runtime.js";
// builtin:events
var require_builtin_events = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:events");
}));
export { require_builtin_events as t };
