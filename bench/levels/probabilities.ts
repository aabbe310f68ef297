import { brier } from '../../src/domain/metrics/formulas/brier.ts';
import type { Random } from '../../src/foundation/stats/random.ts';
import { average, crossing, logistic, normals } from './draws.ts';
import { scored } from './scored.ts';
import type { World } from './world.ts';

/** How strongly a row's own chance varies, and how far each model's logit errs (standard deviations). */
const SIGNAL = 1.5;
const NOISE = { candidate: 0.8, baseline: 0.5 };

/** Two models that give probabilities: the true logit of a row and an error each. */
export function probabilities(prevalence: number): World {
  const centre = crossing((a) => average((x) => logistic(a + SIGNAL * x)), prevalence, -20, 20);
  return {
    draw: (random, n) => drawPair(random, n, centre),
    truth: ({ name }) => {
      const loss = name === brier.name ? squared : logarithmic;
      return [expected(loss, centre, NOISE.candidate), expected(loss, centre, NOISE.baseline)];
    },
  };
}

function drawPair(random: Random, n: number, centre: number) {
  const normal = normals(random);
  return scored(n, () => {
    const logit = centre + SIGNAL * normal();
    return {
      label: Number(random.uniform() < logistic(logit)),
      candidate: logistic(logit + NOISE.candidate * normal()),
      baseline: logistic(logit + NOISE.baseline * normal()),
    };
  });
}

type Loss = (label: 0 | 1, said: number) => number;
const logarithmic: Loss = (label, said) => -Math.log(label === 1 ? said : 1 - said);
const squared: Loss = (label, said) => (label - said) ** 2;

const expected = (loss: Loss, centre: number, noise: number): number =>
  average((x) => {
    const logit = centre + SIGNAL * x;
    const chance = logistic(logit);
    return average((z) => {
      const said = logistic(logit + noise * z);
      return chance * loss(1, said) + (1 - chance) * loss(0, said);
    });
  });
