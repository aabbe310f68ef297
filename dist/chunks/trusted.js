import { K as refuse } from "./define.js";
// src/step/trusted.ts
/** Refuses to move anything for code of a fork that runs with the rights of this repository. */
function requireTrusted({ trusted }, step) {
	if (trusted) return;
	refuse(step, "runs for code of a fork, or for an event that does not say whose code it is", "run it on a branch of the repository itself");
}
export { requireTrusted as t };
