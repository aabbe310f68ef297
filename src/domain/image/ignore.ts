/** One line of a .dockerignore. */
interface IgnoreRule {
  readonly matches: RegExp;
  /** `!`: what matches is sent after all. */
  readonly sends: boolean;
}

/**
 * Which paths of a build context a .dockerignore leaves out, as Docker reads it (moby/patternmatcher): the last rule
 * that matches a path or a folder above it decides.
 *
 * Our own: @balena/dockerignore 1.0.2 throws on `a(b` and `[z-a]`, reads `a+b` and `a|b` as regular expressions, and
 * does not know `**.md`.
 */
export function ignoring(text: string): (path: string) => boolean {
  const rules = text.split('\n').flatMap(ruleOf);
  const ofFolders = new Map([['', -1]]);
  /** Index of the last rule that matches a path or a folder above it: rules before that of its folder cannot win. */
  const last = (path: string): number => {
    const above = lastOfFolder(path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
    return Math.max(
      above,
      rules.findLastIndex(({ matches }, index) => index > above && matches.test(path)),
    );
  };
  const lastOfFolder = (folder: string): number => {
    const known = ofFolders.get(folder) ?? last(folder);
    ofFolders.set(folder, known);
    return known;
  };
  return (path) => rules[last(path)]?.sends === false;
}

function ruleOf(line: string): readonly IgnoreRule[] {
  const text = line.replace(/^\uFEFF/, '').trim();
  if (text === '' || text.startsWith('#')) return [];
  const sends = text.startsWith('!');
  const pattern = cleaned((sends ? text.slice(1) : text).trim());
  return pattern === '' ? [] : [{ matches: expressionOf(pattern), sends }];
}

/** Without `.`, `..`, doubled and outer slashes: a context has one root. */
function cleaned(pattern: string): string {
  const names: string[] = [];
  for (const name of pattern.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

const TOKEN = /\*\*\/?|\*|\?|\[(?:\\.|[^\]\\])+\]|\\.|./gsu;

function expressionOf(pattern: string): RegExp {
  const source = [...pattern.matchAll(TOKEN)].map(([token]) => sourceOf(token)).join('');
  try {
    return new RegExp(`^${source}$`, 'u');
  } catch {
    // A class that is none, such as [z-a], matches nothing in Docker either.
    return /(?!)/;
  }
}

/** `**` without a slash after it is read as BuildKit does since 0.10: `**.md` is any path that ends so. */
function sourceOf(token: string): string {
  if (token.startsWith('**')) return token === '**' ? '.*' : '(?:.*/)?';
  if (token === '*') return '[^/]*';
  if (token === '?') return '[^/]';
  if (token.startsWith('[') && token.length > 1) return classOf(token);
  return escaped(token.length > 1 && token.startsWith('\\') ? token.slice(1) : token);
}

const classOf = (token: string): string => {
  const inner = token.slice(1, -1);
  const negated = inner.startsWith('^');
  const members = (negated ? inner.slice(1) : inner).replace(
    /\\(.)|([\\[\]^&|])/gu,
    (_, a, b) => `\\${a ?? b}`,
  );
  return `[${negated ? '^' : ''}${members}]`;
};

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
