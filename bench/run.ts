/**
 * `npm run bench [start|validate|data|drift|metrics|groups|gate-speed|score|registry|growth]`: ratios against a peer or a
 * limit in the same run, interleaved, never milliseconds to carry elsewhere. Needs dist/ (npm run build), the data of the
 * example (npm run demo), and in BENCH_PYTHON for `metrics` a Python that holds examples/flights/requirements.txt, for
 * `data`, `growth` and `gate-speed` one that holds polars (`data` also pyarrow), for `drift` one that holds evidently and
 * pyarrow, for `score` one that holds pyarrow, onnxruntime and scikit-learn; for `registry` docker-registry, and skopeo
 * as its peer. `growth` makes gigabytes, takes long and runs only when it is named. BENCH_ROUNDS, BENCH_ROWS, BENCH_SIZES
 * (of `growth`) and BENCH_MEBIBYTES (of the model that `registry` moves) change how much is measured.
 * `npm run bench -- gate` and power, many, clusters, months count errors of the gate instead: see bench/levels/; `looks`
 * those of looking more than once, and of choosing among many.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { interleave, table, type Variant } from './rounds.ts';
import { data } from './speed/data.ts';
import { drift } from './speed/drift.ts';
import { gate } from './speed/gate.ts';
import { growth } from './speed/growth.ts';
import { registry } from './speed/registry.ts';
import { score } from './speed/score.ts';
import { start } from './speed/start.ts';

const root = join(import.meta.dirname, '..');
const flights = join(root, 'examples', 'flights');
const python = process.env.BENCH_PYTHON ?? 'python3';
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

interface Result {
  readonly text: string;
  readonly broken: number;
}

const BENCHES: Readonly<Record<string, () => Result | Promise<Result>>> = {
  start: () => start(rounds * 3),
  validate,
  data,
  drift: () => drift(rounds, Number(process.env.BENCH_ROWS ?? 1_000_000)),
  growth,
  metrics,
  groups,
  'gate-speed': () => gate(rounds, Number(process.env.BENCH_ROWS ?? 1_000_000)),
  score: () => score(rounds, Number(process.env.BENCH_ROWS ?? 1_000_000)),
  registry: () => registry(rounds, Number(process.env.BENCH_MEBIBYTES ?? 500)),
};
/** Run only when they are named. */
const LONG: ReadonlySet<string> = new Set(['growth']);
/** What is counted rather than timed; each takes arguments of its own and runs only when it is named. */
const SIMULATIONS: Readonly<Record<string, (argv: readonly string[]) => void | Promise<void>>> = {
  gate: async (argv) => (await import('./levels/run.ts')).levels(argv),
  power: async (argv) => (await import('./levels/power.ts')).power(argv),
  many: async (argv) => (await import('./levels/many.ts')).many(argv),
  clusters: async (argv) => (await import('./levels/clusters.ts')).clusters(argv),
  months: async (argv) => (await import('./flights/months.ts')).months(argv),
  looks: async () => (await import('./looks.ts')).looks(),
};

const [first = '', ...rest] = process.argv.slice(2);
if (SIMULATIONS[first]) await SIMULATIONS[first](rest);
else await time(process.argv.slice(2));

async function time(chosen: readonly string[]): Promise<void> {
  let broken = 0;
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (chosen.length > 0 ? !chosen.includes(name) : LONG.has(name)) continue;
    const result = await bench();
    process.stdout.write(`${result.text}\n`);
    broken += result.broken;
  }
  process.exitCode = broken > 0 ? 1 : 0;
}

/** Validation of a year of flights, against one scan of the same files that decodes every column. */
function validate() {
  const scratch = mkdtempSync(join(flights, '.bench-'));
  const variants: Variant[] = [
    { name: 'scan of every column', argv: [process.execPath, join(root, 'bench', 'scan.ts'), flights] },
    {
      name: 'mlops validate-data',
      argv: [
        process.execPath,
        join(root, 'dist', 'mlops.js'),
        'validate-data',
        '--data',
        'data/2013-*.parquet',
        '--contract',
        'contract.odcs.yaml',
        '--evidence-dir',
        scratch.slice(flights.length + 1),
      ],
      cwd: flights,
    },
  ];
  const result = table(
    'Validation of 336,776 rows × 19 columns, whole processes',
    interleave(variants, rounds),
    { 'mlops validate-data': 6 },
  );
  rmSync(scratch, { recursive: true });
  return result;
}

/** Eleven metrics of a million predictions, against six by scikit-learn on the same numbers (BENCH_PYTHON has it). */
function metrics() {
  const variants: Variant[] = [
    { name: 'scikit-learn', argv: [python, join(root, 'bench', 'metrics.py')], printsMilliseconds: true },
    {
      name: 'mlops evaluation',
      argv: [process.execPath, join(root, 'bench', 'metrics.ts')],
      printsMilliseconds: true,
    },
  ];
  return table(
    'Metrics of 1,000,000 predictions: eleven of ours, six of scikit-learn',
    interleave(variants, rounds),
    {
      'mlops evaluation': 1,
    },
  );
}

/** A rule over 100,000 groups or slices of a million predictions, against eleven metrics of all of them. */
function groups() {
  const ways = ['scan', 'accuracy', 'log-loss', 'auc', 'f1', 'slices'];
  const variants = ways.map(
    (way): Variant => ({
      name:
        way === 'scan' ? 'eleven metrics' : `${way} by group`.replace('slices by group', 'accuracy by slice'),
      argv: [process.execPath, join(root, 'bench', 'groups.ts'), way],
      printsMilliseconds: true,
    }),
  );
  return table(
    'Rules over 100,000 groups or slices of 1,000,000 predictions',
    interleave(variants, Math.min(rounds, 3)),
    Object.fromEntries(variants.slice(1).map(({ name }) => [name, 10])),
  );
}
