import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import { formatSubject } from '../../../foundation/rules/format.ts';
import type { Limit, Rule } from '../../../foundation/rules/rule.ts';
import { type RuleSlice, type SliceCutter, sliceText } from '../slices/slices.ts';

/** A rule on one slice, with the slice that its limit names, if it names one. */
export interface Part {
  readonly rule: Rule;
  readonly part: RuleSlice;
  readonly other?: RuleSlice;
}

export type SliceLimit = Extract<Limit, { kind: 'slice' }>;

/** `recall[sex=m]`, as the limit of a rule names it. */
export const otherText = ({ metric, selectors }: SliceLimit): string => formatSubject({ metric, selectors });

/**
 * A rule on every slice that it names; the slice of its limit is not compared with itself. Throws `InputErrors` for
 * slices that the rows do not have, and for two that share rows.
 */
export function partsOf(rule: Rule, cutter: SliceCutter): readonly Part[] {
  const parts = cutParts(rule, cutter);
  if ('message' in parts) throw new InputErrors([parts]);
  return parts;
}

/** What is wrong with the slices that rules name, those of their limits included. */
export const partProblems = (rules: readonly Rule[], cutter: SliceCutter): readonly InputProblem[] =>
  rules.map((rule) => cutParts(rule, cutter)).filter((found): found is InputProblem => 'message' in found);

function cutParts(rule: Rule, cutter: SliceCutter): readonly Part[] | InputProblem {
  const slices = cutter(rule);
  if ('message' in slices || rule.limit.kind !== 'slice')
    return 'message' in slices ? slices : slices.map((part) => ({ rule, part }));
  const others = cutter({ ...rule, selectors: rule.limit.selectors });
  if ('message' in others) return others;
  const other = others[0]!;
  const rest = slices.filter(({ slice }) => sliceText(slice) !== sliceText(other.slice));
  return rest.length === 0
    ? problem(rule, 'compares a slice with itself', 'name two slices')
    : (sharedProblem(rule, rest, other) ?? rest.map((part) => ({ rule, part, other })));
}

/** Rows that both slices have would count twice: the two estimates are taken to be independent. */
function sharedProblem(rule: Rule, parts: readonly RuleSlice[], other: RuleSlice): InputProblem | undefined {
  const rows = new Set(other.rows);
  const shared = parts.find((part) => part.rows.some((row) => rows.has(row)));
  if (!shared) return undefined;
  const name = sliceText(shared.slice) || 'all rows';
  return problem(
    rule,
    `compares ${name} with ${sliceText(other.slice)}, and some rows are in both`,
    'compare slices that exclude each other, such as two values of one column',
  );
}

const problem = (rule: Rule, message: string, remedy: string): InputProblem => ({
  input: 'rules',
  value: rule.text,
  message,
  remedy,
});
