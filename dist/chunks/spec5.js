import { _ as path, b as text, f as flag, i as defineSpec } from "./define.js";
// src/steps/register-model/spec.ts
const registerModel = defineSpec({
	name: "register-model",
	about: "Store a model that passed its gate under a version number, and move an alias to it.",
	inputs: {
		registry: text({
			about: "Where models are kept: `oci://host/name`, or a folder (an OCI image layout).",
			required: true
		}),
		name: text({ about: "Name below the registry, where it holds several models." }),
		alias: text({ about: "Alias that is to name this model, such as `champion`; without one, only a version is made." }),
		"replace-model": text({ about: "`name` of another model that the alias may be taken from; without it, an alias only passes between versions of one model." }),
		evidence: path({ about: "Folder of the run whose gate passed: its model, predictions, evidence and card are stored (`evidence-dir`)." }),
		"throwaway-folder": flag({
			about: "Store in a folder although this machine is thrown away after the job.",
			fallback: false
		}),
		username: text({
			about: "User of the registry (the Docker configuration of this machine).",
			scope: "run"
		}),
		password: text({
			about: "Password or token of the registry.",
			secret: true,
			scope: "run"
		})
	},
	outputs: {
		version: "Version of the model: `v3`.",
		digest: "Digest under which the registry holds it.",
		alias: "The alias that names it now; empty where none was asked for or it could not be moved."
	},
	traits: ["moves", "registers"],
	needs: ["stores"]
});
export { registerModel as t };
