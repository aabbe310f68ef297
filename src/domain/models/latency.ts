import type { Batch, ModelSession } from '../../foundation/ports/ports.ts';
import { feedOf } from './feeds.ts';
import type { BoundInput } from './model-inputs.ts';

/** How long a model took for one row at a time, in seconds; quantiles by nearest rank. */
export interface Latency {
  readonly rows: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** The first answers pay for what later ones find ready. */
const WARM_UP = 10;

interface MeterOf {
  readonly session: ModelSession;
  readonly inputs: readonly BoundInput[];
  readonly outputs: readonly string[];
}

/** Measures the answers to the first `rows` rows that it is given, each asked for alone. */
export function latencyMeter({ session, inputs, outputs }: MeterOf, rows: number) {
  const feeds = inputs.map(feedOf);
  const taken: number[] = [];
  let warm = 0;
  return {
    async take(batch: Batch, labelled: readonly number[], idOf: (row: number) => string): Promise<void> {
      for (const row of labelled) {
        if (taken.length === rows) return;
        const values = Object.fromEntries(
          feeds.map((feed) => [feed.name, feed.values(batch, { rows: [row], idOf })]),
        );
        for (; warm < WARM_UP; warm++) await session.seconds(values, outputs);
        taken.push(await session.seconds(values, outputs));
      }
    },
    finish(): Latency | undefined {
      if (taken.length === 0) return undefined;
      const sorted = taken.toSorted((a, b) => a - b);
      const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1]!;
      return { rows: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
    },
  };
}
