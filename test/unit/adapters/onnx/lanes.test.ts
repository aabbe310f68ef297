import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openOnnx } from '../../../../src/adapters/onnx/onnx.ts';
import type {
  InputValues,
  ModelBatch,
  ModelSession,
  Outputs,
} from '../../../../src/foundation/ports/ports.ts';

const MODELS = resolve(import.meta.dirname, '../../../fixtures/models');
const files = {
  read: async (path: string): Promise<Uint8Array> => readFile(resolve(MODELS, path)),
  exists: async () => true,
};
const load = () => import('onnxruntime-node');
/** One session scores all, and two threads do from the second batch on. */
const alone = openOnnx(files, { load }, () => ({ lanes: 1, seconds: 0 }));
const spread = openOnnx(files, { load }, () => ({ lanes: 2, seconds: 0 }));

const BATCHES = 9;

/** Batches of different sizes; the same numbers each time. */
async function* batchesFor({ inputs }: ModelSession): AsyncGenerator<ModelBatch> {
  for (let at = 0; at < BATCHES; at++) {
    const rows = 1 + ((at * 37) % 11);
    const valuesOf = ({ type, width }: (typeof inputs)[number]): InputValues => {
      const numbers = Array.from({ length: rows * width }, (_, k) => Math.sin(k + 100 * at));
      if (type === 'string') return numbers.map((value) => (value > 0 ? 'AA' : 'UA'));
      if (type === 'float') return Float32Array.from(numbers);
      if (type === 'double') return Float64Array.from(numbers);
      return BigInt64Array.from(numbers, (value) => BigInt(value > 0));
    };
    yield { rows, inputs: Object.fromEntries(inputs.map((input) => [input.name, valuesOf(input)])) };
  }
}

async function all(answers: AsyncIterable<Outputs>): Promise<readonly Outputs[]> {
  const found: Outputs[] = [];
  for await (const one of answers) found.push(one);
  return found;
}

const wantedOf = ({ outputs }: ModelSession) =>
  outputs.filter(({ kind }) => kind !== 'unsupported').map(({ name }) => name);

describe('threads answer as one session does, to the last digit and in the order of the batches', () => {
  test.each([
    'binary.onnx',
    'multiclass.onnx',
    'regression.onnx',
    'texts.onnx',
    'integer-sigmoid.onnx',
    'lightgbm.onnx',
  ])('%s', async (file) => {
    const [one, several] = [await alone.onnx(file), await spread.onnx(file)];
    const wanted = wantedOf(one);
    const expected = [];
    for await (const batch of batchesFor(one)) expected.push(await one.run(batch, wanted));
    expect(expected).toHaveLength(BATCHES);
    expect(await all(one.runAll(batchesFor(one), wanted))).toEqual(expected);
    expect(await all(several.runAll(batchesFor(several), wanted))).toEqual(expected);
    one.close();
    several.close();
  });
});

describe('threads', () => {
  test('tell what the model cannot score, as one session does', async () => {
    const wrong = (rows: number): ModelBatch => ({ rows, inputs: { x: new Float32Array(1) } });
    const batches = async function* () {
      yield { rows: 1, inputs: { x: new Float32Array(1) } };
      yield wrong(2);
    };
    const told = async (scorers: typeof alone) => {
      const session = await scorers.onnx('identity.onnx');
      return all(session.runAll(batches(), ['y'])).catch((cause: unknown) => String(cause));
    };
    expect(await told(spread)).toContain('model');
    expect(await told(spread)).toBe(await told(alone));
  });

  test('end when the rows cannot be read further', async () => {
    const session = await spread.onnx('identity.onnx');
    const batches = async function* () {
      for (let at = 0; at < 3; at++) yield { rows: 1, inputs: { x: new Float32Array(1) } };
      throw new Error('the file is cut short');
    };
    await expect(all(session.runAll(batches(), ['y']))).rejects.toThrow('the file is cut short');
  });
});
