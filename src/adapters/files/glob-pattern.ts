import { refuse } from '../../foundation/problems/errors.ts';

/** One token of a name's pattern. */
type Token =
  | { readonly is: 'many' }
  | { readonly is: 'one' }
  | { readonly is: 'character'; readonly value: string }
  | {
      readonly is: 'class';
      readonly negated: boolean;
      readonly ranges: readonly (readonly [string, string])[];
    };

/**
 * The pattern of one name of a path. Our own: picomatch 4.0.7 (which tinyglobby uses) compiles to a regular expression
 * that needs two minutes for `*a*a…b` of twelve stars and a name of 40 characters; names may come from a fork.
 */
export type Segment = readonly Token[];

const MAX_ALTERNATIVES = 1000;

/** Whether a pattern may match anything but itself; braces are expanded before. */
export const hasWildcard = (text: string): boolean => /[*?[]/.test(text);

/** `a{b,c{d,e}}` → `ab`, `acd`, `ace`; braces without a comma or a partner stand for themselves. */
export function expandBraces(pattern: string): readonly string[] {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0) {
    const next: string[] = [];
    for (const text of open) {
      const alternatives = innermost(text);
      if (alternatives) next.push(...alternatives);
      else done.push(text);
    }
    if (next.length + done.length > MAX_ALTERNATIVES)
      refuse(pattern, `stands for more than ${MAX_ALTERNATIVES} patterns`, 'use fewer braces');
    open = next;
  }
  return done;
}

function innermost(text: string): readonly string[] | undefined {
  const match = /\{([^{}]*,[^{}]*)\}/.exec(text);
  if (!match) return undefined;
  const [head, tail] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  return match[1]!.split(',').map((one) => `${head}${one}${tail}`);
}

/** Reads the pattern of one name: `*`, `?`, `[a-z]`, `[!a-z]`; a bracket without a partner stands for itself. */
export function parseSegment(text: string): Segment {
  const characters = [...text];
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const value = characters[at]!;
    const close = value === '[' ? closing(characters, at) : -1;
    if (value === '*') {
      if (tokens.at(-1)?.is !== 'many') tokens.push({ is: 'many' });
    } else if (value === '?') tokens.push({ is: 'one' });
    else if (close > 0) {
      tokens.push(classOf(characters.slice(at + 1, close)));
      at = close;
    } else tokens.push({ is: 'character', value });
  }
  return tokens;
}

/** A `]` right after `[` or `[!` is a member; a `[` without an end stands for itself. */
function closing(characters: readonly string[], open: number): number {
  const first = characters[open + 1] === '!' || characters[open + 1] === '^' ? open + 2 : open + 1;
  return characters.indexOf(']', first + 1);
}

function classOf(members: readonly string[]): Token {
  const negated = members[0] === '!' || members[0] === '^';
  const rest = negated ? members.slice(1) : members;
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < rest.length; at += 1) {
    const isRange = rest[at + 1] === '-' && at + 2 < rest.length;
    ranges.push([rest[at]!, isRange ? rest[at + 2]! : rest[at]!]);
    if (isRange) at += 2;
  }
  return { is: 'class', negated, ranges };
}

/** Whether a name matches; greedy with one point of return, so time is at most pattern times name. */
export function segmentMatches(segment: Segment, name: string): boolean {
  const characters = [...name];
  if (characters[0] === '.' && !(segment[0]?.is === 'character' && segment[0].value === '.')) return false;
  let [token, at, star, resume] = [0, 0, -1, 0];
  while (at < characters.length) {
    const current = segment[token];
    if (current?.is === 'many') [star, resume, token] = [token, at, token + 1];
    else if (current && accepts(current, characters[at]!)) [token, at] = [token + 1, at + 1];
    else if (star >= 0) [resume, at, token] = [resume + 1, resume + 1, star + 1];
    else return false;
  }
  return segment.slice(token).every((left) => left.is === 'many');
}

function accepts(token: Token, character: string): boolean {
  if (token.is === 'class')
    return token.ranges.some(([low, high]) => low <= character && character <= high) !== token.negated;
  return token.is === 'one' || (token.is === 'character' && token.value === character);
}
