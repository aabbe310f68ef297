import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelInput, ModelOutput, ModelSession } from '../../ports.ts';
import { counted } from '../../step/counted.ts';
import { InputErrors, type InputProblem, refuse } from '../../step/errors.ts';
import { tensorFiller } from './tensors.ts';

type OnnxRuntime = typeof import('onnxruntime-node');
type Metadata = InferenceSession.ValueMetadata;

const INPUT_TYPES: Readonly<Record<string, ModelInput['type']>> = {
  float32: 'float',
  float64: 'double',
  int64: 'int64',
  int32: 'int32',
  string: 'string',
  bool: 'bool',
};
const OUTPUT_KINDS: Readonly<Record<string, ModelOutput['kind']>> = {
  float32: 'float',
  float64: 'float',
  int64: 'integer',
  int32: 'integer',
  bool: 'integer',
  string: 'text',
};

/** A loaded model in the words of the port. Throws `InputErrors` for inputs that a table cannot fill. */
export function openSession(ort: OnnxRuntime, session: InferenceSession, path: string): ModelSession {
  const inputs = inputsOf(session.inputMetadata, path);
  const outputs = session.outputMetadata.map(outputOf);
  const readable = outputs.filter((output) => output.kind !== 'unsupported').map((output) => output.name);
  const fillers = inputs.map((input) => ({ name: input.name, fill: tensorFiller(ort, input) }));
  return {
    inputs,
    outputs,
    async run(rows, values) {
      const feeds = Object.fromEntries(fillers.map(({ name, fill }) => [name, fill(rows, values[name]!)]));
      const answers = await session.run(feeds, readable).catch((cause: unknown) => refuseRun(path, cause));
      return Object.fromEntries(readable.map((name) => [name, valuesOf(answers[name] as Tensor, rows)]));
    },
    close: () => void session.release(),
  };
}

function inputsOf(metadata: readonly Metadata[], path: string): readonly ModelInput[] {
  const problems: InputProblem[] = [];
  const inputs = metadata.flatMap((input): readonly ModelInput[] => {
    const problem = inputProblem(input);
    if (problem)
      problems.push({
        input: 'model',
        value: path,
        message: `has an input ${input.name} ${problem}`,
        remedy: 'export it with inputs of shape [rows, columns] and a free number of rows',
      });
    if (problem || !input.isTensor) return [];
    const width = input.shape[1] ?? 1;
    return [
      {
        name: input.name,
        type: INPUT_TYPES[input.type]!,
        width: typeof width === 'number' && width > 0 ? width : 1,
        rank: input.shape.length === 1 ? 1 : 2,
      },
    ];
  });
  if (problems.length > 0) throw new InputErrors(problems);
  return inputs;
}

function inputProblem(input: Metadata): string | undefined {
  if (!input.isTensor) return 'that is no tensor';
  if (INPUT_TYPES[input.type] === undefined) return `of type ${input.type}, which a table cannot fill`;
  if (input.shape.length === 0 || input.shape.length > 2) return `of shape [${input.shape.join(', ')}]`;
  const rows = input.shape[0]!;
  return typeof rows === 'number' && rows > 0 ? `that takes exactly ${counted(rows, 'row')}` : undefined;
}

const outputOf = (output: Metadata): ModelOutput => ({
  name: output.name,
  kind: (output.isTensor ? OUTPUT_KINDS[output.type] : undefined) ?? 'unsupported',
});

/** Numbers of every type as doubles; BigInt and bool included. */
function valuesOf(
  tensor: Tensor,
  rows: number,
): { readonly width: number; readonly values: Float64Array | readonly string[] } {
  const width = rows === 0 ? 1 : tensor.data.length / rows;
  if (tensor.type === 'string') return { width, values: tensor.data as readonly string[] };
  return { width, values: Float64Array.from(tensor.data as Iterable<number | bigint>, Number) };
}

const refuseRun = (path: string, cause: unknown): never =>
  refuse(
    'model',
    `cannot score the rows: ${String((cause as Error).message ?? cause).split('\n')[0]}`,
    'compare its inputs with `model-inputs`',
    { value: path, cause },
  );
