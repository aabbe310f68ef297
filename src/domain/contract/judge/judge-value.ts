import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import { judge } from '../../judging/judge.ts';
import { exactly } from '../../judging/quantity.ts';
import { limitWords } from '../../judging/words.ts';
import type { MeasuredCheck } from '../plan/check.ts';
import { number, valueWords } from '../words.ts';
import type { Judgement, RuleOf } from './judgement.ts';
import { operatorOf, ruleOf } from './threshold.ts';

export const CORRECT = 'correct the rows at their source, or the contract if they are right';

/** What a query answered, held to its limits. An answer without a value, or of another kind, decides nothing. */
export function judgeValue(rule: RuleOf<'value'>, value: Scalar): Judgement {
  const said = typeof value === 'number' ? number(value) : JSON.stringify(value);
  const seen = `The query answers ${said}`;
  const judged =
    value === null ? undefined : (judgeNumbers(rule, value, seen) ?? judgeTexts(rule, value, seen));
  if (judged === undefined)
    return {
      outcome: 'inconclusive',
      observed: value,
      message: `${seen}, which cannot be compared with ${valueWords(rule)}.`,
      remedy: 'let the query answer one number, or one boolean where it must be true or false',
    };
  return { ...judged, observed: value, ...(judged.outcome === 'fail' ? { remedy: CORRECT } : {}) };
}

type Judged = Pick<Judgement, 'outcome' | 'message'>;

function judgeNumbers(
  { operator, limits }: RuleOf<'value'>,
  value: NonNullable<Scalar>,
  seen: string,
): Judged | undefined {
  const [answer, ...ends] = [value, ...limits].map(numberOf);
  if (answer === undefined || !ends.every((end) => end !== undefined)) return undefined;
  const rule = ruleOf(operator, ends);
  const question = { name: 'query', text: 'query', rule, seen, limits: limits.map(spelled) };
  return judge(question, exactly(answer, 1, 'query'), { alpha: 0 });
}

/** Texts and booleans are the same or not; they are in no order. */
function judgeTexts(
  { operator, limits }: RuleOf<'value'>,
  value: NonNullable<Scalar>,
  seen: string,
): Judged | undefined {
  if (operator !== 'mustBe' && operator !== 'mustNotBe') return undefined;
  if (typeof value === 'number' || numberOf(limits[0]!) !== undefined) return undefined;
  const same = String(value) === String(limits[0]);
  const outcome = same === (operator === 'mustBe') ? 'pass' : 'fail';
  return { outcome, message: `${seen}, ${limitWords(operatorOf(operator), outcome, limits.map(spelled))}.` };
}

const spelled = (limit: number | string | boolean): string =>
  typeof limit === 'number' ? number(limit) : JSON.stringify(limit);

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
      message: `${target} has no moment, so its age is not known.`,
      remedy: 'check the export',
    };
  const age = (Date.parse(asOf) - newest) / 1000;
  const seen = `The newest ${target} is ${value}, ${age < 0 ? 'later than' : `${ageWords(age)} before`} ${asOf}`;
  const rule = { operator: '<=', limit: seconds } as const;
  const question = { name: target, text: `age of ${target}`, rule, seen, limits: [limit] };
  const { outcome, message } = judge(question, exactly(age, 1, 'age'), { alpha: 0 });
  return {
    outcome,
    observed: value!,
    message: outcome === 'pass' ? `${seen}.` : message,
    ...(outcome === 'pass'
      ? {}
      : { remedy: 'bring newer rows, or say the age that is right in `slaProperties`' }),
  };
}

const ageWords = (seconds: number): string =>
  seconds >= 48 * HOUR ? `${shown(seconds / 24 / HOUR)} days` : `${shown(seconds / HOUR)} hours`;
const shown = (value: number): string => number(Number(value.toPrecision(3)));
