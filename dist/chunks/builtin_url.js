import { t as __commonJSMin } from "./rolldown-runtime.js";
// builtin:http
var require_builtin_http = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:http");
}));
// builtin:https
var require_builtin_https = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:https");
}));
// builtin:net
var require_builtin_net = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:net");
}));
// builtin:tls
var require_builtin_tls = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:tls");
}));
// builtin:querystring
var require_builtin_querystring = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:querystring");
}));
// builtin:url
var require_builtin_url = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = process.getBuiltinModule("node:url");
}));
export { require_builtin_https as a, require_builtin_net as i, require_builtin_querystring as n, require_builtin_http as o, require_builtin_tls as r, require_builtin_url as t };
