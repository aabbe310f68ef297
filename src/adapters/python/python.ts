import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOfJson } from '../../foundation/evidence/digest.ts';
import type { Files, Host, Processes, PythonEnvironments } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { PROGRAM_REMEDIES } from '../../foundation/step/programs.ts';
import { type Declaration, readDeclaration } from './declaration.ts';
import { installerOf } from './install.ts';
import { type Run, runner } from './run.ts';

const PROGRAMS = process.platform === 'win32' ? 'Scripts' : 'bin';
/** Prints what wheels depend on. */
const DESCRIBE =
  'import platform, sys; print(platform.python_implementation(), platform.python_version(), sys.prefix)';

/**
 * Python environments in the tool cache, found again by what they were made from. Each is built in a folder of its
 * own and then named as the one to use, in one step: builders that race do not see each other's half-built work, and
 * a build that was killed leaves nothing that looks finished. What is made from a local folder is built each time.
 */
export const cachedPython = (files: Files, processes: Processes, host: Host): PythonEnvironments => ({
  async provide(path, signal) {
    const declaration = await readDeclaration(path, files);
    const run = runner(path, processes, signal);
    const python = await describePython(run);
    const seeded = declaration.cacheable
      ? await seededIn(host.seededCache, declaration, python, run)
      : undefined;
    if (seeded) return { ...seeded, cached: true };
    const key = keyOf(declaration, python, host.toolCache);
    const home = join(host.toolCache, 'python', key);
    const found = declaration.cacheable ? await foundIn(home, key, host, run) : undefined;
    if (found) return { ...found, key, cached: true };
    if (host.seededCache !== undefined)
      host.log.warn(`the tool cache ${host.seededCache} cannot be written; using ${host.toolCache}`);
    const built = await host.log.group(`Python environment of ${path}`, () =>
      build(home, declaration, { files, host, run }),
    );
    if (declaration.cacheable) await host.save([home], `mlops-python-${key}`);
    return { ...built, key, cached: false };
  },
});

/** What somebody built into a cache that this run cannot write. */
async function seededIn(cache: string | undefined, declaration: Declaration, python: string, run: Run) {
  if (cache === undefined) return undefined;
  const key = keyOf(declaration, python, cache);
  const built = await current(join(cache, 'python', key), run);
  return built && { ...built, key };
}

const foundIn = async (home: string, key: string, host: Host, run: Run): Promise<Built | undefined> =>
  (await current(home, run)) ??
  ((await host.restore([home], `mlops-python-${key}`)) ? await current(home, run) : undefined);

async function describePython(run: Run): Promise<string> {
  try {
    return (await run(['python3', '-c', DESCRIBE])).join('\n');
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    return refuse('environment', 'needs python3, which does not run here', PROGRAM_REMEDIES.python3, {
      cause,
    });
  }
}

/** Environments cannot be moved, so the folder they stand in is part of what they are. */
const keyOf = (declaration: Declaration, python: string, toolCache: string): string =>
  digestOfJson({
    kind: declaration.kind,
    files: declaration.files.map(({ content }) => content),
    ...(declaration.archives.length > 0 ? { archives: declaration.archives } : {}),
    python,
    platform: process.platform,
    arch: process.arch,
    toolCache,
  }).slice('sha256:'.length, 'sha256:'.length + 32);

interface Built {
  readonly python: string;
  readonly bin: string;
}

const builtIn = (folder: string): Built => {
  const bin = join(folder, PROGRAMS);
  return { bin, python: join(bin, process.platform === 'win32' ? 'python.exe' : 'python') };
};

/** As `randomUUID` writes it: what a cache gave back may be anything, and becomes part of a path. */
const BUILD_NAME = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The finished environment, if there is one and its interpreter still runs. */
async function current(home: string, run: Run): Promise<Built | undefined> {
  try {
    const name = (await readFile(join(home, 'current'), 'utf8')).trim();
    if (!BUILD_NAME.test(name)) return undefined;
    const built = builtIn(join(home, name));
    await run([built.python, '-c', '']);
    return built;
  } catch {
    return undefined;
  }
}

interface Building {
  readonly files: Files;
  readonly host: Host;
  readonly run: Run;
}

async function build(home: string, declaration: Declaration, { files, host, run }: Building): Promise<Built> {
  const name = randomUUID();
  const folder = join(home, name);
  await mkdir(home, { recursive: true });
  if (!declaration.cacheable) await removeOlder(home);
  try {
    const install = await installerOf(declaration, files, run);
    for (const argv of install(folder, builtIn(folder).python)) await run(argv, host.log.info);
    await publish(home, name);
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw cause;
  }
  return builtIn(folder);
}

const DAY = 24 * 60 * 60 * 1000;

/** Removes builds that no run uses any more: those that are not used again would fill the disk. */
async function removeOlder(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const folder = join(home, name);
    if (Date.now() - (await stat(folder)).mtimeMs > DAY) await rm(folder, { recursive: true, force: true });
  }
}

/** Makes `name` the environment to use, in one step. */
async function publish(home: string, name: string): Promise<void> {
  const draft = join(home, `${name}.current`);
  await writeFile(draft, name);
  await rename(draft, join(home, 'current'));
}
