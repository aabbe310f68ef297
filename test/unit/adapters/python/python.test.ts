import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { localProcesses } from '../../../../src/adapters/processes/processes.ts';
import { cachedPython } from '../../../../src/adapters/python/python.ts';
import type { Host, Processes } from '../../../../src/foundation/ports/ports.ts';
import { memoryHost } from '../../../support/memory.ts';
import { temporary } from '../../../support/temporary.ts';

let folder: string;
beforeEach(async () => {
  folder = temporary('python');
});

const never = new AbortController().signal;

/** A machine whose programs are given: what they print, or an exit code. */
function machine(answer: (argv: readonly string[]) => readonly string[] | number) {
  const ran: string[][] = [];
  const processes: Processes = {
    async run(argv, { onLine }) {
      const readable = argv.map((word) => word.replaceAll(/[0-9a-f-]{32,36}/g, 'X').replace(folder, '.'));
      ran.push(readable);
      const answered = answer(readable);
      if (typeof answered === 'number') return { code: answered, signal: null };
      for (const line of answered) onLine?.(line);
      return { code: 0, signal: null };
    },
  };
  return {
    ran,
    provide: (path: string, caches: Partial<Host> = {}) =>
      cachedPython(workingFiles(folder), processes, { ...host(), ...caches }).provide(path, never),
  };
}

const host = (): Host => ({ ...memoryHost(), toolCache: join(folder, 'cache') });

const withoutUv = (argv: readonly string[]) => (argv[0] === 'uv' ? 127 : ['CPython 3.12.1 /usr']);
const write = (name: string, content: string) => writeFile(resolve(folder, name), content);

describe('an environment is built once and found again by what it was made from', () => {
  test('venv and pip, where there is no uv', async () => {
    await write('requirements.txt', 'six==1.16.0\n');
    const { ran, provide } = machine(withoutUv);
    const first = await provide('requirements.txt');
    expect(first.cached).toBe(false);
    expect(ran.slice(2)).toEqual([
      ['python3', '-m', 'venv', './cache/python/X/X'],
      [
        './cache/python/X/X/bin/python',
        '-m',
        'pip',
        'install',
        '--disable-pip-version-check',
        '--no-input',
        '--progress-bar',
        'off',
        '-r',
        './requirements.txt',
      ],
    ]);
    expect(await provide('requirements.txt')).toEqual({ ...first, cached: true });
  });

  test('uv, where it is on PATH', async () => {
    await write('pyproject.toml', '[project]\ndependencies = ["six"]\n');
    const { ran, provide } = machine(() => ['uv 0.9']);
    await provide('pyproject.toml');
    expect(ran.slice(2)).toEqual([
      ['uv', 'venv', '--quiet', '--python', 'python3', './cache/python/X/X'],
      ['uv', 'pip', 'install', '--python', './cache/python/X/X/bin/python', '-r', './pyproject.toml'],
    ]);
  });

  test('in a cache that was seeded and cannot be written, else in the one that can', async () => {
    await write('requirements.txt', 'six\n');
    const seededCache = join(folder, 'seeded');
    const seed = await machine(withoutUv).provide('requirements.txt', { toolCache: seededCache });
    const caches = { seededCache, toolCache: join(folder, 'other') };
    expect(await machine(withoutUv).provide('requirements.txt', caches)).toEqual({ ...seed, cached: true });
    await write('requirements.txt', 'attrs\n');
    const built = await machine(withoutUv).provide('requirements.txt', caches);
    expect(built).toMatchObject({ cached: false, python: expect.stringContaining(caches.toolCache) });
  });

  test('the dependencies of a pyproject.toml, as Python reads them', async () => {
    await write('pyproject.toml', '[project]\ndependencies = ["six"]\n');
    const { ran, provide } = machine((argv) =>
      argv[2]?.includes('tomllib') ? ['["six>=1", "attrs"]'] : withoutUv(argv),
    );
    await provide('pyproject.toml');
    expect(ran.at(-1)!.slice(-2)).toEqual(['six>=1', 'attrs']);
  });

  test('another content, an included file, another Python: another environment', async () => {
    const keys = new Set<string>();
    const provide = async (python = 'CPython 3.12.1 /usr') =>
      keys.add(
        (await machine((argv) => (argv[0] === 'uv' ? 127 : [python])).provide('requirements.txt')).key,
      );
    await write('base.txt', 'six\n');
    await write('requirements.txt', '-r base.txt\n');
    await provide();
    await provide('CPython 3.13.0 /usr');
    await write('base.txt', 'six==1.16.0\n');
    await provide();
    await write('requirements.txt', '--requirement=base.txt\nattrs\n');
    await provide();
    expect(keys.size).toBe(4);
  });

  test('a wheel that is named by its path: another content, another environment', async () => {
    await write('requirements.txt', './a.whl ; python_version > "3"\n');
    await write('a.whl', 'one');
    const first = await machine(withoutUv).provide('requirements.txt');
    expect(await machine(withoutUv).provide('requirements.txt')).toMatchObject({ cached: true });
    await write('a.whl', 'two');
    const second = await machine(withoutUv).provide('requirements.txt');
    expect(second).toMatchObject({ cached: false });
    expect(second.key).not.toBe(first.key);
  });

  test.each([
    ['requirements.txt', '.\n'],
    ['requirements.txt', '-e ./lib\n'],
    ['requirements.txt', 'mine @ file:///tmp/lib\n'],
    ['pyproject.toml', '[project]\ndynamic = ["version", "dependencies"]\n'],
    ['pyproject.toml', '[tool.uv.sources]\nmine = { path = "../mine" }\n'],
  ])('%s with a local folder is built each time: %j', async (name, content) => {
    await write(name, content);
    const provide = () =>
      machine((argv) => (argv[2]?.includes('tomllib') ? ['[]'] : withoutUv(argv))).provide(name);
    const first = await provide();
    const second = await provide();
    expect([first.cached, second.cached]).toEqual([false, false]);
    expect(second.python).not.toBe(first.python);
  });

  test.each(['../../elsewhere', '/usr', '', '.', 'a\nb'])(
    'a kept folder that names %j as its environment is not used',
    async (current) => {
      await write('requirements.txt', 'six\n');
      const { key } = await machine(withoutUv).provide('requirements.txt');
      await write(`cache/python/${key}/current`, current);
      const { ran, provide } = machine(withoutUv);
      expect(await provide('requirements.txt')).toMatchObject({ cached: false });
      expect(ran.flat().join(' ')).not.toContain('elsewhere');
    },
  );

  test('what the host has kept is used, if its interpreter runs', async () => {
    await write('requirements.txt', 'six\n');
    const built = await machine(withoutUv).provide('requirements.txt');
    const broken = machine((argv) =>
      argv[0]!.endsWith('/bin/python') && argv[2] === '' ? 1 : withoutUv(argv),
    );
    const again = await broken.provide('requirements.txt');
    expect(again).toMatchObject({ cached: false, key: built.key });
    expect(again.python).not.toBe(built.python);
  });
});

describe('what goes wrong is said with its remedy, and nothing half-built stays', () => {
  test('a package that cannot be installed', async () => {
    await write('requirements.txt', 'nonesuch==9\n');
    const { provide } = machine((argv) => (argv.includes('pip') ? 1 : withoutUv(argv)));
    await expect(provide('requirements.txt')).rejects.toThrow(
      /environment "requirements.txt" cannot be built: pip ended with exit code 1/,
    );
    const [key] = await readdir(join(folder, 'cache/python'));
    expect(await readdir(join(folder, 'cache/python', key!))).toEqual([]);
  });

  test('no Python', async () => {
    await write('requirements.txt', 'six\n');
    await expect(machine(() => 127).provide('requirements.txt')).rejects.toThrow(
      /environment needs python3, which does not run here; install Python/,
    );
  });

  test.each([
    ['requirements.txt', undefined, /environment "requirements.txt" does not exist; name a requirements.txt/],
    [
      'requirements.txt',
      '-r missing.txt\n',
      /environment "missing.txt" does not exist, but requirements.txt includes it/,
    ],
  ])('a declaration that is not there: %s, %j', async (name, content, message) => {
    if (content !== undefined) await write(name, content);
    await expect(machine(withoutUv).provide(name)).rejects.toThrow(message);
  });
});

test('for real: an environment without packages runs its own Python', async () => {
  await write('requirements.txt', '# none\n');
  const processes = localProcesses(workingFiles(folder), process.env);
  const { bin, python } = await cachedPython(workingFiles(folder), processes, host()).provide(
    'requirements.txt',
    never,
  );
  expect(existsSync(python)).toBe(true);
  const lines: string[] = [];
  await processes.run(['python', '-c', 'import sys; print(sys.prefix)'], {
    programs: bin,
    onLine: (line) => lines.push(line),
  });
  expect(lines[0]).toBe(resolve(bin, '..'));
});
