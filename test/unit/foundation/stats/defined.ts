import { type Defined, isUndefined } from '../../../../src/foundation/stats/undefined.ts';

/** The value of a quantity that the test expects to be defined. */
export function defined<T>(value: Defined<T>): T {
  if (isUndefined(value)) throw new Error(`expected a value, got undefined: ${value.undefined}`);
  return value;
}
