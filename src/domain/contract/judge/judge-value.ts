import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { MeasuredCheck } from '../plan/check.ts';
import { holds } from '../plan/threshold.ts';
import { number, valueWords } from '../words.ts';
import type { Judgement, RuleOf } from './judgement.ts';

/** What a query answered, held to its limits. An answer without a value, or of another kind, decides nothing. */
export function judgeValue(rule: RuleOf<'value'>, value: Scalar): Judgement {
  const found = value === null ? undefined : meets(rule, value);
  const said = typeof value === 'number' ? number(value) : JSON.stringify(value);
  if (found === undefined)
    return {
      outcome: 'inconclusive',
      observed: value,
      message: `The query answers ${said}, which cannot be held to ${valueWords(rule)}.`,
      remedy: 'let the query answer one number, or one boolean where it must be true or false',
    };
  return {
    outcome: found ? 'pass' : 'fail',
    observed: value,
    message: `The query answers ${said}${found ? '' : `; expected ${valueWords(rule)}`}.`,
    ...(found ? {} : { remedy: 'correct the rows at their source, or the contract if they are right' }),
  };
}

function meets({ operator, limits }: RuleOf<'value'>, value: NonNullable<Scalar>): boolean | undefined {
  const numbers = [value, ...limits].map(numberOf);
  if (numbers.every((one) => one !== undefined)) return holds(operator, numbers[0]!, numbers.slice(1));
  if (operator !== 'mustBe' && operator !== 'mustNotBe') return undefined;
  if (typeof value === 'number' || numbers[1] !== undefined) return undefined;
  return (String(value) === String(limits[0])) === (operator === 'mustBe');
}

/** True counts as 1, and whole numbers beyond doubles come as text. */
function numberOf(value: NonNullable<Scalar>): number | undefined {
  if (typeof value !== 'string') return Number(value);
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

const HOUR = 3600;

/** How old the newest row is. */
export function judgeAge(
  { asOf, seconds, limit }: RuleOf<'age'>,
  { target, value }: MeasuredCheck,
): Judgement {
  const newest = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(newest))
    return {
      outcome: 'inconclusive',
      observed: null,
      message: `${target} holds no moment, so that nothing is known of its age.`,
      remedy: 'check the export',
    };
  const age = (Date.parse(asOf) - newest) / 1000;
  const passed = age <= seconds;
  const words = age < 0 ? 'later than' : `${ageWords(age)} before`;
  return {
    outcome: passed ? 'pass' : 'fail',
    observed: value!,
    message: `The newest ${target} is ${value}, ${words} ${asOf}${passed ? '' : `; expected at most ${limit}`}.`,
    ...(passed ? {} : { remedy: 'bring newer rows, or say the age that is right in `slaProperties`' }),
  };
}

const ageWords = (seconds: number): string =>
  seconds >= 48 * HOUR ? `${shown(seconds / 24 / HOUR)} days` : `${shown(seconds / HOUR)} hours`;
const shown = (value: number): string => number(Number(value.toPrecision(3)));
