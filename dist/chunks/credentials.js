import { r as refuse } from "./errors.js";
// src/foundation/step/credentials.ts
/** The login that a step was given; masked from now on. Throws `InputErrors` for half of one. */
function credentialsOf({ username, password }, { mask }) {
	if (password !== void 0) mask(password);
	if (username !== void 0 && password !== void 0) return {
		username,
		password
	};
	if (username === void 0 && password === void 0) return void 0;
	return refuse(username === void 0 ? "username" : "password", "is missing: a login needs both", "give both, or neither");
}
export { credentialsOf as t };
