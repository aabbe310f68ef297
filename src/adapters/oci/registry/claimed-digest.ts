import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { isDigest } from '../content/manifests.ts';
import type { Answer } from './transport.ts';

/** What the registry says that the digest is, where it says so by SHA-256. */
export function claimedDigest({ headers }: Pick<Answer, 'headers'>): Digest | undefined {
  const header = headers['docker-content-digest'];
  return typeof header === 'string' && isDigest(header) ? header : undefined;
}
