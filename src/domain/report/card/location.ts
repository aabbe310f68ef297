import type { Evidence } from '../../../foundation/evidence/evidence.ts';

/** Place of a value: `train-evaluate.json#/facts/metrics/7/value`, a JSON pointer as URI fragment (RFC 6901 section 6). */
export function locationOf(evidenceId: string, pointer: string): string {
  const parts = pointer.toWellFormed().split('/').map(encodeURIComponent);
  return `${evidenceId}.json#${parts.join('/')}`;
}

/** The value at a place, undefined where there is none. Own members only: no prototype answers. */
export function valueAt(location: string, evidences: readonly Evidence[]): unknown {
  const [, id, fragment] = /^(.+)\.json#(.*)$/.exec(location) ?? [];
  const evidence = evidences.find((one) => one.id === id);
  if (!evidence || fragment === undefined) return undefined;
  const pointer = decoded(fragment);
  if (pointer === undefined) return undefined;
  const parts = pointer.split('/').slice(1);
  return parts.reduce<unknown>(
    (value, part) => memberOf(value, part.replaceAll('~1', '/').replaceAll('~0', '~')),
    evidence,
  );
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

function decoded(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
