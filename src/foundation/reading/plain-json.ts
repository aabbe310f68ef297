import { deepInJson } from './depth.ts';

/** Keys that would do harm. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** The key by which YAML takes in another mapping. */
export const MERGE_KEY = '<<';

/**
 * Reads JSON whose value as YAML is the same, in a small part of the time. Answers undefined for all other text; for
 * what is refused in YAML, such as keys that stand twice; and for tabs and lone carriage returns, which YAML reads in
 * its own way.
 */
export function plainJson(text: string): { readonly value: unknown } | undefined {
  if (/\t|\r(?!\n)/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return deepInJson(text) === undefined && keysIn(value) === keysWritten(text) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** How many keys the objects in a value have; NaN if one of them is refused. */
function keysIn(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  if (keys.some((key) => key === MERGE_KEY || FORBIDDEN_KEYS.has(key))) return Number.NaN;
  return Object.values(value).reduce<number>((sum, item) => sum + keysIn(item), keys.length);
}

const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a];

/** How many keys a text of JSON has, each as often as it stands there: a colon outside of texts follows each. */
function keysWritten(text: string): number {
  let [keys, quoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted && code === BACKSLASH) at += 1;
    else if (code === QUOTE) quoted = !quoted;
    else if (!quoted && code === COLON) keys += 1;
  }
  return keys;
}
