// src/ports/containers.ts
/** The Engine answered with an error, or not at all. `retryable`: another try may succeed (401, EOF, 5xx, reset). */
var ContainerFailure = class extends Error {
	name = "ContainerFailure";
	retryable;
	constructor(message, retryable, options) {
		super(message, options);
		this.retryable = retryable;
	}
};
export { ContainerFailure as t };
