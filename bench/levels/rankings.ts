import { rocAuc } from '../../src/domain/metrics/formulas/roc-auc.ts';
import { normalCdf, normalQuantile, normalSf } from '../../src/foundation/stats/distributions.ts';
import { average, normals } from './draws.ts';
import { scored } from './scored.ts';
import type { World } from './world.ts';

/** Share of the variance of a score that both models have in common. */
const SHARED = 0.7;

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

/** Precision averaged over the recall gained, which is uniform: the normal distribution of a normal number. */
const averagePrecision = (prevalence: number, distance: number): number =>
  average((z) => {
    const found = prevalence * normalCdf(z);
    return found / (found + (1 - prevalence) * normalSf(distance - z));
  });
