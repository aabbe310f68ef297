import type { Predicate } from '../../foundation/ports/ports.ts';

/** Longer than any pattern a person reads; RE2 is linear in the text but not free in the pattern. */
const MAX_LENGTH = 1000;
/** RE2 refuses more repetitions than this, nested ones multiplied. */
const MAX_REPEATS = 1000;

/**
 * Whether RE2 can run a pattern, in time linear in the text. Patterns are ECMA-262 in ODCS; those with look-around,
 * back-references and the like are run by a back-tracking engine, whose time must be limited.
 */
export const isLinear = (pattern: string): boolean =>
  pattern.length <= MAX_LENGTH && !isBeyondRe2(pattern) && repeats(pattern) <= MAX_REPEATS;

const TOKEN = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\{(\d+)(?:,(\d*))?\}|[()]|[\s\S]/gu;
/** Letters that RE2 knows after a backslash; `u` is translated. */
const ESCAPES = /^\\[aftnrvdDsSwWbBAzpPCQEx0u]$/;

/** Whether it uses what ECMA-262 has and RE2 has not: look-around, back-references, empty classes, other escapes. */
function isBeyondRe2(pattern: string): boolean {
  const tokens = [...pattern.matchAll(TOKEN)].map(([token]) => token);
  const bare = tokens.map((token) => (/^\[./.test(token) || /^\\./.test(token) ? 'c' : token)).join('');
  if (/\(\?<?[=!]/.test(bare)) return true;
  if (tokens.some((token) => /^\\[1-9k]$/.test(token) || /^\[\^?\]$/.test(token))) return true;
  if (tokens.some((token) => /^\[.*\\b/s.test(token))) return true;
  if (/\\u\{/.test(pattern) || namesOfProperties(pattern).some(isEcmaName)) return true;
  const escapes = tokens.flatMap((token) => token.match(/\\[A-Za-z]/g) ?? []);
  return escapes.some((token) => !ESCAPES.test(token));
}

/** `L`, `Greek`, `Letter` or `Script=Greek` of `\p{…}`. */
const namesOfProperties = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\\[pP]\{([^}]*)\}/g)].map(([, name]) => name!);

/** RE2 knows `L` and `Greek`; ECMA-262 has the long names, and scripts as `Script=Greek`. */
function isEcmaName(name: string): boolean {
  if (name.length <= 2) return false;
  try {
    new RegExp(`\\p{${name}}`, 'u');
    return true;
  } catch {
    return false;
  }
}

/**
 * Why a text is no pattern, or undefined: ECMA-262 syntax, besides the leading flags and the named groups that RE2
 * writes in its own way.
 */
export function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern.replace(/^\(\?[imsU]+\)/, '').replaceAll('(?P<', '(?<'));
    return undefined;
  } catch (error) {
    return `is not a regular expression (${(error as Error).message.split(': ').at(-1)})`;
  }
}

/** The largest product of nested `{n,m}` counts. */
function repeats(pattern: string): number {
  const groups = [1];
  let last = 1;
  let largest = 1;
  for (const [token, digits, upper] of pattern.matchAll(TOKEN)) {
    if (token === '(') groups.push(1);
    else if (token === ')') last = groups.length > 1 ? groups.pop()! : 1;
    else if (digits !== undefined) last *= Math.max(Number(digits), Number(upper ?? 0), 1);
    else if (!'*+?'.includes(token)) last = 1;
    groups[groups.length - 1] = Math.max(groups.at(-1)!, last);
    largest = Math.max(largest, last);
  }
  return largest;
}

/**
 * The values in which a pattern is not found. ODCS names ECMA-262, whose `test` finds a match anywhere; `^` and `$` in
 * the pattern hold it to the ends. RE2 writes `\u00e9` as `\x{00e9}`, and `(?<year>` as `(?P<year>`.
 */
export const notFound = (pattern: string): Predicate => ({
  is: 'not-matching',
  pattern: pattern.replace(/\\u([0-9a-fA-F]{4})/g, '\\x{$1}').replaceAll('(?<', '(?P<'),
  anywhere: true,
});
