import type { Digest } from '../evidence/evidence.ts';
import type { OciReference } from '../images/oci-reference.ts';
import type { Credentials } from './credentials.ts';

/** Registries of images, asked for nothing but what they hold: an exit code of a push proves nothing. */
export interface Images {
  /** Nothing is asked of it yet. */
  open(repository: OciReference, credentials?: Credentials): ImageRepository;
}

export interface ImageRepository {
  /**
   * Digest of what a tag or digest names now; undefined where there is none. Throws `InputErrors` for a registry that
   * does not answer.
   */
  resolve(reference: string): Promise<Digest | undefined>;
}
