import type { InferenceSession } from 'onnxruntime-node';
import type {
  ModelInput,
  ModelOutput,
  ModelSession,
  Outputs,
  OutputValues,
} from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import { type Answer, type Answers, feedsOf, type Infer, inferBy } from './answers.ts';
import { openLanes } from './lanes.ts';
import { spread } from './spread.ts';

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

/** How scoring is spread over threads. */
export interface Spreading {
  /** Threads that may score at once. */
  readonly lanes: number;
  /** Seconds that it may take before they are started. */
  readonly seconds: number;
}

/** A loaded model: its session, and the bytes that others are made of. */
interface Loaded {
  readonly session: InferenceSession;
  readonly bytes: Uint8Array;
  readonly path: string;
}

/** A loaded model in the words of the port. Throws `InputErrors` for inputs that a table cannot fill. */
export function openSession(
  ort: OnnxRuntime,
  { session, bytes, path }: Loaded,
  classesOf: (output: string) => ModelOutput['classes'],
  { lanes, seconds }: Spreading,
): ModelSession {
  const inputs = inputsOf(session.inputMetadata, path);
  const outputs = session.outputMetadata.map((output) => outputOf(output, classesOf));
  const declared = new Map(session.outputMetadata.map((output) => [output.name, output]));
  const told =
    (infer: Infer): Infer =>
    (batch, wanted) =>
      infer(batch, wanted).catch((cause: unknown) => refuseRun(path, cause));
  const infer = told(inferBy(ort, session, inputs));
  const open = () => {
    if (lanes < 2) return undefined;
    const opened = openLanes({ bytes, inputs }, lanes);
    return { ...opened, infer: told(opened.infer) };
  };
  const requireAll = (wanted: readonly string[]): void => {
    for (const name of wanted) requireRowsFirst(name, declared.get(name));
  };
  return {
    inputs,
    outputs,
    async run(batch, wanted) {
      requireAll(wanted);
      return outputsOf(await infer(batch, wanted), batch.rows);
    },
    async *runAll(batches, wanted) {
      requireAll(wanted);
      for await (const { rows, answers } of spread(batches, wanted, infer, { seconds, open }))
        yield outputsOf(answers, rows);
    },
    async seconds(values, wanted) {
      const feeds = feedsOf(ort, inputs, { rows: 1, inputs: values });
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

const outputsOf = (answers: Answers, rows: number): Outputs =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, valuesOf(name, answer, rows)]));

/** Fractions as doubles, whole numbers as texts: 64 bits do not fit a double. */
function valuesOf(name: string, { type, dims, data }: Answer, rows: number): OutputValues {
  requireRows(name, dims, rows);
  const values = data as ArrayLike<unknown>;
  const width = rows === 0 ? 1 : values.length / rows;
  if (type === 'string') return { width, values: data as readonly string[] };
  if (OUTPUT_KINDS[type] === 'integer')
    return { width, values: textsOf(values as ArrayLike<number | bigint>) };
  return { width, values: new Float64Array(values as ArrayLike<number>) };
}

/** Labels are few: the text of a number that comes again is not made again. */
function textsOf(values: ArrayLike<number | bigint>): readonly string[] {
  const known = new Map<number | bigint, string>();
  return Array.from(values, (value) => {
    const text = known.get(value) ?? String(value);
    known.set(value, text);
    return text;
  });
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
