import { z } from 'zod';
import { canonical, type Json } from '../../../foundation/evidence/canonical.ts';
import { type Digest, DigestSchema } from '../../../foundation/evidence/evidence.ts';
import { MANIFEST_TYPE } from '../../../foundation/images/image.ts';
import type { Ledger, LedgerEntry } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';
import type { ArtifactStore } from '../content/artifact-store.ts';
import { EMPTY_CONFIG, EMPTY_TYPE } from './moves.ts';

const DOCUMENT_TYPE = 'application/vnd.mlops-actions.ledger.v1+json';
const TAG = 'ledger-';

const ManifestSchema = z.object({
  artifactType: z.literal(DOCUMENT_TYPE),
  layers: z.array(z.object({ digest: DigestSchema })).length(1),
});

/** Documents as artifacts, each under a tag of its own: a registry lists it, and does not collect it as garbage. */
export const ledgerIn = (store: ArtifactStore): Ledger => ({
  names: async () =>
    (await store.tags()).filter((tag) => tag.startsWith(TAG)).map((tag) => tag.slice(TAG.length)),
  read: (name) => readIn(store, name),
  async write(name, document, from) {
    const blob = await store.uploadBytes(bytesOf(document));
    const config = await store.uploadBytes(EMPTY_CONFIG);
    const manifest = {
      schemaVersion: 2,
      mediaType: MANIFEST_TYPE,
      artifactType: DOCUMENT_TYPE,
      config: { mediaType: EMPTY_TYPE, ...config },
      layers: [{ mediaType: DOCUMENT_TYPE, ...blob }],
    };
    const digest = await store.putManifest(bytesOf(manifest), MANIFEST_TYPE);
    return (await store.moveTag(`${TAG}${name}`, digest, from)).now === digest;
  },
});

async function readIn(store: ArtifactStore, name: string): Promise<LedgerEntry | undefined> {
  const manifest = await store.manifest(`${TAG}${name}`);
  if (!manifest) return undefined;
  const parsed = ManifestSchema.safeParse(jsonObject(manifest.bytes));
  const document = parsed.success && jsonObject(await store.blob(parsed.data.layers[0]!.digest));
  return document ? { document, digest: manifest.digest } : unreadable(store, name, manifest.digest);
}

const unreadable = (store: ArtifactStore, name: string, digest: Digest): never =>
  refuse('ledger', `holds an entry that cannot be read (${digest})`, 'restore the registry from a copy', {
    value: `${store.name}:${TAG}${name}`,
  });

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(canonical(value as Json));
