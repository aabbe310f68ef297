import { digestOf } from '../../evidence/digest.ts';
import type { Digest } from '../../evidence/evidence.ts';
import type { ArtifactStore, Files, StoredBlob } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';
import { measured, onePart, unchanged, writeParts } from './blob-file.ts';
import { bytewise, collect, verified } from './bytes.ts';
import type { Rights } from './login.ts';
import {
  isDigest,
  MANIFEST_TYPES,
  MEMORY_LIMIT,
  manifestType,
  requireDigest,
  requireReference,
} from './manifests.ts';
import type { Session } from './session.ts';
import { unexpected } from './statuses.ts';
import { allTags } from './tag-list.ts';
import type { Answer, Body } from './transport.ts';

type Manifest = NonNullable<Awaited<ReturnType<ArtifactStore['manifest']>>>;

const ACCEPT = { accept: MANIFEST_TYPES.join(', ') };

/**
 * A repository of an OCI registry (distribution-spec 1.1). Registries have no compare-and-swap: a tag that moves is
 * read before and after.
 */
export function registryStore(session: Session, files: Files): ArtifactStore {
  const { place, retried } = session;
  const { store } = place;
  const url = (rest: string): URL => new URL(`/v2/${place.path}/${rest}`, place.origin);
  const ask = (
    method: 'GET' | 'HEAD',
    rest: string,
    headers = {},
    rights: Rights = 'pull',
  ): Promise<Answer> => session.ask({ method, url: url(rest), headers }, rights);

  async function read(reference: string): Promise<Manifest | undefined> {
    const answer = await ask('GET', `manifests/${reference}`, ACCEPT);
    if (answer.status === 404) return nothing(answer);
    if (answer.status !== 200) return unexpected(store, `manifest ${reference}`, answer);
    const bytes = await collect(answer.body, MEMORY_LIMIT, () => tooBig(reference));
    return checked(reference, bytes, answer);
  }

  function checked(reference: string, bytes: Uint8Array, { headers }: Answer): Manifest {
    const digest = digestOf(bytes);
    const claimed = headers['docker-content-digest'];
    if ((isDigest(reference) && digest !== reference) || (isDigest(String(claimed)) && digest !== claimed))
      return tampered(`manifest ${reference}`);
    const mediaType = manifestType(bytes) ?? (headers['content-type'] ?? '').replace(/;.*/, '').trim();
    return { digest, mediaType, bytes };
  }

  /** A server that knows no registry answers 404 to everything: that is not "nothing there". */
  async function nothing(answer: Answer): Promise<undefined> {
    answer.drop();
    await session.requireRegistry();
    return undefined;
  }

  const tampered = (what: string): never =>
    refuse(
      store,
      `answers ${what} with other bytes than its digest says`,
      'trust nothing from it until that is explained',
    );
  const tooBig = (what: string): never =>
    refuse(store, `has more than ${MEMORY_LIMIT} bytes under ${what}`, 'check that this tool stored it');

  async function blobAnswer(digest: Digest): Promise<Answer> {
    const answer = await ask('GET', `blobs/${digest}`);
    if (answer.status === 200) return answer;
    if (answer.status !== 404) return unexpected(store, `blob ${digest}`, answer);
    await nothing(answer);
    return refuse(store, `has no blob ${digest}`, 'look at it with `mlops registry verify`');
  }

  const verifiedBlob = (answer: Answer, digest: Digest, size?: number): AsyncGenerator<Uint8Array> =>
    verified(answer.body, { digest, size }, () => tampered(`blob ${digest}`));

  async function has(digest: Digest): Promise<boolean> {
    const answer = await ask('HEAD', `blobs/${digest}`, {}, 'pull,push');
    answer.drop();
    if (answer.status === 200) return true;
    return answer.status === 404 ? false : unexpected(store, `blob ${digest}`, answer);
  }

  /** POST, then PUT of all bytes at once; both again when it is tried again, since an upload may be gone with its fault. */
  const send = (blob: StoredBlob, parts: Body['parts']): Promise<StoredBlob> =>
    retried(async () => {
      if (await has(blob.digest)) return blob;
      const headers = { 'content-type': 'application/octet-stream' };
      const begun = await session.ask({ method: 'POST', url: url('blobs/uploads/'), headers }, 'pull,push');
      const { location } = begun.headers;
      if (begun.status !== 202 || location === undefined || !URL.canParse(location, begun.url.href))
        return unexpected(store, 'the start of an upload', begun);
      begun.drop();
      const target = new URL(location, begun.url);
      target.searchParams.set('digest', blob.digest);
      const done = await session.ask(
        { method: 'PUT', url: target, headers, body: { size: blob.size, parts } },
        'pull,push',
      );
      if (done.status !== 201) return unexpected(store, `the upload of ${blob.digest}`, done);
      done.drop();
      return blob;
    });

  async function put(reference: string, { bytes, mediaType, digest }: Manifest): Promise<void> {
    const answer = await session.ask(
      {
        method: 'PUT',
        url: url(`manifests/${reference}`),
        headers: { 'content-type': mediaType },
        body: { size: bytes.length, parts: () => onePart(bytes) },
      },
      'pull,push',
    );
    if (answer.status !== 201) return unexpected(store, `manifest ${reference}`, answer);
    answer.drop();
    const claimed = answer.headers['docker-content-digest'];
    if (isDigest(String(claimed)) && claimed !== digest) return tampered(`manifest ${reference}`);
  }

  return {
    name: store,
    kind: 'oci',
    swaps: false,
    tags: () => retried(async () => (await allTags(session, url('tags/list'))).toSorted(bytewise)),
    manifest: async (reference) => {
      requireReference(store, reference);
      return retried(() => read(reference));
    },
    resolve: async (reference) => {
      requireReference(store, reference);
      return retried(async () => {
        const answer = await ask('HEAD', `manifests/${reference}`, ACCEPT);
        if (answer.status === 404) return nothing(answer);
        if (answer.status !== 200) return unexpected(store, `manifest ${reference}`, answer);
        answer.drop();
        const claimed = String(answer.headers['docker-content-digest']);
        if (isDigest(reference) && isDigest(claimed) && claimed !== reference)
          return tampered(`manifest ${reference}`);
        return isDigest(claimed) ? claimed : (await read(reference))?.digest;
      });
    },
    download: async (digest, path, size) => {
      requireDigest(store, digest);
      const target = { name: files.relative(path), path: files.absolute(path) };
      await retried(async () => {
        const answer = await blobAnswer(digest);
        await writeParts(target, () => verifiedBlob(answer, digest, size)).finally(answer.drop);
      });
    },
    blob: async (digest) => {
      requireDigest(store, digest);
      return retried(async () => {
        const answer = await blobAnswer(digest);
        const all = collect(verifiedBlob(answer, digest), MEMORY_LIMIT, () => tooBig(digest));
        return await all.finally(answer.drop);
      });
    },
    upload: async (path) => {
      const file = { name: files.relative(path), path: files.absolute(path) };
      const blob = await measured(file);
      return send(blob, () => unchanged(file, blob));
    },
    uploadBytes: (bytes) => send({ digest: digestOf(bytes), size: bytes.length }, () => onePart(bytes)),
    putManifest: async (bytes, mediaType) => {
      const digest = digestOf(bytes);
      await retried(() => put(digest, { bytes, mediaType, digest }));
      return digest;
    },
    moveTag: async (tag, to, from) => {
      requireReference(store, tag);
      const goal = await retried(() => read(to));
      if (!goal) return refuse(store, `has no manifest ${to}`, 'store it before a tag names it');
      let sent = false;
      await retried(async () => {
        // Read before every try: one that broke may have moved it, and somebody else after it.
        const now = (await read(tag))?.digest ?? null;
        if (now !== from || now === to) return;
        sent = true;
        await put(tag, goal);
      });
      const now = (await retried(() => read(tag)))?.digest ?? null;
      return { moved: sent && now === to, now };
    },
  };
}
