import { join } from 'node:path';
import { interleave, table, type Variant } from '../rounds.ts';
import { hasPolars, madeOnce, python, WITHOUT_POLARS } from './prepared.ts';

const root = join(import.meta.dirname, '..', '..');

/** Two tables of predictions, made once. */
function tablesOf(rows: number): readonly [old: string, latest: string] {
  const folder = madeOnce(`gate-${rows}`, 'gate-data.ts', String(rows));
  return [join(folder, 'old.parquet'), join(folder, 'new.parquet')];
}

const gateTry = (
  name: string,
  tables: readonly string[],
  rules: readonly string[],
  more: readonly string[] = [],
): Variant => ({
  name,
  argv: [
    process.execPath,
    join(root, 'dist', 'mlops.js'),
    'gate',
    'try',
    ...tables,
    ...['--row-id', 'id', '--groups', 'none', ...more],
    ...rules.flatMap((rule) => ['--rule', rule]),
  ],
});

const PAIRED = ['accuracy >= baseline - 0.01', 'roc_auc >= baseline - 0.01', 'log_loss <= baseline + 0.01'];

/** Gates on predictions, whole processes, against a join by streaming polars (BENCH_PYTHON has it). */
export function gate(rounds: number, rows: number): { text: string; broken: number } {
  const [all, few] = [tablesOf(rows), tablesOf(rows / 10)];
  const peer = hasPolars();
  const variants: readonly Variant[] = [
    ...(peer
      ? [{ name: 'polars join', argv: [python, join(import.meta.dirname, 'gate-join.py'), ...all] }]
      : []),
    gateTry('gate try, accuracy', all, PAIRED.slice(0, 1)),
    gateTry(
      'gate try, 3 rules, 25 slices',
      all,
      [...PAIRED, 'roc_auc[segment=*] >= baseline - 0.05'],
      ['--slices', 'segment'],
    ),
    gateTry('gate try, pr_auc, a tenth', few, ['pr_auc >= baseline - 0.01']),
  ];
  const count = rows.toLocaleString('en-US');
  const bounds = peer ? { 'gate try, accuracy': 1.5 } : {};
  const { text, broken } = table(
    `Gates on ${count} rows × 2 models, whole processes`,
    interleave(variants, rounds),
    bounds,
  );
  return { text: peer ? text : `${text}${WITHOUT_POLARS}`, broken };
}
