/** Whole processes in turns: their wall time, the processor time of all their threads, and the most memory they held. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TIME = '/usr/bin/time';
/** Whether memory and processor time are measured. */
export const hasTime = (): boolean => existsSync(TIME);
export const WITHOUT_TIME = `  memory is not measured: ${TIME} is not installed (apt-get install time)`;
const KIBIBYTE = 1024;

export interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly mebibytes: number;
}
export interface Command {
  readonly name: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  /** Exit codes that mean that it did the work. */
  readonly codes: readonly number[];
}

/** Medians of each command, run in turns so that a busy moment hits all of them. */
export function mediansOf(commands: readonly Command[], rounds: number): readonly Run[] {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-usage-'));
  const runs = commands.map((): Run[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const [at, command] of commands.entries()) {
      const run = measure(command, join(scratch, 'usage'));
      if (round > 0) runs[at]!.push(run); // the first round warms the page cache
    }
  rmSync(scratch, { recursive: true });
  return runs.map(medianOf);
}

function measure({ name, argv, cwd, codes }: Command, usage: string): Run {
  const timed = hasTime() ? [TIME, '-f', '%M %U %S', '-o', usage, ...argv] : argv;
  const started = performance.now();
  const { status, stderr } = spawnSync(timed[0]!, timed.slice(1), { encoding: 'utf8', cwd });
  const wall = performance.now() - started;
  if (!codes.includes(status ?? -1)) throw new Error(`${name} ended with ${status}: ${stderr}`);
  if (timed === argv) return { wall, cpu: Number.NaN, mebibytes: Number.NaN };
  // Of a command that ends with another code than 0, the first line says so.
  const [kibibytes, user, system] = readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .at(-1)!
    .split(' ')
    .map(Number);
  return { wall, cpu: (user! + system!) * 1000, mebibytes: kibibytes! / KIBIBYTE };
}

function medianOf(runs: readonly Run[]): Run {
  const middle = (of: (run: Run) => number): number =>
    runs.map(of).toSorted((a, b) => a - b)[runs.length >> 1]!;
  return {
    wall: middle(({ wall }) => wall),
    cpu: middle(({ cpu }) => cpu),
    mebibytes: middle(({ mebibytes }) => mebibytes),
  };
}

/** A command beside the scan of the same data. */
export const lineOf = (name: string, { wall, cpu, mebibytes }: Run, scan: Run): string =>
  `  ${name.padEnd(24)}${wall.toFixed(0).padStart(7)} ms ${(wall / scan.wall).toFixed(2).padStart(6)} × scan ${cpu.toFixed(0).padStart(7)} ms CPU ${mebibytes.toFixed(0).padStart(6)} MiB`;

/** One figure beside its bound; without one it is only shown. */
export function bound(what: string, value: number, most = Number.NaN): { line: string; broken: boolean } {
  const broken = value > most;
  const verdict = Number.isNaN(most) ? '' : broken ? `BEYOND ${most}` : `within ${most}`;
  return { line: `  ${value.toFixed(2).padStart(7)} ${what.padEnd(16)} ${verdict}`, broken };
}
