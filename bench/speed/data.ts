import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPolars, hasPyarrow, madeOnce, python, WITHOUT_POLARS, WITHOUT_PYARROW } from './prepared.ts';

const root = join(import.meta.dirname, '..', '..');
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const rows = Number(process.env.BENCH_ROWS ?? 5_000_000);

/** What validation may take: of the wall time of polars by hand, and of memory. */
const BOUND = { polars: 0.9, mebibytes: 300 } as const;
const TIME = '/usr/bin/time';
const KIBIBYTE = 1024;

interface Run {
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

/** 41 checks of a table of 20 columns, against a scan of every column and against polars by hand; clean and bad files of both writers. */
export function data(): { text: string; broken: number } {
  const folder = madeOnce(`data-${rows}`, 'make.ts', String(rows));
  const peer = hasPolars();
  const scratch = mkdtempSync(join(tmpdir(), 'bench-data-'));
  const pyarrow = hasPyarrow();
  const files = [
    { writer: 'DuckDB', of: folder },
    ...(pyarrow ? [{ writer: 'pyarrow', of: madeOnce(`data-${rows}-pyarrow`, 'rewrite.py', folder) }] : []),
  ].flatMap(({ writer, of }) => ['clean', 'bad'].map((file) => ({ writer, of, file })));
  const parts = files.map(({ writer, of, file }) => {
    const title = `Validation of ${rows} rows × 20 columns, ${file} file of ${writer}, whole processes`;
    return describe(title, commandsOf(join(of, file), peer), scratch);
  });
  rmSync(scratch, { recursive: true });
  return {
    text: [
      ...parts.map(({ text }) => text),
      ...(peer ? [] : [WITHOUT_POLARS]),
      ...(pyarrow ? [] : [WITHOUT_PYARROW]),
    ].join('\n'),
    broken: parts.reduce((sum, { broken }) => sum + broken, 0),
  };
}

export function commandsOf(cwd: string, peer: boolean): readonly Command[] {
  const node = process.execPath;
  const checks = join(import.meta.dirname, 'polars_checks.py');
  const validate = [
    '--data',
    'data/rows.parquet',
    '--contract',
    'contract.odcs.yaml',
    '--evidence-dir',
    'evidence',
  ];
  return [
    { name: 'scan of every column', argv: [node, join(root, 'bench', 'scan.ts'), cwd], cwd, codes: [0] },
    ...(peer
      ? [{ name: 'polars by hand', argv: [python, checks, 'data/rows.parquet'], cwd, codes: [0] }]
      : []),
    {
      name: 'mlops validate-data',
      argv: [node, join(root, 'dist', 'mlops.js'), 'validate-data', ...validate],
      cwd,
      codes: [0, 1], // nulls of the clean file break the contract too
    },
  ];
}

/** Runs the commands in turns, and puts their medians beside the bounds. */
export function describe(title: string, commands: readonly Command[], scratch: string) {
  const runs = commands.map((): Run[] => []);
  for (let round = 0; round <= rounds; round++)
    for (const [at, command] of commands.entries()) {
      const run = measure(command, join(scratch, 'usage'));
      if (round > 0) runs[at]!.push(run); // the first round warms the page cache
    }
  const medians = runs.map((all) => medianOf(all));
  const [scan] = medians as [Run];
  const polars = commands.length > 2 ? medians[1] : undefined;
  const ours = medians.at(-1)!;
  const lines = commands.map(({ name }, at) => lineOf(name, medians[at]!, scan));
  const bounds = [
    ...(polars ? [bound('× polars, wall', ours.wall / polars.wall, BOUND.polars)] : []),
    ...(polars && existsSync(TIME) ? [bound('× polars, CPU', ours.cpu / polars.cpu)] : []),
    ...(existsSync(TIME)
      ? [bound('MiB at most', ours.mebibytes, BOUND.mebibytes)]
      : [
          {
            line: `  memory is not measured: ${TIME} is not installed (apt-get install time)`,
            broken: false,
          },
        ]),
  ];
  return {
    text: [title, ...lines, ...bounds.map(({ line }) => line), ''].join('\n'),
    broken: bounds.filter(({ broken }) => broken).length,
  };
}

function measure({ name, argv, cwd, codes }: Command, usage: string): Run {
  const timed = existsSync(TIME) ? [TIME, '-f', '%M %U %S', '-o', usage, ...argv] : argv;
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

const lineOf = (name: string, { wall, cpu, mebibytes }: Run, scan: Run): string =>
  `  ${name.padEnd(24)}${wall.toFixed(0).padStart(7)} ms ${(wall / scan.wall).toFixed(2).padStart(6)} × scan ${cpu.toFixed(0).padStart(7)} ms CPU ${mebibytes.toFixed(0).padStart(6)} MiB`;

/** One figure beside its bound; without one it is only shown. */
function bound(what: string, value: number, most = Number.NaN): { line: string; broken: boolean } {
  const broken = value > most;
  const verdict = Number.isNaN(most) ? '' : broken ? `BEYOND ${most}` : `within ${most}`;
  return { line: `  ${value.toFixed(2).padStart(7)} ${what.padEnd(16)} ${verdict}`, broken };
}
