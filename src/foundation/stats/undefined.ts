/** A quantity that has no value for this input, with the reason in words. It is never 0 and never NaN. */
export interface Undefined {
  readonly undefined: string;
}

/** A value, or the reason why there is none. */
export type Defined<T> = T | Undefined;

/** Says that a quantity has no value; `reason` names the input and what is missing. */
export function undefinedBecause(reason: string): Undefined {
  return { undefined: reason };
}

/** True when the quantity has no value. */
export function isUndefined(value: unknown): value is Undefined {
  return (
    typeof value === 'object' && value !== null && 'undefined' in value && typeof value.undefined === 'string'
  );
}

/** Applies `f` to a defined value and passes an undefined one on. */
export function mapDefined<T, U>(value: Defined<T>, f: (value: T) => Defined<U>): Defined<U> {
  return isUndefined(value) ? value : f(value);
}

/** Tells a number that can be compared from NaN, ±Infinity and an undefined quantity. */
export function definedNumber(value: number, what: string): Defined<number> {
  return Number.isFinite(value) ? value : undefinedBecause(`${what} is not a finite number`);
}
