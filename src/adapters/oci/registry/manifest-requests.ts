import { digestOf } from '../../../foundation/evidence/digest.ts';
import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { collect } from '../../collect.ts';
import type { ArtifactStore } from '../content/artifact-store.ts';
import { onePart } from '../content/blob-file.ts';
import { isDigest, MANIFEST_TYPES, MEMORY_LIMIT, manifestType } from '../content/manifests.ts';
import { otherBytes, tooBig } from '../content/refusals.ts';
import { claimedDigest } from './claimed-digest.ts';
import type { Session } from './session.ts';
import { unexpected } from './statuses.ts';
import type { Answer } from './transport.ts';

type Manifest = NonNullable<Awaited<ReturnType<ArtifactStore['manifest']>>>;

/** One try each; `reference` is a tag or a digest. */
export interface ManifestRequests {
  read(reference: string): Promise<Manifest | undefined>;
  /** Its digest alone. */
  head(reference: string): Promise<Digest | undefined>;
  put(reference: string, manifest: Manifest): Promise<void>;
}

const ACCEPT = { accept: MANIFEST_TYPES.join(', ') };

/** Manifests over HTTP (distribution-spec 1.1, "Pulling manifests", "Pushing Manifests"). */
export function manifestRequests(session: Session): ManifestRequests {
  const { store } = session.place;

  async function ask(method: 'GET' | 'HEAD', reference: string): Promise<Answer | undefined> {
    const url = session.url(`manifests/${reference}`);
    const answer = await session.ask({ method, url, headers: ACCEPT }, 'pull');
    if (answer.status === 404) return session.absent(answer);
    return answer.status === 200 ? answer : unexpected(store, `manifest ${reference}`, answer);
  }

  async function read(reference: string): Promise<Manifest | undefined> {
    const answer = await ask('GET', reference);
    if (!answer) return undefined;
    const what = `manifest ${reference}`;
    const bytes = await collect(answer.body, MEMORY_LIMIT, () => tooBig(store, what));
    const digest = digestOf(bytes);
    const said = [reference, claimedDigest(answer)].filter((word) => word !== undefined && isDigest(word));
    if (said.some((word) => word !== digest)) return otherBytes(store, what);
    const header = (answer.headers['content-type'] ?? '').replace(/;.*/, '').trim();
    return { digest, mediaType: manifestType(bytes) ?? header, bytes };
  }

  return {
    read,
    async head(reference) {
      const answer = await ask('HEAD', reference);
      if (!answer) return undefined;
      answer.drop();
      const digest = claimedDigest(answer);
      if (digest === undefined) return (await read(reference))?.digest;
      return isDigest(reference) && digest !== reference
        ? otherBytes(store, `manifest ${reference}`)
        : digest;
    },
    async put(reference, { bytes, mediaType, digest }) {
      const url = session.url(`manifests/${reference}`);
      const body = { size: bytes.length, parts: () => onePart(bytes) };
      const headers = { 'content-type': mediaType };
      const answer = await session.ask({ method: 'PUT', url, headers, body }, 'pull,push');
      if (answer.status !== 201) return unexpected(store, `manifest ${reference}`, answer);
      answer.drop();
      if ((claimedDigest(answer) ?? digest) !== digest) return otherBytes(store, `manifest ${reference}`);
    },
  };
}
