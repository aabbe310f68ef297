import { existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../parts.ts';
import { bridgeOf, keeperOf, ourBridges, removeNetwork } from './network.ts';

/** Begins the name of a folder that belongs to the process whose pid follows. */
const FOLDER = 'mlops-daemon-';

export const folderOf = (pid: number): string => join(tmpdir(), `${FOLDER}${pid}`);

/** Takes away what daemons left whose keeper is dead: processes, mounts, networks, folders. Ours only, by name. */
export function sweep(isAlive: (pid: number) => boolean = isRunning): void {
  for (const folder of globSync(`${FOLDER}+([0-9])`, { cwd: tmpdir() })) {
    const pid = Number(folder.slice(FOLDER.length));
    if (!isAlive(pid)) takeAway(pid);
  }
  for (const bridge of ourBridges()) {
    if (!isAlive(keeperOf(bridge)!)) removeNetwork({ bridge });
  }
}

/** Ends by force, and removes, all that belongs to the daemon of `pid`. */
export function takeAway(pid: number): void {
  const folder = folderOf(pid);
  for (let tries = 0; tries < 200; tries += 1) {
    const left = processesOf(folder);
    if (left.length === 0) break;
    left.forEach(kill);
    aMoment();
  }
  const prefix = prefixIn(folder);
  removeNetwork({ bridge: bridgeOf(pid), ...(prefix === undefined ? {} : { prefix }) });
  for (const mount of mountsBelow(folder)) run('umount', ['--lazy', mount]);
  rmSync(folder, { recursive: true, force: true });
}

/** A process of this pid runs that may be a test run or its keeper: pids come round again, other programs do not count. */
export const isRunning = (pid: number): boolean => /node|vitest/.test(read(`/proc/${pid}/cmdline`));

function prefixIn(folder: string): string | undefined {
  return /"base": ?"(10\.\d+)\./.exec(read(join(folder, 'daemon.json')))?.[1];
}

/** Processes that name the folder (dockerd, containerd, shims, runc), and those in containers on its layers. */
function processesOf(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => isIn(read(`/proc/${pid}/cmdline`), folder) || isIn(rootOf(pid), folder))
    .filter((pid) => !/^State:\s+Z/m.test(read(`/proc/${pid}/status`)))
    .map(Number);
}

/** What is mounted as `/` for a process, with the folders of its layers. */
const rootOf = (pid: string): string =>
  read(`/proc/${pid}/mountinfo`)
    .split('\n')
    .find((line) => line.split(' ')[4] === '/') ?? '';

/** The folder itself or below it, not one whose name goes on. */
const isIn = (text: string, folder: string): boolean => text.includes(`${folder}/`);

/** Deepest first. */
const mountsBelow = (folder: string): readonly string[] =>
  read('/proc/mounts')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((mount) => mount.startsWith(`${folder}/`))
    .reverse();

/** The kernel needs it to end a process. */
const aMoment = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

function read(path: string): string {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  } catch {
    return ''; // It has ended.
  }
}
