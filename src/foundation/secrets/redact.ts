import { patternsOf } from './forms.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Redactor {
  add(secret: string): void;
  redact(text: string): string;
}

const HIDDEN = '***';

/**
 * The one redactor of a process, for every sink: it hides the secrets that were added, in all the forms in which they
 * leak, and what is secret by its place: logins in addresses, and what follows an argument called password or token.
 */
export function createRedactor(secrets: readonly string[] = []): Redactor {
  const added = new Set(secrets);
  let all: RegExp | undefined;
  const compiled = (): RegExp => {
    // The longest first: of two secrets, one within the other, nothing may stay.
    const patterns = [...added].sort((a, b) => b.length - a.length).flatMap(patternsOf);
    return new RegExp(patterns.length > 0 ? patterns.join('|') : '(?!)', 'g');
  };
  return {
    add: (secret) => {
      added.add(secret);
      all = undefined;
    },
    redact: (text) => {
      all ??= compiled();
      return secretByPlace(text.replace(all, HIDDEN));
    },
  };
}

/** `https://user:password@`, `https://token@`, `postgres://user:password@`; a user alone is a secret to the web only. */
const WEB_LOGIN = /\b(https?:\/\/)[^\s/?#@"'<>]+@/gi;
const LOGIN = /\b([a-z][a-z\d+.-]*:\/\/[^\s/?#@:"'<>]*):[^\s/?#@"'<>]+@/gi;
/** `--password x`, `--api-key=x`, `DB_PASSWORD=x`. */
const NAMED =
  /((?:^|[\s"'[,(])(?:--?[\w-]*?|[A-Z\d_]*_)(?:password|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key|private[-_]?key)(?:\s*=\s*|\s+))("(?![\s,:\]}])[^"]*"|'[^']*'|[^\s"',\])]+)/gi;

const secretByPlace = (text: string): string =>
  withoutLogins(text).replace(NAMED, (_, name: string) => `${name}${HIDDEN}`);

const withoutLogins = (text: string): string =>
  isAddress(text) ? text.replace(WEB_LOGIN, `$1${HIDDEN}@`).replace(LOGIN, `$1:${HIDDEN}@`) : text;

/** The patterns of addresses try each word of a text before they see that there is none. */
const isAddress = (text: string): boolean => text.includes('://');

const SECRET_NAME =
  /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY|ACCOUNT_?KEY)$/i;
const PASSWORD_IN_URL = /[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/gi;

/** Below this a value is a switch or a word (`true`, `default`), whatever its variable is called. */
const SHORTEST_VALUE = 8;

/** What an environment holds that nobody else may see, told by the names of its variables; and passwords in URLs. */
export const secretsIn = (environment: Environment): readonly string[] =>
  Object.entries(environment).flatMap(([name, value = '']) => [
    ...(SECRET_NAME.test(name) && value.length >= SHORTEST_VALUE ? [value] : []),
    ...(isAddress(value) ? [...value.matchAll(PASSWORD_IN_URL)] : []).map(([, password]) =>
      decoded(password!),
    ),
  ]);

/** A password in an address is percent-encoded, and used as what it means. */
function decoded(password: string): string {
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
}
