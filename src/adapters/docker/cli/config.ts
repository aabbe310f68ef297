import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContainerFailure, type Credentials } from '../../../foundation/ports/ports.ts';
import { removeFolders, temporaryFolder } from '../../files/temporary.ts';
import { basic, keyFor, masking } from '../login.ts';

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
    const config = { auths: { [keyFor(image)]: { auth: basic(auth) } } };
    await writeFile(join(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
    return await work({ DOCKER_CONFIG: folder }, mask);
  } catch (error) {
    if (!(error instanceof ContainerFailure)) throw error;
    throw new ContainerFailure(mask(error.message), error.retryable, { unanswered: error.unanswered });
  } finally {
    removeFolders([folder]);
  }
}
