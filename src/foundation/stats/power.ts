import { normalQuantile } from './distributions.ts';
import { requireLevel } from './interval.ts';
import { type Defined, undefinedBecause } from './undefined.ts';

/** One-sided level and power of a planned test. */
export interface Plan {
  readonly alpha: number;
  readonly power: number;
}

/**
 * Rows for a paired comparison of proportions to show a difference above -margin. `disagreement` is the
 * share of rows on which exactly one model is right; `effect` is the planned true difference.
 *   n = (z_alpha sqrt(D) + z_power sqrt(D - effect^2))^2 / (margin + effect)^2
 * (Connor 1987: the test's own variance does not know the effect). A margin beyond a quarter of the disagreement moves
 * that variance: there D under the first root is the variance of Tango's score at the limit, without which a plan of 80 %
 * has 67 to 78 %. And at least the rows with which Tango's limit clears the margin when the models never disagree.
 */
export function rowsForPairedNonInferiority(
  question: { readonly disagreement: number; readonly margin: number; readonly effect?: number },
  plan: Plan,
): Defined<number> {
  const { disagreement, effect = 0 } = question;
  const distance = question.margin + effect;
  const z = normalQuantile(plan.alpha);
  const withoutDisagreement = distance > 0 ? Math.ceil((z * z * (1 - distance)) / distance) : 0;
  const spread = Math.sqrt(Math.max(0, disagreement - effect * effect));
  const power = normalQuantile(plan.power);
  const atLimit = question.margin > disagreement / 4 ? varianceAtLimit(question) : disagreement;
  const share = (power * spread - z * Math.sqrt(atLimit)) / (power - z);
  const rows = rowsFor(share ** 2, distance, plan);
  return typeof rows === 'number' ? Math.max(rows, withoutDisagreement) : rows;
}

/** Variance of one row in Tango's (1998) score for a difference of -margin, from the shares that the plan expects. */
function varianceAtLimit({
  disagreement,
  margin,
  effect = 0,
}: {
  readonly disagreement: number;
  readonly margin: number;
  readonly effect?: number;
}): number {
  const difference = -margin;
  const baselineOnly = (disagreement - effect) / 2;
  const linear = (2 - effect) * difference - disagreement;
  const constant = -baselineOnly * difference * (1 - difference);
  const share = (Math.sqrt(Math.max(0, linear ** 2 - 8 * constant)) - linear) / 4;
  return Math.max(disagreement, 2 * share + difference * (1 - difference));
}

/**
 * Rows for an exact one-sided test that a proportion lies on `planned`'s side of `limit`, with the
 * continuity correction of Fleiss (1981), since the exact limits decide.
 */
export function rowsForProportion(
  question: { readonly planned: number; readonly limit: number },
  plan: Plan,
): Defined<number> {
  const { planned, limit } = question;
  requirePlan(plan);
  const distance = Math.abs(planned - limit);
  if (!(distance > 0)) return atLimit();
  const atNull = -normalQuantile(plan.alpha) * Math.sqrt(limit * (1 - limit));
  const atPlan = normalQuantile(plan.power) * Math.sqrt(planned * (1 - planned));
  const plain = ((atNull + atPlan) / distance) ** 2;
  // A limit of 0 or 1 leaves nothing to test against.
  if (!(plain > 0)) return undefinedBecause(`rows needed to test a proportion against ${limit}`);
  return Math.ceil((plain / 4) * (1 + Math.sqrt(1 + 2 / (plain * distance))) ** 2);
}

/** A mean that is to be told from its limit. */
interface MeanQuestion {
  /** Variance of one row. */
  readonly variance: number;
  readonly distance: number;
  /** Skewness of one row, positive where the long tail points to the limit; 0 unless said otherwise. */
  readonly skewness?: number;
}

/**
 * Rows for a one-sided t test that a mean lies `distance` beyond its limit, from the variance of one row;
 * z_alpha^2 / 2 rows are added for the estimated variance (Guenther 1981). Skewed rows need more where their tail points
 * to the limit: a sample with a large mean also has a large variance, and Hall's limit (1992) lies further out. To first
 * order in g = skewness / sqrt(n), with z = z_alpha and p = z_power (Edgeworth expansion of the studentized mean),
 *   sqrt(n) distance / sigma = z + p + g ((2 z^2 + 1) / 6 + z p / 2 + (p^2 - 1) / 6);
 * without the first term for a tail that points away, where Student's limit decides.
 */
export function rowsForMean({ variance, distance, skewness = 0 }: MeanQuestion, plan: Plan): Defined<number> {
  const [z, p] = [-normalQuantile(plan.alpha), normalQuantile(plan.power)];
  const atLimit = skewness > 0 ? (2 * z * z + 1) / 6 : 0;
  const tilt = skewness * (atLimit + (z * p) / 2 + (p * p - 1) / 6);
  const inflation = inflationBy(tilt, (z + p) ** 2, distance / Math.sqrt(variance));
  return rowsFor(variance * inflation, distance, plan, (z * z) / 2);
}

/** By how much rows = ((zs + tilt / sqrt(rows)) / effect)^2 exceed those without the tilt. */
function inflationBy(tilt: number, squaredZs: number, effect: number): number {
  if (tilt === 0 || !(effect > 0) || !Number.isFinite(effect)) return 1;
  const root = Math.sqrt(Math.max(0, 1 + (4 * effect * tilt) / squaredZs));
  return ((1 + root) / 2) ** 2;
}

/**
 * Rows for an estimate whose squared standard error falls as 1 / rows, such as an AUC or a bootstrap:
 * `standardError` was seen with `rows` rows; the same mix of classes is assumed.
 */
export function rowsForEstimate(
  question: { readonly standardError: number; readonly rows: number; readonly distance: number },
  plan: Plan,
): Defined<number> {
  return rowsFor(question.standardError ** 2 * question.rows, question.distance, plan);
}

/** `needed` rows, or that it is more than `times` times the `rows` at hand: too far to be a plan. */
export function capRows(
  rows: number,
  needed: number,
  times: number,
): { readonly rows: number } | { readonly moreThan: number } {
  return needed > rows * times ? { moreThan: rows * times } : { rows: needed };
}

function rowsFor(variance: number, distance: number, plan: Plan, extra = 0): Defined<number> {
  requirePlan(plan);
  if (!(distance > 0)) return atLimit();
  const z = normalQuantile(plan.power) - normalQuantile(plan.alpha);
  const rows = Math.ceil((z * z * variance) / (distance * distance) + extra);
  return Number.isFinite(rows) ? rows : undefinedBecause('rows needed from a variance that is not finite');
}

function atLimit(): Defined<never> {
  return undefinedBecause(
    'rows needed when the planned effect is at or beyond the limit: no number suffices',
  );
}

function requirePlan(plan: Plan): void {
  requireLevel(plan.alpha);
  if (!(plan.power >= 0.5 && plan.power < 1)) {
    throw new RangeError(`power: need 0.5 <= power < 1, got ${plan.power}`);
  }
}
