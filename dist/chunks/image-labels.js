// src/artifacts/image-labels.ts
/** Labels of images that build-image made, which deploy reads. */
const IMAGE_LABEL_PREFIX = "io.github.mlops-actions.";
/** Digest of the model file that the image holds. */
const MODEL_LABEL = `${IMAGE_LABEL_PREFIX}model.digest`;
/** Digest of the evidence of the gate that the model passed. */
const EVIDENCE_LABEL = `${IMAGE_LABEL_PREFIX}gate.evidence`;
export { IMAGE_LABEL_PREFIX as n, MODEL_LABEL as r, EVIDENCE_LABEL as t };
