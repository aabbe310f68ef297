import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { EngineAddress } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a Docker daemon listens, as users write it. */
export interface Place {
  /** `unix:///…`, `tcp://…`, `ssh://…`, `npipe://…`. */
  readonly host: string;
  /** Set for TLS: the folder with ca.pem, cert.pem, key.pem, and whether the daemon's certificate must be trusted. */
  readonly tls?: { readonly folder: string; readonly verify: boolean };
}

const THIS_MACHINE =
  process.platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';

/**
 * Finds the daemon as the docker command does: the address that was given, DOCKER_HOST, the context that
 * DOCKER_CONTEXT or the Docker configuration names, this machine. Throws `InputErrors` for a context that is unknown.
 */
export function findPlace(environment: Environment, address: EngineAddress | undefined): Place {
  if (address)
    return { host: address.host, ...(address.tls && { tls: { folder: address.tls, verify: true } }) };
  const folder = environment.DOCKER_CONFIG || join(environment.HOME || homedir(), '.docker');
  if (environment.DOCKER_HOST) return placeInEnvironment(environment.DOCKER_HOST, environment, folder);
  const context = environment.DOCKER_CONTEXT || currentContext(folder) || 'default';
  return context === 'default'
    ? placeInEnvironment(THIS_MACHINE, environment, folder)
    : placeOfContext(context, join(folder, 'contexts'));
}

/** Any text in DOCKER_TLS_VERIFY or DOCKER_TLS asks for TLS; sockets of this machine have none. */
function placeInEnvironment(host: string, environment: Environment, folder: string): Place {
  const { DOCKER_TLS_VERIFY: verify, DOCKER_TLS: asked, DOCKER_CERT_PATH: certificates } = environment;
  if (!verify && !asked) return { host };
  return { host, tls: { folder: certificates || folder, verify: Boolean(verify) } };
}

const ConfigSchema = z.object({ currentContext: z.string().optional() });

const currentContext = (folder: string): string | undefined =>
  ConfigSchema.safeParse(jsonIn(join(folder, 'config.json'))).data?.currentContext;

const ContextSchema = z.object({
  Endpoints: z.object({
    docker: z.object({ Host: z.string().min(1), SkipTLSVerify: z.boolean().optional() }),
  }),
});

/** The docker command keeps each context below the digest of its name. */
function placeOfContext(name: string, contexts: string): Place {
  const id = createHash('sha256').update(name).digest('hex');
  const found = ContextSchema.safeParse(jsonIn(join(contexts, 'meta', id, 'meta.json'))).data;
  if (!found)
    return refuse('docker context', 'does not exist', 'choose another with `docker context use`', {
      value: name,
    });
  const { Host: host, SkipTLSVerify: unverified = false } = found.Endpoints.docker;
  const folder = join(contexts, 'tls', id, 'docker');
  const hasTls = unverified || contentOf(join(folder, 'ca.pem')) !== undefined;
  return { host, ...(hasTls && { tls: { folder, verify: !unverified } }) };
}

function jsonIn(path: string): unknown {
  const text = contentOf(path);
  try {
    return text && JSON.parse(text);
  } catch (cause) {
    return refuse(path, 'is not JSON', 'write it again with `docker context`', { cause });
  }
}

/** Text of a file; undefined where there is none. */
export function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return undefined;
    return refuse(
      path,
      `cannot be read (${(cause as NodeJS.ErrnoException).code})`,
      'check its permissions',
      {
        cause,
      },
    );
  }
}
