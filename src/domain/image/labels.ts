import type { Digest } from '../../foundation/evidence/evidence.ts';
import { EVIDENCE_LABEL, IMAGE_LABEL_PREFIX, MODEL_LABEL } from '../../foundation/images/image-labels.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import type { GitState } from './git.ts';
import { valueLook } from './secret-looks.ts';

const OCI = 'org.opencontainers.image.';

/** Labels that say what an image was made of: nobody may say otherwise. */
const OURS: readonly string[] = ['source', 'url', 'revision', 'version', 'created'].map((name) => OCI + name);

/** What is known of an image before it is built. */
export interface Origin {
  readonly name: string;
  /** The tag of the highest priority. */
  readonly version: string;
  readonly git: GitState;
  readonly model: Digest | null;
  /** Digest of the evidence of its gate, where that passed. */
  readonly gate: Digest | null;
  /** ISO 8601, where a build that can be repeated was given a time (SOURCE_DATE_EPOCH). */
  readonly created: string | null;
}

/**
 * Labels of an image: those of the OCI image-spec 1.1 as far as they are known, model and gate by digest, and the
 * user's own. The time of the build is none of them: equal inputs are to give an equal image.
 */
export function labelsOf(
  { name, version, git, model, gate, created }: Origin,
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = {
    [`${OCI}title`]: name,
    ...own,
    [`${OCI}source`]: git.source,
    [`${OCI}url`]: git.source,
    [`${OCI}revision`]: git.sha,
    [`${OCI}version`]: version,
    [`${OCI}created`]: created,
    [MODEL_LABEL]: model,
    [EVIDENCE_LABEL]: gate,
  };
  const pairs = Object.entries(known).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `SOURCE_DATE_EPOCH` (reproducible-builds.org), whole seconds since 1970, as ISO 8601; null for anything else. */
export const createdAt = (epoch: string | undefined): string | null =>
  epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString() : null;

/** What is wrong with the user's own labels. A value that looks like a secret is not shown. */
export function labelProblems(own: Readonly<Record<string, string>>): readonly InputProblem[] {
  return Object.entries(own).flatMap(([name, value]) => {
    const told = { input: `labels ${name}` };
    const problems: InputProblem[] = [];
    if (!/^[\w./-]+$/.test(name))
      problems.push({
        ...told,
        message: 'is not a name of a label',
        remedy: 'use letters, digits, dots and dashes',
      });
    if (OURS.includes(name) || name.startsWith(IMAGE_LABEL_PREFIX))
      problems.push({ ...told, message: 'is set by build-image itself', remedy: 'leave it out' });
    const look = valueLook(value);
    if (look)
      problems.push({
        ...told,
        message: `${look}; labels are readable to whoever has the image`,
        remedy: 'leave it out',
      });
    return problems;
  });
}
