import type { Json } from './canonical.ts';

export interface Difference {
  /** JSON Pointer (RFC 6901) of the member. */
  readonly path: string;
  readonly a: Json | undefined;
  readonly b: Json | undefined;
}

/** Numbers this close are equal: another platform adds in another order. */
const TOLERANCE = 1e-9;

/** Members in which two pieces of evidence differ; `measured` is outside the promise and left out. */
export function differences(a: Json, b: Json): readonly Difference[] {
  return [...walk(a, b, '')].filter(({ path }) => path !== '/measured' && !path.startsWith('/measured/'));
}

function* walk(a: Json | undefined, b: Json | undefined, path: string): Generator<Difference> {
  if (equal(a, b)) return;
  if (isObject(a) && isObject(b) && Array.isArray(a) === Array.isArray(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    for (const key of keys)
      yield* walk(
        member(a, key),
        member(b, key),
        `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      );
    return;
  }
  yield { path, a, b };
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === 'object';
const member = (value: { readonly [key: string]: Json }, key: string): Json | undefined =>
  Object.hasOwn(value, key) ? value[key] : undefined;

function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
  return a === b;
}
