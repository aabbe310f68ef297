import { St as ContainerFailure } from "./every-start.js";
// src/domain/image/retried.ts
/** Waits before the second and each further try, in milliseconds. */
const WAITS = [
	1e3,
	2e3,
	4e3
];
/** Tries again, a bounded number of times, what may pass by then: each push or pull logs in anew. */
async function retried(work, { clock, host }, signal) {
	for (const wait of WAITS) try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof ContainerFailure) || !cause.retryable) throw cause;
		host.log.warn(`${cause.message}; trying again in ${wait / 1e3} s`);
		await clock.sleep(wait, signal);
	}
	return await work();
}
// src/foundation/images/image-labels.ts
/** Labels of images that build-image made, which deploy reads. */
const IMAGE_LABEL_PREFIX = "io.github.mlops-actions.";
/** Digest of the model file that the image holds. */
const MODEL_LABEL = `${IMAGE_LABEL_PREFIX}model.digest`;
/** Digest of the evidence of the gate that the model passed. */
const EVIDENCE_LABEL = `${IMAGE_LABEL_PREFIX}gate.evidence`;
export { retried as i, IMAGE_LABEL_PREFIX as n, MODEL_LABEL as r, EVIDENCE_LABEL as t };
