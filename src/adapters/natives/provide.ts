import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Log } from '../../ports.ts';
import { InputErrors, refuse } from '../../step/errors.ts';
import { inheritable } from '../processes.ts';
import pins from './pins.json' with { type: 'json' };

const execute = promisify(execFile);

export interface NativeOptions {
  readonly toolCache: string;
  /** Registry to ask in place of the one that `.npmrc` names. */
  readonly registry?: string | undefined;
  /** Its `.npmrc` counts. */
  readonly workingDirectory: string;
  readonly log: Log;
}

interface Pin {
  readonly package: string;
  readonly version: string;
  /** Subresource-integrity form of the tarball's SHA-512, as package-lock.json had it when this was built. */
  readonly integrity: string;
  /** File to load, then the libraries that must lie beside it: path in the tarball to SHA-256. */
  readonly files: Readonly<Record<string, string>>;
}

type Pins = Readonly<Record<string, Readonly<Record<string, Pin>>>>;

/**
 * Path of a native library for this platform: from the tool cache, else fetched once from the npm registry in
 * force. Every file is held against the hash pinned at build time, on each use; what differs is refused.
 */
export async function provideNative(name: keyof typeof pins, options: NativeOptions): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  const pin = (pins as Pins)[name]?.[platform];
  if (!pin)
    return refuse(
      name,
      `has no build for ${platform}`,
      'run this step on linux-x64, linux-arm64, darwin-arm64 or win32-x64',
      { value: platform },
    );
  const inside = posix.join('mlops-natives', name, pin.version, platform);
  const folder = join(options.toolCache, inside);
  if (!existsSync(folder)) await fetchInto(folder, name, pin, options);
  for (const [path, sha256] of Object.entries(pin.files))
    await holdAgainst(posix.join(inside, fileName(path)), sha256, options);
  return join(folder, fileName(Object.keys(pin.files)[0]!));
}

async function fetchInto(folder: string, name: string, pin: Pin, options: NativeOptions): Promise<void> {
  const beside = `${folder}.${randomUUID()}`;
  await mkdir(beside, { recursive: true });
  try {
    options.log.info(`fetching ${pin.package} ${pin.version} once into the tool cache`);
    const tarball = await download(beside, pin, options);
    await verifyTarball(tarball, pin);
    await extract(tarball, Object.keys(pin.files), beside);
    await rm(tarball);
    await rename(beside, folder).catch((cause) => {
      if (!existsSync(folder)) throw cause; // another step of this job was first
    });
  } catch (cause) {
    if (cause instanceof InputErrors) throw cause;
    refuse(
      name,
      `could not be fetched: ${firstError(cause)}`,
      'check the npm registry (input npm-registry or .npmrc), or seed the tool cache',
      { value: `${pin.package}@${pin.version}`, cause },
    );
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** npm itself downloads: it knows the registry in force, its credentials, proxies and certificates. */
async function download(folder: string, pin: Pin, options: NativeOptions): Promise<string> {
  const registry = options.registry ? ['--registry', registryAddress(options.registry)] : [];
  const argv = [
    'pack',
    `${pin.package}@${pin.version}`,
    '--ignore-scripts',
    '--loglevel=error',
    '--pack-destination',
    folder,
    ...registry,
  ];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await execute(npm, argv, {
    cwd: options.workingDirectory,
    env: inheritable(process.env),
    shell: process.platform === 'win32',
  });
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  return tarball
    ? join(folder, tarball)
    : refuse(pin.package, 'was answered without a tarball', 'check the npm registry');
}

/** On Windows npm is a script and needs a shell: nothing that a shell reads may stand in the address. */
function registryAddress(text: string): string {
  const plain = /^https?:\/\/[\w.:@/~+-]+$/.test(text) && URL.canParse(text);
  return plain
    ? text
    : refuse('npm-registry', 'is not the address of a registry', 'give an http or https address', {
        value: text,
      });
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

async function extract(tarball: string, members: readonly string[], folder: string): Promise<void> {
  const depth = members[0]!.split('/').length - 1;
  await execute('tar', ['-xzf', tarball, '-C', folder, `--strip-components=${depth}`, '--', ...members], {
    env: inheritable(process.env),
  });
}

/** Evidence names no path of this machine; its log says where the tool cache is. */
async function holdAgainst(inside: string, sha256: string, { toolCache, log }: NativeOptions): Promise<void> {
  const file = join(toolCache, inside);
  const actual = existsSync(file) ? await hashOf(file, 'sha256', 'hex') : 'no file';
  if (actual === sha256) return;
  log.error(`the tool cache is ${toolCache}`);
  refuse(
    inside,
    `has sha256 ${actual}, not the pinned ${sha256}`,
    `the tool cache was changed: remove ${posix.dirname(inside)} from it and run again`,
  );
}

async function hashOf(file: string, algorithm: string, encoding: 'hex' | 'base64'): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest(encoding);
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function firstError(cause: unknown): string {
  const { stderr, message } = cause as { stderr?: string; message?: string };
  const lines = (stderr?.trim() || message?.trim() || String(cause)).split('\n');
  return lines.find((line) => line.includes('error')) ?? lines[0]!;
}
