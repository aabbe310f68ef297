import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPolars, madeOnce, python, WITHOUT_POLARS } from './prepared.ts';
import { bound, type Command, isMeasured, lineOf, mediansOf, NOT_MEASURED, type Run } from './usage.ts';

const root = join(import.meta.dirname, '..', '..');
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const rows = Number(process.env.BENCH_ROWS ?? 5_000_000);

/** What validation may take: of the wall time of polars by hand, and of memory. */
const BOUND = { polars: 0.9, mebibytes: 300 } as const;
/** 41 checks of a table of 20 columns, against a scan of every column and against polars by hand; clean and bad files. */
export function data(): { text: string; broken: number } {
  const folder = madeOnce(`data-${rows}`, 'make.ts', String(rows));
  const peer = hasPolars();
  const scratch = mkdtempSync(join(tmpdir(), 'bench-data-'));
  const parts = ['clean', 'bad'].map((file) => {
    const commands = commandsOf(join(folder, file), peer);
    return describe(
      `Validation of ${rows} rows × 20 columns, ${file} file, whole processes`,
      commands,
      scratch,
    );
  });
  rmSync(scratch, { recursive: true });
  return {
    text: [...parts.map(({ text }) => text), ...(peer ? [] : [WITHOUT_POLARS])].join('\n'),
    broken: parts.reduce((sum, { broken }) => sum + broken, 0),
  };
}

function commandsOf(cwd: string, peer: boolean): readonly Command[] {
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
function describe(title: string, commands: readonly Command[], scratch: string) {
  const medians = mediansOf(commands, rounds, join(scratch, 'usage'));
  const [scan] = medians as [Run];
  const polars = commands.length > 2 ? medians[1] : undefined;
  const ours = medians.at(-1)!;
  const lines = commands.map(({ name }, at) => lineOf(name, medians[at]!, scan));
  const bounds = [
    ...(polars ? [bound('× polars, wall', ours.wall / polars.wall, BOUND.polars)] : []),
    ...(polars && isMeasured() ? [bound('× polars, CPU', ours.cpu / polars.cpu)] : []),
    ...(isMeasured()
      ? [bound('MiB at most', ours.mebibytes, BOUND.mebibytes)]
      : [{ line: NOT_MEASURED, broken: false }]),
  ];
  return {
    text: [title, ...lines, ...bounds.map(({ line }) => line), ''].join('\n'),
    broken: bounds.filter(({ broken }) => broken).length,
  };
}
