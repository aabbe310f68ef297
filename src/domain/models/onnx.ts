import type { ModelBatch, ModelOutput, ModelSession, Outputs } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { coder } from '../predictions/classes.ts';
import { type FloatColumn, floatColumn } from '../predictions/number-column.ts';
import type { Predicted } from '../predictions/predicted.ts';
import type { Task } from '../predictions/predictions.ts';
import type { LabelledTable, Truth } from '../predictions/truth.ts';
import { feedExpressions, feedOf } from './feeds.ts';
import { type Latency, latencyMeter } from './latency.ts';
import type { BoundInput } from './model-inputs.ts';
import { type ChosenOutputs, chooseOutputs } from './model-outputs.ts';

/** Rows per call of the model: large enough to hide the call, small enough to stay in the cache. */
const BATCH = 4096;

export interface OnnxScores {
  readonly truth: Truth;
  readonly predicted: Predicted;
  /** Cells that were NULL or NaN, by model input; the model saw NaN or an empty text. */
  readonly missing: Readonly<Record<string, number>>;
  readonly latency?: Latency | undefined;
}

/** An open model, and the SQL that fills its inputs. */
interface BoundModel {
  readonly session: ModelSession;
  readonly inputs: readonly BoundInput[];
  readonly task: Task;
  /** Rows that are asked for one at a time as well, to measure how long an answer takes. */
  readonly latencyRows?: number | undefined;
}

/** Streams the labelled rows of a table through a model. `onRows` hears how many rows were read so far. */
export async function scoreOnnx(
  { session, inputs, task, latencyRows = 0 }: BoundModel,
  { table, reader: truth }: LabelledTable,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<OnnxScores> {
  const chosen = chooseOutputs(session.outputs, task);
  const collected = collector(chosen, session.outputs);
  const feeds = inputs.map(feedOf);
  const wanted = [chosen.label, chosen.scores, chosen.number].filter((name) => name !== undefined);
  const meter = latencyMeter({ session, inputs, outputs: wanted }, latencyRows);
  const expressions = { ...truth.expressions, ...feedExpressions(inputs) };
  let read = 0;
  async function* fed(): AsyncGenerator<ModelBatch> {
    for await (const batch of table.batches(expressions, BATCH)) {
      signal.throwIfAborted();
      const rows = truth.take(batch);
      read += batch.rows;
      onRows(read);
      if (rows.length === 0) continue;
      const taken = { rows, idOf: (row: number) => truth.idOf(batch, row) };
      const values = feeds.map((feed) => [feed.name, feed.values(batch, taken)] as const);
      yield { rows: rows.length, inputs: Object.fromEntries(values) };
      await meter.take(batch, rows, taken.idOf);
    }
  }
  // Beside others that are being scored, one answer would take longer.
  const answers = latencyRows > 0 ? oneByOne(session, fed(), wanted) : session.runAll(fed(), wanted);
  for await (const outputs of answers) collected.take(outputs);
  return {
    truth: truth.finish(),
    predicted: collected.finish(),
    missing: Object.fromEntries(feeds.map((feed) => [feed.name, feed.missing()])),
    latency: meter.finish(),
  };
}

async function* oneByOne(
  session: ModelSession,
  batches: AsyncIterable<ModelBatch>,
  wanted: readonly string[],
): AsyncGenerator<Outputs> {
  for await (const batch of batches) yield await session.run(batch, wanted);
}

function collector(chosen: ChosenOutputs, outputs: readonly ModelOutput[]) {
  const labels = coder();
  const columns: FloatColumn[] = [];
  const name = chosen.scores ?? chosen.number;
  const stated = outputs.find((output) => output.name === name)?.classes;
  return {
    take(answers: Outputs): void {
      if (name !== undefined) takeNumbers(columns, answers[name]!);
      if (chosen.label === undefined) return;
      const { width, values } = answers[chosen.label]!;
      if (width !== 1) refuseWidth(chosen.label, width, 'a classifier answers one label per row');
      for (const value of values) labels.add(String(value));
    },
    finish(): Predicted {
      const floats = columns.map((column) => column.finish());
      if (chosen.number !== undefined) return { numbers: single(floats, chosen.number) };
      return {
        ...(chosen.label === undefined ? {} : { labels: labels.finish() }),
        ...(chosen.scores === undefined
          ? {}
          : { scores: { columns: floats, ...(stated ? { stated } : {}) } }),
      };
    },
  };
}

const refuseWidth = (name: string, width: number, remedy: string): never =>
  refuse('model', `gives ${width} values per row in output ${name}`, remedy);

function takeNumbers(columns: FloatColumn[], { values, width }: Outputs[string]): void {
  while (columns.length < width) columns.push(floatColumn());
  for (let at = 0; at < width; at++) columns[at]!.takeEvery(values as Float64Array, at, width);
}

function single(columns: readonly Float64Array[], name: string): Float64Array {
  if (columns.length === 1) return columns[0]!;
  return columns.length === 0
    ? new Float64Array(0)
    : refuseWidth(name, columns.length, 'a regression model answers one number per row');
}
