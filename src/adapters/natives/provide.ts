import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Log } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { digestsIn } from './checked.ts';
import { type NativeName, type Pin, pinFor, thisPlatform } from './pin.ts';

export interface NativeOptions {
  /** Where to look and where to keep; the first one that holds a sound copy is used. */
  readonly toolCache: string;
  /** A cache that was seeded and cannot be written. */
  readonly seededCache?: string | undefined;
  /** Registry to ask instead of the one that `.npmrc` names. */
  readonly registry?: string | undefined;
  /** Its `.npmrc` counts. */
  readonly workingDirectory: string;
  readonly log: Log;
}

/**
 * Path of a native library for this platform: from a tool cache, else fetched once from the npm registry. Every file is
 * compared with the hash pinned at build time, on each use; a copy that differs is never loaded, and fetched again. What
 * was read before and has not changed since is not read again.
 */
export async function provideNative(name: NativeName, options: NativeOptions): Promise<string> {
  const platform = thisPlatform();
  const pin = pinFor(name, platform);
  const inside = posix.join('mlops-natives', name, pin.version, platform);
  const caches = [options.seededCache, options.toolCache].filter((cache) => cache !== undefined);
  for (const cache of caches) {
    const folder = join(cache, inside);
    if (!existsSync(folder)) continue;
    const damage = await damageIn(folder, pin);
    if (damage === undefined) return join(folder, loaded(pin));
    options.log.warn(`${damage}: ${inside} in the tool cache ${cache} is damaged and is fetched again`);
  }
  if (options.seededCache !== undefined)
    options.log.warn(`the tool cache ${options.seededCache} cannot be written; using ${options.toolCache}`);
  const folder = join(options.toolCache, inside);
  await fetchInto(folder, pin, options);
  return join(folder, loaded(pin));
}

async function fetchInto(folder: string, pin: Pin, options: NativeOptions): Promise<void> {
  const beside = `${folder}.${randomUUID()}`;
  await mkdir(beside, { recursive: true });
  try {
    options.log.info(`fetching ${pin.package} ${pin.version} once into the tool cache`);
    await fetchChecked(beside, pin, options);
    await putInPlace(beside, folder, pin);
  } catch (cause) {
    if (cause instanceof InputErrors) throw cause;
    refuse(
      `${pin.package}@${pin.version}`,
      `could not be fetched: ${wordsOf(cause)}`,
      'check the npm registry (npm-registry or .npmrc), or seed the tool cache',
      { cause },
    );
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** npm's client takes its time to load, so it is loaded only where something is fetched. */
async function fetchChecked(beside: string, pin: Pin, options: NativeOptions): Promise<void> {
  const [{ downloadPackage }, { unpack }] = await Promise.all([
    import('./npm-registry.ts'),
    import('./unpack.ts'),
  ]);
  const tarball = join(beside, 'package.tgz');
  await downloadPackage(pin, tarball, options);
  await verifyTarball(tarball, pin);
  await unpack(tarball, Object.keys(pin.files), beside);
  await rm(tarball);
  const damage = await damageIn(beside, pin);
  if (damage !== undefined) refuse(pin.package, damage, 'the tarball lacks what was pinned: report it');
}

/** Another step of this job may have been first, or what stands there is damaged. */
async function putInPlace(beside: string, folder: string, pin: Pin): Promise<void> {
  try {
    await rename(beside, folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause;
    if ((await damageIn(folder, pin)) === undefined) return;
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
  }
}

async function verifyTarball(tarball: string, pin: Pin): Promise<void> {
  const [algorithm, expected] = pin.integrity.split(/-(.*)/s) as [string, string];
  const actual = await hashOf(tarball, algorithm, 'base64');
  if (actual !== expected)
    refuse(
      pin.package,
      `has ${algorithm} ${actual}, not the pinned ${expected}`,
      'the registry served another file: do not use it',
      { value: pin.version },
    );
}

/** What differs from the pins in a folder, in words; undefined where nothing does. */
async function damageIn(folder: string, pin: Pin): Promise<string | undefined> {
  const pinned = Object.entries(pin.files).map(([path, sha256]) => ({ name: posix.basename(path), sha256 }));
  const names = pinned.map(({ name }) => name);
  const digests = await digestsIn(folder, names, (file) => hashOf(file, 'sha256', 'hex'));
  const other = pinned.find(({ name, sha256 }) => digests.get(name) !== sha256);
  if (other === undefined) return undefined;
  return `${other.name} has sha256 ${digests.get(other.name) ?? 'no file'}, not the pinned ${other.sha256}`;
}

const loaded = (pin: Pin): string => posix.basename(Object.keys(pin.files)[0]!);

async function hashOf(file: string, algorithm: string, encoding: 'hex' | 'base64'): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest(encoding);
}

function wordsOf(cause: unknown): string {
  const { code, message } = cause as { readonly code?: string; readonly message?: string };
  const first = (message ?? String(cause)).split('\n')[0]!;
  return code === undefined || first.includes(code) ? first : `${code}: ${first}`;
}
