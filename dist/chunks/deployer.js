// src/foundation/ports/deployer.ts
/** The two places of a target that a version can run in; a front sends requests to one or both. */
const SLOTS = ["blue", "green"];
export { SLOTS as t };
