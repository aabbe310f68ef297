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
  if (/(?<!\\)(?:\\\\)*\(\?(?:<?[=!])/.test(pattern))
    return 'uses look-around, which linear matching does not have';
  if (/(?<!\\)(?:\\\\)*\\(?:[1-9]|k<)/.test(pattern))
    return 'uses a back-reference, which linear matching does not have';
  if (repeats(pattern) > MAX_REPEATS) return `repeats a part more than ${MAX_REPEATS} times`;
  return syntaxProblem(pattern);
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
  for (const [token, digits, upper] of pattern.matchAll(
    /\\.|\[(?:\\.|[^\]\\])*\]|\{(\d+)(?:,(\d*))?\}|[()]|[\s\S]/gu,
  )) {
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

/** `\u00e9` of ECMA-262 is `\x{00e9}` in RE2. */
const re2 = (pattern: string): string => pattern.replace(/\\u([0-9a-fA-F]{4})/g, '\\x{$1}');
