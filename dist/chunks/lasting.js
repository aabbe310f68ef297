import { Tt as refuse } from "./every-start.js";
// src/domain/registry/lasting.ts
/** What vanishes with its machine was not kept. Throws `InputErrors` for such a folder, told of `input`. */
function requireLasting(input, { store, reference }, { ephemeral }, throwaway) {
	if (!store.local || !ephemeral || throwaway) return;
	refuse(input, "is a folder of a machine that is thrown away after this job", "give an `oci://` registry, or set throwaway-folder: true where a later step keeps the folder", { value: reference });
}
export { requireLasting as t };
