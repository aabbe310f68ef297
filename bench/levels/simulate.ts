import { arePredictedAlike } from '../../src/domain/gate/alike.ts';
import { compare, compareIdentical } from '../../src/domain/gate/methods/compare.ts';
import { estimate } from '../../src/domain/gate/methods/estimate.ts';
import type { Pair, Relation } from '../../src/domain/gate/pairing.ts';
import { truthOf } from '../../src/domain/judging/judge.ts';
import type { Quantity } from '../../src/domain/judging/quantity.ts';
import type { CheckedRule } from '../../src/foundation/evidence/evidence.ts';
import { createRandom, splitMix64 } from '../../src/foundation/stats/random.ts';
import { type Defined, isUndefined } from '../../src/foundation/stats/undefined.ts';
import type { Kind } from './kinds.ts';
import type { World } from './world.ts';

/** How often a model exactly at its limit was promoted, failed, and left without an interval. */
export interface Counts {
  readonly simulations: number;
  readonly promoted: number;
  readonly failed: number;
  readonly refused: number;
}

export const NONE: Counts = { simulations: 0, promoted: 0, failed: 0, refused: 0 };
const ALPHA = 0.05;

export const plus = (a: Counts, b: Counts): Counts => ({
  simulations: a.simulations + b.simulations,
  promoted: a.promoted + b.promoted,
  failed: a.failed + b.failed,
  refused: a.refused + b.refused,
});

/** A number of its own for each part of a simulation, from what names it. */
export function seedOf(seed: number, name: string): number {
  let hash = seed;
  for (const letter of name) hash = splitMix64(hash + letter.codePointAt(0)!, 1)[0]!;
  return hash;
}

/** What a rule exactly at its limit is about. */
interface AtLimit {
  readonly kind: Kind;
  readonly relation: Relation;
  readonly rule: CheckedRule;
}

/** Answers counts of `simulations` samples of `n` rows, each judged against the truth by the gate's own methods. */
export function simulator(kind: Kind, world: World) {
  const at = limitOf(kind, world);
  return (n: number, simulations: number, seed: number): Counts => {
    const random = createRandom(seed);
    const counts = { ...NONE, simulations };
    for (let run = 0; run < simulations; run++) {
      const measured = measuredOn(world.draw(random, n), at, random.uint32());
      if (isUndefined(measured) || isUndefined(measured.interval)) counts.refused += 1;
      else {
        const truth = truthOf(at.rule, measured);
        if (truth === 'pass') counts.promoted += 1;
        if (truth === 'fail') counts.failed += 1;
      }
    }
    return counts;
  };
}

function limitOf(kind: Kind, world: World): AtLimit {
  const { metric, limit } = kind;
  const [candidate, baseline] = world.truth(metric);
  const operator = metric.direction === 'higher' ? '>=' : '<=';
  const factor = limit === 'factor' ? candidate / baseline : 1;
  const offset = limit === 'difference' ? candidate - baseline : 0;
  const rule = { operator, limit: limit === 'level' ? candidate : offset } as const;
  return { kind, relation: { factor, offset }, rule };
}

function measuredOn(pair: Pair, { kind, relation }: AtLimit, seed: number): Defined<Quantity> {
  const precision = { alpha: ALPHA, seed };
  const { metric, limit } = kind;
  if (limit === 'level') return estimate(pair.candidate, metric, precision);
  return arePredictedAlike(pair.candidate, pair.baseline)
    ? compareIdentical(pair.candidate, metric, relation.factor, precision)
    : compare(pair, metric, relation, precision);
}
