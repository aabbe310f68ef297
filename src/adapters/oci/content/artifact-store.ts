import type { Digest } from '../../../foundation/evidence/evidence.ts';

export interface StoredBlob {
  readonly digest: Digest;
  readonly size: number;
}

/**
 * Blobs and manifests by digest, and tags that point at manifests (OCI distribution-spec 1.1, image-spec 1.1).
 * Every byte that is read is hashed and refused (`InputErrors`) where it is not what its digest says. Unreachable,
 * unreadable, unauthorised: `InputErrors` that name the store. "Nothing there" is an answer, never an error.
 */
export interface ArtifactStore {
  /** As users name it. */
  readonly name: string;
  readonly kind: 'oci' | 'folder';
  /** A tag moves only from where it was last seen; else a move is read again and a lost race is told. */
  readonly swaps: boolean;
  /** Ascending bytewise; none where the repository is empty or not there yet. */
  tags(): Promise<readonly string[]>;
  /** By tag or digest; undefined where there is none. */
  manifest(
    reference: string,
  ): Promise<{ readonly digest: Digest; readonly mediaType: string; readonly bytes: Uint8Array } | undefined>;
  /** Digest of the manifest that a tag or digest names, undefined where there is none; brings nothing: proves a push. */
  resolve(reference: string): Promise<Digest | undefined>;
  /**
   * Writes a blob to a path of the working directory: beside first, renamed when its digest is right. More bytes than
   * `size`, which its descriptor tells, are not read.
   */
  download(digest: Digest, path: string, size?: number): Promise<void>;
  /** A small blob (at most 4 MiB) in memory. */
  blob(digest: Digest): Promise<Uint8Array>;
  /** Sends a file; what is there already is not sent again. */
  upload(path: string): Promise<StoredBlob>;
  uploadBytes(bytes: Uint8Array): Promise<StoredBlob>;
  /** Stores a manifest by its digest; its blobs must be there. */
  putManifest(bytes: Uint8Array, mediaType: string): Promise<Digest>;
  /**
   * Points a tag at a stored manifest, if it points at `from` (null: at nothing). Answers where it points now and
   * whether that is our doing; a lost race is an answer.
   */
  moveTag(
    tag: string,
    to: Digest,
    from: Digest | null,
  ): Promise<{ readonly moved: boolean; readonly now: Digest | null }>;
}
