import type { Verdict } from '../../foundation/evidence/evidence.ts';
import { formatRule } from '../../foundation/rules/format.ts';
import { isRuleError, parseRule } from '../../foundation/rules/parse.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { decideGate, type GateInputs } from './decide.ts';
import type { GateFacts, Measure } from './facts.ts';

/** What a gate would have said by other rules. */
export interface Replayed {
  readonly verdict: Verdict | 'not known';
  readonly reason: string;
}

/**
 * Judges stored facts by other rules, all else as it was. A rule is answered by a measure of the same metric on the same
 * slices against the same thing, or by the candidate's own number of one against a baseline. Where none was taken the
 * verdict is not known, unless a rule that can be answered is broken: a gate fails by one.
 */
export function replay(rules: readonly Rule[], inputs: GateInputs, facts: GateFacts): Replayed {
  const answers = rules.map((rule) => [rule, answerIn(facts.measures, rule)] as const);
  const known = answers.filter(([, measures]) => measures.length > 0);
  const unknown = answers.filter(([, measures]) => measures.length === 0).map(([rule]) => rule.text);
  const why = `its evidence does not answer ${unknown.join(', ')}`;
  if (known.length === 0) return { verdict: 'not known', reason: `Not known: ${why}.` };
  const { verdict, reason } = decideGate(
    { ...inputs, overrides: undefined, rules: known.map(([rule]) => rule.text) },
    { ...facts, overrides: undefined, measures: known.flatMap(([, measures]) => measures) },
  );
  return unknown.length === 0 || verdict === 'fail' || verdict === 'error'
    ? { verdict, reason }
    : { verdict: 'not known', reason: `Not known: ${why}. Of the others: ${reason}` };
}

/** Measures that tell what a rule asks for, under its name; none where nobody took them. */
function answerIn(measures: readonly Measure[], rule: Rule): readonly Measure[] {
  const byRule = [...Map.groupBy(measures, (one) => one.rule)].flatMap(([text, its]) => {
    const read = parseRule(text);
    return isRuleError(read) ? [] : [{ read, its }];
  });
  const named = (its: readonly Measure[]) => its.map((one) => ({ ...one, rule: rule.text }));
  const alike =
    byRule.find(({ read }) => read.text === rule.text) ??
    byRule.find(({ read }) => keyOf(read) === keyOf(rule));
  if (alike) return named(alike.its);
  if (rule.limit.kind !== 'absolute' || rule.worst) return [];
  const own = byRule.find(({ read }) => !read.worst && subjectOf(read) === subjectOf(rule));
  return named(own?.its ?? []).map(({ baseline: _, difference: __, other: ___, ...one }) => ({
    ...one,
    compared: one.candidate,
  }));
}

/** A rule without what only its judgement needs: two of one key ask for the same number. */
function keyOf({ limit, minimum, ...rule }: Rule): string {
  const same = limit.kind === 'absolute' ? { ...limit, value: 0 } : { ...limit, offset: 0 };
  // The worst slice is searched among those of the minimum.
  const smallest = rule.worst && minimum !== undefined ? { minimum } : {};
  return spelled({ ...rule, limit: same, ...smallest });
}

const subjectOf = ({ metric, selectors }: Rule): string =>
  spelled({ metric, selectors, limit: { kind: 'absolute', value: 0 } });

function spelled({ severity: _, ...rule }: Omit<Rule, 'text' | 'operator'>): string {
  return formatRule({ ...rule, operator: '>=' });
}
