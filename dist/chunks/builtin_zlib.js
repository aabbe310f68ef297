import { t as __commonJSMin } from "./rolldown-runtime.js";
// builtin:stream
var require_builtin_stream = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:stream");
}));
// builtin:util
var require_builtin_util = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:util");
}));
// builtin:zlib
var require_builtin_zlib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:zlib");
}));
export { require_builtin_util as n, require_builtin_stream as r, require_builtin_zlib as t };
