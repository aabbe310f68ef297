import type { Check } from '../../foundation/evidence/evidence.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { isQuantity } from '../judging/quantity.ts';
import { ruleData } from '../judging/rule-data.ts';
import { decides } from '../judging/severity.ts';
import { andMore } from '../judging/words.ts';
import type { GateFacts, Measure } from './facts.ts';

/** A rule on one slice, measured and judged. */
export interface Judged {
  readonly rule: Rule;
  readonly measure: Measure;
  readonly check: Check;
}

/** The sentence of the worst check, and how many more like it there are; of undecided ones the one that waits longest. */
export function worstReason(checks: readonly Check[], verdict: 'fail' | 'error' | 'inconclusive'): string {
  const worst = checks
    .filter((check) => check.outcome === verdict && decides(check))
    .toSorted((a, b) => (b.rowsNeeded ?? 0) - (a.rowsNeeded ?? 0));
  return andMore(worst[0]!.message, worst.length - 1);
}

/** How many rules are met, and the one nearest to its limit. */
export function passReason(judged: readonly Judged[], facts: GateFacts): string {
  const deciding = judged.filter(({ rule }) => rule.severity === undefined);
  const decided = deciding.filter(({ check }) => check.outcome === 'pass');
  const skipped = deciding.filter(({ check }) => check.outcome === 'skipped').length;
  const tightest = decided.toSorted((a, b) => slackOf(a) - slackOf(b))[0];
  if (tightest === undefined) return 'No check is met.';
  const first = facts.baseline.state === 'missing' ? 'No baseline yet. ' : '';
  const left = skipped === 0 ? '' : ` (${skipped} skipped)`;
  const count =
    decided.length === 1
      ? `The only check is met${left}`
      : `All ${decided.length} checks are met${left}; the tightest`;
  return `${first}${count}: ${tightest.check.message}`;
}

/** Distance to the limit in half-widths of the interval: how far from another verdict. */
function slackOf({ rule, measure: { compared } }: Judged): number {
  if (!isQuantity(compared)) return Number.POSITIVE_INFINITY;
  const distance = Math.abs(compared.value - ruleData(rule).limit);
  const { interval } = compared;
  const width = isUndefined(interval) ? 0 : interval.upper - interval.lower;
  return width > 0 ? (2 * distance) / width : Number.MAX_VALUE;
}
