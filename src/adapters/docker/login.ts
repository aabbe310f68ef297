import { z } from 'zod';
import { DOCKER_HUB, NotAReference, parseReference } from '../../foundation/images/oci-reference.ts';
import type { Credentials, Processes } from '../../foundation/ports/ports.ts';
import { dockerLogin, type Login } from '../oci/registry/docker-config.ts';

/** Docker Hub's login is kept under this name of old. */
const HUB_KEY = 'https://index.docker.io/v1/';

/** The name under which the Docker configuration keeps the login for the registry of an image. */
export function keyFor(image: string): string {
  const { host } = parseReference(image);
  return host === DOCKER_HUB ? HUB_KEY : host;
}

/**
 * What a daemon shows the registry of an image: the login given, else that of the Docker configuration of this machine
 * or its credential helper; none where they have none.
 */
export async function registryLogin(
  image: string,
  auth: Credentials | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  processes: Processes,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (!isReference(image)) return undefined;
  const serveraddress = keyFor(image);
  const login = auth ?? (await configured(image, environment, processes));
  if (!login) return undefined;
  return 'password' in login
    ? { username: login.username, password: login.password, serveraddress }
    : { identitytoken: login.identityToken, serveraddress };
}

/** A daemon says in its own words what is wrong with one that is none. */
function isReference(image: string): boolean {
  try {
    return Boolean(parseReference(image));
  } catch (cause) {
    if (cause instanceof NotAReference) return false;
    throw cause;
  }
}

async function configured(
  image: string,
  environment: Readonly<Record<string, string | undefined>>,
  processes: Processes,
): Promise<Login | undefined> {
  const { login, helper } = await dockerLogin(environment, parseReference(image).host);
  return login ?? (helper === undefined ? undefined : await helped(helper, keyFor(image), processes));
}

const HelpSchema = z.object({ Username: z.string(), Secret: z.string() });

/** Asks a credential helper; like the docker command, goes without a login where it has none or fails. */
async function helped(helper: string, key: string, processes: Processes): Promise<Login | undefined> {
  const output: Uint8Array[] = [];
  const options = { input: Buffer.from(key), onOutput: (bytes: Uint8Array) => void output.push(bytes) };
  const ended = await processes.run([helper, 'get'], options).catch(() => undefined);
  if (ended?.code !== 0) return undefined;
  const { Username: username, Secret: secret } = HelpSchema.parse(
    JSON.parse(Buffer.concat(output).toString()),
  );
  return username === '<token>' ? { identityToken: secret } : { username, password: secret };
}

/** The login as the Docker configuration writes it. */
export const basic = ({ username, password }: Credentials): string =>
  Buffer.from(`${username}:${password}`).toString('base64');

/** Takes a login out of a text, in each way that it is written. */
export function masking(auth: Credentials | undefined): (text: string) => string {
  if (!auth) return (text) => text;
  const secrets = [auth.password, encodeURIComponent(auth.password), basic(auth)].filter(
    (text) => text !== '',
  );
  return (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
