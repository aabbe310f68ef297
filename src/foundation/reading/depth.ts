import { Lexer, Parser } from 'yaml';
import { MOST_LEVELS } from './limits.ts';

const LEVELS: readonly string[] = ['block-map', 'block-seq', 'flow-collection'];

/** The parser also holds the document, and the scalar that it reads. */
const isDeep = ({ stack }: Parser): boolean =>
  stack.length > MOST_LEVELS && stack.filter(({ type }) => LEVELS.includes(type)).length > MOST_LEVELS;

/**
 * Where YAML is nested deeper than `MOST_LEVELS`. Token by token: the library composes by recursion, and takes seconds
 * to find the end of its stack.
 */
export function deepInYaml(text: string): number | undefined {
  if (isShallow(text)) return undefined;
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    Array.from(parser.next(lexeme));
    if (isDeep(parser)) return offset;
  }
  return undefined;
}

/** Every level takes one of these signs at least: most texts have too few of them for many levels. */
const isShallow = (text: string): boolean =>
  [...text.matchAll(/[[{:?-]/g).take(MOST_LEVELS + 1)].length <= MOST_LEVELS;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, OPEN_MAPPING] = [0x5b, 0x7b];
const [CLOSE_LIST, CLOSE_MAPPING] = [0x5d, 0x7d];

/** Where JSON is nested deeper than `MOST_LEVELS`. */
export function deepInJson(text: string): number | undefined {
  let [levels, quoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted && code === BACKSLASH) at += 1;
    else if (code === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (code === OPEN_LIST || code === OPEN_MAPPING) levels += 1;
    else if (code === CLOSE_LIST || code === CLOSE_MAPPING) levels -= 1;
    if (levels > MOST_LEVELS) return at;
  }
  return undefined;
}
