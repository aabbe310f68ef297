import type { Scalar } from '../../src/foundation/evidence/evidence.ts';
import type { Predicate } from '../../src/foundation/ports/ports.ts';

export const isMissing = (value: Scalar): boolean => value === null || Number.isNaN(value);

/** Whether a bad value meets a condition; a missing one meets only `null`. */
export function holds(predicate: Predicate, value: Scalar): boolean {
  if (predicate.is === 'any-of') return predicate.predicates.some((each) => holds(each, value));
  if (predicate.is === 'null' || isMissing(value)) return predicate.is === 'null' && isMissing(value);
  switch (predicate.is) {
    case 'one-of':
      return predicate.values.some((each) => String(each) === String(value));
    case 'none-of':
      return !predicate.values.some((each) => String(each) === String(value));
    case 'outside':
      return isOutside(predicate, value as number | string);
    case 'not-matching':
      return !new RegExp(`^(?:${predicate.pattern})$`, 'u').test(String(value));
    case 'length-outside': {
      const length = [...String(value)].length;
      return length < (predicate.minimum ?? 0) || length > (predicate.maximum ?? Infinity);
    }
    case 'not-multiple-of': {
      const ratio = Number(value) / predicate.of;
      return !(Math.abs(ratio - Math.round(ratio)) <= 1e-9 * Math.max(1, Math.abs(ratio)));
    }
  }
}

function isOutside(limits: Extract<Predicate, { is: 'outside' }>, value: number | string): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = limits;
  const asNumber = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].some(
    (one) => typeof one === 'number',
  );
  const own = asNumber ? Number(value) : value;
  if (Number.isNaN(own)) return true;
  const beyond = (limit: Scalar | undefined, is: (limit: number | string) => boolean): boolean =>
    limit !== undefined && limit !== null && is(limit as number | string);
  return (
    beyond(minimum, (limit) => own < limit) ||
    beyond(maximum, (limit) => own > limit) ||
    beyond(exclusiveMinimum, (limit) => own <= limit) ||
    beyond(exclusiveMaximum, (limit) => own >= limit)
  );
}
