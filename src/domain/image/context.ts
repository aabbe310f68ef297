import type { TreeEntry } from '../../foundation/ports/ports.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import { ignoring } from './ignore.ts';

/** Private keys, most of the time; a file that holds nothing but certificates is told by its content. */
const PEM = '**/*.pem';

/** What no image may hold, whatever the user's .dockerignore says: history with its logins, and private keys. */
const NEVER_SENT: readonly string[] = [
  '**/.git',
  '**/.env',
  '**/.env.*',
  '!**/.env.example',
  '!**/.env.sample',
  '!**/.env.template',
  '**/*.key',
  '**/*.p12',
  '**/*.pfx',
  '**/id_rsa',
  '**/id_ecdsa',
  '**/id_ed25519',
  '**/.netrc',
  '**/.pypirc',
  '**/.git-credentials',
];

/** What Docker is given to read, and what it is not. */
export interface BuildContext {
  /** Text of the .dockerignore that leaves out what must be. */
  readonly ignore: string;
  /** Files that are sent, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Secret things that the user's own rules would have sent: the topmost folder or file of each. */
  readonly withheld: readonly string[];
  readonly problems: readonly InputProblem[];
  /** Whether a path below the context is sent. */
  sends(path: string): boolean;
}

/**
 * Judges what lies in a build context. `own` is the user's .dockerignore; `more` are paths below the context that are
 * left out as well: files of secrets, and what this tool itself writes on every run; `certificates` are files that hold
 * nothing else, which images need.
 */
export function judgeContext(
  folder: string,
  entries: readonly TreeEntry[],
  own: string,
  more: {
    readonly secrets: readonly string[];
    readonly written: readonly string[];
    readonly certificates: readonly string[];
  },
): BuildContext {
  const secret = [...NEVER_SENT, ...more.secrets.map(literal)];
  const user = [own.trimEnd(), ...more.written.map(literal)];
  const otherwise = ignoring([...user, ...secret].join('\n'));
  const certificates = more.certificates
    .filter((path) => !otherwise(path))
    .map((path) => `!${literal(path)}`);
  const ignore = [...user, ...secret, PEM, ...certificates, ''].join('\n').trimStart();
  const leftOut = ignoring(ignore);
  const byUser = ignoring(user.join('\n'));
  const sent = entries.filter(({ path }) => !leftOut(path));
  const withheld = entries.map(({ path }) => path).filter((path) => leftOut(path) && !byUser(path));
  const isSecret = ignoring([...secret, PEM].join('\n'));
  return {
    ignore,
    files: sent.length,
    bytes: sent.reduce((sum, { size }) => sum + size, 0),
    withheld: [...new Set(withheld.map((path) => topmost(path, isSecret)))],
    problems: sent.filter(({ leads }) => leads === 'out').map(({ path }) => outside(folder, path)),
    sends: (path) => !leftOut(path),
  };
}

/** A path as a pattern that matches it alone. */
const literal = (path: string): string => path.replace(/[\\*?[\]]/g, '\\$&').replace(/^([!#])/, '\\$1');

/** `.git` for `.git/objects/ab/…`. */
function topmost(path: string, isSecret: (path: string) => boolean): string {
  const names = path.split('/');
  const depth = names.findIndex((_, index) => isSecret(names.slice(0, index + 1).join('/')));
  return names.slice(0, depth + 1).join('/');
}

const outside = (folder: string, path: string): InputProblem => ({
  input: 'context',
  value: folder === '.' ? path : `${folder}/${path}`,
  message: 'is a link that leads out of the build context',
  remedy: 'copy what it points to, or name it in .dockerignore',
});
