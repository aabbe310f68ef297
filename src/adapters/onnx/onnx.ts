import { availableParallelism } from 'node:os';
import type { InferenceSession } from 'onnxruntime-node';
import type { Files, ModelSession, Scorers } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { FILE_BYTES, MIB } from '../../foundation/reading/limits.ts';
import { createSession } from './answers.ts';
import { foreignKind } from './content.ts';
import { readGraph } from './graph.ts';
import { modelProtoProblem } from './model-proto.ts';
import { openSession, type Spreading } from './session.ts';
import { statedClasses } from './stated-classes.ts';
import { withoutZipMap } from './zip-map.ts';

type OnnxRuntime = typeof import('onnxruntime-node');

const REMEDY = 'export the model as ONNX, or give `score-command`, which scores it in its own framework';

/** Starting threads takes about as long; two and more of a large model would take too much memory. */
const SECONDS = 0.3;
const MOST_LANES = 4;
const MOST_BYTES = 64 * MIB;

const spreadingOf = (bytes: Uint8Array): Spreading => ({
  lanes: bytes.length > MOST_BYTES ? 1 : Math.min(availableParallelism(), MOST_LANES),
  seconds: SECONDS,
});

/** ONNX models by ONNX Runtime, which is loaded with the first model. A file is judged by its content before that. */
export const openOnnx = (
  files: Pick<Files, 'read' | 'exists'>,
  runtime: { load: () => Promise<OnnxRuntime> },
  spreading: (bytes: Uint8Array) => Spreading = spreadingOf,
): Scorers => ({
  async onnx(path: string): Promise<ModelSession> {
    if (!(await files.exists(path)))
      refuse('model', 'does not exist', 'name the model file', { value: path });
    const bytes = await files.read(path, FILE_BYTES.model);
    requireOnnx(path, bytes);
    const graph = readGraph(bytes);
    const ort = await runtime.load();
    const own = graph ? withoutZipMap(bytes, graph) : bytes;
    const loaded = { session: await create(ort, path, own), bytes: own, path };
    return openSession(ort, loaded, (output) => graph && statedClasses(graph, output), spreading(own));
  },
});

/** Throws `InputErrors` for bytes that are no self-contained ONNX model; nothing of them is run or unpickled. */
function requireOnnx(path: string, bytes: Uint8Array): void {
  const foreign = foreignKind(bytes);
  if (foreign) refuse('model', `is ${foreign}, not an ONNX model`, REMEDY, { value: path });
  const problem = modelProtoProblem(bytes);
  if (problem === 'malformed') refuse('model', 'is not an ONNX model', REMEDY, { value: path });
  if (problem === 'external-data')
    refuse(
      'model',
      'keeps tensors in other files (external data)',
      'save it as one file: onnx.save_model(model, path, save_as_external_data=False)',
      { value: path },
    );
}

async function create(ort: OnnxRuntime, path: string, bytes: Uint8Array): Promise<InferenceSession> {
  try {
    return await createSession(ort, bytes);
  } catch (cause) {
    return refuse('model', `cannot be loaded: ${firstLine(cause)}`, REMEDY, { value: path, cause });
  }
}

const firstLine = (cause: unknown): string => String((cause as Error).message ?? cause).split('\n')[0]!;
