import { describe, expect, test } from 'vitest';
import {
  modelConfig,
  modelManifest,
  NotAModel,
  readModelManifest,
} from '../../../../../src/adapters/oci/model-store/manifest.ts';
import { digestOf } from '../../../../../src/foundation/evidence/digest.ts';
import type { RegisteredModel } from '../../../../../src/foundation/ports/ports.ts';

const digest = (text: string) => digestOf(text);
const MODEL: RegisteredModel = {
  name: 'flight-delay',
  model: digest('weights'),
  gate: digest('gate'),
  files: [
    { kind: 'weights', path: 'model/model.onnx', digest: digest('weights'), size: 7 },
    { kind: 'evidence', path: 'evidence/gate-model.json', digest: digest('gate'), size: 4 },
  ],
};
const CONFIG = { digest: digest('config'), size: 6 };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
interface Written {
  artifactType: string;
  layers: { mediaType: string; annotations: Record<string, string> }[];
}
const changed = (change: (manifest: Written) => void): Uint8Array => {
  const manifest = JSON.parse(text(modelManifest(MODEL, CONFIG))) as Written;
  change(manifest);
  return new TextEncoder().encode(JSON.stringify(manifest));
};

describe('the manifest of a model', () => {
  test('is read back as it was written', () => {
    expect(readModelManifest(modelManifest(MODEL, CONFIG))).toEqual(MODEL);
  });

  test('has the same bytes for the same model: its digest names it', () => {
    expect(text(modelManifest(MODEL, CONFIG))).toBe(text(modelManifest({ ...MODEL }, { ...CONFIG })));
  });

  test('is a ModelPack', () => {
    const { artifactType, config, layers } = JSON.parse(text(modelManifest(MODEL, CONFIG)));
    expect(artifactType).toBe('application/vnd.cncf.model.manifest.v1+json');
    expect(config.mediaType).toBe('application/vnd.cncf.model.config.v1+json');
    expect(layers[0]).toMatchObject({
      mediaType: 'application/vnd.cncf.model.weight.v1.raw',
      annotations: { 'org.cncf.model.filepath': 'model/model.onnx' },
    });
    expect(JSON.parse(text(modelConfig(MODEL, 'onnx'))).modelfs).toEqual({
      type: 'layers',
      diffIds: MODEL.files.map((file) => file.digest),
    });
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['an image', new TextEncoder().encode('{"schemaVersion":2}'), /not an OCI image manifest/],
    ['no JSON', new Uint8Array([0xff, 0xfe]), /not an OCI image manifest/],
    ['another artifact', changed((m) => Object.assign(m, { artifactType: 'x/y' })), /register-model stored/],
    [
      'without its model',
      changed((m) => Object.assign(m, { layers: [m.layers[1]] })),
      /does not hold the model/,
    ],
    [
      'with a path that leaves its folder',
      changed((m) =>
        Object.assign(m.layers[0]!.annotations, {
          'org.cncf.model.filepath': '../x',
        }),
      ),
      /leaves its folder/,
    ],
    [
      'with a layer of an unknown type',
      changed((m) => Object.assign(m.layers[0]!, { mediaType: 'x/y' })),
      /unknown type x\/y/,
    ],
  ])('%s is none', (_, bytes, words) => {
    expect(() => readModelManifest(bytes)).toThrow(NotAModel);
    expect(() => readModelManifest(bytes)).toThrow(words);
  });
});
