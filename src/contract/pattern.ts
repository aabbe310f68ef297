/** Longer than any pattern a person reads; RE2 is linear in the text but not free in the pattern. */
const MAX_LENGTH = 1000;
/** RE2 refuses more repetitions than this, nested ones multiplied. */
const MAX_REPEATS = 1000;

/**
 * Why a pattern cannot be judged, or undefined. Patterns are ECMA-262 in ODCS and run on RE2, whose time is linear
 * in the text: look-around and back-references do not exist there, so they are refused before any row is read.
 */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) return `is a pattern of more than ${MAX_LENGTH} characters`;
  const missing = notInRe2(pattern);
  if (missing) return `uses ${missing}, which matching in linear time does not have`;
  if (repeats(pattern) > MAX_REPEATS) return `repeats a part more than ${MAX_REPEATS} times`;
  return syntaxProblem(pattern);
}

const TOKEN = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\{(\d+)(?:,(\d*))?\}|[()]|[\s\S]/gu;
/** Letters that RE2 knows after a backslash; `u` is translated. */
const ESCAPES = /^\\[aftnrvdDsSwWbBAzpPCQEx0u]$/;

/** What ECMA-262 has and RE2 has not. */
function notInRe2(pattern: string): string | undefined {
  const tokens = [...pattern.matchAll(TOKEN)].map(([token]) => token);
  const bare = tokens.map((token) => (/^\[./.test(token) || /^\\./.test(token) ? 'c' : token)).join('');
  if (/\(\?<?[=!]/.test(bare)) return 'look-around';
  if (tokens.some((token) => /^\\[1-9k]$/.test(token))) return 'a back-reference';
  if (tokens.some((token) => /^\[\^?\]$/.test(token))) return 'an empty class';
  const escapes = tokens.flatMap((token) => token.match(/\\[A-Za-z]/g) ?? []);
  return escapes.find((token) => !ESCAPES.test(token));
}

/** ECMA-262 syntax, besides the leading flags and the named groups that RE2 writes in its own way. */
function syntaxProblem(pattern: string): string | undefined {
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
 * The pattern as one that must match the whole value. ODCS names ECMA-262, whose `test` finds a match anywhere;
 * `^` and `$` in the pattern hold it to the ends.
 */
export const searchPattern = (pattern: string): string => `(?s:.*)(?:${re2(pattern)})(?s:.*)`;

/** What RE2 writes in another way: `\u00e9` is `\x{00e9}`, `(?<year>` is `(?P<year>`. */
const re2 = (pattern: string): string =>
  pattern.replace(/\\u([0-9a-fA-F]{4})/g, '\\x{$1}').replaceAll('(?<', '(?P<');
