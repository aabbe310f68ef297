import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Json } from '../protocol.ts';
import { asText, type Given, isMap, type JsonMap, raise } from '../values.ts';
import type { Build, Opened } from './build.ts';
import type { Credential } from './options.ts';

/** Variables that a binding sets, which of their values are hidden, and files that go when the block ends. */
interface Bound {
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly folder?: string;
}

type Binding = (build: Build, credential: Credential, names: Names) => Bound | Promise<Bound>;
type Names = Readonly<Record<string, string | undefined>>;

const KINDS = {
  text: 'Secret text',
  login: 'Username with password',
  file: 'Secret file',
  ssh: 'SSH Username with private key',
} as const;

const NOT_FOUND = 'org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException';

/** Named parameters of the bindings, beside `credentialsId`. */
const BINDINGS: Readonly<Record<string, { readonly parameters: readonly string[]; readonly bind: Binding }>> =
  {
    string: { parameters: ['variable'], bind: text },
    usernamePassword: { parameters: ['usernameVariable', 'passwordVariable'], bind: usernamePassword },
    usernameColonPassword: { parameters: ['variable'], bind: usernameColonPassword },
    file: { parameters: ['variable'], bind: file },
    // `variable` is the one of `credentials('id')` in a declarative environment.
    sshUserPrivateKey: {
      parameters: ['keyFileVariable', 'usernameVariable', 'passphraseVariable', 'variable'],
      bind: ssh,
    },
  };

export async function withCredentials(build: Build, given: Given): Promise<Opened> {
  const bound: Bound[] = [];
  for (const binding of given.list('bindings')) bound.push(await boundBy(build, binding));
  const env = Object.assign({}, ...bound.map((one) => one.env)) as Record<string, string>;
  const folders = bound.flatMap(({ folder }) => folder ?? []);
  if (bound.length > 0)
    build.log(
      `Masking supported pattern matches of ${Object.keys(env)
        .map((name) => `$${name}`)
        .join(' or ')}`,
    );
  return {
    env,
    secrets: bound.flatMap(({ secrets }) => secrets),
    leave: async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
      return undefined;
    },
  };
}

/** Kind of binding that fits a credential, for `credentials('id')` in declarative environments. */
export const credentials = (build: Build, given: Given): string => {
  const words = {
    text: 'string',
    login: 'usernamePassword',
    file: 'file',
    ssh: 'sshUserPrivateKey',
  } as const;
  return words[stored(build, given.text('credentialsId')).type];
};

async function boundBy(build: Build, binding: Json): Promise<Bound> {
  const given: JsonMap = isMap(binding) ? binding : {};
  const { $symbol, credentialsId, ...names } = given;
  const kind = BINDINGS[String($symbol)];
  if (!kind)
    return raise(
      'java.lang.ClassCastException',
      `bindings expects interface MultiBinding but received ${asText(binding)}`,
    );
  const unknown = Object.keys(names).filter((name) => !kind.parameters.includes(name));
  if (unknown.length > 0)
    raise(
      'java.lang.IllegalArgumentException',
      `WARNING: Unknown parameter(s) found for class type '${$symbol}': ${unknown}`,
    );
  const texts = Object.fromEntries(Object.entries(names).map(([name, value]) => [name, asText(value)]));
  return kind.bind(build, stored(build, asText(credentialsId ?? null)), {
    id: asText(credentialsId ?? null),
    ...texts,
  });
}

const stored = (build: Build, id: string): Credential =>
  build.options.credentials[id] ?? raise(NOT_FOUND, `Could not find credentials entry with ID '${id}'`);

function of<T extends Credential['type']>(
  credential: Credential,
  type: T,
  id = '',
): Extract<Credential, { type: T }> {
  if (credential.type === type) return credential as Extract<Credential, { type: T }>;
  return raise(
    NOT_FOUND,
    `Credentials '${id}' is of type '${KINDS[credential.type]}' where '${KINDS[type]}' was expected`,
  );
}

const variables = (pairs: readonly (readonly [string | undefined, string])[]): Record<string, string> =>
  Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[0] !== undefined));

function text(_build: Build, credential: Credential, { id, variable }: Names): Bound {
  const { secret } = of(credential, 'text', id);
  return { env: variables([[variable, secret]]), secrets: [secret] };
}

function usernamePassword(_build: Build, credential: Credential, names: Names): Bound {
  const { username, password } = of(credential, 'login', names.id);
  const env = variables([
    [names.usernameVariable, username],
    [names.passwordVariable, password],
  ]);
  return { env, secrets: [password] };
}

function usernameColonPassword(_build: Build, credential: Credential, { id, variable }: Names): Bound {
  const { username, password } = of(credential, 'login', id);
  const both = `${username}:${password}`;
  return { env: variables([[variable, both]]), secrets: [both, password] };
}

async function file(build: Build, credential: Credential, { id, variable }: Names): Promise<Bound> {
  const { name, content } = of(credential, 'file', id);
  const path = await secretFile(build, name, content);
  return { env: variables([[variable, path]]), secrets: [path], folder: dirname(path) };
}

async function ssh(build: Build, credential: Credential, names: Names): Promise<Bound> {
  const { username, key, passphrase = '' } = of(credential, 'ssh', names.id);
  const { variable } = names;
  const path = await secretFile(build, `ssh-key-${names.keyFileVariable ?? variable}`, `${key}\n`);
  const env = variables([
    [names.keyFileVariable ?? variable, path],
    [names.usernameVariable ?? (variable && `${variable}_USR`), username],
    [names.passphraseVariable ?? (variable && `${variable}_PSW`), passphrase],
  ]);
  return { env, secrets: [path, passphrase], folder: dirname(path) };
}

/** Beside the workspace, readable by its user alone. */
async function secretFile(build: Build, name: string, content: string): Promise<string> {
  const folder = join(`${build.folder}@tmp`, 'secretFiles', randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, name), content, { mode: 0o400 });
  return join(folder, name);
}
