/** One way to authenticate that a server offers (RFC 9110, section 11.6.1). */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Names in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
}

const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const VALUE = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y;
const BETWEEN = /[\s,]*/y;

/** Reads `WWW-Authenticate`, which may hold several challenges; what cannot be read ends the list. */
export function parseChallenges(header: string): readonly Challenge[] {
  const found: { scheme: string; parameters: Record<string, string> }[] = [];
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(header);
    if (match) at = pattern.lastIndex;
    return match;
  };
  for (next(BETWEEN); at < header.length; next(BETWEEN)) {
    const word = next(TOKEN)?.[0].toLowerCase();
    if (word === undefined) break;
    const value = next(VALUE);
    if (!value) found.push({ scheme: word, parameters: {} });
    else if (found.length > 0) found.at(-1)!.parameters[word] = value[2] ?? value[1]!.replace(/\\(.)/g, '$1');
  }
  return found;
}
