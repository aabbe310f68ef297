import type { InferenceSession } from 'onnxruntime-node';
import type { ModelBatch, ModelInput } from '../../foundation/ports/ports.ts';
import { tensorOf } from './tensors.ts';

type OnnxRuntime = typeof import('onnxruntime-node');

/** One thread: sums in one order on every host, whatever its number of cores. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  logSeverityLevel: 4,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};

/** A session on bytes, not on a path: what was checked is what is loaded. */
export const createSession = (ort: OnnxRuntime, bytes: Uint8Array): Promise<InferenceSession> =>
  ort.InferenceSession.create(bytes, OPTIONS);

/** What a tensor of an output holds. */
export interface Answer {
  readonly type: string;
  readonly dims: readonly number[];
  readonly data: unknown;
}
export type Answers = Readonly<Record<string, Answer>>;
/** Answers the outputs asked for, for the rows of a batch. */
export type Infer = (batch: ModelBatch, outputs: readonly string[]) => Promise<Answers>;

/** Tensors of a batch, by the names of the inputs. */
export const feedsOf = (
  ort: OnnxRuntime,
  inputs: readonly ModelInput[],
  { rows, inputs: values }: ModelBatch,
): InferenceSession.FeedsType =>
  Object.fromEntries(inputs.map((input) => [input.name, tensorOf(ort, input, rows, values[input.name]!)]));

/** The answers of a session. */
export const inferBy =
  (ort: OnnxRuntime, session: InferenceSession, inputs: readonly ModelInput[]): Infer =>
  async (batch, outputs) => {
    const answers = await session.run(feedsOf(ort, inputs, batch), [...outputs]);
    return Object.fromEntries(
      outputs.map((name) => {
        const { type, dims, data } = answers[name] as Answer;
        return [name, { type, dims, data }];
      }),
    );
  };
