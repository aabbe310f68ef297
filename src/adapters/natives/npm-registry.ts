import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Config from '@npmcli/config';
import npmDefinitions from '@npmcli/config/lib/definitions/index.js';
import registryFetch from 'npm-registry-fetch';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { inheritable } from '../processes/processes.ts';
import type { Pin } from './pin.ts';

/** A closed registry must not hold up a job: connecting, redirects and retries all count. */
const PATIENCE_MS = 10_000;
/** A download that stops moving for this long is given up. */
const STALLED_MS = 30_000;

export interface RegistryOptions {
  /** Registry to use instead of the one from `.npmrc`. */
  readonly registry?: string | undefined;
  /** Folder whose `.npmrc` counts, as for npm itself. */
  readonly workingDirectory: string;
  /** Milliseconds until the registry must begin to answer. */
  readonly patience?: number;
}

/**
 * Downloads the tarball of a pinned package to `target` with npm's own client, so that registry, scopes, credentials,
 * proxies and certificates come from `.npmrc` and the environment as they do for npm; npm itself need not be installed.
 * Throws what the client throws, or `InputErrors` where the registry does not have the version or does not answer.
 */
export async function downloadPackage(pin: Pin, target: string, options: RegistryOptions): Promise<void> {
  const settings = await npmSettings(options);
  const begins = answeringWithin(options.patience ?? PATIENCE_MS);
  const address = await tarballAddress(pin, settings, begins);
  const response = await begins((signal) => registryFetch(address, { ...settings, signal }));
  if (response.body === null) return refuse(pin.package, 'was answered without a tarball', REMEDY);
  await pipeline(response.body, createWriteStream(target));
}

type Settings = registryFetch.Options;

/** The settings that npm would use in this folder: defaults, `.npmrc` of machine, user and project, environment. */
async function npmSettings({ registry, workingDirectory }: RegistryOptions): Promise<Settings> {
  const { definitions, shorthands, flatten } = npmDefinitions;
  const config = new Config({
    npmPath: join(dirname(process.execPath), '../lib/node_modules/npm'),
    definitions,
    shorthands,
    flatten,
    argv: ['node', 'npm', ...(registry === undefined ? [] : [`--registry=${registryAddress(registry)}`])],
    cwd: workingDirectory,
    env: { ...inheritable(process.env) } as NodeJS.ProcessEnv,
    warn: false,
  });
  await config.load();
  const retry = { retries: 2, minTimeout: 500, maxTimeout: 2_000 };
  return { ...(config.flat as Settings), retry, timeout: STALLED_MS, preferOnline: true };
}

function registryAddress(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  return refuse('npm-registry', 'is not the address of a registry', 'give an http or https address', {
    value: text,
  });
}

interface Packument {
  readonly versions?: Readonly<Record<string, { readonly dist?: { readonly tarball?: string } }>>;
}

/** Where the registry keeps the tarball. A mirror often repeats the address of the public registry: it means its own. */
async function tarballAddress(
  { package: name, version }: Pin,
  settings: Settings,
  begins: ReturnType<typeof answeringWithin>,
): Promise<string> {
  const asked = { ...settings, headers: { accept: 'application/vnd.npm.install-v1+json' } };
  const registry = registryFetch.pickRegistry(name, asked);
  const packument = `${registry.replace(/\/*$/, '/')}${name.replace('/', '%2f')}`;
  const found = (await begins((signal) => registryFetch.json(packument, { ...asked, signal }))) as Packument;
  const tarball = found.versions?.[version]?.dist?.tarball;
  if (tarball === undefined)
    return refuse(name, `is not in the npm registry as version ${version}`, REMEDY, { value: version });
  const { hostname, pathname } = new URL(tarball);
  return hostname === PUBLIC_REGISTRY
    ? new URL(pathname.slice(1), packument.replace(/[^/]*$/, '')).href
    : tarball;
}

const PUBLIC_REGISTRY = 'registry.npmjs.org';
const REMEDY = 'mirror that version, or name another registry with npm-registry';

/** Bounds the time until a registry begins to answer; the client itself notices a download that stalls. */
const answeringWithin =
  (patience: number) =>
  async <T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const late = new AbortController();
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      reject(new InputErrors([silent(patience)]));
      late.abort();
    }, patience);
    // The client ends its retries only after the next wait.
    return await Promise.race([ask(late.signal), promise]).finally(() => clearTimeout(timer));
  };

const silent = (patience: number): InputProblem => ({
  input: 'npm-registry',
  message: `gave no answer within ${patience / 1000} s`,
  remedy: 'check the registry and the proxy in .npmrc, or seed the tool cache',
});
