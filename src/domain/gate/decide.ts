import type { Check } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import type { Override } from '../../foundation/reading/override-words.ts';
import { parseRules } from '../../foundation/rules/parse.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { counted, grouped } from '../../foundation/text/counted.ts';
import { ruleData } from '../judging/rule-data.ts';
import { severityOf, warningWords } from '../judging/severity.ts';
import { barredByBase, baseChecks } from './base.ts';
import { budgetCheck, budgetNote, levelOfLook } from './budget.ts';
import { choiceCheck, choiceNote } from './choice.ts';
import { coverageChecks } from './coverage.ts';
import type { GateFacts, Measure } from './facts.ts';
import { groupsChecks } from './groups-check.ts';
import { barredReason, heldOutChecks, leakNote, TRAINED_ON } from './held-out.ts';
import { judgeMeasure } from './judge.ts';
import type { Judging } from './judging.ts';
import { overridden, overrideNote } from './overrides.ts';
import { type Judged, passReason, worstReason } from './reason.ts';
import { sliceText } from './slices/slices.ts';
import { checkId, expectation, metricText, ruleText } from './words.ts';

/** Inputs that the decision depends on. */
export interface GateInputs {
  readonly rules: readonly string[];
  readonly confidence: number;
  readonly onMissingBaseline: 'inconclusive' | 'bootstrap';
  readonly requireUncertainty: boolean;
  /** Rules are decided although evaluation rows were trained on. */
  readonly allowTrainedOn?: boolean;
  /** Looks that share the error; not counted where there is none. */
  readonly budget?: number | undefined;
  /** Several candidates, of which one is chosen. */
  readonly candidates?: readonly string[] | undefined;
  readonly overrides?: readonly Override[] | undefined;
}

/** A look that is not granted decides nothing. */
const NO_LOOK: NonNullable<Judging['barred']> = {
  because: 'the budget of looks at these rows is spent',
  remedy: 'bring an evaluation set of rows that no look has used',
};

/**
 * Judges every rule on what was measured. A gate is an intersection-union test (Berger 1982): PASS needs every rule,
 * so each at its own level keeps the gate at that level, without a correction. Nothing undefined ever passes, and
 * neither does a gate of which no rule was decided.
 */
export function decideGate(inputs: GateInputs, facts: GateFacts): Decision {
  const { rules } = parseRules(inputs.rules);
  const { leak, baseline } = facts;
  const { allowTrainedOn = false } = inputs;
  const barring = leak?.state === 'found' && !allowTrainedOn ? leak : undefined;
  const unknown = barredByBase(facts.base);
  const barred = unknown ?? (barring && TRAINED_ON);
  const judging: Judging = {
    ...inputs,
    alpha: levelOfLook(inputs) / (facts.candidates?.distinct ?? 1),
    baseline,
    ...(barred ? { barred } : {}),
  };
  const measures = Map.groupBy(facts.measures, ({ rule }) => rule);
  const found = rules.flatMap((rule) => judgeRule(rule, measures.get(rule.text) ?? [], judging));
  const looked = [...choiceCheck(inputs, facts), ...budgetCheck(inputs, facts.budget)];
  const stopped = looked.find(({ outcome }) => outcome !== 'pass');
  const { judged, checks: granted } = overridden(found, {
    overrides: inputs.overrides,
    found: facts.overrides,
    barred: judging.barred ?? (stopped && NO_LOOK),
  });
  const covered = coverageChecks(facts.results, rules);
  const checks = [
    ...judged.map(({ check }) => check),
    ...granted,
    ...looked,
    ...heldOutChecks(leak, allowTrainedOn),
    ...groupsChecks(facts),
    ...baseChecks(facts.base),
    ...covered,
  ];
  const verdict = verdictOf(checks);
  if (stopped) return { verdict, reason: stopped.message, checks };
  if (unknown && verdict !== 'error')
    return { verdict, reason: `No rule can be decided: ${unknown.because}.`, checks };
  if (barring && verdict !== 'error') return { verdict, reason: barredReason(barring), checks };
  const decision = withCoverage(decided(judged, facts), covered);
  const notes = `${leakNote(leak, decision, allowTrainedOn)}${choiceNote(facts)}${budgetNote(inputs, facts.budget)}`;
  return { ...decision, reason: `${decision.reason}${notes}`, checks };
}

/** What was left out stops a PASS; a FAIL stays one. */
function withCoverage(
  decision: Omit<Decision, 'checks'>,
  covered: readonly Check[],
): Omit<Decision, 'checks'> {
  const short = covered.find(({ outcome }) => outcome === 'inconclusive');
  return short && decision.verdict === 'pass' ? { verdict: 'inconclusive', reason: short.message } : decision;
}

function decided(judged: readonly Judged[], facts: GateFacts): Omit<Decision, 'checks'> {
  const checks = judged.map(({ check }) => check);
  const verdict = verdictOf(checks);
  const deciding = checks.filter(({ override }) => override === undefined);
  const warnings = warningWords(deciding);
  if (verdict !== 'pass') return { verdict, reason: `${worstReason(deciding, verdict)}${warnings}` };
  if (judged.some(({ rule, check }) => check.outcome !== 'skipped' && rule.severity === undefined))
    return { verdict, reason: `${passReason(judged, facts)}${overrideNote(checks)}${warnings}` };
  const why = checks.find(({ outcome }) => outcome === 'skipped')?.message ?? 'There is none.';
  return { verdict: 'inconclusive', reason: `No rule could be decided. ${why} Add an absolute rule.` };
}

function judgeRule(rule: Rule, measures: readonly Measure[], judging: Judging): readonly Judged[] {
  const judged = measures.map((measure) => ({ rule, measure, check: judgeMeasure(rule, measure, judging) }));
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
  const largest = `the largest, ${sliceText(measure.slice).slice(1, -1)}, has ${grouped(measure.n)}`;
  const check: Check = {
    id: checkId(rule, slice),
    target: `${metricText(rule)}${sliceText(slice)}`,
    outcome: 'inconclusive',
    severity: severityOf(rule),
    expected: expectation(rule.operator, rule.limit),
    rule: ruleData(rule),
    observed: null,
    basis: 'exact',
    message: `Not enough data to decide ${ruleText(rule, slice)}: no slice has ${counted(minimum, 'row')}; ${largest}. ${counted(more, 'more row')} ${more === 1 ? 'is' : 'are'} needed in the same mix.`,
    rowsNeeded: more,
  };
  return { rule, measure, check };
}
