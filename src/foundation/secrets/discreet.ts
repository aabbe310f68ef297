import type { Json } from '../evidence/canonical.ts';

type Redact = (text: string) => string;

/**
 * A value without secrets in any of its texts and names. In a list of arguments, a word that is a secret only after the
 * one before it (`--password`, `hunter22`) is hidden as well. Answers the same value where nothing is to hide.
 */
export function discreet<T extends Json>(value: T, redact: Redact): T {
  return hide(value, redact) as T;
}

function hide(value: Json, redact: Redact): Json {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return hideItems(value, redact);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(
    ([name, member]) => [redact(name), member === undefined ? member : hide(member, redact)] as const,
  );
  return Object.fromEntries(entries);
}

function hideItems(items: readonly Json[], redact: Redact): Json {
  return items.map((item, at) => {
    const before = items[at - 1];
    const alone = hide(item, redact);
    if (typeof item !== 'string' || typeof before !== 'string' || !before.startsWith('-')) return alone;
    return redact(`${before} ${item}`) === `${redact(before)} ${String(alone)}` ? alone : '***';
  });
}
