import { Worker } from 'node:worker_threads';
import type { ModelBatch, ModelInput } from '../../foundation/ports/ports.ts';
import type { Answers, Infer } from './answers.ts';

/** Set by the build: in `dist/` the thread's code is a file beside the actions, in a checkout one beside this. */
declare const __BUNDLED__: boolean | undefined;
const bundled = typeof __BUNDLED__ !== 'undefined' && __BUNDLED__;

/** What a lane needs to make its session. */
export interface LaneData {
  readonly bytes: Uint8Array;
  readonly inputs: readonly ModelInput[];
}
export interface Asked {
  readonly id: number;
  readonly batch: ModelBatch;
  readonly outputs: readonly string[];
}
export type Said = { readonly id: number } & ({ readonly answers: Answers } | { readonly failure: string });

export interface Lanes {
  readonly count: number;
  readonly infer: Infer;
  /** Waits for what is being scored. */
  close(): Promise<void>;
}

/** Threads with a session each; a batch goes to the one that has least to do. */
export function openLanes(data: LaneData, count: number): Lanes {
  const lanes = Array.from({ length: count }, () => lane(data));
  return {
    count,
    infer: (batch, outputs) => {
      const least = lanes.reduce((one, other) => (other.waiting() < one.waiting() ? other : one));
      return least.infer(batch, outputs);
    },
    close: async () => {
      await Promise.all(lanes.map(({ close }) => close()));
    },
  };
}

interface Waiting {
  resolve(answers: Answers): void;
  reject(cause: Error): void;
}

function lane(workerData: LaneData) {
  const worker = new Worker(new URL(bundled ? '../onnx-lane.js' : './lane.ts', import.meta.url), {
    execArgv: [],
    workerData,
  });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  worker.on('message', (said: Said) => {
    const { resolve, reject } = waiting.get(said.id)!;
    waiting.delete(said.id);
    if ('answers' in said) resolve(said.answers);
    else reject(new Error(said.failure));
  });
  const fail = (cause: Error): void => {
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('its thread ended')));
  return {
    waiting: () => waiting.size,
    infer: (batch: ModelBatch, outputs: readonly string[]): Promise<Answers> =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, batch, outputs } satisfies Asked, buffersOf(batch));
      }),
    close: () => worker.terminate(),
  };
}

/** What need not be copied. */
const buffersOf = ({ inputs }: ModelBatch): ArrayBuffer[] =>
  Object.values(inputs).flatMap((values) => ('buffer' in values ? [values.buffer as ArrayBuffer] : []));
