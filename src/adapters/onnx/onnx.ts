import type { InferenceSession } from 'onnxruntime-node';
import type { Files, ModelSession, Scorers } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { FILE_BYTES } from '../../foundation/reading/limits.ts';
import { foreignKind } from './content.ts';
import { readGraph } from './graph.ts';
import { modelProtoProblem } from './model-proto.ts';
import { openSession } from './session.ts';
import { statedClasses } from './stated-classes.ts';
import { withoutZipMap } from './zip-map.ts';

type OnnxRuntime = typeof import('onnxruntime-node');

const REMEDY = 'export the model as ONNX, or give `score-command`, which scores it in its own framework';

/** One thread: sums in one order on every host, whatever its number of cores. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  logSeverityLevel: 4,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};

/** ONNX models by ONNX Runtime, which is loaded with the first model. A file is judged by its content before that. */
export const openOnnx = (
  files: Pick<Files, 'read' | 'exists'>,
  runtime: { load: () => Promise<OnnxRuntime> },
): Scorers => ({
  async onnx(path: string): Promise<ModelSession> {
    if (!(await files.exists(path)))
      refuse('model', 'does not exist', 'name the model file', { value: path });
    const bytes = await files.read(path, FILE_BYTES.model);
    requireOnnx(path, bytes);
    const graph = readGraph(bytes);
    const ort = await runtime.load();
    const session = await create(ort, path, graph ? withoutZipMap(bytes, graph) : bytes);
    return openSession(ort, session, path, (output) => graph && statedClasses(graph, output));
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
    // From bytes, not from the path: what was checked is what is loaded.
    return await ort.InferenceSession.create(bytes, OPTIONS);
  } catch (cause) {
    return refuse('model', `cannot be loaded: ${firstLine(cause)}`, REMEDY, { value: path, cause });
  }
}

const firstLine = (cause: unknown): string => String((cause as Error).message ?? cause).split('\n')[0]!;
