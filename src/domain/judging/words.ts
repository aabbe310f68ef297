import type { CheckedRule } from '../../foundation/evidence/evidence.ts';
import type { Truth } from '../../foundation/rules/logic.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { counted } from '../../foundation/text/counted.ts';
import { decimalsOf, fixed, percent, plain, short, signed } from '../../foundation/text/numbers.ts';
import { type Needed, POWER } from './needed.ts';
import type { Quantity } from './quantity.ts';

/** Where a number lies that meets its limit, and where one does that breaks it. */
const RELATIONS: Readonly<Record<CheckedRule['operator'], readonly [met: string, broken: string]>> = {
  '>=': ['at or above the limit', 'below the limit'],
  '<=': ['at or below the limit', 'above the limit'],
  '>': ['above the limit', 'at or below the limit'],
  '<': ['below the limit', 'at or above the limit'],
  '==': ['', 'not the required'],
  '!=': ['not the excluded', 'exactly the excluded'],
  between: ['within the limits', 'outside the limits'],
  'not between': ['outside the excluded range', 'within the excluded range'],
};

/** `above the limit 0.1`, `within the limits 100 to 120`; `limits` spells the limit, or the ends of a range. */
export function limitWords(
  operator: CheckedRule['operator'],
  truth: Exclude<Truth, 'inconclusive'>,
  limits: readonly string[],
): string {
  if (operator === '==' && truth === 'pass') return 'as required';
  const [met, broken] = RELATIONS[operator];
  return `${truth === 'pass' ? met : broken} ${limits.join(' to ')}`;
}

/** `0.6900 (90 % interval 0.6612 to 0.7177)`, with the digits that the interval supports. */
export function intervalWords({ value, interval, basis }: Quantity, alpha: number, sign = false): string {
  if (isUndefined(interval)) {
    const number = sign && value > 0 ? `+${plain(value)}` : plain(value);
    return `${number} (${basis === 'point' ? 'uncertainty unknown' : `no interval: ${interval.undefined}`})`;
  }
  const decimals = decimalsOf(interval.upper - interval.lower);
  const number = (x: number) => (sign ? signed(x, decimals) : fixed(x, decimals));
  const ends = `${number(interval.lower)} to ${number(interval.upper)}`;
  return `${number(value)} (${percent(1 - 2 * alpha)} interval ${ends})`;
}

/** What was seen of a number, without a judgement: `psi[dest] is 0.9284`. */
export function seenWords(
  name: string,
  quantity: Quantity,
  { factor, other }: CheckedRule,
  alpha: number,
): string {
  const { value, basis, method } = quantity;
  if (factor === undefined)
    return `${name} is ${basis === 'exact' ? short(value) : intervalWords(quantity, alpha)}`;
  if (factor !== 1)
    return `${name} - ${factor} * ${other ?? 'baseline'} is ${intervalWords(quantity, alpha, true)}`;
  return basis === 'exact' && value === 0
    ? `${name} does not differ from ${other ?? 'the baseline'} (${method})`
    : `${name} differs from ${other ?? 'the baseline'} by ${intervalWords(quantity, alpha, true)}`;
}

/** What would decide an open rule, as sentences that follow another; nothing where nobody knows. */
export function neededWords(needed: Needed): string {
  const { of = 'row' } = needed;
  if ('more' in needed) {
    const { more, plan } = needed;
    const count = `${counted(more, `more ${of}`)} ${more === 1 ? 'is' : 'are'} needed`;
    // The spread of groups is known so roughly that 90 % of pilots of 30 days say 0.4 to 1.8 times the right number.
    return needed.of ? ` About ${count} (power ${percent(POWER)}) ${plan}.` : ` ${count} ${plan}.`;
  }
  if ('moreThanTimes' in needed)
    return ` More than ${needed.moreThanTimes} times the ${of}s at hand would be needed.`;
  return '';
}

/** A phrase of plain words as a sentence. */
export const asSentence = (phrase: string): string => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;

/** A sentence that stands for more like it. */
export const andMore = (sentence: string, more: number): string =>
  more > 0 ? `${sentence.replace(/\.$/, '')} (and ${more} more).` : sentence;
