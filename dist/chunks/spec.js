import { _ as path, b as text, f as flag, i as defineSpec, m as names, p as mapping } from "./define.js";
// src/steps/build-image/spec.ts
const buildImage = defineSpec({
	name: "build-image",
	about: "Build a Docker image, with the model in it where one passed its gate, push it, and prove that the registry has it.",
	inputs: {
		context: path({
			about: "Folder that the build may read.",
			fallback: ".",
			scope: "run"
		}),
		file: path({ about: "Dockerfile (`Dockerfile` in the context)." }),
		images: names({
			about: "Repositories to tag for: `ghcr.io/acme/flight-delay`.",
			required: true,
			scope: "run"
		}),
		tags: names({ about: "Tags in the grammar of docker/metadata-action: `type=raw,value=latest`, `type=sha`, `type=semver,pattern={{version}}`, `type=ref,event=branch`, each with `enable=`, `prefix=`, `suffix=` (`type=sha`)." }),
		labels: mapping({
			about: "More labels, by name. Those that say what the image was made of are set anyway.",
			scope: "run"
		}),
		"build-args": mapping({
			about: "Build arguments by name. They stay in the image: what looks like a secret is refused.",
			secret: true,
			scope: "run"
		}),
		secrets: mapping({
			about: "BuildKit secrets: id to `env:NAME` or `file:path`, for `RUN --mount=type=secret,id=…`.",
			secret: true,
			scope: "run"
		}),
		push: flag({
			about: "Push what was built.",
			fallback: true
		}),
		username: text({
			about: "User of the registry (the Docker configuration of this machine).",
			scope: "run"
		}),
		password: text({
			about: "Password or token of the registry.",
			secret: true,
			scope: "run"
		}),
		model: path({ about: "Model package folder that the image holds (the model of the gate that passed)." }),
		"require-evidence": flag({ about: "Refuse a model whose gate did not pass (true where there is evidence)." }),
		"docker-host": text({
			about: "Docker Engine that builds (the one of this machine).",
			scope: "run"
		})
	},
	outputs: {
		image: "The image by digest: `ghcr.io/acme/flight-delay@sha256:…`.",
		digest: "Digest of its manifest.",
		tags: "JSON list of the tags, each with its repository."
	},
	traits: ["moves", "builds"],
	needs: [
		"containers",
		"images",
		"processes"
	]
});
export { buildImage as t };
