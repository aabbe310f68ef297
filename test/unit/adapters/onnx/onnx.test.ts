import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignKind } from '../../../../src/adapters/onnx/content.ts';
import { readGraph } from '../../../../src/adapters/onnx/graph.ts';
import { modelProtoProblem } from '../../../../src/adapters/onnx/model-proto.ts';
import { openOnnx } from '../../../../src/adapters/onnx/onnx.ts';
import { wholeNumbers } from '../../../../src/adapters/onnx/protobuf.ts';
import { statedClasses } from '../../../../src/adapters/onnx/stated-classes.ts';
import { withoutZipMap } from '../../../../src/adapters/onnx/zip-map.ts';

const MODELS = resolve(import.meta.dirname, '../../../fixtures/models');
const files = {
  read: async (path: string): Promise<Uint8Array> => readFile(resolve(MODELS, path)),
  exists: async (path: string) => path !== 'nothing.onnx',
};
const scorers = openOnnx(files, { load: () => import('onnxruntime-node') });
const unloadable = openOnnx(files, { load: () => Promise.reject(new Error('the runtime was loaded')) });

describe('what is not a self-contained ONNX model is refused by its content, before the runtime is loaded', () => {
  test.each([
    ['pickle.onnx', 'is a Python pickle, not an ONNX model; export'],
    ['pickle0.onnx', 'is a Python pickle'],
    ['zip.onnx', 'is a zip archive'],
    ['external-parent.onnx', 'keeps tensors in other files (external data); save it as one file'],
    ['external-absolute.onnx', 'keeps tensors in other files'],
    ['external-beside.onnx', 'keeps tensors in other files'],
    ['nothing.onnx', 'does not exist'],
  ])('%s', async (file, message) => {
    await expect(unloadable.onnx(file)).rejects.toThrow(message);
  });

  test.each([
    ['an HDF5 file', '\x89HDF\r\n\x1a\n'],
    ['a safetensors file', '\x40\0\0\0\0\0\0\0{"w":'],
    ['a GGUF file', 'GGUF\x03'],
    ['a gzip file', '\x1f\x8b\x08'],
    ['a LightGBM text model', 'tree\nversion=v4'],
    ['JSON', '{"learner": 1}'],
    ['an empty file', ''],
  ])('%s', (kind, content) => {
    expect(foreignKind(Buffer.from(content, 'latin1'))).toBe(kind);
  });

  test('a model cut short anywhere is malformed, or an incomplete graph that still holds no outside data', async () => {
    const model = await files.read('texts.onnx');
    for (let length = 0; length < model.length; length++)
      expect(modelProtoProblem(model.subarray(0, length))).not.toBe('external-data');
    expect(modelProtoProblem(model.subarray(0, model.length - 1))).toBe('malformed');
  });

  test('external data is found in every nesting: If branches, functions, sparse tensors, attributes', () => {
    const field = (number: number, content: Uint8Array | number): Uint8Array => {
      const tag = (number << 3) | (typeof content === 'number' ? 0 : 2);
      const head = [...base128(tag)];
      return typeof content === 'number'
        ? Uint8Array.from([...head, content])
        : Uint8Array.from([...head, ...base128(content.length), ...content]);
    };
    const external = field(14, 1);
    const nest = (...numbers: readonly number[]) =>
      numbers.reduceRight((content: Uint8Array, number) => field(number, content), external);
    const model = (content: Uint8Array) =>
      Uint8Array.from([...field(1, 8), ...field(7, new Uint8Array()), ...content]);
    for (const place of [
      [7, 5],
      [7, 15, 1],
      [7, 1, 5, 5],
      [7, 1, 5, 10],
      [7, 1, 5, 22, 2],
      [7, 1, 5, 6, 5],
      [7, 1, 5, 11, 1, 5, 5],
      [25, 7, 5, 5],
      [25, 11, 5],
      [20, 1, 5],
    ])
      expect(modelProtoProblem(model(nest(...place))), place.join('.')).toBe('external-data');
    expect(
      modelProtoProblem(model(nest(7, ...Array.from({ length: 400 }, (_, i) => [1, 5, 6][i % 3]!)))),
    ).toBe('malformed');
  });

  test('a tag above 32 bits is malformed: ONNX Runtime would read its low bits as external data', () => {
    const hidden = [...base128(2 ** 32 + 14 * 8), 1];
    const graph = [0x2a, hidden.length, ...hidden];
    expect(modelProtoProblem(Uint8Array.from([8, 8, 0x3a, graph.length, ...graph]))).toBe('malformed');
  });

  test('any bytes are judged without a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        foreignKind(bytes);
        expect(['malformed', 'external-data', undefined]).toContain(modelProtoProblem(bytes));
      }),
    );
  });
});

const base128 = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...base128(Math.floor(value / 128))];

describe('a model is told by its inputs and outputs', () => {
  test.each([
    ['binary.onnx', ['a float 1', 'b float 1'], ['label integer', 'probabilities float']],
    ['binary-named.onnx', ['a float 1', 'b float 1'], ['label text', 'probabilities float']],
    ['binary-zipmap.onnx', ['a float 1', 'b float 1'], ['output_label integer', 'probabilities float']],
    ['multiclass.onnx', ['a float 1', 'b float 1'], ['label text', 'probabilities float']],
    ['regression.onnx', ['x float 2'], ['variable float']],
    ['texts.onnx', ['a float 1', 'carrier string 1'], ['label integer', 'probabilities float']],
    ['integer-sigmoid.onnx', ['n int64 1'], ['score float']],
  ])('%s', async (file, inputs, outputs) => {
    const session = await scorers.onnx(file);
    expect(session.inputs.map(({ name, type, width }) => `${name} ${type} ${width}`)).toEqual(inputs);
    expect(session.outputs.map(({ name, kind }) => `${name} ${kind}`)).toEqual(outputs);
    session.close();
  });

  test('a model for a fixed number of rows is refused', async () => {
    await expect(scorers.onnx('fixed-rows.onnx')).rejects.toThrow('has an input x that takes exactly 1 row');
  });

  test('batches of different sizes do not see each other', async () => {
    const session = await scorers.onnx('identity.onnx');
    const score = async (values: readonly number[]) => [
      ...(await session.run({ rows: values.length, inputs: { x: Float32Array.from(values) } }, ['y'])).y!
        .values,
    ];
    expect(await score([1, 2, 3])).toEqual([1, 2, 3]);
    expect(await score([4])).toEqual([4]);
    expect(await score([5, Number.NaN, 7, 8])).toEqual([5, Number.NaN, 7, 8]);
    session.close();
  });

  test('whole numbers and vectors', async () => {
    const session = await scorers.onnx('integer-sigmoid.onnx');
    const { score } = await session.run({ rows: 2, inputs: { n: BigInt64Array.of(0n, 100n) } }, ['score']);
    expect(score).toEqual({ width: 1, values: Float64Array.from([0.5, 1]) });
    session.close();
  });
});

describe('the classes that a model file names', () => {
  test.each([
    ['catboost-named.onnx', 'probability_tensor', 'green, red, yellow', 'ZipMap in the model'],
    ['lightgbm.onnx', 'lgbmprobabilities', '0, 1', 'ZipMap in the model'],
    ['ten-classes.onnx', 'probabilities', '1, 2, 3, 4, 5, 6, 7, 8, 9, 10', 'the classifier in the model'],
    ['binary-named.onnx', 'probabilities', 'late, ontime', 'the classifier in the model'],
    ['softmax.onnx', 'p', undefined, undefined],
  ])('%s', async (file, output, names, from) => {
    const session = await scorers.onnx(file);
    const { classes } = session.outputs.find(({ name }) => name === output)!;
    expect(classes?.names.join(', ')).toBe(names);
    expect(classes?.from).toBe(from);
    session.close();
  });

  test.each([
    ['["no", "yes"]', ['no', 'yes']],
    ['[0, 1]', ['0', '1']],
    ['no, yes', undefined],
  ])('in its metadata as JSON: %s', (text, names) => {
    const graph = { nodes: [], outputs: [], metadata: new Map([['classes', text]]), part: anyPart };
    expect(statedClasses(graph, 'p')?.names).toEqual(names);
  });

  test('negative numbers are read as such', async () => {
    const classes = { part: anyPart, nodes: [classifier('-1', '1')], outputs: [], metadata: new Map() };
    expect(statedClasses(classes, 'scores')?.names).toEqual(['-1', '1']);
    const minusOne = Uint8Array.from([...Array.from({ length: 9 }, () => 0xff), 0x01]);
    expect(wholeNumbers(minusOne, { ...anyPart, end: 10 })).toEqual([-1n]);
  });

  test('a graph is read from any bytes without a crash', async () => {
    const model = await files.read('catboost.onnx');
    fc.assert(
      fc.property(fc.nat(model.length), fc.uint8Array({ maxLength: 8 }), (at, change) => {
        const bytes = Uint8Array.from(model);
        bytes.set(change.subarray(0, model.length - at), at);
        const graph = readGraph(bytes);
        if (graph) withoutZipMap(bytes, graph);
      }),
    );
  });
});

const anyPart = { field: 7, wire: 2, value: 0, tag: 0, start: 0, end: 0 };
const classifier = (...classes: readonly string[]) => ({
  op: 'LinearClassifier',
  inputs: ['x'],
  outputs: ['label', 'scores'],
  classes,
});
