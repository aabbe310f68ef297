import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { InputErrors } from '../../../foundation/problems/errors.ts';
import type { StoredBlob } from '../content/artifact-store.ts';
import { otherBytes } from '../content/refusals.ts';
import { claimedDigest } from './claimed-digest.ts';
import { PassingFault } from './faults.ts';
import { heldIn } from './held-range.ts';
import type { Session } from './session.ts';
import { unexpected } from './statuses.ts';
import type { Answer } from './transport.ts';

/** An upload that the registry has opened. */
export interface Upload {
  /** Where it goes on. The registry's query is kept as it wrote it: it may be signed. */
  readonly url: URL;
  /** Bytes that the registry holds of it. */
  readonly held: number;
}

/** The bytes of a blob from one of them on. */
export type PartsFrom = (from: number) => AsyncIterable<Uint8Array>;

export interface Uploads {
  /** Opens an upload. */
  begin(): Promise<Upload>;
  /**
   * Where an upload whose connection broke goes on. Undefined where the registry holds no more of it than before, does not
   * say, or no longer knows it: it must be begun anew.
   */
  resumed(broken: Upload, size: number): Promise<Upload | undefined>;
  /** Sends what the registry does not hold, and closes the upload; a rest that is refused is a `PassingFault`. */
  finish(upload: Upload, blob: StoredBlob, parts: PartsFrom): Promise<void>;
}

const BYTES = { 'content-type': 'application/octet-stream' };

/**
 * Uploads over HTTP (distribution-spec 1.1, "POST then PUT" and "Pushing a blob in chunks"). A blob goes in one request:
 * every registry takes that, where chunks are refused by some, or above a size of their own. Only what is left of an
 * upload whose connection broke is sent as a chunk.
 */
export function uploadsOf(session: Session): Uploads {
  const { store } = session.place;

  async function statusOf({ url }: Upload): Promise<Answer | undefined> {
    try {
      return await session.ask({ method: 'GET', url, headers: {} }, 'pull,push');
    } catch (cause) {
      if (cause instanceof PassingFault || cause instanceof InputErrors) return undefined;
      throw cause;
    }
  }

  return {
    async begin() {
      const url = session.url('blobs/uploads/');
      const answer = await session.ask({ method: 'POST', url, headers: BYTES }, 'pull,push');
      const next = locationOf(answer);
      if (answer.status !== 202 || next === undefined)
        return unexpected(store, 'the start of an upload', answer);
      answer.drop();
      return { url: next, held: 0 };
    },
    async resumed(broken, size) {
      const answer = await statusOf(broken);
      answer?.drop();
      const held = answer?.status === 204 ? heldIn(headerOf(answer, 'range'), size) : undefined;
      if (held === undefined || held <= broken.held) return undefined;
      return { url: locationOf(answer!) ?? broken.url, held };
    },
    async finish({ url, held }, { digest, size }, parts) {
      const rest = size - held;
      const range = held > 0 && rest > 0 ? { 'content-range': `${held}-${size - 1}` } : {};
      const body = { size: rest, parts: () => parts(held) };
      const headers = { ...BYTES, ...range };
      const answer = await session.ask(
        { method: 'PUT', url: closing(url, digest), headers, body },
        'pull,push',
      );
      if (answer.status !== 201 && held > 0) {
        answer.drop();
        throw new PassingFault(`answered ${answer.status} to the rest of an upload`);
      }
      if (answer.status !== 201) return unexpected(store, `the upload of ${digest}`, answer);
      answer.drop();
      if ((claimedDigest(answer) ?? digest) !== digest) return otherBytes(store, `blob ${digest}`);
    },
  };
}

function locationOf({ headers, url }: Answer): URL | undefined {
  const { location } = headers;
  return location !== undefined && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}

function headerOf({ headers }: Answer, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function closing(url: URL, digest: Digest): URL {
  const target = new URL(url);
  target.search += `${target.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
  return target;
}
