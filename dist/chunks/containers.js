// src/foundation/ports/containers.ts
/**
* The daemon answered with an error, or not at all. `retryable`: another try may succeed (401, EOF, 5xx, reset).
* `unanswered`: neither it nor the registry has said yes or no, so nothing is decided.
*/
var ContainerFailure = class extends Error {
	name = "ContainerFailure";
	retryable;
	unanswered;
	constructor(message, retryable, more = {}) {
		super(message, more);
		this.retryable = retryable;
		this.unanswered = more.unanswered ?? false;
	}
};
export { ContainerFailure as t };
