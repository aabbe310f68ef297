import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOCKER_HUB, parseReference } from '../../foundation/images/oci-reference.ts';
import { ContainerFailure, type Credentials } from '../../foundation/ports/ports.ts';
import { removeFolders, temporaryFolder } from '../files/temporary.ts';

/** Docker Hub's login is kept under this name of old. */
const HUB_KEY = 'https://index.docker.io/v1/';

/**
 * Gives `work` an environment in which docker finds the credentials for the registry of `image`: a folder of its own
 * that only this user reads, gone afterwards. The user's own configuration is never written. Without credentials it
 * is the user's own that counts. Secrets in what `work` throws are masked.
 */
export async function withLogin<T>(
  image: string,
  auth: Credentials | undefined,
  work: (env: Readonly<Record<string, string>>, mask: (text: string) => string) => Promise<T>,
): Promise<T> {
  if (!auth) return work({}, (text) => text);
  const mask = masking(auth);
  const folder = await temporaryFolder('docker');
  try {
    const { host } = parseReference(image);
    const key = host === DOCKER_HUB ? HUB_KEY : host;
    const config = { auths: { [key]: { auth: basic(auth) } } };
    await writeFile(join(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
    return await work({ DOCKER_CONFIG: folder }, mask);
  } catch (error) {
    if (!(error instanceof ContainerFailure)) throw error;
    throw new ContainerFailure(mask(error.message), error.retryable, { unanswered: error.unanswered });
  } finally {
    removeFolders([folder]);
  }
}

const basic = ({ username, password }: Credentials): string =>
  Buffer.from(`${username}:${password}`).toString('base64');

function masking(auth: Credentials): (text: string) => string {
  const secrets = [auth.password, encodeURIComponent(auth.password), basic(auth)].filter(
    (text) => text !== '',
  );
  return (text) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
