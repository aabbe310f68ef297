import { t as __commonJSMin } from "./rolldown-runtime.js";
// builtin:http
var require_builtin_http = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:http");
}));
// builtin:https
var require_builtin_https = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:https");
}));
// builtin:querystring
var require_builtin_querystring = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:querystring");
}));
// builtin:url
var require_builtin_url = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:url");
}));
export { require_builtin_http as i, require_builtin_querystring as n, require_builtin_https as r, require_builtin_url as t };
