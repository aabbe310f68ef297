import type { ModelBatch } from '../../foundation/ports/ports.ts';
import type { Answers, Infer } from './answers.ts';
import type { Lanes } from './lanes.ts';

/** Batches that wait in a lane, so that it never waits for the one that brings them. */
const AHEAD = 2;

/** When it is worth it to score in several threads. */
export interface Patience {
  /** Seconds that scoring may take before it is spread: what it takes to start a thread. */
  readonly seconds: number;
  open(): Lanes | undefined;
}

/**
 * Answers batches in their order: by `infer` at first, and once that has taken too long by lanes. Each of them has few
 * batches at a time, so that memory does not grow with the rows.
 */
export async function* spread(
  batches: AsyncIterable<ModelBatch>,
  outputs: readonly string[],
  infer: Infer,
  { seconds, open }: Patience,
): AsyncGenerator<{ readonly rows: number; readonly answers: Answers }> {
  const waiting: { readonly rows: number; readonly answers: Promise<Answers> }[] = [];
  const first = async () => {
    const { rows, answers } = waiting.shift()!;
    return { rows, answers: await answers };
  };
  let left = seconds;
  let lanes: Lanes | undefined;
  try {
    for await (const batch of batches) {
      const { rows } = batch;
      if (lanes) {
        const answers = lanes.infer(batch, outputs);
        answers.catch(() => {}); // told when it is its turn
        waiting.push({ rows, answers });
        if (waiting.length >= AHEAD * lanes.count) yield await first();
        continue;
      }
      const started = performance.now();
      const answers = await infer(batch, outputs);
      left -= (performance.now() - started) / 1000;
      yield { rows, answers };
      if (left < 0) [lanes, left] = [open(), Number.POSITIVE_INFINITY];
    }
    while (waiting.length > 0) yield await first();
  } finally {
    await lanes?.close();
  }
}
