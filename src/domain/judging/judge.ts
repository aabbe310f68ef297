import type { Check, CheckedRule } from '../../foundation/evidence/evidence.ts';
import { allOf, decideInterval, negated, type Truth } from '../../foundation/rules/logic.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import type { Needed } from './needed.ts';
import { isQuantity, isUnusable, type Measured, type Quantity } from './quantity.ts';
import { limitWords, neededWords, seenWords } from './words.ts';

/** A rule about a number. */
export interface Question {
  /** The number as its rule spells it: `psi[dest]`, `roc_auc[origin=JFK]`. */
  readonly name: string;
  readonly rule: CheckedRule;
  /** The whole rule in its one spelling. */
  readonly text: string;
  /** What was seen, where the subject has better words than `psi[dest] is 0.9284`. */
  readonly seen?: string;
  /** How the ends of the limit are spelled, where they have a unit. */
  readonly limits?: readonly string[];
}

/** How a number is judged. */
export interface How {
  /** One-sided level of the interval's limits; 0 where numbers are exact. */
  readonly alpha: number;
  /** A number of unknown uncertainty decides nothing. */
  readonly requireUncertainty?: boolean;
  /** What more rows would do for a rule that stays open. */
  readonly needed?: (quantity: Quantity) => Needed;
}

/** Outcome and words of a check. */
export type Judged = Pick<Check, 'outcome' | 'message'> &
  Partial<Pick<Check, 'remedy' | 'rowsNeeded' | 'groupsNeeded' | 'at'>>;

/**
 * The one judge of gate, drift and contract: PASS only where the whole interval is on the right side of the limit, FAIL
 * where all of it is on the wrong one. A number without a value or without a known interval never passes; a point is
 * judged as it is, unless uncertainty is required.
 */
export function judge(question: Question, measured: Measured, how: How): Judged {
  if (isUnusable(measured)) {
    const { unusable, remedy, at } = measured;
    return { outcome: 'error', message: unusable, remedy, ...(at ? { at } : {}) };
  }
  if (!isQuantity(measured))
    return {
      outcome: 'inconclusive',
      message: `Cannot tell: ${question.name} is undefined: ${measured.undefined}.`,
    };
  const seen = question.seen ?? seenWords(question.name, measured, question.rule, how.alpha);
  if (measured.basis === 'point' && how.requireUncertainty)
    return { outcome: 'inconclusive', message: `Cannot tell: ${seen}.`, remedy: POINT };
  const truth = truthOf(question.rule, measured);
  if (truth === 'inconclusive') return open(question, seen, how.needed?.(measured));
  const { rule, limits = limitsOf(rule) } = question;
  return { outcome: truth, message: `${seen}, ${limitWords(rule.operator, truth, limits)}.` };
}

const limitsOf = ({ limit, upper }: CheckedRule): readonly string[] =>
  (upper === undefined ? [limit] : [limit, upper]).map(String);

const POINT = 'give a predictions table, or set require-uncertainty: false to judge the number as a point';
const marginRemedy = ({ other = 'baseline', operator }: CheckedRule): string => {
  const who = other === 'baseline' ? 'an equal model' : 'an equal slice';
  const sign = operator === '>=' || operator === '>' ? '-' : '+';
  return `${who} could never pass: allow a margin that you can accept, such as \`${other} ${sign} 0.01\``;
};

function open({ text, rule }: Question, seen: string, needed?: Needed): Judged {
  return {
    outcome: 'inconclusive',
    message: `Not enough data to decide ${text}: ${seen}.${needed ? neededWords(needed) : ''}`,
    ...(needed && 'more' in needed ? moreNeeded(needed) : {}),
    ...(needed?.margin ? { remedy: marginRemedy(rule) } : {}),
  };
}

const moreNeeded = ({ of, more }: { readonly of?: string; readonly more: number }) =>
  of === undefined ? { rowsNeeded: more } : { groupsNeeded: { unit: of, more } };

/** Whether a rule holds for every value that the number may have, for none, or for some. */
export function truthOf(rule: CheckedRule, { value, basis, interval }: Quantity): Truth {
  if (!Number.isFinite(value)) return 'inconclusive';
  if (basis === 'point') return truthBetween(rule, value, value);
  return isUndefined(interval) ? 'inconclusive' : truthBetween(rule, interval.lower, interval.upper);
}

function truthBetween({ operator, limit, upper = limit }: CheckedRule, from: number, to: number): Truth {
  if (operator !== 'between' && operator !== 'not between') return decideInterval(operator, from, to, limit);
  const within = allOf([decideInterval('>=', from, to, limit), decideInterval('<=', from, to, upper)]);
  return operator === 'between' ? within : negated(within);
}
