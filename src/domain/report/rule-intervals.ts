import type { Check, Estimate } from '../../foundation/evidence/evidence.ts';
import { outcomeTone, outcomeWord } from '../../foundation/evidence/verdict-words.ts';
import { pointer } from '../../foundation/exhibits/cell.ts';
import type { Interval, Intervals } from '../../foundation/exhibits/exhibit.ts';
import { isEstimate } from './words.ts';

/** How far every rule that was judged by an estimate is from its limit; nothing where none was. */
export function ruleIntervals(checks: readonly Check[]): Intervals | undefined {
  const rows = checks.flatMap((check, i) => intervalOf(check, i) ?? []);
  if (rows.length === 0) return undefined;
  return {
    kind: 'intervals',
    title: 'How far each rule is from its limit',
    caption: 'Dot: estimate; bar: interval. Each row has its own scale',
    for: ['report'],
    rows,
  };
}

function intervalOf(check: Check, i: number): Interval | undefined {
  const side = check.rule && check.outcome !== 'skipped' ? SIDES.get(check.rule.operator) : undefined;
  const judged = side && judgedEstimate(check);
  if (!judged) return undefined;
  const { limit, member } = judged;
  const { value, lower, upper } = judged.estimate;
  if (typeof value !== 'number') return undefined;
  return {
    label: check.target,
    note: `${check.expected} · ${outcomeWord(check)}`,
    tone: outcomeTone(check),
    value,
    ...(typeof lower === 'number' && typeof upper === 'number' ? { lower, upper } : {}),
    limit,
    better: side,
    signed: member === 'difference',
    at: pointer('checks', i, member, 'value'),
  };
}

/** The side of the limit on which a rule is met. */
const SIDES = new Map<string, Interval['better']>([
  ['>=', 'above'],
  ['>', 'above'],
  ['<=', 'below'],
  ['<', 'below'],
]);

/** What a rule speaks of: the observed value, or its difference from the baseline. */
function judgedEstimate({
  rule,
  observed,
  baseline,
  other,
  difference,
}: Check): { estimate: Estimate; limit: number; member: 'observed' | 'difference' } | undefined {
  if (!rule) return undefined;
  if (rule.factor === undefined)
    return isEstimate(observed) ? { estimate: observed, limit: rule.limit, member: 'observed' } : undefined;
  const multiplied = (other ?? baseline)?.value;
  const level = typeof multiplied === 'number' ? multiplied : undefined;
  if (!difference || (rule.factor !== 1 && level === undefined)) return undefined;
  return {
    estimate: difference,
    limit: (rule.factor - 1) * (level ?? 0) + rule.limit,
    member: 'difference',
  };
}
