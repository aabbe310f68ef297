import { rocAuc } from '../../src/domain/metrics/formulas/roc-auc.ts';
import { normalQuantile, normalSf } from '../../src/foundation/stats/distributions.ts';
import { normals } from './draws.ts';
import { scored } from './scored.ts';
import type { World } from './world.ts';

/** Share of the variance of a score that both models have in common. */
const SHARED = 0.7;
const STEPS = 200_000;

/**
 * Two models that rank: scores of negatives are standard normal, those of positives lie a distance above, by which the
 * model has the AUC that is asked for.
 */
export function rankings(prevalence: number, candidate: number, baseline: number): World {
  const distances = [candidate, baseline].map((auc) => Math.SQRT2 * normalQuantile(auc));
  return {
    draw(random, n) {
      const normal = normals(random);
      return scored(n, () => {
        const label = Number(random.uniform() < prevalence);
        const shared = Math.sqrt(SHARED) * normal();
        const score = (distance: number) => shared + Math.sqrt(1 - SHARED) * normal() + distance * label;
        return { label, candidate: score(distances[0]!), baseline: score(distances[1]!) };
      });
    },
    truth: ({ name }) =>
      name === rocAuc.name
        ? [candidate, baseline]
        : [averagePrecision(prevalence, distances[0]!), averagePrecision(prevalence, distances[1]!)],
  };
}

/** Precision averaged over the recall gained, by the midpoint rule on recall. */
function averagePrecision(prevalence: number, distance: number): number {
  let total = 0;
  for (let i = 0; i < STEPS; i++) {
    const recall = (i + 0.5) / STEPS;
    const falseAlarms = normalSf(distance - normalQuantile(recall));
    total += (prevalence * recall) / (prevalence * recall + (1 - prevalence) * falseAlarms);
  }
  return total / STEPS;
}
