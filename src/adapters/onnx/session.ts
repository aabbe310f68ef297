import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type {
  InputValues,
  ModelInput,
  ModelOutput,
  ModelSession,
  OutputValues,
} from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
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
export function openSession(
  ort: OnnxRuntime,
  session: InferenceSession,
  path: string,
  classesOf: (output: string) => ModelOutput['classes'],
): ModelSession {
  const inputs = inputsOf(session.inputMetadata, path);
  const outputs = session.outputMetadata.map((output) => outputOf(output, classesOf));
  const declared = new Map(session.outputMetadata.map((output) => [output.name, output]));
  const fillers = inputs.map((input) => ({ name: input.name, fill: tensorFiller(ort, input) }));
  const feedsOf = (rows: number, values: Readonly<Record<string, InputValues>>) =>
    Object.fromEntries(fillers.map(({ name, fill }) => [name, fill(rows, values[name]!)]));
  return {
    inputs,
    outputs,
    async run(rows, values, wanted) {
      const feeds = feedsOf(rows, values);
      for (const name of wanted) requireRowsFirst(name, declared.get(name));
      const answers = await session.run(feeds, [...wanted]).catch((cause: unknown) => refuseRun(path, cause));
      return Object.fromEntries(wanted.map((name) => [name, valuesOf(name, answers[name] as Tensor, rows)]));
    },
    async seconds(values, wanted) {
      const feeds = feedsOf(1, values);
      const started = performance.now();
      await session.run(feeds, [...wanted]).catch((cause: unknown) => refuseRun(path, cause));
      return (performance.now() - started) / 1000;
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

function outputOf(output: Metadata, classesOf: (output: string) => ModelOutput['classes']): ModelOutput {
  const { name } = output;
  const kind = (output.isTensor ? OUTPUT_KINDS[output.type] : undefined) ?? 'unsupported';
  const classes = kind === 'float' ? classesOf(name) : undefined;
  return { name, kind, ...(classes ? { classes } : {}) };
}

/** Fractions as doubles, whole numbers as texts: 64 bits do not fit a double. */
function valuesOf(name: string, tensor: Tensor, rows: number): OutputValues {
  requireRows(name, tensor.dims, rows);
  const width = rows === 0 ? 1 : tensor.data.length / rows;
  if (tensor.type === 'string') return { width, values: tensor.data as readonly string[] };
  if (OUTPUT_KINDS[tensor.type] === 'integer')
    return { width, values: Array.from(tensor.data as Iterable<number | bigint>, String) };
  return { width, values: Float64Array.from(tensor.data as Iterable<number>) };
}

/** Where only two rows are scored, classes by rows have the shape of rows by classes: then the file tells. */
function requireRowsFirst(name: string, output: Metadata | undefined): void {
  if (!output?.isTensor) return;
  const [first, second] = output.shape;
  if (typeof first !== 'number' || first < 2 || typeof second !== 'string') return;
  refuse(
    'model',
    `has an output ${name} of shape [${first}, ${second}], whose first dimension is not the rows`,
    ROWS_FIRST,
  );
}

const ROWS_FIRST = 'export it with outputs of shape [rows] or [rows, columns]';

/** An output of one row for each row of input: [rows], [rows, columns], or more dimensions of length 1. */
function requireRows(name: string, dims: readonly number[], rows: number): void {
  if (dims[0] === rows && dims.slice(2).every((length) => length === 1)) return;
  refuse(
    'model',
    `answers ${counted(rows, 'row')} with an output ${name} of shape [${dims.join(', ')}], which is not one row for each`,
    ROWS_FIRST,
  );
}

const refuseRun = (path: string, cause: unknown): never =>
  refuse(
    'model',
    `cannot score the rows: ${String((cause as Error).message ?? cause).split('\n')[0]}`,
    'compare its inputs with `model-inputs`',
    { value: path, cause },
  );
