import { _ as path, b as text, f as flag, i as defineSpec, m as names, p as mapping, u as count } from "./define.js";
// src/steps/deploy/spec.ts
/** HAProxy 3.2.24, the official image of 25 September 2026 (docker-library/repo-info, repos/haproxy/remote/3.2.md). */
const PROXY_IMAGE = "docker.io/library/haproxy@sha256:fa8c8825c5ca0e0f65c3fc2059b92e9d1735a640b2b38091823a959a64016c4f";
const deploy = defineSpec({
	name: "deploy",
	about: "Run an image beside the old one, check it, switch to it without a lost request, or go back.",
	inputs: {
		environment: text({
			about: "A key of `environments:` in mlops.yml.",
			required: true
		}),
		image: text({ about: "Image by digest: `ghcr.io/acme/flight-delay@sha256:…` (the one that build-image of this run pushed)." }),
		rollback: flag({
			about: "Go back to the version that served before, with the settings that it had, in place of `image`.",
			fallback: false
		}),
		evidence: path({ about: "Folder of the run whose gate passed (`evidence-dir`)." }),
		"container-port": count({
			about: "Port that the service listens on in its container.",
			fallback: 8080
		}),
		"health-url": text({
			about: "Path that answers 200 when the service can serve.",
			fallback: "/health"
		}),
		"healthy-answers": count({
			about: "Healthy answers in a row that are asked for.",
			fallback: 3
		}),
		"expect-model": text({ about: "Model digest that the service must report (`model_digest` of its health answer); `none` asks for none (the model of the image)." }),
		"golden-request": path({ about: "JSON file of a request that must be answered: `method`, `path`, `body`, and `status`, `contains` or `schema` of the answer." }),
		timeout: count({
			about: "Seconds until the new container must be healthy.",
			fallback: 120
		}),
		drain: count({
			about: "Seconds that requests at the old container may still take.",
			fallback: 10
		}),
		"retry-requests": flag({
			about: "Let the proxy send a request again, POST too, when a container dies under it: for services without side effects.",
			fallback: false
		}),
		variables: mapping({ about: "Environment variables of the container; they stand in evidence." }),
		"secret-variables": names({ about: "Names of variables of this job that the container gets with their values, which are stored nowhere." }),
		"proxy-image": text({
			about: "HAProxy image of the container that owns the port; one that runs already keeps its own.",
			fallback: PROXY_IMAGE,
			scope: "run"
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
		url: "Address of the service.",
		deployed: "Digest of the image that serves now.",
		previous: "Digest of the image that served before; empty where there was none."
	},
	traits: ["moves", "decidesNothing"],
	needs: ["deployer", "http"]
});
export { deploy as n, PROXY_IMAGE as t };
