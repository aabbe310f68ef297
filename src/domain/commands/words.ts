import { refuse } from '../../foundation/problems/errors.ts';

/** Why a text is not a list of words, and where. */
export interface WordsProblem {
  readonly message: string;
  /** 1-based. */
  readonly column: number;
}

/** Characters that a shell would act on when they stand unquoted. */
const OPERATORS = new Set(['$', '`', '|', '&', ';', '<', '>', '(', ')', '*', '?', '\n']);
const IN_DOUBLE_QUOTES = new Set(['$', '`']);

/**
 * Splits a command text into words as POSIX quoting has it (XCU 2.2: backslash, single and double quotes). What
 * only a shell could do (expansion, pipes, redirection, several commands) is a problem, never passed on as text.
 *
 * Our own: shell-quote 1.12.0 takes a quote without its partner and a backslash at the end, makes an empty word of a
 * continued line, reads `b#c` as a comment, and tells no place.
 */
export function splitWords(text: string): readonly string[] | WordsProblem {
  const words: string[] = [];
  let word: string | undefined;
  const source = text.trim();
  const offset = text.length - text.trimStart().length + 1;
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (char === ' ' || char === '\t' || char === '\r') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === "'" || char === '"') {
      const quoted = readQuoted(source, at);
      if ('message' in quoted) return { ...quoted, column: quoted.column + offset };
      word = (word ?? '') + quoted.text;
      at = quoted.end;
    } else if (char === '\\') {
      at++;
      if (at === source.length) return { message: 'ends in a backslash', column: at + offset - 1 };
      if (source[at] !== '\n') word = (word ?? '') + source[at];
    } else if (OPERATORS.has(char) || (word === undefined && (char === '#' || char === '~'))) {
      return { message: `has an unquoted ${char === '\n' ? 'line break' : char}`, column: at + offset };
    } else word = (word ?? '') + char;
  }
  if (word !== undefined) words.push(word);
  if (/^[A-Za-z_]\w*=/.test(words[0] ?? '')) return { message: 'starts with an assignment', column: offset };
  return words.length > 0 ? words : { message: 'has no words', column: 1 };
}

type Quoted = { readonly text: string; readonly end: number } | WordsProblem;

/** The text between the quote at `start` and its partner. */
function readQuoted(source: string, start: number): Quoted {
  const quote = source[start]!;
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at]!;
    if (char === quote) return { text, end: at };
    if (quote === '"' && IN_DOUBLE_QUOTES.has(char))
      return { message: `has ${char} in double quotes`, column: at };
    // Within double quotes a backslash is one, unless it stands before one of these.
    if (quote === '"' && char === '\\' && '$`"\\\n'.includes(source[at + 1] ?? ' ')) {
      at++;
      if (source[at] !== '\n') text += source[at];
    } else text += char;
  }
  return { message: `has a ${quote} without its partner`, column: start };
}

/** The argv of a command input: a list as it is, a text split into words. Throws `InputErrors`. */
export function argvOf(input: string, command: string | readonly string[]): readonly string[] {
  if (typeof command !== 'string') return command;
  const words = splitWords(command);
  if (!('message' in words)) return words;
  refuse(
    input,
    `${words.message} at column ${words.column}`,
    'no shell runs it: quote the character, write a list of arguments, or call a script',
    { value: command },
  );
}
