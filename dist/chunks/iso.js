import { N as _isoDateTime, h as ZodISODateTime } from "./limits.js";
// node_modules/zod/v4/classic/iso.js
function datetime(params) {
	return _isoDateTime(ZodISODateTime, params);
}
export { datetime as t };
