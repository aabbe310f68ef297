import type { Task } from '../evaluation/predictions.ts';
import type { Batch, ModelSession, Table } from '../ports.ts';
import { refuse } from '../step/errors.ts';
import { coder } from './classes.ts';
import type { BoundInput } from './model-inputs.ts';
import { type ChosenOutputs, chooseOutputs } from './model-outputs.ts';
import type { Predicted } from './predicted.ts';
import type { Expressions, Truth, TruthReader } from './truth.ts';

/** Rows per call of the model: large enough to hide the call, small enough to stay in the cache. */
const BATCH = 4096;

export interface OnnxScores {
  readonly truth: Truth;
  readonly predicted: Predicted;
  /** Cells that were NULL or NaN, by model input; the model saw NaN or an empty text. */
  readonly missing: Readonly<Record<string, number>>;
}

/** Streams the labelled rows of a table through a model. `onRows` hears how many rows were read so far. */
export async function scoreOnnx(
  session: ModelSession,
  inputs: readonly BoundInput[],
  table: Table,
  truth: TruthReader,
  task: Task,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<OnnxScores> {
  const chosen = chooseOutputs(session.outputs, task);
  const collected = collector(chosen);
  const filled = inputs.map(filler);
  let read = 0;
  for await (const batch of table.batches({ ...truth.expressions, ...expressionsOf(inputs) }, BATCH)) {
    signal.throwIfAborted();
    const rows = truth.take(batch);
    if (rows.length > 0) {
      const feeds = Object.fromEntries(filled.map((fill) => [fill.name, fill.values(batch, rows)]));
      collected.take(await session.run(rows.length, feeds), rows.length);
    }
    read += batch.rows;
    onRows(read);
  }
  return {
    truth: truth.finish(),
    predicted: collected.finish(),
    missing: Object.fromEntries(filled.map((fill) => [fill.name, fill.missing()])),
  };
}

/** How messages call the expression of one column of an input. */
const keyOf = ({ input, expressions }: BoundInput, column: number): string =>
  `model-inputs ${input.name}${expressions.length === 1 ? '' : ` [${column + 1}]`}`;

function expressionsOf(inputs: readonly BoundInput[]): Expressions {
  return Object.fromEntries(
    inputs.flatMap((bound) =>
      bound.expressions.map((sql, column) => [
        keyOf(bound, column),
        { sql, as: bound.input.type === 'string' ? ('text' as const) : ('number' as const) },
      ]),
    ),
  );
}

/** Fills one model input row by row from the columns of a batch, into a buffer that is used again. */
function filler(bound: BoundInput) {
  const { input, expressions } = bound;
  const width = expressions.length;
  const buffer = new Float64Array(input.type === 'string' ? 0 : BATCH * width);
  const canBeMissing = input.type === 'float' || input.type === 'double';
  let missing = 0;
  const numbers = (batch: Batch, rows: readonly number[]): Float64Array => {
    const values = buffer.length >= rows.length * width ? buffer : new Float64Array(rows.length * width);
    for (let column = 0; column < width; column++) {
      const source = batch.numbers[keyOf(bound, column)]!;
      for (let k = 0, to = column; k < rows.length; k++, to += width) {
        const value = source[rows[k]!]!;
        if (Number.isNaN(value) && missing++ === 0 && !canBeMissing)
          refuseMissing(input.name, expressions[column]!);
        values[to] = value;
      }
    }
    return values.subarray(0, rows.length * width);
  };
  const texts = (batch: Batch, rows: readonly number[]): readonly string[] => {
    const columns = expressions.map((_, column) => batch.texts[keyOf(bound, column)]!);
    return rows.flatMap((row) =>
      columns.map((column) => {
        if (column[row] === null) missing++;
        return column[row] ?? '';
      }),
    );
  };
  return { name: input.name, values: input.type === 'string' ? texts : numbers, missing: () => missing };
}

const refuseMissing = (name: string, sql: string): never =>
  refuse(
    'model-inputs',
    `${name} is NULL or not a number in some rows, which an integer input cannot say`,
    'fill it in SQL: coalesce(…, 0)',
    { value: sql },
  );

type Outputs = Awaited<ReturnType<ModelSession['run']>>;

function collector(chosen: ChosenOutputs) {
  const labels = coder();
  const columns: number[][] = [];
  const name = chosen.scores ?? chosen.number;
  return {
    take(outputs: Outputs, rows: number): void {
      if (name !== undefined) takeNumbers(columns, name, outputs, rows);
      if (chosen.label === undefined) return;
      for (const value of outputs[chosen.label]!.values) labels.add(String(value));
    },
    finish(): Predicted {
      const floats = columns.map((column) => Float64Array.from(column));
      if (chosen.number !== undefined) return { numbers: single(floats, chosen.number) };
      return {
        ...(chosen.label === undefined ? {} : { labels: labels.coded }),
        ...(chosen.scores === undefined ? {} : { scores: { columns: floats } }),
      };
    },
  };
}

function takeNumbers(columns: number[][], name: string, outputs: Outputs, rows: number): void {
  const { values, width } = outputs[name]!;
  if (values.length !== rows * width)
    refuse(
      'model',
      `answers ${values.length} values for ${rows} rows in output ${name}`,
      'export it with one row of output per row of input',
    );
  while (columns.length < width) columns.push([]);
  for (let at = 0; at < values.length; at++) columns[at % width]!.push(values[at] as number);
}

function single(columns: readonly Float64Array[], name: string): Float64Array {
  if (columns.length === 1) return columns[0]!;
  return columns.length === 0
    ? new Float64Array(0)
    : refuse(
        'model',
        `gives ${columns.length} numbers per row in output ${name}`,
        'a regression model answers one number per row',
      );
}
