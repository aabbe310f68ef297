import type { Check } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import { parseRules } from '../../foundation/rules/parse.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { isQuantity } from '../judging/quantity.ts';
import { ruleData } from '../judging/rule-data.ts';
import type { GateFacts, Measure } from './facts.ts';
import { barredReason, heldOutChecks, openNote, undecidedCheck } from './held-out.ts';
import { type Judging, judge, limitOf } from './judge.ts';
import { sliceText } from './slices/slices.ts';
import { checkId, expectation, metricText, rowsText } from './words.ts';

/** Inputs that the decision depends on. */
export interface GateInputs {
  readonly rules: readonly string[];
  readonly confidence: number;
  readonly onMissingBaseline: 'inconclusive' | 'bootstrap';
  readonly requireUncertainty: boolean;
  /** Rules are decided although evaluation rows were trained on. */
  readonly allowTrainedOn?: boolean;
}

/** The one-sided level of each decision; digits of binary subtraction are no level. */
export const levelOf = (confidence: number): number => Number((1 - confidence).toFixed(10));

/**
 * Judges every rule on what was measured. A gate is an intersection-union test (Berger 1982): PASS needs every rule,
 * so each at its own level keeps the gate at that level, without a correction. Nothing undefined ever passes, and
 * neither does a gate of which no rule was decided.
 */
export function decideGate(inputs: GateInputs, facts: GateFacts): Decision {
  const { rules } = parseRules(inputs.rules);
  const judging: Judging = { ...inputs, alpha: levelOf(inputs.confidence), baseline: facts.baseline };
  const measures = Map.groupBy(facts.measures, ({ rule }) => rule);
  const judged = rules.flatMap((rule) => judgeRule(rule, measures.get(rule.text) ?? [], judging));
  const decision = decided(judged, facts);
  const { allowTrainedOn = false } = inputs;
  const checks = [...decision.checks, ...heldOutChecks(facts.leak, allowTrainedOn)];
  const { leak } = facts;
  if (leak?.state !== 'found')
    return { ...decision, checks, reason: `${decision.reason}${openNote(leak, decision)}` };
  if (allowTrainedOn) return { ...decision, checks, reason: `${decision.reason}; allowed: ${leak.message}` };
  const barred = checks.map((check) => undecidedCheck(check));
  const verdict = verdictOf(barred);
  const reason = verdict === 'error' ? worstReason(barred, verdict) : barredReason(leak);
  return { verdict, reason, checks: barred };
}

function decided(judged: readonly Judged[], facts: GateFacts): Decision {
  const checks = judged.map(({ check }) => check);
  const verdict = verdictOf(checks);
  if (verdict !== 'pass') return { verdict, reason: worstReason(checks, verdict), checks };
  if (checks.every(({ outcome }) => outcome === 'skipped'))
    return {
      verdict: 'inconclusive',
      reason: `no rule could be decided: ${checks[0]?.message ?? 'there are none'}; add an absolute rule`,
      checks,
    };
  return { verdict, reason: passReason(judged, facts), checks };
}

interface Judged {
  readonly rule: Rule;
  readonly measure: Measure;
  readonly check: Check;
}

function judgeRule(rule: Rule, measures: readonly Measure[], judging: Judging): readonly Judged[] {
  const judged = measures.map((measure) => ({ rule, measure, check: judge(rule, measure, judging) }));
  const { minimum } = rule;
  const allSmall = minimum !== undefined && measures.length > 0 && measures.every(({ n }) => n < minimum);
  const skipped = judged.every(({ check }) => check.outcome === 'skipped');
  if (!allSmall || !skipped || measures[0]!.origin !== 'every') return judged;
  return judging.baseline.state !== 'found' && rule.limit.kind === 'baseline'
    ? judged
    : [...judged, nothingLeft(rule, minimum, measures)];
}

/** A rule whose every slice was skipped has not been met. */
function nothingLeft(rule: Rule, minimum: number, measures: readonly Measure[]): Judged {
  const measure = measures.reduce((largest, one) => (one.n > largest.n ? one : largest));
  const total = measures.reduce((sum, { n }) => sum + n, 0);
  const more = Math.ceil((total * minimum) / measure.n) - total;
  const slice = rule.selectors.map(({ column, value = '*' }) => ({ column, value }));
  const check: Check = {
    id: checkId(rule, slice),
    target: `${metricText(rule)}${sliceText(slice)}`,
    outcome: 'inconclusive',
    severity: 'error',
    expected: expectation(rule.operator, rule.limit),
    rule: ruleData(rule),
    observed: null,
    basis: 'exact',
    message: `cannot tell: no slice has ${rowsText(minimum)}; the largest, ${sliceText(measure.slice).slice(1, -1)}, has ${measure.n.toLocaleString('en-US')}; ${rowsText(more, 'more row')} needed in the same mix`,
    rowsNeeded: more,
  };
  return { rule, measure, check };
}

/** The sentence of the worst check, and how many more like it there are; of undecided ones the one that waits longest. */
function worstReason(checks: readonly Check[], verdict: 'fail' | 'error' | 'inconclusive'): string {
  const worst = checks
    .filter(({ outcome }) => outcome === verdict)
    .toSorted((a, b) => (b.rowsNeeded ?? 0) - (a.rowsNeeded ?? 0));
  const more = worst.length > 1 ? ` (and ${worst.length - 1} more)` : '';
  return `${worst[0]!.message}${more}`;
}

function passReason(judged: readonly Judged[], facts: GateFacts): string {
  const decided = judged.filter(({ check }) => check.outcome === 'pass');
  const skipped = judged.length - decided.length;
  const tightest = decided.toSorted((a, b) => slackOf(a) - slackOf(b))[0]!;
  const first = facts.baseline.state === 'missing' ? 'no baseline yet; ' : '';
  const left = skipped === 0 ? '' : ` (${skipped} skipped)`;
  const count =
    decided.length === 1
      ? `the only check is met${left}`
      : `all ${decided.length} checks are met${left}; tightest`;
  return `${first}${count}: ${tightest.check.message}`;
}

/** Distance to the limit in half-widths of the interval: how far from another verdict. */
function slackOf({ rule, measure: { compared } }: Judged): number {
  if (!isQuantity(compared)) return Number.POSITIVE_INFINITY;
  const distance = Math.abs(compared.value - limitOf(rule));
  const { interval } = compared;
  const width = isUndefined(interval) ? 0 : interval.upper - interval.lower;
  return width > 0 ? (2 * distance) / width : Number.MAX_VALUE;
}
