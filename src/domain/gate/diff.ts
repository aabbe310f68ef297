import type { Check } from '../../foundation/evidence/evidence.ts';
import { callOf } from '../../foundation/rules/call.ts';
import { isRuleError, parseRule } from '../../foundation/rules/parse.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isQuantity } from '../judging/quantity.ts';
import { directionOf } from '../metrics/foreign/direction.ts';
import type { GateFacts, Measure, SliceName } from './facts.ts';
import { checkId } from './words.ts';

/** One line of the output `metrics-diff`. What is undefined is null. */
export interface MetricDiff {
  readonly metric: string;
  readonly slice: Readonly<Record<string, string>>;
  readonly baseline: number | null;
  readonly candidate: number | null;
  /** candidate - baseline. */
  readonly difference: number | null;
  /** Of the difference; of the candidate where there is no baseline. */
  readonly interval: readonly [number, number] | null;
  readonly direction: 'higher' | 'lower' | 'unknown';
  readonly outcome: Check['outcome'];
}

/** What was measured beside what was decided, a line for each measure. */
export function metricsDiff(facts: GateFacts, checks: readonly Check[]): readonly MetricDiff[] {
  const decided = new Map(checks.map((check) => [check.id, check]));
  const rules = new Map(
    [...new Set(facts.measures.map(({ rule }) => rule))].map((text) => [text, ruleOf(text)]),
  );
  const own = new Map(facts.metrics?.map(({ name, direction }) => [name, direction]));
  return facts.measures.map((measure) => {
    const rule = rules.get(measure.rule)!;
    const check = decided.get(checkId(rule, measure.slice));
    return {
      metric: rule.metric,
      slice: record(measure.slice),
      baseline: numberOf(measure.baseline),
      candidate: numberOf(measure.candidate),
      difference: numberOf(measure.difference),
      interval: intervalOf(measure.difference ?? measure.candidate),
      direction: own.get(rule.metric) ?? directionOf(callOf(rule.metric)?.column ?? rule.metric),
      outcome: check?.outcome ?? 'error',
    };
  });
}

function ruleOf(text: string): Rule {
  const rule = parseRule(text);
  if (isRuleError(rule)) throw new RangeError(`${text} is not a rule`);
  return rule;
}

const record = (slice: SliceName): Readonly<Record<string, string>> =>
  Object.fromEntries(slice.map(({ column, value }) => [column, value]));

const numberOf = (measured: Measure['baseline']): number | null =>
  isQuantity(measured) ? measured.value : null;

function intervalOf(measured: Measure['baseline']): readonly [number, number] | null {
  if (!isQuantity(measured) || 'undefined' in measured.interval) return null;
  return [measured.interval.lower, measured.interval.upper];
}
