import { z } from 'zod';
import { canonical, type Json } from '../../../foundation/evidence/canonical.ts';
import { type Digest, DigestSchema } from '../../../foundation/evidence/evidence.ts';
import { MANIFEST_TYPE } from '../../../foundation/images/image.ts';
import type { FileKind, RegisteredModel, StoredFile } from '../../../foundation/ports/ports.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';

/** CNCF ModelPack (modelpack/model-spec): what a registry recognises as a model. */
export const MODEL_TYPE = 'application/vnd.cncf.model.manifest.v1+json';
const MODEL_CONFIG_TYPE = 'application/vnd.cncf.model.config.v1+json';
const FILE_PATH = 'org.cncf.model.filepath';
const MODEL_DIGEST = 'io.github.mlops-actions.model.digest';
const GATE_EVIDENCE = 'io.github.mlops-actions.gate.evidence';
const TITLE = 'org.opencontainers.image.title';

/** ModelPack has a media type for three of them. */
const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  weights: 'application/vnd.cncf.model.weight.v1.raw',
  package: 'application/vnd.cncf.model.weight.config.v1.raw',
  card: 'application/vnd.cncf.model.doc.v1.raw',
  predictions: 'application/vnd.mlops-actions.predictions.v1+parquet',
  evidence: 'application/vnd.mlops-actions.evidence.v1+json',
};

const DescriptorSchema = z.object({
  mediaType: z.string(),
  digest: DigestSchema,
  size: z.number().int().min(0),
  annotations: z.record(z.string(), z.string()).optional(),
});

const ManifestSchema = z.object({
  schemaVersion: z.literal(2),
  artifactType: z.string().optional(),
  config: DescriptorSchema,
  layers: z.array(DescriptorSchema),
  annotations: z.record(z.string(), z.string()).optional(),
});

/** ModelPack's configuration of a model; without times, so that the same model has the same digest. */
export function modelConfig(
  { name, files }: Pick<RegisteredModel, 'name' | 'files'>,
  format: string,
): Uint8Array {
  return bytesOf({
    descriptor: { name },
    config: { format },
    modelfs: { type: 'layers', diffIds: files.map(({ digest }) => digest) },
  });
}

/** The manifest that ties the files of a model together; equal models give equal bytes, so an equal digest. */
export function modelManifest(
  { name, model, gate, files }: RegisteredModel,
  config: { readonly digest: Digest; readonly size: number },
): Uint8Array {
  return bytesOf({
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    artifactType: MODEL_TYPE,
    config: { mediaType: MODEL_CONFIG_TYPE, digest: config.digest, size: config.size },
    layers: files.map(({ kind, path, digest, size }) => ({
      mediaType: MEDIA_TYPES[kind],
      digest,
      size,
      annotations: { [FILE_PATH]: path },
    })),
    annotations: { [TITLE]: name, [MODEL_DIGEST]: model, [GATE_EVIDENCE]: gate },
  });
}

/** Why bytes are not the manifest of a model that this tool stored. */
export class NotAModel extends Error {
  override readonly name = 'NotAModel';
}

/** Reads a model's manifest back. Throws `NotAModel`; a path that would leave its folder makes it none. */
export function readModelManifest(bytes: Uint8Array): RegisteredModel {
  const parsed = ManifestSchema.safeParse(jsonObject(bytes));
  if (!parsed.success) throw new NotAModel('is not an OCI image manifest');
  const { artifactType, layers, annotations = {} } = parsed.data;
  const model = DigestSchema.safeParse(annotations[MODEL_DIGEST]);
  const gate = DigestSchema.safeParse(annotations[GATE_EVIDENCE]);
  if (artifactType !== MODEL_TYPE || !model.success || !gate.success)
    throw new NotAModel('is not a model that register-model stored');
  const files = layers.map((layer) => storedFile(layer));
  if (!files.some(({ digest }) => digest === model.data))
    throw new NotAModel('does not hold the model it names');
  return { name: annotations[TITLE] ?? '', model: model.data, gate: gate.data, files };
}

function storedFile({ mediaType, digest, size, annotations }: z.infer<typeof DescriptorSchema>): StoredFile {
  const path = annotations?.[FILE_PATH] ?? '';
  const kind = (Object.keys(MEDIA_TYPES) as FileKind[]).find((one) => MEDIA_TYPES[one] === mediaType);
  if (kind === undefined) throw new NotAModel(`holds a layer of the unknown type ${mediaType}`);
  if (!isBelow(path)) throw new NotAModel(`names the path ${JSON.stringify(path)}, which leaves its folder`);
  return { kind, path, digest, size };
}

/** Plain names with `/` between them: a manifest can come from anywhere. */
const isBelow = (path: string): boolean =>
  path !== '' && path.split('/').every((part) => /^[^\\:\0]+$/.test(part) && part !== '.' && part !== '..');

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(canonical(value as Json));
