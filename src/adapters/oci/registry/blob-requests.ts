import type { Digest } from '../../../foundation/evidence/evidence.ts';
import type { StoredBlob } from '../content/artifact-store.ts';
import { verified } from '../content/bytes.ts';
import { lacksBlob, otherBytes } from '../content/refusals.ts';
import type { Session } from './session.ts';
import { unexpected } from './statuses.ts';
import type { Answer, Body } from './transport.ts';

export interface BlobRequests {
  /** Hands the blob's bytes, hashed as they come, to `use`; again from the start where the connection breaks. */
  read<T>(
    digest: Digest,
    size: number | undefined,
    use: (parts: AsyncIterable<Uint8Array>) => Promise<T>,
  ): Promise<T>;
  /** Sends a blob unless it is there. */
  send(blob: StoredBlob, parts: Body['parts']): Promise<StoredBlob>;
}

const BYTES = { 'content-type': 'application/octet-stream' };

/** Blobs over HTTP (distribution-spec 1.1, "Pulling blobs", "POST then PUT"). */
export function blobRequests(session: Session): BlobRequests {
  const { store } = session.place;

  async function get(digest: Digest): Promise<Answer> {
    const answer = await session.ask(
      { method: 'GET', url: session.url(`blobs/${digest}`), headers: {} },
      'pull',
    );
    if (answer.status === 200) return answer;
    if (answer.status !== 404) return unexpected(store, `blob ${digest}`, answer);
    await session.absent(answer);
    return lacksBlob(store, digest);
  }

  async function has(digest: Digest): Promise<boolean> {
    const url = session.url(`blobs/${digest}`);
    const answer = await session.ask({ method: 'HEAD', url, headers: {} }, 'pull,push');
    answer.drop();
    if (answer.status === 200) return true;
    return answer.status === 404 ? false : unexpected(store, `blob ${digest}`, answer);
  }

  /** Where an upload goes. The registry's query is kept as it wrote it: it may be signed. */
  async function begin(digest: Digest): Promise<URL> {
    const url = session.url('blobs/uploads/');
    const answer = await session.ask({ method: 'POST', url, headers: BYTES }, 'pull,push');
    const { location } = answer.headers;
    if (answer.status !== 202 || location === undefined || !URL.canParse(location, answer.url.href))
      return unexpected(store, 'the start of an upload', answer);
    answer.drop();
    const target = new URL(location, answer.url);
    target.search += `${target.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
    return target;
  }

  return {
    read: (digest, size, use) =>
      session.retried(async () => {
        const answer = await get(digest);
        const wrong = (): never => otherBytes(store, `blob ${digest}`);
        return use(verified(answer.body, { digest, size }, wrong)).finally(answer.drop);
      }),
    send: (blob, parts) =>
      session.retried(async () => {
        if (await has(blob.digest)) return blob;
        // Begun anew each time: an upload may be gone with its connection.
        const url = await begin(blob.digest);
        const body = { size: blob.size, parts };
        const answer = await session.ask({ method: 'PUT', url, headers: BYTES, body }, 'pull,push');
        if (answer.status !== 201) return unexpected(store, `the upload of ${blob.digest}`, answer);
        answer.drop();
        return blob;
      }),
  };
}
