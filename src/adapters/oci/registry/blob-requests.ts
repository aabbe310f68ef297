import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { verified } from '../../files/verified.ts';
import type { StoredBlob } from '../content/artifact-store.ts';
import { otherBytes } from '../content/refusals.ts';
import { blobBytes } from './blob-bytes.ts';
import type { Session } from './session.ts';
import { unexpected } from './statuses.ts';
import { type PartsFrom, type Upload, uploadsOf } from './upload.ts';

export interface BlobRequests {
  /** The blob's bytes, hashed as they come. */
  read(digest: Digest, size?: number): AsyncIterable<Uint8Array>;
  /** Sends a blob unless it is there; goes on where a broken connection left it, if the registry knows where that is. */
  send(blob: StoredBlob, parts: PartsFrom): Promise<StoredBlob>;
}

/** Blobs over HTTP (distribution-spec 1.1, "Pulling blobs"). */
export function blobRequests(session: Session): BlobRequests {
  const { store } = session.place;
  const uploads = uploadsOf(session);

  async function has(digest: Digest): Promise<boolean> {
    const url = session.url(`blobs/${digest}`);
    const answer = await session.ask({ method: 'HEAD', url, headers: {} }, 'pull,push');
    answer.drop();
    if (answer.status === 200) return true;
    return answer.status === 404 ? false : unexpected(store, `blob ${digest}`, answer);
  }

  return {
    read: (digest, size) =>
      verified(blobBytes(session, digest), { digest, size }, () => otherBytes(store, `blob ${digest}`)),
    async send(blob, parts) {
      let last: Upload | undefined;
      await session.retried(async () => {
        const rest = last && (await uploads.resumed(last, blob.size));
        if (!rest && (await has(blob.digest))) return;
        last = rest ?? (await uploads.begin());
        await uploads.finish(last, blob, parts);
      });
      return blob;
    },
  };
}
