import type { Pair } from '../../src/domain/gate/pairing.ts';
import type { MetricDefinition } from '../../src/domain/metrics/definition.ts';
import type { Random } from '../../src/foundation/stats/random.ts';

/** Where rows come from, with what is true of all that could ever come. */
export interface World {
  /** A fresh sample of `n` rows, as both models see it. */
  draw(random: Random, n: number): Pair;
  /** The metric of the candidate and of the baseline over the whole population. */
  truth(metric: MetricDefinition): readonly [candidate: number, baseline: number];
}
