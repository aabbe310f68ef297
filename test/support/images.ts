import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached, shortHash } from './cache.ts';
import { docker, type TestEngine } from './docker.ts';
import { find, missing, run } from './parts.ts';

/** What shell scripts and `docker exec` use, as in a small Debian image. */
const TOOLS = [
  'bash',
  'cat',
  'chmod',
  'cp',
  'date',
  'echo',
  'env',
  'grep',
  'head',
  'id',
  'ls',
  'mkdir',
  'mv',
].concat(['rm', 'sed', 'sleep', 'sync', 'tail', 'timeout', 'touch', 'true']);
const SERVICE = fileURLToPath(new URL('service/service.mjs', import.meta.url));

/** Names in the engine of a run; made once, from this machine's programs, because no hub is asked in tests. */
export const NODE_IMAGE = 'mlops-test/node:1';
export const PROXY_IMAGE = 'mlops-test/haproxy:1';

/** Node, a shell and a few tools: the base of services that tests script. */
export const importNode = (engine: TestEngine): Promise<string> =>
  importPrograms(engine, NODE_IMAGE, { node: process.execPath, ...tools() }, ['CMD ["node"]']);

/** HAProxy with a shell, laid out as the official image: configuration path, signal that ends it. */
export function importProxy(engine: TestEngine): Promise<string> {
  const haproxy = find('haproxy');
  if (!haproxy) throw new Error(missing('haproxy'));
  return importPrograms(engine, PROXY_IMAGE, { haproxy, ...tools() }, [
    'CMD ["haproxy","-f","/usr/local/etc/haproxy/haproxy.cfg"]',
    'STOPSIGNAL SIGUSR1',
  ]);
}

const tools = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    TOOLS.flatMap((name) => [[name, program(name)], ...(name === 'bash' ? [['sh', program(name)]] : [])]),
  );

function program(name: string): string {
  const found = ['/usr/bin', '/bin']
    .map((folder) => join(folder, name))
    .find((path) => statSync(path, { throwIfNoEntry: false }));
  if (!found) throw new Error(`${name} is missing on this machine`);
  return realpathSync(found);
}

/** Imports programs (name to path) with the libraries they are linked with, where the name is new; answers the name. */
async function importPrograms(
  engine: TestEngine,
  name: string,
  programs: Readonly<Record<string, string>>,
  changes: readonly string[],
): Promise<string> {
  const libraries = [...new Set(Object.values(programs).flatMap(librariesOf))].sort();
  const inputs = [...Object.entries(programs).flat(), ...libraries].map((path) => `${path} ${stamp(path)}`);
  const folder = await cached(`images/${shortHash(...inputs)}`, (target) =>
    pack(target, programs, libraries),
  );
  if (docker(engine, 'image', 'ls', '--quiet', name) !== '') return name;
  const rest = join(mkdtempSync(join(folder, 'context-')), 'Dockerfile');
  const base = docker(engine, 'import', join(folder, 'root.tar'));
  writeFileSync(rest, [`FROM ${base}`, 'ENV PATH=/usr/local/bin:/usr/bin', ...changes, ''].join('\n'));
  docker(engine, 'build', '--quiet', '--tag', name, dirname(rest));
  rmSync(dirname(rest), { recursive: true });
  return name;
}

function pack(
  target: string,
  programs: Readonly<Record<string, string>>,
  libraries: readonly string[],
): void {
  const root = join(target, 'root');
  for (const folder of ['usr/bin', 'bin', 'etc', 'tmp', 'usr/local/etc/haproxy', 'var/lib'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(
    join(root, 'etc/passwd'),
    'root:x:0:0:root:/:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/sh\n',
  );
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnogroup:x:65534:\n');
  for (const [name, path] of Object.entries(programs)) {
    copyFileSync(path, join(root, 'usr/bin', name));
    if (name === 'sh') copyFileSync(path, join(root, 'bin/sh'));
  }
  for (const path of libraries) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    copyFileSync(realpathSync(path), join(root, path));
  }
  const tar = run('tar', [
    '-C',
    root,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '-cf',
    join(target, 'root.tar'),
    '.',
  ]);
  if (tar.code !== 0) throw new Error(tar.stderr);
}

/** Paths that the loader opens for a program, itself among them; none for a static one. */
function librariesOf(path: string): readonly string[] {
  return [...run('ldd', [path]).stdout.matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm)].map((match) => match[1]!);
}

const stamp = (path: string): string => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : '';
};

/** How a scripted service behaves; see service.mjs. */
export interface ServiceScript {
  /** Path of its health, `/health` where nothing else is said. */
  readonly healthAt?: string;
  /** What `/health` says in `model_digest`; absent where it says nothing. */
  readonly model?: string;
  /** What `/predict` and `/` say in `version`, to tell one service from another. */
  readonly version?: string;
  /** Status of each answer of `/health`, in turn, for ever. */
  readonly health?: readonly number[];
  /** Milliseconds until it listens. */
  readonly listenAfter?: number;
  /** Ends with exit code 1 instead of its answer number n of `/health` (1-based). */
  readonly dieAtHealth?: number;
  /** Ends with exit code 1 instead of its answer number n of `/predict` (1-based). */
  readonly dieAtPredict?: number;
  /** Ends with exit code 1 at once. */
  readonly broken?: boolean;
  /** Milliseconds that an answer of `/predict` takes. */
  readonly slow?: number;
  /** Status of each answer of `/predict`, in turn, for ever. */
  readonly predict?: readonly number[];
}

/** Makes a build context for a scripted service on port 8080; labels stand in its Dockerfile. */
export function serviceContext(
  folder: string,
  script: ServiceScript,
  dockerfile: readonly string[] = [],
): string {
  mkdirSync(folder, { recursive: true });
  copyFileSync(SERVICE, join(folder, 'service.mjs'));
  writeFileSync(join(folder, 'script.json'), JSON.stringify(script));
  const lines = [
    `FROM ${NODE_IMAGE}`,
    'COPY service.mjs script.json /app/',
    'EXPOSE 8080',
    ...dockerfile,
    'CMD ["node", "/app/service.mjs"]',
  ];
  writeFileSync(join(folder, 'Dockerfile'), `${lines.join('\n')}\n`);
  return folder;
}
