import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';
import { isMapping } from '../../../foundation/reading/mismatch.ts';
import { IMAGE_INDEX, isDigest } from '../content/manifests.ts';

/** One line of index.json, with all that others wrote into it. */
type Entry = Readonly<Record<string, unknown>>;

/** index.json of an image layout (image-spec 1.1). What this tool does not know stays as it is. */
export interface LayoutIndex {
  readonly rest: Readonly<Record<string, unknown>>;
  readonly manifests: readonly Entry[];
}

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
}

const TAG = 'org.opencontainers.image.ref.name';

export const EMPTY_INDEX: LayoutIndex = { rest: { schemaVersion: 2, mediaType: IMAGE_INDEX }, manifests: [] };

/** Reads index.json. Throws `InputErrors` that name it. */
export function readIndex(name: string, bytes: Uint8Array): LayoutIndex {
  const invalid = (why: string): never =>
    refuse(name, `is not the index of an image layout: ${why}`, 'restore the folder from a copy');
  const index = jsonObject(bytes) ?? invalid('it is not a JSON object');
  const { manifests, ...rest } = index;
  if (rest.schemaVersion !== 2) return invalid('its schemaVersion is not 2');
  if (!Array.isArray(manifests)) return invalid('it has no list of manifests');
  for (const entry of manifests as unknown[])
    if (!isMapping(entry) || typeof entry.digest !== 'string') return invalid('an entry has no digest');
  const read = { rest, manifests: manifests as Entry[] };
  const twice = tagsIn(read).find((tag, index, tags) => tags.indexOf(tag) !== index);
  return twice === undefined ? read : invalid(`it names ${JSON.stringify(twice)} twice`);
}

export const indexBytes = ({ rest, manifests }: LayoutIndex): string =>
  `${JSON.stringify({ ...rest, manifests }, null, 2)}\n`;

const tagOf = ({ annotations }: Entry): string | undefined => {
  const tag = isMapping(annotations) ? annotations[TAG] : undefined;
  return typeof tag === 'string' ? tag : undefined;
};

export const tagsIn = ({ manifests }: LayoutIndex): readonly string[] =>
  manifests.flatMap((entry) => tagOf(entry) ?? []);

/** What a tag names; null for nothing. Throws `InputErrors` for a digest that is none, or not of SHA-256. */
export function taggedIn(name: string, { manifests }: LayoutIndex, tag: string): Digest | null {
  const digest = manifests.find((entry) => tagOf(entry) === tag)?.digest;
  if (digest === undefined) return null;
  if (typeof digest === 'string' && isDigest(digest)) return digest;
  return refuse(name, `names no SHA-256 digest under ${tag}`, 'restore the folder from a copy');
}

/** The index with a tag moved; the lines of others keep their place. */
export function withTag(index: LayoutIndex, tag: string, to: Descriptor): LayoutIndex {
  const entry = { ...to, annotations: { [TAG]: tag } };
  const at = index.manifests.findIndex((one) => tagOf(one) === tag);
  return { ...index, manifests: at < 0 ? [...index.manifests, entry] : index.manifests.with(at, entry) };
}
