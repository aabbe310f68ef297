/** Labels of images that build-image made, which deploy reads. */
export const IMAGE_LABEL_PREFIX = 'io.github.mlops-actions.';
/** Digest of the model file that the image holds. */
export const MODEL_LABEL = `${IMAGE_LABEL_PREFIX}model.digest`;
/** Digest of the evidence of the gate that the model passed. */
export const EVIDENCE_LABEL = `${IMAGE_LABEL_PREFIX}gate.evidence`;
