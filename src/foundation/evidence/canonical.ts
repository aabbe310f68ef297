/** A value that JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Digits that survive: the same sums on another CPU or thread count may differ beyond the twelfth. */
const SIGNIFICANT_DIGITS = 12;

/**
 * Canonical JSON by RFC 8785: keys in UTF-16 order, no white space, ECMAScript numbers; floats are first
 * rounded to 12 significant digits, undefined members left out. Throws RangeError for NaN and infinities.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item as Json)).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return canonicalObject(value as { readonly [key: string]: Json | undefined });
  return JSON.stringify(value);
}

/** Rounds as canonical JSON does, so that a decision made from stored facts sees what was stored. */
export const rounded = (value: number): number =>
  Number.isInteger(value) ? value + 0 : Number(value.toPrecision(SIGNIFICANT_DIGITS));

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no place in JSON`);
  return JSON.stringify(rounded(value));
}

function canonicalObject(value: { readonly [key: string]: Json | undefined }): string {
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}
