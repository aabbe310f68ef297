import { homedir } from 'node:os';
import { join } from 'node:path';
import { DOCKER_HUB } from '../../../foundation/images/oci-reference.ts';
import type { Credentials } from '../../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';
import { isMapping } from '../../../foundation/reading/mismatch.ts';
import { readRegular } from '../../files/regular.ts';

/** What to show a registry: a user's password, or a token that is exchanged for others. */
export type Login = Credentials | { readonly identityToken: string };

export interface FoundLogin {
  readonly login?: Login | undefined;
  /** Where it was looked for, and why there is none: "~/.docker/config.json has none for ghcr.io". */
  readonly looked: string;
  /** The credential helper that the configuration names instead, a program. */
  readonly helper?: string;
}

/** Docker Hub's login is kept under this name of old. */
const HUB_KEYS = ['index.docker.io', DOCKER_HUB, 'registry-1.docker.io'];

/** The login that the Docker configuration of this machine holds for a host. Throws `InputErrors` where it is unreadable. */
export async function dockerLogin(
  environment: Readonly<Record<string, string | undefined>>,
  host: string,
): Promise<FoundLogin> {
  const folder = environment.DOCKER_CONFIG;
  const name = folder ? '$DOCKER_CONFIG/config.json' : '~/.docker/config.json';
  const path = join(folder || join(environment.HOME || homedir(), '.docker'), 'config.json');
  const config = await configAt(path, name);
  if (!config) return { looked: `there is no ${name}` };
  const keys = HUB_KEYS.includes(host) ? HUB_KEYS : [host];
  const auths = isMapping(config.auths) ? config.auths : {};
  const entry = Object.entries(auths).find(([key]) => keys.includes(hostOf(key)))?.[1];
  const login = isMapping(entry) ? loginOf(entry) : undefined;
  if (login) return { login, looked: name };
  const helper = helperOf(config, keys);
  return helper === undefined
    ? { looked: `${name} has none for ${host}` }
    : { looked: `${name} leaves them to ${helper}, a program that is not run`, helper };
}

async function configAt(path: string, name: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const bytes = await readRegular(path, name).catch((cause: NodeJS.ErrnoException) => {
    if (cause instanceof InputErrors) throw cause;
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined;
    return refuse(name, `cannot be read (${cause.code})`, 'check its permissions', { cause });
  });
  if (!bytes) return undefined;
  return jsonObject(bytes) ?? refuse(name, 'is not a JSON object', 'write it anew by `docker login`');
}

/** `https://ghcr.io/v1/` → `ghcr.io`. */
const hostOf = (key: string): string => key.replace(/^https?:\/\//, '').split('/')[0]!;

function loginOf(entry: Readonly<Record<string, unknown>>): Login | undefined {
  const { auth, username, password, identitytoken } = entry;
  if (typeof identitytoken === 'string' && identitytoken !== '') return { identityToken: identitytoken };
  if (typeof auth === 'string' && auth !== '') {
    const [user, ...rest] = Buffer.from(auth, 'base64').toString().replace(/\0+$/, '').split(':');
    if (user && rest.length > 0) return { username: user, password: rest.join(':') };
  }
  return typeof username === 'string' && typeof password === 'string' ? { username, password } : undefined;
}

function helperOf(config: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  const { credHelpers, credsStore } = config;
  const helper = isMapping(credHelpers)
    ? Object.entries(credHelpers).find(([key]) => keys.includes(hostOf(key)))?.[1]
    : undefined;
  const name = helper ?? credsStore;
  return typeof name === 'string' && name !== '' ? `docker-credential-${name}` : undefined;
}
