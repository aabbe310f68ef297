import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bound, type Command, hasTime, lineOf, mediansOf, type Run, WITHOUT_TIME } from './measured.ts';
import { madeOnce, python } from './prepared.ts';

const root = join(import.meta.dirname, '..', '..');
/** What a comparison may take: of the wall time of a scan of both tables, and of memory. */
const BOUND = { scans: 6, mebibytes: 300 } as const;

const hasEvidently = (): boolean =>
  spawnSync(python, ['-c', 'import pandas, pyarrow, evidently.presets']).status === 0;
const WITHOUT_EVIDENTLY = `  evidently is not installed: ${python} -m pip install evidently pyarrow (BENCH_PYTHON names the Python)`;

/** Each column of one table against another table, whole processes, beside a scan of both that decodes every column. */
export function drift(rounds: number, rows: number): { text: string; broken: number } {
  const cwd = madeOnce(`drift-${rows}`, 'drift-data.ts', String(rows));
  const peer = hasEvidently();
  const commands = commandsOf(cwd, peer);
  const medians = mediansOf(commands, rounds);
  const [scan, ours] = medians as [Run, Run];
  const bounds = [
    bound('× scan, wall', ours.wall / scan.wall, BOUND.scans),
    ...(hasTime()
      ? [bound('× scan, CPU', ours.cpu / scan.cpu), bound('MiB at most', ours.mebibytes, BOUND.mebibytes)]
      : [{ line: WITHOUT_TIME, broken: false }]),
  ];
  const count = rows.toLocaleString('en-US');
  const lines = [
    `Drift of ${count} + ${count} rows × 14 columns, whole processes`,
    ...commands.map(({ name }, at) => lineOf(name, medians[at]!, scan)),
    ...bounds.map(({ line }) => line),
    ...(peer ? [] : [WITHOUT_EVIDENTLY]),
  ];
  return { text: `${lines.join('\n')}\n`, broken: bounds.filter(({ broken }) => broken).length };
}

function commandsOf(cwd: string, peer: boolean): readonly Command[] {
  const node = process.execPath;
  const tables = ['data/reference.parquet', 'data/current.parquet'] as const;
  const named = ['--reference', tables[0], '--current', tables[1], '--evidence-dir', 'evidence'];
  const evidently = join(import.meta.dirname, 'evidently_drift.py');
  return [
    { name: 'scan of both tables', argv: [node, join(root, 'bench', 'scan.ts'), cwd], cwd, codes: [0] },
    {
      name: 'mlops detect-drift',
      argv: [node, join(root, 'dist', 'mlops.js'), 'detect-drift', ...named],
      cwd,
      codes: [0],
    },
    ...(peer ? [{ name: 'evidently', argv: [python, evidently, ...tables], cwd, codes: [0] }] : []),
  ];
}
