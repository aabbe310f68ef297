import { join } from 'node:path';
import { bound, type Command, hasTime, lineOf, mediansOf, type Run, WITHOUT_TIME } from './measured.ts';
import { hasPolars, hasPyarrow, madeOnce, python, WITHOUT_POLARS, WITHOUT_PYARROW } from './prepared.ts';

const root = join(import.meta.dirname, '..', '..');
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const rows = Number(process.env.BENCH_ROWS ?? 5_000_000);

/** What validation may take: of the wall time of polars by hand, and of memory. */
const BOUNDS = {
  parquet: { polars: 0.9, mebibytes: 300 },
  csv: { polars: Number.NaN, mebibytes: 400 },
} as const;
type Format = keyof typeof BOUNDS;

/** 41 checks of a table of 20 columns, against a scan of every column and against polars by hand; clean and bad files, Parquet of two writers and CSV. */
export function data(): { text: string; broken: number } {
  const folder = madeOnce(`tables-${rows}`, 'make.ts', String(rows));
  const peer = hasPolars();
  const pyarrow = hasPyarrow();
  const written: readonly { writer: string; format: Format; of: string }[] = [
    { writer: 'DuckDB', format: 'parquet', of: folder },
    ...(pyarrow
      ? [
          {
            writer: 'pyarrow',
            format: 'parquet' as const,
            of: madeOnce(`tables-${rows}-pyarrow`, 'rewrite.py', folder),
          },
        ]
      : []),
    { writer: 'DuckDB', format: 'csv', of: folder },
  ];
  const cases = written.flatMap((table) => ['clean', 'bad'].map((file) => ({ ...table, file })));
  const parts = cases.map(({ writer, format, of, file }) => {
    const commands = commandsOf(join(of, file), format, peer);
    const title = `Validation of ${rows} rows × 20 columns, ${file} ${format} file of ${writer}, whole processes`;
    return describe(title, commands, format);
  });
  return {
    text: [
      ...parts.map(({ text }) => text),
      ...(peer ? [] : [WITHOUT_POLARS]),
      ...(pyarrow ? [] : [WITHOUT_PYARROW]),
    ].join('\n'),
    broken: parts.reduce((sum, { broken }) => sum + broken, 0),
  };
}

export function commandsOf(cwd: string, format: Format, peer: boolean): readonly Command[] {
  const node = process.execPath;
  const checks = join(import.meta.dirname, 'polars_checks.py');
  const rowsFile = `data/rows.${format}`;
  const validate = ['--data', rowsFile, '--contract', 'contract.odcs.yaml', '--evidence-dir', 'evidence'];
  return [
    {
      name: 'scan of every column',
      argv: [node, join(root, 'bench', 'scan.ts'), cwd, format],
      cwd,
      codes: [0],
    },
    ...(peer ? [{ name: 'polars by hand', argv: [python, checks, rowsFile], cwd, codes: [0] }] : []),
    {
      name: 'mlops validate-data',
      argv: [node, join(root, 'dist', 'mlops.js'), 'validate-data', ...validate],
      cwd,
      codes: [0, 1], // nulls of the clean file break the contract too
    },
  ];
}

/** Runs the commands in turns, and puts their medians beside the bounds. */
export function describe(title: string, commands: readonly Command[], format: Format) {
  const most = BOUNDS[format];
  const medians = mediansOf(commands, rounds);
  const [scan] = medians as readonly [Run];
  const polars = commands.length > 2 ? medians[1] : undefined;
  const ours = medians.at(-1)!;
  const lines = commands.map(({ name }, at) => lineOf(name, medians[at]!, scan));
  const bounds = [
    ...(polars ? [bound('× polars, wall', ours.wall / polars.wall, most.polars)] : []),
    ...(polars && hasTime() ? [bound('× polars, CPU', ours.cpu / polars.cpu)] : []),
    ...(hasTime()
      ? [bound('MiB at most', ours.mebibytes, most.mebibytes)]
      : [{ line: WITHOUT_TIME, broken: false }]),
  ];
  return {
    text: [title, ...lines, ...bounds.map(({ line }) => line), ''].join('\n'),
    broken: bounds.filter(({ broken }) => broken).length,
  };
}
