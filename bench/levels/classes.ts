import type { MetricDefinition } from '../../src/domain/metrics/definition.ts';
import { isOfCells, valueOfCells } from '../../src/domain/metrics/proportion.ts';
import { isUndefined } from '../../src/foundation/stats/undefined.ts';
import { drawn, pairOf } from './counts.ts';
import type { World } from './world.ts';

/** What a two-class model gets right: recall, and the precision that it has with it. */
interface Skill {
  readonly recall: number;
  readonly precision: number;
}

const CANDIDATE: Skill = { recall: 0.8, precision: 0.7 };
const BASELINE: Skill = { recall: 0.84, precision: 0.73 };
/** Share of rows on which both models go by the same chance, so that they err together. */
const SHARED = 0.7;

/** Two models without scores: joint counts of label, candidate and baseline are one multinomial draw. */
export function classes(prevalence: number): World {
  const rates = [CANDIDATE, BASELINE].map((skill) => positiveRates(skill, prevalence));
  const cells = jointCells(prevalence, rates[0]!, rates[1]!);
  return {
    draw: (random, n) => pairOf(drawn(random, n, cells)),
    truth: (metric) => [trueValue(metric, rates[0]!, prevalence), trueValue(metric, rates[1]!, prevalence)],
  };
}

/** P(model says positive) for a negative and for a positive row. */
type Rates = readonly [ofNegatives: number, ofPositives: number];

const positiveRates = ({ recall, precision }: Skill, prevalence: number): Rates => [
  (recall * prevalence * (1 - precision)) / (precision * (1 - prevalence)),
  recall,
];

/** Probabilities of label × candidate × baseline, in that order of digits. */
function jointCells(prevalence: number, candidate: Rates, baseline: Rates): Float64Array {
  const cells = new Float64Array(8);
  for (const label of [0, 1] as const) {
    const [a, b] = [candidate[label], baseline[label]];
    const both = SHARED * Math.min(a, b) + (1 - SHARED) * a * b;
    const share = label === 1 ? prevalence : 1 - prevalence;
    const joint = [1 - a - b + both, b - both, a - both, both];
    joint.forEach((probability, at) => {
      cells[label * 4 + at] = share * probability;
    });
  }
  return cells;
}

function trueValue(
  { name, form }: MetricDefinition,
  [ofNegatives, ofPositives]: Rates,
  share: number,
): number {
  if (!isOfCells(form)) throw new RangeError(`${name} is not of counts`);
  const negative = [(1 - share) * (1 - ofNegatives), (1 - share) * ofNegatives];
  const cells = Float64Array.of(...negative, share * (1 - ofPositives), share * ofPositives);
  const value = valueOfCells(form, { task: 'binary', classes: ['0', '1'], cells });
  if (isUndefined(value)) throw new RangeError(`${name}: ${value.undefined}`);
  return value;
}
