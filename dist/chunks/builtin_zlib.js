import { t as __commonJSMin } from "./rolldown-runtime.js";
// builtin:zlib
var require_builtin_zlib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:zlib");
}));
export { require_builtin_zlib as t };
